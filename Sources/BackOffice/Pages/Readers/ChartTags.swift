import Editorial
import Newsroom
import Pages
import Readership
import Storage

/// Makes the tags of charts and lists of shares.
struct ChartTags {
    let words: StaffWords
    let dates: NewsDate
    let now: Instant

    /// - Parameters:
    ///   - id: told apart from the other charts of the page.
    ///   - change: how it compares with the time before.
    func chart(_ id: String, title: String, _ slots: FigureSlots, _ counts: [Int], change: String? = nil) -> Tags {
        let tags = Tags()
        let bars = Bars(counts: counts)
        let texts = slots.starts.map { text($0, slots.span) }
        let total = counts.reduce(0, +)
        let highest = counts.indices.max { counts[$0] < counts[$1] } ?? 0
        let description = words[
            "readers.chart", with: words.number(total), words.number(counts.max() ?? 0), texts[highest],
            words.number(counts.last ?? 0)]
        tags["chartID"] = id
        tags["chartTitle"] = title
        tags["chartTotal"] = words.number(total)
        tags["chartChange"] = change
        tags["chartPeak"] = words.number(bars.peak)
        tags["chartDrawing"] = bars.chart(
            id: id, title: title, description: description,
            labels: zip(texts, counts).map { words["readers.bar", with: $0, words.number($1)] })
        addTicks(to: tags, slots)
        tags["slots"] = zip(slots.starts, counts).reversed().map { start, count in
            let slot = Tags()
            slot["slotMachine"] = dates.machine(start)
            slot["slotText"] = text(start, slots.span)
            slot["slotCount"] = words.number(count)
            return slot
        }
        return tags
    }

    /// A stretch of time, as precisely as its span needs.
    func text(_ start: Instant, _ span: TimeBucket.Span) -> String {
        switch span {
        case .minute: dates.time(start)
        case .hour: dates.brief(start, now: now)
        case .day: dates.shortDay(dates.zone.wallClock(at: start).date)
        }
    }

    /// Names of a few slots, each as far along as the slot it names.
    private func addTicks(to tags: Tags, _ slots: FigureSlots) {
        let count = slots.starts.count
        let ticks = count == 168 ? 7 : count == 30 ? 6 : 4
        tags["tickCount"] = String(ticks)
        tags["ticks"] = (0..<ticks).map { place in
            let start = slots.starts[place * count / ticks]
            let tick = Tags()
            tick["tickText"] =
                count == 168 ? dates.weekday(start) : slots.span == .day ? dates.dayAndMonth(start) : dates.time(start)
            return tick
        }
    }

    /// A line of a list of shares.
    struct Share {
        let name: String
        let count: Int
        var address: String?
        var id: String?
        var text: String?
        var isAbout = false
    }

    /// A list of shares under a heading.
    func group(
        _ id: String, title: String, intro: String? = nil, table: String? = nil, _ shares: [Share], none: String
    ) -> Tags {
        let tags = Tags()
        tags["groupID"] = id
        tags["groupTitle"] = title
        tags["groupIntro"] = intro
        tags["groupTable"] = table
        tags["noneText"] = none
        tags["hasShares"] = !shares.isEmpty
        let most = max(shares.map(\.count).max() ?? 0, 1)
        tags["shares"] = shares.map { share in
            let tags = Tags()
            tags["shareName"] = share.name
            tags["shareCount"] = (share.isAbout ? "≈ " : "") + words.number(share.count)
            tags["shareAddress"] = share.address
            tags["shareID"] = share.id
            tags["shareText"] = share.text
            tags["shareWidth"] = share.count > 0 ? Bars.short(max(Double(share.count) / Double(most) * 100, 0.5)) : nil
            return tags
        }
        return tags
    }

    /// Where readers came from, in the order of the groups.
    func referrers(_ counts: [ReferrerGroup: Int]) -> [Share] {
        let total = max(counts.values.reduce(0, +), 1)
        let shares = ReferrerGroup.allCases.compactMap { group -> Share? in
            guard let count = counts[group], count > 0 else { return nil }
            return Share(
                name: words["referrer." + group.rawValue], count: count,
                text: words["readers.percent", with: words.percent(count, of: total)])
        }
        return shares.sorted { $0.count > $1.count }
    }
}
