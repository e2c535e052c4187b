import Editorial
import Storage

extension PageRenderer {
    /// The stories that stand in a row under the top one.
    static let besideTop = 3

    func home(_ front: FrontLines) -> RenderedPage {
        let next = front.newest.dropFirst().prefix(PageRenderer.besideTop)
        let shown = Set(front.newest.prefix(1 + PageRenderer.besideTop).map(\.id))
        let tags = tags()
        tags.group("top", stories(front.newest.prefix(1)).first)
        tags.flag("hasNext", !next.isEmpty)
        tags.rows("next", stories(next))
        tags.rows("sections", front.sections.compactMap { self.tags(of: $0.section, $0.lines, shown: shown) })
        return RenderedPage(
            head: rendered(
                PageHead(
                    title: site.name, description: words[.frontOf, with: site.name], canonical: absolute(.home), isHome: true)),
            main: framed(templates.render(.home, tags), at: .home))
    }

    /// A section with its newest stories, less those already shown above; with them where there are no others. The newest
    /// that was not shown leads the section, if it has a picture.
    private func tags(of section: Section, _ lines: [StoryLine], shown: Set<Story.ID>) -> PageTags? {
        guard !lines.isEmpty else { return nil }
        let others = lines.filter { !shown.contains($0.id) }
        let first = others.first.flatMap { $0.photo?.asset == nil ? nil : $0 }
        let headlines = others.isEmpty ? lines : Array(others.dropFirst(first == nil ? 0 : 1))
        let tags = place(section.name, .section(section.slug, before: nil))
        tags.text("all", words[.allOf, with: section.name])
        tags.group("first", first.map { LineTags($0, dates: dates, words: words) })
        tags.flag("hasLines", !headlines.isEmpty)
        tags.rows("lines", stories(headlines))
        return tags
    }
}
