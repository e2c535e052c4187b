import Editorial
import Storage

/// Who is reading now, about: the different visitors of the last five minutes, and the views of the last one.
///
/// Fifteen seconds at a time it keeps a sketch (`PeopleSketch`) and a sum, for five minutes: at most 90 KB, whatever is read.
/// What it keeps of a visitor cannot be traced back, stays in memory, and is let go after five minutes.
struct PresentReaders: Sendable {
    private struct Slice: Sendable {
        /// In seconds since 1970.
        let start: Int64
        var sketch = PeopleSketch()
        var views = 0
        /// Visitors that one counted visitor stands for, where only a sample is counted.
        var weight = 1
    }

    /// Oldest first.
    private var slices: [Slice] = []
    /// Counts up with every look that was judged.
    private(set) var changes = 0

    private static let length: Int64 = 15
    private static let reach: Int64 = 300

    /// - Parameter visitor: nil where nothing tells one visitor from another.
    mutating func note(_ visitor: Visitor?, views: Int, at moment: Instant) {
        changes += 1
        let start = floored(moment.seconds, to: PresentReaders.length)
        if start != slices.last?.start { begin(start) }
        guard let place = slices.lastIndex(where: { $0.start == start }) else { return }
        slices[place].views += views
        slices[place].weight = max(slices[place].weight, views)
        // Mixed with no story's number: the sketches of stories do not tell whether the same people are in this one.
        if let visitor { slices[place].sketch.insert(visitor.bits(for: 0)) }
    }

    /// Notes that a look was refused: it is nobody's reading, but the figures have changed.
    mutating func noteRefusal() {
        changes += 1
    }

    func figures(at now: Instant) -> PresentFigures {
        let recent = slices.filter { $0.start > now.seconds - PresentReaders.reach && $0.start <= now.seconds }
        var people = PeopleSketch()
        for slice in recent { people.merge(slice.sketch) }
        let minute = recent.filter { $0.start > now.seconds - 60 }
        return PresentFigures(
            readers: people.estimate * (recent.last?.weight ?? 1), viewsOfMinute: minute.reduce(0) { $0 + $1.views },
            changes: changes)
    }

    private mutating func begin(_ start: Int64) {
        // A clock that was set back: what is ahead of it now is of another time.
        slices.removeAll { $0.start > start + PresentReaders.reach || $0.start <= start - PresentReaders.reach }
        guard !slices.contains(where: { $0.start == start }) else { return }
        slices.append(Slice(start: start))
        slices.sort { $0.start < $1.start }
    }
}

/// What is being read at this moment.
public struct PresentFigures: Hashable, Sendable {
    /// Different visitors of the last five minutes, about: see `PeopleSketch` for the error.
    public let readers: Int
    /// Views of the last sixty seconds, to the next fifteen.
    public let viewsOfMinute: Int
    /// Differs whenever a look was judged since.
    public let changes: Int

    public init(readers: Int, viewsOfMinute: Int, changes: Int) {
        self.readers = readers
        self.viewsOfMinute = viewsOfMinute
        self.changes = changes
    }
}
