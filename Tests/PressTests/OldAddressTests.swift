import Editorial
import Storage
import TerbitTesting
import Testing

@testable import Press

/// Addresses of sections, topics and people that were renamed.
@Suite struct OldAddressTests {
    private func target(_ path: String, _ portal: TestPortal) async -> String? {
        guard case .moved(let path) = await portal.room.page(at: path) else { return nil }
        return path
    }

    @Test func `a renamed section, topic or person answers at its old address with the new, older pages too`() async throws {
        let portal = try await TestPortal()
        let taken = try await portal.publish(
            .sample("a", section: "Dunia", tags: ["Bakau"], people: ["Ratna"], at: TestPortal.morning))
        let database = portal.database
        let section = try #require(try await database.section(slug: Slug(making: "dunia")))
        let topic = try #require(try await database.tag(slug: Slug(making: "bakau")))
        let person = try #require(try await database.person(slug: Slug(making: "ratna")))
        let (editor, now) = (TestPortal.editor, portal.clock.now)
        _ = try await database.changeSection(
            section.id, name: "Mancanegara", slug: Slug(making: "mancanegara"), by: editor, at: now)
        _ = try await database.changeTag(topic.id, name: "Mangrove", slug: Slug(making: "mangrove"), by: editor, at: now)
        _ = try await database.changePerson(person.id, name: "Ratna W", slug: Slug(making: "ratna-w"), by: editor, at: now)
        await portal.runner.catchUp()
        let story = taken[0].story
        for (old, new) in [
            ("/dunia", "/mancanegara"), ("/dunia/sebelum/\(story)", "/mancanegara/sebelum/\(story)"),
            ("/topik/bakau", "/topik/mangrove"), ("/topik/bakau/sebelum/9", "/topik/mangrove/sebelum/9"),
            ("/penulis/ratna", "/penulis/ratna-w"), ("/penulis/ratna/sebelum/9", "/penulis/ratna-w/sebelum/9"),
        ] {
            #expect(await target(old, portal) == new)
        }
        for path in ["/mancanegara", "/topik/mangrove", "/penulis/ratna-w", taken[0].path ?? ""] {
            #expect(await target(path, portal) == nil, "\(path)")
        }
    }

    @Test func `the section of texts without one is no page of readers`() async throws {
        let portal = try await TestPortal()
        _ = try await portal.start(Manuscript(headline: "Tanpa rubrik"))
        for path in ["/" + Section.unfiledSlug, "/rubrik", "/"] {
            guard case .page(let page) = await portal.room.page(at: path) else { throw TestFailure(what: path) }
            #expect(page.status == (path == "/" + Section.unfiledSlug ? 404 : 200))
            let text = String(decoding: portal.room.edition.fragments(of: page).flatMap(\.identity), as: UTF8.self)
            #expect(!text.contains(Section.unfiledSlug), "\(path)")
        }
    }
}
