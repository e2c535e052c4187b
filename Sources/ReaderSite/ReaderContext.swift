import Hummingbird
import NIOCore

/// What comes with a request on its way through Hummingbird.
public struct ReaderContext: RequestContext {
    public var coreContext: CoreRequestContextStorage
    /// The connection it came over, from which other rooms make a context of their own.
    let channel: any Channel

    public init(source: ApplicationRequestContextSource) {
        coreContext = CoreRequestContextStorage(source: source)
        channel = source.channel
    }
}
