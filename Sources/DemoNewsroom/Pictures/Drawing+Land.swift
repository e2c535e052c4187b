/// Scenes on land under the open sky.
extension Drawing {
    mutating func rails() {
        sky(horizon: 490)
        disc(x: 880, y: 210, radius: 60)
        hills(y: 470, rise: 150, seed: 81, colours.far, steps: 4)
        hills(y: 490, rise: 60, seed: 82, colours.middle, steps: 7)
        rectangle(0, 480, Drawing.width, 320, colours.near)
        fill("M584 480h32L960 800H240z", colours.middle)
        for place in 0..<9 {
            let y = 490 + place * place * 4 + place * 4
            let half = 12 + (y - 480)
            rectangle(600 - half, y, half * 2, 4 + place * 2, "#8a6a50")
        }
        fill("M592 480h4L400 800h-30zM604 480h4L830 800h-30z", colours.bright)
        stroke("M250 800V250M190 300h120", colours.near, width: 16)
        rectangle(206, 170, 88, 190, colours.near, round: 20)
        circle(250, 222, 26, "#3b2a24")
        circle(250, 306, 60, "#5fd08a", opacity: ".25")
        circle(250, 306, 26, "#5fd08a")
        train()
        stroke("M980 800V330M1080 800V360M940 372h80M1046 396h70M980 340q60 50 100 20", colours.near, width: 7)
    }

    private mutating func train() {
        circle(600, 442, 60, "#f7c873", opacity: ".3")
        rectangle(566, 404, 68, 78, colours.near, round: 14)
        rectangle(576, 414, 48, 22, "#f7c873", round: 4)
        circle(584, 458, 7, "#fff6da")
        circle(616, 458, 7, "#fff6da")
    }

    mutating func slope() {
        sky(horizon: 700)
        disc(x: 300, y: 250, radius: 74)
        fill("M240 700L700 170q26 -20 56 6L1240 620V800H240z", colours.far)
        fill("M700 170q26 -20 56 6l70 66l-60 -10l-36 34l-40 -30l-44 18z", colours.bright, opacity: ".7")
        clouds([(500, 350, 330), (880, 420, 240)])
        hills(y: 610, rise: 130, seed: 91, colours.middle, steps: 3)
        for row in 0..<4 {
            stroke(
                "M0 \(650 + row * 44)q300 -\(70 - row * 12) 620 -\(10 + row * 4)"
                    + "t600 -\(40 - row * 6)", colours.near, width: 10, opacity: ".45")
        }
        fill("M0 800V740q400 -80 700 -40t500 -30V800z", colours.near)
        rectangle(470, 590, 330, 110, colours.bright)
        fill("M440 596l56 -84h278l56 84z", "#a8452a")
        for place in 0..<4 { rectangle(494 + place * 76, 622, 44, 40, light == .night ? "#f2a93b" : colours.middle) }
        stroke("M880 700V500", colours.near, width: 8)
        rectangle(884, 504, 70, 24, "#c2410c")
        rectangle(884, 528, 70, 24, "#fffaf0")
        stroke("M120 740q160 -70 330 -60", "#7fb9c0", width: 10)
        palm(x: 1060, y: 720, height: 200, lean: 30, colours.near)
    }

    mutating func hangingBridge() {
        sky(horizon: 700)
        disc(x: 620, y: 240, radius: 66)
        hills(y: 420, rise: 140, seed: 101, colours.far, steps: 4)
        rectangle(0, 600, Drawing.width, 200, gradient(colours.water))
        stroke("M420 660h150M640 700h220M360 740h180M700 770h160", colours.bright, width: 6, opacity: ".4")
        fill("M0 420q200 -20 250 80t120 300H0z", colours.middle)
        fill("M1200 400q-210 0 -260 100t-110 300h370z", colours.middle)
        fill("M0 640q120 0 180 70t90 90H0zM1200 660q-120 10 -170 60t-80 80h250z", colours.near)
        stroke("M210 300v190M980 290v196", colours.near, width: 22)
        let deck = "M120 470q480 150 960 -4"
        stroke("M0 380L210 306Q600 600 980 296L1200 370", colours.near, width: 8)
        var ropes = ""
        for place in 1..<16 {
            let part = place * 100 / 16
            let x = 210 + 770 * part / 100
            let upper =
                306 * (100 - part) * (100 - part) / 10_000 + 600 * 2 * part * (100 - part) / 10_000 + 296 * part * part / 10_000
            let along = (x - 120) * 100 / 960
            let lower = 470 + 300 * along * (100 - along) / 10_000
            if upper < lower { ropes += "M\(x) \(upper)V\(lower)" }
        }
        stroke(ropes, colours.near, width: 4)
        stroke(deck, "#8a5a3a", width: 18)
        walker(x: 470, y: 534, height: 74, "#c2410c")
        walker(x: 700, y: 540, height: 66, "#2b5f75")
    }

    /// Someone on their way, feet at `y`.
    mutating func walker(x: Int, y: Int, height: Int, _ colour: String) {
        stroke(
            "M\(x) \(y - height * 2 / 5)l-\(height / 9) \(height * 2 / 5)M\(x) \(y - height * 2 / 5)"
                + "l\(height / 8) \(height * 2 / 5)", colours.near, width: height / 9)
        fill(
            "M\(x - height / 7) \(y - height / 3)q0 -\(height / 2) \(height / 7) -\(height / 2)"
                + "t\(height / 7) \(height / 2)z", colour)
        circle(x, y - height * 9 / 10, height / 9, colours.near)
    }

    mutating func city() {
        sky(horizon: 640)
        disc(x: 930, y: 220, radius: 66)
        for (row, colour) in [colours.far, colours.middle].enumerated() {
            var chance = Chance(seed: UInt64(111 + row))
            var path = "M0 660"
            var x = 0
            while x < 1200 {
                let wide = chance.number(60...120)
                let top = 300 + row * 130 + chance.number(0...150)
                path += "V\(top)h\(wide)"
                x += wide
            }
            fill(path + "V660z", colour)
        }
        var chance = Chance(seed: 113)
        var windows = ""
        for _ in 0..<70 { windows += "M\(chance.number(2...118) * 10) \(chance.number(54...61) * 10)v9" }
        stroke(windows, light == .day ? colours.bright : "#f7c873", width: 8, opacity: ".75")
        rectangle(0, 650, Drawing.width, 150, colours.near)
        stroke("M0 730h1200", colours.far, width: 5)
        for place in 0..<7 {
            let x = 70 + place * 180
            stroke("M\(x) 690v-90", "#5a3d2b", width: 14)
            circle(x, 560, 58, light == .day ? "#3f7d55" : colours.near)
            circle(x - 40, 590, 40, light == .day ? "#4f9063" : colours.near)
            circle(x + 42, 586, 44, light == .day ? "#35694a" : colours.near)
        }
        rectangle(360, 668, 330, 66, "#c2410c", round: 16)
        for place in 0..<6 { rectangle(382 + place * 50, 680, 38, 24, colours.bright, round: 4) }
        circle(430, 736, 17, colours.far)
        circle(620, 736, 17, colours.far)
    }

    mutating func solarPanels() {
        sky(horizon: 640)
        disc(x: 330, y: 380, radius: 92)
        hills(y: 470, rise: 40, seed: 121, colours.far)
        rectangle(0, 480, Drawing.width, 200, gradient(colours.water))
        stroke("M250 510h170M280 540h110M230 570h200", colours.disc, width: 8, opacity: ".6")
        fill("M0 640q340 -110 640 -80t560 20V800H0z", colours.middle)
        fill("M0 740q500 -60 1200 -20V800H0z", colours.near)
        for row in 0..<2 {
            for column in 0..<4 {
                panel(x: 470 + column * 170 - row * 40, y: 470 + row * 130)
            }
        }
        palm(x: 130, y: 720, height: 380, lean: 60, colours.near)
        palm(x: 240, y: 740, height: 260, lean: -50, colours.near)
    }

    private mutating func panel(x: Int, y: Int) {
        stroke("M\(x + 60) \(y + 84)v40", colours.near, width: 8)
        fill("M\(x + 34) \(y)h126l-36 90H\(x - 6)z", "#1f3f66")
        stroke(
            "M\(x + 66) \(y)l-38 90M\(x + 98) \(y)l-38 90M\(x + 130) \(y)l-38 90M\(x + 20) \(y + 30)h126M\(x + 8) \(y + 60)h126",
            colours.bright, width: 2, opacity: ".7")
    }

    mutating func kites() {
        sky(horizon: 620)
        disc(x: 960, y: 460, radius: 76)
        clouds([(120, 420, 300), (680, 330, 240)])
        water(from: 600, glint: 960)
        fill("M0 720q500 -50 1200 10V800H0z", light == .day ? "#e8cfa0" : colours.middle)
        let papers = ["#c2410c", "#f0a33d", "#2b5f75", "#f6ead2", "#8a3b2a"]
        let places = [(330, 210, 110), (620, 130, 84), (860, 230, 66), (150, 330, 60), (520, 340, 50)]
        for (place, (x, y, size)) in places.enumerated() {
            stroke("M\(x) \(y)Q\(x - 30) \(y + 240) \(260 + place * 120) 730", colours.bright, width: 2, opacity: ".7")
            fill("M\(x) \(y - size)L\(x + size * 2 / 3) \(y)L\(x) \(y + size)L\(x - size * 2 / 3) \(y)z", papers[place])
            fill("M\(x) \(y - size)L\(x + size * 2 / 3) \(y)H\(x)z", papers[(place + 1) % 5])
            stroke("M\(x) \(y + size)q40 50 0 90t10 90", papers[(place + 1) % 5], width: 8)
        }
        for place in 0..<5 { walker(x: 260 + place * 120, y: 772, height: 66 + place % 3 * 8, papers[place]) }
    }

    mutating func busStop() {
        sky(horizon: 620, isClear: false)
        rectangle(0, 600, Drawing.width, 200, gradient(colours.water))
        rectangle(40, 260, 190, 340, colours.middle)
        rectangle(900, 180, 240, 420, colours.middle)
        stroke("M90 330h20M150 330h20M90 410h20M960 260h24M1040 260h24M960 350h24M1040 440h24", "#f7c873", width: 22)
        rectangle(330, 280, 520, 26, "#c2410c", round: 6)
        stroke("M360 300V640M820 300V640", colours.near, width: 14)
        rectangle(420, 340, 300, 190, "#16211f", round: 4)
        stroke("M450 384h190M450 420h230M450 456h150M450 492h210", "#f3ede0", width: 7, opacity: ".85")
        rectangle(400, 580, 380, 18, "#8a5a3a")
        stroke("M430 598v44M750 598v44", colours.near, width: 9)
        walker(x: 775, y: 646, height: 170, "#2b5f75")
        fill("M680 480q95 -120 190 0z", "#e08a3e")
        stroke("M775 412V560", colours.near, width: 5)
        var chance = Chance(seed: 131)
        var rain = ""
        for _ in 0..<70 { rain += "M\(chance.number(0...1200)) \(chance.number(-20...760))l-14 46" }
        stroke(rain, colours.bright, width: 3, opacity: ".35")
        stroke("M320 690q60 -16 120 0M520 730q70 -16 140 0M760 700q50 -14 100 0", colours.bright, width: 5, opacity: ".5")
    }

    mutating func pitch() {
        sky(horizon: 520)
        disc(x: 860, y: 380, radius: 84)
        hills(y: 500, rise: 110, seed: 141, colours.far, steps: 4)
        palm(x: 110, y: 540, height: 300, lean: 60, colours.near)
        palm(x: 1090, y: 540, height: 240, lean: -40, colours.near)
        fill("M0 520h1200v280H0z", "#9a6a3c")
        fill("M0 520h1200v60H0z", "#6f7d45")
        var cracks = ""
        for place in 0..<10 {
            cracks +=
                "M\(40 + place * 124) \(640 + place % 3 * 40)l50 26l-16 40"
                + "M\(90 + place * 124) \(666 + place % 3 * 40)l60 -14"
        }
        stroke(cracks, "#6b4526", width: 4)
        var net = ""
        for place in 0...8 { net += "M\(330 + place * 45) 360V600" }
        for place in 0...5 { net += "M330 \(372 + place * 44)h360" }
        stroke(net, colours.bright, width: 2, opacity: ".6")
        stroke("M320 620V350H700V620", "#e2c48d", width: 18)
        circle(880, 690, 56, "#fffaf0")
        fill("M880 662l26 20l-10 30h-32l-10 -30z", "#22201d")
        stroke("M880 662v-26M906 682l28 -12M896 712l18 26M864 712l-18 26M854 682l-28 -12", "#22201d", width: 5)
        fill("M820 752q60 -14 124 0q-60 16 -124 0z", "#5c3b20")
    }
}
