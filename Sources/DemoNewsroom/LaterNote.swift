import Editorial

/// What the newsroom said about one of its stories after it was out.
struct LaterNote: Sendable {
    /// Key of the story.
    let story: String
    /// How long after the story came out.
    let minutes: Int
    let kind: Body.Note.Kind
    let paragraphs: [String]
    /// Key of the story it leads to.
    var linked: String?

    static let all = [
        LaterNote(
            story: "peta-lama", minutes: 300, kind: .editor,
            paragraphs: ["Cara membaca banjir dari peta-peta ini ditulis dalam rubrik Opini."], linked: "membaca-peta"),
        LaterNote(
            story: "sensus-pohon", minutes: 130, kind: .correction,
            paragraphs: ["Versi awal menyebut jarak rata-rata di pinggir timur 140 meter. Angka yang benar 410 meter."]),
        LaterNote(
            story: "gempa-sekolah", minutes: 245, kind: .clarification,
            paragraphs: ["Harga Rp900.000 adalah harga satu alat tanpa sambungan internet dan tanpa ongkos pasang."]),
        LaterNote(
            story: "sampah-liran", minutes: 385, kind: .rightOfReply,
            paragraphs: [
                "Paguyuban pedagang tiga pasar di hulu menyatakan bahwa dugaan tentang asal saset belum diperiksa bersama mereka.",
                "Pedagang menimbang sendiri sampah pasarnya mulai pekan ini dan membuka catatannya bagi siapa saja.",
            ]),
    ]

    var act: Act {
        switch kind {
        case .correction: .correct
        case .clarification: .clarify
        case .rightOfReply: .reply
        case .editor: .editorNote
        case .unverified: .unverifiedNote
        }
    }
}
