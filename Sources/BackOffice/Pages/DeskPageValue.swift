import Editorial
import Newsroom
import Pages
import Readership
import Storage

/// The desk as its page shows it.
struct DeskPageValue {
    let filter: DeskFilter
    let sections: [Section]
    let staff: [StaffMember]
    let member: StaffMember
    let now: Instant
    var list = DeskPage(lines: [], next: nil)
    var mine: [DeskLine] = []
    var waiting: [DeskLine] = []
    var due: [DueLine] = []
    var late = LateActs(count: 0, oldest: nil)
    /// Of the live stories of the list; nil for whom figures are not.
    var figures: [Story.ID: DeskFigures]?

    func tags(_ words: StaffWords, _ dates: NewsDate) -> Tags {
        let tags = Tags()
        if late.count > 0, let oldest = late.oldest {
            tags["lateText"] = words["desk.late", with: String(late.count), words.span(now.since(oldest))]
        }
        let lines = DeskLineTags(words: words, dates: dates, now: now)
        tags["mine"] = mine.map(lines.tags)
        tags["hasMine"] = !mine.isEmpty
        tags["waiting"] = waiting.map(lines.tags)
        tags["hasWaiting"] = !waiting.isEmpty
        tags["due"] = due.map(lines.tags)
        tags["hasDue"] = !due.isEmpty
        tags["lines"] = list.lines.map { line in
            let tags = lines.tags(line)
            tags["isFragment"] = false
            tags.show(figures?[line.story], of: line.story, words)
            return tags
        }
        tags["figuresAddress"] = figuresAddress
        tags["hasLines"] = !list.lines.isEmpty
        tags["here"] = filter.address(after: filter.after)
        tags["nextAddress"] = list.next.map { filter.address(after: $0) }
        addFilter(to: tags, words)
        return tags
    }

    /// Where the views of the stories in sight are asked for again.
    private var figuresAddress: String? {
        let live = figures == nil ? [] : list.lines.filter { $0.state == .live }
        return live.isEmpty ? nil : "/redaksi/pembaca/meja?naskah=" + live.map { "\($0.story)" }.joined(separator: ",")
    }

    private func addFilter(to tags: Tags, _ words: StaffWords) {
        tags["search"] = filter.search
        tags["day"] = filter.day?.description
        tags["states"] = Tags.choices(
            [("", words["desk.anyState"])] + DeskQuery.State.allCases.map { ($0.rawValue, words["state." + $0.rawValue]) },
            chosen: filter.state?.rawValue ?? "")
        tags["sections"] = Tags.choices(
            [("", words["desk.anySection"])] + sections.map { ($0.slug.text, $0.name) }, chosen: filter.section?.slug.text ?? "")
        tags["people"] = Tags.choices(
            [("", words["desk.anyone"]), ("saya", words["desk.me"])]
                + staff.filter { $0.id != member.id }.sorted { $0.displayName < $1.displayName }.map {
                    ("\($0.id)", $0.displayName)
                },
            chosen: filter.isOwn ? "saya" : filter.person.map { "\($0)" } ?? "")
    }
}

extension Tags {
    static func choices(_ choices: [(value: String, label: String)], chosen: String) -> [Tags] {
        choices.map { choice in
            let tags = Tags()
            tags["choiceValue"] = choice.value
            tags["choiceLabel"] = choice.label
            tags["isChosen"] = choice.value == chosen
            return tags
        }
    }
}
