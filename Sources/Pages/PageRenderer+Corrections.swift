import Editorial
import JSON
import Storage

/// The page of all corrections: by day, newest first, each with its own time and the story it is about.
extension PageRenderer {
    func page(of corrections: CorrectionsPage) -> RenderedPage {
        let title = windowTitle(of: corrections)
        return RenderedPage(
            head: rendered(
                PageHead(
                    title: title, description: words[.correctionsIntro, with: site.name],
                    canonical: absolute(.corrections(before: corrections.before)),
                    textAddress: absolute(.correctionsText(before: corrections.before)))),
            main: framed(templates.render(.corrections, tags(of: corrections)), at: .elsewhere))
    }

    func text(of corrections: CorrectionsPage) -> String {
        let tags = tags()
        tags.text("title", windowTitle(of: corrections))
        tags.rows("notes", corrections.lines.map(textTags))
        tags.text("older", corrections.olderAfter.map { absolute(.correctionsText(before: $0)) })
        return templates.render(.correctionsText, tags)
    }

    func write(_ corrections: CorrectionsPage, to json: inout JSONWriter) {
        writeStart(.corrections(before: corrections.before), "corrections", words[.corrections], to: &json)
        json.array("notes") { json in
            for line in corrections.lines { json.object { write(line, to: &$0) } }
        }
        json.member("older", corrections.olderAfter.map { PageAddress.corrections(before: $0).path })
    }

    /// Unlike that of any other page of corrections.
    private func windowTitle(of corrections: CorrectionsPage) -> String {
        guard corrections.before != nil, let newest = corrections.lines.first?.note.addedAt else { return words[.corrections] }
        return words[.olderPage, with: words[.corrections], dates.list(newest)]
    }

    private func tags(of corrections: CorrectionsPage) -> PageTags {
        let tags = tags()
        tags.text("title", words[.corrections])
        tags.text("intro", words[.correctionsIntro, with: site.name])
        tags.flag("hasNotes", !corrections.lines.isEmpty)
        tags.rows("days", days(of: corrections.lines))
        tags.flag("hasPaging", corrections.before != nil || corrections.olderAfter != nil)
        if corrections.before != nil { tags.text("newerAddress", PageAddress.corrections(before: nil).path) }
        tags.text("olderAddress", corrections.olderAfter.map { PageAddress.corrections(before: $0).path })
        return tags
    }

    /// Notes in a row of one day stand under it.
    private func days(of lines: [CorrectionLine]) -> [PageTags] {
        var days: [(date: CivilDate, lines: [CorrectionLine])] = []
        for line in lines {
            let date = site.zone.wallClock(at: line.note.addedAt).date
            if days.last?.date == date { days[days.count - 1].lines.append(line) } else { days.append((date, [line])) }
        }
        return days.map { date, lines in
            let tags = PageTags()
            tags.text("day", dates.day(date))
            tags.rows("notes", lines.map(self.tags))
            return tags
        }
    }

    private func tags(of line: CorrectionLine) -> PageTags {
        let tags = tags(
            of: line.note, linked: line.linked, isUnverified: false, isSponsored: line.storyKind == .advertorial)
        tags.text("when", dates.timeWithZone(line.note.addedAt))
        tags.text("headline", line.headline)
        tags.text("address", address(of: line))
        tags.text("paid", label(of: line.storyKind))
        tags.flag("isWithdrawn", line.isWithdrawn)
        return tags
    }

    /// The note itself on its story's page; a withdrawn story's page shows none.
    private func address(of line: CorrectionLine) -> String {
        line.isWithdrawn ? line.path : line.path + "#" + PageRenderer.anchor(of: line.note)
    }

    private func textTags(_ line: CorrectionLine) -> PageTags {
        let start = words.word(for: line.note.kind) + ", " + dates.article(line.note.addedAt) + ". "
        let tags = PageTags()
        tags.text("headline", labelled(line.headline, kind: line.storyKind))
        tags.text("address", absolute(.story(line.path)))
        tags.flag("isWithdrawn", line.isWithdrawn)
        tags.lines("lines", lines(of: line.note, from: start, linked: line.linked, isUnverified: false))
        return tags
    }
}

// As JSON.
extension PageRenderer {
    /// The notes on a story, and the stories whose notes name it.
    func writeNotes(_ notes: [PublishedNote], linked: [Article.LinkedStory], to json: inout JSONWriter) {
        json.array("notes") { json in
            for note in notes {
                json.object { write(note, linked: linked.named(by: note), to: &$0) }
            }
        }
        json.array("namedBy") { json in
            for story in linked.namingThis {
                json.object { json in
                    json.member("kind", story.kind.rawValue)
                    write(story, to: &json)
                }
            }
        }
    }

    private func write(_ line: CorrectionLine, to json: inout JSONWriter) {
        write(line.note, linked: line.linked, to: &json)
        json.object("story") { json in
            json.member("id", Int(line.note.story.rawValue))
            json.member("headline", line.headline)
            json.member("address", line.path)
            json.member("label", label(of: line.storyKind))
            json.member("isWithdrawn", line.isWithdrawn)
        }
    }

    private func write(_ note: PublishedNote, linked: Article.LinkedStory?, to json: inout JSONWriter) {
        json.member("id", Int(note.id.rawValue))
        json.member("kind", note.kind.rawValue)
        json.member("addedAt", dates.machine(note.addedAt))
        BodyJSON(dates: dates).write(runs: note.text, "paragraphs", to: &json)
        if let linked { json.object("linked") { write(linked, to: &$0) } }
    }

    private func write(_ story: Article.LinkedStory, to json: inout JSONWriter) {
        json.member("id", Int(story.id.rawValue))
        json.member("headline", story.headline)
        json.member("address", story.path)
        json.member("label", label(of: story.storyKind))
    }
}
