import Editorial
import Pages
import Storage

/// A small newsroom to make pages of.
enum Samples {
    static let site = Site(
        name: "Lembar Pagi", url: "https://lembarpagi.example", navigation: [nation, economy, world, environment, culture])
    static let englishSite = Site(
        name: "Morning Sheet", url: "https://morningsheet.example", language: .english, navigation: [nation, world])

    static let nation = section(1, "Nasional")
    static let economy = section(2, "Ekonomi")
    static let world = section(3, "Dunia")
    static let environment = section(4, "Lingkungan")
    static let culture = section(5, "Budaya")

    static let ratna = Person(id: Person.ID(1), slug: Slug(making: "Ratna Wulandari"), name: "Ratna Wulandari")
    static let bakau = Tag(id: Tag.ID(1), slug: Slug(making: "Bakau"), name: "Bakau")
    static let birds = Tag(id: Tag.ID(2), slug: Slug(making: "Burung air"), name: "Burung air")

    /// 18 November 2026, 19:02 WIB.
    static let published = time("2026-11-18T19:02:00+07:00")
    /// 23 November 2026, 10:30 WIB.
    static let now = time("2026-11-23T10:30:00+07:00")

    static func time(_ text: String) -> Instant { Instant(rfc3339: text) ?? Instant(seconds: 0) }

    static func section(_ id: Int64, _ name: String) -> Section {
        Section(id: Section.ID(id), slug: Slug(making: name), name: name, position: Int(id))
    }

    static func asset(_ number: Int = 1, width: Int = 1200, height: Int = 800) -> Asset? {
        let digit = String(number % 10)
        return Asset(name: String(repeating: digit, count: 64) + ".svg", width: width, height: height)
    }

    static func photo(_ number: Int = 1) -> Photo {
        Photo(
            asset: asset(number), caption: "Muara saat air surut, tempat kuntul mencari makan.", credit: "Ratna Wulandari",
            alternativeText: "Burung kuntul di atas lumpur muara")
    }

    /// A photo of 2560 × 1707 pixels, kept in three widths as WebP and JPEG.
    static func photographed() -> Photo {
        let renditions = [
            ("4", "webp", 480), ("5", "jpg", 480), ("9", "webp", 960), ("a", "jpg", 960), ("c", "webp", 1600), ("d", "jpg", 1600),
        ]
        let asset = Asset(
            name: String(repeating: "f", count: 64) + ".jpg", width: 2560, height: 1707,
            renditions: renditions.compactMap { digit, type, width in
                Asset.Rendition(name: media(digit, type), width: width, height: width * 2 / 3)
            })
        return Photo(asset: asset, caption: "Muara", credit: "Ratna Wulandari", alternativeText: "Lumpur")
    }

    static func media(_ digit: String, _ type: String) -> String { String(repeating: digit, count: 64) + "." + type }

    static func line(
        _ id: Int64, _ headline: String, at time: Instant? = nil, section: Section = nation, kind: StoryKind = .news,
        lead: String = "", photo: Photo? = nil
    ) -> StoryLine {
        StoryLine(
            id: Story.ID(id), headline: headline, path: "/\(section.slug)/2026/11/23/\(id)/\(Slug(making: headline))",
            firstPublishedAt: time ?? now.advanced(by: .seconds(-600 * id)), section: section, kind: kind, lead: lead,
            photo: photo)
    }

    static let live = LiveLines(
        mostRead: [
            line(101, "Harga Cabai Turun, Petani Belum Bernapas Lega", section: economy),
            line(102, "Mengapa Langit Sore Sering Jingga di Akhir Kemarau"), line(103, "Kapal Perintis Tambah Dua Singgahan"),
        ],
        mostReadWindowHours: 24,
        latest: [
            line(2, "Kereta Malam Kembali Tepat Waktu Setelah Perbaikan Rel"), line(3, "Sekolah di Lereng Dapat Air Bersih"),
            line(4, "Tim Voli Putri Menang Tiga Set Langsung"), line(5, "Nelayan Diminta Waspada Gelombang 2,5 Meter"),
        ])
    static let noLive = LiveLines(mostRead: [], mostReadWindowHours: nil, latest: [])

    static func content(_ change: (inout Revision.Content) -> Void = { _ in }) -> Revision.Content {
        var content = Revision.Content(
            headline: "Kawanan Kuntul Kembali ke Muara Setelah Dua Puluh Tahun",
            lead: "Bakau yang ditanam warga sejak 2011 kini cukup rapat untuk bersarang.",
            body: Body([
                .paragraph("Pagi itu air baru turun sejengkal ketika kawanan pertama datang dari arah laut."),
                .paragraph("Dua puluh tahun lalu tempat ini tambak yang ditinggalkan."),
            ]),
            dateline: Dateline(place: "Muara Sari"),
            bylines: [Byline(person: ratna, name: "Ratna Wulandari")],
            section: environment, tags: [bakau, birds], leadPhoto: photo())
        change(&content)
        return content
    }

    static func article(
        published: Instant = published, updated: Instant? = nil, _ change: (inout Revision.Content) -> Void = { _ in }
    ) -> Article {
        Article(
            id: Story.ID(41), path: "/lingkungan/2026/11/18/41/kawanan-kuntul-kembali", content: content(change),
            firstPublishedAt: published, updatedAt: updated)
    }

    static func note(
        _ id: Int64, _ kind: Body.Note.Kind, _ paragraphs: String..., at time: String = "2026-11-18T20:15:00+07:00",
        on story: Int64 = 41, linked: Int64? = nil
    ) -> PublishedNote {
        PublishedNote(
            id: PublishedNote.ID(id), story: Story.ID(story), kind: kind, text: paragraphs.map { [Body.Span($0)] },
            addedAt: Samples.time(time), madeBy: Signature(name: "Hani"), linkedStory: linked.map { Story.ID($0) })
    }

    static func linked(
        _ id: Int64, _ headline: String, _ kind: Body.Note.Kind, isNamedHere: Bool = true, storyKind: StoryKind = .news,
        isUnverified: Bool = false
    ) -> Article.LinkedStory {
        Article.LinkedStory(
            id: Story.ID(id), headline: headline, path: "/dunia/2026/11/20/\(id)/\(Slug(making: headline))", kind: kind,
            isNamedHere: isNamedHere, storyKind: storyKind, isUnverified: isUnverified)
    }

    static func withdrawn(
        _ withdrawal: Withdrawal, notes: [PublishedNote] = [], linked: [Article.LinkedStory] = []
    ) -> WithdrawnStory {
        WithdrawnStory(id: Story.ID(41), withdrawal, firstPublishedAt: published, notes: notes, linked: linked)
    }

    static func article(
        notes: [PublishedNote], linked: [Article.LinkedStory] = [], updated: Instant? = nil,
        _ change: (inout Revision.Content) -> Void = { _ in }
    ) -> Article {
        let article = article(updated: updated, change)
        return Article(
            id: article.id, path: article.path, content: article.content, firstPublishedAt: article.firstPublishedAt,
            updatedAt: updated, notes: notes, linked: linked)
    }

    /// A story with a correction of the same evening and a reply, published in full as another story.
    static let corrected = article(
        notes: [
            note(7, .correction, "Versi awal menyebut 241 pasang. Angka yang benar 214."),
            note(
                9, .rightOfReply, "Pengelola tambak menyampaikan jawabannya.", "Ia menolak angka itu.",
                at: "2026-11-20T08:00:00+07:00", linked: 52),
        ],
        linked: [linked(52, "Jawaban Pengelola Tambak", .rightOfReply)])

    static let corrections = CorrectionsPage(
        lines: [
            CorrectionLine(
                note: note(9, .rightOfReply, "Jawaban.", "Lanjutannya.", at: "2026-11-20T08:00:00+07:00", linked: 52),
                headline: "Kuntul Kembali", path: "/lingkungan/2026/11/18/41/kuntul", isWithdrawn: false,
                linked: linked(52, "Jawaban Pengelola Tambak", .rightOfReply)),
            CorrectionLine(
                note: note(8, .editor, "Ditambah peta.", on: 43), headline: "Judul yang dicabut",
                path: "/dunia/2026/11/18/43/judul", isWithdrawn: true, linked: nil),
            CorrectionLine(
                note: note(7, .correction, "Angka yang benar 214.", at: "2026-11-18T20:15:00+07:00"), headline: "Rumah Impian",
                path: "/lingkungan/2026/11/18/41/rumah", isWithdrawn: false, linked: nil, storyKind: .advertorial),
        ], before: PublishedNote.ID(10), olderAfter: PublishedNote.ID(7))

    /// Every kind of block there is.
    static let everyBlock = Body([
        .paragraph([
            Body.Span("Hitungan dilakukan "), Body.Span("tiga kali", marks: .strong), Body.Span(" oleh "),
            Body.Span("tim yang berbeda", marks: .emphasis), Body.Span(", dan ada dalam "),
            Body.Span("laporan musim ini", link: "https://laporan.example/bakau?musim=2026&bagian=1"), Body.Span(". Rumus CO"),
            Body.Span("2", marks: .subscripted), Body.Span(" dan luas 10 km"), Body.Span("2", marks: .superscripted),
            Body.Span("."),
        ]),
        .heading(level: 2, [Body.Span("Dihitung tiga kali")]),
        .quote([[Body.Span("Kami tidak menanam burung. Kami menanam tempat pulang.")]], attribution: "Sutini, warga"),
        .list(ordered: false, items: [[Body.Span("214 pasang kuntul")], [Body.Span("37 pasang kowak")]]),
        .list(ordered: true, items: [[Body.Span("Turunkan perahu")], [Body.Span("Hitung sarang")]]),
        .photo(photo(2)),
        .gallery([photo(3), photo(4)]),
        .table(
            Body.Table(
                caption: "Sarang menurut tahun", head: [[Body.Span("Tahun")], [Body.Span("Sarang")], [Body.Span("Keterangan")]],
                rows: [
                    [[Body.Span("2024")], [Body.Span("71")], [Body.Span("Musim pertama dihitung bersama sukarelawan")]],
                    [[Body.Span("2025")], [Body.Span("148")]],
                ])),
        .heading(level: 3, [Body.Span("Rekaman")]),
        .embed(Body.Embed(address: "https://www.video.example/tonton?v=1&t=2", title: "Rekaman kedatangan pertama")),
        .note(
            Body.Note(
                kind: .correction, text: [Body.Span("Versi awal menyebut 241 pasang. Angka yang benar 214.")],
                addedAt: time("2026-11-18T20:15:00+07:00"))),
        .note(
            Body.Note(
                kind: .rightOfReply, text: [Body.Span("Pengelola tambak menyampaikan jawabannya.")],
                addedAt: time("2026-11-20T08:00:00+07:00"))),
        .paragraph("Penghitungan berikutnya pada bulan Maret."),
    ])
}
