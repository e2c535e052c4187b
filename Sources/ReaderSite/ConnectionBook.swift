import NIOCore

/// The open connections of one event loop. Once a second it closes those that have overstayed, which costs less than a
/// timer for each.
final class ConnectionBook {
    /// Seconds since the book was opened, as of the last sweep; exact enough for limits of many seconds.
    private(set) var seconds = 0
    private let limits: ConnectionLimits
    private let mostHere: Int
    private var connections: [Connection] = []
    private var hand = 0

    /// - Parameter share: how many event loops share the limit on connections.
    init(limits: ConnectionLimits, share: Int) {
        self.limits = limits
        mostHere = max(limits.connections / max(share, 1), 1)
    }

    func add(_ connection: Connection) {
        if connections.count >= mostHere { makeRoom() }
        connection.place = connections.count
        connections.append(connection)
    }

    func remove(_ connection: Connection) {
        let place = connection.place
        guard place < connections.count, connections[place] === connection else { return }
        let last = connections.removeLast()
        if last !== connection {
            connections[place] = last
            last.place = place
        }
    }

    /// A second has passed.
    func sweep() {
        seconds += 1
        for connection in connections where connection.isOverdue(at: seconds, limits) {
            connection.channel.close(promise: nil)
        }
    }

    /// Closes the quietest of the next few, taking turns: near enough to the quietest of all, at a fixed cost.
    private func makeRoom() {
        var quietest: Connection?
        for _ in 0..<min(32, connections.count) {
            hand = (hand + 1) % connections.count
            let candidate = connections[hand]
            let isBetter = quietest.map { (candidate.isIdle ? 0 : 1, candidate.quietSince) < ($0.isIdle ? 0 : 1, $0.quietSince) }
            if candidate.outstanding == 0, isBetter ?? true { quietest = candidate }
        }
        guard let quietest else { return }
        remove(quietest)
        quietest.channel.close(promise: nil)
    }
}
