import Editorial
import GRDB
import Storage

extension SQLiteDatabase: ArchiveStore {
    public func takeIn(
        _ stories: [IncomingStory], by: String, at: Instant, mark: ReadingMark?
    ) async throws(StorageError) -> [TakenIn] {
        let names = NameBook(reservedSlugs: reservedSlugs)
        let addressing = addressing
        let zone = zone
        return try await writing("taking stories in") { db in
            var intake = StoryIntake(db: db, names: names, addressing: addressing, zone: zone, by: by, at: at)
            let answers = try stories.map { try intake.takeIn($0) }
            try PressOrderWriter.write(intake.writer.touched, at: at, in: db)
            if let mark { try Self.note(mark, at: at, in: db) }
            return answers
        }
    }

    private static func note(_ mark: ReadingMark, at: Instant, in db: Database) throws {
        try db.cachedStatement(
            sql: """
                INSERT INTO reading_marks (file, objects, complete, noted_at) VALUES (?, ?, ?, ?)
                ON CONFLICT (file) DO UPDATE
                SET objects = excluded.objects, complete = excluded.complete, noted_at = excluded.noted_at
                """
        ).execute(arguments: [mark.file, mark.objects, mark.isComplete, at.milliseconds])
    }

    public func readingMark(of file: String) async throws(StorageError) -> ReadingMark? {
        try await reading("looking up how far \(file) was read") { db in
            try Row.fetchOne(db, sql: "SELECT objects, complete FROM reading_marks WHERE file = ?", arguments: [file])
                .map { ReadingMark(file: file, objects: $0[0], isComplete: $0[1]) }
        }
    }

    public func record(_ list: ShownList, by: String, at: Instant) async throws(StorageError) -> Bool {
        try await writing("recording a list") { db in
            guard try !Self.isRecorded(list, in: db) else { return false }
            try Self.insert(list, shownAt: list.shownAt, recordedAt: at, in: db)
            try AuditLine(act: "record \(list.kind.rawValue)", detail: list.shownAt.rfc3339()).write(by: by, at: at, in: db)
            let pages: Set<PageGroup> = list.kind == .mostRead ? [.liveColumn, .mostRead(.present, nil)] : [.liveColumn]
            try PressOrderWriter.write(pages, at: at, in: db)
            return true
        }
    }

    /// Whether the list that holds for the moment is this very one.
    private static func isRecorded(_ list: ShownList, in db: Database) throws -> Bool {
        let newest = try Row.fetchOne(
            db,
            sql: "SELECT id, window_hours FROM shown_lists WHERE kind = ? AND shown_at = ? ORDER BY id DESC LIMIT 1",
            arguments: [list.kind.rawValue, list.shownAt.milliseconds])
        guard let newest else { return false }
        let windowHours: Int? = newest[1]
        let id: Int64 = newest[0]
        let rows = try Int64.fetchAll(db, sql: "SELECT story FROM shown_list_rows WHERE list = ? ORDER BY rank", arguments: [id])
        return windowHours == list.windowHours && rows == list.stories.map(\.rawValue)
    }

    public func fillNavigation(upTo count: Int, at: Instant) async throws(StorageError) {
        try await writing("filling the navigation") { db in
            guard try Int.fetchOne(db, sql: "SELECT count(*) FROM sections WHERE position IS NOT NULL") == 0 else { return }
            let largest = try Int64.fetchAll(
                db,
                sql: """
                    SELECT section FROM publications WHERE to_at IS NULL
                    GROUP BY section ORDER BY count(*) DESC, section LIMIT ?
                    """, arguments: [count])
            if !largest.isEmpty { try Self.place(largest, at: at, in: db) }
        }
    }

    public func setNavigation(_ sections: [String], at: Instant) async throws(StorageError) {
        let names = NameBook(reservedSlugs: reservedSlugs)
        try await writing("setting the navigation") { db in
            let ids = try sections.map { try names.section(named: $0, in: db).id.rawValue }
            let standing = try Int64.fetchAll(db, sql: "SELECT id FROM sections WHERE position IS NOT NULL ORDER BY position")
            if standing != ids, !ids.isEmpty { try Self.place(ids, at: at, in: db) }
        }
    }

    static func place(
        _ sections: [Int64], by: Signature = Signature(name: "terbit"), at: Instant, in db: Database
    ) throws {
        try db.execute(sql: "UPDATE sections SET position = NULL WHERE position IS NOT NULL")
        for (index, section) in sections.enumerated() {
            try db.execute(sql: "UPDATE sections SET position = ? WHERE id = ?", arguments: [index + 1, section])
        }
        try AuditLine(act: "set navigation", detail: sections.map(String.init).joined(separator: " "))
            .write(by: by, at: at, in: db)
        try PressOrderWriter.write([.everything], at: at, in: db)
    }
}
