import Editorial
import Hummingbird
import Newsroom
import Storage

/// Every revision of a story, and any two of them side by side.
struct HistoryRoutes {
    let office: Office

    private static let pageLength = 200

    func add(to router: Router<StaffContext>) {
        router.get("redaksi/naskah/:story/riwayat", use: history)
        router.get("redaksi/naskah/:story/banding", use: compare)
    }

    @Sendable func history(_ request: Request, _ context: StaffContext) async throws -> Response {
        let member = try context.member
        let newsroom = office.newsroom
        let story = try context.story
        let standing = try await newsroom.standing(of: story, by: member)
        let before = SentForm.query(of: request).number("sebelum").map { Revision.ID($0) }
        let lines = try await newsroom.history(of: story, before: before, limit: HistoryRoutes.pageLength, by: member)
        let page = HistoryPageValue(
            standing: standing, lines: lines, publications: try await newsroom.publications(of: story, by: member),
            now: office.clock.now,
            next: lines.count == HistoryRoutes.pageLength ? lines.last?.id : nil)
        return office.page(
            .history, page.tags(context.words, context.dates), title: context.words["history.title"], room: .desk, context)
    }

    @Sendable func compare(_ request: Request, _ context: StaffContext) async throws -> Response {
        let member = try context.member
        let asked = SentForm.query(of: request)
        let standing = try await office.newsroom.standing(of: try context.story, by: member)
        let to = asked.number("ke").map { Revision.ID($0) } ?? standing.working.id
        let from = asked.number("dari").map { Revision.ID($0) } ?? standing.story.liveRevision ?? to
        let old = try await revision(from, standing, member)
        let new = try await revision(to, standing, member)
        let page = ComparePageValue(
            standing: standing, old: old, new: new,
            mayRestore: member.may(.restoreRevision, on: standing) && standing.story.state != .withdrawn, now: office.clock.now,
            key: office.newKey())
        return office.page(
            .compare, page.tags(context.words, context.dates), title: context.words["compare.title"], room: .desk, context)
    }

    private func revision(_ id: Revision.ID, _ standing: StoryStanding, _ member: StaffMember) async throws -> Revision {
        if id == standing.working.id { return standing.working }
        return try await office.newsroom.revision(id, of: standing.story.id, by: member)
    }
}
