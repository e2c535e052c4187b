/// Reads a PNG of the newsroom's kind (palette, stored blocks), checking every sum on the way.
struct PNGReading {
    struct Damaged: Error {
        let what: String
    }

    let width: Int
    let height: Int
    let colours: Int
    /// Filter bytes and pixels.
    let rows: [UInt8]

    init(_ file: [UInt8]) throws {
        guard file.starts(with: [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]) else { throw Damaged(what: "signature") }
        var chunks: [String: [UInt8]] = [:]
        var place = 8
        while place + 12 <= file.count {
            let length = PNGReading.word(file[place...])
            guard place + 12 + length <= file.count else { throw Damaged(what: "chunk length") }
            let named = file[place + 4..<place + 8 + length]
            guard PNGReading.crc(named) == PNGReading.word(file[(place + 8 + length)...]) else { throw Damaged(what: "CRC") }
            chunks[String(decoding: named.prefix(4), as: UTF8.self)] = Array(named.dropFirst(4))
            place += 12 + length
        }
        guard place == file.count, let head = chunks["IHDR"], head.count == 13, chunks["IEND"] == [],
            let data = chunks["IDAT"]
        else { throw Damaged(what: "chunks") }
        width = PNGReading.word(head[...])
        height = PNGReading.word(head[4...])
        guard Array(head[8...]) == [4, 3, 0, 0, 0] else { throw Damaged(what: "kind") }
        colours = (chunks["PLTE"]?.count ?? 0) / 3
        rows = try PNGReading.unpacked(data)
    }

    private static func unpacked(_ data: [UInt8]) throws -> [UInt8] {
        guard data.count > 6, (Int(data[0]) << 8 | Int(data[1])) % 31 == 0 else { throw Damaged(what: "zlib head") }
        var bytes: [UInt8] = []
        var place = 2
        var isLast = false
        while !isLast {
            isLast = data[place] == 1
            let length = Int(data[place + 1]) | Int(data[place + 2]) << 8
            let inverse = Int(data[place + 3]) | Int(data[place + 4]) << 8
            guard length ^ inverse == 0xFFFF else { throw Damaged(what: "stored block") }
            bytes += data[place + 5..<place + 5 + length]
            place += 5 + length
        }
        let low = bytes.reduce(1) { ($0 + Int($1)) % 65_521 }
        var sum = 1
        let high = bytes.reduce(0) { high, byte in
            sum = (sum + Int(byte)) % 65_521
            return (high + sum) % 65_521
        }
        guard word(data[place...]) == high << 16 | low else { throw Damaged(what: "Adler-32") }
        return bytes
    }

    private static func word(_ bytes: ArraySlice<UInt8>) -> Int {
        bytes.prefix(4).reduce(0) { $0 << 8 | Int($1) }
    }

    private static func crc(_ bytes: ArraySlice<UInt8>) -> Int {
        var sum: UInt32 = ~0
        for byte in bytes {
            sum ^= UInt32(byte)
            for _ in 0..<8 { sum = sum & 1 == 1 ? sum >> 1 ^ 0xEDB8_8320 : sum >> 1 }
        }
        return Int(~sum)
    }
}
