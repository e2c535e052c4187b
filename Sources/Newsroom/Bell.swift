import Synchronization

/// Wakes those who wait when something was done in this process.
final class Bell: Sendable {
    private struct State {
        var rings: UInt64 = 0
        var next = 0
        var waiting: [Int: AsyncStream<Void>.Continuation] = [:]
    }

    private let state = Mutex(State())

    /// How often it was rung so far.
    var rings: UInt64 { state.withLock { $0.rings } }

    func ring() {
        state.withLock { state in
            state.rings += 1
            for waiter in state.waiting.values { waiter.finish() }
            state.waiting = [:]
        }
    }

    /// Returns when it was rung more often than `rings`, when the time is up, or when the task is cancelled.
    func wait(past rings: UInt64, upTo patience: Duration) async {
        let (stream, continuation) = AsyncStream.makeStream(of: Void.self)
        let number: Int? = state.withLock { state in
            guard state.rings == rings else { return nil }
            state.next += 1
            state.waiting[state.next] = continuation
            return state.next
        }
        guard let number else { return }
        let timer = Task {
            try? await Task.sleep(for: patience)
            continuation.finish()
        }
        for await _ in stream {}
        timer.cancel()
        state.withLock { _ = $0.waiting.removeValue(forKey: number) }
    }
}
