import Editorial
import GRDB
import Storage

/// A page of a list: one walk along one index, from where the page before ended.
struct ListQuery {
    let list: StoryList
    let moment: Moment
    let limit: Int
    /// First publication and id of the last story of the page before.
    let after: (at: Int64, story: Int64)?

    /// The text depends only on the kind of list, so that the prepared statement is found again.
    var sql: String {
        let beyond = after == nil ? "" : "AND (\(key).first_published_at, \(key).story) < (:afterAt, :afterStory)"
        return """
            SELECT \(StoryRows.columns) FROM \(source)
            \(StoryRows.joins)
            WHERE \(moment.isLive) \(condition) \(beyond)
            ORDER BY \(key).first_published_at DESC, \(key).story DESC
            LIMIT :limit
            """
    }

    var arguments: StatementArguments {
        var arguments = moment.arguments
        arguments += ["limit": limit]
        if let after { arguments += ["afterAt": after.at, "afterStory": after.story] }
        switch list {
        case .all: break
        case .section(let id): arguments += ["subject": id.rawValue]
        case .tag(let id): arguments += ["subject": id.rawValue]
        case .person(let id): arguments += ["subject": id.rawValue]
        case .between(let from, let to): arguments += ["from": from.milliseconds, "to": to.milliseconds]
        }
        return arguments
    }

    private var key: String {
        switch list {
        case .all, .section, .between: "p"
        case .tag, .person: "t"
        }
    }

    // CROSS JOIN keeps SQLite from turning the walk round and sorting.
    private var source: String {
        switch list {
        case .all, .between: "publications p INDEXED BY publications_by_time"
        case .section: "publications p INDEXED BY publications_by_section"
        case .tag: "publication_tags t CROSS JOIN publications p ON p.id = t.publication"
        case .person: "publication_people t CROSS JOIN publications p ON p.id = t.publication"
        }
    }

    private var condition: String {
        switch list {
        case .all: ""
        case .section: "AND p.section = :subject"
        case .tag: "AND t.tag = :subject"
        case .person: "AND t.person = :subject"
        case .between: "AND p.first_published_at >= :from AND p.first_published_at < :to"
        }
    }

    func fetch(_ db: Database) throws -> [StoryLine] {
        try Row.fetchAll(db.cachedStatement(sql: sql), arguments: arguments).map(StoryRows.line)
    }
}
