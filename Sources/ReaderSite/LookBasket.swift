import Editorial
import NIOCore

/// The looks that came in on one event loop since they were last handed on: a handful at a time, so that those who judge
/// them are not woken for each.
final class LookBasket {
    private var looks: [Look] = []
    private var isHandingOn = false
    private let loop: any EventLoop
    private let take: LookTaker

    private static let mostAtOnce = 256
    private static let longestWait = TimeAmount.milliseconds(50)

    init(loop: any EventLoop, take: @escaping LookTaker) {
        self.loop = loop
        self.take = take
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
