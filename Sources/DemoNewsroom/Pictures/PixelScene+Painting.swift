extension PixelScene {
    static func paintedSunset() -> PixelCanvas {
        var canvas = PixelCanvas(
            width: width, height: height,
            palette: [
                0x1F2440, 0x2E2F52, 0x4A3558, 0x6E3A54, 0x97424A, 0xBE4F35, 0xD8652F, 0xE98038, 0xF29C4A, 0xF7B866, 0xFBD08A,
                0xFEE6B4, 0xFFF6DC, 0x4D3040, 0x2B2030, 0x15101C,
            ])
        let horizon = 330
        for y in 0..<horizon {
            for x in 0..<width {
                let across = x - 460
                let down = y - 300
                let glow = 900_000 / (across * across / 3 + down * down + 1400)
                let bands = ((y / 3 + x / 46 + (x * x) / 90_000) % 13 == 0 && y > 70) ? 90 : 0
                canvas.put(x, y, shade: min(y * 256 * 9 / horizon + glow + bands, 12 * 256))
            }
        }
        canvas.disc(460, 296, 46, 12)
        for y in horizon..<height {
            for x in 0..<width {
                let depth = y - horizon
                let ripple = ((x * 7 + y * y * 3) % 23 < 7) ? -160 : 0
                let path = abs(x - 460 + (y * y * 5 % 31) - 15) < 26 + depth / 3 ? 620 - depth * 2 : 0
                canvas.put(x, y, shade: max(8 * 256 - depth * 13 + ripple + path, 256))
            }
        }
        for x in 0..<width {
            let far = 330 - max(0, 46 - (x - 90) * (x - 90) / 700) - max(0, 30 - (x - 260) * (x - 260) / 420)
            let hill = 352 + (x - 150) * (x - 150) / 900
            for y in far..<horizon where x < 420 { canvas.put(x, y, 13) }
            if hill < height { for y in max(hill, 0)..<height { canvas.put(x, y, 14) } }
            let shore = 452 - x / 30 + (x * x / 700) % 5
            for y in shore..<height { canvas.put(x, y, 15) }
        }
        return canvas
    }

    static func paintedConstellations() -> PixelCanvas {
        var canvas = PixelCanvas(
            width: width, height: height,
            palette: [
                0x070D18, 0x0A1322, 0x0D1A2E, 0x11233B, 0x162D49, 0x1C3858, 0x244567, 0x305577, 0x426A88, 0x5F859B, 0x0A141F,
                0x050A10, 0xF7C873, 0xC9D6DC, 0xFFFDF4, 0xC2410C,
            ])
        for y in 0..<400 {
            for x in 0..<width {
                let band = abs(x + y * 3 / 2 - 640)
                let milk = band < 180 ? (180 - band) * 3 / 2 + (x * 13 + y * 29) % 60 : 0
                canvas.put(x, y, shade: min(y * y * 256 * 8 / 160_000 + milk, 9 * 256))
            }
        }
        var chance = Chance(seed: 191)
        for _ in 0..<420 {
            let x = chance.number(0...width - 1)
            let y = chance.number(0...380)
            canvas.put(x, y, chance.number(0...3) == 0 ? 14 : 13)
        }
        let boat = [(150, 210), (220, 290), (400, 300), (490, 220), (330, 250), (330, 70), (440, 180), (280, 150)]
        let edges = [(0, 1), (1, 2), (2, 3), (0, 4), (4, 3), (4, 5), (5, 6), (6, 4), (5, 7), (7, 4)]
        for (from, to) in edges { canvas.line(boat[from], boat[to], 8) }
        for (place, star) in boat.enumerated() {
            canvas.disc(star.0, star.1, place == 5 ? 5 : 3, place == 5 ? 12 : 14)
            for reach in 4...(place == 5 ? 11 : 7) {
                for (x, y) in [(reach, 0), (-reach, 0), (0, reach), (0, -reach)] { canvas.put(star.0 + x, star.1 + y, 13) }
            }
        }
        for y in 400..<height {
            for x in 0..<width { canvas.put(x, y, shade: 5 * 256 - (y - 400) * 14 + ((x * 5 + y * y) % 37 < 8 ? 300 : 0)) }
        }
        for x in 0..<width {
            let shore = 430 + (x - 620) * (x - 620) / 700
            if shore < height { for y in shore..<height { canvas.put(x, y, 11) } }
        }
        canvas.disc(600, 398, 7, 11)
        for y in 404..<434 { for x in 594..<607 { canvas.put(x, y, 11) } }
        canvas.line((607, 410), (630, 392), 11)
        return canvas
    }

    static func paintedEclipse() -> PixelCanvas {
        var canvas = PixelCanvas(
            width: width, height: height,
            palette: [
                0x05070D, 0x0A0F1A, 0x101827, 0x182335, 0x2A1B18, 0x4A2619, 0x6E351D, 0x8F4A26, 0xA9744A, 0xB9A584, 0xCFC3A6,
                0xDED5BE, 0xEAE3D0, 0xF5F0E2, 0xFFFDF4, 0x243248,
            ])
        var chance = Chance(seed: 201)
        for y in 0..<height {
            for x in 0..<width {
                let far = (x - 360) * (x - 360) + (y - 240) * (y - 240)
                canvas.put(x, y, shade: min(30_000_000 / (far + 40_000), 3 * 256))
            }
        }
        for _ in 0..<160 { canvas.put(chance.number(0...width - 1), chance.number(0...height - 1), chance.pick([9, 11, 14])) }
        let craters = (0..<30).map { _ in (chance.number(200...520), chance.number(80...400), chance.number(4...13)) }
        let seas = [(310, 170, 70), (400, 150, 52), (290, 270, 60), (430, 300, 44), (360, 220, 50)]
        for y in 60...420 {
            for x in 180...540 {
                let across = x - 360
                let down = y - 240
                guard across * across + down * down <= 176 * 176 else { continue }
                var shade = 13 * 256 - (across * across + down * down) / 60
                let depths = seas.map { $0.2 * $0.2 - (x - $0.0) * (x - $0.0) - (y - $0.1) * (y - $0.1) }
                shade -= min(max(depths.max() ?? 0, 0) / 3, 380)
                for crater in craters {
                    let away = (x - crater.0) * (x - crater.0) + (y - crater.1) * (y - crater.1)
                    if away < crater.2 * crater.2 { shade += away > crater.2 * crater.2 * 2 / 3 ? 120 : -100 }
                }
                let shadow = (x - 180) * (x - 180) + (y - 430) * (y - 430)
                let edge = (shadow - 250 * 250) / 60
                if edge < 0 {
                    shade = 7 * 256 + max(edge, -800) + (shade - 12 * 256) / 4
                } else if edge < 560 {
                    shade = 8 * 256 + (shade - 8 * 256) * edge / 560
                }
                canvas.put(x, y, shade: max(shade, 4 * 256))
            }
        }
        return canvas
    }

    static func paintedWeave() -> PixelCanvas {
        var canvas = PixelCanvas(
            width: width, height: height,
            palette: [
                0x231811, 0x3A1F16, 0x5B2A1B, 0x86351D, 0xB4432A, 0xC2410C, 0xD9822B, 0xE9A852, 0xF3D79C, 0xFBF0D8, 0x14323F,
                0x1F4B5C, 0x2F6B7A, 0x5C949A, 0x3F2A4A, 0x16130F,
            ])
        for y in 0..<height {
            for x in 0..<width {
                let thread = ((x / 2 + y / 2) % 2 == 0) ? 0 : 1
                canvas.put(x, y, woven(x: x / 6, y: y / 6, thread: thread))
            }
        }
        return canvas
    }

    /// The colour of a knot, column and row counted in threads of six pixels; `thread` tells warp from weft.
    private static func woven(x: Int, y: Int, thread: Int) -> Int {
        let band = y % 40
        switch band {
        case 0, 1, 30, 31: return thread == 0 ? 0 : 1
        case 2, 3, 28, 29: return (x / 2 + band) % 4 < 2 ? 7 + thread : 5 - thread
        case 4...27:
            let across = abs(x % 24 - 12)
            let down = abs(band - 16)
            let ring = across + down
            if ring == 0 { return 9 }
            if ring < 4 { return thread == 0 ? 5 : 6 }
            if ring < 6 { return 8 + thread }
            if ring < 9 { return thread == 0 ? 11 : 12 }
            if ring < 11 { return 7 + thread }
            if ring < 12 { return thread == 0 ? 4 : 3 }
            return thread == 0 ? 3 : 2
        default:
            return (x + band) % 8 < 3 ? 12 + thread : 10 + thread
        }
    }
}
