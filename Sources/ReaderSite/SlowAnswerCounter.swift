import NIOCore
import NIOHTTP1

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
