import Editorial
import Newsroom
import Readership
import Storage

extension StaffWords {
    /// A count with its thousands set apart: `12.345` in Indonesian, `12,345` in English.
    func number(_ count: Int) -> String {
        let digits = Array(String(abs(count)))
        var text = ""
        for (place, digit) in digits.enumerated() {
            if place > 0, (digits.count - place) % 3 == 0 { text += language == .english ? "," : "." }
            text.append(digit)
        }
        return (count < 0 ? "−" : "") + text
    }

    /// With one digit behind the comma or point.
    func decimal(_ number: Double) -> String {
        let tenths = Int((number * 10).rounded())
        return self.number(tenths / 10) + (language == .english ? "." : ",") + String(abs(tenths % 10))
    }

    func percent(_ part: Int, of whole: Int) -> String {
        guard whole > 0 else { return "0" }
        let share = Double(part) / Double(whole) * 100
        return share > 0 && share < 1 ? "< 1" : String(Int(share.rounded()))
    }

    /// How a time compares with as much of the time before; nil where there is nothing to compare with.
    func change(_ total: Int, before: Int?) -> String? {
        guard let before, before > 0 else { return nil }
        let percent = Int((Double(total - before) / Double(before) * 100).rounded())
        let sign = percent > 0 ? "+" : percent < 0 ? "−" : "±"
        return self["readers.change", with: sign + number(abs(percent))]
    }

    /// How far a list looks back: in hours up to three days, as Populer itself says it.
    func window(_ duration: Duration) -> String {
        let hours = duration.components.seconds / 3600
        return hours <= 72 && hours > 0 ? self["span.hours", with: String(hours)] : span(duration)
    }

    func name(of list: RankedList.Kind, inSection section: String?) -> String {
        switch list {
        case .present: section.map { self["readers.listSection", with: $0] } ?? self["readers.listPresent"]
        case .week: self["readers.listWeek"]
        case .month: self["readers.listMonth"]
        }
    }

    /// What keeps a story out of a list, as a plain sentence.
    func sentence(for obstacle: StoryRanking.Obstacle) -> String {
        switch obstacle {
        case .unread: self["obstacle.unread"]
        case .notLive: self["obstacle.notLive"]
        case .advertising: self["obstacle.advertising"]
        case .excluded: self["obstacle.excluded"]
        case .age(let limit): self["obstacle.age", with: window(limit)]
        case .floor(let floor): self["obstacle.floor", with: number(floor)]
        case .length(let length): self["obstacle.length", with: number(length)]
        case .perSection(let most): self["obstacle.perSection", with: number(most)]
        }
    }

    /// The same in a word or two, for lists.
    func brief(_ standing: StoryRanking) -> String {
        if let rank = standing.rank { return self["readers.inPopuler", with: String(rank)] }
        switch standing.obstacles.first {
        case .unread, nil: return ""
        case .notLive: return self["readers.briefNotLive"]
        case .advertising: return self["readers.briefAdvertising"]
        case .excluded: return self["readers.briefExcluded"]
        case .age: return self["readers.briefAge"]
        case .floor: return self["readers.briefFloor"]
        case .length, .perSection: return self["readers.briefLength"]
        }
    }
}

extension NewsDate {
    /// `18 Jun`.
    func dayAndMonth(_ instant: Instant) -> String {
        let date = zone.wallClock(at: instant).date
        return shortDay(date).split(separator: " ").dropFirst().prefix(2).joined(separator: " ")
    }

    /// `Sel`.
    func weekday(_ instant: Instant) -> String {
        String(dayNames[zone.wallClock(at: instant).date.weekday].prefix(3))
    }
}
