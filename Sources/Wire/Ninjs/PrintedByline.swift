import Editorial
import Storage

/// Takes a line of names apart: `Penulis: A | Editor: B`, `By A and B`, `A, B`, `A - detikNews`.
struct PrintedByline {
    let names: [IncomingStory.Name]
    /// The line as it was, where joining the names by commas would not give it back.
    let printed: String?

    /// - Parameter language: of the story: `Tim` is a team in Indonesian and a man's name in English.
    init(_ line: String, language: String) {
        var names: [IncomingStory.Name] = []
        for part in line.split(whereSeparator: { "|;\n".contains($0) }) {
            PrintedByline.read(String(part), language, into: &names)
        }
        self.names = names
        printed = names.map(\.name).joined(separator: ", ") == line ? nil : line
    }

    private static func read(_ part: String, _ language: String, into names: inout [IncomingStory.Name]) {
        var rest = part.trimmingSpaces()
        var role = Byline.Role.reporter
        if let (word, found) = roles.first(where: { rest.lowercased().hasPrefix($0.0) }) {
            role = found
            rest = String(rest.dropFirst(word.count)).trimmingSpaces()
        } else if let word = openings.first(where: { rest.lowercased().hasPrefix($0) }) {
            rest = String(rest.dropFirst(word.count)).trimmingSpaces()
        }
        var outlet: String?
        if let dash = rest.firstRange(of: " -"), !rest[dash.upperBound...].contains(",") {
            outlet = String(rest[dash.upperBound...]).trimmingSpaces()
            rest = String(rest[..<dash.lowerBound]).trimmingSpaces()
        }
        for name in split(rest) where !names.contains(where: { $0.name == name }) {
            names.append(.init(name, role: role, isPerson: isPerson(name, language: language)))
        }
        if let outlet, !outlet.isEmpty { names.append(.init(outlet, role: .contributor, isPerson: false)) }
    }

    private static func split(_ text: String) -> [String] {
        var names: [String] = []
        for comma in text.split(separator: ",") {
            let part = String(comma).trimmingSpaces()
            // A degree or a "Jr." belongs to the name before it.
            if let last = names.last, part.hasSuffix("."), part.utf8.count < 10 {
                names[names.count - 1] = last + ", " + part
                continue
            }
            names += joiners.reduce([part]) { parts, joiner in
                parts.flatMap { $0.split(separator: joiner).map { String($0).trimmingSpaces() } }
            }
        }
        return names.filter { !$0.isEmpty }
    }

    /// Whether a name is someone's, not an agency's, a desk's or an address.
    static func isPerson(_ name: String, language: String) -> Bool {
        let words = name.split(separator: " ")
        guard (1...6).contains(words.count), name.utf8.count <= 60 else { return false }
        guard !name.contains(where: { $0.isNumber || "@/_:".contains($0) }) else { return false }
        if words.count == 1, name.contains(".") || name == name.uppercased() || name == name.lowercased() { return false }
        let desks = language.hasPrefix("en") ? englishDesks : indonesianDesks
        return !desks.contains { name.lowercased().hasPrefix($0) }
    }

    private static let joiners = [" and ", " dan ", " & "]
    private static let openings = ["by ", "oleh ", "oleh: ", "von ", "laporan: ", "laporan "]
    private static let indonesianDesks = ["tim ", "redaksi", "admin", "kontributor ", "newsroom"]
    private static let englishDesks = ["editorial ", "editors", "staff", "admin", "newsroom", "the "]
    private static let roles: [(String, Byline.Role)] = [
        ("penulis:", .writer), ("reporter:", .reporter), ("wartawan:", .reporter), ("editor:", .editor), ("penyunting:", .editor),
        ("fotografer:", .photographer), ("foto:", .photographer), ("kontributor:", .contributor), ("writer:", .writer),
        ("author:", .writer), ("photographer:", .photographer),
    ]
}
