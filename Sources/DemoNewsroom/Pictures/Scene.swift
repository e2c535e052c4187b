/// What can be drawn as SVG, by the word manuscripts know it by.
enum Scene: String, CaseIterable {
    case muara, ombak, kapal, layar, sungai, tambak, terumbu, gletser
    case rel, lereng, jembatan, kota, surya, layang, hujan, bola
    case cabai, kopi, lebah, jamur, voli, catur, wayang, lontar, koran, getaran

    /// The hours it can be drawn at: one for what shows no sky.
    var lights: [Light] { showsSky ? Light.allCases : [.day] }

    func picture(in light: Light) -> Picture? {
        var drawing = Drawing(light: light)
        draw(on: &drawing)
        let words = showsSky ? "\(subject) \(light.words)" : subject
        return Picture(
            name: showsSky ? "\(rawValue) \(light.rawValue)" : rawValue, bytes: Array(drawing.svg.utf8), type: "svg",
            width: Drawing.width,
            height: Drawing.height, caption: words.prefix(1).uppercased() + words.dropFirst() + ".",
            alternativeText: "Ilustrasi " + words)
    }

    private func draw(on drawing: inout Drawing) {
        switch self {
        case .muara: drawing.estuary()
        case .ombak: drawing.waves()
        case .kapal: drawing.ship()
        case .layar: drawing.bookBoat()
        case .sungai: drawing.riverMarket()
        case .tambak: drawing.saltPans()
        case .terumbu: drawing.reef()
        case .gletser: drawing.glacier()
        case .rel: drawing.rails()
        case .lereng: drawing.slope()
        case .jembatan: drawing.hangingBridge()
        case .kota: drawing.city()
        case .surya: drawing.solarPanels()
        case .layang: drawing.kites()
        case .hujan: drawing.busStop()
        case .bola: drawing.pitch()
        case .cabai: drawing.chillies()
        case .kopi: drawing.coffee()
        case .lebah: drawing.honeycomb()
        case .jamur: drawing.mushrooms()
        case .voli: drawing.court()
        case .catur: drawing.chess()
        case .wayang: drawing.shadowPlay()
        case .lontar: drawing.palmLeaves()
        case .koran: drawing.newspaper()
        case .getaran: drawing.tremor()
        }
    }

    /// Whether the hour of the day can be seen in it.
    private var showsSky: Bool {
        switch self {
        case .terumbu, .cabai, .kopi, .lebah, .jamur, .voli, .catur, .wayang, .lontar, .koran, .getaran: false
        default: true
        }
    }

    private var subject: String {
        switch self {
        case .muara: "muara berbakau dengan kawanan kuntul"
        case .ombak: "gelombang besar dan perahu kecil di kejauhan"
        case .kapal: "kapal penumpang di laut tenang di antara pulau-pulau"
        case .layar: "perahu layar yang geladaknya penuh buku"
        case .sungai: "perahu pedagang di sungai yang lebar"
        case .tambak: "petak-petak tambak garam yang memantulkan langit"
        case .terumbu: "terumbu karang dan kawanan ikan di bawah air"
        case .gletser: "gletser di antara puncak bersalju dan rumah-rumah kayu di kakinya"
        case .rel: "rel yang menuju cakrawala dan lampu sinyal"
        case .lereng: "sekolah kecil di lereng gunung"
        case .jembatan: "jembatan gantung di antara dua lereng"
        case .kota: "deretan gedung kota dengan pohon di sepanjang jalan"
        case .surya: "panel surya di bukit dengan pohon nyiur"
        case .layang: "layang-layang di atas pantai"
        case .hujan: "halte bus di tengah hujan"
        case .bola: "gawang bambu dan bola di lapangan desa"
        case .cabai: "tiga cabai merah pada tangkainya"
        case .kopi: "ranting kopi dengan buah merah"
        case .lebah: "sarang lebah dengan tiga lebah"
        case .jamur: "jamur kecil pada batang pohon"
        case .voli: "bola voli melayang di atas net"
        case .catur: "bidak catur di atas papan"
        case .wayang: "bayangan gunungan dan dua tokoh wayang pada kelir"
        case .lontar: "lempir-lempir naskah daun lontar disinari dari samping"
        case .koran: "koran terlipat dan secangkir kopi di meja"
        case .getaran: "garis getaran gempa pada kertas grafik"
        }
    }
}
