/// Servers that take their turns under the same load, so that what else the machine does falls on all of them.
struct Contest: Sendable {
    let contestants: [any Contestant]
    let wrk: Wrk

    /// - Parameters:
    ///   - rounds: turns of each.
    ///   - seconds: of one turn.
    /// - Returns: a standing for each contestant, in their order.
    func run(rounds: Int, seconds: Double) async throws -> [Standing] {
        for contestant in contestants { _ = try await wrk.run(on: contestant, for: 1) }
        var standings = contestants.map { _ in Standing() }
        for round in 0..<rounds {
            // Who goes first changes from round to round: the first turn after a pause is not like the second.
            let order = round.isMultiple(of: 2) ? Array(contestants.indices) : contestants.indices.reversed()
            for index in order {
                standings[index].loads.append(try await wrk.run(on: contestants[index], for: seconds))
            }
        }
        return standings
    }
}
