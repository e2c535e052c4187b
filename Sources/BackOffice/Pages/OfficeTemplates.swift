import Mustache
import Pages

/// The newsroom's templates. They are in the program and no theme replaces them: what an editor presses is not a matter of
/// taste.
struct OfficeTemplates: Sendable {
    private let library: MustacheLibrary

    /// - Throws: where a template is not written as Mustache has it; a test loads them all.
    init() throws {
        MustacheContentTypes.register(OfficeMarkup(), named: OfficeMarkup.name)
        var library = MustacheLibrary()
        for template in OfficeTemplate.allCases {
            let source = "{{%CONTENT_TYPE:\(OfficeMarkup.name)}}\n" + String(decoding: template.bytes, as: UTF8.self)
            library.register(try MustacheTemplate(string: source), named: template.rawValue)
        }
        self.library = library
    }

    func render(_ template: OfficeTemplate, _ tags: Tags) -> String {
        library.render(tags, withTemplate: template.rawValue) ?? ""
    }
}

/// How templates escape: the readers' pages' way.
private struct OfficeMarkup: MustacheContentType {
    static let name = "OFFICE-MARKUP"

    func escapeText(_ text: String) -> String { HTMLEscape.escaped(text) }
}
