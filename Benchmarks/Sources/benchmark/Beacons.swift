import Foundation

/// Readers' browsers telling what was looked at, one event-loop thread: alone, and one beacon to a page.
struct Beacons: Benchmark {
    static let name = "beacons"

    private static let stories = 200
    private static let leastPerSecond = 25_000.0

    func run(in workshop: Workshop) async throws -> [Figure] {
        let corpus = try await workshop.corpora.corpus(Corpora.small)
        let paths = try await corpus.shuffledPaths(Beacons.stories)
        return try await workshop.serving(corpus) { terbit in
            let bodies = workshop.file("beacons.txt")
            try Data(try Beacons.bodies(of: paths, on: terbit).joined(separator: "\n").utf8).write(to: bodies)
            var alone: [Double] = []
            var pages: [Double] = []
            var mixed: [Double] = []
            var work: [[Double]] = [[], [], []]
            var errors = 0
            for _ in 0..<workshop.rounds {
                for (target, kind) in [
                    (Wrk.Target.beacons(bodies, page: nil), 0), (.scripted(paths[0]), 1), (.beacons(bodies, page: paths[0]), 2),
                ] {
                    let load = try await Wrk(target: target, workshop: workshop).run(on: terbit, for: workshop.seconds)
                    errors += load.errors
                    work[kind].append(load.busyPerPage)
                    switch kind {
                    case 0: alone.append(load.perSecond)
                    case 1: pages.append(load.perSecond)
                    default: mixed.append(load.perSecond / 2)
                    }
                }
            }
            return [
                .atLeast(Beacons.leastPerSecond, alone.median, digits: 0) { "\($0) beacons a second" },
                // Half of what is asked is beacons; pages may fall to half, and no further.
                .atLeast(0.5, mixed.median / pages.median) { "\($0) of the pages with a beacon to each" },
                Figure("\(work[0].median.digits(1)) µs of a processor a beacon, all told; \(work[1].median.digits(1)) a page"),
                .none(errors, "errors"),
            ]
        }
    }

    /// What the script of each page would send.
    private static func bodies(of paths: [String], on terbit: TerbitProcess) throws -> [String] {
        let connection = try ReaderConnection(port: terbit.port)
        return try paths.map { try Beacons.body(of: $0, over: connection) }
    }

    /// What the script of a page would send.
    static func body(of path: String, over connection: ReaderConnection) throws -> String {
        let page = try connection.get(path, gzip: false).text()
        guard let start = page.range(of: "/dibaca.gif?"), let end = page[start.upperBound...].firstIndex(of: "\"") else {
            throw BenchmarkError.unexpected("\(path) carries no mark to count it by.")
        }
        return page[start.upperBound..<end].replacingOccurrences(of: "&amp;", with: "&") + "&r=www.google.co.id"
    }
}
