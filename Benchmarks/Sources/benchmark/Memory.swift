import Foundation

/// Memory of the process after many pages were read, with many stories stored.
struct Memory: Benchmark {
    static let name = "memory"

    private static let pages = 10_000
    private static let readers = 8

    func run(in workshop: Workshop) async throws -> [Figure] {
        let corpus = try await workshop.corpora.corpus(Corpora.large)
        let paths = try await corpus.shuffledPaths(Memory.pages)
        return try await workshop.serving(corpus, threads: nil) { terbit in
            let before = terbit.memory
            try await read(paths, from: terbit.port)
            guard let before, let after = terbit.memory else { throw BenchmarkError.unexpected("The server ended.") }
            return [
                .atMost(150, megabytes(after.resident), digits: 0) { "\($0) MB resident after \(paths.count) pages" },
                Figure("at most \(megabytes(after.peak).digits(0)) MB, \(megabytes(before.resident).digits(0)) MB after the start"),
            ]
        }
    }

    /// Several at once, as readers are; each reads its share.
    private func read(_ paths: [String], from port: Int) async throws {
        try await withThrowingTaskGroup(of: Void.self) { group in
            for reader in 0..<Memory.readers {
                let share = stride(from: reader, to: paths.count, by: Memory.readers).map { paths[$0] }
                group.addTask { try await Memory.read(share, from: port) }
            }
            try await group.waitForAll()
        }
    }

    /// On a thread of its own: the connection blocks.
    private static func read(_ paths: [String], from port: Int) async throws {
        try await withCheckedThrowingContinuation { (continuation: CheckedContinuation<Void, any Error>) in
            Thread.detachNewThread {
                continuation.resume(
                    with: Result {
                        let connection = try ReaderConnection(port: port)
                        for path in paths where try connection.get(path).status != 200 {
                            throw BenchmarkError.unexpected("\(path) was not answered with 200.")
                        }
                    })
            }
        }
    }

    private func megabytes(_ bytes: Int) -> Double { Double(bytes) / 1_000_000 }
}
