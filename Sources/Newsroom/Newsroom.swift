import Editorial
import Storage

/// What the newsroom can do: a verb, a file. Who may do it, and when, is decided here and nowhere else.
///
/// Every verb reads where the story stands, decides and writes within one transaction (`StoryStore.perform`), and throws a
/// `Refusal` an editor understands. A verb that changes what readers get returns when every page shows it.
public struct Newsroom: Sendable {
    let store: any NewsroomStore
    let clock: SiteClock
    /// The site's zone.
    let zone: SiteZone
    /// Returns when every page shows what was stored before the call.
    let pagesShowIt: @Sendable () async -> Void

    public init(
        store: any NewsroomStore, clock: SiteClock, zone: SiteZone, pagesShowIt: @escaping @Sendable () async -> Void = {}
    ) {
        self.store = store
        self.clock = clock
        self.zone = zone
        self.pagesShowIt = pagesShowIt
    }
}
