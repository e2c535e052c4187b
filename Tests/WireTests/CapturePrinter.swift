import Editorial

@testable import Wire

/// Puts a page together as a portal's text rendition does, written only for these tests: what was read has to come back.
enum CapturePrinter {
    static func print(_ page: CapturedPage, zone: SiteZone) -> String {
        let dates = NewsDate(zone: zone, language: .indonesian)
        var blocks = [page.kicker ?? "Berita"]
        if let photo = page.photo { blocks.append(photo.credit.isEmpty ? photo.caption : photo.caption + "/" + photo.credit) }
        blocks += [page.section, page.headline]
        var dateLine = dates.article(page.publishedAt)
        let names = page.printedByline ?? page.bylines.map(\.name).joined(separator: ", ")
        if !names.isEmpty { dateLine += " | Laporan: " + names }
        blocks.append(dateLine.uppercased())
        blocks += page.body
        for list in page.lists {
            blocks.append(list.kind == .mostRead ? "Populer" : "UPDATE")
            for row in list.rows { blocks += [row.headline, dates.list(row.at)] }
        }
        return (blocks + ["Selengkapnya"]).joined(separator: "\n\n")
    }
}

/// A generator whose numbers are the same in every run (SplitMix64).
struct SeededGenerator: RandomNumberGenerator {
    private var state: UInt64

    init(seed: UInt64) {
        state = seed
    }

    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var mixed = state
        mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
        mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
        return mixed ^ (mixed >> 31)
    }
}

/// Makes captures of the model page's layout, with all that has gone wrong with such files.
struct CaptureMaker {
    private var random: SeededGenerator
    private let zone: SiteZone
    private let dates: NewsDate

    init(seed: UInt64, zone: SiteZone) {
        random = SeededGenerator(seed: seed)
        self.zone = zone
        dates = NewsDate(zone: zone, language: .indonesian)
    }

    mutating func capture() -> String {
        var blocks = [pick(["Berita", "Opini", "BERITA", "Kabar <b>Daerah</b>", "Advertorial"])]
        if chance(3, of: 4) { blocks.append(pick(Self.captions)) }
        blocks += [pick(["Dunia", "Hukum & Kriminal", "Populer", "UPDATE"]), headline()]
        blocks.append((dates.article(moment()) + pick(Self.names)).uppercased())
        for _ in 0..<Int.random(in: 0...6, using: &random) { blocks.append(pick(Self.paragraphs)) }
        for heading in ["Populer", "UPDATE"] {
            blocks.append(heading)
            for _ in 0..<Int.random(in: 0...11, using: &random) { blocks += [headline(), dates.list(moment())] }
        }
        return (blocks + ["Selengkapnya"]).joined(separator: "\n\n")
    }

    private mutating func chance(_ part: Int, of whole: Int) -> Bool {
        Int.random(in: 0..<whole, using: &random) < part
    }

    private mutating func pick(_ choices: [String]) -> String {
        choices.randomElement(using: &random) ?? ""
    }

    private mutating func headline() -> String {
        pick(Self.headlines) + (chance(1, of: 2) ? " \(Int.random(in: 0...9, using: &random))" : "")
    }

    private mutating func moment() -> Instant {
        Instant(seconds: Int64.random(in: 946_684_800...1_893_456_000, using: &random) / 60 * 60)
    }

    private static let captions = [
        "Presiden Rusia, Vladimir Putin/Net", "Tiba Selasa (18/6)", "Angin 60 km/jam di Bitung", "A / B", "Gedung A/", "/Net",
        "Foto: a/b/Dok. Pribadi", "Tanpa kredit", "Cafe\u{301}/Ist", "Dua  spasi/Getty Images", "Baris\nkedua/Net",
        "1/2 Final/@warga",
    ]
    private static let names = [
        "", " | Laporan: Hani Fatunnisa", " | Laporan: Hani Fatunnisa, Budi Santoso", " | Laporan: Hani dan Budi",
        " | Laporan: M. Yusuf Az-Zahra & O'Brien", " | Laporan: Hani | Editor: Budi", " | Laporan: Hani | Sumber: Antara",
        " | Laporan: Tim  Redaksi", " | Laporan: Ana , Budi", " | Laporan: Straße", " | Laporan: Ana,Budi", " | Laporan: d’Emilio",
        " | Laporan: Ann Ann", " | Laporan: Dandan dan Dan",
    ]
    private static let headlines = [
        "Indonesia Harus Tiru Australia", "<script>alert(1)</script>", "Populer", "UPDATE", "Selengkapnya", "“Kutip” & 'petik'",
        "Kamis, 21 November 2024 | 08:14", "{{headline}}", "Emoji 👨‍👩‍👧 dan e\u{301}", "Dua  spasi", "ﷺ Kanan ke kiri", "A\u{A0}B",
    ]
    private static let paragraphs = [
        "Populer", "UPDATE", "Selengkapnya", "Populer di media sosial, kata dia.", "Baris satu\nbaris dua",
        "\nBaris kosong di depan",
        "“Negara-negara ini”, kata kata Leif-Eric Easley.", "<p>bukan HTML</p> &amp; bukan entitas", "  menjorok  ",
        "Kamis, 21 November 2024 | 08:14", "SELASA, 18 JUNI 2024 | 19:02 WIB | LAPORAN: HANI", "e\u{301}\u{200D}…",
        "\u{FEFF}tanda di depan",
    ]
}
