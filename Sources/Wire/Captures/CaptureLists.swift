import Editorial

/// Reads the lists at the end of a capture, from the end backwards.
///
/// At the border between two rows a block is either part of a row or a heading, so a headline or a paragraph that says just
/// `Populer` is what it is.
struct CaptureLists {
    let lists: [CapturedPage.List]
    /// The blocks before the lists.
    let rest: ArraySlice<CaptureText.Block>

    init(_ blocks: [CaptureText.Block], profile: CaptureProfile, zone: SiteZone) throws(CaptureError) {
        var rest = blocks[...]
        if !profile.closing.isEmpty {
            guard let last = rest.last, last.text.utf8.elementsEqual(profile.closing.utf8) else {
                throw CaptureError(
                    line: rest.last?.line,
                    reason: "expected “\(profile.closing)” at the end, found “\((rest.last?.text ?? "").prefix(60))”")
            }
            rest.removeLast()
        }
        var lists: [CapturedPage.List] = []
        for list in profile.lists.reversed() {
            var rows: [CapturedPage.Row] = []
            while let row = try CaptureLists.row(at: &rest, profile, zone) { rows.append(row) }
            guard let heading = rest.popLast(), heading.text.utf8.elementsEqual(list.heading.utf8) else {
                let found = blocks.prefix(rest.count + 1).last
                throw CaptureError(
                    line: found?.line,
                    reason:
                        "expected a date such as the profile has, or the heading “\(list.heading)”, found “\((found?.text ?? "").prefix(60))”"
                )
            }
            lists.append(.init(kind: list.kind, rows: rows.reversed()))
        }
        self.lists = lists.reversed()
        self.rest = rest
    }

    /// The row that ends the blocks, taken off them; nil when they end with no row.
    private static func row(
        at rest: inout ArraySlice<CaptureText.Block>, _ profile: CaptureProfile, _ zone: SiteZone
    ) throws(CaptureError) -> CapturedPage.Row? {
        guard let last = rest.last, let other = rest.dropLast().last else { return nil }
        let (date, headline) = profile.row == [.headline, .date] ? (last, other) : (other, last)
        guard let found = profile.rowDate.fields(in: date.text), found.rest.isEmpty else { return nil }
        guard !headline.text.isEmpty, !headline.text.hasPrefix("\n") else {
            throw CaptureError(line: headline.line, reason: "a headline is missing")
        }
        do {
            let reading = try profile.rowDate.reading(of: found.values, in: date.text)
            rest.removeLast(2)
            return .init(
                headline: headline.text, at: zone.instant(date: reading.date, hour: reading.hour, minute: reading.minute))
        } catch {
            throw CaptureError(line: date.line, reason: error.reason)
        }
    }
}
