/// A table as comma-separated values (RFC 4180), which no spreadsheet takes for formulas.
struct CSVTable {
    enum Cell {
        case text(String)
        case number(Int)
        case decimal(Double)
        case none
    }

    let header: [String]
    var rows: [[Cell]] = []

    var text: String {
        var text = header.joined(separator: ",") + "\r\n"
        for row in rows { text += row.map(CSVTable.written).joined(separator: ",") + "\r\n" }
        return text
    }

    private static func written(_ cell: Cell) -> String {
        switch cell {
        case .text(let text): quoted(harmless(text))
        case .number(let number): String(number)
        case .decimal(let number): "\(number)"
        case .none: ""
        }
    }

    /// A cell that begins as a formula does gets an apostrophe before it, as OWASP's "CSV Injection" has it.
    private static func harmless(_ text: String) -> String {
        let first = text.unicodeScalars.first { !$0.properties.isWhitespace || "\t\r\n".unicodeScalars.contains($0) }
        guard let first else { return text }
        return "=+-@\t\r\n|%＝＋－＠".unicodeScalars.contains(first) ? "'" + text : text
    }

    private static func quoted(_ text: String) -> String {
        let isSpecial = text.unicodeScalars.contains { ",\"\r\n".unicodeScalars.contains($0) }
        let mustBe = isSpecial || text.hasPrefix("'") || text.hasPrefix(" ")
        return mustBe ? "\"" + text.replacing("\"", with: "\"\"") + "\"" : text
    }
}
