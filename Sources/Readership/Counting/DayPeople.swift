import Editorial
import Storage

/// The people who read each story on a day, as sketches.
///
/// The store merges sketches, so one that was written may be let go and begun anew at any time: that is how memory is bounded.
struct DayPeople: Sendable {
    private struct Page: Hashable {
        let story: Story.ID
        let day: CivilDate
    }

    private struct Sketch {
        var sketch = PeopleSketch()
        var isWritten = false
        var lastAt: Instant
    }

    private var pages: [Page: Sketch] = [:]

    mutating func note(_ bits: UInt64, of story: Story.ID, on day: CivilDate, at moment: Instant) {
        let page = Page(story: story, day: day)
        guard let index = pages.index(forKey: page) else {
            var sketch = Sketch(lastAt: moment)
            _ = sketch.sketch.insert(bits)
            pages[page] = sketch
            return
        }
        if pages.values[index].sketch.insert(bits) { pages.values[index].isWritten = false }
        pages.values[index].lastAt = moment
    }

    /// The sketches that changed since they were taken last.
    mutating func take() -> [ViewFlush.People] {
        var taken: [ViewFlush.People] = []
        for (page, sketch) in pages where !sketch.isWritten {
            taken.append(ViewFlush.People(story: page.story, day: page.day, sketch: sketch.sketch))
            pages[page]?.isWritten = true
        }
        return taken
    }

    mutating func takeBack(_ people: [ViewFlush.People]) {
        for person in people {
            let page = Page(story: person.story, day: person.day)
            pages[page]?.isWritten = false
        }
    }

    /// Lets go of what is written and was not read since `moment`; of all that is written, when there is too much.
    mutating func letGo(before moment: Instant) {
        pages = pages.filter { !$0.value.isWritten || $0.value.lastAt >= moment }
        if bytes > DayPeople.mostBytes { pages = pages.filter { !$0.value.isWritten } }
    }

    var bytes: Int { pages.values.reduce(0) { $0 + $1.sketch.size + 64 } }

    private static let mostBytes = 12 << 20
}
