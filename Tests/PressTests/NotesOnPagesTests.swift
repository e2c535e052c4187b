import Editorial
import Pages
import Storage
import TerbitTesting
import Testing

@testable import Press

/// What the newsroom says about published stories, as readers come to see it.
@Suite struct NotesOnPagesTests {
    private func page(_ path: String, _ portal: TestPortal) async throws -> PressedPage {
        guard case .page(let page) = await portal.room.page(at: path) else { throw TestFailure(what: "\(path) moved") }
        return page
    }

    /// The page's own part as a reader gets it.
    private func text(_ path: String, _ portal: TestPortal) async throws -> String {
        switch try await page(path, portal).own {
        case .html(let head, let main): String(decoding: head.identity + main.identity, as: UTF8.self)
        case .text(let own), .json(let own): String(decoding: own.identity, as: UTF8.self)
        case .liveColumn: ""
        }
    }

    private func note(_ kind: Body.Note.Kind, _ text: String, linked: Story.ID? = nil) -> StoryChange.Note {
        StoryChange.Note(kind: kind, text: [[Body.Span(text)]], linkedStory: linked)
    }

    /// Two stories of the morning.
    private func portal() async throws -> (TestPortal, (id: Story.ID, path: String), (id: Story.ID, path: String)) {
        let portal = try await TestPortal()
        let early = TestPortal.morning.advanced(by: .seconds(-3600))
        let taken = try await portal.publish(
            .sample("a", headline: "Kabar awal", at: early), .sample("b", headline: "Kabar lanjutan", at: early))
        return (portal, (taken[0].story, taken[0].path ?? ""), (taken[1].story, taken[1].path ?? ""))
    }

    @Test func `a note is at once on its story, on the story it names and on the page of all corrections`() async throws {
        let (portal, first, second) = try await portal()
        let pages = [first.path, first.path + ".txt", second.path, second.path + ".txt", "/koreksi", "/koreksi.txt"]
        for path in pages { #expect(!(try await text(path, portal).contains("Angka yang benar")), "\(path)") }
        try await portal.note(note(.clarification, "Angka yang benar 214.", linked: second.id), on: first.id)
        for path in [first.path, first.path + ".txt", "/koreksi", "/koreksi.txt"] {
            let text = try await text(path, portal)
            #expect(text.contains("Angka yang benar 214.") && text.contains("Kabar lanjutan"), "\(path)")
        }
        for path in [second.path, second.path + ".txt"] {
            let text = try await text(path, portal)
            #expect(text.contains("Tulisan ini memperjelas berita") && text.contains("Kabar awal"), "\(path)")
        }
    }

    @Test func `a headline that is changed later is right wherever a note shows it`() async throws {
        let (portal, first, second) = try await portal()
        try await portal.note(note(.rightOfReply, "Jawaban.", linked: second.id), on: first.id)
        for path in ["/koreksi", first.path] { #expect(try await text(path, portal).contains("Kabar lanjutan")) }
        let early = TestPortal.morning.advanced(by: .seconds(-3600))
        try await portal.publish(.sample("b", headline: "Jawaban Lengkap", version: "2", at: early))
        for path in ["/koreksi", first.path] {
            let text = try await text(path, portal)
            #expect(text.contains("Jawaban Lengkap") && !text.contains("Kabar lanjutan"), "\(path)")
        }
        try await portal.publish(.sample("a", headline: "Kabar Pertama", version: "2", at: early))
        for path in ["/koreksi", second.path] {
            let text = try await text(path, portal)
            #expect(text.contains("Kabar Pertama") && !text.contains("Kabar awal"), "\(path)")
        }
    }

    @Test func `corrections are paged, and a page nobody was led to is none`() async throws {
        let (portal, first, _) = try await portal()
        for number in 1...25 { try await portal.note(note(.correction, "Ralat ke-\(number)."), on: first.id) }
        let newest = try await text("/koreksi", portal)
        #expect(newest.contains("Ralat ke-25.") && newest.contains("Ralat ke-6.") && !newest.contains("Ralat ke-5."))
        let notes = try await portal.database.corrections(at: .now, before: nil, limit: 20)
        let last = try #require(notes.last?.note.id)
        #expect(newest.contains("href=\"/koreksi/sebelum/\(last)\""))
        let older = try await text("/koreksi/sebelum/\(last)", portal)
        #expect(older.contains("Ralat ke-5.") && older.contains("Ralat ke-1.") && !older.contains("Ralat ke-6."))
        #expect(try await text("/koreksi/sebelum/\(last).txt", portal).contains("Ralat ke-5."))
        #expect(try await page("/koreksi/sebelum/1", portal).status == 404)
        #expect(try await page("/koreksi/sebelum/1.txt", portal).status == 404)
    }

    @Test func `a portal without corrections says so`() async throws {
        let portal = try await TestPortal()
        #expect(try await page("/koreksi", portal).status == 200)
        #expect(try await text("/koreksi", portal).contains("Belum ada ralat atau hak jawab."))
    }

    @Test func `what was said about a story outlives its withdrawal, which names its ground`() async throws {
        let (portal, first, second) = try await portal()
        try await portal.note(note(.clarification, "Diperjelas.", linked: second.id), on: first.id)
        #expect(try await text(second.path, portal).contains("Kabar awal"))
        var change = StoryChange(.withdraw)
        change.withdraws = StoryChange.Retraction(ground: .childFuture, reason: "Melindungi anak.")
        try await portal.perform(change, on: first.id)
        let notice = try await page(first.path, portal)
        #expect(notice.status == 410)
        let words = try await text(first.path, portal)
        #expect(words.contains("Kabar awal") && words.contains("menyangkut masa depan anak") && words.contains("Melindungi anak."))
        let list = try await text("/koreksi", portal)
        #expect(list.contains("Diperjelas.") && list.contains("· Dicabut"))
        #expect(!(try await text(second.path, portal).contains("Kabar awal")), "nobody is led to what was taken away")
    }

    @Test func `a story that verifies another says so, and what was paid for is labelled where a note shows it`() async throws {
        let (portal, first, _) = try await portal()
        let draft = try await portal.start(
            Manuscript(
                headline: "Belum pasti",
                body: Body([.paragraph("Isi."), .note(Body.Note(kind: .unverified, text: [Body.Span("Masih diperiksa.")]))]),
                section: Slug(making: "Dunia")))
        let unverified = try await portal.publish(draft)
        try await portal.note(note(.clarification, "Sudah diperiksa.", linked: first.id), on: unverified.id)
        #expect(try await text(unverified.path, portal).contains("Hasil verifikasinya: <a href=\"\(first.path)\">Kabar awal</a>"))
        #expect(try await text(first.path, portal).contains("Tulisan ini memverifikasi berita: <a href=\"\(unverified.path)\">"))
        let paid = try await portal.publish(
            try await portal.start(
                Manuscript(kind: .advertorial, headline: "Rumah Impian", section: Slug(making: "Dunia"))))
        try await portal.note(note(.editor, "Lihat.", linked: paid.id), on: first.id)
        try await portal.note(note(.correction, "Harganya lain."), on: paid.id)
        #expect(try await text(first.path, portal).contains(">Advertorial: Rumah Impian</a>"))
        let list = try await text("/koreksi", portal)
        #expect(list.contains(">Advertorial: Rumah Impian</a>") && list.contains("<span class=\"ad\">Advertorial</span>"))
    }

    @Test func `a story with a fresh note is kept as short as a fresh story`() async throws {
        let (portal, first, _) = try await portal()
        portal.clock.set(TestPortal.morning.advanced(by: .seconds(90_000)))
        #expect(try await page(first.path, portal).keeping == .story(changedAt: TestPortal.morning.advanced(by: .seconds(-3600))))
        try await portal.note(note(.correction, "Benar."), on: first.id)
        #expect(try await page(first.path, portal).keeping == .story(changedAt: portal.clock.now))
    }
}
