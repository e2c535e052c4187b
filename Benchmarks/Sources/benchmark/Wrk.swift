import Foundation

/// The load generator: one thread, a number of connections kept alive, gzip asked for.
struct Wrk: Sendable {
    var connections = 64
    let target: Target
    let workshop: Workshop

    /// What is asked for.
    enum Target: Sendable {
        /// One page again and again.
        case page(String)
        /// The same by a reader: with the fields that a beacon of theirs brings, and handed out by the script as beacons are.
        case scripted(String)
        /// Pages of a file of paths, picked at random.
        case anyOf(URL)
        /// Pages of a file of paths, each one once, from this one on.
        case eachOf(URL, from: Int)
        /// Beacons with the bodies of a file, from many addresses; after each of them a page, where one is given.
        case beacons(URL, page: String?)
    }

    /// Loads a server.
    func run(on server: any Contestant, for seconds: Double) async throws -> Load {
        // wrk knows whole seconds only.
        let whole = max(Int(seconds.rounded()), 1)
        let script = workshop.file("wrk.lua")
        try Data(Wrk.script.utf8).write(to: script)
        var path = "/"
        var arguments: [String] = []
        switch target {
        case .page(let page): path = page
        case .scripted(let page): arguments = ["page", page]
        case .anyOf(let file): arguments = ["any", file.path]
        case .eachOf(let file, let first): arguments = ["each", file.path, "\(first)"]
        case .beacons(let file, let page): arguments = ["beacons", file.path] + (page.map { [$0] } ?? [])
        }
        let before = server.times.busy
        let address = "http://127.0.0.1:\(server.port)\(path)"
        let options = ["-t1", "-c\(connections)", "-d\(whole)s", "-s", script.path, "-H", "Accept-Encoding: gzip"]
        let log = workshop.file("wrk-\(UUID().uuidString).log")
        let output = try await ChildProcess(
            Tool.find("wrk", package: "wrk"), options + [address, "--"] + arguments, output: log
        ).success()
        let busy = server.times.busy - before
        guard let load = Load(line: output.split(separator: "\n").last { $0.hasPrefix("load ") } ?? "", busy: busy) else {
            throw BenchmarkError.unexpected("wrk did not say what it measured.")
        }
        return load
    }

    /// For one page wrk's own request is used, which costs it nothing; paths are turned into requests before the load begins.
    private static let script = """
        local threads = {}

        function setup(thread)
            table.insert(threads, thread)
        end

        function init(args)
            asked = 0
            if args[1] == nil then return end
            local requests = {}
            if args[1] == "page" then
                local get = wrk.format("GET", args[2], readers(1))
                request = function()
                    asked = asked + 1
                    return get
                end
                return
            end
            if args[1] == "beacons" then return beacons(args[2], args[3]) end
            for path in io.lines(args[2]) do requests[#requests + 1] = wrk.format("GET", path) end
            local count = #requests
            local random = math.random
            if args[1] == "any" then
                math.randomseed(count)
                request = function() return requests[random(count)] end
            else
                local first = tonumber(args[3])
                request = function()
                    local index = (first + asked) % count + 1
                    asked = asked + 1
                    return requests[index]
                end
            end
        end

        function readers(number)
            local agent = "Mozilla/5.0 (Linux; Android 10; K) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/%d.0.0.0 Mobile Safari/537.36"
            local address = string.format("%d.%d.%d.%d", 20 + number % 80, number * 7 % 251, number * 13 % 241, 1 + number % 250)
            return {["User-Agent"] = string.format(agent, 90 + number % 50), ["X-Forwarded-For"] = address}
        end

        function beacons(file, page)
            local requests, bodies = {}, {}
            for body in io.lines(file) do bodies[#bodies + 1] = body end
            for number = 1, 20000 do
                requests[number] = wrk.format("POST", "/dibaca", readers(number), bodies[number % #bodies + 1])
            end
            local get = page and wrk.format("GET", page, readers(1))
            request = function()
                asked = asked + 1
                if get and asked % 2 == 0 then return get end
                return requests[asked % 20000 + 1]
            end
        end

        function done(summary, latency, requests)
            local errors = summary.errors
            local asked = 0
            for _, thread in ipairs(threads) do asked = asked + thread:get("asked") end
            print(string.format("load %d %d %d %d %d %d %d %d", summary.requests, summary.duration, summary.bytes,
                errors.connect + errors.read + errors.write + errors.timeout, errors.status,
                latency:percentile(50), latency:percentile(99), asked))
        end
        """
}
