import Hummingbird
import HummingbirdCore
import HummingbirdHTTP2
import Logging
import NIOCore
import NIOSSL
import NIOTLS

/// A connection over TLS: HTTP/2 where the reader speaks it (ALPN, RFC 7301), else as a plain one.
struct SecureReaderChannel: ServerChildChannel {
    private let context: NIOSSLContext
    private let http1: ReaderChannel
    private let http2: HTTP2Channel

    init(context: NIOSSLContext, http1: ReaderChannel) {
        self.context = context
        self.http1 = http1
        http2 = HTTP2Channel(
            responder: http1.runner.responder,
            configuration: .init(
                idleTimeout: .seconds(http1.rooms.limits.idleSeconds), gracefulCloseTimeout: .seconds(10)))
    }

    enum Spoken: Sendable {
        case http1(ReaderChannel.Value)
        case http2(HTTP2Channel.Value)
    }

    struct Value: ServerChildChannelValue {
        let negotiated: EventLoopFuture<Spoken>
        let channel: any Channel
    }

    func setup(channel: any Channel, logger: Logger) -> EventLoopFuture<Value> {
        channel.eventLoop.makeCompletedFuture {
            let room = http1.rooms.room(of: channel.eventLoop)
            let connection = Connection(channel: channel, clock: http1.rooms.clock, book: room.book)
            room.book.add(connection)
            let bound = NIOLoopBound((connection: connection, room: room), eventLoop: channel.eventLoop)
            let negotiation = NIOTypedApplicationProtocolNegotiationHandler<Spoken> { result in
                guard case .negotiated("h2") = result else {
                    return channel.eventLoop.makeCompletedFuture {
                        let here = bound.value
                        return .http1(try http1.setupHTTP(channel, here.connection, here.room, isSecure: true))
                    }
                }
                // From here on HTTP/2's own limits hold: its frames say nothing of requests to the book.
                bound.value.room.book.remove(bound.value.connection)
                return http2.setup(channel: channel, logger: logger).map { .http2($0) }
            }
            let pipeline = channel.pipeline.syncOperations
            try pipeline.addHandler(ConnectionHandler(connection: connection, book: room.book))
            try pipeline.addHandler(NIOSSLServerHandler(context: context))
            try pipeline.addHandler(negotiation)
            return Value(negotiated: negotiation.protocolNegotiationResult, channel: channel)
        }
    }

    func handle(value: Value, logger: Logger) async {
        do {
            switch try await value.negotiated.get() {
            case .http1(let channel): await http1.handle(value: channel, logger: logger)
            case .http2(let channel): await http2.handle(value: channel, logger: logger)
            }
        } catch {
            logger.debug("A connection ended before its protocol was agreed on.", metadata: ["why": "\(error)"])
        }
    }
}
