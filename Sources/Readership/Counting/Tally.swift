import Editorial
import Storage

/// What this start of this node has counted: sums by bucket, exact, kept in memory until the store has them.
///
/// A bucket's sums grow until it has been written and let go. A view that comes for a bucket already let go, because the clock
/// was put back, opens it again under a new boot number: the store adds boots up, so nothing is lost and nothing is doubled.
public struct Tally: Sendable {
    private struct Bucket {
        let boot: ViewFlush.Boot
        var counts: [ViewFlush.Subject: Int] = [:]
        var isWritten = false
    }

    /// The buckets of a moment, worked out once a minute.
    private struct Present {
        let minute: TimeBucket
        let hour: TimeBucket
        let day: CivilDate
    }

    private let node: String
    private let zone: SiteZone
    private let boot: ViewFlush.Boot
    private let makeBoot: @Sendable () -> ViewFlush.Boot
    private var buckets: [TimeBucket: Bucket] = [:]
    private var people: DayPeople
    private var present: Present?
    /// The newest bucket of each span that was let go.
    private var letGo: [TimeBucket.Span: Instant] = [:]

    /// - Parameter makeBoot: a number that was never used by this node; a random one of sixty-three bits will do.
    public init(node: String, zone: SiteZone, makeBoot: @escaping @Sendable () -> ViewFlush.Boot) {
        self.node = node
        self.zone = zone
        self.makeBoot = makeBoot
        boot = makeBoot()
        people = DayPeople()
    }

    /// Adds views of a story.
    /// - Parameter visitor: whom to count among the people who read it; nil where nobody is known.
    public mutating func add(_ views: Int, of story: Story.ID, from group: ReferrerGroup, visitor: Visitor?, at moment: Instant) {
        let present = present(at: moment)
        add(views, to: .views(story), in: present.minute)
        add(views, to: .referrers(story, group), in: present.hour)
        if let visitor { people.note(visitor.bits(for: story.rawValue), of: story, on: present.day, at: moment) }
    }

    public mutating func refuse(_ reason: RefusalReason, _ count: Int = 1, at moment: Instant) {
        add(count, to: .refusals(reason), in: present(at: moment).minute)
    }

    /// What the store should have: all that it has not, and the two newest minutes again, which heals what a database lost that
    /// went back to an older copy.
    public mutating func flush(at now: Instant) -> ViewFlush {
        var counts: [ViewFlush.Key: Int] = [:]
        let recent = now.advanced(by: .seconds(-120))
        for (place, bucket) in buckets {
            guard !bucket.isWritten || place.span == .minute && place.start > recent && place.start <= now else { continue }
            for (subject, count) in bucket.counts {
                counts[ViewFlush.Key(boot: bucket.boot, bucket: place, subject: subject)] = count
            }
            buckets[place]?.isWritten = true
        }
        return ViewFlush(node: node, counts: counts, people: people.take(), madeAt: now)
    }

    /// Says that a flush is in the store: what is old may be let go.
    public mutating func wasWritten(_ flush: ViewFlush) {
        for (place, bucket) in buckets where bucket.isWritten {
            let age = flush.madeAt.since(place.start)
            // Buckets ahead of the clock stay: it was put back, and will come to them again.
            guard age > (place.span == .minute ? .seconds(600) : .seconds(7800)) else { continue }
            buckets[place] = nil
            letGo[place.span] = max(letGo[place.span] ?? place.start, place.start)
        }
        people.letGo(before: flush.madeAt.advanced(by: .seconds(-3600)))
    }

    /// Says that a flush did not reach the store: the next one has it again.
    public mutating func wasNotWritten(_ flush: ViewFlush) {
        for place in Set(flush.counts.keys.map(\.bucket)) { buckets[place]?.isWritten = false }
        people.takeBack(flush.people)
    }

    /// How many buckets are in memory.
    var openBuckets: Int { buckets.count }

    /// Bytes of the sketches in memory, about.
    public var peopleBytes: Int { people.bytes }

    private mutating func add(_ count: Int, to subject: ViewFlush.Subject, in place: TimeBucket) {
        let index = buckets.index(forKey: place) ?? open(place)
        buckets.values[index].counts[subject, default: 0] += count
        buckets.values[index].isWritten = false
    }

    private mutating func open(_ place: TimeBucket) -> Dictionary<TimeBucket, Bucket>.Index {
        let isReopened = letGo[place.span].map { place.start <= $0 } ?? false
        buckets[place] = Bucket(boot: isReopened ? makeBoot() : boot)
        return buckets.index(forKey: place) ?? buckets.startIndex
    }

    private mutating func present(at moment: Instant) -> Present {
        if let present, moment >= present.minute.start, moment.milliseconds < present.minute.start.milliseconds + 60_000 {
            return present
        }
        let present = Present(
            minute: TimeBucket(.minute, at: moment, zone: zone), hour: TimeBucket(.hour, at: moment, zone: zone),
            day: zone.wallClock(at: moment).date)
        self.present = present
        return present
    }
}
