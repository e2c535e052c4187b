/// Scenes by the water.
extension Drawing {
    mutating func estuary() {
        sky(horizon: 500)
        disc(x: 800, y: 400, radius: 92)
        hills(y: 478, rise: 60, seed: 3, colours.far)
        water(from: 500, glint: 800)
        mangrove(x: 60, y: 560, height: 190, colours.middle)
        mangrove(x: 300, y: 540, height: 130, colours.middle)
        mangrove(x: 1130, y: 590, height: 260, colours.near)
        mangrove(x: 150, y: 690, height: 330, colours.near)
        birds([(330, 190, 60), (470, 130, 46), (560, 230, 38), (640, 120, 30), (420, 280, 28)], colours.bright)
        for (x, tall) in [(620, 120), (720, 96)] { egret(x: x, y: 700, height: tall) }
    }

    private mutating func egret(x: Int, y: Int, height: Int) {
        stroke("M\(x) \(y)v-\(height / 2)M\(x + height / 9) \(y)v-\(height / 2)", colours.near, width: 4)
        fill(
            "M\(x - height / 3) \(y - height * 2 / 5)q\(height / 6) -\(height * 2 / 5) \(height * 3 / 5) -\(height / 3)"
                + "q\(height / 6) \(height / 4) -\(height / 6) \(height / 3)z", colours.bright)
        stroke(
            "M\(x + height / 4) \(y - height * 3 / 5)q\(height / 4) -\(height / 8) \(height / 12) -\(height / 3)"
                + "q0 -\(height / 9) \(height / 6) -\(height / 10)",
            colours.bright, width: max(5, height / 13))
        stroke("M\(x + height / 2) \(y - height * 103 / 100)l\(height / 5) \(height / 14)", "#d9822b", width: 5)
    }

    mutating func waves() {
        sky(horizon: 430)
        disc(x: 300, y: 250, radius: 70)
        clouds([(560, 190, 300), (860, 280, 220)])
        water(from: 420, glint: nil)
        boat(x: 820, y: 440, length: 110, colours.near)
        let swells: [(y: Int, colour: String, high: Int)] = [
            (500, colours.far, 50), (590, colours.middle, 80), (700, colours.near, 110),
        ]
        for (place, swell) in swells.enumerated() {
            let shift = place * 90
            var path = "M-\(200 - shift) 820V\(swell.y)"
            var foam = ""
            for crest in 0..<4 {
                let x = -200 + shift + crest * 400
                path += "C\(x + 120) \(swell.y) \(x + 170) \(swell.y - swell.high) \(x + 270) \(swell.y - swell.high)"
                path += "c-30 \(swell.high / 2) 20 \(swell.high) 130 \(swell.high)"
                foam +=
                    "M\(x + 150) \(swell.y - swell.high * 3 / 5)"
                    + "Q\(x + 210) \(swell.y - swell.high) \(x + 270) \(swell.y - swell.high)"
            }
            fill(path + "V820z", swell.colour)
            stroke(foam, colours.bright, width: 8, opacity: ".8")
        }
    }

    /// A small boat with its mast, its waterline at `y`.
    mutating func boat(x: Int, y: Int, length: Int, _ colour: String) {
        let deep = length / 6
        fill(
            "M\(x) \(y - deep)q\(length / 2) \(deep) \(length) -\(deep / 3)l-\(length / 7) \(deep * 4 / 3)h-\(length * 2 / 3)z",
            colour)
        stroke("M\(x + length / 2) \(y - deep / 2)v-\(length / 2)", colour, width: max(3, length / 30))
    }

    mutating func ship() {
        sky(horizon: 470)
        disc(x: 380, y: 350, radius: 84)
        clouds([(700, 160, 330)])
        hills(y: 455, rise: 110, seed: 11, colours.far, steps: 5)
        water(from: 470, glint: 380)
        let hull = "M470 520h590l-60 108H545z"
        fill(hull, colours.near)
        fill("M486 548h557l-10 18H498z", "#c2410c")
        rectangle(560, 452, 400, 68, colours.bright, round: 6)
        rectangle(620, 396, 250, 56, colours.bright, round: 6)
        rectangle(760, 318, 64, 78, "#c2410c", round: 4)
        rectangle(760, 336, 64, 16, colours.bright)
        var windows = ""
        for place in 0..<9 { windows += "M\(590 + place * 42) 486h16" }
        for place in 0..<5 { windows += "M\(648 + place * 46) 424h16" }
        stroke(windows, light == .night ? "#f7c873" : colours.middle, width: 16)
        stroke("M660 396v-90l-120 214M1000 520v-90", colours.near, width: 5)
        birds([(180, 210, 44), (280, 150, 32)], colours.bright)
        stroke("M430 640h240M760 656h330", colours.bright, width: 6, opacity: ".5")
    }

    mutating func bookBoat() {
        sky(horizon: 500)
        disc(x: 930, y: 380, radius: 88)
        hills(y: 490, rise: 70, seed: 21, colours.far)
        water(from: 500, glint: 930)
        stroke("M560 560V130", colours.near, width: 14)
        fill("M578 150q230 130 240 350H578z", colours.bright)
        fill("M542 210q-150 110 -190 290H542z", "#e9a15c")
        stroke("M578 260q130 40 196 130M578 380q120 20 226 60", colours.far, width: 4, opacity: ".6")
        let spines = ["#c2410c", "#2b5f75", "#e9a15c", "#f3e3c3", "#4f8079", "#8a3b2a", "#d9822b", "#33546f"]
        var chance = Chance(seed: 5)
        var x = 330
        while x < 850 {
            let wide = chance.number(20...34)
            let tall = chance.number(56...92)
            if !(540...580).contains(x + wide / 2) { rectangle(x, 566 - tall, wide, tall, chance.pick(spines), round: 2) }
            x += wide + 3
        }
        fill("M250 548q340 44 700 -16l-96 138q-260 34 -500 0z", colours.near)
        stroke("M290 580q320 34 620 -8", "#c2410c", width: 10)
        stroke("M200 700h300M620 730h360", colours.bright, width: 6, opacity: ".5")
        birds([(190, 220, 46), (290, 160, 34), (1010, 170, 30)], colours.bright)
    }

    mutating func riverMarket() {
        sky(horizon: 430)
        disc(x: 560, y: 330, radius: 78)
        hills(y: 410, rise: 80, seed: 31, colours.far)
        hills(y: 440, rise: 40, seed: 32, colours.middle, steps: 9)
        water(from: 440, glint: 560)
        palm(x: 90, y: 470, height: 260, lean: 50, colours.near)
        palm(x: 1120, y: 480, height: 310, lean: -70, colours.near)
        let goods = ["#c2410c", "#e9a15c", "#7f9a4a", "#f0c75e"]
        for (place, (x, y, size)) in [(160, 560, 260), (760, 540, 220), (430, 700, 400)].enumerated() {
            var chance = Chance(seed: UInt64(40 + place))
            for heap in 0..<6 {
                let fruitX = x + size / 5 + heap * size / 11
                circle(fruitX, y - size / 9 - chance.number(0...8), size / 15, chance.pick(goods))
            }
            fill(
                "M\(x) \(y - size / 8)q\(size / 2) \(size / 7) \(size) 0"
                    + "q-\(size / 8) \(size / 6) -\(size / 2) \(size / 6)t-\(size / 2) -\(size / 6)z", colours.near)
            vendor(x: x + size * 4 / 5, y: y - size / 14, size: size / 3)
        }
    }

    private mutating func vendor(x: Int, y: Int, size: Int) {
        fill("M\(x - size / 4) \(y)q0 -\(size * 3 / 4) \(size / 4) -\(size * 3 / 4)t\(size / 4) \(size * 3 / 4)z", colours.middle)
        circle(x, y - size * 5 / 6, size / 7, colours.near)
        fill("M\(x - size / 3) \(y - size * 5 / 6)l\(size / 3) -\(size / 3)l\(size / 3) \(size / 3)z", "#e9c48a")
    }

    mutating func saltPans() {
        sky(horizon: 380)
        disc(x: 720, y: 300, radius: 80)
        hills(y: 372, rise: 46, seed: 51, colours.far)
        rectangle(0, 380, Drawing.width, 420, colours.near)
        let reflection = gradient(Array(colours.sky.reversed()))
        let rows: [(top: Int, bottom: Int)] = [(392, 436), (448, 520), (536, 640), (660, 800)]
        for row in rows {
            for column in -3...3 {
                let left = (column * 2 - 1) * 140
                let right = (column * 2 + 1) * 140 - 16
                let near = row.bottom - 300
                let far = row.top - 300
                fill(
                    "M\(600 + left * far / 190) \(row.top)H\(600 + right * far / 190)"
                        + "L\(600 + right * near / 190) \(row.bottom)H\(600 + left * near / 190)z", reflection)
            }
        }
        for (x, y, size) in [(330, 520, 60), (470, 524, 50), (840, 640, 110), (1030, 648, 90), (180, 646, 84)] {
            fill("M\(x) \(y)q\(size / 2) -\(size * 4 / 3) \(size) 0z", colours.bright)
        }
        stroke("M560 632L690 500", "#8a5a3a", width: 7)
        walker(x: 646, y: 640, height: 140, "#c2410c")
        fill("M614 514l32 -34l32 34z", "#e9c48a")
    }

    mutating func reef() {
        rectangle(0, 0, Drawing.width, Drawing.height, gradient(["#7cc4c4", "#2b7f93", "#123a55"]))
        for (x, wide) in [(180, 80), (430, 130), (760, 90), (980, 120)] {
            fill("M\(x) 0h\(wide)l\(wide) 800h-\(wide * 2)z", "#e9fbf3", opacity: ".1")
        }
        fill("M0 800V640q180 -90 360 -30t400 10t440 -70V800z", "#1c3f4f")
        let corals = ["#e2725b", "#f0a45d", "#d9577a", "#f4cf8c"]
        for (place, (x, y, size)) in [(120, 680, 150), (300, 650, 110), (560, 690, 170), (820, 670, 130), (1060, 640, 180)]
            .enumerated()
        {
            let branches = (-3...3).map {
                "M\(x) \(y)"
                    + "Q\(x + $0 * size / 12) \(y - size / 2) \(x + $0 * size / 5) \(y - size + abs($0) * size / 9)"
            }
            stroke(branches.joined(), corals[place % 4], width: size / 9)
        }
        for (x, y, size) in [(420, 720, 90), (700, 740, 70), (960, 730, 80)] {
            fill("M\(x - size) \(y)q0 -\(size) \(size) -\(size)t\(size) \(size)z", "#8c6bb1")
        }
        var chance = Chance(seed: 61)
        for place in 0..<13 {
            let x = 240 + place * 56 + chance.number(-20...20)
            let y = 230 + chance.number(0...190)
            fish(x: x, y: y, size: chance.number(34...58), place % 3 == 0 ? "#f6c453" : "#f4efe0")
        }
        for place in 0..<8 { circle(900 + chance.number(-30...30), 520 - place * 58, 5 + place, "#e9fbf3", opacity: ".45") }
    }

    private mutating func fish(x: Int, y: Int, size: Int, _ colour: String) {
        let half = size / 3
        fill(
            "M\(x) \(y)q\(size / 2) -\(half * 2) \(size) 0q-\(size / 2) \(half * 2) -\(size) 0l-\(half) -\(half)"
                + "v\(half * 2)z", colour)
        circle(x + size * 3 / 4, y - 2, 3, "#123a55")
    }

    mutating func glacier() {
        sky(horizon: 680)
        disc(x: 250, y: 230, radius: 66)
        fill("M-40 560L200 250l130 150L560 130l190 240L930 190l320 370V680H-40z", colours.far)
        fill(
            "M560 130l-96 108l50 -12l34 40l42 -44l60 40zM930 190l-74 96l56 -14l40 36l60 -30z M200 250l-60 70l48 -10l40 22"
                + "l34 -10z", colours.bright)
        fill("M540 330q60 60 20 140q-60 90 -180 130h520q-120 -60 -150 -140q-20 -70 -60 -130z", "#dcebf0")
        stroke("M600 350q40 90 -30 160t-120 90M650 360q40 90 40 140t90 100M625 400q20 90 0 190", "#8fb6c6", width: 6, opacity: ".8")
        hills(y: 610, rise: 40, seed: 71, colours.middle)
        hills(y: 690, rise: 60, seed: 72, colours.near)
        for (x, y, wide) in [(180, 660, 76), (300, 640, 60), (860, 650, 70), (980, 664, 84)] { house(x: x, y: y, width: wide) }
        fill("M560 668v-96l34 -92l34 92v96z", "#8a3b2a")
        rectangle(584, 620, 20, 48, colours.bright)
    }

    /// A small house with a lit window, its floor at `y`.
    mutating func house(x: Int, y: Int, width: Int) {
        rectangle(x, y - width / 2, width, width / 2, colours.bright)
        fill("M\(x - width / 8) \(y - width / 2)l\(width * 5 / 8) -\(width * 2 / 5)l\(width * 5 / 8) \(width * 2 / 5)z", "#a8452a")
        rectangle(x + width / 5, y - width * 2 / 5, width / 5, width / 5, light == .day ? colours.middle : "#f2a93b")
        rectangle(x + width * 3 / 5, y - width * 2 / 5, width / 5, width * 2 / 5, colours.near)
    }
}
