import Editorial
import Pages
import Readership

/// Draws counts as bars, as SVG made here: nothing for a browser to run, and nothing the policy forbids.
struct Bars {
    let counts: [Int]

    /// A round number that no count is above.
    var peak: Int {
        let most = max(counts.max() ?? 0, 4)
        var step = 1
        while step * 10 <= most { step *= 10 }
        return [1, 2, 4, 5, 6, 8, 10].map { $0 * step }.first { $0 >= most } ?? most
    }

    /// - Parameters:
    ///   - id: what its title and description are found by.
    ///   - labels: what is said of each bar where a pointer rests on it.
    func chart(id: String, title: String, description: String, labels: [String]) -> String {
        let top = Double(peak)
        var svg = """
            <svg viewBox="0 0 \(counts.count * 10) 100" preserveAspectRatio="none" role="img" \
            aria-labelledby="\(id)-judul \(id)-uraian"><title id="\(id)-judul">\(HTMLEscape.escaped(title))</title>\
            <desc id="\(id)-uraian">\(HTMLEscape.escaped(description))</desc>\
            <path class="grid" d="M0 .5H\(counts.count * 10)M0 50H\(counts.count * 10)" vector-effect="non-scaling-stroke"/>
            """
        for (place, count) in counts.enumerated() {
            // A single view is seen, however many there are at other times.
            let height = count == 0 ? 0 : max(Double(count) / top * 100, 1.5)
            let kind = place == counts.count - 1 ? "bar filling" : "bar"
            svg += "<g class=\"\(kind)\"><title>\(HTMLEscape.escaped(labels[place]))</title>"
            svg += "<rect class=\"reach\" x=\"\(place * 10)\" width=\"10\" height=\"100\"/>"
            svg += "<rect x=\"\(place * 10 + 1)\" y=\"\(Bars.short(100 - height))\" width=\"8\" "
            svg += "height=\"\(Bars.short(height))\"/></g>"
        }
        return svg + "</svg>"
    }

    /// The outline of small bars in 96 by 24, for a path.
    var spark: String {
        let most = Double(max(counts.max() ?? 0, 1))
        let width = 96 / Double(max(counts.count, 1))
        var path = "M0 23.5H96V24H0z"
        for (place, count) in counts.enumerated() where count > 0 {
            let height = max(Double(count) / most * 23, 1)
            path += "M\(Bars.short(Double(place) * width)) 24V\(Bars.short(24 - height))h\(Bars.short(width - 1))V24z"
        }
        return path
    }

    /// With one digit behind the point at most.
    static func short(_ number: Double) -> String {
        let tenths = Int((number * 10).rounded())
        return tenths % 10 == 0 ? String(tenths / 10) : "\(tenths / 10).\(abs(tenths % 10))"
    }
}
