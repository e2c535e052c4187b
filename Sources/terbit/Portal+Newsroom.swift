import BackOffice
import ContentAPI
import Logging
import Newsroom
import PhotoDesk
import Press
import ReaderSite
import Readership
import ServiceLifecycle

/// The newsroom beside the readers' site: who answers its addresses, and what runs for it.
struct PortalNewsroom {
    let answer: OfficeAnswer
    /// Of what never reaches `answer`.
    let refusal: RefusalDocument
    let services: [any Service]
    /// For `/healthz`; run by the site.
    let dueWatch: DueWatch
}

extension Portal {
    /// - Parameters:
    ///   - runner: presses what the newsroom changes; a verb that changes pages returns when it has.
    ///   - isServedSecurely: whether this process speaks TLS itself. Behind a proxy that does, `site.url` says so.
    func newsroom(
        room: PressRoom, runner: PressRunner, figures: FiguresDesk, isServedSecurely: Bool, logger: Logger
    ) throws -> PortalNewsroom {
        let newsroom = Newsroom(
            store: database, clock: clock, zone: settings.zone, pagesShowIt: { await runner.catchUp() })
        let changes = ChangeFeed(newsroom: newsroom, logger: logger)
        let desk = PhotoDesk(directory: media.directory)
        do {
            let swept = try desk.sweep(at: clock.now)
            if swept > 0 { logger.notice("removed unfinished pictures", metadata: ["files": "\(swept)"]) }
        } catch {
            // They do no harm but to the disk.
            logger.warning("unfinished pictures stay", metadata: ["reason": "\(error)"])
        }
        let photos = TakeInPhoto(desk: desk, names: database, clock: clock, logger: logger)
        let staff = staffDesk()
        let office = try Office(
            newsroom: newsroom, staff: staff, press: room, changes: changes, presence: Presence(clock: clock), photos: photos,
            figures: figures, clock: clock,
            isSecure: isServedSecurely || settings.siteURL?.hasPrefix("https://") == true)
        let backOffice = BackOffice(office)
        let api = ContentAPI(newsroom: newsroom, staff: staff, reading: database, photos: photos, clock: clock)
        return PortalNewsroom(
            answer: { request, channel, logger in
                request.uri.path.hasPrefix("/api/")
                    ? await api.answer(request, over: channel, logger: logger)
                    : await backOffice.answer(request, over: channel, logger: logger)
            }, refusal: { ContentAPI.refusal($0) },
            services: [
                DueRunner(newsroom: newsroom, logger: logger), changes, AutosaveFolding(newsroom: newsroom, logger: logger),
            ], dueWatch: DueWatch(store: database, clock: clock))
    }
}
