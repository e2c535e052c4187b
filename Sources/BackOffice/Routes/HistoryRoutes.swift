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
        _ = try context.member
        let story = try context.story
        guard let standing = try await office.store.standing(of: story) else { throw Stop.notFound }
        let before = SentForm.query(of: request).number("sebelum").map { Revision.ID($0) }
        let lines = try await office.store.revisions(of: story, before: before, limit: HistoryRoutes.pageLength)
        let page = HistoryPageValue(
            standing: standing, lines: lines, publications: try await office.store.publications(of: story), now: office.clock.now,
            next: lines.count == HistoryRoutes.pageLength ? lines.last?.id : nil)
        return office.page(
            .history, page.tags(context.words, context.dates), title: context.words["history.title"], room: .desk, context)
    }

    @Sendable func compare(_ request: Request, _ context: StaffContext) async throws -> Response {
        let member = try context.member
        let asked = SentForm.query(of: request)
        guard let standing = try await office.store.standing(of: try context.story) else { throw Stop.notFound }
        let to = asked.number("ke").map { Revision.ID($0) } ?? standing.working.id
        let from = asked.number("dari").map { Revision.ID($0) } ?? standing.story.liveRevision ?? to
        guard let old = try await revision(from, standing), let new = try await revision(to, standing) else { throw Stop.notFound }
        let page = ComparePageValue(
            standing: standing, old: old, new: new,
            mayRestore: member.may(.restoreRevision, on: standing) && standing.story.state != .withdrawn, now: office.clock.now,
            key: office.newKey())
        return office.page(
            .compare, page.tags(context.words, context.dates), title: context.words["compare.title"], room: .desk, context)
    }

    private func revision(_ id: Revision.ID, _ standing: StoryStanding) async throws -> Revision? {
        if id == standing.working.id { return standing.working }
        guard let revision = try await office.store.revision(id), revision.story == standing.story.id else { return nil }
        return revision
    }
}
