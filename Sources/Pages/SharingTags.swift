import Editorial

/// What a page tells those who show it elsewhere: the Open Graph protocol (ogp.me) and its article vocabulary, and the
/// kind of card wanted.
struct SharingTags {
    private var html = ""

    /// `meta` elements, one a line.
    static func markup(of head: PageHead, canonical: String, site: Site, image: (String) -> String) -> String {
        var tags = SharingTags()
        tags.add("og:type", head.article == nil ? "website" : "article")
        tags.add("og:title", head.article?.shareTitle ?? head.title)
        if !head.description.isEmpty { tags.add("og:description", head.description) }
        tags.add("og:url", canonical)
        tags.add("og:site_name", site.name)
        tags.add("og:locale", site.language == .indonesian ? "id_ID" : "en_GB")
        if let article = head.article { tags.add(article, image: image) }
        tags.html += "<meta name=\"twitter:card\" content=\""
        tags.html += head.article?.photo?.asset == nil ? "summary\">" : "summary_large_image\">"
        return tags.html
    }

    private mutating func add(_ article: PageHead.ArticlePart, image: (String) -> String) {
        if let photo = article.photo, let asset = photo.asset {
            let file = PictureSources(asset: asset).sharing
            add("og:image", image(file.name))
            add("og:image:width", String(file.width))
            add("og:image:height", String(file.height))
            if !photo.alternativeText.isEmpty { add("og:image:alt", photo.alternativeText) }
        }
        add("article:published_time", article.published)
        if let modified = article.modified { add("article:modified_time", modified) }
        add("article:section", article.section)
        for topic in article.topics { add("article:tag", topic) }
    }

    private mutating func add(_ property: String, _ content: String) {
        html += "<meta property=\""
        html += property
        html += "\" content=\""
        HTMLEscape.append(content, to: &html)
        html += "\">\n"
    }
}
