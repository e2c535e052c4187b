import Editorial
import Testing

@testable import BackOffice

@Suite struct FormTests {
    @Test func `what a form sends is read as it was typed`() {
        let form = SentForm("a=satu+dua&b=%3Cb%3E&c=baris%0D%0Adua&d&a=lagi")
        #expect(form["a"] == "satu dua")
        #expect(form.all("a") == ["satu dua", "lagi"])
        #expect(form["b"] == "<b>")
        #expect(form["c"] == "baris\ndua")
        #expect(form["d"] == "" && form.isChecked("d"))
        #expect(form["e"] == nil)
    }

    @Test(arguments: [
        ("2026-11-24T19:02", "Asia/Jakarta", "2026-11-24T19:02:00+07:00"),
        ("2026-11-24T19:02", "Asia/Makassar", "2026-11-24T18:02:00+07:00"),
        ("2028-02-29T00:00:30", "Asia/Jayapura", "2028-02-28T22:00:30+07:00"),
        ("2026-11-24T19:02", "Mars/Olympus", "2026-11-24T19:02:00+07:00"),
    ])
    func `a moment is meant in the zone beside it`(text: String, zone: String, moment: String) throws {
        let form = SentForm(pairs: [("waktu", text), ("zona", zone)])
        #expect(try MomentField.read("waktu", of: form, own: .jakarta) == Instant(rfc3339: moment))
    }

    @Test(arguments: ["besok", "2026-02-29T10:00", "2026-11-24T24:00", "2026-11-24", "T10:00", "2026-11-24T10:60"])
    func `what is no moment is refused`(text: String) {
        #expect(throws: MomentField.Trouble.unreadable) {
            try MomentField.read("waktu", of: SentForm(pairs: [("waktu", text)]), own: .jakarta)
        }
    }

    @Test func `a form that comes back holds what was typed, but no password`() {
        let form = OfficeForm(
            id: "x", action: "/", fields: [FormField(name: "nama", label: "Nama"), FormField(name: "sandi", kind: .password)],
            button: "Kirim")
        let kept = form.kept(
            SentForm(pairs: [("nama", "Sekar"), ("sandi", "rahasia")]), ["nama": "Salah.", "lain": "Hilang."])
        #expect(kept.fields[0].value == "Sekar" && kept.fields[0].problem == "Salah.")
        #expect(kept.fields[1].value.isEmpty)
        // A sentence about a field that is not shown is not lost.
        #expect(kept.problem == "Hilang.")
    }

    @Test func `paragraphs are parted by empty lines`() {
        #expect(PlainText.paragraphs("Satu\ndua\n\n\n tiga \n") == [[Body.Span("Satu\ndua")], [Body.Span(" tiga ")]])
        #expect(PlainText.paragraphs(" \n ").isEmpty)
    }
}
