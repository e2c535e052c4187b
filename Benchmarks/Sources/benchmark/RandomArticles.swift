/// A thousand articles at random: against nginx, one thread each.
struct RandomArticles: Benchmark {
    static let name = "random"

    func run(in workshop: Workshop) async throws -> [Figure] {
        let corpus = try await workshop.corpora.corpus(Corpora.small)
        let paths = try await corpus.shuffledPaths(1_000)
        let list = try workshop.list(paths)
        return try await workshop.serving(corpus) { terbit in
            try await workshop.withNginx(beside: terbit, paths: paths) { nginx in
                let wrk = Wrk(target: .anyOf(list), workshop: workshop)
                let standings = try await Contest(contestants: [terbit, nginx], wrk: wrk)
                    .run(rounds: workshop.rounds, seconds: workshop.seconds)
                return Comparison(own: standings[0], nginx: standings[1]).figures(ratioLimit: 0.85, busyLimit: 1.15)
            }
        }
    }
}
