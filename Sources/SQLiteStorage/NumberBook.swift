import GRDB

/// Gives stories and revisions their numbers: one above the highest there is or ever was. Plain row numbers would come back
/// when the newest draft is deleted, and the audit log and whoever kept the number would mean another story by it.
enum NumberBook {
    enum Kind: String {
        case story, revision
    }

    static func next(of kind: Kind, in db: Database) throws -> Int64 {
        let table =
            switch kind {
            case .story: "stories"
            case .revision: "revisions"
            }
        let statement = try db.cachedStatement(
            sql: """
                SELECT max(coalesce((SELECT max(id) FROM \(table)), 0),
                    coalesce((SELECT highest FROM retired_numbers WHERE kind = '\(kind.rawValue)'), 0)) + 1
                """)
        return try Int64.fetchOne(statement) ?? 1
    }
}
