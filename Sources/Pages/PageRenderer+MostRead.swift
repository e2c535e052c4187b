import Editorial
import JSON
import Storage

/// The pages of the most read.
extension PageRenderer {
    func page(of list: MostReadPage) -> RenderedPage {
        RenderedPage(
            head: rendered(
                PageHead(
                    title: windowTitle(of: list), description: words[.mostReadOn, with: windowTitle(of: list), site.name],
                    canonical: absolute(.mostRead(list.address, as: .html)),
                    textAddress: absolute(.mostRead(list.address, as: .text)),
                    jsonAddress: absolute(.mostRead(list.address, as: .json)))),
            main: framed(
                templates.render(.mostRead, tags(of: list)), at: list.section.map { .within($0.slug) } ?? .elsewhere))
    }

    func text(of list: MostReadPage) -> String {
        let tags = tags()
        tags.text("title", windowTitle(of: list))
        tags.text("window", window(of: list))
        tags.text("note", note(on: list))
        tags.text("since", list.ranking.map { words[.inThisOrderSince] + " " + dates.article($0.since) })
        tags.rows("rows", list.lines.enumerated().map { textTags($1, rank: list.ranking == nil ? nil : $0 + 1) })
        return templates.render(.mostReadText, tags)
    }

    func write(_ list: MostReadPage, to json: inout JSONWriter) {
        writeStart(.mostRead(list.address, as: .html), "mostRead", windowTitle(of: list), to: &json)
        json.member("period", list.period.rawValue)
        if let section = list.section { json.object("section") { write(section, to: &$0) } }
        json.member("isRanked", list.ranking != nil)
        if let hours = list.ranking?.windowHours { json.member("windowHours", hours) }
        json.member("since", list.ranking.map { dates.machine($0.since) })
        write(list.lines, "stories", to: &json)
    }

    // MARK: What it says of itself

    /// Unlike that of any other of these pages.
    private func windowTitle(of list: MostReadPage) -> String {
        if let section = list.section { return words[.mostReadIn, with: section.name] }
        return list.period == .present ? words[.mostRead] : words[.mostReadOver, with: span(of: list.period)]
    }

    /// "7 hari", as far as the list of a period looks back when enough is read.
    private func span(of period: MostReadPeriod) -> String {
        switch period {
        case .present: site.mostRead.windowHours.map(span) ?? words[.rightNow]
        case .week: words[.days, with: "7"]
        case .month: words[.days, with: "30"]
        }
    }

    private func span(_ hours: Int) -> String {
        guard hours >= 48, hours.isMultiple(of: 24) else { return words[.hours, with: String(hours)] }
        return words[.days, with: String(hours / 24)]
    }

    private func window(of list: MostReadPage) -> String? {
        guard let hours = list.ranking?.windowHours else { return nil }
        // Of a window that is no whole number of hours the readership keeps the next one, until the list is widened to days.
        guard list.section == nil || site.mostRead.windowHours != nil || hours >= 72 else { return nil }
        return window(hours)
    }

    /// What is out of the ordinary: that it looks further back, or that nothing is ranked.
    private func note(on list: MostReadPage) -> String? {
        guard let ranking = list.ranking else { return list.lines.isEmpty ? nil : words[.notRankedYet] }
        guard list.period == .present, let own = site.mostRead.windowHours, let hours = ranking.windowHours, hours > own
        else { return nil }
        return words[.lookedFurtherBack, with: window(own), span(hours)]
    }

    // MARK: HTML

    private func tags(of list: MostReadPage) -> PageTags {
        let tags = tags()
        tags.text("title", list.section?.name ?? words[.mostRead])
        tags.text("window", window(of: list))
        tags.text("note", note(on: list))
        tags.flag("isSection", list.section != nil)
        tags.flag("isRanked", list.ranking != nil)
        tags.flag("isLive", list.period == .present && list.section == nil && list.ranking != nil)
        tags.flag("hasLines", !list.lines.isEmpty)
        tags.rows("lines", stories(list.lines))
        tags.text("since", list.ranking.map { dates.article($0.since) })
        tags.text("sinceMachine", list.ranking.map { dates.machine($0.since) })
        tags.text("how", how(list.period))
        if list.section == nil { tags.rows("periods", MostReadPeriod.allCases.map { period($0, on: list) }) }
        let sections = sections(beside: list)
        tags.flag("hasSections", !sections.isEmpty)
        tags.rows("sections", sections)
        return tags
    }

    private func how(_ period: MostReadPeriod) -> String {
        words[period == .present && site.mostRead.favoursRecent ? .rankedRecentFirst : .rankedEvenly]
    }

    private func period(_ period: MostReadPeriod, on list: MostReadPage) -> PageTags {
        place(span(of: period), .site(period), isHere: period == list.period)
    }

    /// The sections of the navigation, and that of the page.
    private func sections(beside list: MostReadPage) -> [PageTags] {
        var sections = site.navigation
        if let own = list.section, !sections.contains(where: { $0.id == own.id }) { sections.append(own) }
        guard !sections.isEmpty else { return [] }
        let all = place(words[.everySection], .site(.present), isHere: list.section == nil && list.period == .present)
        return [all] + sections.map { place($0.name, .section($0.slug), isHere: $0.id == list.section?.id) }
    }

    private func place(_ name: String, _ address: MostReadAddress, isHere: Bool) -> PageTags {
        let tags = place(name, .mostRead(address, as: .html))
        if isHere { tags.text("current", "page") }
        return tags
    }

    // MARK: Text

    private func textTags(_ line: StoryLine, rank: Int?) -> PageTags {
        let tags = textTags(line)
        tags.text("rank", rank.map(String.init))
        tags.text("section", line.section.name)
        return tags
    }
}
