import Editorial
import Pages
import Storage
import Testing

/// Home, section fronts, topics, people, index days.
struct ListPageTests {
    private let day = CivilDate(daysSince1970: 20_780)

    private func html(_ list: ListPage) throws -> String { try WholePage().html(.list(list)) }

    @Test func `a section front marks its place in the navigation`() throws {
        let html = try html(ListPage(subject: .section(Samples.world), lines: [Samples.line(1, "Satu", section: Samples.world)]))
        #expect(html.contains("<a href=\"/dunia\" aria-current=\"page\">Dunia</a>"))
        #expect(html.count(of: " aria-current=") == 1)
        #expect(html.contains("<h1>Dunia</h1>"))
        #expect(html.contains("<link rel=\"canonical\" href=\"https://lembarpagi.example/dunia\">"))
    }

    @Test func `a story marks its section as where it is, not as the page itself`() throws {
        let html = try WholePage().html(.article(Samples.article()))
        #expect(html.contains("<a href=\"/lingkungan\" aria-current=\"true\">Lingkungan</a>"))
    }

    @Test func `a long list goes on with older stories and leads back`() throws {
        let first = try html(ListPage(subject: .topic(Samples.bakau), lines: [Samples.line(7, "Satu")], olderAfter: Story.ID(7)))
        #expect(first.contains("<a rel=\"next\" href=\"/topik/bakau/sebelum/7\">Lebih lama →</a>"))
        #expect(!first.contains("Ke yang terbaru"))
        let last = try html(ListPage(subject: .topic(Samples.bakau), lines: [Samples.line(6, "Dua")], before: Story.ID(7)))
        #expect(last.contains("<a href=\"/topik/bakau\">← Ke yang terbaru</a>"))
        #expect(!last.contains("Lebih lama"))
        #expect(last.contains("<title>Topik: Bakau, hingga Senin, 23 November 2026 | 09:30 – Lembar Pagi</title>"))
        #expect(last.contains("href=\"https://lembarpagi.example/topik/bakau/sebelum/7\""))
    }

    @Test func `an index day leads to the days around it and shows the hours`() throws {
        let subject = ListPage.Subject.day(day, earlier: day.advanced(byDays: -3), later: day.advanced(byDays: 1))
        let html = try html(ListPage(subject: subject, lines: [Samples.line(1, "Satu")]))
        #expect(html.contains("<h1>Senin, 23 November 2026</h1>"))
        #expect(html.contains("href=\"/indeks/2026/11/20\"><span>Hari sebelumnya</span> ← Jumat, 20 November 2026</a>"))
        #expect(html.contains("href=\"/indeks/2026/11/24\"><span>Hari berikutnya</span> Selasa, 24 November 2026 →</a>"))
        #expect(html.contains("<time class=\"hour\" datetime=\"2026-11-23T10:20:00+07:00\">10:20</time>"))
        #expect(html.contains("<a href=\"/indeks\" aria-current=\"true\">Indeks</a>"))
    }

    @Test func `a person's page bears the name`() throws {
        let html = try html(ListPage(subject: .person(Samples.ratna), lines: [Samples.line(1, "Satu", photo: Samples.photo())]))
        #expect(html.contains("<p class=\"kicker\">Penulis</p>\n<h1>Ratna Wulandari</h1>"))
        #expect(html.contains("loading=\"lazy\""))
    }

    @Test(arguments: SiteLanguage.allCases)
    func `no two lists have one title in the window, nor two pages of a list`(language: SiteLanguage) throws {
        let section = Samples.section(9, "Arsip")
        let tag = Tag(id: Tag.ID(9), slug: section.slug, name: "Arsip")
        let person = Person(id: Person.ID(9), slug: section.slug, name: "Arsip")
        let subjects: [ListPage.Subject] = [.section(section), .topic(tag), .person(person), .day(day, earlier: nil, later: nil)]
        let page = try WholePage(site: language == .indonesian ? Samples.site : Samples.englishSite)
        var titles: Set<String> = []
        for subject in subjects {
            for before in [nil, Story.ID(3), Story.ID(7)] {
                let line = Samples.line((before?.rawValue ?? 0) + 1, "Satu")
                let html = page.html(.list(ListPage(subject: subject, lines: [line], before: before)))
                titles.insert(try #require(html.split(separator: "<title>").last?.split(separator: "</title>").first).description)
            }
        }
        #expect(titles.count == 12, "\(titles.sorted())")
        #expect(titles.contains(language == .indonesian ? "Arsip – Lembar Pagi" : "Arsip – Morning Sheet"))
    }

    @Test func `older pages of a day are titled by the hour`() throws {
        let subject = ListPage.Subject.day(day, earlier: nil, later: nil)
        let html = try html(ListPage(subject: subject, lines: [Samples.line(1, "Satu")], before: Story.ID(9)))
        #expect(html.contains("<title>Indeks Senin, 23 November 2026, hingga 10:20 – Lembar Pagi</title>"))
        #expect(html.contains("<h1>Senin, 23 November 2026</h1>"))
    }

    @Test func `an empty list says so`() throws {
        #expect(try html(ListPage(subject: .topic(Samples.bakau), lines: [])).contains("Belum ada tulisan di sini."))
    }

    @Test func `what was paid for is labelled in every list`() throws {
        let paid = Samples.line(1, "Rumah Impian", kind: .advertorial)
        let page = try WholePage(live: LiveLines(mostRead: [paid], mostReadWindowHours: nil, latest: [paid]))
        let list = page.html(.list(ListPage(subject: .section(Samples.nation), lines: [paid])))
        #expect(list.count(of: "<span class=\"ad\">Advertorial</span>") == 3)
        let home = page.html(.home(FrontLines(newest: [paid, paid], sections: [(Samples.nation, [paid])])))
        #expect(home.count(of: "class=\"ad\">Advertorial</span>") == 5)
        let text = page.text(.list(ListPage(subject: .section(Samples.nation), lines: [paid])))
        #expect(text.count(of: "\n\nAdvertorial: Rumah Impian\n") == 3, "the list's row, and one in each list of the column")
        let day = ListPage.Subject.day(day, earlier: nil, later: nil)
        #expect(page.html(.list(ListPage(subject: day, lines: [paid]))).count(of: "class=\"ad\">Advertorial</span>") == 3)
        let front = FrontLines(newest: [paid], sections: [(Samples.nation, [paid])])
        #expect(page.text(.home(front)).count(of: "\n\nAdvertorial: Rumah Impian\n") == 4)
        #expect(page.json(.home(front)).count(of: "\"label\":\"Advertorial\"") == 4)
    }

    @Test func `every section is on the page of sections`() throws {
        let html = try WholePage().html(.sections(Samples.site.navigation))
        for section in Samples.site.navigation {
            #expect(html.contains("<li><a href=\"/\(section.slug)\">\(section.name)</a></li>"))
        }
    }

    @Test func `home leads with the newest, then three, then the sections with what is not shown yet`() throws {
        let lines = (1...6).map { Samples.line(Int64($0), "Judul \($0)") }
        let page = try WholePage(live: Samples.noLive)
        let html = page.html(
            .home(FrontLines(newest: lines, sections: [(Samples.nation, Array(lines[2...5])), (Samples.world, [lines[0]])])))
        #expect(html.contains("<h1 class=\"unseen\">Lembar Pagi</h1>"))
        #expect(html.count(of: "<article class=\"top plain\">") == 1)
        #expect(html.count(of: "<article class=\"card plain\">") == 3)
        #expect(html.count(of: ">Judul 3<") == 1)
        #expect(html.count(of: ">Judul 5<") == 1)
        #expect(html.count(of: ">Judul 1<") == 2, "a section with nothing else keeps its story")
        #expect(html.contains("<title>Lembar Pagi</title>"))
        #expect(html.contains("<a href=\"/\" aria-current=\"page\">Beranda</a>"))
    }

    @Test func `on home a section's newest picture leads it, unless it stands above already`() throws {
        let lines = (1...6).map { Samples.line(Int64($0), "Judul \($0)", lead: "Lead \($0)", photo: Samples.photo()) }
        let front = FrontLines(
            newest: lines,
            sections: [(Samples.nation, Array(lines[2...5])), (Samples.world, [lines[0]]), (Samples.culture, [lines[4]])])
        let html = try WholePage(live: Samples.noLive).html(.home(front))
        #expect(html.count(of: "<article class=\"card first\">") == 2)
        #expect(html.count(of: "<p>Lead 5</p>") == 2)
        #expect(html.count(of: "<p>Lead 6</p>") == 0, "the others are headlines")
        #expect(html.count(of: "<p>Lead 1</p>") == 1, "what stands above is only a headline below")
        #expect(html.count(of: "<ul class=\"heads\">") == 2, "a section of one story is all lead")
    }

    @Test func `lists fetch small files of a photo, and none of the large ones`() throws {
        let lines = (1...6).map { Samples.line(Int64($0), "Judul \($0)", photo: Samples.photographed()) }
        let home = try WholePage(live: Samples.noLive).html(
            .home(FrontLines(newest: lines, sections: [(Samples.nation, Array(lines[4...]))])))
        let list = try html(ListPage(subject: .section(Samples.nation), lines: lines))
        for page in [home, list] {
            #expect(page.count(of: "<picture>") == page.count(of: "</picture>"))
            #expect(page.count(of: "<picture>") >= 5)
            #expect(
                page.contains("srcset=\"/media/\(Samples.media("4", "webp")) 480w, /media/\(Samples.media("9", "webp")) 960w\""))
            #expect(page.contains("<img src=\"/media/\(Samples.media("a", "jpg"))\" width="))
            #expect(!page.contains(Samples.media("f", "jpg")) && !page.contains(Samples.media("c", "webp")))
        }
    }

    @Test(arguments: 0...4)
    func `home works with few stories or none`(count: Int) throws {
        let lines = (0..<count).map { Samples.line(Int64($0 + 1), "Judul \($0)", photo: $0 == 0 ? Samples.photo() : nil) }
        let html = try WholePage(live: Samples.noLive).html(.home(FrontLines(newest: lines, sections: [])))
        #expect(html.contains("Belum ada tulisan yang terbit.") == lines.isEmpty)
        #expect(html.contains("<div class=\"row\">") == (count > 1))
        #expect(html.count(of: "<h1") == 1)
    }
}
