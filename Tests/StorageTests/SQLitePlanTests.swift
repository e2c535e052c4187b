import Editorial
import GRDB
import Storage
import TerbitTesting
import Testing

@testable import SQLiteStorage

/// A full scan, or a sort in memory, would make the newsroom slower with every story of the archive.
@Suite struct SQLitePlanTests {
    /// Statements that ran, in the order they were first seen.
    private func statements(
        _ database: SQLiteDatabase, _ run: (SQLiteDatabase) async throws -> Void
    ) async throws -> [String] {
        let seen = SeenStatements()
        try await database.pool.write { db in
            db.trace { event in
                if case .statement(let statement) = event { seen.add(statement.sql) }
            }
        }
        try await run(database)
        try await database.pool.write { $0.trace(options: []) }
        return seen.all
    }

    private static func plan(_ sql: String, _ db: GRDB.Database) throws -> [String] {
        let statement = try db.makeStatement(sql: "EXPLAIN QUERY PLAN " + sql)
        return try Row.fetchAll(statement, arguments: anything(for: sql)).map { $0["detail"] as String }
    }

    private static func anything(for sql: String) -> StatementArguments {
        let names = Set(sql.matches(of: /:([a-zA-Z]+[0-9]*)/).map { String($0.1) })
        guard names.isEmpty else {
            return StatementArguments(Dictionary(uniqueKeysWithValues: names.map { ($0, Int64(1)) }))
        }
        let numbered = sql.matches(of: /\?([0-9]+)/).compactMap { Int($0.1) }.max()
        return StatementArguments(Array(repeating: Int64(1), count: numbered ?? sql.count { $0 == "?" }))
    }

    /// A virtual table is not scanned when it is asked for what it has an index of.
    private static func isScan(_ step: String) -> Bool {
        step.hasPrefix("SCAN") && !step.contains("USING") && !step.contains("VIRTUAL TABLE INDEX") && !step.contains("CONSTANT ROW")
    }

    private func expectWalk(_ sql: String, _ database: SQLiteDatabase, maySort: Bool = false) async throws {
        let steps = try await database.pool.read { try Self.plan(sql, $0) }
        #expect(!steps.isEmpty)
        for step in steps {
            // f: the few hundred rows that a search was cut to before they are put in order.
            #expect(!Self.isScan(step) || (maySort && step == "SCAN f"), "\(step): \(sql)")
            #expect(maySort || !step.contains("TEMP B-TREE"), "\(step): \(sql)")
            #expect(!step.contains("AUTOMATIC"), "\(step): \(sql)")
        }
    }

    @Test func `no list of the desk scans or sorts, whatever is asked`() async throws {
        let home = try TemporaryDirectory()
        let database = try SQLiteDatabase(directory: home.path)
        let span = Instant(seconds: 1)..<Instant(seconds: 2)
        for state in [nil] + DeskQuery.State.allCases.map(Optional.some) {
            for section in [nil, Section.ID(1)] {
                for starter in [nil, StaffMember.ID(1)] {
                    for changed in [nil, span] {
                        for search in ["", "gempa"] {
                            for after in [nil, DeskMark(changedAt: Instant(seconds: 1), story: .init(1))] {
                                let query = DeskQuery(
                                    state: state, section: section, startedBy: starter, changed: changed, search: search,
                                    after: after)
                                try await expectWalk(DeskListQuery(query).sql, database)
                            }
                        }
                    }
                }
            }
        }
    }

    @Test func `no list of due acts, corrections, requests or names scans, and none but the ranked ones sorts`() async throws {
        let home = try TemporaryDirectory()
        let database = try SQLiteDatabase(directory: home.path)
        let mark = DueMark(at: Instant(seconds: 1), act: .init(1))
        for list: DueListQuery.List in [
            .waiting(of: nil, after: nil), .waiting(of: nil, after: mark), .waiting(of: 1, after: nil),
            .waiting(of: 1, after: mark),
            .ended(since: Instant(seconds: 1)),
        ] {
            try await expectWalk(DueListQuery(list: list, limit: 9).sql, database)
        }
        for moment in [Moment.now, .past(Instant(seconds: 1))] {
            try await expectWalk(CorrectionsQuery(moment: moment, before: nil, limit: 9).sql, database)
            try await expectWalk(StoryRows.one(at: moment), database)
        }
        let request = ReplyRequest(
            id: .init(1), story: .init(1), requester: "", contact: "", claim: "", receivedAt: Instant(seconds: 1),
            dueAt: Instant(seconds: 1))
        for story in [nil, Int64(1)] {
            for reach in [nil, StoryReach(startedBy: .init(1), sections: [.init(1), .init(2)], holdsUnfiled: true)] {
                let register = ReplyRegisterQuery(story: story, reach: reach, state: nil, after: nil, limit: 9)
                for sql in [register.open(nil), register.open(request), register.decided(false), register.decided(true)] {
                    try await expectWalk(sql, database, maySort: story != nil)
                }
            }
        }
        for kind in [NameBook.Kind.person, .tag] {
            for after in [nil, "a"] {
                try await expectWalk(NameListQuery(kind: kind, prefix: "", after: after, limit: 9).all, database)
            }
            try await expectWalk(NameListQuery(kind: kind, prefix: "a", after: nil, limit: 9).search, database, maySort: true)
        }
        try await expectWalk(LiveSearchQuery.sql, database)
        try await expectWalk(FiguredStorySQL.stories, database)
        try await expectWalk(FiguredStorySQL.byPerson, database)
        try await expectWalk(FiguredStorySQL.writers, database, maySort: true)
        try await expectWalk(AutosaveFolding.sql, database)
    }

    /// Every statement an act runs is found by an index: one that is not would take the longer the larger the archive.
    @Test func `no act scans a table that grows`() async throws {
        let home = try TemporaryDirectory()
        let database = try SQLiteDatabase(directory: home.path)
        let desk = try await Desk(home: home, store: database)
        let all = try await statements(database) { database in
            let id = try await desk.live().story.id
            try await desk.save(id, desk.manuscript("Dua"), at: desk.later(1))
            try await desk.publish(id, at: desk.later(2))
            try await desk.perform(id, at: desk.later(3)) { standing in
                var change = StoryChange(.correct)
                change.notes = [.init(kind: .correction, text: [[.init("x")]], linkedStory: standing.story.id)]
                change.schedules = [.init(at: desk.later(99), act: .liftEmbargo)]
                change.slug = Slug("lain")
                return change
            }
            for number in 4...6 { try await desk.save(id, desk.manuscript("\(number)"), at: desk.later(number)) }
            _ = try await database.foldAutosaves(before: desk.later(90), limit: 9)
            try await desk.perform(id, at: desk.later(7), key: ActKey(owner: "a", key: "b", fingerprint: "c")) { _ in
                var change = StoryChange(.withdraw)
                change.withdraws = .init(ground: .source, reason: "x")
                return change
            }
            let draft = try await desk.start()
            _ = try await database.delete(draft.story.id, by: Desk.sekar, at: desk.later(8), key: nil) { _ throws(No) in }
            _ = try await database.countAttempt("a", at: desk.later(9), since: desk.later(8))
        }
        // FTS5 reads its own settings, a row or two, when a connection first searches.
        let asked = all.filter {
            ["SELECT", "UPDATE", "DELETE", "INSERT"].contains($0.prefix(6)) && !$0.contains("sqlite_")
                && !$0.contains("_search_config'")
        }
        #expect(asked.count > 40)
        // With references checked the plan also has the looks that are taken only while one is broken.
        var configuration = Configuration()
        configuration.foreignKeysEnabled = false
        let queue = try DatabaseQueue(path: home.path + "/terbit.sqlite", configuration: configuration)
        for sql in Set(asked) where !sql.contains("desk_search") && !sql.hasSuffix("ORDER BY id DESC LIMIT 1") {
            let steps = try await queue.read { try Self.plan(sql, $0) }
            for step in steps { #expect(!Self.isScan(step), "\(step): \(sql)") }
        }
    }
}
