import Editorial

/// Where a page stands in the navigation.
enum NavigationPlace: Hashable, Sendable {
    case home
    /// The newest page of a section.
    case front(Slug)
    /// Something in a section: a story, or older pages.
    case within(Slug)
    case index
    case elsewhere
}

/// The navigation and what encloses a page's content, made once for each place in the navigation.
struct PageFrames: Sendable {
    struct Frame: Sendable {
        let before: String
        let after: String
    }

    private let frames: [NavigationPlace: Frame]
    private let elsewhere: Frame

    init(templates: PageTemplates, site: Site, words: Words, siteTags: SiteTags) {
        func frame(_ place: NavigationPlace) -> Frame {
            PageFrames.frame(place, templates: templates, items: PageFrames.items(site, words, at: place), siteTags: siteTags)
        }
        let sections = site.navigation.flatMap { [NavigationPlace.front($0.slug), .within($0.slug)] }
        let places = Set([.home, .index] + sections)
        frames = Dictionary(uniqueKeysWithValues: places.map { ($0, frame($0)) })
        elsewhere = frame(.elsewhere)
    }

    /// The frame of a section that is not in the navigation is that of no place in it.
    subscript(place: NavigationPlace) -> Frame { frames[place] ?? elsewhere }

    /// Stands for the page while its frame is made; no text of ours holds it.
    private static let mark = "\u{FFFF}"

    private static func frame(_ place: NavigationPlace, templates: PageTemplates, items: [PageTags], siteTags: SiteTags) -> Frame {
        let tags = PageTags(siteTags)
        tags.flag("isHome", place == .home)
        tags.rows("items", items)
        tags.markup("page", mark)
        let parts = templates.render(.frame, tags).split(separator: mark, maxSplits: 1, omittingEmptySubsequences: false)
        return Frame(before: String(parts[0]), after: parts.count > 1 ? String(parts[1]) : "")
    }

    private static func items(_ site: Site, _ words: Words, at place: NavigationPlace) -> [PageTags] {
        let sections = site.navigation.map { section in
            item(
                section.name, .section(section.slug, before: nil),
                current: place == .front(section.slug) ? "page" : place == .within(section.slug) ? "true" : nil)
        }
        return [item(words[.home], .home, current: place == .home ? "page" : nil)] + sections
            + [item(words[.index], .index, current: place == .index ? "true" : nil)]
    }

    private static func item(_ name: String, _ address: PageAddress, current: String?) -> PageTags {
        let tags = PageTags()
        tags.text("name", name)
        tags.text("address", address.path)
        tags.text("current", current)
        return tags
    }
}
