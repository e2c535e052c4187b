import Mustache

/// What a page offers its template: names with what they stand for. A name without anything to say is left out, so that
/// `{{#lead}}…{{/lead}}` asks whether there is a lead.
///
/// A reference: Mustache copies what it asks, at every tag.
final class PageTags: MustacheParent {
    private var values: [String: Any] = [:]
    private let site: SiteTags?

    /// - Parameter site: what every page can say; nil for the tags of a row or group, which stand inside a page's.
    init(_ site: SiteTags? = nil) {
        self.site = site
    }

    func child(named name: String) -> Any? {
        values[name] ?? site?.child(named: name)
    }

    func text(_ name: String, _ value: String?) {
        if let value, !value.isEmpty { values[name] = TagText(value) }
    }

    /// HTML made here.
    func markup(_ name: String, _ value: String) {
        if !value.isEmpty { values[name] = TagText(value) }
    }

    func flag(_ name: String, _ value: Bool) {
        values[name] = value
    }

    func group(_ name: String, _ value: (some MustacheParent)?) {
        if let value { values[name] = value }
    }

    func rows(_ name: String, _ value: [some MustacheParent]) {
        values[name] = value
    }

    func lines(_ name: String, _ value: [String]) {
        values[name] = value.map(TagText.init)
    }
}

/// A text in a template. As a section it has no names of its own, so those around it are still seen.
struct TagText: MustacheParent, MustacheCustomRenderable, Sendable {
    let renderText: String

    init(_ text: String) {
        renderText = text
    }

    var isNull: Bool { false }

    func child(named: String) -> Any? { nil }
}

/// What every template can say: the site's name, its addresses, and the words of its language.
struct SiteTags: MustacheParent, Sendable {
    private let texts: [String: TagText]
    private let words: WordTags

    init(site: Site, words: Words) {
        self.words = WordTags(words: words)
        texts = [
            "siteName": site.name, "siteURL": site.url, "siteLanguage": site.language.rawValue,
            "homeAddress": PageAddress.home.path, "indexAddress": PageAddress.index.path,
            "sectionsAddress": PageAddress.sections.path, "aboutAddress": PageAddress.fixed(.about).path,
            "newsroomAddress": PageAddress.fixed(.newsroom).path, "contactAddress": PageAddress.fixed(.contact).path,
            "mostReadAddress": PageAddress.mostRead(.site(.present), as: .html).path,
            "correctionsAddress": PageAddress.corrections(before: nil).path,
            "guidelinesAddress": PageAddress.fixed(.guidelines).path, "privacyAddress": PageAddress.fixed(.privacy).path,
        ].mapValues(TagText.init)
    }

    func child(named name: String) -> Any? {
        name == "words" ? words : texts[name]
    }

    /// Everything here by the name a template calls it.
    var constants: [String: String] {
        var all = texts.mapValues(\.renderText)
        for word in Word.allCases { all["words.\(word.rawValue)"] = words.words[word] }
        return all
    }
}

private struct WordTags: MustacheParent, Sendable {
    let words: Words

    func child(named name: String) -> Any? {
        words.named(name).map(TagText.init)
    }
}
