/// Reading numbers out of bytes that someone else wrote: what lies outside is nil, never a trap.
extension ArraySlice<UInt8> {
    /// The bytes from `offset`, `count` of them; nil when there are not so many.
    func part(_ offset: Int, _ count: Int) -> ArraySlice<UInt8>? {
        guard offset >= 0, count >= 0, offset <= self.count, count <= self.count - offset else { return nil }
        return self[startIndex + offset..<startIndex + offset + count]
    }

    /// What follows `offset`; nothing when that is past the end.
    func rest(_ offset: Int) -> ArraySlice<UInt8> {
        self[startIndex + Swift.min(Swift.max(offset, 0), count)..<endIndex]
    }

    func byte(_ offset: Int) -> UInt8? {
        offset >= 0 && offset < count ? self[startIndex + offset] : nil
    }

    /// A number of `size` bytes, the most significant first.
    func bigEndian(_ offset: Int, _ size: Int) -> Int? {
        part(offset, size)?.reduce(0) { $0 << 8 | Int($1) }
    }

    func littleEndian(_ offset: Int, _ size: Int) -> Int? {
        part(offset, size)?.reversed().reduce(0) { $0 << 8 | Int($1) }
    }

    func begins(with text: String, at offset: Int = 0) -> Bool {
        part(offset, text.utf8.count)?.elementsEqual(text.utf8) ?? false
    }
}
