/// What it costs to publish a story until every page shows it, with few stories and with many.
struct PublishCost: Benchmark {
    static let name = "publish-cost"

    private static let publications = 40
    /// Read before, so that there are pages in memory for a publication to touch.
    private static let pagesRead = 500

    func run(in workshop: Workshop) async throws -> [Figure] {
        let small = try await workshop.corpora.corpus(Corpora.small)
        let large = try await workshop.corpora.corpus(Corpora.large)
        return try await workshop.serving(small) { few in
            try await workshop.serving(large) { many in
                try await read(small, from: few)
                try await read(large, from: many)
                return figures(try await publish(into: [small, large], servedBy: [few, many]))
            }
        }
    }

    private func read(_ corpus: Corpus, from server: TerbitProcess) async throws {
        let reader = try ReaderConnection(port: server.port)
        for path in try await ["/", "/indeks"] + corpus.sectionPaths() + corpus.paths(PublishCost.pagesRead) {
            _ = try reader.get(path)
        }
    }

    /// One here, one there, so that what else the machine does falls on both.
    private func publish(into corpora: [Corpus], servedBy servers: [TerbitProcess]) async throws -> [[Publisher.Cost]] {
        let publishers = try corpora.map { try Publisher(into: $0) }
        var costs = publishers.map { _ in [Publisher.Cost]() }
        for number in 0...PublishCost.publications {
            for index in publishers.indices {
                let cost = try await publishers[index].publish()
                // The first one makes the statements ready.
                if number > 0 { costs[index].append(cost) }
                try await Task.sleep(for: .milliseconds(100))
            }
        }
        for publisher in publishers { try publisher.close() }
        return costs
    }

    private func figures(_ costs: [[Publisher.Cost]]) -> [Figure] {
        let shown = costs.map { $0.map(\.shown.milliseconds).median }
        let stored = costs.map { $0.map(\.stored.milliseconds).median }
        return [
            .atMost(1.5, shown[1] / shown[0]) {
                "\($0) times at 100,000 stories what it is at 1,000, \(shown[1].digits(1)) to \(shown[0].digits(1)) ms"
            },
            .atMost(20, shown[1], digits: 1) { "\($0) ms until every page shows it" },
            Figure("of that stored after \(stored[1].digits(1)) and \(stored[0].digits(1)) ms"),
        ]
    }
}
