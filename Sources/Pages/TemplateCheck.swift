/// Finds what is wrong with a template before a reader does: tags its page does not offer, sections left open, pieces that
/// do not exist, text that would reach the page unescaped.
struct TemplateCheck {
    let file: ThemeFile

    func check(_ template: String) throws(ThemeError) {
        let tags: [TemplateTag]
        do {
            tags = try TemplateTag.all(in: template)
        } catch {
            throw ThemeError(file: file.rawValue, line: error.line, problem: "a tag is opened with {{ and never closed")
        }
        var scopes = Scopes(file.knownTags.merging(.site))
        for tag in tags {
            try check(tag, in: &scopes)
        }
        if let open = scopes.open.last {
            throw error(open.tag, "the section {{#\(open.tag.name)}} is never closed with {{/\(open.tag.name)}}")
        }
        try checkElements(template)
    }

    private func check(_ tag: TemplateTag, in scopes: inout Scopes) throws(ThemeError) {
        switch tag.kind {
        case .comment: break
        case .variable: try checkPrinted(tag, in: scopes, raw: false)
        case .unescaped: try checkPrinted(tag, in: scopes, raw: true)
        case .section, .inverted:
            scopes.enter(tag, try inside(tag, in: scopes))
        case .end:
            guard let open = scopes.open.last, open.tag.name == tag.name else {
                throw error(tag, endProblem(tag, scopes.open.last?.tag))
            }
            scopes.open.removeLast()
        case .piece:
            try checkPiece(tag)
        case .unsupported:
            throw error(tag, "{{\(tag.name)}} changes how tags are read, which themes cannot")
        }
    }

    private func checkPrinted(_ tag: TemplateTag, in scopes: Scopes, raw: Bool) throws(ThemeError) {
        guard let known = scopes.find(tag.name) else { throw unknown(tag, scopes) }
        switch known {
        case .text where raw && file.kind != .text:
            throw error(tag, "{{{\(tag.name)}}} would reach the page unescaped; write {{\(tag.name)}}")
        case .markup where !raw && file.kind != .text:
            throw error(tag, "{{\(tag.name)}} is HTML already; write {{{\(tag.name)}}}")
        case .text, .markup: break
        case .flag, .group, .rows, .lines:
            throw error(tag, "\(tag.name) is not printed but opened as a section: {{#\(tag.name)}}…{{/\(tag.name)}}")
        }
    }

    /// The tags a section adds.
    private func inside(_ tag: TemplateTag, in scopes: Scopes) throws(ThemeError) -> KnownTags {
        if Scopes.places.contains(tag.name) { return KnownTags([:]) }
        guard let known = scopes.find(tag.name) else { throw unknown(tag, scopes) }
        guard tag.kind == .section else { return KnownTags([:]) }
        return switch known {
        case .text, .markup, .flag: KnownTags([:])
        case .group(let tags), .rows(let tags): tags
        case .lines: KnownTags(texts: ["."])
        }
    }

    private func checkPiece(_ tag: TemplateTag) throws(ThemeError) {
        guard ThemeFile.pieces[tag.name] != nil else {
            let names = ThemeFile.pieces.keys.sorted().map { "{{>\($0)}}" }.joined(separator: ", ")
            throw error(tag, "there is no piece {{>\(tag.name)}}; there are \(names)")
        }
        guard file.kind == .markup else {
            throw error(tag, "{{>\(tag.name)}} is a piece of HTML pages, and cannot stand in this file")
        }
    }

    /// The site's Content-Security-Policy stops them, so they would only seem to work.
    private func checkElements(_ template: String) throws(ThemeError) {
        guard file.kind == .markup || file.kind == .piece else { return }
        for (number, line) in template.split(separator: "\n", omittingEmptySubsequences: false).enumerated() {
            let lower = line.lowercased()
            for (found, advice) in TemplateCheck.refused where lower.contains(found) {
                throw ThemeError(
                    file: file.rawValue, line: number + 1, problem: "\(found.trimmed) is stopped by browsers here; \(advice)")
            }
        }
        if file == .frame, template.components(of: "{{{page}}}") != 1 {
            throw ThemeError(file: file.rawValue, problem: "the page itself, {{{page}}}, must stand in it exactly once")
        }
    }

    private static let refused = [
        ("<style", "styles belong in style.css"), (" style=", "styles belong in style.css"),
        ("<script", "pages are made without scripts"),
    ]

    private func endProblem(_ tag: TemplateTag, _ open: TemplateTag?) -> String {
        guard let open else { return "{{/\(tag.name)}} closes a section that is not open" }
        return "{{/\(tag.name)}} stands where {{/\(open.name)}} should close the section of line \(open.line)"
    }

    private func unknown(_ tag: TemplateTag, _ scopes: Scopes) -> ThemeError {
        let nearest = Nearest.names(to: tag.name, among: scopes.names, count: 4).joined(separator: ", ")
        return error(tag, "there is no tag \(tag.name) here; the nearest are \(nearest)")
    }

    private func error(_ tag: TemplateTag, _ problem: String) -> ThemeError {
        ThemeError(file: file.rawValue, line: tag.line, problem: problem)
    }
}

/// The sections open at a place in a template, and the tags they bring.
private struct Scopes {
    var open: [(tag: TemplateTag, tags: KnownTags)] = []
    private let outermost: KnownTags

    init(_ outermost: KnownTags) {
        self.outermost = outermost
    }

    /// Where in a run of rows a section's row stands.
    static let places: Set<String> = ["first()", "last()", "odd()", "even()"]

    mutating func enter(_ tag: TemplateTag, _ tags: KnownTags) {
        open.append((tag, tags))
    }

    func find(_ name: String) -> KnownTags.Tag? {
        let parts = name == "." ? ["."] : name.split(separator: ".").map(String.init)
        guard let first = parts.first else { return nil }
        var found = open.lazy.reversed().compactMap { $0.tags[first] }.first ?? outermost[first]
        for part in parts.dropFirst() {
            guard case .group(let tags) = found else { return nil }
            found = tags[part]
        }
        return found
    }

    var names: [String] {
        (open.map(\.tags) + [outermost]).flatMap { known in
            known.tags.flatMap { name, tag in
                if case .group(let inner) = tag { inner.tags.keys.map { "\(name).\($0)" } } else { [name] }
            }
        }
    }
}

extension String {
    fileprivate var trimmed: String { split(separator: " ").joined(separator: " ") }

    fileprivate func components(of part: String) -> Int { ranges(of: part).count }
}
