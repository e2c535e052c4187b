import Editorial
import Foundation
import Pages
import Storage
import Testing

/// What the newsroom says about a story after it was published.
struct NotesTests {
    private func html(_ article: Article) throws -> String { try WholePage().html(.article(article)) }

    private func structuredData(_ article: Article) throws -> [String: Any] {
        let html = try html(article)
        let start = try #require(html.firstRange(of: "application/ld+json\">"))
        let end = try #require(html[start.upperBound...].firstRange(of: "</script>"))
        let data = Data(html[start.upperBound..<end.lowerBound].utf8)
        return try #require(try JSONSerialization.jsonObject(with: data) as? [String: Any])
    }

    @Test func `notes stand between the text and the topics, each with its kind, its own time and its paragraphs`() throws {
        let html = try html(Samples.corrected)
        #expect(
            html.contains(
                "<div class=\"note\" role=\"note\" id=\"catatan-7\"><p class=\"added\"><b>Ralat</b> "
                    + "<time datetime=\"2026-11-18T20:15:00+07:00\">20:15 WIB</time></p><p>Versi awal menyebut 241 pasang. Angka yang benar 214.</p></div>"
            ))
        #expect(
            html.contains(
                "<b>Hak jawab</b> <time datetime=\"2026-11-20T08:00:00+07:00\">Jumat, 20 November 2026 | 08:00 WIB</time></p>"
                    + "<p>Pengelola tambak menyampaikan jawabannya.</p><p>Ia menolak angka itu.</p>"
                    + "<p class=\"linked\">Jawaban selengkapnya: <a href=\"/dunia/2026/11/20/52/jawaban-pengelola-tambak\">"
                    + "Jawaban Pengelola Tambak</a></p></div>"))
        let order = ["<div class=\"body\">", "id=\"catatan\"", "id=\"catatan-7\"", "id=\"catatan-9\"", "<nav class=\"tags\""]
        let places = order.compactMap { html.firstRange(of: $0)?.lowerBound }
        #expect(places.count == order.count && places == places.sorted())
    }

    @Test(arguments: [
        (Body.Note.Kind.correction, "Ralat"), (.clarification, "Klarifikasi"), (.rightOfReply, "Hak jawab"),
        (.editor, "Catatan redaksi"), (.unverified, "Belum terverifikasi"),
    ])
    func `each kind of note has its word`(kind: Body.Note.Kind, word: String) throws {
        let article = Samples.article(notes: [Samples.note(1, kind, "Isi.")])
        #expect(try html(article).contains("<b>\(word)</b> <time"))
        #expect(try WholePage().text(.article(article)).contains("\n\n\(word), 20:15 WIB. Isi.\n\n"))
    }

    @Test func `the top of a corrected story says what was added and when last, and leads down`() throws {
        #expect(
            try html(Samples.corrected).contains(
                "<p class=\"aside-note\"><a href=\"#catatan\">Pada tulisan ini ada ralat, hak jawab ↓</a> <span>terakhir "
                    + "<time datetime=\"2026-11-20T08:00:00+07:00\">Jumat, 20 November 2026 | 08:00 WIB</time></span></p>"))
        let plain = try WholePage().renderer.page(.article(Samples.article()), at: Samples.now).main
        #expect(!plain.contains("catatan") && !plain.contains("aside-note"))
    }

    @Test func `a story that answers or verifies another says so, and leads to it`() throws {
        for (kind, isUnverified, words) in [
            (Body.Note.Kind.rightOfReply, false, "Hak jawab atas berita ini"),
            (.clarification, true, "Tulisan ini memverifikasi berita"),
            (.correction, true, "Tulisan ini memverifikasi berita"), (.clarification, false, "Tulisan ini memperjelas berita"),
            (.correction, false, "Tulisan ini meralat berita"), (.editor, false, "Disebut dalam catatan redaksi pada berita"),
        ] {
            let other = Samples.linked(7, "Kabar Awal", kind, isNamedHere: false, isUnverified: isUnverified)
            let article = Samples.article(notes: [], linked: [other])
            let link = "<a href=\"/dunia/2026/11/20/7/kabar-awal\">Kabar Awal</a>"
            #expect(try html(article).contains("<p class=\"aside-note\">\(words): \(link)</p>"))
            #expect(
                try WholePage().text(.article(article)).contains(
                    "\n\n\(words): Kabar Awal (https://lembarpagi.example/dunia/2026/11/20/7/kabar-awal)\n\n"))
        }
    }

    @Test func `a story not verified ends in brackets and italics, and leads to the one that verified it`() throws {
        let article = Samples.article(
            notes: [Samples.note(3, .clarification, "Sudah diperiksa.", linked: 60)],
            linked: [Samples.linked(60, "Hasil Pemeriksaan", .clarification)]
        ) {
            $0.body = Body([.paragraph("Isi."), .note(Body.Note(kind: .unverified, text: [Body.Span("Masih diperiksa.")]))])
            $0.dateline = nil
        }
        let html = try html(article)
        #expect(html.contains("<p>Isi.</p><p class=\"unverified\"><em>(Masih diperiksa.)</em></p>\n</div>\n<section"))
        #expect(html.contains("<p class=\"linked\">Hasil verifikasinya: <a href=\"/dunia/2026/11/20/60/hasil-pemeriksaan\">"))
        #expect(
            try WholePage().text(.article(article)).contains(
                "\n\nIsi.\n\n(Masih diperiksa.)\n\nKlarifikasi, 20:15 WIB. Sudah diperiksa.\n\n"
                    + "Hasil verifikasinya: Hasil Pemeriksaan ("))
    }

    @Test func `a story that was said to be unverified by a note leads to the one that verified it`() throws {
        let article = Samples.article(
            notes: [
                Samples.note(3, .unverified, "Masih diperiksa."),
                Samples.note(4, .clarification, "Sudah diperiksa.", linked: 60),
            ], linked: [Samples.linked(60, "Hasil Pemeriksaan", .clarification)])
        let html = try html(article)
        #expect(html.contains("<p class=\"unverified\"><em>(Masih diperiksa.)</em></p>"))
        #expect(html.contains("<p class=\"linked\">Hasil verifikasinya: <a href=\"/dunia/2026/11/20/60/hasil-pemeriksaan\">"))
    }

    @Test func `a note that names a story readers cannot get leads nowhere`() throws {
        let article = Samples.article(notes: [Samples.note(1, .rightOfReply, "Jawaban.", linked: 52)])
        #expect(try !html(article).contains("class=\"linked\""))
    }

    @Test func `an advertorial is labelled where a note leads to it`() throws {
        let article = Samples.article(
            notes: [Samples.note(1, .editor, "Lihat juga.", linked: 8)],
            linked: [Samples.linked(8, "Rumah Impian", .editor, storyKind: .advertorial)])
        #expect(try html(article).contains(">Advertorial: Rumah Impian</a>"))
    }

    @Test func `structured data holds what was put right, with its time, and the page was changed then`() throws {
        let object = try structuredData(Samples.corrected)
        #expect(
            object["correction"] as? [[String: String]] == [
                [
                    "@type": "CorrectionComment", "text": "Versi awal menyebut 241 pasang. Angka yang benar 214.",
                    "datePublished": "2026-11-18T20:15:00+07:00",
                ]
            ])
        #expect(object["dateModified"] as? String == "2026-11-20T08:00:00+07:00", "a reply is a change too")
        #expect(try structuredData(Samples.article())["correction"] == nil)
    }

    @Test func `an editor's note is no change of the story, and a later text outranks an earlier note`() throws {
        let note = Samples.note(1, .editor, "Ditambah peta.")
        #expect(
            try structuredData(Samples.article(notes: [note]))["dateModified"] as? String == "2026-11-18T19:02:00+07:00")
        let later = Samples.article(
            notes: [Samples.note(1, .correction, "214.")], updated: Samples.time("2026-11-19T07:00:00+07:00"))
        #expect(try structuredData(later)["dateModified"] as? String == "2026-11-19T07:00:00+07:00")
        #expect(try html(later).contains("article:modified_time\" content=\"2026-11-19T07:00:00+07:00\""))
    }

    @Test func `a note does not pass for an update of the text`() throws {
        let main = try WholePage().renderer.page(.article(Samples.corrected), at: Samples.now).main
        #expect(!main.contains("Diperbarui"))
    }

    @Test func `as data a story has its notes, where they lead, and who names it`() throws {
        let article = Samples.article(
            notes: Samples.corrected.notes,
            linked: Samples.corrected.linked + [Samples.linked(7, "Kabar Awal", .clarification, isNamedHere: false)])
        let text = try WholePage().json(.article(article))
        let object = try #require(try JSONSerialization.jsonObject(with: Data(text.utf8)) as? [String: Any])
        let notes = try #require(object["notes"] as? [[String: Any]])
        #expect(notes.map { $0["kind"] as? String } == ["correction", "rightOfReply"])
        #expect(notes.map { $0["addedAt"] as? String } == ["2026-11-18T20:15:00+07:00", "2026-11-20T08:00:00+07:00"])
        #expect((notes[1]["paragraphs"] as? [[[String: String]]])?.last?.first?["text"] == "Ia menolak angka itu.")
        #expect((notes[1]["linked"] as? [String: Any])?["headline"] as? String == "Jawaban Pengelola Tambak")
        #expect((object["namedBy"] as? [[String: Any]])?.first?["kind"] as? String == "clarification")
    }

    @Test func `as text the notes follow the story's last line`() throws {
        let text = try WholePage().text(.article(Samples.corrected))
        #expect(text.contains("\n\nPada tulisan ini ada ralat, hak jawab, terakhir Jumat, 20 November 2026 | 08:00 WIB.\n\nBakau"))
        #expect(
            text.contains(
                "\n\nRalat, 20:15 WIB. Versi awal menyebut 241 pasang. Angka yang benar 214.\n\n"
                    + "Hak jawab, Jumat, 20 November 2026 | 08:00 WIB. Pengelola tambak menyampaikan jawabannya.\n\n"
                    + "Ia menolak angka itu.\n\nJawaban selengkapnya: Jawaban Pengelola Tambak (https://lembarpagi.example/"))
    }
}
