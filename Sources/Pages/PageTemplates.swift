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
        let text = filled(source, constants.mapValues { file.kind == .text ? $0 : HTMLEscape.escaped($0) })
        return text == source ? nil : try? Theme.parsed(text, as: file)
    }

    private static func filled(_ source: String, _ constants: [String: String]) -> String {
        var text = ""
        var rest = source[...]
        while let open = rest.firstRange(of: "{{"), let close = rest[open.upperBound...].firstRange(of: "}}") {
            if let value = constants[String(rest[open.upperBound..<close.lowerBound])] {
                text += rest[..<open.lowerBound] + value
            } else {
                text += rest[..<close.upperBound]
            }
            rest = rest[close.upperBound...]
        }
        return text + rest
    }

    /// Characters that a template would read as more than text.
    private static func isSpecial(_ character: Character) -> Bool {
        character == "{" || character == "}" || character.isNewline
    }
}
