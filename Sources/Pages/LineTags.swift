import Editorial
import Mustache
import Storage

/// A story as lists show it. Each name is worked out when a template asks for it: no list asks for all.
///
/// A reference: Mustache copies what it asks, at every tag.
final class LineTags: MustacheParent {
    private let line: StoryLine
    private let renderer: PageRenderer

    init(line: StoryLine, renderer: PageRenderer) {
        self.line = line
        self.renderer = renderer
    }

    func child(named name: String) -> Any? {
        switch name {
        case "headline": text(line.headline)
        case "address": text(line.path)
        case "date": text(renderer.dates.list(line.firstPublishedAt))
        case "dateMachine": text(renderer.dates.machine(line.firstPublishedAt))
        case "time": text(renderer.dates.time(line.firstPublishedAt))
        case "section": text(line.section.name)
        case "sectionAddress": text(PageAddress.section(line.section.slug, before: nil).path)
        case "kicker": kicker.flatMap(text)
        case "lead": text(line.lead)
        case "paid": line.kind == .advertorial ? text(renderer.words[.advertorial]) : nil
        case "picture": line.photo.flatMap { renderer.picture($0) }
        default: nil
        }
    }

    /// What a list says of a story's kind: nothing of plain news.
    private var kicker: String? {
        let word = renderer.words.word(for: line.kind)
        if line.kind == .advertorial { return word }
        return line.kicker ?? (line.kind == .news ? nil : word)
    }

    private func text(_ value: String) -> TagText? {
        value.isEmpty ? nil : TagText(value)
    }
}
