import Editorial
import NIOCore
import Press
import Synchronization

/// What each event loop has for itself: its desk and its book of connections.
final class LoopRooms: Sendable {
    struct LoopRoom {
        let desk: ReaderDesk
        /// Nil where nobody counts.
        let looks: LookBasket?
        let book: ConnectionBook
    }

    /// For joined copies of pages, over all event loops.
    private static let joinedBytes = 32 << 20

    let clock: SiteClock
    let limits: ConnectionLimits
    let refusal: RefusalDocument
    private let room: PressRoom
    private let share: Int
    private let isSecure: Bool
    private let takeLooks: LookTaker?
    private let rooms = Mutex<[ObjectIdentifier: NIOLoopBound<LoopRoom>]>([:])

    /// - Parameters:
    ///   - share: how many event loops there are.
    ///   - takeLooks: where looks go; nil where nobody counts.
    init(
        room: PressRoom, limits: ConnectionLimits, refusal: @escaping RefusalDocument, share: Int, isSecure: Bool,
        takeLooks: LookTaker? = nil, clock: SiteClock
    ) {
        self.takeLooks = takeLooks
        self.room = room
        self.limits = limits
        self.refusal = refusal
        self.share = share
        self.isSecure = isSecure
        self.clock = clock
    }

    /// Called on the loop.
    func room(of loop: any EventLoop) -> LoopRoom {
        let bound = rooms.withLock { rooms in
            if let bound = rooms[ObjectIdentifier(loop)] { return bound }
            let desk = ReaderDesk(
                room: room, clock: clock, isSecure: isSecure, budgetBytes: max(LoopRooms.joinedBytes / max(share, 1), 4 << 20))
            let made = LoopRoom(
                desk: desk, looks: takeLooks.map { LookBasket(loop: loop, take: $0) },
                book: ConnectionBook(limits: limits, share: share))
            let bound = NIOLoopBound(made, eventLoop: loop)
            rooms[ObjectIdentifier(loop)] = bound
            loop.scheduleRepeatedTask(initialDelay: .seconds(1), delay: .seconds(1)) { _ in bound.value.book.sweep() }
            return bound
        }
        return bound.value
    }
}
