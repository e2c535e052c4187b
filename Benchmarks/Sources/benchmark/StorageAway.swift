import Foundation
import GRDB

/// Readers go on reading at full speed while the database is gone, and while another writer holds it.
struct StorageAway: Benchmark {
    static let name = "storage-away"

    private enum Condition: CaseIterable {
        case there, gone, locked

        /// Of a turn, in turns of other benchmarks: another writer holds on for longer than a reader of the database waits.
        var turns: Double { self == .locked ? 6 : 3 }
    }

    func run(in workshop: Workshop) async throws -> [Figure] {
        let corpus = try await workshop.corpora.corpus(Corpora.small)
        let path = try await corpus.shuffledPaths(1)[0]
        return try await workshop.serving(corpus) { terbit in
            let wrk = Wrk(target: .page(path), workshop: workshop)
            _ = try await wrk.run(on: terbit, for: 1)
            var standings = Condition.allCases.map { _ in Standing() }
            for round in 0..<max(workshop.rounds / 2, 1) {
                let order = Array(Condition.allCases.enumerated())
                for (index, condition) in round.isMultiple(of: 2) ? order : order.reversed() {
                    let seconds = workshop.seconds * condition.turns
                    standings[index].loads.append(
                        try await under(condition, corpus) { try await wrk.run(on: terbit, for: seconds) })
                }
            }
            return figures(there: standings[0], gone: standings[1], locked: standings[2])
        }
    }

    private func figures(there: Standing, gone: Standing, locked: Standing) -> [Figure] {
        [
            .atLeast(0.95, gone.perSecond / there.perSecond) {
                "\($0) of the pages/s with the file renamed, \(gone.perSecond.rate) to \(there.perSecond.rate)"
            },
            .atLeast(0.95, locked.perSecond / there.perSecond) {
                "\($0) with another writer on it, \(locked.perSecond.rate)"
            },
            Figure("p99 \(gone.p99.digits(2)) and \(locked.p99.digits(2)) to \(there.p99.digits(2)) ms"),
            .none(there.errors + gone.errors + locked.errors, "errors"),
        ]
    }

    private func under(_ condition: Condition, _ corpus: Corpus, _ work: () async throws -> Load) async throws -> Load {
        let file = corpus.directory.appendingPathComponent("terbit.sqlite")
        switch condition {
        case .there: return try await work()
        case .gone: return try await renamed(file, work)
        case .locked: return try await locked(file, work)
        }
    }

    private func renamed(_ file: URL, _ work: () async throws -> Load) async throws -> Load {
        let elsewhere = file.appendingPathExtension("away")
        try FileManager.default.moveItem(at: file, to: elsewhere)
        defer { try? FileManager.default.moveItem(at: elsewhere, to: file) }
        return try await work()
    }

    private func locked(_ file: URL, _ work: () async throws -> Load) async throws -> Load {
        var configuration = Configuration()
        configuration.allowsUnsafeTransactions = true
        let database = try DatabaseQueue(path: file.path, configuration: configuration)
        try await database.writeWithoutTransaction { try $0.execute(sql: "BEGIN EXCLUSIVE") }
        let load: Result<Load, any Error>
        do { load = .success(try await work()) } catch { load = .failure(error) }
        try await database.writeWithoutTransaction { try $0.execute(sql: "ROLLBACK") }
        try database.close()
        return try load.get()
    }
}
