import Editorial
import Foundation

/// How a portal's captures read: where kicker, caption, section, headline, date line and lists stand, and in what words.
///
/// Written as YAML. The profile of the model page is built in; `Profiles/model.yaml` explains every key.
public struct CaptureProfile: Sendable {
    enum HeadPart: String, CaseIterable {
        case kicker, caption, section, headline, dateLine
    }

    enum RowPart: String, CaseIterable {
        case headline, date
    }

    enum LetterCase: String, CaseIterable {
        case upper, asWritten
    }

    struct Head {
        let part: HeadPart
        let isOptional: Bool
    }

    struct List {
        let heading: String
        let kind: ShownList.Kind
    }

    struct DateLine {
        let pattern: DatePattern
        let letterCase: LetterCase
        let bylineLabel: String
        let nameSeparators: [String]
        let columnSeparator: String
        let roles: [(label: String, role: Byline.Role)]
    }

    let separator: String
    let head: [Head]
    let creditMark: String
    let kickers: [(word: String, kind: StoryKind)]
    let dateLine: DateLine
    let lists: [List]
    let row: [RowPart]
    let rowDate: DatePattern
    let closing: String
    let unknownSection: String
    let language: String

    /// Reads a profile.
    ///
    /// - Parameters:
    ///   - yaml: its text.
    ///   - file: its name, for the error.
    /// - Throws: for a key that is unknown, missing or has a wrong value, with its line and what was expected.
    public init(yaml: String, file: String) throws(CaptureProfileError) {
        let root = try ProfileNode.root(of: yaml, file: file)
        try root.checkKeys([
            "separator", "head", "creditMark", "kickers", "dateLine", "lists", "row", "rowDate", "closing", "weekdays", "months",
            "zones", "unknownSection", "language",
        ])
        separator = try root.text("separator")
        head = try CaptureProfile.head(root)
        creditMark = try root.text("creditMark", mayBeEmpty: true)
        kickers = try root.pairs("kickers").map { (pair) throws(CaptureProfileError) in
            (pair.key, try pair.value.word(of: StoryKind.self))
        }
        lists = try CaptureProfile.lists(root)
        row = try root.list("row").map { (node) throws(CaptureProfileError) in try node.word(of: RowPart.self) }
        guard row == [.headline, .date] || row == [.date, .headline] else {
            throw root.error(at: "row", "expected headline and date, each once")
        }
        closing = try root.text("closing", mayBeEmpty: true)
        unknownSection = try root.text("unknownSection")
        language = try root.text("language")
        let names = try DateNames(root)
        dateLine = try CaptureProfile.dateLine(root, names)
        rowDate = try CaptureProfile.pattern(root, "rowDate", names, needsZone: false)
    }

    /// Reads a profile file.
    public init(path: String) throws(CaptureProfileError) {
        let text: String
        do {
            text = try String(contentsOf: URL(fileURLWithPath: path), encoding: .utf8)
        } catch {
            throw CaptureProfileError(file: path, line: 1, reason: "it cannot be read: \(FileFault.why(path))")
        }
        try self.init(yaml: text, file: path)
    }

    /// The profile of the model page.
    public static func builtIn() throws(CaptureProfileError) -> CaptureProfile {
        try CaptureProfile(yaml: String(decoding: PackageResources.model_yaml, as: UTF8.self), file: "model.yaml")
    }
}

extension CaptureProfile {
    private static func head(_ root: ProfileNode) throws(CaptureProfileError) -> [Head] {
        let head = try root.list("head").map { (node) throws(CaptureProfileError) -> Head in
            let text = try node.text()
            guard let part = HeadPart(rawValue: text.hasSuffix("?") ? String(text.dropLast()) : text) else {
                throw node.error("expected kicker, caption, section, headline or dateLine, found “\(text)”")
            }
            return Head(part: part, isOptional: text.hasSuffix("?"))
        }
        let parts = head.map(\.part)
        for part in parts where parts.count(where: { $0 == part }) > 1 {
            throw root.error(at: "head", "“\(part.rawValue)” stands twice")
        }
        guard let dateLine = parts.firstIndex(of: .dateLine), let headline = parts.firstIndex(of: .headline) else {
            throw root.error(at: "head", "headline and dateLine are needed")
        }
        guard !head[dateLine].isOptional, !head[headline].isOptional else {
            throw root.error(at: "head", "headline and dateLine cannot be missing from a capture: no question mark")
        }
        guard !head[dateLine...].contains(where: \.isOptional) else {
            throw root.error(at: "head", "only blocks before the date line may be missing")
        }
        return head
    }

    private static func lists(_ root: ProfileNode) throws(CaptureProfileError) -> [List] {
        let lists = try root.list("lists").map { (node) throws(CaptureProfileError) -> List in
            try node.checkKeys(["heading", "list"])
            return List(heading: try node.text("heading"), kind: try node.value("list").shownList())
        }
        guard Set(lists.map(\.kind)).count == lists.count else { throw root.error(at: "lists", "the same list stands twice") }
        return lists
    }

    private static func dateLine(_ root: ProfileNode, _ names: DateNames) throws(CaptureProfileError) -> DateLine {
        let node = try root.value("dateLine")
        try node.checkKeys(["pattern", "letterCase", "bylineLabel", "nameSeparators", "columnSeparator", "roles"])
        let letterCase = try node.value("letterCase").word(of: LetterCase.self)
        let names = letterCase == .upper ? names.uppercased() : names
        let pattern = try pattern(node, "pattern", names, needsZone: true)
        return DateLine(
            pattern: letterCase == .upper ? pattern.uppercased() : pattern, letterCase: letterCase,
            bylineLabel: try node.text("bylineLabel"),
            nameSeparators: try node.list("nameSeparators").map { (node) throws(CaptureProfileError) in try node.text() },
            columnSeparator: try node.text("columnSeparator", mayBeEmpty: true),
            roles: try node.pairs("roles").map { (pair) throws(CaptureProfileError) in
                (pair.key, try pair.value.word(of: Byline.Role.self))
            })
    }

    private static func pattern(
        _ node: ProfileNode, _ key: String, _ names: DateNames, needsZone: Bool
    ) throws(CaptureProfileError) -> DatePattern {
        let text = try node.text(key)
        do {
            return try DatePattern(text, names: names, needsZone: needsZone)
        } catch {
            throw node.error(at: key, error.reason)
        }
    }
}
