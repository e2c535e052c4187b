/// What can be done to a story from its page: the last part of the address its form is sent to.
enum StoryAct: String, CaseIterable, Sendable {
    case submit = "ajukan"
    case `return` = "kembalikan"
    case approve = "setujui"
    case publish = "terbitkan"
    case schedule = "jadwalkan"
    case unschedule = "batal-jadwal"
    case embargo
    case correct = "koreksi"
    case receiveReply = "hak-jawab"
    case withdraw = "tarik"
    case refuseWithdrawal = "tolak-tarik"
    case delete = "hapus"
    case restore = "pulihkan"
    case slug = "alamat"
    case comment = "catatan"
    case share = "bagikan"
}
