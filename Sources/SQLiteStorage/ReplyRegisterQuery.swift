import Editorial
import GRDB
import Storage

/// A page of the register: open requests by deadline, then decided ones, the last decided first.
struct ReplyRegisterQuery {
    let story: Int64?
    let reach: StoryReach?
    let state: ReplyRequest.State?
    let after: Int64?
    let limit: Int

    func fetch(_ db: Database) throws -> [ReplyRequest] {
        var last: ReplyRequest?
        if let after {
            guard let found = try ReplyRequestRows.find(after, in: db) else { return [] }
            last = found
        }
        var requests: [ReplyRequest] = []
        if state ?? .open == .open, last.map({ $0.state == .open }) ?? true {
            requests = try rows(open(last), last.map { ($0.dueAt, $0.id) }, limit, db)
            last = nil
        }
        guard state != .open, requests.count < limit else { return requests }
        let key = last.flatMap { last in last.decidedAt.map { ($0, last.id) } }
        return requests + (try rows(decided(key != nil), key, limit - requests.count, db))
    }

    func open(_ last: ReplyRequest?) -> String {
        """
        SELECT \(ReplyRequestRows.columns) FROM reply_requests q
        INDEXED BY \(story == nil ? "reply_requests_open" : ofStory) \(stories)
        WHERE q.state = 'open' \(own) \(last == nil ? "" : "AND (q.due_at, q.id) > (:afterAt, :afterID)")
        ORDER BY q.due_at, q.id LIMIT :limit
        """
    }

    func decided(_ isContinued: Bool) -> String {
        let states =
            switch state {
            case .granted: "AND q.state = 'granted'"
            case .refused: "AND q.state = 'refused'"
            default: ""
            }
        return """
            SELECT \(ReplyRequestRows.columns) FROM reply_requests q
            INDEXED BY \(story == nil ? "reply_requests_decided" : ofStory) \(stories)
            WHERE q.state <> 'open' \(states) \(own) \(isContinued ? "AND (q.decided_at, q.id) < (:afterAt, :afterID)" : "")
            ORDER BY q.decided_at DESC, q.id DESC LIMIT :limit
            """
    }

    // Of one story there are few: they may be sorted.
    private let ofStory = "reply_requests_of_story"

    // CROSS JOIN keeps the walk one along the register: of each request its story is looked up.
    private var stories: String {
        reach == nil ? "" : "CROSS JOIN stories s ON s.id = q.story LEFT JOIN sections n ON n.id = s.section"
    }

    private var own: String {
        let ofStory = story == nil ? "" : "AND q.story = :story"
        guard let reach else { return ofStory }
        var within = ["s.started_by = :starter"]
        if !reach.sections.isEmpty {
            let places = (0..<reach.sections.count).map { ":section\($0)" }
            within.append("s.section IN (\(places.joined(separator: ", ")))")
        }
        if reach.holdsUnfiled { within.append("n.slug = :unfiled") }
        return ofStory + " AND (\(within.joined(separator: " OR ")))"
    }

    private func rows(
        _ sql: String, _ key: (Instant, ReplyRequest.ID)?, _ limit: Int, _ db: Database
    ) throws -> [ReplyRequest] {
        var arguments: StatementArguments = ["limit": limit]
        if let story { arguments += ["story": story] }
        if let key { arguments += ["afterAt": key.0.milliseconds, "afterID": key.1.rawValue] }
        if let reach {
            arguments += ["starter": reach.startedBy.rawValue]
            if reach.holdsUnfiled { arguments += ["unfiled": Section.unfiledSlug] }
            for (place, section) in reach.sections.sorted().enumerated() { arguments += ["section\(place)": section.rawValue] }
        }
        return try Row.fetchAll(db.cachedStatement(sql: sql), arguments: arguments).map(ReplyRequestRows.request)
    }
}
