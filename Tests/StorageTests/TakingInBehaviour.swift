import Editorial
import Storage
import TerbitTesting
import Testing

@Suite struct TakingInBehaviour {
    private let noon = Instant.at("2026-11-23T12:00:00+07:00")
    private let before = Instant.at("2026-11-20T08:00:00+07:00")

    private func article(_ path: String?, _ store: any PortalStore, at moment: Moment = .now) async throws -> Article? {
        guard case .article(let article) = try await store.find(path: path ?? "", at: moment) else { return nil }
        return article
    }

    @Test(arguments: Database.allCases)
    func `a story taken in is live at its address with all it says`(database: Database) async throws {
        let (store, home) = try database.empty()
        var story = IncomingStory.sample(
            "a", headline: "Kuntul Kembali", section: "Lingkungan", tags: ["Bakau", "Pesisir"], people: ["Ratna W"], at: before)
        story.lead = "Ringkasnya."
        story.kicker = "Laporan Khusus"
        story.dateline = Dateline(place: "Muara Sari", zone: "Asia/Makassar")
        story.leadPhoto = Photo(caption: "Muara", credit: "Redaksi", alternativeText: "Muara sungai")
        story.sources = ["Antara", "Catatan warga"]
        story.body = .everyBlock
        story.printedByline = "Ratna W dan kawan"
        let taken = try await store.takeIn([story], by: "uji", at: noon, mark: nil)
        #expect(taken.map(\.outcome) == [.created])
        let found = try #require(try await article(taken[0].path, store))
        #expect(found.path.hasPrefix("/lingkungan/2026/11/20/"))
        #expect(found.content.body == .everyBlock)
        #expect(found.content.leadPhoto == story.leadPhoto)
        #expect(found.content.dateline == story.dateline)
        #expect(found.content.tags.map(\.name) == ["Bakau", "Pesisir"])
        #expect(found.content.bylines.map(\.name) == ["Ratna W"])
        #expect(found.content.bylines.first?.person?.slug.text == "ratna-w")
        #expect(found.content.sources == story.sources)
        #expect(found.content.kicker == story.kicker)
        #expect(found.content.printedByline == story.printedByline)
        #expect(found.firstPublishedAt == before)
        #expect(found.updatedAt == nil)
        withExtendedLifetime(home) {}
    }

    @Test(arguments: Database.allCases)
    func `the same version a second time changes nothing`(database: Database) async throws {
        let (store, home) = try database.empty()
        let story = IncomingStory.sample("a", at: before)
        _ = try await store.takeIn([story], by: "uji", at: noon, mark: nil)
        let orders = try await store.newestOrder()
        let again = try await store.takeIn([story, story], by: "uji", at: noon, mark: nil)
        #expect(again.map(\.outcome) == [.unchanged, .unchanged])
        #expect(try await store.newestOrder() == orders)
        #expect(try await store.lines(of: .all, at: .now, after: nil, limit: 10)?.count == 1)
        withExtendedLifetime(home) {}
    }

    @Test(arguments: Database.allCases)
    func `a new version is what readers get, and the old one can still be looked at`(database: Database) async throws {
        let (store, home) = try database.empty()
        let first = try await store.takeIn([.sample("a", headline: "Satu", at: before)], by: "uji", at: noon, mark: nil)
        let later = noon.advanced(by: .seconds(60))
        let second = try await store.takeIn(
            [.sample("a", headline: "Dua", version: "2", at: before)], by: "uji", at: later, mark: nil)
        #expect(second.map(\.outcome) == [.updated])
        #expect(second[0].path == first[0].path, "an address that readers have stays")
        let now = try #require(try await article(first[0].path, store))
        #expect(now.content.headline == "Dua")
        #expect(now.updatedAt == later)
        let then = try #require(try await article(first[0].path, store, at: .past(noon)))
        #expect(then.content.headline == "Satu")
        #expect(then.updatedAt == nil)
        let older = try await store.takeIn(
            [.sample("a", headline: "Nol", version: "0", at: before)], by: "uji", at: later, mark: nil)
        #expect(older.map(\.outcome) == [.unchanged])
        #expect(older[0].remarks.count == 1)
        withExtendedLifetime(home) {}
    }

    @Test(arguments: Database.allCases)
    func `a listed headline gets its text and keeps its first address as a way there`(database: Database) async throws {
        let (store, home) = try database.empty()
        let listed = IncomingStory.sample("a", headline: "Judul", section: "Arsip", version: "0", holdsText: false, at: before)
        let first = try await store.takeIn([listed], by: "uji", at: noon, mark: nil)
        var full = IncomingStory.sample("a", headline: "Judul", section: "Dunia", version: "1", at: before)
        full.body = Body([.paragraph("Teks.")])
        let second = try await store.takeIn([full, listed], by: "uji", at: noon, mark: nil)
        #expect(second.map(\.outcome) == [.filledIn, .unchanged])
        #expect(try await store.find(path: first[0].path ?? "", at: .now) == .moved(to: second[0].path ?? ""))
        let then = try #require(try await article(second[0].path, store, at: .past(before)))
        #expect(then.content.holdsText, "the text was there all along")
        withExtendedLifetime(home) {}
    }

    @Test(arguments: Database.allCases)
    func `a withdrawn story is in no list and its address says why`(database: Database) async throws {
        let (store, home) = try database.empty()
        let first = try await store.takeIn([.sample("a", at: before), .sample("b", at: before)], by: "uji", at: noon, mark: nil)
        let gone = IncomingStory.sample("a", version: "2", status: .withdrawn(reason: "Melindungi anak"), at: before)
        let later = noon.advanced(by: .seconds(60))
        #expect(try await store.takeIn([gone], by: "uji", at: later, mark: nil).map(\.outcome) == [.withdrawn])
        let path = try #require(first[0].path)
        let notice = Withdrawal(headline: "Berita a", withdrawnAt: later, reason: "Melindungi anak", ground: .source)
        #expect(
            try await store.find(path: path, at: .now)
                == .withdrawn(WithdrawnStory(id: first[0].story, notice, firstPublishedAt: before)))
        #expect(try await store.lines(of: .all, at: .now, after: nil, limit: 10)?.map(\.headline) == ["Berita b"])
        #expect(try await store.lines(of: .all, at: .past(noon), after: nil, limit: 10)?.count == 2)
        #expect(try await article(path, store, at: .past(noon)) != nil)
        withExtendedLifetime(home) {}
    }

    @Test(arguments: Database.allCases)
    func `a held story and one of the future reach no reader`(database: Database) async throws {
        let (store, home) = try database.empty()
        let taken = try await store.takeIn(
            [.sample("a", status: .held, at: before), .sample("b", at: noon.advanced(by: .seconds(1)))], by: "uji", at: noon,
            mark: nil)
        #expect(taken.map(\.outcome) == [.held, .held])
        #expect(taken.map(\.path) == [nil, nil])
        #expect(taken[1].remarks.count == 1)
        #expect(try await store.lines(of: .all, at: .now, after: nil, limit: 10) == [])
        withExtendedLifetime(home) {}
    }

    @Test(arguments: Database.allCases)
    func `an address a story had elsewhere leads to it, and one that is taken is reported`(database: Database) async throws {
        let (store, home) = try database.empty()
        let taken = try await store.takeIn(
            [
                .sample("a", at: before, formerPaths: ["/Read/2019/A.html/", "/?p=12"]),
                .sample("b", at: before, formerPaths: ["/read/2019/a.html", "/", "/%zz"]),
            ], by: "uji", at: noon, mark: nil)
        #expect(taken[0].remarks == [])
        #expect(taken[1].remarks.count == 3)
        #expect(try await store.find(path: "/read/2019/a.html", at: .now) == .moved(to: taken[0].path ?? ""))
        #expect(try await store.find(path: "/?p=12", at: .now) == .moved(to: taken[0].path ?? ""))
        withExtendedLifetime(home) {}
    }

    @Test(arguments: Database.allCases)
    func `a reading mark is stored with its stories`(database: Database) async throws {
        let (store, home) = try database.empty()
        #expect(try await store.readingMark(of: "f") == nil)
        let mark = ReadingMark(file: "f", objects: 12, isComplete: false)
        _ = try await store.takeIn([.sample("a", at: before)], by: "uji", at: noon, mark: mark)
        #expect(try await store.readingMark(of: "f") == mark)
        withExtendedLifetime(home) {}
    }

    @Test(arguments: Database.allCases)
    func `names spelt two ways are one section, and none takes a word of ours`(database: Database) async throws {
        let (store, home) = try database.empty()
        _ = try await store.takeIn(
            [
                .sample("a", section: "Ekonomi & Bisnis", at: before), .sample("b", section: "ekonomi dan bisnis", at: before),
                .sample("c", section: "Indeks", at: before), .sample("d", section: "新聞", at: before),
                .sample("e", section: "体育", at: before),
            ], by: "uji", at: noon, mark: nil)
        let slugs = try await store.sections().map(\.slug.text)
        #expect(slugs.count == 4)
        #expect(slugs.contains("ekonomi-dan-bisnis"))
        #expect(slugs.contains("rubrik-indeks"))
        withExtendedLifetime(home) {}
    }
}

extension Body {
    /// One of every block, with every mark.
    static let everyBlock = Body([
        .paragraph([Span("Teks "), Span("tebal", marks: .strong), Span(" dan \"kutip\" \\ \n baris", marks: [.emphasis, .code])]),
        .paragraph([Span("tautan", link: "https://contoh.example/?a=1&b=2"), Span("x\u{1}y\u{7F}é😀")]),
        .heading(level: 2, [Span("Judul bagian")]),
        .quote([[Span("Kata")], [Span("dia")]], attribution: "Warga"),
        .list(ordered: true, items: [[Span("satu")], [Span("dua")]]),
        .list(ordered: false, items: [[Span("tiga")]]),
        .photo(
            Photo(
                asset: Asset(name: String(repeating: "a", count: 64) + ".png", width: 3, height: 2), caption: "c", credit: "d",
                alternativeText: "e")),
        .gallery([Photo(caption: "f"), Photo(credit: "g"), .withRenditions]),
        .table(Table(caption: "Angka", head: [[Span("a")], [Span("b")]], rows: [[[Span("1")], [Span("2")]]])),
        .embed(Embed(address: "https://video.example/1", title: "Video")),
        .note(Note(kind: .correction, text: [Span("Ralat")], addedAt: Instant(seconds: 1_700_000_000))),
    ])
}

extension Photo {
    /// A photo that is kept in two widths more.
    static let withRenditions = Photo(
        asset: Asset(
            name: String(repeating: "b", count: 64) + ".jpg", width: 2560, height: 1707,
            renditions: [("c", "webp"), ("d", "jpg")].compactMap { digit, type in
                Asset.Rendition(name: String(repeating: digit, count: 64) + "." + type, width: 480, height: 320)
            }),
        caption: "h")
}

@Suite struct SightingBehaviour {
    private let first = Instant.at("2024-12-01T08:00:00+07:00")

    private func sighting(_ text: String, at seenAt: Instant) -> IncomingStory {
        var story = IncomingStory.sample("a", headline: "Sama", version: "text \(text)", text: text, at: first)
        story.seenAt = seenAt
        return story
    }

    @Test(arguments: Database.allCases, [[0, 1, 2], [2, 1, 0], [1, 2, 0], [0, 2, 1], [1, 0, 2], [2, 0, 1]])
    func `texts seen at three moments are each what was read at theirs, in whatever order they come in`(
        database: Database, order: [Int]
    ) async throws {
        let (store, home) = try database.empty()
        let moments = [1, 2, 3].map { first.advanced(by: .seconds($0 * 3600)) }
        let texts = ["pertama", "kedua", "ketiga"]
        var path = ""
        for place in order {
            let taken = try await store.takeIn(
                [sighting(texts[place], at: moments[place])], by: "uji", at: .at("2026-11-23T12:00:00Z"), mark: nil)
            path = taken[0].path ?? path
        }
        func text(_ moment: Moment) async throws -> String? {
            guard case .article(let article) = try await store.find(path: path, at: moment),
                case .paragraph(let spans) = article.content.body.blocks.first
            else { return nil }
            return spans.first?.text
        }
        for (moment, expected) in zip(moments, texts) { #expect(try await text(.past(moment)) == expected) }
        #expect(try await text(.past(first)) == "pertama")
        #expect(try await text(.now) == "ketiga")
        withExtendedLifetime(home) {}
    }
}
