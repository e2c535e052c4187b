import Synchronization

/// Lets a few at a time go on; others wait in line, and past its end are turned away.
final class Turns: Sendable {
    private struct State {
        var taken = 0
        var line: [CheckedContinuation<Void, Never>] = []
    }

    private let atOnce: Int
    private let waiting: Int
    private let state = Mutex(State())

    init(atOnce: Int, waiting: Int) {
        self.atOnce = atOnce
        self.waiting = waiting
    }

    /// True when it is one's turn, which must be given back; false when the line is full.
    func take() async -> Bool {
        enum Place { case now, inLine, none }
        let place = state.withLock { state in
            if state.taken < atOnce {
                state.taken += 1
                return Place.now
            }
            return state.line.count < waiting ? .inLine : .none
        }
        guard place == .inLine else { return place == .now }
        await withCheckedContinuation { continuation in
            let goesOn = state.withLock { state in
                // A turn may have been given back since.
                if state.taken < atOnce {
                    state.taken += 1
                    return true
                }
                state.line.append(continuation)
                return false
            }
            if goesOn { continuation.resume() }
        }
        return true
    }

    /// How many wait.
    var inLine: Int { state.withLock { $0.line.count } }

    func give() {
        let next = state.withLock { state -> CheckedContinuation<Void, Never>? in
            guard !state.line.isEmpty else {
                state.taken -= 1
                return nil
            }
            return state.line.removeFirst()
        }
        next?.resume()
    }
}
