import HummingbirdCore
import Logging
import NIOCore
import NIOHTTP1
import NIOHTTPTypes
import NIOHTTPTypesHTTP1
import Synchronization

/// The way through Hummingbird, laid only for a connection that needs it: most never do.
///
/// It is laid by the task that then runs it, never before. An async channel that nobody runs, as when the server stops
/// between accepting a connection and handling it, would end the process.
final class SlowLane: Sendable {
    typealias Parts = NIOAsyncChannel<HTTPRequestPart, HTTPResponsePart>

    let channel: any Channel
    private let isSecure: Bool
    private let handler: NIOLoopBound<PressedPageHandler>
    private let wanted: EventLoopPromise<Bool>

    /// Called on the channel's event loop.
    init(channel: any Channel, handler: PressedPageHandler, isSecure: Bool) {
        self.channel = channel
        self.isSecure = isSecure
        self.handler = NIOLoopBound(handler, eventLoop: channel.eventLoop)
        let wanted = channel.eventLoop.makePromise(of: Bool.self)
        self.wanted = wanted
        handler.whenSlow = { wanted.succeed(true) }
        channel.closeFuture.whenComplete { _ in wanted.succeed(false) }
    }

    /// Waits until a request needs the lane, and lays it; nil when the connection closed without one.
    func lay(logger: Logger) async throws -> Parts? {
        guard try await wanted.futureResult.get() else { return nil }
        return try await channel.eventLoop.submit { [self] in
            let pipeline = channel.pipeline.syncOperations
            let handler = handler.value
            try pipeline.addHandler(HTTPResponseEncoder())
            try pipeline.addHandler(SlowAnswerCounter(connection: handler.connection))
            try pipeline.addHandler(HTTP1ToHTTPServerCodec(secure: isSecure))
            try pipeline.addHandler(HTTPConnectionStateHandler(idleTimeout: nil, logger: logger))
            let parts = try Parts(
                wrappingChannelSynchronously: channel, configuration: .init(isOutboundHalfClosureEnabled: true))
            handler.release()
            return parts
        }.get()
    }
}
