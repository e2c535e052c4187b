/// What came of one benchmark, on one line.
struct Verdict: Sendable {
    let name: String
    let figures: [Figure]
    /// Processors that others kept busy meanwhile.
    let othersCores: Double

    var isMet: Bool { figures.allSatisfy(\.isMet) }

    var line: String {
        "\(name): " + parts.joined(separator: "; ") + "; others used \(othersCores.digits(2)) cores: \(isMet ? "ok" : "MISS")"
    }

    /// The same as a row of a Markdown table.
    var row: String {
        "| \(name) | " + parts.joined(separator: "; ") + " | \(othersCores.digits(2)) | \(isMet ? "ok" : "**MISS**") |"
    }

    private var parts: [String] {
        figures.map { figure in
            guard let limit = figure.limit else { return figure.text }
            return "\(figure.text) (\(limit)\(figure.isMet ? "" : ": missed"))"
        }
    }
}
