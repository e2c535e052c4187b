import Editorial
import Logging
import Newsroom
import Storage

/// The line to one open page: what changed, who is there, and a sign of life now and then.
struct LiveLine: Sendable {
    let office: Office
    let member: StaffMember
    /// The story the page is about; nil for the desk.
    let story: Story.ID?
    /// Whether the page shows what is being read.
    let showsFigures: Bool
    let logger: Logger

    /// A sign of life goes out this often, so that a proxy keeps the connection and a closed one is noticed.
    private static let heartbeat = Duration.seconds(15)

    /// How often figures may change on a page.
    private static let figuresInterval = Duration.seconds(3)

    /// Everything to tell, until the task is cancelled or the page falls too far behind.
    func news() -> AsyncStream<LiveNews> {
        AsyncStream(bufferingPolicy: .bufferingOldest(256)) { continuation in
            let task = Task {
                await withTaskGroup(of: Void.self) { group in
                    group.addTask { await tellChanges(continuation) }
                    group.addTask { await tellSignsOfLife(continuation) }
                    if showsFigures { group.addTask { await tellFigures(continuation) } }
                    if let story { group.addTask { await tellPresent(on: story, continuation) } }
                    await group.next()
                    group.cancelAll()
                }
                continuation.finish()
            }
            continuation.onTermination = { _ in task.cancel() }
        }
    }

    private func tellChanges(_ page: AsyncStream<LiveNews>.Continuation) async {
        for await changed in office.changes.listen() {
            page.yield(.desk(changed))
            guard let story, changed.contains(story), let working = await working(of: story) else { continue }
            page.yield(.story(working.id, by: working.madeBy))
        }
    }

    /// Says that there are other figures, at most every few seconds. Three numbers are compared; nothing is worked out for it.
    ///
    /// Said once more after the last change, and once at first: an answer that is shared may be a moment older than the change
    /// it was asked for, and so may the page be whose line this is.
    private func tellFigures(_ page: AsyncStream<LiveNews>.Continuation) async {
        var mark = office.figures.mark
        var isSettling = true
        while (try? await Task.sleep(for: LiveLine.figuresInterval)) != nil {
            let now = office.figures.mark
            if now != mark || isSettling { page.yield(.figures) }
            isSettling = now != mark
            mark = now
        }
    }

    /// What the desk is on; nil for a story that was deleted, and while it cannot be read: the page then learns of the next
    /// change.
    private func working(of story: Story.ID) async -> Revision? {
        do {
            return try await office.newsroom.standing(of: story, by: member).working
        } catch .noSuchStory {
            return nil
        } catch {
            // A page that was closed breaks off what it asks.
            guard !Task.isCancelled else { return nil }
            logger.warning(
                "An open page was not told of a change.", metadata: ["story": "\(story)", "why": "\(error)"])
            return nil
        }
    }

    private func tellSignsOfLife(_ page: AsyncStream<LiveNews>.Continuation) async {
        while (try? await Task.sleep(for: LiveLine.heartbeat)) != nil { page.yield(.heartbeat) }
    }

    private func tellPresent(on story: Story.ID, _ page: AsyncStream<LiveNews>.Continuation) async {
        let arrivals = office.presence.arrivals(on: story)
        let seat = office.presence.enter(story, member)
        defer { office.presence.leave(seat) }
        await withTaskGroup(of: Void.self) { group in
            group.addTask { for await present in arrivals { page.yield(.present(present.map(\.name))) } }
            group.addTask {
                while (try? await Task.sleep(for: LiveLine.heartbeat)) != nil { office.presence.stay(seat) }
            }
            await group.next()
            group.cancelAll()
        }
    }
}
