extension String {
    /// Whether this field name is the given one, in whatever case (RFC 9110, 5.1).
    func isField(_ lowercased: StaticString) -> Bool {
        guard utf8.count == lowercased.utf8CodeUnitCount else { return false }
        return lowercased.withUTF8Buffer { wanted in
            var index = 0
            for byte in utf8 {
                let folded = byte >= 0x41 && byte <= 0x5A ? byte | 0x20 : byte
                guard folded == wanted[index] else { return false }
                index += 1
            }
            return true
        }
    }
}
