import Hummingbird
import HummingbirdCore
import Logging
import NIOCore
import NIOHTTP1
import NIOHTTPTypes
import NIOHTTPTypesHTTP1

/// A plain connection: NIO's decoder, the pressed pages, and behind them Hummingbird.
struct ReaderChannel: HTTPChannelHandler {
    typealias Value = NIOAsyncChannel<HTTPRequestPart, HTTPResponsePart>

    let responder: Responder
    let rooms: LoopRooms

    func setup(channel: any Channel, logger: Logger) -> EventLoopFuture<Value> {
        channel.eventLoop.makeCompletedFuture {
            let room = rooms.room(of: channel.eventLoop)
            let connection = Connection(channel: channel, clock: rooms.clock, book: room.book)
            room.book.add(connection)
            try channel.pipeline.syncOperations.addHandler(ConnectionHandler(connection: connection, book: room.book))
            return try setupHTTP(channel, connection, room, isSecure: false, logger)
        }
    }

    /// From the decoder on; a secure connection has TLS in front of it.
    func setupHTTP(
        _ channel: any Channel, _ connection: Connection, _ room: LoopRooms.LoopRoom, isSecure: Bool, _ logger: Logger
    ) throws -> Value {
        var limits = NIOHTTPDecoderLimitConfiguration()
        limits.maxHeaderFieldSize = rooms.limits.fieldBytes
        limits.maxHeaderListSize = rooms.limits.headBytes
        limits.maxHeaderFieldCount = rooms.limits.fields
        let decoder = HTTPRequestDecoder(leftOverBytesStrategy: .dropBytes, limitConfiguration: limits)
        let pipeline = channel.pipeline.syncOperations
        try pipeline.addHandler(ByteToMessageHandler(decoder))
        try pipeline.addHandler(
            PressedPageHandler(desk: room.desk, connection: connection, largestBody: rooms.limits.bodyBytes))
        try pipeline.addHandler(HTTPResponseEncoder())
        try pipeline.addHandler(SlowAnswerCounter(connection: connection))
        try pipeline.addHandler(HTTP1ToHTTPServerCodec(secure: isSecure))
        try pipeline.addHandler(HTTPConnectionStateHandler(idleTimeout: nil, logger: logger))
        return try NIOAsyncChannel(
            wrappingChannelSynchronously: channel, configuration: .init(isOutboundHalfClosureEnabled: true))
    }

    func handle(value: Value, logger: Logger) async {
        await handleHTTP(asyncChannel: value, logger: logger)
    }
}
