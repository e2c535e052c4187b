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
        var tags = tags()
        tags.text("title", head.title)
        tags.text("description", head.description)
        tags.text("canonical", head.canonical)
        tags.text("textAddress", head.textAddress)
        tags.text("shareTitle", head.article?.shareTitle ?? head.title)
        tags.text("shareType", head.article == nil ? "website" : "article")
        tags.text("locale", site.language == .indonesian ? "id_ID" : "en_GB")
        tags.flag("isHome", head.isHome)
        tags.flag("isHidden", head.isHidden)
        if let article = head.article { add(article, to: &tags) }
        return theme.render(.head, tags)
    }

    private func add(_ article: PageHead.ArticlePart, to tags: inout PageTags) {
        tags.text("published", article.published)
        tags.text("modified", article.modified)
        tags.text("section", article.section)
        tags.rows("topics", article.topics.map { name in
            var tags = PageTags()
            tags.text("name", name)
            return tags
        })
        tags.group("image", article.photo.flatMap { picture($0, isAbsolute: true) })
        tags.markup("structuredData", article.structuredData)
    }

    /// The tags of a photo that is held; nil when only its words are.
    func picture(_ photo: Photo, isAbsolute: Bool = false) -> PageTags? {
        guard let asset = photo.asset else { return nil }
        var tags = PageTags()
        let address = PageAddress.media(asset.name)
        tags.text("address", isAbsolute ? absolute(address) : address.path)
        tags.text("width", String(asset.width))
        tags.text("height", String(asset.height))
        tags.text("alternativeText", photo.alternativeText)
        return tags
    }
}
