import Foundation

/// A portal being served by the program that is measured.
final class TerbitProcess: Sendable {
    let port: Int
    /// From the start of the process to its first page.
    let startUp: Duration
    private let child: ChildProcess

    /// Serves a data directory and waits until its home page is there.
    ///
    /// - Parameters:
    ///   - threads: event loops; as many as the program thinks right when nil.
    ///   - settings: by the names they have in the environment.
    init(
        _ program: String, data: URL, threads: Int? = nil, settings: [String: String] = [:], in workshop: Workshop
    ) async throws {
        port = try ReaderConnection.freePort()
        var arguments = ["serve", "--data", data.path, "--port", "\(port)"]
        if let threads { arguments += ["--threads", "\(threads)"] }
        let began = ContinuousClock.now
        child = try ChildProcess(program, arguments, settings: settings, output: workshop.file("terbit-\(port).log"))
        while true {
            if let connection = try? ReaderConnection(port: port), try connection.get("/").status == 200 { break }
            guard ContinuousClock.now - began < .seconds(30), child.isRunning else {
                throw BenchmarkError.silent(program: "terbit serve", seconds: 30, said: await child.stop().lastLine)
            }
            try await Task.sleep(for: .milliseconds(1))
        }
        startUp = ContinuousClock.now - began
    }

    func stop() async {
        await child.stop()
    }

    var times: ProcessTimes { ProcessTimes(of: [child.id]) }
    var memory: ProcessMemory? { ProcessMemory(of: child.id) }
}

extension TerbitProcess: Contestant {
    var name: String { "terbit" }
}
