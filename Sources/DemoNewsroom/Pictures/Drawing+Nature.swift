/// Sky, land and water, the parts that most scenes share.
extension Drawing {
    mutating func sky(horizon: Int = height, isClear: Bool = true) {
        rectangle(0, 0, Drawing.width, horizon, gradient(colours.sky))
        if light == .night, isClear { stars(horizon: horizon) }
    }

    private mutating func stars(horizon: Int) {
        var chance = Chance(seed: 7)
        for size in 1...3 {
            var path = ""
            for _ in 0..<(44 / (size * size)) {
                path += "M\(chance.number(10...1190)) \(chance.number(10...max(horizon - 90, 60)))h0"
            }
            stroke(path, colours.disc, width: size + 1, opacity: "0.\(5 + size)")
        }
    }

    /// The sun, or at night the moon, with the light around it.
    mutating func disc(x: Int, y: Int, radius: Int) {
        circle(x, y, radius * 2, colours.disc, opacity: ".14")
        circle(x, y, radius * 3 / 2, colours.disc, opacity: ".2")
        circle(x, y, radius, colours.disc)
        if light == .night {
            circle(x - radius / 3, y - radius / 4, radius / 5, colours.far, opacity: ".25")
            circle(x + radius / 4, y + radius / 3, radius / 4, colours.far, opacity: ".2")
        }
    }

    /// Hills from edge to edge whose crests stand about `y`.
    mutating func hills(y: Int, rise: Int, seed: UInt64, _ colour: String, steps: Int = 6) {
        var chance = Chance(seed: seed)
        var path = "M0 \(Drawing.height)V\(y - chance.number(0...rise) / 2)"
        let step = Drawing.width / steps
        var high = chance.number(0...1) == 1
        for place in 0..<steps {
            let from = place * step
            let crest = high ? y - chance.number(rise / 2...rise) : y + chance.number(0...rise / 3)
            path += "S\(from + step / 2) \(crest) \(from + step) \(crest)"
            high.toggle()
        }
        fill(path + "V\(Drawing.height)z", colour)
    }

    mutating func clouds(_ places: [(x: Int, y: Int, width: Int)]) {
        for cloud in places {
            let third = cloud.width / 3
            fill(
                "M\(cloud.x) \(cloud.y)q\(third / 2) -\(third / 2) \(third) -\(third / 6)q\(third / 2) -\(third * 3 / 5) \(third) 0"
                    + "q\(third / 2) -\(third / 4) \(third) \(third / 6)z",
                colours.bright, opacity: ".55")
        }
    }

    /// Water from `y` down, with the light of something that stands at `glint` in it.
    mutating func water(from y: Int, glint: Int?) {
        rectangle(0, y, Drawing.width, Drawing.height - y, gradient(colours.water))
        var chance = Chance(seed: UInt64(y))
        var ripples = ""
        for place in 0..<14 {
            let down = y + 14 + place * (Drawing.height - y) / 15
            ripples += "M\(chance.number(0...1000)) \(down)h\(chance.number(60...200))"
        }
        stroke(ripples, colours.bright, width: 3, opacity: ".22")
        guard let glint else { return }
        var path = ""
        for place in 0..<9 {
            let half = 26 + chance.number(0...54) + place * 5
            path += "M\(glint - half + chance.number(-14...14)) \(y + 12 + place * (Drawing.height - y) / 11)h\(half * 2)"
        }
        stroke(path, colours.disc, width: 9, opacity: ".6")
    }

    /// Birds on the wing, seen from afar.
    mutating func birds(_ places: [(x: Int, y: Int, size: Int)], _ colour: String) {
        for bird in places {
            let wing = bird.size
            let path = "M\(bird.x) \(bird.y)q\(wing / 2) -\(wing * 3 / 5) \(wing) 0q\(wing / 2) -\(wing * 3 / 5) \(wing) 0"
            stroke(path, colour, width: max(3, wing / 9))
        }
    }

    /// A mangrove: a wide crown on stilts that stand in the water at `y`.
    mutating func mangrove(x: Int, y: Int, height: Int, _ colour: String) {
        let crown = y - height
        let wide = height * 4 / 5
        let trunk = "M\(x) \(crown + height / 3)V\(y - height / 3)"
        let stilts = [-5, -3, 0, 3, 5].map { part in
            "M\(x) \(y - height * 2 / 5)Q\(x + part * wide / 14) \(y - height / 3) \(x + part * wide / 10) \(y)"
        }
        stroke(trunk + stilts.joined(), colour, width: max(4, height / 22))
        fill(
            "M\(x - wide) \(crown + height / 3)q-\(wide / 8) -\(height / 4) \(wide / 3) -\(height / 4)"
                + "q\(wide / 6) -\(height / 4) \(wide * 3 / 5) -\(height / 8)"
                + "q\(wide / 2) -\(height / 10) \(wide * 3 / 5) \(height / 6)"
                + "q\(wide / 2) 0 \(wide / 3) \(height / 4)q-\(wide / 4) \(height / 6) -\(wide) \(height / 8)z",
            colour)
    }

    /// A palm that leans from its foot.
    mutating func palm(x: Int, y: Int, height: Int, lean: Int, _ colour: String) {
        let topX = x + lean
        let topY = y - height
        stroke("M\(x) \(y)Q\(x) \(y - height / 2) \(topX) \(topY)", colour, width: max(6, height / 22))
        let leaves = [(-9, 2), (-7, -4), (-2, -7), (4, -6), (8, -2), (9, 4), (-6, 6)].map { across, down in
            let farX = topX + across * height / 24
            let farY = topY + down * height / 26
            return "M\(topX) \(topY)Q\(topX + across * height / 44) \(topY + down * height / 40 - height / 10) \(farX) \(farY)"
        }
        stroke(leaves.joined(), colour, width: max(7, height / 18))
    }
}
