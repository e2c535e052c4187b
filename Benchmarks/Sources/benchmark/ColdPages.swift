/// Pages nobody read since the start: each one is pressed for its reader.
struct ColdPages: Benchmark {
    static let name = "cold"

    private static let connections = 8
    /// Fresh servers, each with a part of the pages.
    private static let starts = 3

    func run(in workshop: Workshop) async throws -> [Figure] {
        let corpus = try await workshop.corpora.corpus(Corpora.large)
        let paths = try await corpus.shuffledPaths(corpus.stories)
        let list = try workshop.list(paths)
        var standing = Standing()
        for start in 0..<ColdPages.starts {
            let share = paths.count / ColdPages.starts
            let wrk = Wrk(connections: ColdPages.connections, target: .eachOf(list, from: start * share), workshop: workshop)
            let load = try await workshop.serving(corpus) { try await wrk.run(on: $0, for: workshop.seconds) }
            guard load.asked <= paths.count else {
                throw BenchmarkError.unexpected("All \(paths.count) pages were read: take fewer --seconds.")
            }
            standing.loads.append(load)
        }
        return figures(standing)
    }

    private func figures(_ standing: Standing) -> [Figure] {
        [
            .atLeast(2_000, standing.perSecond, digits: 0) { "\($0) cold pages/s (turns \(standing.spread))" },
            .atMost(5, standing.median) { "median \($0) ms at \(ColdPages.connections) connections" },
            Figure("p99 \(standing.p99.digits(2)) ms"),
            Figure("\(standing.busyPerPage.digits(0)) µs CPU a page"),
            .none(standing.errors, "errors"),
        ]
    }
}
