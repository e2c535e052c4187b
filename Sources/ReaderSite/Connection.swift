import Editorial
import NIOCore

/// What is known of one open connection; touched on its event loop only.
final class Connection {
    /// What it is doing, and since when by the book's clock, in seconds.
    enum Phase {
        case idle(since: Int)
        /// Bytes of a request came, its head is not complete.
        case sendingHead(since: Int)
        /// The head came, the rest did not.
        case sendingBody(since: Int, patience: Int)
        /// The whole request came and a slower answer is on its way.
        case waiting(since: Int)
    }

    let channel: any Channel
    let clock: SiteClock
    /// Who is at the other end.
    let peer: SocketAddress?
    /// Answers on their way through Hummingbird.
    var outstanding = 0
    private(set) var phase: Phase
    /// Since when the reader takes no more bytes; nil while it does.
    private var stalledSince: Int?
    private let book: ConnectionBook
    /// Its place among the book's connections.
    var place = 0

    init(channel: any Channel, clock: SiteClock, book: ConnectionBook) {
        self.channel = channel
        self.clock = clock
        peer = channel.remoteAddress
        self.book = book
        phase = .sendingHead(since: book.seconds)
    }

    func bytesCame() {
        if case .idle = phase { phase = .sendingHead(since: book.seconds) }
    }

    /// - Parameter bodySeconds: how long the rest may take.
    func headCame(bodySeconds: Int) {
        phase = .sendingBody(since: book.seconds, patience: bodySeconds)
    }

    func endCame() {
        phase = outstanding == 0 ? .idle(since: book.seconds) : .waiting(since: book.seconds)
    }

    func slowAnswerDone() {
        outstanding -= 1
        if outstanding == 0, case .waiting = phase { phase = .idle(since: book.seconds) }
    }

    func writability(_ isWritable: Bool) {
        stalledSince = isWritable ? nil : stalledSince ?? book.seconds
    }

    var isIdle: Bool {
        if case .idle = phase { return stalledSince == nil }
        return false
    }

    /// Since when nothing has happened that should have, in the book's seconds.
    var quietSince: Int {
        switch phase {
        case .idle(let since), .sendingHead(let since), .sendingBody(let since, _), .waiting(let since): since
        }
    }

    /// Whether it has overstayed at that second.
    func isOverdue(at second: Int, _ limits: ConnectionLimits) -> Bool {
        if let stalledSince, second - stalledSince > limits.stalledSeconds { return true }
        switch phase {
        case .idle(let since): return second - since > limits.idleSeconds
        case .sendingHead(let since): return second - since > limits.headSeconds
        case .sendingBody(let since, let patience): return second - since > patience
        case .waiting: return false
        }
    }
}
