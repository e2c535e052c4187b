/// One article that everybody reads: against nginx, one thread each.
struct HotArticle: Benchmark {
    static let name = "hot"

    func run(in workshop: Workshop) async throws -> [Figure] {
        let corpus = try await workshop.corpora.corpus(Corpora.small)
        let paths = try await corpus.shuffledPaths(1)
        return try await workshop.serving(corpus) { terbit in
            try await workshop.withNginx(beside: terbit, paths: paths) { nginx in
                let wrk = Wrk(target: .page(paths[0]), workshop: workshop)
                let standings = try await Contest(contestants: [terbit, nginx], wrk: wrk)
                    .run(rounds: workshop.rounds, seconds: workshop.seconds)
                return Comparison(own: standings[0], nginx: standings[1]).figures(ratioLimit: 0.9, busyLimit: 1.15)
            }
        }
    }
}
