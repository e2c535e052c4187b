import Editorial
import GRDB
import Storage

/// A page of the desk: one walk along one index, from where the page before ended.
struct DeskListQuery {
    let query: DeskQuery
    private let words: SearchWords

    init(_ query: DeskQuery) {
        self.query = query
        words = SearchWords(query.search)
    }

    func fetch(_ db: Database) throws -> DeskPage {
        guard !words.isAsked || !words.question.isEmpty else { return DeskPage(lines: [], next: nil) }
        let rows = try Row.fetchAll(db.cachedStatement(sql: sql), arguments: arguments)
        let lines = try rows.prefix(query.limit).map { try line($0, in: db) }
        let next = rows.count > query.limit ? lines.last.map { DeskMark(changedAt: $0.changedAt, story: $0.story) } : nil
        return DeskPage(lines: lines, next: next)
    }

    /// The text depends only on which filters are set, so that the prepared statement is found again.
    var sql: String {
        """
        SELECT \(Self.columns) FROM \(source)
        JOIN revisions r ON r.id = s.working_revision
        JOIN sections n ON n.id = s.section
        \(conditions.isEmpty ? "" : "WHERE " + conditions.joined(separator: " AND "))
        ORDER BY \(words.isAsked ? "f.rowid DESC" : "s.changed_at DESC, s.id DESC") LIMIT :limit
        """
    }

    var arguments: StatementArguments {
        // One more than wanted tells whether there is a next page.
        var arguments: StatementArguments = ["limit": query.limit + 1]
        if let changed = query.changed {
            arguments += ["from": changed.lowerBound.milliseconds, "to": changed.upperBound.milliseconds]
        }
        if let after = query.after {
            arguments += ["afterStory": after.story.rawValue]
            if !words.isAsked { arguments += ["afterAt": after.changedAt.milliseconds] }
        }
        if words.isAsked {
            arguments += ["question": question]
        } else {
            if let section = query.section { arguments += ["section": section.rawValue] }
            if let starter = query.startedBy { arguments += ["starter": starter.rawValue] }
            if let working = query.state?.working { arguments += ["working": working.rawValue] }
        }
        return arguments
    }

    private static let columns = """
        s.id, r.headline, r.kind, n.id, n.slug, n.name, n.position, s.state, s.working_state, s.started_by_name, s.started_by,
        s.changed_by, s.changed_at, s.first_published_at, s.path, s.embargo_until, s.embargo_publishes,
        (s.unverified OR EXISTS (SELECT 1 FROM published_notes o WHERE o.story = s.id AND o.kind = 'unverified'))
            AND NOT EXISTS (
                SELECT 1 FROM published_notes o WHERE o.story = s.id AND o.linked_story IS NOT NULL
                    AND o.kind IN ('correction', 'clarification'))
        """

    private func line(_ row: Row, in db: Database) throws -> DeskLine {
        let story: Int64 = row[0]
        let working: String? = row[8]
        return DeskLine(
            story: .init(story), headline: row[1], kind: row.word(2, else: .news), section: try StoryRows.section(row, at: 3),
            state: row.word(7, else: .unpublished), workingState: working.flatMap { Story.WorkingState(rawValue: $0) },
            startedBy: row.signature(9) ?? Signature(name: ""), changedBy: row[11], changedAt: row.time(12),
            firstPublishedAt: row.instant(13), path: row[14],
            nextDue: try DueRows.waiting(of: story, limit: 1, in: db).first, embargo: StandingQuery.embargo(row, at: 15),
            isUnverified: row[17])
    }

    // CROSS JOIN keeps SQLite from turning the walk round and sorting.
    private var source: String {
        words.isAsked ? "desk_search f CROSS JOIN stories s ON s.id = f.rowid" : "stories s INDEXED BY \(index)"
    }

    private var index: String {
        let isInSection = query.section != nil
        if query.startedBy != nil { return query.state?.working == nil ? "stories_by_starter" : "stories_in_work_by_starter" }
        switch query.state {
        case .draft, .inReview, .approved, .scheduled:
            return isInSection ? "stories_in_work_by_section" : "stories_in_work"
        case .live: return isInSection ? "stories_live_by_section" : "stories_live"
        case .withdrawn: return "stories_withdrawn"
        case nil: return isInSection ? "stories_by_section" : "stories_by_change"
        }
    }

    private var conditions: [String] {
        var conditions: [String] = []
        if words.isAsked {
            conditions.append("f.desk_search MATCH :question")
            if query.after != nil { conditions.append("f.rowid < :afterStory") }
        } else {
            switch query.state {
            case .live: conditions.append("s.state = 'live'")
            case .withdrawn: conditions.append("s.state = 'withdrawn'")
            case nil: break
            default: conditions.append("s.working_state = :working")
            }
            if query.section != nil { conditions.append("s.section = :section") }
            if query.startedBy != nil { conditions.append("s.started_by = :starter") }
            if query.after != nil { conditions.append("(s.changed_at, s.id) < (:afterAt, :afterStory)") }
        }
        if query.changed != nil { conditions.append("s.changed_at >= :from AND s.changed_at < :to") }
        return conditions
    }

    private var question: String {
        DeskSearch.question(words, state: query.state, section: query.section, startedBy: query.startedBy)
    }
}

extension DeskQuery.State {
    /// The state of the working track it means; nil for those that readers see.
    fileprivate var working: Story.WorkingState? { Story.WorkingState(rawValue: rawValue) }
}
