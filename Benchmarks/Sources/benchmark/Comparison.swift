/// Terbit beside nginx under the same load in the same run.
struct Comparison {
    let own: Standing
    let nginx: Standing

    /// - Parameters:
    ///   - ratioLimit: the least share of nginx's pages a second.
    ///   - busyLimit: the most processor time for a page, as a multiple of nginx's.
    func figures(ratioLimit: Double, busyLimit: Double) -> [Figure] {
        [
            .atLeast(ratioLimit, own.perSecond / nginx.perSecond) {
                "\($0) of nginx's pages/s, \(own.perSecond.rate) to \(nginx.perSecond.rate) (turns \(own.spread) to \(nginx.spread))"
            },
            .atMost(busyLimit, own.busyPerPage / nginx.busyPerPage) {
                "\($0) of nginx's CPU a page, \(own.busyPerPage.digits(1)) to \(nginx.busyPerPage.digits(1)) µs"
            },
            Figure("p99 \(own.p99.digits(2)) ms to \(nginx.p99.digits(2)) ms"),
            Figure("\(own.bytesPerPage.digits(0)) to \(nginx.bytesPerPage.digits(0)) bytes a page"),
            .none(own.errors, "errors"),
        ]
    }
}
