import Editorial
import Foundation
import Pages
import Storage
import TerbitTesting
import Testing

@testable import Press

/// The page of a text before readers get it.
@Suite struct PreviewTests {
    private let manuscript = Manuscript(
        headline: "Kuntul Pulang", lead: "Setelah dua puluh tahun.", body: Body([.paragraph("Pagi itu air surut.")]),
        section: Slug(making: "Dunia"))

    private func portal() async throws -> (TestPortal, TakenIn) {
        let portal = try await TestPortal()
        let taken = try await portal.publish(
            .sample("a", headline: "Sudah terbit", at: TestPortal.morning.advanced(by: .seconds(-3600))))
        return (portal, taken[0])
    }

    private func preview(_ standing: StoryStanding, _ portal: TestPortal) async throws -> String {
        try await portal.room.preview(standing, revision: standing.working, at: portal.clock.now)
    }

    @Test func `a draft's preview is the whole page it would have now, under a strip, and nowhere else`() async throws {
        let (portal, _) = try await portal()
        let standing = try await portal.start(manuscript)
        let kept = portal.room.pages.count
        let html = try await preview(standing, portal)
        for part in [
            "<!doctype html>", "<b>Pratinjau – belum terbit</b>", "<meta name=\"robots\" content=\"noindex\">",
            "<h1>Kuntul Pulang</h1>", "<p class=\"lead\">Setelah dua puluh tahun.</p>",
            "Senin, 23 November 2026 | 10:30 WIB</time>",
            "<p>Pagi itu air surut.</p>", "<section class=\"latest\" data-list=\"latest\">", "Sudah terbit", "</html>",
        ] {
            #expect(html.contains(part), "\(part)")
        }
        #expect(!html.contains("rel=\"canonical\"") && !html.contains("<script"))
        let text = try await portal.room.previewText(standing, revision: standing.working, at: portal.clock.now)
        #expect(text.hasPrefix("Pratinjau – belum terbit (disimpan ") && text.contains("\n\nPagi itu air surut.\n\n"))
        #expect(text.hasSuffix("\n\nSelengkapnya"))
        #expect(portal.room.pages.count == kept, "a preview is never kept")
        for path in ["/", "/dunia", "/indeks"] {
            guard case .page(let page) = await portal.room.page(at: path) else { throw TestFailure(what: path) }
            let text = String(decoding: portal.room.edition.fragments(of: page).flatMap(\.identity), as: UTF8.self)
            #expect(!text.contains("Kuntul Pulang"), "\(path)")
        }
    }

    @Test func `a text that waits for its hour shows that hour`() async throws {
        let (portal, _) = try await portal()
        let draft = try await portal.start(manuscript)
        var change = StoryChange(.schedule)
        change.schedules = [.init(at: .at("2026-11-24T06:00:00+07:00"), act: .publish, revision: draft.working.id)]
        let standing = try await portal.perform(change, on: draft.story.id)
        #expect(try await preview(standing, portal).contains("Selasa, 24 November 2026 | 06:00 WIB</time>"))
    }

    @Test func `the next version of a live story shows its notes, its first hour and that it is new`() async throws {
        let (portal, taken) = try await portal()
        let before = try #require(try await portal.database.standing(of: taken.story))
        var change = StoryChange(.keep)
        change.text = .init(manuscript, milestone: .kept, basedOn: before.working.id)
        change.workingState = .set(.draft)
        change.notes = [.init(kind: .correction, text: [[Body.Span("Angka yang benar 214.")]])]
        let standing = try await portal.perform(change, on: taken.story)
        let html = try await preview(standing, portal)
        #expect(html.contains("<b>Pratinjau – versi ini belum terbit</b>"))
        #expect(html.contains("<h1>Kuntul Pulang</h1>") && html.contains("<p>Angka yang benar 214.</p>"))
        #expect(html.contains("Senin, 23 November 2026 | 09:30 WIB</time>"))
        #expect(html.contains("Diperbarui <time datetime=\"2026-11-23T10:30:00+07:00\">10:30 WIB</time>"))
    }

    @Test func `of the live text, what stands under the strip is the live page`() async throws {
        let (portal, taken) = try await portal()
        let standing = try #require(try await portal.database.standing(of: taken.story))
        let html = try await preview(standing, portal)
        guard case .page(let page) = await portal.room.page(at: taken.path ?? ""), case .html(_, let main) = page.own else {
            throw TestFailure(what: "no page")
        }
        #expect(html.contains("<b>Pratinjau – versi ini sedang terbit</b>"))
        #expect(html.contains(String(decoding: main.identity, as: UTF8.self)))
    }
}
