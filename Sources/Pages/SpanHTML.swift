import Editorial

/// Runs of text as HTML: marks, links and line breaks.
struct SpanHTML: Sendable {
    /// The portal's own address: links elsewhere are outward.
    let siteURL: String
    /// True in a story that was paid for: its outward links say so to search engines.
    let isSponsored: Bool

    /// Each run of text as a paragraph.
    func paragraphs(_ paragraphs: [[Body.Span]]) -> String {
        paragraphs.reduce(into: "") { html, spans in
            html += "<p>"
            append(spans, to: &html)
            html += "</p>"
        }
    }

    /// What is said of a story that is not verified yet, in brackets and italics (Pedoman Pemberitaan Media Siber, 2c).
    func unverified(_ paragraphs: [[Body.Span]]) -> String {
        paragraphs.reduce(into: "") { html, spans in
            let isBracketed = Body.Note(kind: .unverified, text: spans).isBracketed
            html += "<p class=\"unverified\"><em>" + (isBracketed ? "" : "(")
            append(spans, to: &html)
            html += (isBracketed ? "" : ")") + "</em></p>"
        }
    }

    func append(_ spans: [Body.Span], to html: inout String) {
        var index = spans.startIndex
        while index < spans.endIndex {
            guard let link = spans[index].link else {
                append(spans[index], to: &html)
                index += 1
                continue
            }
            open(link, in: &html)
            while index < spans.endIndex, spans[index].link == link {
                append(spans[index], to: &html)
                index += 1
            }
            html += "</a>"
        }
    }

    /// An anchor's start tag. The address is asked again whether it is safe: it may have been set after the span was made.
    private func open(_ link: String, in html: inout String) {
        guard Body.Span.isSafe(link: link) else {
            html += "<a>"
            return
        }
        html += "<a href=\""
        HTMLEscape.append(WebAddress.tidied(link), to: &html)
        html += isSponsored && WebAddress.leadsAway(link, from: siteURL) ? "\" rel=\"sponsored\">" : "\">"
    }

    private func append(_ span: Body.Span, to html: inout String) {
        guard !span.marks.isEmpty else {
            SpanHTML.append(lines: span.text, to: &html)
            return
        }
        let elements = SpanHTML.elements.filter { span.marks.contains($0.mark) }
        for (_, name) in elements { html += "<\(name)>" }
        SpanHTML.append(lines: span.text, to: &html)
        for (_, name) in elements.reversed() { html += "</\(name)>" }
    }

    private static func append(lines text: String, to html: inout String) {
        guard text.utf8.contains(0x0A) else {
            HTMLEscape.append(text, to: &html)
            return
        }
        for (index, line) in text.split(separator: "\n", omittingEmptySubsequences: false).enumerated() {
            if index > 0 { html += "<br>" }
            HTMLEscape.append(String(line), to: &html)
        }
    }

    private static let elements: [(mark: Body.Marks, name: String)] = [
        (.strong, "strong"), (.emphasis, "em"), (.struck, "s"), (.subscripted, "sub"), (.superscripted, "sup"),
        (.code, "code"),
    ]
}
