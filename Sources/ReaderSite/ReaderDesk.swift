import Editorial
import NIOCore
import Press

/// Answers readers from what is pressed, on one event loop and for it alone: no lock is taken for a hot page.
final class ReaderDesk {
    private let room: PressRoom
    private let clock: SiteClock
    private var gzip = JoinedPages(budgetBytes: 16 << 20)
    private var identity = JoinedPages(budgetBytes: 4 << 20)
    private var edition: Edition
    private var headers: PageHeaders

    init(room: PressRoom, clock: SiteClock) {
        self.room = room
        self.clock = clock
        edition = room.edition
        headers = PageHeaders(theme: room.renderer.theme)
    }

    /// The whole answer to a plain `GET`, if its page is pressed; nil sends the request the long way.
    ///
    /// - Parameters:
    ///   - target: as it stands in the request line.
    ///   - accepting: `Accept-Encoding`.
    ///   - known: `If-None-Match`.
    func answer(_ target: String, accepting: String?, known: String?) -> ByteBuffer? {
        let now = clock.now
        guard let copy = copy(target, ContentCoding.quick(accepting), now) else { return nil }
        guard let known, EntityTag.isNamed(copy.tag, in: known) else { return copy.buffer }
        return notModified(copy, now)
    }

    private func copy(_ target: String, _ coding: ContentCoding, _ now: Instant) -> JoinedPage? {
        let current = room.editionNumber
        if let copy = coding == .gzip ? gzip[target] : identity[target], copy.holds(in: current, at: now) { return copy }
        if edition.number != current {
            edition = room.edition
            headers = PageHeaders(theme: room.renderer.theme)
        }
        guard let page = page(for: target), page.isFresh(at: now) else { return nil }
        let copy = JoinedPage(page, edition, coding, headers, at: now)
        switch coding {
        case .gzip: gzip.keep(copy, for: target)
        case .identity: identity.keep(copy, for: target)
        }
        return copy
    }

    private func page(for target: String) -> PressedPage? {
        guard target.utf8.first == UInt8(ascii: "/") else { return nil }
        if let page = room.pages.page(at: target) { return page }
        guard let mark = target.utf8.firstIndex(of: UInt8(ascii: "?")) else { return nil }
        return room.pages.page(at: String(target[..<mark]))
    }

    private func notModified(_ copy: JoinedPage, _ now: Instant) -> ByteBuffer {
        var buffer = ByteBufferAllocator().buffer(capacity: 1024)
        let fields = headers.fields(copy.page, edition, .gzip, tag: copy.tag, length: nil, from: .memory, at: now)
        buffer.writeHead(status: 304, fields, at: now)
        return buffer
    }
}

extension ContentCoding {
    /// As `init(accepting:)`, without taking the field apart where it plainly holds gzip and no weights.
    static func quick(_ field: String?) -> ContentCoding {
        guard let field else { return .identity }
        if field.utf8.count == 4, field == "gzip" { return .gzip }
        if field == "gzip, deflate, br, zstd" || field == "gzip, deflate, br" || field == "gzip, deflate" { return .gzip }
        return ContentCoding(accepting: field)
    }
}
