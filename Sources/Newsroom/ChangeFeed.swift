import Editorial
import Logging
import ServiceLifecycle
import Storage

/// Tells whoever listens which stories have changed, whichever process changed them.
///
/// While someone listens the database is asked several times a second; a verb of this process has it asked at once.
public struct ChangeFeed: Service {
    private let newsroom: Newsroom
    private let logger: Logger
    private let interval: Duration
    private let listeners = Listeners<Set<Story.ID>>()

    public init(newsroom: Newsroom, interval: Duration = .milliseconds(250), logger: Logger) {
        self.newsroom = newsroom
        self.interval = interval
        self.logger = logger
    }

    /// The stories that change from now on. The stream ends when the service does, and for a listener who cannot keep up.
    public func listen() -> AsyncStream<Set<Story.ID>> {
        let stream = listeners.listen()
        newsroom.bell.ring()
        return stream
    }

    public func run() async throws {
        await cancelWhenGracefulShutdown {
            var mark = await presentMark()
            var hasWarned = false
            while !Task.isCancelled {
                let rings = newsroom.bell.rings
                do {
                    mark = try await tellChanges(after: mark)
                    hasWarned = false
                } catch {
                    // A portal that is stopping breaks off what it asks.
                    guard !Task.isCancelled else { return }
                    if !hasWarned { logger.warning("Changes cannot be read.", metadata: ["why": "\(error)"]) }
                    hasWarned = true
                }
                await newsroom.bell.wait(past: rings, upTo: listeners.isEmpty ? .seconds(5) : interval)
            }
        }
        listeners.finish()
    }

    /// Nil while storage does not answer: changes are then told from when it does.
    private func presentMark() async -> ChangeMark? {
        do {
            return try await newsroom.store.changes(after: nil).mark
        } catch {
            guard !Task.isCancelled else { return nil }
            logger.warning("It is not known what has changed so far.", metadata: ["why": "\(error)"])
            return nil
        }
    }

    private func tellChanges(after mark: ChangeMark?) async throws(StorageError) -> ChangeMark {
        // Nobody is told what happened before they listened.
        guard !listeners.isEmpty else { return try await newsroom.store.changes(after: nil).mark }
        let (changed, next) = try await newsroom.store.changes(after: mark)
        if mark != nil, !changed.isEmpty { listeners.tell(changed) }
        return next
    }
}
