/// From the start of the process to its first page, with many stories stored.
struct StartUp: Benchmark {
    static let name = "startup"

    private static let starts = 7

    func run(in workshop: Workshop) async throws -> [Figure] {
        let corpus = try await workshop.corpora.corpus(Corpora.large)
        var times: [Double] = []
        for _ in 0..<StartUp.starts {
            times.append(try await workshop.serving(corpus, threads: nil) { $0.startUp.seconds })
        }
        return [
            .atMost(0.5, times.median, digits: 3) { "\($0) s to the first page" },
            Figure("slowest of \(times.count) \((times.max() ?? 0).digits(3)) s"),
        ]
    }
}
