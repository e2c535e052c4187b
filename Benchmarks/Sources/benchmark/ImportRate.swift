import Foundation
import GRDB

/// `terbit import ninjs` of real stories where they are at hand, else of written ones: stories a second and memory.
struct ImportRate: Benchmark {
    static let name = "import"

    private static let writtenStories = 20_000

    func run(in workshop: Workshop) async throws -> [Figure] {
        let (file, kind) = try await stories(in: workshop)
        let data = workshop.file("imported")
        let began = ContinuousClock.now
        let child = try ChildProcess(
            workshop.terbit, ["import", "ninjs", file.path, "--data", data.path], output: workshop.file("import.log"))
        let watch = Task { try await ImportRate.peak(of: child) }
        // Objects that are refused give it a status other than zero; what went in is counted below.
        _ = await child.ending()
        let time = ContinuousClock.now - began
        watch.cancel()
        let peak = try await watch.value
        let count = try stored(in: data)
        return [
            .atLeast(2_000, Double(count) / time.seconds, digits: 0) { "\($0) stories/s" },
            .atMost(200, Double(peak) / 1_000_000, digits: 0) { "at most \($0) MB" },
            Figure("\(count) \(kind) stories in \(time.seconds.digits(1)) s"),
        ]
    }

    private func stories(in workshop: Workshop) async throws -> (file: URL, kind: String) {
        let file = workshop.file("stories.ninjs.jsonl")
        let turner = workshop.archive.appendingPathComponent("to_ninjs.py")
        guard FileManager.default.fileExists(atPath: turner.path) else {
            try NinjsWriter.write(ImportRate.writtenStories, to: file)
            return (file, "written")
        }
        let archives = ["id-articles.jsonl.gz", "en-articles.jsonl.zst"].map { workshop.archive.appendingPathComponent($0).path }
        _ = try await ChildProcess("python3", [turner.path] + archives, output: file).success()
        return (file, "real")
    }

    /// The most memory the process had, asked for until it ends.
    private static func peak(of child: ChildProcess) async throws -> Int {
        var peak = 0
        while !Task.isCancelled, let memory = ProcessMemory(of: child.id) {
            peak = max(peak, memory.peak)
            try? await Task.sleep(for: .milliseconds(20))
        }
        return peak
    }

    private func stored(in data: URL) throws -> Int {
        let database = try DatabaseQueue(path: data.appendingPathComponent("terbit.sqlite").path)
        defer { try? database.close() }
        return try database.read { try Int.fetchOne($0, sql: "SELECT count(*) FROM stories") ?? 0 }
    }
}
