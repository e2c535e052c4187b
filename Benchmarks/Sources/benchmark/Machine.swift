import Foundation

/// What was measured, and on what.
struct Machine: Sendable {
    let processor: String
    let cores: Int
    let memoryGigabytes: Int
    let kernel: String
    /// Of the sources, with a plus sign when something was changed since.
    let commit: String
    let date: String

    /// - Parameter directory: where results are kept, not in the repository's books.
    init(in directory: URL) async {
        let info = (try? String(contentsOfFile: "/proc/cpuinfo", encoding: .utf8)) ?? ""
        let model = info.split(separator: "\n").first { $0.hasPrefix("model name") }
        processor = model?.split(separator: ":").last.map { $0.drop { $0 == " " }.description } ?? "unknown processor"
        cores = ProcessInfo.processInfo.activeProcessorCount
        memoryGigabytes = Int((Double(ProcessInfo.processInfo.physicalMemory) / Double(1 << 30)).rounded())
        kernel = await Machine.answer("uname", ["-sr"], in: directory)
        let head = await Machine.answer("git", ["rev-parse", "--short=10", "HEAD"], in: directory)
        let changes = await Machine.answer(
            "git", ["status", "--porcelain", "--untracked-files=no", "--", ":!*RESULTS.md"], in: directory)
        commit = (head.isEmpty ? "unknown commit" : head) + (changes.isEmpty ? "" : "+")
        date = Date().formatted(.iso8601)
    }

    var description: String {
        "\(processor), \(cores) cores, \(memoryGigabytes) GB, \(kernel); commit \(commit)"
    }

    private static func answer(_ program: String, _ arguments: [String], in directory: URL) async -> String {
        let output = directory.appendingPathComponent("\(program).log")
        let text = try? await ChildProcess(program, arguments, output: output).success()
        return (text ?? "").split(separator: "\n").first.map(String.init) ?? ""
    }
}
