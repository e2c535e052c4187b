import Editorial
import NIOCore
import Press

/// A page in one coding as it goes out over HTTP/1.1: head and fragments in one buffer.
///
/// Good for as long as its edition holds, the page is not replaced, and the second in its `Date` lasts.
struct JoinedPage {
    let page: PressedPage
    let editionNumber: Int
    /// Since 1970, of the `Date` field.
    let second: Int64
    let tag: String
    /// The whole answer.
    let buffer: ByteBuffer
    /// How much of it is the head, in bytes.
    let headLength: Int

    init(
        _ page: PressedPage, _ edition: Edition, _ room: PressRoom, _ coding: ContentCoding, _ headers: PageHeaders,
        at now: Instant, from origin: PageHeaders.Origin = .memory, reusing spare: consuming ByteBuffer? = nil
    ) {
        let fragments = room.fragments(of: page, in: edition, at: now)
        let length = coding == .gzip ? Stitching.gzipLength(of: fragments) : Stitching.identityLength(of: fragments)
        let tag = EntityTag.of(fragments, coding)
        // A spare buffer that a slow reader still waits for is not cleared but replaced: buffers are copied on write.
        var buffer = spare.take() ?? ByteBuffer()
        buffer.clear(minimumCapacity: length + 1100)
        buffer.writeHead(
            status: page.status, headers.fields(page, edition, coding, tag: tag, length: length, from: origin, at: now), at: now)
        headLength = buffer.readableBytes
        switch coding {
        case .gzip: Stitching.writeGzip(fragments, to: &buffer)
        case .identity: Stitching.writeIdentity(fragments, to: &buffer)
        }
        self.page = page
        self.tag = tag
        self.buffer = buffer
        editionNumber = edition.number
        second = now.seconds
    }

    /// The fragments without the head.
    var body: ByteBuffer {
        buffer.getSlice(at: buffer.readerIndex + headLength, length: buffer.readableBytes - headLength) ?? ByteBuffer()
    }

    func holds(in edition: Int, at now: Instant) -> Bool {
        editionNumber == edition && second == now.seconds && !page.isRetired && page.isFresh(at: now)
    }
}

extension ByteBuffer {
    /// Writes a status line and header fields (RFC 9112), `Date` first, and the empty line.
    mutating func writeHead(status: Int, _ fields: [(String, String)], at now: Instant) {
        writeString("HTTP/1.1 \(status) \(StatusLine.reason(status))\r\nDate: \(HTTPDate.text(now))\r\n")
        for (name, value) in fields {
            writeString(name)
            writeStaticString(": ")
            writeString(value)
            writeStaticString("\r\n")
        }
        writeStaticString("\r\n")
    }
}

/// The reason phrases of the statuses we answer with ourselves.
enum StatusLine {
    static func reason(_ status: Int) -> String {
        switch status {
        case 200: "OK"
        case 204: "No Content"
        case 304: "Not Modified"
        case 400: "Bad Request"
        case 404: "Not Found"
        case 410: "Gone"
        case 413: "Content Too Large"
        case 431: "Request Header Fields Too Large"
        case 500: "Internal Server Error"
        case 503: "Service Unavailable"
        default: "Status"
        }
    }
}
