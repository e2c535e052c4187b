import Editorial
import Storage

/// Takes the names at the end of a date line apart: `HANI FATUNNISA DAN BUDI | EDITOR: C`.
struct ReporterLine {
    private(set) var names: [IncomingStory.Name] = []
    /// The line as it is to be printed, where the names joined by commas would not give it back.
    private(set) var printed: String?
    private(set) var remarks: [String] = []

    init(_ line: String, style: CaptureProfile.DateLine, language: String) {
        let columns = style.columnSeparator.isEmpty ? [line[...]] : line.split(separator: style.columnSeparator)
        var printed = line
        for (index, column) in columns.enumerated() {
            var text = String(column)
            var role = Byline.Role.reporter
            if index > 0 {
                guard let found = style.roles.first(where: { text.hasPrefix($0.label) }) else {
                    remarks.append("“\(text)” in the date line has no label of the profile: kept as printed only")
                    continue
                }
                role = found.role
                text = String(text.dropFirst(found.label.count))
            }
            for name in ReporterLine.split(text, by: style.nameSeparators) {
                let ordinary = style.letterCase == .upper ? ReporterLine.ordinary(name) : name
                names.append(.init(ordinary, role: role, isPerson: PrintedByline.isPerson(ordinary, language: language)))
                printed = printed.replacing(name, with: ordinary, maxReplacements: 1)
            }
        }
        if style.letterCase == .upper {
            for separator in style.nameSeparators { printed = printed.replacing(separator, with: separator.lowercased()) }
        }
        let joined = names.map(\.name).joined(separator: ", ")
        guard !gives(joined, line, style) else { return }
        self.printed = gives(printed, line, style) ? printed : line
    }

    /// Whether printing a text would give the line back.
    private func gives(_ text: String, _ line: String, _ style: CaptureProfile.DateLine) -> Bool {
        (style.letterCase == .upper ? text.uppercased() : text).utf8.elementsEqual(line.utf8)
    }

    private static func split(_ text: String, by separators: [String]) -> [String] {
        let parts = separators.reduce([text]) { parts, separator in
            parts.flatMap { $0.split(separator: separator).map(String.init) }
        }
        return parts.map { $0.trimmingSpaces() }.filter { !$0.isEmpty }
    }

    /// A name in ordinary letters, where capitals give it back: `HANI FATUNNISA` is `Hani Fatunnisa`, `D'EMILIO` `D'Emilio`.
    private static func ordinary(_ name: String) -> String {
        var ordinary = ""
        var before: Character = " "
        /// Letters since the last that was none, an apostrophe apart.
        var letters = 0
        for character in name {
            let isAfterApostrophe = before == "'" || before == "’"
            let begins = isAfterApostrophe ? letters == 1 : letters == 0
            ordinary += begins ? String(character) : character.lowercased()
            if character.isLetter { letters += 1 } else if character != "'", character != "’" { letters = 0 }
            before = character
        }
        return ordinary.uppercased().utf8.elementsEqual(name.utf8) ? ordinary : name
    }
}
