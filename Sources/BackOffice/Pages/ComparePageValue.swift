import Editorial
import Newsroom
import Pages
import Storage

/// Two revisions of a story side by side, and the way back to the older one.
struct ComparePageValue {
    let standing: StoryStanding
    let old: Revision
    let new: Revision
    let mayRestore: Bool
    let now: Instant
    let key: String

    func tags(_ words: StaffWords, _ dates: NewsDate) -> Tags {
        let tags = Tags()
        let comparison = StoryComparison(from: Manuscript(old.content), to: Manuscript(new.content))
        let headline = standing.working.content.headline
        tags["headline"] = headline.isEmpty ? words["story.untitled"] : headline
        tags["storyAddress"] = OfficeAddress.story(standing.story.id)
        tags["historyAddress"] = OfficeAddress.story(standing.story.id, "riwayat")
        tags["between"] =
            words[
                "compare.between", with: dates.moment(old.madeAt, now: now), old.madeBy, dates.moment(new.madeAt, now: now),
                new.madeBy]
        let hasBody = comparison.body.contains { if case .same = $0 { false } else { true } }
        tags["isSame"] = comparison.fields.isEmpty && !hasBody
        tags["fields"] = comparison.fields.filter { $0.field != "leadPhoto" }.map { change in
            let tags = Tags()
            tags["fieldName"] = words["field." + change.field]
            tags["diff"] = Diff.html(change.runs)
            tags["form"] = restore([change.field], words)?.tags
            return tags
        }
        if let photos = comparison.photos { tags["photos"] = self.tags(of: photos, words) }
        tags["hasBody"] = hasBody
        tags["body"] = comparison.body.map { block($0, words) }
        tags["bodyForm"] = hasBody ? restore(["body"], words)?.tags : nil
        tags["restoreAll"] = restore([], words)?.tags
        return tags
    }

    private func tags(of photos: StoryComparison.Photos, _ words: StaffWords) -> Tags {
        let tags = Tags()
        func add(_ photo: Photo?, _ side: String) {
            tags[side + "Address"] = photo?.asset.map { PageAddress.media($0.name).path }
            tags[side + "Alternative"] = photo?.alternativeText
            tags[side + "Caption"] = photo?.caption
            tags[side + "Credit"] = photo.flatMap { $0.credit.isEmpty ? nil : "(" + $0.credit + ")" }
        }
        add(photos.from, "from")
        add(photos.to, "to")
        tags["form"] = restore(["leadPhoto"], words)?.tags
        return tags
    }

    private func block(_ change: StoryComparison.BlockChange, _ words: StaffWords) -> Tags {
        let tags = Tags()
        let (kind, html) =
            switch change {
            case .same(let block): ("same", Diff.plain(block))
            case .removed(let block): ("removed", "<del>\(Diff.plain(block))</del>")
            case .added(let block): ("added", "<ins>\(Diff.plain(block))</ins>")
            case .changed(_, _, let runs): ("changed", Diff.html(runs))
            }
        tags["kind"] = kind
        tags["kindWord"] = words["compare." + (kind == "same" ? "unchanged" : kind)]
        tags["diff"] = html
        return tags
    }

    /// Brings fields of the older revision back, or all of it.
    private func restore(_ fields: [String], _ words: StaffWords) -> OfficeForm? {
        guard mayRestore, old.id != standing.working.id else { return nil }
        var form = OfficeForm(
            id: "pulihkan-" + (fields.first ?? "semua"), action: OfficeAddress.story(standing.story.id, StoryAct.restore.rawValue),
            fields: [
                FormField(name: "revisi", kind: .hidden, value: "\(standing.working.id)"),
                FormField(name: "dari", kind: .hidden, value: "\(old.id)"),
                FormField(name: "kunci", kind: .hidden, value: key + (fields.first ?? "")),
            ] + fields.map { FormField(name: "bidang", kind: .hidden, value: $0) },
            button: fields.isEmpty
                ? words["compare.restoreAll"] : words["compare.restore", with: words["field." + fields[0]].lowercased()])
        form.isInline = !fields.isEmpty
        return form
    }
}

/// What was taken away and added, marked.
enum Diff {
    static func html(_ runs: [StoryComparison.Run]) -> String {
        runs.map { run in
            switch run {
            case .same(let text): HTMLText(text).html
            case .removed(let text): "<del>\(HTMLText(text).html)</del>"
            case .added(let text): "<ins>\(HTMLText(text).html)</ins>"
            }
        }.joined()
    }

    static func plain(_ block: Body.Block) -> String {
        HTMLText(block.plainText).html
    }
}
