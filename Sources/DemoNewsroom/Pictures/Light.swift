/// The hour a picture is drawn at, with its colours.
enum Light: String, CaseIterable {
    case dawn = "fajar"
    case day = "siang"
    case dusk = "senja"
    case night = "malam"

    struct Colours {
        /// From the zenith down to the horizon.
        let sky: [String]
        /// Sun or moon.
        let disc: String
        let far: String
        let middle: String
        let near: String
        /// From the horizon to the viewer.
        let water: [String]
        /// What the light falls on.
        let bright: String
    }

    var colours: Colours {
        switch self {
        case .dawn: Light.dawnColours
        case .day: Light.dayColours
        case .dusk: Light.duskColours
        case .night: Light.nightColours
        }
    }

    var words: String {
        switch self {
        case .dawn: "saat matahari terbit"
        case .day: "pada siang hari"
        case .dusk: "saat matahari terbenam"
        case .night: "pada malam hari"
        }
    }

    private static let dawnColours = Colours(
        sky: ["#33546f", "#e09a6c", "#fbe2b6"], disc: "#fff4da", far: "#8a8f94", middle: "#4b666c", near: "#1f3338",
        water: ["#edc18f", "#3f6472"], bright: "#fff1d6")
    private static let dayColours = Colours(
        sky: ["#4f8db0", "#a5ccd3", "#edeedb"], disc: "#fffbe9", far: "#93b4ae", middle: "#4f8079", near: "#234b4a",
        water: ["#7fb9c0", "#1f5c70"], bright: "#fffaf0")
    private static let duskColours = Colours(
        sky: ["#2e2f52", "#c2502e", "#f7b866"], disc: "#ffe3a8", far: "#87504a", middle: "#4d3040", near: "#211a29",
        water: ["#e08a4e", "#33293f"], bright: "#ffd9a0")
    private static let nightColours = Colours(
        sky: ["#0c1728", "#1b3049", "#46627a"], disc: "#f6eed6", far: "#2a4259", middle: "#182b3d", near: "#0a141f",
        water: ["#3a5870", "#0b1726"], bright: "#f7c873")
}
