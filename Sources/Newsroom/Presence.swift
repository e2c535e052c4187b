import Editorial
import Synchronization

/// Who has which story open now. In memory: after a restart everyone shows up again within seconds.
public final class Presence: Sendable {
    /// One open page of someone's.
    public struct Seat: Hashable, Sendable {
        public let story: Story.ID
        fileprivate let number: Int
    }

    public struct Someone: Hashable, Sendable {
        public let id: StaffMember.ID
        public let name: String
    }

    private struct Sitting {
        let who: Someone
        var seenAt: Instant
    }

    private struct State {
        var next = 0
        var stories: [Story.ID: [Int: Sitting]] = [:]
        var listeners: [Story.ID: Listeners<[Someone]>] = [:]
    }

    private let state = Mutex(State())
    private let clock: SiteClock
    /// How long someone is held to be there without a sign of life.
    private let patience: Duration

    public init(clock: SiteClock, patience: Duration = .seconds(45)) {
        self.clock = clock
        self.patience = patience
    }

    /// Someone opened a story. Give the seat back with `leave`, and a sign of life now and then with `stay`.
    public func enter(_ story: Story.ID, _ member: StaffMember) -> Seat {
        let now = clock.now
        let seat = state.withLock { state in
            state.next += 1
            state.stories[story, default: [:]][state.next] = Sitting(
                who: Someone(id: member.id, name: member.displayName), seenAt: now)
            return Seat(story: story, number: state.next)
        }
        tell(story)
        return seat
    }

    public func stay(_ seat: Seat) {
        let now = clock.now
        state.withLock { $0.stories[seat.story]?[seat.number]?.seenAt = now }
    }

    public func leave(_ seat: Seat) {
        state.withLock { state in
            state.stories[seat.story]?[seat.number] = nil
            if state.stories[seat.story]?.isEmpty ?? false { state.stories[seat.story] = nil }
        }
        tell(seat.story)
    }

    /// Who is on a story now, each once, in the order they came.
    public func present(on story: Story.ID) -> [Someone] {
        let now = clock.now
        return state.withLock { state in present(on: story, at: now, in: &state) }
    }

    /// Who is on a story, each time that changes.
    public func arrivals(on story: Story.ID) -> AsyncStream<[Someone]> {
        state.withLock { state in
            // Those nobody listens to any more go when the next listener comes.
            state.listeners = state.listeners.filter { !$0.value.isEmpty }
            let listeners = state.listeners[story] ?? Listeners()
            state.listeners[story] = listeners
            return listeners.listen()
        }
    }

    private func tell(_ story: Story.ID) {
        let listeners = state.withLock { state in state.listeners[story] }
        listeners?.tell(present(on: story))
    }

    private func present(on story: Story.ID, at now: Instant, in state: inout State) -> [Someone] {
        state.stories[story] = state.stories[story]?.filter { now.since($0.value.seenAt) < patience }
        if state.stories[story]?.isEmpty ?? false { state.stories[story] = nil }
        var seen: Set<StaffMember.ID> = []
        return (state.stories[story] ?? [:]).sorted { $0.key < $1.key }.map(\.value.who)
            .filter { seen.insert($0.id).inserted }
    }
}
