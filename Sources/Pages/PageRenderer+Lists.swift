import Editorial
import Storage

extension PageRenderer {
    func page(of list: ListPage) -> RenderedPage {
        RenderedPage(
            head: rendered(
                PageHead(
                    title: windowTitle(of: list), description: words[.listOf, with: title(of: list)],
                    canonical: absolute(address(of: list)))),
            main: framed(templates.render(.list, tags(of: list)), at: place(of: list)))
    }

    func page(of sections: [Section]) -> RenderedPage {
        let tags = tags()
        tags.text("title", words[.sections])
        tags.rows("sections", sections.map { place($0.name, .section($0.slug, before: nil)) })
        return RenderedPage(
            head: rendered(
                PageHead(
                    title: words[.sections], description: words[.sectionsIntro, with: site.name],
                    canonical: absolute(.sections))),
            main: framed(templates.render(.sections, tags), at: .elsewhere))
    }

    func title(of list: ListPage) -> String {
        switch list.subject {
        case .section(let section): section.name
        case .topic(let tag): tag.name
        case .person(let person): person.name
        case .day(let date, _, _): words[.indexOf, with: dates.day(date)]
        }
    }

    /// The title where no label stands over it: unlike that of any other list, and of any other page of this one.
    private func windowTitle(of list: ListPage) -> String {
        let title =
            switch list.subject {
            case .section, .day: title(of: list)
            case .topic(let tag): words[.storiesOnTopic, with: tag.name]
            case .person(let person): words[.storiesBy, with: person.name]
            }
        guard list.before != nil, let newest = list.lines.first?.firstPublishedAt else { return title }
        if case .day = list.subject { return words[.olderPage, with: title, dates.time(newest)] }
        return words[.olderPage, with: title, dates.list(newest)]
    }

    /// The title under the label that says what kind of list it is.
    private func heading(of list: ListPage) -> String {
        if case .day(let date, _, _) = list.subject { dates.day(date) } else { title(of: list) }
    }

    /// The list's own address: its subject, and where it begins.
    func address(of list: ListPage) -> PageAddress {
        address(of: list.subject, before: list.before)
    }

    private func tags(of list: ListPage) -> PageTags {
        let tags = tags()
        tags.text("title", heading(of: list))
        tags.text("label", label(of: list))
        tags.flag("hasLines", !list.lines.isEmpty)
        tags.rows("lines", stories(list.lines))
        if list.before != nil { tags.text("newerAddress", address(of: list.subject, before: nil).path) }
        if let last = list.olderAfter { tags.text("olderAddress", address(of: list.subject, before: last).path) }
        if case .section(let section) = list.subject {
            tags.flag("isSection", true)
            tags.group(
                "mostReadHere", place(words[.mostReadIn, with: section.name], .mostRead(.section(section.slug), as: .html)))
        }
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

    func stories(_ lines: some Sequence<StoryLine>) -> [LineTags] {
        lines.map { LineTags($0, dates: dates, words: words) }
    }

    private func day(_ date: CivilDate) -> PageTags {
        let tags = PageTags()
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
