import CInflate

/// What a server answered.
struct Response: Sendable {
    let status: Int
    /// In the order they came.
    let fields: [(name: String, value: String)]
    /// Of the status line and the fields, with the empty line, in bytes.
    let headBytes: Int
    /// As it came over the wire.
    private(set) var body: [UInt8] = []

    /// Nil for what is not the head of an answer.
    init?(head: String) {
        // A carriage return and its line feed are one character.
        let lines = head.split(separator: "\r\n")
        guard let status = lines.first?.split(separator: " ").dropFirst().first.flatMap({ Int($0) }) else { return nil }
        self.status = status
        headBytes = head.utf8.count
        fields = lines.dropFirst().compactMap { line in
            guard let colon = line.firstIndex(of: ":") else { return nil }
            return (String(line[..<colon]), line[line.index(after: colon)...].drop { $0 == " " }.description)
        }
    }

    func with(body: [UInt8]) -> Response {
        var copy = self
        copy.body = body
        return copy
    }

    func field(_ name: String) -> String? {
        fields.first { $0.name.lowercased() == name.lowercased() }?.value
    }

    /// The body as a reader sees it.
    func text() throws -> String {
        guard field("Content-Encoding") == "gzip" else { return String(decoding: body, as: UTF8.self) }
        return String(decoding: try Response.unpack(body), as: UTF8.self)
    }

    private static func unpack(_ packed: [UInt8]) throws -> [UInt8] {
        var stream = z_stream()
        // 16 more than the window's bits: gzip and nothing else.
        guard inflateInit2_(&stream, 16 + MAX_WBITS, ZLIB_VERSION, Int32(MemoryLayout<z_stream>.size)) == Z_OK else {
            throw BenchmarkError.unexpected("zlib could not be started.")
        }
        defer { inflateEnd(&stream) }
        // The last four bytes are the length of what comes out (RFC 1952, ISIZE).
        let length = packed.suffix(4).reversed().reduce(0) { $0 << 8 | Int($1) }
        var status = Z_DATA_ERROR
        let text = [UInt8](unsafeUninitializedCapacity: min(length, 16 << 20)) { output, count in
            packed.withUnsafeBufferPointer { input in
                stream.next_in = UnsafeMutablePointer(mutating: input.baseAddress)
                stream.avail_in = UInt32(input.count)
                stream.next_out = output.baseAddress
                stream.avail_out = UInt32(output.count)
                status = inflate(&stream, Z_FINISH)
                count = output.count - Int(stream.avail_out)
            }
        }
        guard status == Z_STREAM_END else { throw BenchmarkError.unexpected("A page's gzip could not be read.") }
        return text
    }
}
