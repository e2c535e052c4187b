import Editorial
import Storage

/// Turns manuscripts into stories that can be taken in, with their times set back from `now`.
struct ManuscriptReader {
    let now: Instant
    let zone: SiteZone
    let gallery: PictureGallery

    func stories(of section: String, in text: String) throws(ManuscriptError) -> [IncomingStory] {
        var stories: [IncomingStory] = []
        for part in ManuscriptReader.parts(of: text) {
            guard let first = part.first, first.hasPrefix("=== ") else {
                throw ManuscriptError(story: section, problem: "a manuscript does not begin with its key")
            }
            stories.append(try story(key: String(first.dropFirst(4)), section: section, lines: Array(part.dropFirst())))
        }
        return stories
    }

    private static func parts(of text: String) -> [[String]] {
        var parts: [[String]] = []
        for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
            if line.hasPrefix("=== ") { parts.append([]) }
            if parts.isEmpty { parts.append([]) }
            parts[parts.count - 1].append(String(line))
        }
        return parts
    }

    private func story(key: String, section: String, lines: [String]) throws(ManuscriptError) -> IncomingStory {
        var blocks = lines.split(separator: "", omittingEmptySubsequences: true).map(Array.init)
        guard !blocks.isEmpty else { throw ManuscriptError(story: key, problem: "it is empty") }
        let head = try ManuscriptHead(key: key, lines: blocks.removeFirst())
        let firstPublishedAt = head.age.instant(before: now, zone: zone)
        let dates = StoryDates(day: zone.wallClock(at: firstPublishedAt).date)
        let body = ManuscriptBody(key: key, dates: dates, gallery: gallery) { $0.instant(before: now, zone: zone) }
        var story = IncomingStory(
            origin: IncomingStory.Origin(source: "demo", key: key), headline: head.headline, section: section,
            firstPublishedAt: firstPublishedAt)
        story.status = head.withdrawalReason.map { .withdrawn(reason: $0) } ?? .live
        story.kind = head.kind
        story.kicker = head.kicker
        story.lead = dates.filled(in: head.lead)
        story.body = Body(try body.blocks(of: blocks))
        story.dateline = head.dateline
        story.bylines = head.bylines
        story.tags = head.tags
        story.leadPhoto = try head.picture.map { name throws(ManuscriptError) in try photo(name, caption: head.caption, key: key) }
        story.updatedAt = head.updateAge.map { $0.instant(before: now, zone: zone) }
        return story
    }

    private func photo(_ name: String, caption: String?, key: String) throws(ManuscriptError) -> Photo {
        guard let photo = gallery.photo(named: name, caption: caption) else {
            throw ManuscriptError(story: key, problem: "no picture is named \(name)")
        }
        return photo
    }
}
