import NIOCore

/// The joined pages of one event loop, in two generations: when the young one is full it becomes the old one, and what was
/// not asked for again since goes. No bookkeeping on a hit, a bound on memory.
struct JoinedPages {
    private var young: [String: JoinedPage] = [:]
    private var old: [String: JoinedPage] = [:]
    private var youngBytes = 0
    private let generationBytes: Int

    /// - Parameter budgetBytes: for both generations together.
    init(budgetBytes: Int) {
        generationBytes = budgetBytes / 2
    }

    /// The copy under a request's target, whether or not it still holds.
    subscript(target: String) -> JoinedPage? {
        young[target] ?? old[target]
    }

    /// Takes the copy out, for its memory to be used again by the next copy of the same page. Once a second every hot page is
    /// joined anew; without this as many megabytes would be freed and asked for each time.
    mutating func takeBuffer(for target: String) -> ByteBuffer? {
        if let page = young.removeValue(forKey: target) {
            youngBytes -= page.buffer.readableBytes + 400
            return page.buffer
        }
        return old.removeValue(forKey: target)?.buffer
    }

    mutating func keep(_ page: JoinedPage, for target: String) {
        let cost = page.buffer.readableBytes + 400
        if let before = young.updateValue(page, forKey: target) {
            youngBytes -= before.buffer.readableBytes + 400
        }
        youngBytes += cost
        guard youngBytes > generationBytes else { return }
        old = young
        young = [:]
        youngBytes = 0
    }
}
