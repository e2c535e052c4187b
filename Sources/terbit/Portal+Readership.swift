import Editorial
import Foundation
import Logging
import NIOCore
import Press
import ReaderSite
import Readership
import SQLiteStorage
import ServiceLifecycle
import Storage

/// The counting of readers, beside the readers' site: what pages carry for it, where looks go, and what runs for it.
struct PortalReadership {
    let marks: ViewMarks
    let takeLooks: LookTaker
    let services: [any Service]
    /// For `/healthz`.
    let watch: CountingWatch
    let database: SQLiteReadership
    let mostRead: MostReadDesk
    /// For the newsroom.
    let figures: FiguresDesk
}

extension Portal {
    /// - Parameter address: where the site is served, for telling readers who came from its own pages.
    func readership(servedAt address: String, logger: Logger) async throws -> PortalReadership {
        let readership = try SQLiteReadership(directory: directory)
        let shelf = StoryShelf()
        let mostRead = MostReadDesk(
            settings: settings.ranking, views: readership, shown: database, shelf: shelf, clock: clock, logger: logger)
        let counting = try await CountingDesk.open(
            store: readership, settings: settings.counting,
            siteHost: URL(string: settings.siteURL ?? address)?.host ?? "localhost",
            crawlers: try CrawlerShelf(directory: directory, setting: settings.counting.crawlersFile, logger: logger),
            in: .init(
                story: { shelf[$0] }, counted: { mostRead.take($0) }, clock: clock, zone: settings.zone),
            logger: logger)
        let watch = StoryWatch(stories: database, orders: database, shelf: shelf, logger: logger) { mostRead.take($0) }
        await watch.look()
        await mostRead.load()
        let token = counting.token
        return PortalReadership(
            marks: ViewMarks(
                period: { BeaconToken.period(at: $0) }, query: { "s=\($0)&t=\(token.make(for: $0, at: BeaconToken.start(of: $1)))" }
            ),
            takeLooks: { looks in for look in looks { counting.offer(look) } },
            services: [watch, counting, mostRead],
            watch: {
                let health = counting.health
                return CountingHealthLine(
                    writtenAt: health.lastWrittenAt, storeTrouble: health.storeTrouble, crawlersTrouble: health.crawlersTrouble,
                    crawlerPatterns: health.crawlerPatterns)
            }, database: readership, mostRead: mostRead,
            figures: FiguresDesk(
                mostRead: mostRead, views: readership, stories: database, clock: clock, zone: settings.zone,
                present: { counting.present }, changes: { counting.changes }))
    }
}

extension CountingDesk {
    /// Hands a look on as the beacon it is, or says why it is none.
    fileprivate func offer(_ look: Look) {
        guard !look.isCut else { return refuse(.oversized) }
        guard !look.isFromElsewhere else { return refuse(.forged) }
        let address = look.address
        let agent = look.userAgent ?? ""
        if look.hasScript {
            offer(
                RawBeacon(
                    at: look.at, body: look.text, address: address, userAgent: agent, isPrefetch: look.isPrefetch,
                    isStaff: look.hasNewsroomCookie, optsOut: look.optsOut))
        } else if let story = look.story {
            offer(
                RawBeacon(
                    at: look.at, withoutScript: story, address: address, userAgent: agent, isPrefetch: look.isPrefetch,
                    isStaff: look.hasNewsroomCookie, optsOut: look.optsOut))
        } else {
            refuse(.malformed)
        }
    }
}

extension Look {
    /// Behind a proxy on this machine whom the proxy names last; from anyone else the field is not believed.
    fileprivate var address: ClientAddress? {
        let peer = peer?.ipAddress ?? ""
        let isThisMachine = peer == "::1" || peer.hasPrefix("127.") || peer.hasPrefix("::ffff:127.")
        if isThisMachine, let last = forwardedFor?.split(separator: ",").last {
            return ClientAddress(String(last).trimmingCharacters(in: .whitespaces))
        }
        return ClientAddress(peer)
    }

    /// The story a picture's address names: `s=41&t=…`.
    fileprivate var story: Story.ID? {
        let first = text.prefix { $0 != UInt8(ascii: "&") }
        guard first.starts(with: "s=".utf8) else { return nil }
        return Int64(String(decoding: first.dropFirst(2), as: UTF8.self)).map { Story.ID($0) }
    }
}
