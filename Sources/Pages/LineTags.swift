import Editorial
import Mustache
import Storage

/// A story as lists show it. Each name is worked out when a template asks for it: no list asks for all.
///
/// A reference: Mustache copies what it asks, at every tag.
final class LineTags: MustacheParent {
    private let line: StoryLine
    private let dates: NewsDate
    private let words: Words

    init(_ line: StoryLine, dates: NewsDate, words: Words) {
        self.line = line
        self.dates = dates
        self.words = words
    }

    func child(named name: String) -> Any? {
        switch name {
        case "headline": text(line.headline)
        case "address": text(line.path)
        case "date": text(dates.list(line.firstPublishedAt))
        case "dateMachine": text(dates.machine(line.firstPublishedAt))
        case "time": text(dates.time(line.firstPublishedAt))
        case "section": text(line.section.name)
        case "sectionAddress": text(PageAddress.section(line.section.slug, before: nil).path)
        case "kicker": kicker.flatMap(text)
        case "lead": text(line.lead)
        case "paid": line.kind == .advertorial ? text(words[.advertorial]) : nil
        case "picture": line.photo.flatMap(picture)
        default: nil
        }
    }

    /// What a list says of a story's kind: nothing of plain news.
    private var kicker: String? {
        let word = words.word(for: line.kind)
        if line.kind == .advertorial { return word }
        return line.kicker ?? (line.kind == .news ? nil : word)
    }

    private func text(_ value: String) -> TagText? {
        value.isEmpty ? nil : TagText(value)
    }

    /// The tags of a photo that is held; nil when only its words are.
    private func picture(_ photo: Photo) -> PageTags? {
        guard let asset = photo.asset else { return nil }
        let tags = PageTags()
        let sources = PictureSources(asset: asset)
        tags.text("address", PageAddress.media(sources.plain.name).path)
        // A list is long, and a hash does not compress: the widths it needs, in the type nearly all take.
        tags.text("webpSizes", sources.webPSet(upTo: 960))
        tags.text("width", String(asset.width))
        tags.text("height", String(asset.height))
        tags.text("alternativeText", photo.alternativeText)
        return tags
    }
}
