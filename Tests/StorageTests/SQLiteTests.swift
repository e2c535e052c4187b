import Editorial
import Foundation
import GRDB
import Storage
import TerbitTesting
import Testing

@testable import SQLiteStorage

@Suite struct SQLiteTests {
    private let noon = Instant.at("2026-11-23T12:00:00+07:00")

    @Test func `the editorial database is written through to the disk and checks its references`() throws {
        let home = try TemporaryDirectory()
        let database = try SQLiteDatabase(directory: home.path)
        let settings = try database.pool.writeWithoutTransaction { db in
            try ["journal_mode", "synchronous", "foreign_keys"].map { name in
                try DatabaseValue.fetchOne(db, sql: "PRAGMA \(name)")?.description ?? ""
            }
        }
        #expect(settings == ["\"wal\"", "2", "1"])
    }

    /// A full scan, or a sort in memory, would make a page slower with every story of the archive.
    @Test(
        arguments: [
            StoryList.all, .section(.init(1)), .tag(.init(1)), .person(.init(1)),
            .between(Instant(seconds: 0), Instant(seconds: 1)),
        ], [Moment.now, .past(Instant(seconds: 1))])
    func `no list on the reading path scans or sorts`(list: StoryList, moment: Moment) throws {
        for after in [nil, (at: Int64(1), story: Int64(1))] {
            let query = ListQuery(list: list, moment: moment, limit: 30, after: after)
            try expectWalk(query.sql, query.arguments)
        }
    }

    private func expectWalk(_ sql: String, _ arguments: StatementArguments) throws {
        let home = try TemporaryDirectory()
        let database = try SQLiteDatabase(directory: home.path)
        let steps = try database.pool.read { db in
            try Row.fetchAll(db, sql: "EXPLAIN QUERY PLAN " + sql, arguments: arguments).map { $0["detail"] as String }
        }
        #expect(!steps.isEmpty)
        for step in steps {
            #expect(!step.hasPrefix("SCAN") || step.contains("USING INDEX") || step.contains("PRIMARY KEY"), "\(step)")
            #expect(!step.contains("TEMP B-TREE"), "\(step)")
        }
    }

    @Test func `every statement of the reading path uses an index`() async throws {
        let home = try TemporaryDirectory()
        let database = try SQLiteDatabase(directory: home.path)
        let taken = try await database.takeIn([.sample("a", tags: ["x"], people: ["y"], at: noon)], by: "uji", at: noon, mark: nil)
        let seen = SeenStatements()
        try await database.pool.write { db in
            db.trace { event in
                if case .statement(let statement) = event { seen.add(statement.sql) }
            }
        }
        // The same questions the press asks, put to the traced connection.
        try await database.pool.write { db in
            _ = try ArticleQuery(story: taken[0].story.rawValue, moment: .now).fetch(db)
            _ = try ArticleQuery(story: taken[0].story.rawValue, moment: .past(self.noon)).fetch(db)
            _ = try ShownListQuery(kind: .mostRead, moment: .now).fetch(db)
            _ = try ShownListQuery(kind: .latest, moment: .past(self.noon)).fetch(db)
            db.trace(options: [])
        }
        #expect(seen.all.count >= 5)
        for sql in seen.all where sql.hasPrefix("SELECT") {
            let steps = try await database.pool.read { db in
                let statement = try db.makeStatement(sql: "EXPLAIN QUERY PLAN " + sql)
                let names = Set(sql.matches(of: /:([a-zA-Z]+)/).map { String($0.1) })
                let count = sql.count { $0 == "?" }
                let arguments =
                    names.isEmpty
                    ? StatementArguments(Array(repeating: Int64(1), count: count))
                    : StatementArguments(Dictionary(uniqueKeysWithValues: names.map { ($0, Int64(1)) }))
                return try Row.fetchAll(statement, arguments: arguments).map { $0["detail"] as String }
            }
            for step in steps {
                #expect(!step.hasPrefix("SCAN") || step.contains("INDEX") || step.contains("PRIMARY KEY"), "\(sql): \(step)")
            }
        }
    }

    @Test func `a database of a newer version is refused in words and left alone`() throws {
        let home = try TemporaryDirectory()
        let database = try SQLiteDatabase(directory: home.path)
        try database.pool.write { try $0.execute(sql: "INSERT INTO grdb_migrations VALUES ('0099 of tomorrow')") }
        try database.close()
        let error = #expect(throws: StorageError.self) { try SQLiteDatabase(directory: home.path) }
        #expect(error?.description.contains("newer Terbit") == true)
        #expect(error?.description.contains("0099 of tomorrow") == true)
    }

    @Test func `a file of another program is refused and left alone`() throws {
        let home = try TemporaryDirectory()
        let file = home.path + "/terbit.sqlite"
        try Data("Bukan basis data".utf8).write(to: URL(fileURLWithPath: file))
        let error = #expect(throws: StorageError.self) { try SQLiteDatabase(directory: home.path) }
        #expect(error?.description.contains("does not begin as a SQLite file") == true)
        #expect(try String(contentsOfFile: file, encoding: .utf8) == "Bukan basis data")
    }

    @Test func `a stuck writer is named and nothing is half stored`() async throws {
        let home = try TemporaryDirectory()
        let database = try SQLiteDatabase(directory: home.path, patience: .seconds(1))
        var configuration = Configuration()
        configuration.allowsUnsafeTransactions = true
        let other = try DatabaseQueue(path: home.path + "/terbit.sqlite", configuration: configuration)
        try other.inDatabase { try $0.execute(sql: "BEGIN IMMEDIATE") }
        await #expect(throws: StorageError.locked(where: home.path + "/terbit.sqlite")) {
            _ = try await database.takeIn([.sample("a", at: self.noon)], by: "uji", at: self.noon, mark: nil)
        }
        #expect(try await database.lines(of: .all, at: .now, after: nil, limit: 1) == [], "readers are not held up")
        try other.inDatabase { try $0.execute(sql: "ROLLBACK") }
        _ = try await database.takeIn([.sample("a", at: noon)], by: "uji", at: noon, mark: nil)
        #expect(try await database.lines(of: .all, at: .now, after: nil, limit: 2)?.count == 1)
    }

    @Test func `a batch with a story that cannot be stored is not stored at all`() async throws {
        let home = try TemporaryDirectory()
        let database = try SQLiteDatabase(directory: home.path)
        try await database.pool.write {
            try $0.execute(
                sql:
                    "CREATE TRIGGER refuse BEFORE INSERT ON audit WHEN NEW.detail LIKE '%rusak%' BEGIN SELECT raise(ABORT, 'no'); END"
            )
        }
        await #expect(throws: StorageError.self) {
            let mark = ReadingMark(file: "f", objects: 2, isComplete: true)
            _ = try await database.takeIn(
                [.sample("a", at: self.noon), .sample("rusak", at: self.noon)], by: "uji", at: self.noon, mark: mark)
        }
        let counts = try await database.pool.read { db in
            try [
                "stories", "revisions", "publications", "origins", "addresses", "audit", "press_orders", "reading_marks",
                "people", "desk_search",
            ]
            .map { try Int.fetchOne(db, sql: "SELECT count(*) FROM \($0)") }
        }
        #expect(counts.allSatisfy { $0 == 0 })
    }
}
