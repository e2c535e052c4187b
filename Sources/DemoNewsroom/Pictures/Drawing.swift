/// A drawing 1200 wide and 800 high, put together from parts, as SVG without text, script or reference to anything outside.
struct Drawing {
    static let width = 1200
    static let height = 800

    let light: Light
    private var parts: [String] = []
    private var gradients: [String] = []

    init(light: Light) {
        self.light = light
    }

    var colours: Light.Colours { light.colours }

    var svg: String {
        let definitions = gradients.isEmpty ? "" : "<defs>\(gradients.joined())</defs>"
        return "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 \(Drawing.width) \(Drawing.height)\">"
            + definitions + parts.joined() + "</svg>\n"
    }

    mutating func add(_ element: String) {
        parts.append(element)
    }

    mutating func fill(_ path: String, _ colour: String, opacity: String? = nil) {
        add("<path d=\"\(path)\" fill=\"\(colour)\"\(opacity.map { " opacity=\"\($0)\"" } ?? "")/>")
    }

    mutating func stroke(_ path: String, _ colour: String, width: Int, opacity: String? = nil) {
        let faint = opacity.map { " opacity=\"\($0)\"" } ?? ""
        add(
            "<path d=\"\(path)\" fill=\"none\" stroke=\"\(colour)\" stroke-width=\"\(width)\" stroke-linecap=\"round\""
                + " stroke-linejoin=\"round\"\(faint)/>")
    }

    mutating func circle(_ x: Int, _ y: Int, _ radius: Int, _ colour: String, opacity: String? = nil) {
        let faint = opacity.map { " opacity=\"\($0)\"" } ?? ""
        add("<circle cx=\"\(x)\" cy=\"\(y)\" r=\"\(radius)\" fill=\"\(colour)\"\(faint)/>")
    }

    mutating func rectangle(_ x: Int, _ y: Int, _ width: Int, _ height: Int, _ colour: String, round: Int = 0) {
        let corners = round > 0 ? " rx=\"\(round)\"" : ""
        add("<rect x=\"\(x)\" y=\"\(y)\" width=\"\(width)\" height=\"\(height)\" fill=\"\(colour)\"\(corners)/>")
    }

    /// Makes a gradient from top to bottom and returns what to fill with.
    mutating func gradient(_ stops: [String]) -> String {
        let id = "g\(gradients.count)"
        let steps = max(stops.count - 1, 1)
        let marks = stops.enumerated().map { place, colour in
            "<stop offset=\"\(place * 100 / steps)%\" stop-color=\"\(colour)\"/>"
        }
        gradients.append("<linearGradient id=\"\(id)\" x2=\"0\" y2=\"1\">\(marks.joined())</linearGradient>")
        return "url(#\(id))"
    }
}
