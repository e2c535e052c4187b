/// Scenes that look closely at one thing, in paper and ink whatever the hour.
extension Drawing {
    private mutating func ground(_ colours: [String]) {
        rectangle(0, 0, Drawing.width, Drawing.height, gradient(colours))
    }

    mutating func chillies() {
        ground(["#f7ead2", "#efc890"])
        circle(600, 400, 330, "#f3d9ac")
        let pods: [(x: Int, y: Int, bend: Int, colour: String)] = [
            (400, 230, -70, "#c8321a"), (600, 190, 20, "#dd4a1f"), (790, 240, 90, "#b3261a"),
        ]
        stroke("M610 70q-20 60 -8 120M606 120q-120 20 -204 104M606 130q110 10 184 104", "#4d6b3a", width: 16)
        for pod in pods {
            fill(
                "M\(pod.x - 46) \(pod.y)q-10 220 \(pod.bend) 420q20 30 30 -4q70 -200 62 -416q-20 -50 -92 0z", pod.colour)
            stroke("M\(pod.x - 18) \(pod.y + 50)q-6 130 \(pod.bend / 2 + 12) 250", "#f6a07a", width: 12, opacity: ".8")
            fill("M\(pod.x - 54) \(pod.y + 12)q50 -60 110 0q-26 34 -54 6q-30 26 -56 -6z", "#5d8045")
        }
        fill("M640 110q120 -70 240 -10q-110 70 -240 10zM560 100q-130 -60 -230 20q120 50 230 -20z", "#6f9450")
        stroke("M650 110q110 -20 210 -8M550 102q-100 0 -200 18", "#4d6b3a", width: 5)
    }

    mutating func coffee() {
        ground(["#dfe6d3", "#a9bf9f"])
        stroke("M-20 620Q360 520 640 380T1240 120", "#6b4a30", width: 26)
        for (x, y, turn) in [
            (180, 560, -40), (420, 480, 20), (700, 350, -30), (960, 240, 10), (300, 540, 150), (820, 300, 165), (560, 430, 175),
        ] {
            add("<g transform=\"translate(\(x) \(y)) rotate(\(turn))\">")
            fill("M0 0q90 -110 280 -20q-150 110 -280 20z", "#2f5d43")
            stroke("M10 -2q120 -40 250 -18", "#79a06f", width: 5)
            add("</g>")
        }
        let cherries = ["#b3261a", "#d2452a", "#8f1d1b", "#d98a3a"]
        var chance = Chance(seed: 151)
        for (x, y) in [(250, 580), (480, 490), (640, 410), (780, 350), (930, 290)] {
            for _ in 0..<6 {
                let cherryX = x + chance.number(-56...56)
                let cherryY = y + chance.number(-20...60)
                circle(cherryX, cherryY, 34, chance.pick(cherries))
                circle(cherryX - 10, cherryY - 11, 8, "#ffd9c2", opacity: ".7")
            }
        }
    }

    mutating func honeycomb() {
        ground(["#f6c667", "#d98728"])
        let fills = ["#e9a53c", "#c97820", "#f4d58b", "#b8651a"]
        var chance = Chance(seed: 161)
        for row in 0..<7 {
            for column in 0..<8 where !(column > 4 && row < 2) {
                let x = column * 160 + (row % 2) * 80 - 20
                let y = row * 138 - 40
                fill("M\(x) \(y - 84)l74 42v84l-74 42l-74 -42v-84z", chance.pick(fills))
            }
        }
        for (x, y, turn) in [(420, 330, -24), (760, 520, 30), (960, 190, -50)] {
            add("<g transform=\"translate(\(x) \(y)) rotate(\(turn))\">")
            add(
                "<g fill=\"#fffaf0\" opacity=\".8\"><ellipse cx=\"-24\" cy=\"-62\" rx=\"34\" ry=\"70\""
                    + " transform=\"rotate(-28)\"/><ellipse cx=\"34\" cy=\"-58\" rx=\"30\" ry=\"64\" transform=\"rotate(24)\"/></g>"
            )
            add("<ellipse rx=\"92\" ry=\"46\" fill=\"#2a1c10\"/>")
            stroke("M-40 -36v72M0 -42v84M40 -36v72", "#f0b23f", width: 14)
            circle(96, 0, 32, "#2a1c10")
            stroke("M112 -22q24 -26 44 -22M116 -8q30 -12 46 0", "#2a1c10", width: 6)
            add("</g>")
        }
    }

    mutating func mushrooms() {
        ground(["#c9d6bd", "#5f7f66"])
        for (x, wide) in [(90, 60), (250, 36), (980, 70), (1120, 40)] { rectangle(x, 0, wide, 800, "#4c6853") }
        fill("M420 800Q470 400 400 0H800Q740 400 800 800z", "#6b4c36")
        stroke("M480 800q40 -400 -10 -800M600 800q-20 -380 10 -800M720 800q-40 -400 0 -800", "#523826", width: 12)
        for (x, y, size) in [(470, 560, 150), (690, 470, 180), (560, 330, 110), (720, 680, 120), (500, 730, 100)] {
            stroke("M\(x) \(y + size / 2)q\(size / 10) -\(size / 4) 0 -\(size / 2)", "#efe4d0", width: size / 6)
            fill(
                "M\(x - size * 2 / 3) \(y)q0 -\(size * 3 / 4) \(size * 2 / 3) -\(size * 3 / 4)"
                    + "t\(size * 2 / 3) \(size * 3 / 4)q-\(size * 2 / 3) \(size / 5) -\(size * 4 / 3) 0z", "#a6a39b")
            stroke(
                "M\(x - size / 3) \(y - size / 3)"
                    + "q\(size / 6) -\(size / 4) \(size / 3) -\(size / 4)", "#dedbd2", width: size / 14)
        }
        fill("M300 800q60 -120 160 -70q120 -60 200 0q130 -50 260 70z", "#3f6b45")
    }

    mutating func court() {
        ground(["#2b4a63", "#3d6c86"])
        fill("M0 800L260 520h680l260 280z", "#d2763a")
        stroke("M120 800L330 540h540l210 260M600 540V800", "#fff4df", width: 8)
        for place in 0..<5 { fill("M\(110 + place * 240) 0h60l\(place * 30 - 60) 420h-120z", "#fff4df", opacity: ".05") }
        rectangle(150, 260, 14, 380, "#1c2c38")
        rectangle(1036, 260, 14, 380, "#1c2c38")
        var net = ""
        for place in 0...29 { net += "M\(164 + place * 30) 290V470" }
        for place in 0...5 { net += "M164 \(300 + place * 34)H1036" }
        stroke(net, "#f3ede0", width: 2, opacity: ".75")
        stroke("M164 284H1036", "#fffaf0", width: 18)
        circle(700, 150, 92, "#f6d27a")
        stroke("M612 176q80 10 170 -66M640 216q90 -10 140 -60M660 68q-10 80 60 170M704 58q-20 70 84 114", "#2b5f75", width: 9)
        stroke("M470 250q60 -60 120 -84M450 210q50 -46 100 -66", "#fffaf0", width: 7, opacity: ".6")
        for (x, colour) in [(330, "#c2410c"), (520, "#c2410c"), (840, "#1c6e73")] {
            stroke("M\(x - 16) 570l-14 110M\(x + 16) 570l22 106M\(x - 22) 440l-48 -96M\(x + 22) 440l44 -108", "#9c6743", width: 20)
            fill("M\(x - 42) 610l4 -180q38 -24 76 0l4 180q-20 8 -40 -4q-22 12 -44 4z", colour)
            fill("M\(x - 42) 560h84l4 62h-38l-8 -20l-10 20h-38z", "#16232c")
            circle(x, 384, 30, "#9c6743")
            fill("M\(x - 33) 392q-8 -46 33 -46t33 46q-10 26 -33 26t-33 -26z", "#1c1410")
            circle(x + 2, 344, 15, "#1c1410")
        }
    }

    mutating func chess() {
        ground(["#31454a", "#1f3033"])
        for row in 0..<5 {
            for column in 0..<8 where (row + column) % 2 == 0 {
                let top = 420 + row * row * 9 + row * 40
                let bottom = 420 + (row + 1) * (row + 1) * 9 + (row + 1) * 40
                let upper = 150 + (top - 420) / 3
                let lower = 150 + (bottom - 420) / 3
                let left = column - 4
                fill(
                    "M\(600 + left * upper) \(top)h\(upper)L\(600 + (left + 1) * lower) \(bottom)h-\(lower)z", "#e9d3a8")
            }
        }
        pawn(x: 300, y: 560, size: 150, "#f6ead2")
        pawn(x: 880, y: 540, size: 140, "#2a1712")
        pawn(x: 760, y: 720, size: 200, "#f6ead2")
        fill(
            "M430 720h180l-20 -40q-30 -80 10 -150q50 -110 -40 -190l-14 -44l-36 36q-80 40 -104 140l26 34l60 -26"
                + "q10 20 -26 60q-44 60 -36 140z", "#c2410c")
        circle(500, 380, 9, "#1f3033")
        stroke("M560 360q60 80 20 170", "#f0a45d", width: 8, opacity: ".8")
    }

    private mutating func pawn(x: Int, y: Int, size: Int, _ colour: String) {
        fill(
            "M\(x - size / 2) \(y)h\(size)l-\(size / 8) -\(size / 5)"
                + "q-\(size / 4) -\(size / 4) -\(size / 5) -\(size * 2 / 3)h-\(size / 3)"
                + "q\(size / 10) \(size * 2 / 5) -\(size / 5) \(size * 2 / 3)z", colour)
        circle(x, y - size * 11 / 10, size / 4, colour)
    }

    mutating func shadowPlay() {
        ground(["#3a1d12", "#6a2f15"])
        rectangle(90, 70, 1020, 600, gradient(["#f8d493", "#f2b35c", "#d9803a"]), round: 8)
        circle(600, 200, 190, "#fff0c4", opacity: ".5")
        circle(600, 200, 90, "#fff6da", opacity: ".7")
        fill("M600 150q150 190 110 380q-20 80 -110 90q-90 -10 -110 -90q-40 -190 110 -380z", "#2a140c")
        stroke(
            "M600 600V250M600 470q-50 -20 -60 -70M600 470q50 -20 60 -70M600 400q-40 -20 -46 -60M600 400q40 -20 46 -60"
                + "M600 540q-60 -10 -76 -60M600 540q60 -10 76 -60", "#e9a04c", width: 7)
        puppet(turn: "translate(300 0)")
        puppet(turn: "translate(900 0) scale(-1 1)")
        stroke("M600 610V760", "#2a140c", width: 8)
        rectangle(0, 670, Drawing.width, 130, "#24110a")
        stroke("M0 690h1200", "#c2410c", width: 10)
    }

    private mutating func puppet(turn: String) {
        add("<g transform=\"\(turn)\">")
        fill(
            "M-10 236q-46 -10 -50 -60q10 -60 70 -56q30 -30 60 -6q-20 10 -24 30q10 20 34 34l-26 10q2 30 -30 40"
                + "q-6 12 -2 24z", "#2a140c")
        fill("M-20 240h46q30 60 20 130q50 120 30 250h-170q0 -120 60 -240q-20 -70 14 -140z", "#2a140c")
        stroke("M10 270q80 60 110 10t70 -90M-4 280q-60 70 -50 130t-60 90", "#2a140c", width: 13)
        stroke("M190 190L170 700M-114 500L-90 700M0 620V760", "#2a140c", width: 5)
        stroke("M-30 460q50 30 96 0M-40 520q60 30 120 0M-50 580q70 24 140 0M-10 330h40", "#e9a04c", width: 6)
        circle(28, 166, 5, "#f2b35c")
        add("</g>")
    }

    mutating func palmLeaves() {
        ground(["#231811", "#4a2f1b"])
        add("<g transform=\"rotate(-8 600 400)\">")
        for leaf in 0..<5 {
            let y = 130 + leaf * 118
            let x = 110 + leaf % 2 * 40
            rectangle(x, y + 10, 960, 84, "#150d08", round: 8)
            rectangle(x, y, 960, 84, gradient(["#f3d79c", "#b98546"]), round: 8)
            circle(x + 470, y + 42, 11, "#231811")
            var chance = Chance(seed: UInt64(171 + leaf))
            var script = ""
            for row in 0..<3 {
                var place = x + 30
                while place < x + 900 {
                    if abs(place - x - 460) > 44 {
                        script +=
                            "M\(place) \(y + 20 + row * 21)" + chance.pick(["q7 -11 14 0", "c4 -12 12 8 16 -2", "q6 10 12 0"])
                    }
                    place += chance.number(66...104)
                }
            }
            stroke(script, "#4a2f1b", width: 3)
        }
        add("</g>")
        stroke("M640 -20q-60 380 20 840", "#c2410c", width: 8)
        fill("M0 0H560L0 620z", "#ffdf9e", opacity: ".2")
        circle(40, 40, 70, "#fff0c4", opacity: ".8")
    }

    mutating func newspaper() {
        ground(["#e7a15f", "#c2693a"])
        fill("M0 0h1200v300H0z", "#f9ddb0")
        circle(900, 300, 150, "#fff4da")
        fill("M0 300h1200v500H0z", "#7a4528")
        stroke("M0 420h1200M0 560h1200M0 700h1200", "#653720", width: 5)
        add("<g transform=\"rotate(-6 480 520)\">")
        rectangle(160, 260, 620, 460, "#5a3018", round: 4)
        rectangle(146, 246, 620, 460, "#fffdf9", round: 4)
        rectangle(180, 276, 300, 34, "#16130f")
        fill("M690 310a34 34 0 0 1 68 0z", "#c2410c")
        stroke("M180 330h556", "#16130f", width: 4)
        rectangle(180, 352, 330, 190, gradient(["#2b4a63", "#e0905a"]))
        fill("M180 490q90 -40 170 -10t160 -20v82H180z", "#1f3033")
        stroke("M540 364h190M540 396h150", "#16130f", width: 13)
        stroke(
            "M540 440h196M540 466h196M540 492h180M540 518h196M180 576h250M180 602h250M180 628h220M180 654h250M480 576"
                + "h256M480 602h240M480 628h256M480 654h200", "#a59c8d", width: 6)
        add("</g>")
        circle(960, 610, 150, "#5a3018")
        circle(950, 600, 144, "#fffaf0")
        circle(950, 600, 104, "#f2e6d2")
        circle(950, 600, 90, "#3a1f12")
        stroke("M1086 560q86 -20 80 50t-92 50", "#fffaf0", width: 26)
        stroke("M920 480q-30 -50 10 -90t0 -90M984 480q-30 -50 10 -90t0 -90", "#fffaf0", width: 8, opacity: ".6")
    }

    mutating func tremor() {
        ground(["#fbf4e4", "#f0e2c6"])
        var grid = ""
        for place in 1..<24 { grid += "M\(place * 50) 0V800" }
        for place in 1..<16 { grid += "M0 \(place * 50)H1200" }
        stroke(grid, "#d8c6a2", width: 1)
        let lines: [(y: Int, strength: Int, colour: String)] = [(180, 40, "#2b5f75"), (400, 150, "#c2410c"), (640, 70, "#31454a")]
        for (place, line) in lines.enumerated() {
            var chance = Chance(seed: UInt64(181 + place))
            var path = "M0 \(line.y)"
            var sign = 1
            for step in 1...150 {
                let x = step * 8
                let since = x - 330 - place * 50
                let fading = since < 0 ? 3 : max(4, line.strength * 260 / (260 + since * since / 260))
                path += "L\(x) \(line.y + sign * chance.number(0...fading))"
                sign = -sign
            }
            stroke(path, line.colour, width: 4)
        }
    }
}
