/// A place of the newsroom's to go on to after signing in. Nothing else is gone to: an address made by a stranger must not
/// lead elsewhere.
enum OwnPath {
    static func read(_ text: String?) -> String? {
        guard let text, text == "/redaksi" || text.hasPrefix("/redaksi/") || text.hasPrefix("/redaksi?"), text.utf8.count < 500,
            text.unicodeScalars.allSatisfy({ $0.value > 0x20 && $0.value < 0x7F && $0 != "\\" })
        else { return nil }
        return text
    }
}
