import Editorial
import Storage

extension PageRenderer {
    func page(of list: ListPage) -> RenderedPage {
        let title = title(of: list)
        let isOlder = list.before != nil
        return RenderedPage(
            head: rendered(
                PageHead(
                    title: isOlder ? words[.olderPage, with: title] : title, description: words[.listOf, with: title],
                    canonical: absolute(address(of: list)))),
            main: framed(theme.render(.list, tags(of: list)), at: place(of: list)))
    }

    func page(of sections: [Section]) -> RenderedPage {
        var tags = tags()
        tags.text("title", words[.sections])
        tags.rows("sections", sections.map { place($0.name, .section($0.slug, before: nil)) })
        return RenderedPage(
            head: rendered(
                PageHead(
                    title: words[.sections], description: words[.sectionsIntro, with: site.name],
                    canonical: absolute(.sections))),
            main: framed(theme.render(.sections, tags), at: .elsewhere))
    }

    func title(of list: ListPage) -> String {
        switch list.subject {
        case .section(let section): section.name
        case .topic(let tag): tag.name
        case .person(let person): person.name
        case .day(let date, _, _): words[.indexOf, with: dates.day(date)]
        }
    }

    /// The title under the label that says what kind of list it is.
    private func heading(of list: ListPage) -> String {
        if case .day(let date, _, _) = list.subject { dates.day(date) } else { title(of: list) }
    }

    /// The list's own address: its subject, and where it begins.
    func address(of list: ListPage) -> PageAddress {
        address(of: list.subject, before: list.before)
    }

    /// A story as lists show it.
    func tags(of line: StoryLine) -> PageTags {
        var tags = PageTags()
        let isPaid = line.kind == .advertorial
        tags.text("headline", line.headline)
        tags.text("address", line.path)
        tags.text("date", dates.list(line.firstPublishedAt))
        tags.text("dateMachine", dates.machine(line.firstPublishedAt))
        tags.text("time", dates.time(line.firstPublishedAt))
        tags.text("section", line.section.name)
        tags.text("sectionAddress", PageAddress.section(line.section.slug, before: nil).path)
        tags.text("kicker", kicker(of: line))
        tags.text("lead", line.lead)
        tags.text("paid", isPaid ? words[.advertorial] : nil)
        tags.group("picture", line.photo.flatMap { picture($0) })
        return tags
    }

    /// What a list says of a story's kind: nothing of plain news.
    private func kicker(of line: StoryLine) -> String? {
        let word = words.word(for: line.kind)
        if line.kind == .advertorial { return word }
        return line.kicker ?? (line.kind == .news ? nil : word)
    }

    private func tags(of list: ListPage) -> PageTags {
        var tags = tags()
        tags.text("title", heading(of: list))
        tags.text("label", label(of: list))
        tags.flag("hasLines", !list.lines.isEmpty)
        tags.rows("lines", list.lines.map { self.tags(of: $0) })
        if list.before != nil { tags.text("newerAddress", address(of: list.subject, before: nil).path) }
        if let last = list.olderAfter { tags.text("olderAddress", address(of: list.subject, before: last).path) }
        if case .section = list.subject { tags.flag("isSection", true) }
        var hasPaging = list.before != nil || list.olderAfter != nil
        if case .day(_, let earlier, let later) = list.subject {
            tags.flag("isDay", true)
            tags.group("earlier", earlier.map(day))
            tags.group("later", later.map(day))
            hasPaging = hasPaging || earlier != nil || later != nil
        } else {
            tags.flag("isDay", false)
        }
        tags.flag("hasPaging", hasPaging)
        return tags
    }

    private func day(_ date: CivilDate) -> PageTags {
        var tags = PageTags()
        tags.text("address", PageAddress.day(date, before: nil).path)
        tags.text("day", dates.day(date))
        return tags
    }

    private func label(of list: ListPage) -> String {
        switch list.subject {
        case .section: words[.section]
        case .topic: words[.topic]
        case .person: words[.author]
        case .day: words[.index]
        }
    }

    private func address(of subject: ListPage.Subject, before: Story.ID?) -> PageAddress {
        switch subject {
        case .section(let section): .section(section.slug, before: before)
        case .topic(let tag): .topic(tag.slug, before: before)
        case .person(let person): .person(person.slug, before: before)
        case .day(let date, _, _): .day(date, before: before)
        }
    }

    private func place(of list: ListPage) -> NavigationPlace {
        switch list.subject {
        case .section(let section): list.before == nil ? .front(section.slug) : .within(section.slug)
        case .day: .index
        case .topic, .person: .elsewhere
        }
    }
}
