import Editorial
import Storage

/// Stories without end for load tests: story `n` is the same in every run, reads like a plausible Indonesian news story, and
/// lies further back the larger `n` is.
public struct GeneratedStories: Sendable {
    let now: Instant
    let zone: SiteZone
    /// Pictures for each section that are already on the shelf.
    let photos: [String: [Photo]]

    /// Story `number`, from 0.
    public func story(_ number: Int) -> IncomingStory {
        var chance = Chance(seed: UInt64(number) &* 0x5851_F42D_4C95_7F2D &+ 1)
        let beat = chance.pick(Beat.all)
        var writer = StoryWriter(beat: beat, chance: chance)
        let opinion = beat.section == "Opini"
        var story = IncomingStory(
            origin: IncomingStory.Origin(source: DemoNewsroom.source, key: "generated-\(number)"), headline: writer.headline(),
            section: beat.section, firstPublishedAt: publicationTime(of: number))
        story.kind = opinion ? .opinion : .news
        story.kicker = opinion ? "Kolom" : nil
        story.lead = writer.lead()
        story.body = writer.body()
        story.dateline = opinion ? nil : Dateline(place: writer.place)
        story.bylines = writer.bylines(columnist: opinion)
        story.tags = writer.tags()
        story.leadPhoto = writer.photo(from: photos[beat.section] ?? [])
        return story
    }

    /// The days back grow with the square root: a hundred stories reach back 7 weeks, a hundred thousand 4 years, a million
    /// 12.
    private func publicationTime(of number: Int) -> Instant {
        var chance = Chance(seed: UInt64(number) ^ 0xA5A5_0000)
        let days = 7 + Int(4.38 * Double(number).squareRoot())
        let date = zone.wallClock(at: now).date.advanced(byDays: -days)
        let minute = chance.number(NewsroomAge.opens...NewsroomAge.closes - 1)
        return zone.instant(date: date, hour: minute / 60, minute: minute % 60, second: chance.number(0...59))
    }
}
