import Editorial
import Newsroom
import Storage

/// The revisions of a story as its history shows them: milestones, with the autosaves before each folded under it.
struct HistoryPageValue {
    let standing: StoryStanding
    /// Newest first.
    let lines: [RevisionLine]
    let publications: [Publication]
    let now: Instant
    let next: Revision.ID?

    private struct Group {
        let head: RevisionLine
        var folded: [RevisionLine] = []
    }

    func tags(_ words: StaffWords, _ dates: NewsDate) -> Tags {
        let tags = Tags()
        let headline = standing.working.content.headline
        tags["headline"] = headline.isEmpty ? words["story.untitled"] : headline
        tags["storyAddress"] = OfficeAddress.story(standing.story.id)
        tags["logAddress"] = OfficeAddress.log(of: standing.story.id)
        tags["compareAddress"] = OfficeAddress.story(standing.story.id, "banding")
        tags["nextAddress"] = next.map { OfficeAddress.story(standing.story.id, "riwayat") + "?sebelum=\($0)" }
        let groups = groups
        let chosen = chosen(groups)
        tags["groups"] = groups.map { self.tags(of: $0, chosen, words, dates) }
        return tags
    }

    /// An autosave belongs to the milestone that came after it; the newest ones stand under the latest of them.
    private var groups: [Group] {
        var groups: [Group] = []
        for line in lines {
            if line.milestone != nil || groups.isEmpty || isAutosaveHead(groups[groups.count - 1].head, line) {
                groups.append(Group(head: line))
            } else {
                groups[groups.count - 1].folded.append(line)
            }
        }
        return groups
    }

    /// Autosaves by another hand are told apart.
    private func isAutosaveHead(_ head: RevisionLine, _ line: RevisionLine) -> Bool {
        head.milestone == nil && head.madeBy != line.madeBy
    }

    /// What is compared unless someone picks: what readers have with what the desk is on, or the last two.
    private func chosen(_ groups: [Group]) -> (from: Revision.ID?, to: Revision.ID?) {
        let to = groups.first?.head.id
        if let live = standing.story.liveRevision, live != to, groups.contains(where: { $0.head.id == live }) { return (live, to) }
        return (groups.dropFirst().first?.head.id ?? to, to)
    }

    private func tags(
        of group: Group, _ chosen: (from: Revision.ID?, to: Revision.ID?), _ words: StaffWords, _ dates: NewsDate
    ) -> Tags {
        let tags = line(group.head, dates)
        tags["what"] = words["milestone." + (group.head.milestone?.rawValue ?? "autosave")]
        tags["headline"] = group.head.headline.isEmpty ? words["story.untitled"] : group.head.headline
        tags["isFrom"] = group.head.id == chosen.from
        tags["isTo"] = group.head.id == chosen.to
        tags["labels"] = labels(of: group.head, words).map { Tags(["label": TagText($0)]) }
        tags["hasFolded"] = !group.folded.isEmpty
        tags["foldedText"] = words["history.folded", with: String(group.folded.count)]
        tags["folded"] = group.folded.map { line($0, dates) }
        return tags
    }

    private func line(_ line: RevisionLine, _ dates: NewsDate) -> Tags {
        let tags = Tags()
        tags["revision"] = "\(line.id)"
        tags["when"] = dates.moment(line.madeAt, now: now)
        tags["whenMachine"] = dates.machine(line.madeAt)
        tags["by"] = line.madeBy
        return tags
    }

    private func labels(of line: RevisionLine, _ words: StaffWords) -> [String] {
        var labels: [String] = []
        if line.id == standing.story.liveRevision, standing.story.state == .live { labels.append(words["history.live"]) }
        if line.id == standing.working.id, standing.story.workingState != nil { labels.append(words["history.working"]) }
        if line.id == standing.approval?.revision { labels.append(words["history.approved"]) }
        if labels.isEmpty, publications.contains(where: { $0.revision == line.id }) { labels.append(words["history.wasLive"]) }
        return labels
    }
}
