import Editorial

/// What stands before a note: its kind and when it was added.
struct NoteWords: Sendable {
    let words: Words
    let dates: NewsDate
    /// The day the story appeared: times of that day are printed without it.
    let publishedAt: Instant?

    /// `20:15 WIB` on the day of publication, else the whole date.
    func time(_ instant: Instant) -> String {
        isSameDay(instant) ? dates.timeWithZone(instant) : dates.article(instant)
    }

    private func isSameDay(_ instant: Instant) -> Bool {
        guard let publishedAt else { return false }
        return dates.zone.wallClock(at: instant).date == dates.zone.wallClock(at: publishedAt).date
    }
}
