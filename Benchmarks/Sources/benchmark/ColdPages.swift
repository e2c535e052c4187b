/// Pages nobody read since the start: each one is pressed for its reader.
struct ColdPages: Benchmark {
    static let name = "cold"

    private static let connections = 8

    func run(in workshop: Workshop) async throws -> [Figure] {
        let corpus = try await workshop.corpora.corpus(Corpora.large)
        let paths = try await corpus.shuffledPaths(corpus.stories)
        let list = try workshop.list(paths)
        return try await workshop.serving(corpus) { terbit in
            let wrk = Wrk(connections: ColdPages.connections, target: .eachOf(list, from: 0), workshop: workshop)
            let load = try await wrk.run(on: terbit, for: workshop.seconds)
            guard load.asked <= paths.count else {
                throw BenchmarkError.unexpected("All \(paths.count) pages were read: take fewer --seconds.")
            }
            return [
                .atLeast(2_000, load.perSecond, digits: 0) { "\($0) cold pages/s" },
                .atMost(5, load.median.milliseconds) { "median \($0) ms at \(ColdPages.connections) connections" },
                Figure("p99 \(load.p99.milliseconds.digits(2)) ms"),
                Figure("\(load.busyPerPage.digits(0)) µs CPU a page"),
                .none(load.errors, "errors"),
            ]
        }
    }
}
