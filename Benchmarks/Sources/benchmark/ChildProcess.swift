import Foundation

/// A process that was started for a benchmark, with its output in a file.
///
/// Spawned without Foundation, whose processes inherit which signals this one ignores and could then not be stopped.
final class ChildProcess: Sendable {
    let id: pid_t
    let program: String
    private let output: URL

    /// How a process ended.
    struct Ending: Sendable {
        let status: Int32
        let output: String

        var lastLine: String {
            output.split(separator: "\n").last.map(String.init) ?? "it said nothing."
        }
    }

    /// - Parameters:
    ///   - settings: of its environment, beside this process's own.
    ///   - output: the file that takes standard output and standard error.
    init(_ program: String, _ arguments: [String], settings: [String: String] = [:], output: URL) throws {
        self.program = program
        self.output = output
        var actions = posix_spawn_file_actions_t()
        posix_spawn_file_actions_init(&actions)
        defer { posix_spawn_file_actions_destroy(&actions) }
        posix_spawn_file_actions_addopen(&actions, 0, "/dev/null", O_RDONLY, 0)
        posix_spawn_file_actions_addopen(&actions, 1, output.path, O_WRONLY | O_CREAT | O_TRUNC, 0o644)
        posix_spawn_file_actions_adddup2(&actions, 1, 2)
        var attributes = ChildProcess.plainSignals()
        defer { posix_spawnattr_destroy(&attributes) }
        let environment = ProcessInfo.processInfo.environment.merging(settings) { $1 }.map { "\($0)=\($1)" }
        id = try ChildProcess.withStrings([program] + arguments) { arguments in
            try ChildProcess.withStrings(environment) { environment in
                try Children.start(program) { posix_spawnp(&$0, program, &actions, &attributes, arguments, environment) }
            }
        }
    }

    /// Waits for the end, off the threads that Swift's tasks share.
    func ending() async -> Ending {
        await withCheckedContinuation { continuation in
            Thread.detachNewThread { continuation.resume(returning: self.wait()) }
        }
    }

    /// The output of a process that is to end with status zero.
    func success() async throws -> String {
        let ending = await ending()
        guard ending.status == 0 else {
            throw BenchmarkError.failed(program: program, status: ending.status, said: ending.lastLine)
        }
        return ending.output
    }

    /// Asks the process to stop, and takes it away when it does not within some seconds.
    @discardableResult
    func stop() async -> Ending {
        kill(id, SIGTERM)
        let overdue = Task {
            try await Task.sleep(for: .seconds(5))
            kill(id, SIGKILL)
        }
        defer { overdue.cancel() }
        return await ending()
    }

    /// A process that ended and was not waited for has no memory.
    var isRunning: Bool { ProcessMemory(of: id) != nil }

    private func wait() -> Ending {
        var status: Int32 = 0
        while waitpid(id, &status, 0) < 0, errno == EINTR {}
        Children.remove(id)
        let signal = status & 0x7f
        let text = (try? String(contentsOf: output, encoding: .utf8)) ?? ""
        return Ending(status: signal == 0 ? (status >> 8) & 0xff : 128 + signal, output: text)
    }

    /// Every signal does to the process what it does to any.
    private static func plainSignals() -> posix_spawnattr_t {
        var attributes = posix_spawnattr_t()
        posix_spawnattr_init(&attributes)
        var all = sigset_t()
        sigfillset(&all)
        posix_spawnattr_setsigdefault(&attributes, &all)
        var none = sigset_t()
        sigemptyset(&none)
        posix_spawnattr_setsigmask(&attributes, &none)
        posix_spawnattr_setflags(&attributes, Int16(POSIX_SPAWN_SETSIGDEF | POSIX_SPAWN_SETSIGMASK))
        return attributes
    }

    private static func withStrings<Result>(
        _ strings: [String], _ body: ([UnsafeMutablePointer<CChar>?]) throws -> Result
    ) rethrows -> Result {
        let copies = strings.map { strdup($0) }
        defer { for copy in copies { free(copy) } }
        return try body(copies + [nil])
    }
}
