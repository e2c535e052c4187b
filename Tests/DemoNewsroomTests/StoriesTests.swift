import DemoNewsroom
import Editorial
import Storage
import Testing

@Suite struct StoriesTests {
    @Test func `the newsroom has its sections, people and stories`() throws {
        let stories = try mondayMorning().stories()
        #expect(DemoNewsroom.sections.count >= 8)
        #expect(
            DemoNewsroom.sections == [
                "Nasional", "Nusantara", "Ekonomi", "Dunia", "Lingkungan", "Olahraga", "Sains", "Budaya", "Opini",
            ])
        #expect(Set(stories.map(\.section)) == Set(DemoNewsroom.sections))
        #expect(DemoNewsroom.staff.count >= 12)
        #expect(stories.count >= 44)
        for section in DemoNewsroom.sections { #expect(stories.count { $0.section == section } >= 5) }
    }

    @Test func `every story has headline, lead, byline, tags and text`() throws {
        let names = Set(DemoNewsroom.staff.map(\.name))
        for story in try mondayMorning().stories() where story.status == .live {
            #expect(!story.headline.isEmpty && !story.lead.isEmpty, "\(story.origin.key)")
            #expect((1...3).contains(story.bylines.count), "\(story.origin.key)")
            #expect(story.bylines.allSatisfy { names.contains($0.name) }, "\(story.origin.key)")
            #expect((1...4).contains(story.tags.count), "\(story.origin.key)")
            #expect(story.body.blocks.count >= 4, "\(story.origin.key)")
            #expect((140...420).contains(words(in: story)), "\(story.origin.key): \(words(in: story)) words")
            #expect(!story.headline.contains("{") && !text(of: story).contains("{"), "\(story.origin.key)")
        }
    }

    @Test func `everyone on the staff has a story`() throws {
        let bylined = Set(try mondayMorning().stories().flatMap { $0.bylines.map(\.name) })
        #expect(Set(DemoNewsroom.staff.map(\.name)) == bylined)
    }

    @Test func `keys and slugs are each used once`() throws {
        let stories = try mondayMorning().stories()
        #expect(Set(stories.map(\.origin)).count == stories.count)
        #expect(Set(stories.map { Slug(making: $0.headline) }).count == stories.count)
        #expect(stories.allSatisfy { $0.origin.source == "demo" && $0.version == "1" })
    }

    @Test func `topics are shared between stories`() throws {
        let tags = try mondayMorning().stories().flatMap(\.tags)
        let counts = Dictionary(tags.map { ($0, 1) }, uniquingKeysWith: +)
        #expect(counts.values.count { $0 >= 3 } >= 12)
    }

    @Test func `every block the model knows but an embed stands in some story`() throws {
        let stories = try mondayMorning().stories()
        let blocks = stories.flatMap(\.body.blocks)
        func some(_ isWanted: (Body.Block) -> Bool) -> Bool { blocks.contains(where: isWanted) }
        #expect(some { if case .heading = $0 { true } else { false } })
        #expect(some { if case .quote(_, let who) = $0 { !who.isEmpty } else { false } })
        #expect(some { if case .list(true, _) = $0 { true } else { false } })
        #expect(some { if case .list(false, _) = $0 { true } else { false } })
        #expect(some { if case .gallery(let photos) = $0 { photos.count == 3 } else { false } })
        #expect(some { if case .table(let table) = $0 { table.rows.allSatisfy { $0.count == table.head.count } } else { false } })
        #expect(Set(stories.map(\.kind)).isSuperset(of: [.news, .opinion, .photo, .live]))
        #expect(stories.contains { $0.dateline?.zone == "Asia/Makassar" })
    }

    @Test func `a correction carries the time it was made, after the story and with its update`() throws {
        let stories = try mondayMorning().stories()
        let heron = try #require(stories.first { $0.origin.key == "kuntul-muara" })
        let times = heron.body.blocks.compactMap { block -> Instant? in
            if case .note(let note) = block, note.kind == .correction { note.addedAt } else { nil }
        }
        #expect(times == [heron.updatedAt])
        #expect(try #require(times.first) > heron.firstPublishedAt)
    }

    @Test func `one story was withdrawn to protect a child`() throws {
        let withdrawn = try mondayMorning().stories().filter { $0.status != .live }
        #expect(withdrawn.count == 1)
        guard case .withdrawn(let reason) = withdrawn.first?.status else {
            Issue.record("it is not withdrawn")
            return
        }
        #expect(reason.contains("masa depan anak"))
        #expect(reason.contains("butir 5"))
    }

    @Test func `two runs give the same stories`() throws {
        #expect(try mondayMorning().stories() == mondayMorning().stories())
    }

    private func words(in story: IncomingStory) -> Int {
        text(of: story).split(separator: " ").count
    }

    private func text(of story: IncomingStory) -> String {
        let parts = story.body.blocks.flatMap { block -> [Body.Span] in
            switch block {
            case .paragraph(let spans), .heading(_, let spans): spans
            case .quote(let paragraphs, _): paragraphs.flatMap(\.self)
            case .list(_, let items): items.flatMap(\.self)
            case .table(let table): table.head.flatMap(\.self) + table.rows.flatMap { $0.flatMap(\.self) }
            case .note(let note): note.text
            case .photo, .gallery, .embed: []
            }
        }
        return story.lead + " " + parts.map(\.text).joined(separator: " ")
    }
}
