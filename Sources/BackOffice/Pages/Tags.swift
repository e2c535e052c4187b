import Mustache

/// What a page offers its template: names with what they stand for. A name without anything to say is left out, so that
/// `{{#help}}…{{/help}}` asks whether there is one.
///
/// A reference: Mustache copies what it asks, at every tag.
final class Tags: MustacheParent {
    private var values: [String: Any] = [:]

    init(_ values: [String: Any] = [:]) {
        self.values = values
    }

    func child(named name: String) -> Any? { values[name] }

    subscript(_ name: String) -> String? {
        get { (values[name] as? TagText)?.renderText }
        set { values[name] = newValue.flatMap { $0.isEmpty ? nil : TagText($0) } }
    }

    subscript(_ name: String) -> Bool {
        get { values[name] as? Bool ?? false }
        set { values[name] = newValue }
    }

    subscript(_ name: String) -> Tags? {
        get { values[name] as? Tags }
        set { values[name] = newValue }
    }

    /// Rows; none are as good as left out.
    subscript(_ name: String) -> [Tags] {
        get { values[name] as? [Tags] ?? [] }
        set { values[name] = newValue.isEmpty ? nil : newValue }
    }

    /// Something with names of its own that is neither.
    func offer(_ name: String, _ value: any MustacheParent) {
        values[name] = value
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
