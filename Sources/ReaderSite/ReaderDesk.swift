import Editorial
import NIOCore
import Press

/// Answers readers from what is pressed, on one event loop and for it alone: no lock is taken for a hot page.
final class ReaderDesk {
    let room: PressRoom
    private let clock: SiteClock
    private var gzip: JoinedPages
    private var identity: JoinedPages
    private var edition: Edition
    private var headers: PageHeaders
    private let isSecure: Bool

    /// - Parameter budgetBytes: for joined copies of pages.
    init(room: PressRoom, clock: SiteClock, isSecure: Bool, budgetBytes: Int) {
        self.room = room
        self.clock = clock
        self.isSecure = isSecure
        gzip = JoinedPages(budgetBytes: budgetBytes * 3 / 4)
        identity = JoinedPages(budgetBytes: budgetBytes / 4)
        edition = room.edition
        headers = PageHeaders(theme: room.renderer.theme, isSecure: isSecure)
    }

    /// The whole answer to a request, if its page is pressed.
    func answer(_ request: PlainRequest) -> ByteBuffer? {
        let now = clock.now
        guard let copy = copy(request.target, ContentCoding.quick(request.accepting), now) else { return nil }
        return answer(request, copy, .memory, now)
    }

    /// The whole answer with a page that was pressed for this request.
    func firstAnswer(_ page: PressedPage, to request: PlainRequest) -> ByteBuffer {
        let now = clock.now
        takeEdition()
        let copy = JoinedPage(page, edition, room, ContentCoding.quick(request.accepting), headers, at: now, from: .press)
        return answer(request, copy, .press, now)
    }

    private func answer(
        _ request: PlainRequest, _ copy: JoinedPage, _ origin: PageHeaders.Origin, _ now: Instant
    ) -> ByteBuffer {
        guard let known = request.known, copy.page.status == 200, EntityTag.isNamed(copy.tag, in: known) else {
            return copy.buffer
        }
        var buffer = ByteBufferAllocator().buffer(capacity: 1024)
        let fields = headers.fields(copy.page, edition, .gzip, tag: copy.tag, length: nil, from: origin, at: now)
        buffer.writeHead(status: 304, fields, at: now)
        return buffer
    }

    private func copy(_ target: String, _ coding: ContentCoding, _ now: Instant) -> JoinedPage? {
        let current = room.editionNumber
        if let copy = coding == .gzip ? gzip[target] : identity[target], copy.holds(in: current, at: now) { return copy }
        takeEdition()
        guard let page = page(for: target), page.isFresh(at: now) else { return nil }
        switch coding {
        case .gzip:
            let copy = JoinedPage(page, edition, room, coding, headers, at: now, reusing: gzip.takeBuffer(for: target))
            gzip.keep(copy, for: target)
            return copy
        case .identity:
            let copy = JoinedPage(page, edition, room, coding, headers, at: now, reusing: identity.takeBuffer(for: target))
            identity.keep(copy, for: target)
            return copy
        }
    }

    private func takeEdition() {
        guard edition.number != room.editionNumber else { return }
        edition = room.edition
        headers = PageHeaders(theme: room.renderer.theme, isSecure: isSecure)
    }

    private func page(for target: String) -> PressedPage? {
        guard target.utf8.first == UInt8(ascii: "/") else { return nil }
        if let page = room.pages.page(at: target) { return page }
        guard let mark = target.utf8.firstIndex(of: UInt8(ascii: "?")) else { return nil }
        return room.pages.page(at: String(target[..<mark]))
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
