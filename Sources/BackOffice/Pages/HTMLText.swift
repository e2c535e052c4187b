import Pages

/// A text, escaped for HTML.
struct HTMLText {
    let html: String

    init(_ text: String) {
        html = HTMLEscape.escaped(text)
    }
}
