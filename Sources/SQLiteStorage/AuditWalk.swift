import Foundation
import GRDB
import Storage

/// Checks the chain, a stretch at a time.
struct AuditWalk {
    private var last: (number: Int64, hash: Data) = (0, AuditChain.beginning)
    private var position = Int64.min
    private(set) var isAtEnd = false

    var checked: Int { Int(last.number) }

    /// Checks up to `limit` lines more; nil while every one follows.
    mutating func advance(_ limit: Int, in db: Database) throws -> AuditVerdict? {
        let rows = try Row.fetchCursor(
            db,
            sql: """
                SELECT id, at, who, staff, act, story, revision, detail, hash FROM audit WHERE id > ? ORDER BY id LIMIT ?
                """, arguments: [position, limit])
        var count = 0
        while let row = try rows.next() {
            count += 1
            let link = AuditChain.Link(
                number: row[0], at: row[1], who: row[2], staff: row[3], act: row[4], story: row[5], revision: row[6],
                detail: row[7])
            guard link.number > 0 else { return .broken(entry: link.number, why: "it was put in before the first") }
            guard link.number == last.number + 1 else {
                let missing = last.number + 1
                let what = link.number == missing + 1 ? "entry \(missing) is" : "entries \(missing) to \(link.number - 1) are"
                return .broken(entry: missing, why: "\(what) missing")
            }
            let hash: Data = row[8]
            guard hash == link.hash(after: last.hash) else {
                return .broken(entry: link.number, why: "it does not follow from the entries before it: it was changed or put in")
            }
            last = (link.number, hash)
            position = link.number
        }
        isAtEnd = count < limit
        return nil
    }
}
