import Synchronization

/// Carries out of a transaction what its rules found beside the change they decided on.
final class Told<Value: Sendable>: Sendable {
    private let kept = Mutex<Value?>(nil)

    var value: Value? { kept.withLock { $0 } }

    func tell(_ value: Value) {
        kept.withLock { $0 = value }
    }
}
