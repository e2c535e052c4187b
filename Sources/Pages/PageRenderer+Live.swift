import Editorial
import JSON
import Storage

extension PageRenderer {
    /// What stands on every page and changes with every story.
    /// - Parameter now: decides the day in the masthead.
    public func live(_ lines: LiveLines, at now: Instant) -> RenderedLive {
        let today = site.zone.wallClock(at: now).date
        return RenderedLive(
            masthead: templates.render(.masthead, mastheadTags(lines, today: today)),
            column: templates.render(.live, columnTags(lines)),
            textColumn: textColumn(lines),
            jsonColumn: jsonColumn(lines),
            freshUntil: site.zone.start(of: today.advanced(byDays: 1)))
    }

    private func mastheadTags(_ lines: LiveLines, today: CivilDate) -> PageTags {
        let tags = tags()
        tags.text("day", dates.shortDay(today))
        tags.text("dayMachine", today.description)
        if let newest = lines.latest.first?.firstPublishedAt {
            let day = site.zone.wallClock(at: newest).date
            tags.text("updated", day == today ? dates.timeWithZone(newest) : dates.shortDay(day))
            tags.text("updatedMachine", dates.machine(newest))
        }
        return tags
    }

    private func columnTags(_ lines: LiveLines) -> PageTags {
        let tags = tags()
        tags.text("window", lines.mostReadWindowHours.map(window))
        tags.flag("hasMostRead", !lines.mostRead.isEmpty)
        tags.flag("hasLatest", !lines.latest.isEmpty)
        tags.rows("mostRead", stories(lines.mostRead))
        tags.rows("latest", stories(lines.latest))
        return tags
    }

    /// Two days and more are told in days.
    func window(_ hours: Int) -> String {
        guard hours >= 48, hours.isMultiple(of: 24) else { return words[.lastHours, with: String(hours)] }
        return words[.lastDays, with: String(hours / 24)]
    }

    private func textColumn(_ lines: LiveLines) -> String {
        let tags = tags()
        tags.rows("mostRead", lines.mostRead.map(textTags))
        tags.rows("latest", lines.latest.map(textTags))
        var text = templates.render(.liveText, tags)
        // The file ends its last line; the rendition does not.
        if text.hasSuffix("\n") { text.removeLast() }
        return text
    }

    private func jsonColumn(_ lines: LiveLines) -> String {
        var json = JSONWriter()
        write(lines.mostRead, "mostRead", to: &json)
        if let hours = lines.mostReadWindowHours { json.member("mostReadWindowHours", hours) }
        write(lines.latest, "latest", to: &json)
        return "," + json.text + "}"
    }
}
