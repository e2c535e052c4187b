/// A picture of sixteen colours, one number from 0 to 15 for each pixel.
struct PixelCanvas {
    let width: Int
    let height: Int
    /// Red, green and blue, sixteen at most.
    let palette: [(UInt8, UInt8, UInt8)]
    private(set) var pixels: [UInt8]

    init(width: Int, height: Int, palette: [UInt32]) {
        self.width = width
        self.height = height
        self.palette = palette.map { (UInt8($0 >> 16 & 255), UInt8($0 >> 8 & 255), UInt8($0 & 255)) }
        pixels = [UInt8](repeating: 0, count: width * height)
    }

    /// Outside the canvas nothing happens.
    mutating func put(_ x: Int, _ y: Int, _ colour: Int) {
        guard (0..<width).contains(x), (0..<height).contains(y) else { return }
        pixels[y * width + x] = UInt8(colour & 15)
    }

    /// Between two colours of the palette: `shade` is 256 times the colour's number, and an ordered pattern decides which
    /// of its two neighbours a pixel gets, so that sixteen colours look like many.
    mutating func put(_ x: Int, _ y: Int, shade: Int) {
        let threshold = PixelCanvas.pattern[(y & 7) * 8 + (x & 7)] * 4 + 2
        put(x, y, min(max((shade + threshold) / 256, 0), palette.count - 1))
    }

    mutating func disc(_ centreX: Int, _ centreY: Int, _ radius: Int, _ colour: Int) {
        for y in -radius...radius {
            for x in -radius...radius where x * x + y * y <= radius * radius { put(centreX + x, centreY + y, colour) }
        }
    }

    mutating func line(_ from: (x: Int, y: Int), _ to: (x: Int, y: Int), _ colour: Int) {
        let steps = max(abs(to.x - from.x), abs(to.y - from.y), 1)
        for step in 0...steps {
            put(from.x + (to.x - from.x) * step / steps, from.y + (to.y - from.y) * step / steps, colour)
        }
    }

    /// Bayer's ordered pattern, 8 by 8.
    private static let pattern: [Int] = (0..<64).map { place in
        let x = place & 7
        let y = place >> 3
        return (0..<3).reduce(0) { sum, bit in
            let across = x >> bit & 1
            let down = y >> bit & 1
            return sum | ((across ^ down) << (5 - 2 * bit)) | (down << (4 - 2 * bit))
        }
    }
}
