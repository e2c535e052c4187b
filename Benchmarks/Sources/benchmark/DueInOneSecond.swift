import Editorial
import Foundation
import SQLiteStorage
import Storage

/// A thousand stories that are all to go live in the same second, while readers read.
struct DueInOneSecond: Benchmark {
    static let name = "due"

    private static let stories = 1_000
    private static let limitSeconds = 5.0

    func run(in workshop: Workshop) async throws -> [Figure] {
        let corpus = try await workshop.corpora.corpus(Corpora.large)
        let paths = try await corpus.shuffledPaths(1)
        return try await workshop.serving(corpus) { terbit in
            let client = try await NewsroomClient(workshop, on: corpus, port: terbit.port)
            let at = try schedule(client)
            let wrk = Wrk(connections: 8, target: .page(paths[0]), workshop: workshop)
            let quiet = try await wrk.run(on: terbit, for: 5)
            try await Task.sleep(for: .milliseconds(max(0, at.milliseconds - SiteClock.system.now.milliseconds - 1_000)))
            async let load = wrk.run(on: terbit, for: 8)
            let took = try await untilDone(corpus, since: at)
            let busy = try await load
            return [
                .atMost(DueInOneSecond.limitSeconds, took) { "\(DueInOneSecond.stories) due acts done after \($0) s" },
                .none(busy.errors, "errors of \(busy.requests.formatted()) pages read meanwhile"),
                Figure(
                    "readers waited \(quiet.p99.milliseconds.digits(2)) ms at p99 before and \(busy.p99.milliseconds.digits(2)) meanwhile"
                ),
            ]
        }
    }

    /// All for one second that is far enough ahead to schedule them before it.
    private func schedule(_ client: NewsroomClient) throws -> Instant {
        let made = try (0..<DueInOneSecond.stories).map { number in
            try client.start(NewsroomClient.manuscript("Serentak \(number)", paragraphs: ["Isi berita serentak \(number)."]))
        }
        let at = SiteClock.system.now.advanced(by: .seconds(30))
        for story in made { try client.schedule(story, at: at.rfc3339()) }
        guard SiteClock.system.now < at else { throw BenchmarkError.unexpected("Scheduling took longer than 30 s.") }
        return at
    }

    private func untilDone(_ corpus: Corpus, since at: Instant) async throws -> Double {
        let database = try SQLiteDatabase(directory: corpus.directory.path, access: .readOnly)
        while try await !database.dueActs(upTo: at, limit: 1).isEmpty || SiteClock.system.now < at {
            guard SiteClock.system.now < at.advanced(by: .seconds(60)) else {
                throw BenchmarkError.unexpected("After a minute not all due acts were done.")
            }
            try await Task.sleep(for: .milliseconds(20))
        }
        try database.close()
        return Double(SiteClock.system.now.milliseconds - at.milliseconds) / 1_000
    }
}
