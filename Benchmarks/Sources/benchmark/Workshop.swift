import Foundation

/// What every benchmark works with: the program that is measured, how long to measure, and a directory for what it makes.
struct Workshop: Sendable {
    /// The program that is measured.
    let terbit: String
    /// Turns each contestant has.
    let rounds: Int
    /// Of one turn.
    let seconds: Double
    /// Of publishing, in all.
    let publishingSeconds: Double
    /// With `to_ninjs.py` and the real stories, where there are any.
    let archive: URL
    let directory: URL
    let corpora: Corpora

    func file(_ name: String) -> URL {
        directory.appendingPathComponent(name)
    }

    /// Serves a corpus for as long as `work` takes.
    func serving<Value>(
        _ corpus: Corpus, threads: Int? = 1, settings: [String: String] = [:], _ work: (TerbitProcess) async throws -> Value
    ) async throws -> Value {
        let server = try await TerbitProcess(terbit, data: corpus.directory, threads: threads, settings: settings, in: self)
        return try await finally({ await server.stop() }, after: { try await work(server) })
    }

    /// Has nginx serve the same pages for as long as `work` takes.
    func withNginx<Value>(
        beside server: TerbitProcess, paths: [String], _ work: (Nginx) async throws -> Value
    ) async throws -> Value {
        let nginx = try await Nginx.beside(server, paths: paths, in: self)
        return try await finally({ await nginx.stop() }, after: { try await work(nginx) })
    }

    private func finally<Value>(_ end: () async -> Void, after work: () async throws -> Value) async throws -> Value {
        do {
            let value = try await work()
            await end()
            return value
        } catch {
            await end()
            throw error
        }
    }
}

extension Workshop {
    /// A file of paths, one a line, as wrk's script reads them.
    func list(_ paths: [String]) throws -> URL {
        let file = file("paths-\(UUID().uuidString).txt")
        try Data(paths.map { $0 + "\n" }.joined().utf8).write(to: file)
        return file
    }
}
