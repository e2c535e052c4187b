import ArgumentParser
import Foundation

@main
struct BenchmarkCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "benchmark",
        abstract: "Measure Terbit against its limits, and against nginx.",
        discussion: """
            Example: benchmark --terbit .build/release/terbit --only hot --rounds 3

            Benchmarks: \(all.map { $0.name + ($0.isOnRequest ? " (on request)" : "") }.joined(separator: ", ")).
            """)

    static let all: [any Benchmark.Type] = [
        HotArticle.self, RandomArticles.self, StorageAway.self, PublishCost.self, Publishing.self, ColdPages.self, Memory.self,
        StartUp.self, ImportRate.self, Saving.self, DueInOneSecond.self, Counting.self, Beacons.self, Burst.self,
        RankingOfAMonth.self,
        Million.self, DeskOfAMillion.self,
    ]

    @Option(help: "The program to measure.") var terbit = ".build/release/terbit"
    @Option(parsing: .upToNextOption, help: "Names of benchmarks; all but those on request when not given.")
    var only: [String] = []
    @Option(help: "Turns each server has.") var rounds = 7
    @Option(help: "Seconds of a turn.") var seconds = 5
    @Option(help: "Seconds of publishing, in all.") var publishingSeconds = 75
    @Option(help: "Directory of the real stories and to_ninjs.py.") var archive = "../shared/data/stories"
    @Option(help: "Directory that keeps the portal of 100,000 stories from run to run; filled when empty.") var corpus: String?
    @Option(help: "The file the results are added to.") var out = "Benchmarks/RESULTS.md"

    func validate() throws {
        for name in only where !BenchmarkCommand.all.contains(where: { $0.name == name }) {
            throw ValidationError("There is no benchmark \(name): \(BenchmarkCommand.all.map { $0.name }.joined(separator: ", ")).")
        }
        guard (1...100).contains(rounds), (1...600).contains(seconds), (5...3_600).contains(publishingSeconds) else {
            throw ValidationError("--rounds takes 1 to 100, --seconds 1 to 600, --publishing-seconds 5 to 3600.")
        }
        guard FileManager.default.isExecutableFile(atPath: terbit) else {
            throw ValidationError("\(terbit) is no program; build it with: make build")
        }
    }

    func run() async throws {
        let directory = FileManager.default.temporaryDirectory.appendingPathComponent("terbit-benchmark-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: directory, withIntermediateDirectories: true)
        let interruption = Interruption(clearing: directory)
        defer {
            Children.close()
            try? FileManager.default.removeItem(at: directory)
            withExtendedLifetime(interruption) {}
        }
        let workshop = workshop(in: directory)
        let machine = await Machine(in: directory)
        print("\(machine.date): \(machine.description)")
        let verdicts = try await verdicts(in: workshop)
        try Results(file: URL(fileURLWithPath: out)).append(verdicts, on: machine, workshop)
        guard verdicts.allSatisfy(\.isMet) else { throw ExitCode.failure }
    }

    private func workshop(in directory: URL) -> Workshop {
        let program = URL(fileURLWithPath: terbit).path
        let kept = corpus.map { URL(fileURLWithPath: $0) }
        return Workshop(
            terbit: program, rounds: rounds, seconds: Double(seconds), publishingSeconds: Double(publishingSeconds),
            archive: URL(fileURLWithPath: archive), directory: directory,
            corpora: Corpora(terbit: program, directory: directory, kept: kept))
    }

    /// One benchmark after the other; one that cannot be run is a miss, and the others go on.
    private func verdicts(in workshop: Workshop) async throws -> [Verdict] {
        var verdicts: [Verdict] = []
        for type in BenchmarkCommand.all where only.isEmpty ? !type.isOnRequest : only.contains(type.name) {
            let surroundings = Surroundings()
            let figures: [Figure]
            do {
                figures = try await type.init().run(in: workshop)
            } catch {
                // Broken off: whoever did that ends the process as soon as it has cleared away.
                if Children.isClosed { try await Task.sleep(for: .seconds(60)) }
                figures = [.failure("\(error)")]
            }
            let verdict = Verdict(name: type.name, figures: figures, othersCores: surroundings.othersCores)
            print(verdict.line)
            fflush(nil)
            verdicts.append(verdict)
        }
        return verdicts
    }
}
