import Synchronization

/// Numbers that never repeat, in place of chance.
final class SequenceOfNumbers: Sendable {
    private let last = Mutex<UInt64>(0)

    func next() -> UInt64 {
        last.withLock { last in
            last += 1
            return last &* 0x9E37_79B9_7F4A_7C15
        }
    }
}
