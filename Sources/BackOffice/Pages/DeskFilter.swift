import Editorial
import Newsroom
import Storage

/// Which stories someone wants to see on the desk, as the address of the page says it.
struct DeskFilter {
    let state: DeskQuery.State?
    let section: Section?
    let person: StaffMember.ID?
    let isOwn: Bool
    let day: CivilDate?
    let search: String
    let after: DeskMark?
    private let dates: NewsDate

    init(_ asked: SentForm, member: StaffMember, sections: [Section], dates: NewsDate) {
        self.dates = dates
        state = DeskQuery.State(rawValue: asked.text("keadaan"))
        section = sections.first { $0.slug.text == asked.text("rubrik") }
        isOwn = asked.text("oleh") == "saya"
        person = isOwn ? member.id : asked.number("oleh").map { StaffMember.ID($0) }
        day = CivilDate(iso: asked.text("hari"))
        search = String(asked.text("cari").prefix(200))
        after = DeskFilter.mark(asked.text("setelah"))
    }

    func query(limit: Int) -> DeskQuery {
        let span = day.map { dates.zone.start(of: $0)..<dates.zone.start(of: $0.advanced(byDays: 1)) }
        return DeskQuery(
            state: state, section: section?.id, startedBy: person, changed: span, search: search, after: after, limit: limit)
    }

    /// The address of this list, or of the page of it that begins after a mark.
    func address(after mark: DeskMark?) -> String {
        var parts: [String] = []
        if let state { parts.append("keadaan=" + state.rawValue) }
        if let section { parts.append("rubrik=" + section.slug.text) }
        if isOwn { parts.append("oleh=saya") } else if let person { parts.append("oleh=\(person)") }
        if let day { parts.append("hari=\(day)") }
        if !search.isEmpty { parts.append("cari=" + search.encodedForQuery) }
        if let mark { parts.append("setelah=\(mark.changedAt.milliseconds)-\(mark.story)") }
        return OfficeAddress.desk + (parts.isEmpty ? "" : "?" + parts.joined(separator: "&"))
    }

    private static func mark(_ text: String) -> DeskMark? {
        let parts = text.split(separator: "-").compactMap { Int64($0) }
        return parts.count == 2 ? DeskMark(changedAt: Instant(milliseconds: parts[0]), story: Story.ID(parts[1])) : nil
    }
}

extension CivilDate {
    /// As ISO 8601 and date fields write it: `2026-11-23`.
    init?(iso text: some StringProtocol) {
        let parts = text.split(separator: "-", omittingEmptySubsequences: false).compactMap { Int($0) }
        guard parts.count == 3 else { return nil }
        self.init(year: parts[0], month: parts[1], day: parts[2])
    }
}
