import Synchronization

/// Hands values to whoever listens, without waiting for any of them.
final class Listeners<Value: Sendable>: Sendable {
    private struct State {
        var next = 0
        var listening: [Int: AsyncStream<Value>.Continuation] = [:]
    }

    private let state = Mutex(State())
    /// How many values may lie before a listener; one who falls further behind is let go and has to begin anew.
    private let patience: Int

    init(patience: Int = 64) {
        self.patience = patience
    }

    var isEmpty: Bool { state.withLock { $0.listening.isEmpty } }

    func listen() -> AsyncStream<Value> {
        let (stream, continuation) = AsyncStream.makeStream(of: Value.self, bufferingPolicy: .bufferingOldest(patience))
        let number = state.withLock { state in
            state.next += 1
            state.listening[state.next] = continuation
            return state.next
        }
        continuation.onTermination = { [weak self] _ in
            self?.state.withLock { _ = $0.listening.removeValue(forKey: number) }
        }
        return stream
    }

    func tell(_ value: Value) {
        let all = state.withLock { Array($0.listening.values) }
        for listener in all {
            if case .dropped = listener.yield(value) { listener.finish() }
        }
    }

    func finish() {
        let all = state.withLock { Array($0.listening.values) }
        for listener in all { listener.finish() }
    }
}
