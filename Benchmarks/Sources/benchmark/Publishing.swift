import Foundation

/// A story every second while readers read: is it as fast as without, and is every page fresh?
struct Publishing: Benchmark {
    static let name = "publishing"

    /// Of one turn. Short enough that quiet turns, publishing ones and nginx's see the same machine.
    private static let turnSeconds = 15.0
    /// Read at once after each publication.
    private static let pagesAtOnce = 8
    /// Read every so often until the next.
    private static let pause = Duration.milliseconds(200)

    func run(in workshop: Workshop) async throws -> [Figure] {
        let corpus = try await workshop.corpora.corpus(Corpora.large)
        let paths = try await corpus.shuffledPaths(1_000)
        return try await workshop.serving(corpus) { terbit in
            try await workshop.withNginx(beside: terbit, paths: paths) { nginx in
                let publisher = try Publisher(into: corpus)
                var desk = Desk(publisher: publisher, freshness: Freshness(port: terbit.port, paths: paths))
                let turns = try await turns(terbit, nginx, &desk, list: workshop.list(mix(paths)), in: workshop)
                try publisher.close()
                return figures(turns, desk)
            }
        }
    }

    /// Half of what is read is one article.
    private func mix(_ paths: [String]) -> [String] {
        paths + paths.map { _ in paths[0] }
    }

    private struct Turns {
        var quiet = Standing()
        var publishing = Standing()
        var nginx = Standing()
    }

    private func turns(
        _ terbit: TerbitProcess, _ nginx: Nginx, _ desk: inout Desk, list: URL, in workshop: Workshop
    ) async throws -> Turns {
        let wrk = Wrk(target: .anyOf(list), workshop: workshop)
        let count = max(Int((workshop.publishingSeconds / Publishing.turnSeconds).rounded()), 1)
        let seconds = workshop.publishingSeconds / Double(count)
        var turns = Turns()
        for server in [terbit, nginx] as [any Contestant] { _ = try await wrk.run(on: server, for: 1) }
        for turn in 0..<count {
            // Who goes first changes, as in any contest.
            if turn.isMultiple(of: 2) { turns.quiet.loads.append(try await wrk.run(on: terbit, for: seconds)) }
            async let load = wrk.run(on: terbit, for: seconds)
            try await desk.publish(everySecondFor: seconds)
            turns.publishing.loads.append(try await load)
            if !turn.isMultiple(of: 2) { turns.quiet.loads.append(try await wrk.run(on: terbit, for: seconds)) }
            turns.nginx.loads.append(try await wrk.run(on: nginx, for: seconds))
        }
        return turns
    }

    private func figures(_ turns: Turns, _ desk: Desk) -> [Figure] {
        let ratio = turns.publishing.perSecond / turns.quiet.perSecond
        let busy = [turns.publishing, turns.quiet, turns.nginx].map { $0.busyPerPage.digits(1) }
        return [
            .atLeast(0.95, ratio) {
                "\($0) of its own quiet pages/s, \(turns.publishing.perSecond.rate) to \(turns.quiet.perSecond.rate)"
            },
            .atMost(2, turns.publishing.p99 / turns.nginx.p99) {
                "p99 \($0) times nginx's, \(turns.publishing.p99.digits(2)) to \(turns.nginx.p99.digits(2)) ms (quiet \(turns.quiet.p99.digits(2)) ms)"
            },
            .none(desk.freshness.stale, "stale of \(desk.freshness.pages) pages read after \(desk.costs.count) publications"),
            Figure("shown after \(desk.costs.map(\.shown.milliseconds).median.digits(1)) ms under load"),
            Figure("\(busy[0]) µs CPU a page, quiet \(busy[1]), nginx \(busy[2])"),
            Figure("publishing and looking took \(desk.cores.digits(2)) cores beside the server"),
            .none(turns.publishing.errors + turns.quiet.errors, "errors"),
        ]
    }

    /// Publishes and looks at the pages, in turn.
    private struct Desk {
        let publisher: Publisher
        var freshness: Freshness
        var costs: [Publisher.Cost] = []
        /// What publishing and looking took of the processors, the server's part left out.
        var busy = Duration.zero
        private var time = Duration.zero

        var cores: Double { busy.seconds / time.seconds }

        init(publisher: Publisher, freshness: Freshness) {
            self.publisher = publisher
            self.freshness = freshness
        }

        /// One less than seconds, so that each falls within the load.
        mutating func publish(everySecondFor seconds: Double) async throws {
            try freshness.connect()
            let began = ContinuousClock.now
            let before = ProcessTimes(of: [getpid()]).busy
            defer {
                busy += ProcessTimes(of: [getpid()]).busy - before
                time += ContinuousClock.now - began
            }
            for number in 0..<max(Int(seconds) - 1, 1) {
                try await Task.sleep(until: began + .seconds(number) + .milliseconds(500), clock: .continuous)
                let cost = try await publisher.publish()
                costs.append(cost)
                try freshness.check(cost.headline, pages: pagesAtOnce)
                while ContinuousClock.now + pause < began + .seconds(number + 1) + .milliseconds(500) {
                    try await Task.sleep(for: pause)
                    try freshness.check(cost.headline, pages: 1)
                }
            }
        }
    }
}
