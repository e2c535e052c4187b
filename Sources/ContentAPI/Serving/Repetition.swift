import Synchronization

/// Carries back from a verb that its request had been done before under its key.
final class Repetition: Sendable {
    private let told = Atomic(false)

    var isKnown: Bool { told.load(ordering: .acquiring) }

    func tell() {
        told.store(true, ordering: .releasing)
    }
}
