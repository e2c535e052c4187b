import Mustache

/// A theme's templates made ready for one portal: what is the same on all its pages is written into them once, so that
/// rendering a page does not look it up again.
struct PageTemplates: Sendable {
    private let templates: [ThemeFile: MustacheTemplate]
    private let pieces: MustacheLibrary

    init(theme: Theme, site: SiteTags) {
        let constants = site.constants.filter { !$0.value.contains(where: PageTemplates.isSpecial) }
        var templates: [ThemeFile: MustacheTemplate] = [:]
        for (file, source) in theme.sources {
            templates[file] = PageTemplates.made(file, from: source, constants) ?? theme.templates[file]
        }
        var pieces = MustacheLibrary()
        for (name, file) in ThemeFile.pieces {
            if let piece = templates[file] { pieces.register(piece, named: name) }
        }
        self.templates = templates
        self.pieces = pieces
    }

    func render(_ file: ThemeFile, _ tags: PageTags) -> String {
        templates[file]?.render(tags, library: pieces) ?? ""
    }

    /// Nil where there is nothing to write in, or the template asks for unescaped text in a way that this would break.
    private static func made(_ file: ThemeFile, from source: String, _ constants: [String: String]) -> MustacheTemplate? {
        guard file.kind != .text || !source.contains("{{{") else { return nil }
        var text = source
        for (name, value) in constants {
            text.replace("{{\(name)}}", with: file.kind == .text ? value : HTMLEscape.escaped(value))
        }
        return text == source ? nil : try? Theme.parsed(text, as: file)
    }

    /// Characters that a template would read as more than text.
    private static func isSpecial(_ character: Character) -> Bool {
        character == "{" || character == "}" || character.isNewline
    }
}
