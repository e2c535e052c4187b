import Editorial
import Newsroom
import Pages
import Storage

/// A story with everything that is done to it.
struct StoryPageValue {
    let standing: StoryStanding
    let forms: StoryForms
    let sections: [Section]
    let comments: [Comment]
    let words: StaffWords
    let dates: NewsDate
    let member: StaffMember
    let now: Instant
    /// A form that was refused, with what was typed.
    var attempt: OfficeForm?

    var maySave: Bool {
        standing.story.state != .withdrawn && member.may(.saveStory, on: standing)
    }

    /// - Parameter message: what is said on top of everything.
    func tags(message: String?) -> Tags {
        let tags = Tags()
        let story = standing.story
        tags["number"] = "\(story.id)"
        tags["revision"] = "\(standing.working.id)"
        tags["maySave"] = maySave
        tags["message"] = message
        tags["savedText"] = words["story.saved", with: dates.moment(standing.working.madeAt, now: now), standing.working.madeBy]
        addStanding(to: tags)
        addText(to: tags)
        addEditorFacts(to: tags)
        addWays(to: tags)
        addRecords(to: tags)
        return tags
    }

    /// Where it stands and the one thing to do next: what changes while the page is open.
    func standingTags() -> Tags {
        let tags = Tags()
        addStanding(to: tags)
        tags["isFragment"] = true
        return tags
    }

    private func addStanding(to tags: Tags) {
        let story = standing.story
        tags["standingAddress"] = OfficeAddress.story(story.id, "keadaan")
        tags.show(StateMark.state(story.state, story.workingState), words)
        if story.state == .live, let working = story.workingState {
            tags["nextState"] = words["desk.nextVersion", with: words["state." + working.rawValue].lowercased()]
        }
        tags["mainForm"] = forms.main.map(shown).map(\.tags)
    }

    /// What can be read before the editor's script has come.
    private func addText(to tags: Tags) {
        let content = standing.working.content
        tags["headlineOrUntitled"] = content.headline.isEmpty ? words["story.untitled"] : content.headline
        tags["lead"] = content.lead
        tags["sections"] = Tags.choices(
            [("", words["field.noSection"])] + sections.map { ($0.slug.text, $0.name) },
            chosen: content.section.isUnfiled ? "" : content.section.slug.text)
    }

    /// What the editor's script has to know.
    private func addEditorFacts(to tags: Tags) {
        tags["language"] = words.language.rawValue
        tags["zone"] = dates.zone.identifier
        tags["memberNumber"] = "\(member.id)"
        tags["memberDisplayName"] = member.displayName
        tags["memberSignIn"] = member.name
        tags["headlineGuide"] = String(forms.settings.headlineGuide)
    }

    /// The form as it is, or as it came back.
    private func shown(_ form: OfficeForm) -> OfficeForm {
        guard var again = attempt, again.id == form.id else { return form }
        again.isMain = form.isMain
        return again
    }

    // MARK: What can be done

    private func addWays(to tags: Tags) {
        let id = standing.story.id
        var links: [Tags] = []
        func link(_ address: String, _ key: String, opensNew: Bool = false, shortcut: String? = nil) {
            let link = Tags(address: address)
            link["text"] = words[key]
            link["opensNew"] = opensNew
            link["key"] = shortcut
            links.append(link)
        }
        link(OfficeAddress.story(id, "pratinjau"), "story.preview", opensNew: true, shortcut: "p")
        link(OfficeAddress.story(id, "riwayat"), "story.history", shortcut: "r")
        link(OfficeAddress.log(of: id), "story.log")
        if standing.story.firstPublishedAt != nil, member.may(.readFigures) { link(OfficeAddress.readers(of: id), "story.readers") }
        if standing.story.state == .live, let path = standing.path { link(SitePath.escaped(path), "story.onSite", opensNew: true) }
        tags["links"] = links
        tags["folded"] = forms.others.map { summary, form in
            let folded = Tags()
            folded["summary"] = summary
            folded["form"] = shown(form).tags
            folded["isOpen"] = attempt?.id == form.id
            return folded
        }
        let missing = Checklist.missing(in: Manuscript(standing.working.content), rules: forms.settings)
        tags["hasMissing"] = !missing.isEmpty
        tags["missing"] = missing.map { item in
            let tags = Tags()
            tags["item"] = item.rawValue
            tags["text"] = words["check." + item.rawValue]
            return tags
        }
        tags["required"] = forms.settings.checklist.map(\.rawValue).sorted().joined(separator: " ")
    }

    // MARK: What is on record

    private func addRecords(to tags: Tags) {
        tags["notices"] = notices
        tags["due"] = standing.due.map(dueRow)
        tags["hasDue"] = !standing.due.isEmpty
        tags["notes"] = standing.notes.map(noteRow)
        tags["hasNotes"] = !standing.notes.isEmpty
        tags["hasComments"] = !comments.isEmpty
        tags["comments"] = comments.map { comment in
            let tags = Tags()
            tags["by"] = comment.by.name
            tags["when"] = dates.brief(comment.at, now: now)
            tags["whenMachine"] = dates.machine(comment.at)
            tags["text"] = comment.text
            return tags
        }
        if member.may(.commentOnStory, on: standing) { tags["commentForm"] = shown(forms.comment).tags }
    }

    private var notices: [Tags] {
        var texts: [String] = []
        if let reason = standing.returnReason { texts.append(words["story.returned", with: reason]) }
        if let embargo = standing.embargo, embargo.until > now {
            texts.append(words["story.embargoed", with: dates.moment(embargo.until, now: now, also: forms.site.zone)])
        }
        if let proposal = standing.proposal {
            texts.append(
                words[
                    "story.proposed", with: proposal.proposedBy.name, words["ground." + proposal.ground.rawValue], proposal.reason])
        }
        if let withdrawal = standing.withdrawal {
            texts.append(words["story.withdrawn", with: dates.article(withdrawal.withdrawnAt), withdrawal.reason])
        }
        if let approval = standing.approval, approval.revision == standing.working.id, standing.story.workingState != nil {
            texts.append(words["story.approvedBy", with: approval.by.name, dates.moment(approval.at, now: now)])
        }
        if standing.isUnverified, standing.story.state == .live { texts.append(words["story.unverified"]) }
        if !maySave, standing.story.state != .withdrawn { texts.append(words["story.readOnly"]) }
        return texts.map { text in
            let tags = Tags()
            tags["text"] = text
            return tags
        }
    }

    private func dueRow(_ act: DueAct) -> Tags {
        var row = ListRow(title: words["due." + act.act.rawValue])
        row.meta = dates.moment(act.at, now: now, also: forms.site.zone)
        row.more = act.at < now ? words["due.lateBy", with: words.span(now.since(act.at))] : ""
        if member.may(.scheduleStory, on: standing) { row.forms = [forms.unschedule(act)] }
        return row.tags(dates, now)
    }

    private func noteRow(_ note: PublishedNote) -> Tags {
        var row = ListRow(title: words["note." + note.kind.rawValue])
        row.text = note.text.map { $0.map(\.text).joined() }.joined(separator: "\n")
        row.meta = note.madeBy.name
        row.when = note.addedAt
        return row.tags(dates, now)
    }
}
