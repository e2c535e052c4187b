import Editorial
import Newsroom
import Pages
import Storage

/// Makes the tags of lines on the desk.
struct DeskLineTags {
    let words: StaffWords
    let dates: NewsDate
    let now: Instant

    func tags(_ line: DeskLine) -> Tags {
        let tags = Tags(address: OfficeAddress.story(line.story))
        tags["number"] = "\(line.story)"
        tags["headline"] = line.headline.isEmpty ? words["story.untitled"] : line.headline
        tags["section"] = line.section.isUnfiled ? words["desk.unfiled"] : line.section.name
        tags["kind"] = line.kind == .news ? nil : words["kind." + line.kind.rawValue]
        tags["isUnverified"] = line.isUnverified
        tags["by"] = line.startedBy.name
        tags["changedBy"] = line.changedBy == line.startedBy.name ? nil : words["desk.changedBy", with: line.changedBy]
        tags["changed"] = dates.brief(line.changedAt, now: now)
        tags["changedMachine"] = dates.machine(line.changedAt)
        tags["dueText"] = line.nextDue.map { what($0) + " " + dates.moment($0.at, now: now) }
        tags["embargoText"] = line.embargo.map { words["desk.embargo", with: dates.moment($0.until, now: now)] }
        tags.show(StateMark.state(line.state, line.workingState), words)
        if line.state == .live, let working = line.workingState {
            tags["nextState"] = words["desk.nextVersion", with: words["state." + working.rawValue].lowercased()]
        }
        return tags
    }

    func tags(_ line: DueLine) -> Tags {
        let tags = Tags(address: OfficeAddress.story(line.act.story))
        tags["act"] = "\(line.act.id)"
        tags["headline"] = line.headline.isEmpty ? words["story.untitled"] : line.headline
        tags["isLate"] = line.act.at < now
        tags["what"] =
            line.act.at < now
            ? what(line.act) + ", " + words["due.lateBy", with: words.span(now.since(line.act.at))] : what(line.act)
        tags["at"] = dates.moment(line.act.at, now: now)
        tags["atMachine"] = dates.machine(line.act.at)
        return tags
    }

    private func what(_ act: DueAct) -> String { words["due." + act.act.rawValue] }
}

extension Tags {
    /// Word and shape of a state.
    func show(_ state: DeskQuery.State, _ words: StaffWords) {
        self["state"] = state.rawValue
        self["stateWord"] = words["state." + state.rawValue]
        self["stateShape"] = StateMark.shape(of: state)
    }
}
