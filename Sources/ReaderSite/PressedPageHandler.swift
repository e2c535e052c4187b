import NIOCore
import NIOHTTP1
import Press

/// Stands behind the HTTP decoder: a plain `GET` of a pressed page is answered here, on the event loop, with one write; one
/// of a page that is not pressed yet, as soon as it is. Everything else goes on untouched.
///
/// Pipelined requests keep their order: nothing is answered here while a slower answer is outstanding on the connection,
/// and what comes while a page is being pressed waits.
final class PressedPageHandler: ChannelInboundHandler {
    typealias InboundIn = HTTPServerRequestPart
    typealias InboundOut = HTTPServerRequestPart
    typealias OutboundOut = ByteBuffer

    let connection: Connection
    /// Called when the first request comes that cannot be answered here; what follows waits for `release`.
    var whenSlow: (() -> Void)?
    private let desk: ReaderDesk
    private let limits: ConnectionLimits
    private let refusal: RefusalDocument
    /// Of the request that is coming in, in bytes.
    private var largestBody: Int
    private var context: ChannelHandlerContext?
    /// The rest of a request that was answered from its head.
    private var isSwallowing = false
    private var hasWritten = false
    private var bodyBytes = 0
    /// Whether the request is one of a program's to the API.
    private var isForAPI = false
    /// Nothing is taken any more: the connection closes when its last answer is out.
    private var isClosing = false

    /// Where looks go; nil where nobody counts.
    private let looks: LookBasket?
    /// The look whose body is coming in, and what came of it.
    private var lookHead: LookHead?
    private var lookBody: [UInt8] = []

    /// Whether a page is being pressed for the last request, and what came since.
    private var isPressing = false
    private var waiting: [HTTPServerRequestPart] = []

    /// Whether the slow lane is laid, and what waits for it.
    private var isLaneLaid = false
    private var held: [HTTPServerRequestPart] = []
    private var heldEvents: [any Sendable] = []
    private var heldError: (any Error)?

    /// - Parameters:
    ///   - looks: where looks go; nil where nobody counts.
    ///   - limits: a body larger than they allow closes the connection.
    ///   - refusal: what is said to a program then, and to whoever sends what is no HTTP.
    init(
        desk: ReaderDesk, looks: LookBasket?, connection: Connection, limits: ConnectionLimits,
        refusal: @escaping RefusalDocument
    ) {
        self.desk = desk
        self.looks = looks
        self.connection = connection
        self.limits = limits
        self.refusal = refusal
        largestBody = limits.bodyBytes
    }

    func handlerAdded(context: ChannelHandlerContext) {
        self.context = context
    }

    func handlerRemoved(context: ChannelHandlerContext) {
        self.context = nil
    }

    // MARK: Requests

    func channelRead(context: ChannelHandlerContext, data: NIOAny) {
        let part = unwrapInboundIn(data)
        guard !isClosing else { return }
        if isPressing {
            waiting.append(part)
        } else {
            take(part, context)
        }
    }

    func channelReadComplete(context: ChannelHandlerContext) {
        flush(context)
        context.fireChannelReadComplete()
    }

    private func take(_ part: HTTPServerRequestPart, _ context: ChannelHandlerContext) {
        switch part {
        case .head(let head): take(head, context)
        case .body(let bytes):
            // Of a look only its beginning is kept, however long it is: it has to be counted as one that was too long.
            if lookHead != nil { return keep(bytes) }
            bodyBytes += bytes.readableBytes
            guard bodyBytes <= largestBody else { return overflow(context) }
            if !isSwallowing { handOn(part, context) }
        case .end:
            connection.endCame()
            if let head = lookHead { return take(head, context) }
            if isSwallowing { isSwallowing = false } else { handOn(part, context) }
        }
    }

    private func take(_ head: HTTPRequestHead, _ context: ChannelHandlerContext) {
        connection.headCame(bodySeconds: limits.bodySeconds)
        bodyBytes = 0
        largestBody = limits.bodyBytes
        isForAPI = head.uri.hasPrefix(OfficePaths.api)
        guard connection.outstanding == 0 else {
            allowBody(of: head)
            return handOn(head, context)
        }
        if looks != nil, let look = LookHead(head) {
            lookHead = look
            return
        }
        guard let request = PlainRequest(head) else {
            allowBody(of: head)
            if let claimed = head.headers.first(name: "content-length").flatMap(Int.init), claimed > largestBody {
                return refuseBody(context)
            }
            return handOn(head, context)
        }
        if let answer = desk.answer(request) {
            isSwallowing = true
            write(answer, context)
        } else if let path = request.pressablePath {
            isSwallowing = true
            press(path, for: request, head)
        } else {
            handOn(head, context)
        }
    }

    /// Readers send next to nothing, the newsroom its stories and photos.
    private func allowBody(of head: HTTPRequestHead) {
        largestBody = limits.largestBody(method: head.method.rawValue, target: head.uri)
        if largestBody == limits.photoBytes { connection.headCame(bodySeconds: limits.photoSeconds) }
    }

    private func write(_ answer: ByteBuffer, _ context: ChannelHandlerContext) {
        hasWritten = true
        context.write(wrapOutboundOut(answer), promise: nil)
    }

    private func flush(_ context: ChannelHandlerContext) {
        guard hasWritten else { return }
        hasWritten = false
        context.flush()
    }

    // MARK: Looks

    /// No more of it than tells that it is too long.
    private func keep(_ bytes: ByteBuffer) {
        lookBody += bytes.readableBytesView.prefix(max(0, Look.longest + 1 - lookBody.count))
    }

    /// Answers first: what becomes of a look is no matter of the reader's.
    private func take(_ head: LookHead, _ context: ChannelHandlerContext) {
        defer { (lookHead, lookBody) = (nil, []) }
        guard let looks else { return }
        let now = connection.clock.now
        write(head.hasScript ? looks.answer(at: now) : LookAnswer.picture(at: now), context)
        looks.put(head.look(body: lookBody, from: connection.peer, at: now))
    }

    // MARK: Pages that are not pressed yet

    private func press(_ path: String, for request: PlainRequest, _ head: HTTPRequestHead) {
        isPressing = true
        connection.outstanding += 1
        let loop = connection.channel.eventLoop
        let bound = NIOLoopBound((handler: self, request: request, head: head), eventLoop: loop)
        let room = desk.room
        Task {
            let pressing = await room.page(at: path)
            loop.execute { bound.value.handler.pressed(pressing, for: bound.value.request, bound.value.head) }
        }
    }

    private func pressed(_ pressing: PressRoom.Pressing, for request: PlainRequest, _ head: HTTPRequestHead) {
        isPressing = false
        connection.slowAnswerDone()
        guard let context else { return }
        switch pressing {
        case .page(let page): write(desk.firstAnswer(page, to: request), context)
        case .moved:
            // Redirects are Hummingbird's.
            isSwallowing = false
            handOn(head, context)
        }
        takeWaiting(context)
        flush(context)
        // What went down the slow lane just now is delivered with this.
        if isLaneLaid { context.fireChannelReadComplete() }
        settle(context)
    }

    /// Goes on with what came meanwhile, until a page has to be pressed again.
    private func takeWaiting(_ context: ChannelHandlerContext) {
        var rest = waiting[...]
        waiting = []
        while !isPressing, let part = rest.popFirst() { take(part, context) }
        waiting = Array(rest)
    }

    // MARK: The slow lane

    /// The slow lane is laid: what waited goes on, in its order.
    func release() {
        isLaneLaid = true
        let parts = held
        held = []
        for part in parts { context?.fireChannelRead(wrapInboundOut(part)) }
        if !parts.isEmpty { context?.fireChannelReadComplete() }
        for event in heldEvents { context?.fireUserInboundEventTriggered(event) }
        heldEvents = []
        if let error = heldError { context?.fireErrorCaught(error) }
    }

    private func handOn(_ head: HTTPRequestHead, _ context: ChannelHandlerContext) {
        connection.outstanding += 1
        var head = head
        // Before HTTP/1.1 a request need not name a host; what stands behind us expects one.
        if head.version == .http1_0, !head.headers.contains(name: "host") { head.headers.add(name: "Host", value: "localhost") }
        handOn(.head(head), context)
    }

    private func handOn(_ part: HTTPServerRequestPart, _ context: ChannelHandlerContext) {
        guard !isLaneLaid else { return context.fireChannelRead(wrapInboundOut(part)) }
        held.append(part)
        whenSlow?()
        whenSlow = nil
    }

    // MARK: The end of a connection

    func userInboundEventTriggered(context: ChannelHandlerContext, event: Any) {
        switch event {
        case is ChannelShouldQuiesceEvent: end(ChannelShouldQuiesceEvent(), context)
        case let event as ChannelEvent where event == .inputClosed: end(event, context)
        default: context.fireUserInboundEventTriggered(event)
        }
    }

    /// The server stops, or the reader has sent all it will: answers in flight finish, then the connection closes.
    private func end(_ event: some Sendable, _ context: ChannelHandlerContext) {
        if isLaneLaid, !isPressing {
            afterWrites(context) { $0.fireUserInboundEventTriggered(event) }
        } else {
            heldEvents.append(event)
            settle(context)
        }
    }

    /// Does what was put off until nothing is outstanding.
    private func settle(_ context: ChannelHandlerContext) {
        guard !isPressing, !heldEvents.isEmpty || heldError != nil else { return }
        if isLaneLaid {
            release()
        } else if connection.outstanding == 0 {
            heldEvents = []
            if let error = heldError { refuse(error, context) } else { afterWrites(context) { $0.close(promise: nil) } }
        }
    }

    func errorCaught(context: ChannelHandlerContext, error: any Error) {
        guard connection.outstanding > 0 else { return refuse(error, context) }
        if isLaneLaid, !isPressing {
            context.fireErrorCaught(error)
        } else {
            heldError = error
        }
    }

    private func refuse(_ error: any Error, _ context: ChannelHandlerContext) {
        heldError = nil
        guard let error = error as? HTTPParserError else { return context.close(promise: nil) }
        // A head that cannot be read has no address, so whoever asked is told as the API tells it.
        let status = error == .headerOverflow ? 431 : 400
        refuse(status, refusal(status), context)
    }

    private func overflow(_ context: ChannelHandlerContext) {
        // Answered before its body was in, as to a token that does not hold: a second answer would be taken for the next one's.
        guard connection.outstanding > 0 else {
            isClosing = true
            return afterWrites(context) { $0.close(promise: nil) }
        }
        refuseBody(context)
    }

    private func refuseBody(_ context: ChannelHandlerContext) {
        refuse(413, isForAPI ? refusal(413) : nil, context)
    }

    /// Says why and closes: what follows on a connection that broke the rules cannot be told apart.
    private func refuse(_ status: Int, _ document: (mediaType: String, body: [UInt8])?, _ context: ChannelHandlerContext) {
        guard !isClosing else { return }
        isClosing = true
        let body = document?.body ?? []
        var fields = [("Connection", "close"), ("Content-Length", "\(body.count)"), ("X-Content-Type-Options", "nosniff")]
        if let document { fields += [("Content-Type", document.mediaType), ("Cache-Control", "no-store")] }
        var buffer = ByteBuffer()
        buffer.writeHead(status: status, fields, at: connection.clock.now)
        buffer.writeBytes(body)
        context.write(wrapOutboundOut(buffer), promise: nil)
        afterWrites(context) { $0.close(promise: nil) }
    }

    /// Writes keep their order: when this empty one is out, so is every answer before it.
    private func afterWrites(_ context: ChannelHandlerContext, _ act: @escaping (ChannelHandlerContext) -> Void) {
        let written = context.eventLoop.makePromise(of: Void.self)
        let bound = NIOLoopBound((context: context, act: act), eventLoop: context.eventLoop)
        written.futureResult.whenComplete { _ in bound.value.act(bound.value.context) }
        context.writeAndFlush(wrapOutboundOut(ByteBuffer()), promise: written)
    }
}
