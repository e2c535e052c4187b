import Editorial
import NIOCore

/// The looks that came in on one event loop since they were last handed on: a handful at a time, so that those who judge
/// them are not woken for each.
final class LookBasket {
    private var looks: [Look] = []
    private var isHandingOn = false
    private let loop: any EventLoop
    private let take: LookTaker
    /// What a beacon is answered with, and the second since 1970 in its `Date`.
    private var answer: (buffer: ByteBuffer, second: Int64)?

    private static let mostAtOnce = 256
    private static let longestWait = TimeAmount.milliseconds(50)

    init(loop: any EventLoop, take: @escaping LookTaker) {
        self.loop = loop
        self.take = take
    }

    /// What a beacon is answered with at a moment; the same bytes for all of a second.
    func answer(at now: Instant) -> ByteBuffer {
        if let answer, answer.second == now.seconds { return answer.buffer }
        let buffer = LookAnswer.beacon(at: now)
        answer = (buffer, now.seconds)
        return buffer
    }

    /// Called on the loop.
    func put(_ look: Look) {
        looks.append(look)
        if looks.count >= LookBasket.mostAtOnce { return handOn() }
        guard !isHandingOn else { return }
        isHandingOn = true
        let bound = NIOLoopBound(self, eventLoop: loop)
        loop.scheduleTask(in: LookBasket.longestWait) { bound.value.handOn() }
    }

    private func handOn() {
        isHandingOn = false
        guard !looks.isEmpty else { return }
        take(looks)
        looks = []
        looks.reserveCapacity(LookBasket.mostAtOnce)
    }
}
