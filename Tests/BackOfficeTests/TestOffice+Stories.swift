import Editorial
import HummingbirdTesting
import Newsroom
import Storage
import Testing

extension TestOffice {
    func section(_ name: String) async throws -> Section {
        let made = try await portal.database.makeSection(
            name: name, slug: Slug(making: name), by: Signature(name: "test"), at: portal.clock.now)
        return try #require(made)
    }

    /// A story readers have, begun by `reporter`.
    func live(_ headline: String, in section: Section, by reporter: StaffMember, with note: Body.Note? = nil) async throws
        -> Story.ID
    {
        let body = Body([.paragraph("Isi.")] + (note.map { [.note($0)] } ?? []))
        let text = Manuscript(
            headline: headline, body: body, bylines: [IncomingStory.Name(reporter.displayName)], section: section.slug)
        let draft = try await newsroom.startStory(text, by: reporter)
        let submitted = try await newsroom.submitStory(draft.story.id, revision: draft.working.id, by: reporter)
        let chief = StaffMember(id: .init(99), name: "pemred", displayName: "Pemred", role: .chiefEditor)
        return try await newsroom.publishStory(submitted.story.id, revision: submitted.working.id, by: chief).story.id
    }

    /// Someone with an account and the browser they are signed in on.
    func colleague(
        _ name: String, _ role: StaffRole, sections: Set<Section.ID> = [], on client: any TestClientProtocol
    ) async throws -> (member: StaffMember, browser: TestBrowser) {
        let browser = try await browser(name, role, sections: sections, on: client)
        let account = try #require(try await portal.database.account(named: name))
        return (account.member, browser)
    }
}
