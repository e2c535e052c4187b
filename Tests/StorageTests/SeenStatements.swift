/// Statements a connection ran.
final class SeenStatements: @unchecked Sendable {
    // Unchecked: written on the writer's queue, read after it is done.
    private(set) var all: [String] = []

    func add(_ sql: String) {
        all.append(sql)
    }
}
