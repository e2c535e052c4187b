import Logging
import Synchronization

/// Keeps what is logged, for a test to read.
public final class RecordedLog: Sendable {
    private let kept = Mutex<[String]>([])

    public init() {}

    /// Each line: its level, what it says and what goes with it.
    public var lines: [String] { kept.withLock { $0 } }

    public var logger: Logger { Logger(label: "test") { _ in Handler(log: self) } }

    fileprivate func keep(_ line: String) {
        kept.withLock { $0.append(line) }
    }

    private struct Handler: LogHandler {
        let log: RecordedLog
        var metadata: Logger.Metadata = [:]
        var logLevel = Logger.Level.trace

        subscript(metadataKey key: String) -> Logger.Metadata.Value? {
            get { metadata[key] }
            set { metadata[key] = newValue }
        }

        func log(event: LogEvent) {
            let about = metadata.merging(event.metadata ?? [:]) { $1 }.map { "\($0.key)=\($0.value)" }.sorted()
            log.keep("\(event.level) \(event.message) " + about.joined(separator: " "))
        }
    }
}
