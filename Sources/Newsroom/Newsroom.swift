import Editorial
import Storage

/// What the newsroom can do: a verb, a file. Who may do it, and when, is decided here and nowhere else.
///
/// Every verb reads where the story stands, decides and writes within one transaction (`StoryStore.perform`), and throws a
/// `Refusal` an editor understands. A verb that changes what readers get returns when every page shows it.
public struct Newsroom: Sendable {
    let store: any NewsroomStore
    /// What readers get.
    let published: any ReadingStore
    let clock: SiteClock
    /// The site's zone.
    let zone: SiteZone
    /// As many bytes of chance as asked for.
    let random: @Sendable (Int) -> [UInt8]
    /// Rung after every act, so that the services of this process need not wait for their next look.
    let bell: Bell
    /// Returns when every page shows what was stored before the call.
    let pagesShowIt: @Sendable () async -> Void

    public init(
        store: any NewsroomStore & ReadingStore, clock: SiteClock, zone: SiteZone,
        random: @escaping @Sendable (Int) -> [UInt8] = Newsroom.systemRandom,
        pagesShowIt: @escaping @Sendable () async -> Void = {}
    ) {
        self.store = store
        published = store
        self.clock = clock
        self.zone = zone
        self.random = random
        self.bell = Bell()
        self.pagesShowIt = pagesShowIt
    }

    /// The machine's own chance, good enough for keys.
    public static let systemRandom: @Sendable (Int) -> [UInt8] = { count in
        var generator = SystemRandomNumberGenerator()
        return (0..<count).map { _ in UInt8.random(in: .min ... .max, using: &generator) }
    }
}
