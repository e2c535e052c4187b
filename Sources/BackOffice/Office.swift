import Editorial
import Newsroom
import Pages
import PhotoDesk
import Press
import Readership

/// What the newsroom's pages are made from; one for a portal. There is no database among it: pages ask `newsroom` and `staff`,
/// who know what may be shown to whom.
public struct Office: Sendable {
    let newsroom: Newsroom
    let staff: StaffDesk
    let press: PressRoom
    let changes: ChangeFeed
    let presence: Presence
    let lines = LiveLines()
    let photos: TakeInPhoto
    /// What is being read.
    let figures: FiguresDesk
    let clock: SiteClock
    let headers: OfficeHeaders
    let cookie: SessionCookie
    let templates: OfficeTemplates
    let shelf = ScriptShelf.embedded

    /// Name, address, language and zone of the portal, as readers' pages have them now.
    var site: Site { press.renderer.site }

    /// - Parameters:
    ///   - isSecure: whether browsers reach us over TLS, here or at a proxy in front.
    ///   - changes: runs as a service of the same process.
    /// - Throws: where a built-in template were broken.
    public init(
        newsroom: Newsroom, staff: StaffDesk, press: PressRoom, changes: ChangeFeed, presence: Presence, photos: TakeInPhoto,
        figures: FiguresDesk, clock: SiteClock, isSecure: Bool
    ) throws {
        self.newsroom = newsroom
        self.staff = staff
        self.press = press
        self.changes = changes
        self.presence = presence
        self.photos = photos
        self.figures = figures
        self.clock = clock
        headers = OfficeHeaders(isSecure: isSecure)
        cookie = SessionCookie(isSecure: isSecure)
        templates = try OfficeTemplates()
    }
}
