import Editorial
import Hummingbird
import Newsroom
import Storage

/// The desk: what is being worked on.
struct DeskRoutes {
    let office: Office

    /// Lines of a page.
    private static let pageLength = 40

    func add(to router: Router<StaffContext>) {
        router.get("redaksi", use: desk)
    }

    @Sendable func desk(_ request: Request, _ context: StaffContext) async throws -> Response {
        let member = try context.member
        let asked = SentForm.query(of: request)
        let sections = try await office.newsroom.sections()
        let filter = DeskFilter(asked, member: member, sections: sections, dates: context.dates)
        var page = DeskPageValue(
            filter: filter, sections: sections, staff: try await office.newsroom.colleagues(), member: member,
            now: office.clock.now)
        page.list = try await office.newsroom.desk(filter.query(limit: DeskRoutes.pageLength), by: member)
        if member.may(.readFigures) {
            page.figures = office.figures.desk(page.list.lines.filter { $0.state == .live }.map(\.story))
        }
        try await addSummary(to: &page, member)
        let tags = page.tags(context.words, context.dates)
        return office.page(
            .desk, tags, title: context.words["desk.title"], room: .desk, done: context.words.done(asked["ok"]), context)
    }

    /// What stands over the list: my own, what falls due, what waits for me.
    private func addSummary(to page: inout DeskPageValue, _ member: StaffMember) async throws {
        let newsroom = office.newsroom
        let mine = try await newsroom.desk(DeskQuery(state: .draft, startedBy: member.id, limit: 6), by: member).lines
        let mineInReview = try await newsroom.desk(
            DeskQuery(state: .inReview, startedBy: member.id, limit: 6), by: member
        ).lines
        page.mine = Array((mine + mineInReview).sorted { $0.changedAt > $1.changedAt }.prefix(6))
        if member.may(.approveStory) {
            let inReview = try await newsroom.desk(DeskQuery(state: .inReview, limit: 30), by: member).lines
            let approved = try await newsroom.desk(DeskQuery(state: .approved, limit: 30), by: member).lines
            page.waiting = Array((inReview + approved).filter { $0.waits(for: member) }.prefix(6))
        }
        page.due = try await newsroom.waitingActs(limit: 6, by: member)
        page.late = try await newsroom.lateActs(by: member)
    }
}

extension DeskLine {
    /// Whether this member is one of those who can take it further.
    func waits(for member: StaffMember) -> Bool {
        member.may(.approveStory, startedBy: startedBy, section: section, workingState: workingState)
            && startedBy.staff != member.id
    }
}
