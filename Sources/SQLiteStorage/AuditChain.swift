import Crypto
import Editorial
import Foundation
import GRDB

/// How each line of the audit log follows from the one before: SHA-256 over that one's hash and all of this one.
///
/// The bytes that are hashed, one after the other: the hash before (32 bytes, zero for the first line); number and time in
/// milliseconds; who, their account, the act, story, revision, detail. Whole numbers are 8 bytes, most significant first.
/// Texts are UTF-8 behind their length in bytes, a whole number. What may be missing is one byte 0 then, else one byte 1 and
/// the whole number. So no two lines give the same bytes.
enum AuditChain {
    struct Link {
        var number: Int64
        var at: Int64
        var who: String
        var staff: Int64?
        var act: String
        var story: Int64?
        var revision: Int64?
        var detail: String

        func hash(after before: Data) -> Data {
            var bytes = before
            bytes.reserveCapacity(before.count + 120 + detail.utf8.count)
            Self.add(number, to: &bytes)
            Self.add(at, to: &bytes)
            Self.add(who, to: &bytes)
            Self.add(staff, to: &bytes)
            Self.add(act, to: &bytes)
            Self.add(story, to: &bytes)
            Self.add(revision, to: &bytes)
            Self.add(detail, to: &bytes)
            return Data(SHA256.hash(data: bytes))
        }

        private static func add(_ number: Int64, to bytes: inout Data) {
            withUnsafeBytes(of: number.bigEndian) { bytes.append(contentsOf: $0) }
        }

        private static func add(_ text: String, to bytes: inout Data) {
            add(Int64(text.utf8.count), to: &bytes)
            bytes.append(contentsOf: text.utf8)
        }

        private static func add(_ number: Int64?, to bytes: inout Data) {
            bytes.append(number == nil ? 0 : 1)
            if let number { add(number, to: &bytes) }
        }
    }

    /// What the first line follows.
    static let beginning = Data(repeating: 0, count: 32)

    /// The last line: its number and hash, 0 and zeros while there is none.
    static func end(in db: Database) throws -> (number: Int64, hash: Data) {
        let row = try Row.fetchOne(db.cachedStatement(sql: "SELECT id, hash FROM audit ORDER BY id DESC LIMIT 1"))
        return row.map { ($0[0], $0[1]) } ?? (0, beginning)
    }

    static func append(
        _ act: String, story: Int64?, revision: Int64?, detail: String, by: Signature, at: Instant, in db: Database
    ) throws {
        let end = try end(in: db)
        let link = Link(
            number: end.number + 1, at: at.milliseconds, who: by.name, staff: by.staff?.rawValue, act: act, story: story,
            revision: revision, detail: detail)
        try insert(link, hash: link.hash(after: end.hash), into: "audit", db)
    }

    private static func insert(_ link: Link, hash: Data, into table: String, _ db: Database) throws {
        try db.cachedStatement(
            sql: """
                INSERT INTO \(table) (id, at, who, staff, act, story, revision, detail, hash)
                VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)
                """
        ).execute(arguments: [
            link.number, link.at, link.who, link.staff, link.act, link.story, link.revision, link.detail, hash,
        ])
    }

    /// Part of step 0002, and like it never to be changed: gives the lines there are their places in the chain.
    ///
    /// The log no longer refers to stories and revisions: a draft can be deleted while the log keeps that it was.
    static func rebuild(in db: Database) throws {
        try db.execute(
            sql: """
                CREATE TABLE audit_chained (
                    id INTEGER PRIMARY KEY,
                    at INTEGER NOT NULL,
                    who TEXT NOT NULL,
                    staff INTEGER,
                    act TEXT NOT NULL,
                    story INTEGER,
                    revision INTEGER,
                    detail TEXT NOT NULL,
                    hash BLOB NOT NULL CHECK (length(hash) = 32)
                ) STRICT;
                """)
        var last = (number: Int64(0), hash: beginning)
        let lines = try Row.fetchCursor(db, sql: "SELECT at, who, act, story, revision, detail FROM audit ORDER BY id")
        while let row = try lines.next() {
            let link = Link(
                number: last.number + 1, at: row[0], who: row[1], staff: nil, act: row[2], story: row[3], revision: row[4],
                detail: row[5])
            last = (link.number, link.hash(after: last.hash))
            try insert(link, hash: last.hash, into: "audit_chained", db)
        }
        try db.execute(
            sql: """
                DROP TABLE audit;
                ALTER TABLE audit_chained RENAME TO audit;
                CREATE INDEX audit_of_story ON audit (story, id) WHERE story IS NOT NULL;
                """)
    }
}
