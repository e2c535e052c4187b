/// What it takes to save a long story: from the last byte of the request to the answer, durable.
struct Saving: Benchmark {
    static let name = "saving"

    private static let saves = 200
    private static let paragraphs = 100
    /// 5,000 words in all.
    private static let wordsOfAParagraph = 50

    func run(in workshop: Workshop) async throws -> [Figure] {
        let corpus = try await workshop.corpora.corpus(Corpora.large)
        return try await workshop.serving(corpus) { terbit in
            let client = try await NewsroomClient(workshop, on: corpus, port: terbit.port)
            var paragraphs = (0..<Saving.paragraphs).map { Saving.paragraph($0) }
            var story = try client.start(NewsroomClient.manuscript("Naskah panjang", paragraphs: paragraphs))
            var times: [Double] = []
            for number in 0..<Saving.saves {
                paragraphs[number % Saving.paragraphs] += " suntingan \(number)"
                let text = NewsroomClient.manuscript("Naskah panjang", paragraphs: paragraphs)
                let began = ContinuousClock.now
                story = try client.save(story, text)
                times.append((ContinuousClock.now - began).milliseconds)
            }
            return [
                .atMost(20, times.median, digits: 1) { "\($0) ms for 5,000 words, over HTTP and on disk" },
                Figure("p99 \((times.quantile(0.99) ?? 0).digits(1)) ms"),
            ]
        }
    }

    private static func paragraph(_ number: Int) -> String {
        (0..<wordsOfAParagraph).map { "kata\(number * wordsOfAParagraph + $0)" }.joined(separator: " ")
    }
}
