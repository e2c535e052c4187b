import Hummingbird

/// What comes with a request on its way through the router.
struct APIContext: RequestContext {
    var coreContext: CoreRequestContextStorage
    /// Who asks, where a token was shown.
    var caller: Caller?

    init(source: ApplicationRequestContextSource) {
        coreContext = CoreRequestContextStorage(source: source)
    }
}
