import Editorial
import Readership
import Storage
import TerbitTesting
import Testing

struct ViewScreenTests {
    private func refusal(_ view: PageView, of story: CountedStory? = Sample.story(), _ settings: CountingSettings = .init()) throws
        -> RefusalReason?
    {
        var screen = try Sample.screen(settings)
        if case .refused(let reason) = screen.judge(view, of: story) { return reason }
        return nil
    }

    /// Outside of `#expect`, which cannot call what changes its value.
    private func judged(_ screen: inout ViewScreen, _ view: PageView, of story: CountedStory?) -> Verdict {
        screen.judge(view, of: story)
    }

    @Test func `a reader's first look counts as one`() throws {
        var screen = try Sample.screen()
        #expect(judged(&screen, Sample.view(), of: Sample.story()).views == 1)
    }

    @Test func `what does not count says why`() throws {
        var view = Sample.view()
        view.isPrefetch = true
        #expect(try refusal(view) == .prefetch)
        view = Sample.view()
        view.optsOut = true
        #expect(try refusal(view) == .optedOut)
        #expect(try refusal(view, CountingSettings(honoursOptOut: false)) == nil)
        #expect(try refusal(Sample.view(agent: "Googlebot/2.1 (+http://www.google.com/bot.html)")) == .crawler)
        #expect(try refusal(Sample.view(agent: "")) == .crawler)
        view = Sample.view()
        view.isStaff = true
        #expect(try refusal(view) == .staff)
        #expect(try refusal(Sample.view(), of: nil) == .unknownStory)
        #expect(try refusal(Sample.view(), of: Sample.story(isLive: false)) == .notLive)
        #expect(try refusal(Sample.view(), of: Sample.story(kind: .advertorial)) == .advertising)
        view = Sample.view()
        view.hasScript = false
        #expect(try refusal(view) == .withoutScript)
    }

    @Test func `a recording that does not tell agent or address is judged by what it tells`() throws {
        var screen = try Sample.screen()
        for second in 0..<50 {
            #expect(judged(&screen, Sample.view(at: second, by: nil, agent: nil), of: Sample.story()).views == 1)
        }
        #expect(try refusal(Sample.view(agent: nil)) == nil)
    }

    @Test func `the same visitor counts three times in half an hour, and again as its looks grow old`() throws {
        var screen = try Sample.screen(CountingSettings(prefixShare: 1))
        let counted = [0, 10, 20, 30, 1799, 1800, 1805, 1810, 1820, 1830].map {
            screen.judge(Sample.view(at: $0), of: Sample.story()).views
        }
        #expect(counted == [1, 1, 1, 0, 0, 1, 0, 1, 1, 0])
        #expect(judged(&screen, Sample.view(of: 42, at: 1831), of: Sample.story(42)).views == 1, "another story")
        #expect(judged(&screen, Sample.view(at: 1831, by: Sample.address(2)), of: Sample.story()).views == 1, "another address")
        #expect(
            judged(&screen, Sample.view(at: 1831, agent: Sample.browser + " x"), of: Sample.story()).views == 1, "another browser")
    }

    @Test func `without a cap every look counts`() throws {
        var screen = try Sample.screen(CountingSettings(repeatCap: 0, prefixShare: 1))
        let counted = (0..<100).reduce(0) { $0 + screen.judge(Sample.view(at: $1), of: Sample.story()).views }
        #expect(counted == 100)
    }

    @Test func `the addresses of one IPv6 household are one visitor`() throws {
        var screen = try Sample.screen(CountingSettings(prefixShare: 1))
        let counted = (1...9).reduce(0) { sum, number in
            sum + screen.judge(Sample.view(at: number, by: ClientAddress("2001:db8:1:2::\(number)")), of: Sample.story()).views
        }
        #expect(counted == 3)
        #expect(judged(&screen, Sample.view(at: 10, by: ClientAddress("2001:db8:1:3::1")), of: Sample.story()).views == 1)
    }

    @Test func `a visitor is another the next day`() throws {
        let random = SequenceOfNumbers()
        var screen = ViewScreen(
            settings: CountingSettings(prefixShare: 1), crawlers: try Sample.crawlers.get(),
            salts: VisitorSalts(zone: .jakarta) { random.next() })
        let midnight = 5 * 3600
        let before = (0..<4).map { screen.judge(Sample.view(at: midnight - 10 + $0), of: Sample.story()).views }
        let after = (0..<4).map { screen.judge(Sample.view(at: midnight + $0), of: Sample.story()).views }
        #expect(before == [1, 1, 1, 0])
        #expect(after == [1, 1, 1, 0])
    }

    @Test func `a clock that is put back or forth an hour never makes a visitor count more than once more`() throws {
        var screen = try Sample.screen(CountingSettings(prefixShare: 1))
        let counted = [0, 1, 2, 3, 3600, 3601, 3602, 3603, 1, 2, 3, 4].map {
            screen.judge(Sample.view(at: $0), of: Sample.story()).views
        }
        #expect(counted.reduce(0, +) <= 9)
        #expect(counted.prefix(8).reduce(0, +) == 6)
    }

    @Test func `a flood from one network moves a story nobody reads by less than any list asks for`() throws {
        var screen = try Sample.screen()
        var counted = 0
        for number in 0..<20_000 {
            let address = ClientAddress(ipv4: 0xC633_6400 + UInt32(number % 200))
            counted += screen.judge(Sample.view(at: number / 8, by: address), of: Sample.story()).views
        }
        #expect((1..<20).contains(counted))
    }

    @Test func `a flood spread over a wider network is held too`() throws {
        var screen = try Sample.screen()
        var counted = 0
        for number in 0..<20_000 {
            let address = ClientAddress(ipv4: 0xC633_0000 + UInt32(number * 7 % 65_536))
            counted += screen.judge(Sample.view(at: number / 8, by: address), of: Sample.story()).views
        }
        #expect((1..<20).contains(counted))
    }

    @Test func `of a story that others read a network makes no more than its share`() throws {
        var screen = try Sample.screen(CountingSettings(repeatCap: 0, prefixShare: 0.25))
        var organic = 0
        var flood = 0
        for number in 0..<4000 {
            organic += screen.judge(Sample.view(at: number / 4, by: Sample.address(number)), of: Sample.story()).views
            for turn in 0..<5 {
                let address = ClientAddress(ipv4: 0xC633_6400 + UInt32((number * 5 + turn) % 200))
                flood += screen.judge(Sample.view(at: number / 4, by: address), of: Sample.story()).views
            }
        }
        #expect(organic == 4000)
        #expect(flood <= organic / 3 + 11, "a quarter of all is a third of the others")
    }

    @Test func `readers from everywhere are not held back by shares`() throws {
        var screen = try Sample.screen()
        let counted = (0..<2000).reduce(0) { sum, number in
            sum + screen.judge(Sample.view(at: number, by: Sample.address(number)), of: Sample.story()).views
        }
        #expect(counted == 2000)
    }

    @Test func `with a share of one, no network is held`() throws {
        var screen = try Sample.screen(CountingSettings(repeatCap: 0, prefixShare: 1))
        let counted = (0..<1000).reduce(0) { sum, number in sum + screen.judge(Sample.view(at: number), of: Sample.story()).views }
        #expect(counted == 1000)
    }

    @Test func `the same views are judged the same`() throws {
        var first = try Sample.screen()
        var second = try Sample.screen()
        var chance = SeededRandom(seed: 3)
        for number in 0..<5000 {
            let view = Sample.view(at: number / 5, by: Sample.address(Int.random(in: 0..<300, using: &chance)))
            let verdicts = [first.judge(view, of: Sample.story()), second.judge(view, of: Sample.story())]
            #expect(verdicts[0] == verdicts[1])
        }
    }
}
