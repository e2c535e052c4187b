import Crypto
import Editorial
import Storage
import TerbitTesting
import Testing

@testable import Newsroom

@Suite struct ServicesTests {
    @Test func `a ring that came before waiting began is not missed`() async {
        let bell = Bell()
        let rings = bell.rings
        bell.ring()
        await bell.wait(past: rings, upTo: .seconds(3600))
        let waiting = Task { await bell.wait(past: bell.rings, upTo: .seconds(3600)) }
        while !waiting.isCancelled {
            bell.ring()
            await Task.yield()
            waiting.cancel()
        }
        await waiting.value
    }

    @Test func `waiting ends when the time is up`() async {
        let bell = Bell()
        await bell.wait(past: bell.rings, upTo: .milliseconds(5))
        #expect(bell.rings == 0)
    }

    @Test func `who has a story open is there until they leave or give no sign`() async throws {
        let clock = SettableClock(Sample.now)
        let presence = Presence(clock: clock.clock)
        let story = Story.ID(1)
        var arrivals = presence.arrivals(on: story).makeAsyncIterator()
        let first = presence.enter(story, Sample.member(.reporter))
        #expect(await arrivals.next()?.map(\.name) == ["reporter 10"])
        let second = presence.enter(story, Sample.member(.editor))
        let sameAgain = presence.enter(story, Sample.member(.editor))
        #expect(presence.present(on: story).map(\.name) == ["reporter 10", "editor 11"])
        presence.leave(sameAgain)
        #expect(presence.present(on: story).count == 2)
        clock.advance(by: .seconds(30))
        presence.stay(second)
        clock.advance(by: .seconds(30))
        #expect(presence.present(on: story).map(\.name) == ["editor 11"])
        presence.leave(second)
        presence.leave(first)
        #expect(presence.present(on: story).isEmpty)
        #expect(presence.present(on: Story.ID(2)).isEmpty)
    }

    @Test func `a listener who falls behind is let go`() async {
        let listeners = Listeners<Int>(patience: 2)
        let stream = listeners.listen()
        for value in 1...4 { listeners.tell(value) }
        var heard: [Int] = []
        for await value in stream { heard.append(value) }
        #expect(heard == [1, 2])
        #expect(listeners.isEmpty)
    }

    @Test func `a preview's token holds for what it was made for and nothing else`() {
        let key = SymmetricKey(data: [UInt8](repeating: 7, count: 32))
        let token = PreviewToken(story: .init(41), revision: .init(123), expiresAt: Sample.now)
        let signed = token.signed(with: key)
        #expect(PreviewToken(signed, key: key) == token)
        #expect(PreviewToken(signed, key: SymmetricKey(data: [UInt8](repeating: 8, count: 32))) == nil)
        #expect(PreviewToken(signed.replacing("41.", with: "42."), key: key) == nil)
        #expect(PreviewToken("+" + signed, key: key) == token || PreviewToken("+" + signed, key: key) == nil)
        for broken in ["", "...", "1.2.3", signed + "0", String(signed.dropLast()), signed.uppercased() + "x", "41.123.x.00"] {
            #expect(PreviewToken(broken, key: key) == nil)
        }
    }
}
