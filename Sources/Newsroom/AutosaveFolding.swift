import Editorial
import Logging
import ServiceLifecycle
import Storage

/// Takes autosaves away that are older than two days and that nothing was made from: what is worth keeping for ever are
/// milestones. Looks every hour.
public struct AutosaveFolding: Service {
    private let newsroom: Newsroom
    private let logger: Logger

    /// How long an autosave stays.
    public static let age = Duration.seconds(48 * 3600)
    private static let interval = Duration.seconds(3600)
    /// At most so many in one transaction, so that no save waits behind it.
    private static let batch = 500

    public init(newsroom: Newsroom, logger: Logger) {
        self.newsroom = newsroom
        self.logger = logger
    }

    public func run() async throws {
        await cancelWhenGracefulShutdown {
            while !Task.isCancelled {
                do {
                    let count = try await fold()
                    if count > 0 { logger.info("Autosaves were folded away.", metadata: ["count": "\(count)"]) }
                } catch {
                    // A portal that is stopping breaks off what it asks.
                    guard !Task.isCancelled else { return }
                    logger.warning("Autosaves were not folded away; it is tried again.", metadata: ["why": "\(error)"])
                }
                try? await Task.sleep(for: AutosaveFolding.interval)
            }
        }
    }

    /// Folds all that are old enough.
    /// - Returns: how many went.
    @discardableResult
    public func fold() async throws(StorageError) -> Int {
        let before = newsroom.clock.now.advanced(by: .zero - AutosaveFolding.age)
        var count = 0
        while !Task.isCancelled {
            let folded = try await newsroom.store.foldAutosaves(before: before, limit: AutosaveFolding.batch)
            count += folded
            guard folded == AutosaveFolding.batch else { break }
        }
        return count
    }
}
