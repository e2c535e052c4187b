/// That something awaited did not come.
public struct DidNotHappen: Error {}

/// Waits for what another task does; fails after ten seconds, which is far longer than it takes.
public func waitUntil(_ happened: @Sendable () async throws -> Bool) async throws {
    for _ in 0..<1000 {
        if try await happened() { return }
        try await Task.sleep(for: .milliseconds(10))
    }
    throw DidNotHappen()
}
