import HummingbirdCore
import Logging
import NIOCore
import NIOHTTP1
import NIOHTTPTypes

/// A plain connection: NIO's decoder, the pressed pages, and behind them, once it is needed, Hummingbird.
struct ReaderChannel: ServerChildChannel {
    struct Value: ServerChildChannelValue {
        let lane: SlowLane
        var channel: any Channel { lane.channel }
    }

    let runner: RequestRunner
    let rooms: LoopRooms

    init(responder: @escaping HTTPChannelHandler.Responder, rooms: LoopRooms) {
        runner = RequestRunner(responder: responder)
        self.rooms = rooms
    }

    func setup(channel: any Channel, logger: Logger) -> EventLoopFuture<Value> {
        channel.eventLoop.makeCompletedFuture {
            let room = rooms.room(of: channel.eventLoop)
            let connection = Connection(channel: channel, clock: rooms.clock, book: room.book)
            room.book.add(connection)
            try channel.pipeline.syncOperations.addHandler(ConnectionHandler(connection: connection, book: room.book))
            return try setupHTTP(channel, connection, room, isSecure: false)
        }
    }

    /// From the decoder on; a secure connection has TLS in front of it.
    func setupHTTP(
        _ channel: any Channel, _ connection: Connection, _ room: LoopRooms.LoopRoom, isSecure: Bool
    ) throws -> Value {
        var limits = NIOHTTPDecoderLimitConfiguration()
        limits.maxHeaderFieldSize = rooms.limits.fieldBytes
        limits.maxHeaderListSize = rooms.limits.headBytes
        limits.maxHeaderFieldCount = rooms.limits.fields
        let decoder = HTTPRequestDecoder(leftOverBytesStrategy: .dropBytes, limitConfiguration: limits)
        let handler = PressedPageHandler(
            desk: room.desk, looks: room.looks, connection: connection, limits: rooms.limits, refusal: rooms.refusal)
        try channel.pipeline.syncOperations.addHandler(ByteToMessageHandler(decoder))
        try channel.pipeline.syncOperations.addHandler(handler)
        return Value(lane: SlowLane(channel: channel, handler: handler, isSecure: isSecure))
    }

    func handle(value: Value, logger: Logger) async {
        do {
            guard let parts = try await value.lane.lay(logger: logger) else { return }
            await runner.handleHTTP(asyncChannel: parts, logger: logger)
        } catch {
            logger.debug("A connection ended before its request could be handed on.", metadata: ["why": "\(error)"])
            value.channel.close(promise: nil)
        }
    }
}

/// Runs requests through Hummingbird on a channel that is set up already.
struct RequestRunner: HTTPChannelHandler {
    typealias Value = SlowLane.Parts

    let responder: Responder

    func setup(channel: any Channel, logger: Logger) -> EventLoopFuture<Value> {
        channel.eventLoop.makeCompletedFuture { try Value(wrappingChannelSynchronously: channel) }
    }

    func handle(value: Value, logger: Logger) async {
        await handleHTTP(asyncChannel: value, logger: logger)
    }
}
