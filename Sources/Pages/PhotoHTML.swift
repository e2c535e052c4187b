import Editorial

/// A photo with its caption and credit as HTML.
struct PhotoHTML: Sendable {
    let words: Words

    enum Place: Sendable {
        /// Over the story: fetched first.
        case lead
        case body
        case gallery

        /// How wide it is shown, as the built-in style sheet has it.
        fileprivate var sizes: String {
            switch self {
            case .lead, .body: "(min-width: 62rem) 42rem, 100vw"
            case .gallery: "(min-width: 62rem) 21rem, (min-width: 40rem) 50vw, 100vw"
            }
        }
    }

    /// A `figure`; nothing for a photo of which neither picture nor words are held.
    func append(_ photo: Photo, place: Place, to html: inout String) {
        guard photo.asset != nil || !photo.caption.isEmpty || !photo.credit.isEmpty else { return }
        html += figure(photo, place)
        if let asset = photo.asset {
            PhotoHTML.append(asset, of: photo, place, to: &html)
        }
        appendCaption(photo, to: &html)
        html += "</figure>"
    }

    /// `Foto: Antara`; a credit that says by itself what it is stands as it is.
    func credit(_ photo: Photo) -> String {
        photo.credit.contains(":") ? photo.credit : words[.photoBy, with: photo.credit]
    }

    private func figure(_ photo: Photo, _ place: Place) -> String {
        switch (place, photo.asset) {
        case (.lead, .some): "<figure class=\"lead-photo\">"
        case (.body, .some), (.gallery, .some): "<figure>"
        case (_, nil): "<figure class=\"no-picture\">"
        }
    }

    private static func append(_ asset: Asset, of photo: Photo, _ place: Place, to html: inout String) {
        let sources = PictureSources(asset: asset)
        if let set = sources.webPSet() {
            html += "<picture><source type=\"image/webp\""
            append(set: set, place, to: &html)
            html += ">"
        }
        html += "<img src=\""
        HTMLEscape.append(PageAddress.media(sources.plain.name).path, to: &html)
        html += "\""
        if let set = sources.plainSet { append(set: set, place, to: &html) }
        html += " width=\"\(asset.width)\" height=\"\(asset.height)\" alt=\""
        HTMLEscape.append(photo.alternativeText, to: &html)
        html += place == .lead ? "\" fetchpriority=\"high\">" : "\" loading=\"lazy\" decoding=\"async\">"
        if sources.webPSet() != nil { html += "</picture>" }
    }

    private static func append(set: String, _ place: Place, to html: inout String) {
        html += " srcset=\""
        HTMLEscape.append(set, to: &html)
        html += "\" sizes=\""
        html += place.sizes
        html += "\""
    }

    private func appendCaption(_ photo: Photo, to html: inout String) {
        guard !photo.caption.isEmpty || !photo.credit.isEmpty else { return }
        html += "<figcaption>"
        HTMLEscape.append(photo.caption, to: &html)
        if !photo.credit.isEmpty {
            html += photo.caption.isEmpty ? "<cite>" : " <cite>"
            HTMLEscape.append(credit(photo), to: &html)
            html += "</cite>"
        }
        html += "</figcaption>"
    }
}
