import Editorial
import Storage
import Testing

@testable import Readership

struct PresentReadersTests {
    private let noon = Instant(seconds: 1_785_758_400)
    private var present = PresentReaders()

    private func visitor(_ number: UInt64) -> Visitor { Visitor(high: mixed(number), low: mixed(number &* 31)) }
    private func later(_ seconds: Int) -> Instant { noon.advanced(by: .seconds(seconds)) }

    @Test mutating func `a reader of several stories is one reader, and several views`() {
        for _ in 0..<3 { present.note(visitor(1), views: 1, at: noon) }
        present.note(visitor(2), views: 1, at: later(50))
        let figures = present.figures(at: later(55))
        #expect(figures.readers == 2 && figures.viewsOfMinute == 4)
    }

    @Test mutating func `after five minutes nobody is reading, and nothing is kept of who did`() {
        for number in 0..<500 { present.note(visitor(UInt64(number)), views: 1, at: later(number % 60)) }
        #expect(abs(present.figures(at: later(60)).readers - 500) < 25, "about: the sketch's error")
        #expect(present.figures(at: later(200)).viewsOfMinute == 0)
        #expect(present.figures(at: later(200)).readers > 450)
        #expect(present.figures(at: later(361)).readers == 0)
        present.note(visitor(1), views: 1, at: later(1000))
        #expect(present.figures(at: later(30)).readers == 0, "what was let go is gone for good")
    }

    @Test mutating func `a visitor who stands for several counts for several`() {
        present.note(visitor(1), views: 8, at: noon)
        present.note(visitor(2), views: 8, at: noon)
        #expect(present.figures(at: noon).readers == 16 && present.figures(at: noon).viewsOfMinute == 16)
    }

    @Test mutating func `a clock that is set back or forth counts on`() {
        present.note(visitor(1), views: 1, at: later(3600))
        present.note(visitor(2), views: 1, at: noon)
        #expect(present.figures(at: noon).readers == 1)
        present.note(visitor(3), views: 1, at: later(86_400))
        #expect(present.figures(at: later(86_400)).readers == 1)
    }

    @Test mutating func `a look that was refused is nobody's reading, but tells open pages that there is something new`() {
        let before = present.changes
        present.noteRefusal()
        #expect(present.changes == before + 1 && present.figures(at: noon).readers == 0)
    }

    @Test mutating func `a look whose reader nothing tells from others is a view`() {
        present.note(nil, views: 1, at: noon)
        #expect(present.figures(at: noon).viewsOfMinute == 1 && present.figures(at: noon).readers == 0)
    }
}
