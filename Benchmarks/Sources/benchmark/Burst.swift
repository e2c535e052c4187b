import Foundation

/// From the first of many looks at a story to the story standing first in `Populer` on every page.
struct Burst: Benchmark {
    static let name = "burst"

    func run(in workshop: Workshop) async throws -> [Figure] {
        let corpus = try await workshop.corpora.corpus(Corpora.small)
        let paths = try await corpus.shuffledPaths(14)
        let usual = try await delays(of: paths.prefix(2), looks: 40, in: workshop, corpus, settings: [:])
        let quick = try await delays(
            of: paths.dropFirst(2), looks: 120, in: workshop, corpus, settings: ["TERBIT_MOST_READ_INTERVAL": "1s"])
        return [
            .atMost(65, (usual.max() ?? .infinity), digits: 1) { "\($0) s to every page, the slower of \(usual.count)" },
            .atMost(2, (quick.max() ?? .infinity), digits: 2) {
                "\($0) s with an interval of 1 s, the slowest of \(quick.count) (median \(quick.median.digits(2)))"
            },
        ]
    }

    /// Seconds that each story took.
    /// - Parameter looks: at the first of them; every other has some more than the one before it.
    private func delays(
        of paths: ArraySlice<String>, looks: Int, in workshop: Workshop, _ corpus: Corpus, settings: [String: String]
    ) async throws -> [Double] {
        // The stories of the corpus are older than a list usually looks.
        let settings = settings.merging(["TERBIT_MOST_READ_AGE_LIMIT": "0"]) { $1 }
        return try await workshop.serving(corpus, settings: settings) { terbit in
            let connection = try ReaderConnection(port: terbit.port)
            let watched = ["/", "/tentang-kami", paths[paths.startIndex]]
            var delays: [Double] = []
            for (number, path) in paths.enumerated() {
                let body = Array(try Beacons.body(of: path, over: connection).utf8)
                // Just after a list was worked out, the next is furthest away.
                if settings["TERBIT_MOST_READ_INTERVAL"] == nil { try await Burst.turnOfTheMinute() }
                let began = ContinuousClock.now
                for look in 0..<(looks + 40 * number) { try Burst.look(look, body, over: connection) }
                for page in watched {
                    while try !Burst.leads(path, in: connection.get(page, gzip: false).text()) {
                        guard ContinuousClock.now - began < .seconds(120) else {
                            throw BenchmarkError.unexpected("\(path) did not come into Populer on \(page) in two minutes.")
                        }
                        try await Task.sleep(for: .milliseconds(5))
                    }
                }
                delays.append((ContinuousClock.now - began).seconds)
            }
            return delays
        }
    }

    private static func turnOfTheMinute() async throws {
        let past = Date().timeIntervalSince1970.truncatingRemainder(dividingBy: 60)
        try await Task.sleep(for: .seconds(60.5 - past))
    }

    /// A look by somebody of a network of their own.
    private static func look(_ number: Int, _ body: [UInt8], over connection: ReaderConnection) throws {
        let reader = "\(20 + number / 200).\(number % 200).7.\(1 + number % 250)"
        let agent = "Mozilla/5.0 (X11; Linux x86_64; rv:145.0) Gecko/20100101 Firefox/145.0"
        let answer = try connection.exchange("POST", "/dibaca", [("X-Forwarded-For", reader), ("User-Agent", agent)], body: body)
        guard answer.status == 204 else { throw BenchmarkError.unexpected("A beacon was answered with \(answer.status).") }
    }

    /// Whether a story stands first in the page's `Populer`.
    private static func leads(_ path: String, in page: String) -> Bool {
        guard let list = page.range(of: "<section class=\"read\""),
            let link = page.range(of: "<li><a href=\"", range: list.upperBound..<page.endIndex)
        else { return false }
        return page[link.upperBound...].hasPrefix(path + "\"")
    }
}
