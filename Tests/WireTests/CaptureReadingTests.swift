import Editorial
import Testing

@testable import Wire

@Suite struct CaptureReadingTests {
    private func page(_ text: String, zone: SiteZone = .jakarta) throws -> CapturedPage {
        try CaptureReader(profile: .builtIn(), zone: zone).read(Array(text.utf8))
    }

    private func capture(
        head: [String] = [
            "Berita", "Putin/Net", "Dunia", "Putin Tiba", "SELASA, 18 JUNI 2024 | 19:02 WIB | LAPORAN: HANI FATUNNISA",
        ],
        body: [String] = ["Paragraf."], mostRead: [String] = [], latest: [String] = []
    ) -> String {
        (head + body + ["Populer"] + mostRead + ["UPDATE"] + latest + ["Selengkapnya"]).joined(separator: "\n\n")
    }

    @Test func `the model page is taken apart and put together byte for byte`() throws {
        guard let bytes = try SharedData.bytes("captures/putin-korut.txt") else { return }
        let page = try CaptureReader(profile: .builtIn(), zone: .jakarta).read(bytes)
        #expect(page.section == "Dunia" && page.kind == .news && page.kicker == nil)
        #expect(page.photo == Photo(caption: "Presiden Rusia, Vladimir Putin", credit: "Net"))
        #expect(page.bylines.map(\.name) == ["Hani Fatunnisa"] && page.printedByline == nil)
        #expect(page.publishedAt == Instant(rfc3339: "2024-06-18T19:02:00+07:00"))
        #expect(page.newestTime == Instant(rfc3339: "2024-12-01T10:08:00+07:00"))
        #expect(page.body.count == 11 && page.lists.map(\.rows.count) == [7, 10])
        #expect(Array(CapturePrinter.print(page, zone: .jakarta).utf8) == bytes)
    }

    @Test(arguments: ["Asia/Jakarta", "Asia/Makassar", "Asia/Jayapura"])
    func `any capture of the layout comes back byte for byte`(identifier: String) throws {
        let zone = try #require(SiteZone(identifier))
        let reader = CaptureReader(profile: try .builtIn(), zone: zone)
        for seed in 0..<2_000 as Range<UInt64> {
            var maker = CaptureMaker(seed: seed, zone: zone)
            let capture = maker.capture()
            let page = try reader.read(Array(capture.utf8))
            let printed = CapturePrinter.print(page, zone: zone)
            #expect(Array(printed.utf8) == Array(capture.utf8), "seed \(seed): \(capture)\n-- printed --\n\(printed)")
        }
    }

    @Test func `a damaged capture is refused, or comes back byte for byte`() throws {
        let reader = CaptureReader(profile: try .builtIn(), zone: .jakarta)
        var random = SeededGenerator(seed: 99)
        var read = 0
        for seed in 0..<3_000 as Range<UInt64> {
            var maker = CaptureMaker(seed: seed, zone: .jakarta)
            var bytes = Array(maker.capture().utf8)
            for _ in 0..<Int.random(in: 1...3, using: &random) { damage(&bytes, &random) }
            guard let page = try? reader.read(bytes), page.remarks.isEmpty else { continue }
            read += 1
            let printed = CapturePrinter.print(page, zone: .jakarta)
            #expect(
                Array(printed.utf8) == bytes, "seed \(seed): \(String(decoding: bytes, as: UTF8.self))\n-- printed --\n\(printed)")
        }
        #expect(read > 300)
    }

    private func damage(_ bytes: inout [UInt8], _ random: inout SeededGenerator) {
        guard !bytes.isEmpty else { return }
        let place = Int.random(in: 0..<bytes.count, using: &random)
        switch Int.random(in: 0..<5, using: &random) {
        case 0: bytes[place] = UInt8.random(in: 0...255, using: &random)
        case 1: bytes.remove(at: place)
        case 2: bytes.insert(contentsOf: "\n /|: Aa1".utf8.randomElement(using: &random).map { [$0] } ?? [], at: place)
        case 3: bytes.insert(contentsOf: Array("\n\n".utf8), at: place)
        default: bytes.removeSubrange(place..<min(place + Int.random(in: 1...80, using: &random), bytes.count))
        }
    }

    @Test func `a paragraph that begins with Populer stays in the body`() throws {
        let body = ["Populer", "Populer di media sosial.", "UPDATE"]
        #expect(try page(capture(body: body)).body == body)
    }

    @Test func `a headline that says just UPDATE is a headline`() throws {
        let rows = ["UPDATE", "Minggu, 01 Desember 2024 | 10:08", "Populer", "Minggu, 01 Desember 2024 | 10:07"]
        let read = try page(capture(mostRead: rows, latest: rows))
        #expect(read.lists.map { $0.rows.map(\.headline) } == [["UPDATE", "Populer"], ["UPDATE", "Populer"]])
    }

    @Test func `a capture without caption, reporter and rows is read`() throws {
        let read = try page(capture(head: ["Berita", "Dunia", "Putin Tiba", "SELASA, 18 JUNI 2024 | 19:02 WIB"], body: []))
        #expect(read.photo == nil && read.bylines.isEmpty && read.body.isEmpty && read.lists.allSatisfy { $0.rows.isEmpty })
    }

    @Test func `what is no credit stays in the caption`() {
        for line in ["Tiba Selasa (18/6)", "60 km/jam", "A / B", "Gedung A/", "/Net", "https://contoh.id"] {
            #expect(CaptionLine.read(line, creditMark: "/") == Photo(caption: line))
        }
        #expect(CaptionLine.read("a/b/Dok. Pribadi", creditMark: "/") == Photo(caption: "a/b", credit: "Dok. Pribadi"))
    }

    @Test func `two reporters are two names`() throws {
        let line = "SELASA, 18 JUNI 2024 | 19:02 WIB | LAPORAN: HANI FATUNNISA DAN AHMAD D'EMILIO | EDITOR: BUDI AZ-ZAHRA"
        let read = try page(capture(head: ["Berita", "Dunia", "Putin Tiba", line]))
        #expect(read.bylines.map(\.name) == ["Hani Fatunnisa", "Ahmad D'Emilio", "Budi Az-Zahra"])
        #expect(read.bylines.map(\.role) == [.reporter, .reporter, .editor])
        #expect(read.printedByline == "Hani Fatunnisa dan Ahmad D'Emilio | EDITOR: Budi Az-Zahra")
    }

    @Test func `a label of another zone gives its moment, with a remark`() throws {
        let read = try page(capture(head: ["Berita", "Dunia", "Putin Tiba", "SELASA, 18 JUNI 2024 | 19:02 WITA"]))
        #expect(read.publishedAt == Instant(rfc3339: "2024-06-18T19:02:00+08:00"))
        #expect(read.remarks == ["its time is in WITA, the site's zone is WIB: it will be printed in WIB"])
    }

    @Test func `CR LF, a byte order mark and a last line feed are read, with a remark`() throws {
        let text = "\u{FEFF}" + capture(body: ["Baris satu\nbaris dua"]).replacing("\n", with: "\r\n") + "\r\n"
        let read = try page(text)
        #expect(read.body == ["Baris satu\nbaris dua"] && read.remarks.count == 3)
    }
}
