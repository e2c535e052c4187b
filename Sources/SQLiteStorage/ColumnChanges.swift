import Editorial
import GRDB
import Storage

/// Columns of one row to be set together.
struct ColumnChanges {
    private var names: [String] = []
    private var values: [(any DatabaseValueConvertible)?] = []

    mutating func set(_ name: String, _ value: (any DatabaseValueConvertible)?) {
        names.append(name)
        values.append(value)
    }

    mutating func set<Value>(
        _ name: String, _ field: StoryChange.Field<Value>, _ stored: (Value) -> any DatabaseValueConvertible
    ) {
        if case .set(let value) = field { set(name, value.map(stored)) }
    }

    /// The three columns of who and when.
    mutating func set(_ prefix: String, _ signature: Signature?, at: Instant?) {
        set(prefix + "_by", signature?.staff?.rawValue)
        set(prefix + "_by_name", signature?.name)
        set(prefix + "_at", at?.milliseconds)
    }

    func write(_ table: String, _ id: Int64, in db: Database) throws {
        guard !names.isEmpty else { return }
        let list = names.map { $0 + " = ?" }.joined(separator: ", ")
        try db.cachedStatement(sql: "UPDATE \(table) SET \(list) WHERE id = ?").execute(
            arguments: StatementArguments(values + [id]))
    }
}
