import Editorial
import Foundation
import Testing

@testable import Pages

/// docs/themes.md tells authors of themes what the templates may use: all of it, and nothing else.
struct ThemeReferenceTests {
    private let reference: ThemeReference

    init() throws {
        var folder = URL(filePath: #filePath)
        for _ in 0..<3 { folder.deleteLastPathComponent() }
        reference = ThemeReference(try String(contentsOf: folder.appending(path: "docs/themes.md"), encoding: .utf8))
    }

    @Test(arguments: ThemeFile.allCases)
    func `every file is told of`(file: ThemeFile) {
        #expect(reference.text.contains("`\(file.rawValue)`"), "docs/themes.md does not say what \(file.rawValue) is")
    }

    @Test(arguments: ThemeFile.allCases.filter { !$0.knownTags.tags.isEmpty })
    func `the tags of a template are those it may use`(file: ThemeFile) {
        let faults = Set(reference.faults(of: file.knownTags, under: "`\(file.rawValue)`"))
        #expect(faults.isEmpty, "\(faults.sorted().joined(separator: "\n"))")
    }

    @Test func `what every template can say is told once`() {
        let faults = reference.faults(of: .site, under: "In every template")
        #expect(faults.isEmpty, "\(faults.joined(separator: "\n"))")
    }

    @Test func `every word stands with what it says in each language`() {
        let rows = Set(reference.rows(under: "The words").map { $0.joined(separator: " | ") })
        let missing = Word.allCases
            .map { "`{{\($0.rawValue)}}` | \(Words.indonesian[$0] ?? "") | \(Words.english[$0] ?? "")" }
            .filter { !rows.contains($0) }
        #expect(missing.isEmpty, "docs/themes.md lacks, under “The words”:\n\(missing.map { "| \($0) |" }.joined(separator: "\n"))")
    }
}

/// The tables of docs/themes.md, by the heading over them.
private struct ThemeReference {
    let text: String
    private var tables: [String: [[String]]] = [:]

    init(_ text: String) {
        self.text = text
        var heading = ""
        for line in text.split(separator: "\n") {
            if line.hasPrefix("#") {
                heading = String(line.drop { $0 == "#" || $0 == " " })
            } else if line.hasPrefix("| `{{") {
                let cells = line.dropFirst(2).dropLast(2).components(separatedBy: " | ")
                tables[heading, default: []].append(cells)
            }
        }
    }

    func rows(under heading: String) -> [[String]] { tables[heading] ?? [] }

    /// What differs between tags and the table under a heading, and the tables its rows lead to.
    func faults(of known: KnownTags, under heading: String) -> [String] {
        let rows = rows(under: heading)
        let written = Dictionary(rows.map { ($0[0], $0.dropFirst().joined()) }) { first, _ in first }
        let wanted = Dictionary(uniqueKeysWithValues: known.tags.map { ("`\(form(of: $0, $1))`", $1) })
        var faults = wanted.keys.filter { written[$0] == nil }.sorted().map { "docs/themes.md lacks, under “\(heading)”: \($0)" }
        faults += written.keys.filter { wanted[$0] == nil }.sorted().map {
            "docs/themes.md has, under “\(heading)”, what is not: \($0)"
        }
        if written.count < rows.count { faults.append("docs/themes.md has a tag twice under “\(heading)”") }
        for (name, tag) in wanted {
            guard let inner = inner(of: tag), let row = written[name] else { continue }
            guard let place = tables.keys.first(where: { row.contains("(#\(anchor(of: $0)))") }) else {
                faults.append("docs/themes.md leads, under “\(heading)” at \(name), to no table of the tags inside")
                continue
            }
            faults += self.faults(of: inner, under: place)
        }
        return faults
    }

    private func form(of name: String, _ tag: KnownTags.Tag) -> String {
        switch tag {
        case .text: "{{\(name)}}"
        case .markup: "{{{\(name)}}}"
        case .flag, .group, .rows, .lines: "{{#\(name)}}"
        }
    }

    private func inner(of tag: KnownTags.Tag) -> KnownTags? {
        switch tag {
        case .group(let tags), .rows(let tags): tags
        case .text, .markup, .flag, .lines: nil
        }
    }

    /// As a heading's address is made of it.
    private func anchor(of heading: String) -> String {
        heading.lowercased().replacing(" ", with: "-").filter { $0.isLetter || $0.isNumber || $0 == "-" }
    }
}
