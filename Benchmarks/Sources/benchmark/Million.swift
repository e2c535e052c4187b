import Editorial
import SQLiteStorage
import Storage

/// Pages of a portal with a million stories, each pressed because it is asked for.
struct Million: Benchmark {
    static let name = "million"
    static let isOnRequest = true

    private static let stories = 1_000_000
    /// Of a kind that has many pages, as many are read.
    private static let pagesOfAKind = 20
    private static let limitMilliseconds = 50.0

    func run(in workshop: Workshop) async throws -> [Figure] {
        let corpus = try await workshop.corpora.corpus(Million.stories)
        let articles = try await corpus.paths(1_000).suffix(Million.pagesOfAKind)
        let sections = try await corpus.sectionPaths()
        let deep = try await deepPages(of: corpus)
        return try await workshop.serving(corpus) { terbit in
            let reader = try ReaderConnection(port: terbit.port)
            // The front is pressed at the start, and another reader asked for it already.
            return try [
                Figure("started in \(terbit.startUp.seconds.digits(2)) s"),
                time("index", ["/indeks"], reader),
                time("section", sections, reader),
                time("article", Array(articles), reader),
                time("topic", topics(on: articles, reader), reader),
                time("older page of a section", deep, reader),
            ]
        }
    }

    /// Pages in the middle of their sections' lists.
    private func deepPages(of corpus: Corpus) async throws -> [String] {
        let database = try SQLiteDatabase(directory: corpus.directory.path)
        var paths: [String] = []
        for number in 0..<Million.pagesOfAKind {
            let id = Int64(Million.stories / 2 + number * 1_009)
            guard let path = try await database.canonicalPath(of: Story.ID(id)), let section = path.split(separator: "/").first
            else {
                continue
            }
            paths.append("/\(section)/sebelum/\(id)")
        }
        try database.close()
        return paths
    }

    private func topics(on articles: ArraySlice<String>, _ reader: ReaderConnection) throws -> [String] {
        var topics: Set<String> = []
        for article in articles {
            let parts = try reader.get(article).text().split(separator: "\"")
            topics.formUnion(parts.filter { $0.hasPrefix("/topik/") }.map(String.init))
        }
        return topics.sorted()
    }

    private func time(_ kind: String, _ paths: [String], _ reader: ReaderConnection) throws -> Figure {
        let times = try paths.map { path in
            let began = ContinuousClock.now
            guard try reader.get(path).status == 200 else {
                throw BenchmarkError.unexpected("\(path) was not answered with 200.")
            }
            return (ContinuousClock.now - began).milliseconds
        }
        let slowest = (times.max() ?? 0).digits(1)
        return .atMost(Million.limitMilliseconds, times.median, digits: 1) {
            "\(kind) \($0) ms" + (times.count > 1 ? ", slowest of \(times.count) \(slowest) ms" : "")
        }
    }
}
