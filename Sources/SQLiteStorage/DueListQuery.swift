import Editorial
import GRDB
import Storage

/// A list of due acts with the stories they are about.
struct DueListQuery {
    enum List {
        case waiting(of: Int64?, after: DueMark?)
        case ended(since: Instant)
    }

    let list: List
    let limit: Int

    func fetch(_ db: Database) throws -> [DueLine] {
        try Row.fetchAll(db.cachedStatement(sql: sql), arguments: arguments).map {
            DueLine(act: DueRows.act($0), headline: $0[11], section: try StoryRows.section($0, at: 12))
        }
    }

    var sql: String {
        """
        SELECT \(DueRows.columns), r.headline, n.id, n.slug, n.name, n.position FROM due d INDEXED BY \(walk.index)
        CROSS JOIN stories s ON s.id = d.story
        JOIN revisions r ON r.id = s.working_revision
        JOIN sections n ON n.id = s.section
        WHERE \(walk.condition) ORDER BY \(walk.order) LIMIT :limit
        """
    }

    private var walk: (index: String, condition: String, order: String) {
        switch list {
        case .waiting(let story, let after):
            let beyond = after == nil ? "" : " AND (d.at, d.id) > (:afterAt, :afterAct)"
            let own = story == nil ? "" : " AND d.story = :story"
            return (
                story == nil ? "due_waiting" : "due_of_story", "d.state = 'waiting'" + own + beyond, "d.at, d.id"
            )
        case .ended: return ("due_ended", "d.ended_at > :since", "d.ended_at DESC, d.id DESC")
        }
    }

    var arguments: StatementArguments {
        var arguments: StatementArguments = ["limit": limit]
        switch list {
        case .waiting(let story, let after):
            if let story { arguments += ["story": story] }
            if let after { arguments += ["afterAt": after.at.milliseconds, "afterAct": after.act.rawValue] }
        case .ended(let since): arguments += ["since": since.milliseconds]
        }
        return arguments
    }
}
