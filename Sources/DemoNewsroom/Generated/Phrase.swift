/// A sentence with places left open, split once so that filling it costs no search.
struct Phrase {
    enum Slot: String, CaseIterable {
        /// Who does it, and the same at the beginning of a sentence or in a headline.
        case actor = "pelaku"
        case actorFirst = "Pelaku"
        case actorTitle = "PELAKU"
        /// What it is about, likewise.
        case matter = "hal"
        case matterFirst = "Hal"
        case matterTitle = "HAL"
        case place = "tempat"
        case person = "orang"
        case duty = "tugas"
        /// 2 to 9, as a word.
        case few = "sedikit"
        /// 12 to 96.
        case dozens = "puluhan"
        /// 110 to 9.900.
        case many = "banyak"
        case percent = "persen"
        case time = "waktu"
    }

    private let start: String
    private let rest: [(slot: Slot, text: String)]

    /// `{Pelaku} di {tempat} mencatat perubahan pada {hal}.` An unknown word in braces is left as it stands.
    init(_ text: String) {
        var start = ""
        var rest: [(slot: Slot, text: String)] = []
        for (place, part) in text.split(separator: "{", omittingEmptySubsequences: false).enumerated() {
            if place == 0 {
                start = String(part)
            } else if let close = part.firstIndex(of: "}"), let slot = Slot(rawValue: String(part[..<close])) {
                rest.append((slot, String(part[part.index(after: close)...])))
            } else {
                start += "{" + part
            }
        }
        self.start = start
        self.rest = rest
    }

    static func list(_ lines: String) -> [Phrase] {
        lines.split(separator: "\n").map { Phrase(String($0)) }
    }

    func filled(by word: (Slot) -> String) -> String {
        rest.reduce(into: start) { text, part in
            text += word(part.slot)
            text += part.text
        }
    }
}
