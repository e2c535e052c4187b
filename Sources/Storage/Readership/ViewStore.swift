import Editorial

/// What the readership asks of a database: a file of its own, which loses at most the last flush when the machine stops.
public protocol ViewStore: RecordedListStore {
    /// Writes a flush: each count where it is larger than the one kept, each sketch merged with the one kept.
    func add(_ flush: ViewFlush) async throws(StorageError)

    /// Folds minutes that began before `minutesBefore` into hours, and hours that began before `hoursBefore` into days. No
    /// count is changed by it; a bucket that a boot may still write to is left alone.
    func fold(minutesBefore: Instant, hoursBefore: Instant, zone: SiteZone, now: Instant) async throws(StorageError)

    /// Views by story and bucket, of buckets that begin from one moment up to, not including, another; oldest first.
    func views(from: Instant, to: Instant) async throws(StorageError) -> [CountedViews]

    /// Views of stories over a stretch of time.
    func totals(from: Instant, to: Instant) async throws(StorageError) -> [Story.ID: Int]

    /// Views over time: of some stories, or of the whole site (nil). Buckets without any are left out.
    func series(
        of stories: [Story.ID]?, in span: TimeBucket.Span, from: Instant, to: Instant, zone: SiteZone
    ) async throws(StorageError) -> [CountedTime]

    /// Views by where their readers came from: of some stories, or of the whole site (nil).
    func referrers(
        of stories: [Story.ID]?, from: Instant, to: Instant
    ) async throws(StorageError) -> [ReferrerGroup: Int]

    /// Views by where their readers came from, over time, in hours or days.
    func series(
        of group: ReferrerGroup, in span: TimeBucket.Span, from: Instant, to: Instant, zone: SiteZone
    ) async throws(StorageError) -> [CountedTime]

    /// What was refused, by reason.
    func refusals(from: Instant, to: Instant) async throws(StorageError) -> [RefusalReason: Int]

    /// What was refused for a reason, over time.
    func series(
        of reason: RefusalReason, in span: TimeBucket.Span, from: Instant, to: Instant, zone: SiteZone
    ) async throws(StorageError) -> [CountedTime]

    /// About how many people read a story on a day; nil for nobody. Its error: see `PeopleSketch`.
    func people(of story: Story.ID, on day: CivilDate) async throws(StorageError) -> PeopleSketch?

    /// Keeps a list that was shown, in the place of the one before it even where a clock was set back. Nothing happens where
    /// it shows the same stories over the same window as that one.
    /// - Returns: whether it is another.
    @discardableResult
    func record(_ list: RecordedList) async throws(StorageError) -> Bool

    /// The newest list of each name and section.
    func newestLists() async throws(StorageError) -> [RecordedList]

    /// The secret of that name, made of `orMaking` when there is none: the first one asked for stays, whichever node asked.
    func secret(named name: String, orMaking bytes: [UInt8], at: Instant) async throws(StorageError) -> [UInt8]

    /// The salt of a day's visitors, made of `orMaking` when there is none: the first one stays, so that nodes and restarts agree.
    func salt(of day: CivilDate, orMaking bytes: [UInt8]) async throws(StorageError) -> [UInt8]

    /// Deletes the salts of days before one, and overwrites where they stood.
    func dropSalts(before day: CivilDate) async throws(StorageError)
}
