import Editorial
import Foundation
import Pages
import Storage
import TerbitTesting
import Testing

@testable import Press

/// `/populer` and its neighbours: always the list that holds, pressed again when it or a story in it changes, and only then.
@Suite struct MostReadPagesTests {
    private let portal: TestPortal
    private let stories: [TakenIn]

    init() async throws {
        portal = try await TestPortal()
        let early = TestPortal.morning.advanced(by: .seconds(-7200))
        stories = try await portal.publish(
            .sample("a", headline: "Satu", section: "Dunia", at: early), .sample("b", headline: "Dua", section: "Dunia", at: early),
            .sample("c", headline: "Tiga", section: "Sains", at: early))
    }

    private static let forms = ["", ".txt", ".json"]

    private func page(_ path: String) async throws -> PressedPage {
        guard case .page(let page) = await portal.room.page(at: path) else { throw TestFailure(what: "\(path) moved") }
        return page
    }

    /// The page's own part as a reader gets it.
    private func own(_ path: String) async throws -> String {
        switch try await page(path).own {
        case .html(let head, let main): String(decoding: head.identity + main.identity, as: UTF8.self)
        case .text(let own), .json(let own): String(decoding: own.identity, as: UTF8.self)
        case .liveColumn: ""
        }
    }

    /// Headlines in the order of the page.
    private func headlines(_ path: String) async throws -> [String] {
        let text = try await own(path)
        let places = ["Satu", "Dua", "Tiga", "Empat"].compactMap { headline in
            text.firstRange(of: headline).map { (headline, $0.lowerBound) }
        }
        return places.sorted { $0.1 < $1.1 }.map(\.0)
    }

    private func id(_ number: Int) -> Story.ID { stories[number].story }

    private func section(_ name: String) async throws -> Section.ID {
        try #require(try await portal.database.section(slug: Slug(making: name))).id
    }

    @Test(arguments: forms)
    func `each page shows its own list, in every form`(form: String) async throws {
        try await portal.rank([id(1), id(0)])
        try await portal.rank([id(2), id(0)], .week, hours: 168)
        try await portal.rank([id(0), id(2), id(1)], .month, hours: 720)
        try await portal.rank([id(1)], in: try await section("Dunia"))
        #expect(try await headlines("/populer" + form) == ["Dua", "Satu"])
        #expect(try await headlines("/populer/7-hari" + form) == ["Tiga", "Satu"])
        #expect(try await headlines("/populer/30-hari" + form) == ["Satu", "Tiga", "Dua"])
        #expect(try await headlines("/populer/rubrik/dunia" + form) == ["Dua"])
    }

    @Test func `a page is pressed again when its list reads otherwise, and only then`() async throws {
        let paths = ["/populer", "/populer/7-hari", "/populer/rubrik/dunia", "/populer/rubrik/sains", "/populer.json"]
        try await portal.rank([id(0), id(1)])
        try await portal.rank([id(0)], .week, hours: 168)
        try await portal.rank([id(0), id(1)], in: try await section("Dunia"))
        try await portal.rank([id(2)], in: try await section("Sains"))
        var pressed: [String: PressedPage] = [:]
        func expect(_ changed: Set<String>, _ why: String) async throws {
            for path in paths {
                let now = try await page(path)
                if let before = pressed[path] { #expect((now !== before) == changed.contains(path), "\(path): \(why)") }
                pressed[path] = now
            }
        }
        try await expect([], "first")
        try await portal.rank([id(0), id(1)])
        try await expect([], "the same list again")
        try await portal.rank([id(1), id(0)])
        try await expect(["/populer", "/populer.json"], "another order on every page")
        try await portal.rank([id(1)], in: try await section("Dunia"))
        try await expect(["/populer/rubrik/dunia"], "another order in the section")
        try await portal.rank([id(2), id(0)], .week, hours: 168)
        try await expect(["/populer/7-hari"], "another order of the week")
        try await portal.publish(.sample("d", headline: "Empat", section: "Dunia", at: TestPortal.morning))
        try await expect([], "a story that is in none of the lists")
    }

    @Test(arguments: forms)
    func `a changed headline is right, and a story that is withdrawn or turns out paid for goes`(form: String) async throws {
        let early = TestPortal.morning.advanced(by: .seconds(-7200))
        let dunia = try await section("Dunia")
        try await portal.rank([id(0), id(1), id(2)])
        try await portal.rank([id(0), id(1)], in: dunia)
        let paths = ["/populer" + form, "/populer/rubrik/dunia" + form]
        for path in paths { #expect(try await headlines(path).prefix(2) == ["Satu", "Dua"]) }
        try await portal.publish(.sample("b", headline: "Empat", section: "Dunia", version: "2", at: early))
        for path in paths { #expect(try await headlines(path).prefix(2) == ["Satu", "Empat"], "\(path)") }
        try await portal.publish(
            .sample("a", headline: "Satu", section: "Dunia", version: "2", status: .withdrawn(reason: "Keliru"), at: early))
        for path in paths { #expect(try await headlines(path).prefix(1) == ["Empat"], "\(path)") }
        var paid = IncomingStory.sample("b", headline: "Empat", section: "Dunia", version: "3", at: early)
        paid.kind = .advertorial
        try await portal.publish(paid)
        #expect(try await headlines(paths[0]) == ["Tiga"])
        #expect(try await headlines(paths[1]) == [], "nothing is left in the section, and an advertorial is no stand-in")
    }

    @Test func `a story that moves leaves the list of the section it was in`() async throws {
        let early = TestPortal.morning.advanced(by: .seconds(-7200))
        try await portal.rank([id(0), id(1)], in: try await section("Dunia"))
        #expect(try await headlines("/populer/rubrik/dunia") == ["Satu", "Dua"])
        try await portal.publish(.sample("a", headline: "Satu", section: "Sains", version: "2", at: early))
        #expect(try await headlines("/populer/rubrik/dunia") == ["Dua"])
    }

    @Test func `where nothing is ranked the newest stand there, said so, and make way for the first list`() async throws {
        for path in ["/populer", "/populer/7-hari", "/populer/rubrik/dunia"] {
            let html = try await own(path)
            #expect(html.contains("inilah yang terbaru") && html.contains("class=\"ranking unranked\""), "\(path)")
            #expect(try await own(path + ".json").contains("\"isRanked\":false"))
            #expect(try await !own(path + ".txt").contains("1. "))
        }
        #expect(try await headlines("/populer/rubrik/dunia").contains("Tiga") == false)
        try await portal.publish(.sample("d", headline: "Empat", section: "Dunia", at: TestPortal.morning))
        for path in ["/populer", "/populer/rubrik/dunia"] { #expect(try await headlines(path).first == "Empat", "\(path)") }
        try await portal.rank([id(0)], in: try await section("Dunia"))
        #expect(try await headlines("/populer/rubrik/dunia") == ["Satu"])
        #expect(try await !own("/populer/rubrik/dunia").contains("inilah yang terbaru"))
    }

    @Test func `a start shows the last lists at once, whatever the clock says`() async throws {
        try await portal.rank([id(1)])
        try await portal.rank([id(0)], in: try await section("Dunia"))
        portal.clock.set(TestPortal.morning.advanced(by: .seconds(-3600)))
        let room = try await PressRoom(
            store: portal.database, lists: portal.readership, renderer: portal.room.renderer, clock: portal.clock.clock,
            logger: portal.room.logger)
        for (path, headline) in [("/populer.txt", "1. Dua"), ("/populer/rubrik/dunia.txt", "1. Satu")] {
            guard case .page(let page) = await room.page(at: path), case .text(let text) = page.own else {
                throw TestFailure(what: path)
            }
            #expect(String(decoding: text.identity, as: UTF8.self).contains(headline))
        }
    }

    @Test func `a page of the past carries the list of its time`() async throws {
        let dunia = try await section("Dunia")
        try await portal.rank([id(0), id(1)])
        try await portal.rank([id(0)], in: dunia)
        let then = portal.clock.now
        portal.clock.set(then.advanced(by: .seconds(600)))
        try await portal.rank([id(2)])
        try await portal.rank([id(1)], in: dunia)
        let proof = try await PageProof(
            store: portal.database, lists: portal.readership, theme: try Theme.builtIn(), site: portal.room.renderer.site,
            addressing: .standard, lengths: .init())
        func print(_ path: String, _ moment: Moment, _ form: PageForm = .text) async throws -> String {
            try #require(try await proof.page(at: try SitePath(path), moment: moment, now: portal.clock.now, as: form))
        }
        #expect(try await print("/populer", .past(then)).contains("1. Satu\n\nDunia | "))
        #expect(try await print("/populer/rubrik/dunia", .past(then)).contains("1. Satu"))
        #expect(try await print("/populer", .now).contains("1. Tiga"))
        #expect(try await print("/populer/rubrik/dunia", .now).contains("1. Dua"))
        let before = then.advanced(by: .seconds(-60))
        #expect(try await print("/populer", .past(before)).contains("inilah yang terbaru"))
        #expect(try await print("/populer.json", .past(then)) == print("/populer", .past(then), .json), "as it was asked for")
    }

    @Test func `what is no section's has no page, a former name leads to the present one`() async throws {
        for path in ["/populer/rubrik/tidak-ada", "/populer/rubrik/tidak-ada.json", "/populer/8-hari", "/populer/rubrik"] {
            #expect(try await page(path).status == 404, "\(path)")
        }
        let dunia = try await section("Dunia")
        let desk = try #require(Slug("mancanegara"))
        _ = try await portal.database.changeSection(
            dunia, name: "Mancanegara", slug: desk, by: Signature(name: "uji"), at: portal.clock.now)
        await portal.runner.catchUp()
        for form in MostReadPagesTests.forms {
            guard case .moved(let to) = await portal.room.page(at: "/populer/rubrik/dunia" + form) else {
                throw TestFailure(what: "dunia stayed")
            }
            #expect(to == "/populer/rubrik/mancanegara" + form)
        }
    }

    @Test func `as JSON it is the page's list and the live column, in one object`() async throws {
        try await portal.rank([id(1), id(0)], hours: 72)
        let page = try await page("/populer.json")
        let bytes = portal.room.edition.fragments(of: page).flatMap(\.identity)
        let object = try #require(try JSONSerialization.jsonObject(with: Data(bytes)) as? [String: Any])
        #expect(object["address"] as? String == "/populer" && object["windowHours"] as? Int == 72)
        let listed = try #require(object["stories"] as? [[String: Any]])
        #expect(listed.map { $0["headline"] as? String } == ["Dua", "Satu"])
        #expect((object["mostRead"] as? [[String: Any]])?.count == 2 && object["latest"] != nil)
        #expect(listed.allSatisfy { $0["views"] == nil && $0["score"] == nil })
    }

    @Test func `a long list names no more groups than every cache holds`() async throws {
        let many = (0..<40).map { IncomingStory.sample("m\($0)", at: TestPortal.morning) }
        let taken = try await portal.database.takeIn(many, by: "uji", at: TestPortal.morning, mark: nil)
        try await portal.rank(taken.map(\.story), .month, hours: 720)
        #expect(try await page("/populer/30-hari").groups == [.mostRead(.month, nil), .home])
        try await portal.rank(taken.prefix(28).map(\.story), .month, hours: 720)
        // With those of every page.
        #expect(try await page("/populer/30-hari").groups.count + 2 <= 32)
    }
}
