import Editorial

/// What a page says of itself to browsers, search engines and those who share it.
struct PageHead {
    /// As the window's title; the template adds the site's name.
    var title: String
    /// Empty: none.
    var description = ""
    /// Absolute; nil for pages that are no place to come back to.
    var canonical: String?
    /// Absolute address of the text rendition.
    var textAddress: String?
    /// Absolute address of the JSON rendition.
    var jsonAddress: String?
    var isHome = false
    /// Not to be listed by search engines.
    var isHidden = false
    /// What only articles have.
    var article: ArticlePart?

    struct ArticlePart {
        let shareTitle: String
        let published: String
        let modified: String?
        let section: String
        let topics: [String]
        let photo: Photo?
        /// The `script` element with the JSON-LD.
        let structuredData: String
    }
}

extension PageRenderer {
    func rendered(_ head: PageHead) -> String {
        let tags = tags()
        tags.text("title", head.title)
        tags.text("description", head.description)
        tags.text("canonical", head.canonical)
        tags.text("textAddress", head.textAddress)
        tags.text("jsonAddress", head.jsonAddress)
        tags.flag("isHome", head.isHome)
        tags.flag("isHidden", head.isHidden)
        if let canonical = head.canonical {
            tags.markup(
                "sharing",
                SharingTags.markup(of: head, canonical: canonical, site: site) { absolute(.media($0)) })
        }
        tags.markup("structuredData", head.article?.structuredData ?? "")
        return templates.render(.head, tags)
    }
}
