/// What is painted pixel by pixel, in sixteen colours.
enum PixelScene: String, CaseIterable {
    case sunset = "png-jingga"
    case constellations = "png-bintang"
    case eclipse = "png-bulan"
    case weave = "png-tenun"

    static let width = 720
    static let height = 480

    var picture: Picture? {
        let canvas = painted()
        return Picture(
            name: rawValue, bytes: PNG.file(of: canvas), type: "png", width: canvas.width, height: canvas.height,
            caption: caption, alternativeText: alternativeText)
    }

    private func painted() -> PixelCanvas {
        switch self {
        case .sunset: PixelScene.paintedSunset()
        case .constellations: PixelScene.paintedConstellations()
        case .eclipse: PixelScene.paintedEclipse()
        case .weave: PixelScene.paintedWeave()
        }
    }

    private var caption: String {
        switch self {
        case .sunset: "Langit pada akhir kemarau, beberapa menit setelah matahari menyentuh cakrawala."
        case .constellations: "Perahu Bocor, rasi nelayan Seruni, di atas cakrawala selatan."
        case .eclipse: "Bulan pada puncak gerhana sebagian."
        case .weave: "Belah ketupat berarti rumah, garis miring berarti perjalanan."
        }
    }

    private var alternativeText: String {
        switch self {
        case .sunset: "Ilustrasi langit jingga berlapis di atas bukit dan laut saat matahari terbenam"
        case .constellations: "Ilustrasi bintang-bintang yang dihubungkan garis membentuk perahu di atas laut malam"
        case .eclipse: "Ilustrasi Bulan purnama yang sebagian tertutup bayangan cokelat tembaga"
        case .weave: "Ilustrasi kain tenun dengan motif belah ketupat dan garis miring"
        }
    }
}
