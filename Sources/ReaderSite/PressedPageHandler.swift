import NIOCore
import NIOHTTP1

/// Stands behind the HTTP decoder: a plain `GET` of a pressed page is answered here, on the event loop, with one write.
/// Everything else goes on untouched.
///
/// Pipelined requests keep their order: nothing is answered here while a slower answer is outstanding on the connection.
final class PressedPageHandler: ChannelInboundHandler {
    typealias InboundIn = HTTPServerRequestPart
    typealias InboundOut = HTTPServerRequestPart
    typealias OutboundOut = ByteBuffer

    let connection: Connection
    /// Called when the first request comes that cannot be answered here; what follows waits for `release`.
    var whenSlow: (() -> Void)?
    private let desk: ReaderDesk
    private let largestBody: Int
    /// What waits for the slow lane to be laid.
    private var held: [HTTPServerRequestPart] = []
    private var isLaneLaid = false
    private var heldEvents: [any Sendable] = []
    private var context: ChannelHandlerContext?
    /// The rest of a request that was answered from its head.
    private var isSwallowing = false
    private var hasWritten = false
    private var bodyBytes = 0

    /// - Parameter largestBody: of a request, in bytes; more closes the connection.
    init(desk: ReaderDesk, connection: Connection, largestBody: Int) {
        self.desk = desk
        self.connection = connection
        self.largestBody = largestBody
    }

    func handlerAdded(context: ChannelHandlerContext) {
        self.context = context
    }

    func handlerRemoved(context: ChannelHandlerContext) {
        self.context = nil
    }

    /// The slow lane is laid: what waited goes on, in its order.
    func release() {
        isLaneLaid = true
        let waiting = held
        held = []
        for part in waiting { context?.fireChannelRead(wrapInboundOut(part)) }
        if !waiting.isEmpty { context?.fireChannelReadComplete() }
        for event in heldEvents { context?.fireUserInboundEventTriggered(event) }
        heldEvents = []
    }

    private func handOn(_ part: HTTPServerRequestPart, _ context: ChannelHandlerContext) {
        guard !isLaneLaid else { return context.fireChannelRead(wrapInboundOut(part)) }
        held.append(part)
        whenSlow?()
        whenSlow = nil
    }

    func channelRead(context: ChannelHandlerContext, data: NIOAny) {
        switch unwrapInboundIn(data) {
        case .head(let head):
            connection.headCame()
            bodyBytes = 0
            if connection.outstanding == 0, let answer = answer(to: head) {
                isSwallowing = true
                hasWritten = true
                context.write(wrapOutboundOut(answer), promise: nil)
            } else {
                connection.outstanding += 1
                handOn(.head(withHost(head)), context)
            }
        case .body(let bytes):
            bodyBytes += bytes.readableBytes
            guard bodyBytes <= largestBody else { return refuse(413, context) }
            if !isSwallowing { handOn(.body(bytes), context) }
        case .end(let trailers):
            connection.endCame()
            if isSwallowing { isSwallowing = false } else { handOn(.end(trailers), context) }
        }
    }

    func channelReadComplete(context: ChannelHandlerContext) {
        if hasWritten {
            hasWritten = false
            context.flush()
        }
        context.fireChannelReadComplete()
    }

    func userInboundEventTriggered(context: ChannelHandlerContext, event: Any) {
        switch event {
        case is ChannelShouldQuiesceEvent: quiesce(context)
        case let event as ChannelEvent where event == .inputClosed && !isLaneLaid:
            if connection.outstanding == 0 { closeWhenWritten(context) } else { heldEvents.append(event) }
        default: context.fireUserInboundEventTriggered(event)
        }
    }

    /// The server stops: answers in flight finish, then the connection closes.
    private func quiesce(_ context: ChannelHandlerContext) {
        guard connection.outstanding == 0 || isLaneLaid else {
            heldEvents.append(ChannelShouldQuiesceEvent())
            return
        }
        guard isLaneLaid else { return closeWhenWritten(context) }
        afterWrites(context) { $0.fireUserInboundEventTriggered(ChannelShouldQuiesceEvent()) }
    }

    private func closeWhenWritten(_ context: ChannelHandlerContext) {
        afterWrites(context) { $0.close(promise: nil) }
    }

    /// Writes keep their order: when this empty one is out, so is every answer before it.
    private func afterWrites(_ context: ChannelHandlerContext, _ act: @escaping (ChannelHandlerContext) -> Void) {
        let written = context.eventLoop.makePromise(of: Void.self)
        let bound = NIOLoopBound((context: context, act: act), eventLoop: context.eventLoop)
        written.futureResult.whenComplete { _ in bound.value.act(bound.value.context) }
        context.writeAndFlush(wrapOutboundOut(ByteBuffer()), promise: written)
    }

    func errorCaught(context: ChannelHandlerContext, error: any Error) {
        guard let error = error as? HTTPParserError, connection.outstanding == 0 else { return context.fireErrorCaught(error) }
        refuse(error == .headerOverflow ? 431 : 400, context)
    }

    /// Says why and closes: what follows on a connection that broke the rules cannot be told apart.
    private func refuse(_ status: Int, _ context: ChannelHandlerContext) {
        guard connection.outstanding == 0 || status == 413 else { return context.close(promise: nil) }
        var buffer = ByteBuffer()
        buffer.writeHead(status: status, [("Connection", "close"), ("Content-Length", "0")], at: connection.clock.now)
        context.write(wrapOutboundOut(buffer), promise: nil)
        closeWhenWritten(context)
    }

    // MARK: Which requests are plain

    /// Before HTTP/1.1 a request need not name a host; what stands behind us expects one.
    private func withHost(_ head: HTTPRequestHead) -> HTTPRequestHead {
        guard head.version == .http1_0, !head.headers.contains(name: "host") else { return head }
        var head = head
        head.headers.add(name: "Host", value: "localhost")
        return head
    }

    private func answer(to head: HTTPRequestHead) -> ByteBuffer? {
        guard head.method == .GET, head.version == .http1_1 else { return nil }
        var accepting: String?
        var known: String?
        var hasHost = false
        for (name, value) in head.headers {
            // By length first: nearly every field is told apart by it.
            switch name.utf8.count {
            case 4: hasHost = hasHost || name.isField("host")
            case 10 where name.isField("connection"):
                guard value == "keep-alive" || value == "Keep-Alive" else { return nil }
            case 13 where name.isField("if-none-match"): known = known.map { $0 + "," + value } ?? value
            case 14 where name.isField("content-length"): return nil
            case 15 where name.isField("accept-encoding"): accepting = accepting.map { $0 + "," + value } ?? value
            case 17 where name.isField("transfer-encoding"): return nil
            default: break
            }
        }
        return hasHost ? desk.answer(head.uri, accepting: accepting, known: known) : nil
    }
}

extension String {
    /// Whether this field name is the given one, in whatever case.
    fileprivate func isField(_ lowercased: StaticString) -> Bool {
        guard utf8.count == lowercased.utf8CodeUnitCount else { return false }
        return lowercased.withUTF8Buffer { wanted in
            for (index, byte) in utf8.enumerated() {
                let folded = byte >= 0x41 && byte <= 0x5A ? byte | 0x20 : byte
                guard folded == wanted[index] else { return false }
            }
            return true
        }
    }
}

/// Stands between the encoder and Hummingbird: counts the slower answers that are still to come.
final class SlowAnswerCounter: ChannelOutboundHandler {
    typealias OutboundIn = HTTPServerResponsePart
    typealias OutboundOut = HTTPServerResponsePart

    private let connection: Connection

    init(connection: Connection) {
        self.connection = connection
    }

    func write(context: ChannelHandlerContext, data: NIOAny, promise: EventLoopPromise<Void>?) {
        if case .end = unwrapOutboundIn(data) { connection.slowAnswerDone() }
        context.write(data, promise: promise)
    }
}
