import Editorial
import Hummingbird
import Newsroom
import Storage

/// What is to happen at a time: late, waiting, and what became of it.
struct DueRoutes {
    let office: Office

    private static let pageLength = 100

    func add(to router: Router<StaffContext>) {
        router.get("redaksi/jadwal", use: due)
    }

    @Sendable func due(_ request: Request, _ context: StaffContext) async throws -> Response {
        let member = try context.member
        let now = office.clock.now
        let after = mark(SentForm.query(of: request).text("setelah"))
        let waiting = try await office.newsroom.waitingActs(after: after, limit: DueRoutes.pageLength, by: member)
        var page = ListPage(heading: context.words["due.title"], intro: context.words["due.intro"])
        let late = waiting.filter { $0.act.at < now }
        if !late.isEmpty {
            page.groups.append(ListGroup(title: context.words["due.late"], rows: late.map { row($0, context) }))
        }
        page.groups.append(
            ListGroup(
                title: context.words["due.waiting"], rows: waiting.filter { $0.act.at >= now }.map { row($0, context) },
                none: context.words["due.none"]))
        if after == nil {
            let ended = try await office.newsroom.endedActs(
                since: now.advanced(by: .seconds(-3 * 86_400)), limit: 50, by: member)
            page.groups.append(
                ListGroup(
                    title: context.words["due.ended"], rows: ended.map { row($0, context) }, none: context.words["due.noneEnded"]))
        }
        if waiting.count == DueRoutes.pageLength, let last = waiting.last?.act {
            page.next = "/redaksi/jadwal?setelah=\(last.at.milliseconds)-\(last.id)"
        }
        return office.page(.listing, page.tags(context.dates, now), title: page.heading, room: .due, context)
    }

    private func row(_ line: DueLine, _ context: StaffContext) -> ListRow {
        let (words, now) = (context.words, office.clock.now)
        var row = ListRow(title: line.headline.isEmpty ? words["story.untitled"] : line.headline)
        row.address = OfficeAddress.story(line.act.story)
        row.meta = words["due." + line.act.act.rawValue] + " " + context.dates.moment(line.act.at, now: now, also: office.site.zone)
        row.by = line.act.madeBy.name
        switch line.act.state {
        case .waiting: if line.act.at < now { row.labels = [words["due.lateBy", with: words.span(now.since(line.act.at))]] }
        case .done, .cancelled, .failed:
            row.labels = [words["due.state." + line.act.state.rawValue]]
            row.more = line.act.why
            row.when = line.act.endedAt
        }
        return row
    }

    private func mark(_ text: String) -> DueMark? {
        let parts = text.split(separator: "-").compactMap { Int64($0) }
        return parts.count == 2 ? DueMark(at: Instant(milliseconds: parts[0]), act: DueAct.ID(parts[1])) : nil
    }
}
