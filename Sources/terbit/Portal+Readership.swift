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
            takeLooks: { looks in counting.offer(BeaconParcel(count: looks.count) { looks.map(\.beacon) }) },
            services: [watch, counting, mostRead],
            watch: {
                let health = counting.health
                return CountingHealthLine(
                    writtenAt: health.lastWrittenAt, storeTrouble: health.storeTrouble, crawlersTrouble: health.crawlersTrouble,
                    crawlerPatterns: health.crawlerPatterns)
            }, database: readership, mostRead: mostRead)
    }
}

extension Look {
    /// The beacon it is, or why it is none.
    fileprivate var beacon: Result<RawBeacon, RefusalReason> {
        if isCut { return .failure(.oversized) }
        if isFromElsewhere { return .failure(.forged) }
        let agent = userAgent ?? ""
        if hasScript {
            return .success(
                RawBeacon(
                    at: at, body: text, address: address, userAgent: agent, isPrefetch: isPrefetch, isStaff: hasNewsroomCookie,
                    optsOut: optsOut))
        }
        guard let story else { return .failure(.malformed) }
        return .success(
            RawBeacon(
                at: at, withoutScript: story, address: address, userAgent: agent, isPrefetch: isPrefetch,
                isStaff: hasNewsroomCookie, optsOut: optsOut))
    }

    /// Behind a proxy on this machine whom the proxy names last; from anyone else the field is not believed.
    private var address: ClientAddress? {
        let peer = peer.flatMap { ClientAddress($0) }
        guard peer?.isThisMachine == true, let forwardedFor else { return peer }
        let names = forwardedFor.utf8
        let last = names.lastIndex(of: UInt8(ascii: ",")).map { names[names.index(after: $0)...] } ?? names[...]
        return ClientAddress(utf8: last.drop { $0 == UInt8(ascii: " ") }.prefix { $0 != UInt8(ascii: " ") })
    }

    /// The story a picture's address names: `s=41&t=…`.
    private var story: Story.ID? {
        let first = text.prefix { $0 != UInt8(ascii: "&") }
        guard first.starts(with: "s=".utf8) else { return nil }
        return Int64(String(decoding: first.dropFirst(2), as: UTF8.self)).map { Story.ID($0) }
    }
}

extension ClientAddress {
    /// The address of a socket, without its port; nil for a socket of this machine's file system.
    fileprivate init?(_ socket: SocketAddress) {
        switch socket {
        case .v4(let address): self.init(ipv4: UInt32(bigEndian: address.address.sin_addr.s_addr))
        case .v6(let address):
            let words = withUnsafeBytes(of: address.address.sin6_addr) { bytes in
                (0..<2).map { UInt64(bigEndian: bytes.loadUnaligned(fromByteOffset: $0 * 8, as: UInt64.self)) }
            }
            self.init(high: words[0], low: words[1])
        case .unixDomainSocket: return nil
        }
    }
}
