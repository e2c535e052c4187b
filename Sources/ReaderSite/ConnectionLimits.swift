/// How long and how much a connection may ask of us.
public struct ConnectionLimits: Sendable {
    /// Open at once, over all event loops. Past it, the connection that has been idle longest gives way to a new one.
    public var connections = 10_000
    /// For a request's head to come in whole, in seconds.
    public var headSeconds = 15
    /// For a request's body, in seconds.
    public var bodySeconds = 60
    /// Between requests, in seconds.
    public var idleSeconds = 75
    /// For a reader to take bytes that wait for it, in seconds.
    public var stalledSeconds = 60
    /// One header field, in bytes; a request's target is held to the same.
    public var fieldBytes = 8 << 10
    /// All header fields together, in bytes.
    public var headBytes = 32 << 10
    /// Header fields.
    public var fields = 100
    /// A request's body, in bytes.
    public var bodyBytes = 1 << 20
    /// A body sent to the newsroom or the API: a long story with its photos' captions.
    public var officeBodyBytes = 8 << 20
    /// A photo sent to the newsroom, in bytes, with what a form puts around it.
    public var photoBytes = 48 << 20
    /// For a photo to come in, in seconds: reporters send from where they are.
    public var photoSeconds = 600

    public init() {}
}
