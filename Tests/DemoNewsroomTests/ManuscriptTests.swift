import Editorial
import Testing

@testable import DemoNewsroom

@Suite struct ManuscriptTests {
    private func stories(_ text: String) throws -> [Body.Block] {
        let reader = ManuscriptReader(now: Instant(seconds: 1_795_403_280), zone: .jakarta, gallery: .newsroom)
        let head = "=== uji\njudul: Uji\noleh: Ratna Wulandari\numur: 1h 5\nlead: Uji.\n\n"
        return try reader.stories(of: "Sains", in: head + text).flatMap(\.body.blocks)
    }

    @Test func `marks and links become spans`() throws {
        #expect(
            try stories("Satu *dua* **tiga** [empat](/kontak)\nlima.") == [
                .paragraph([
                    Body.Span("Satu "), Body.Span("dua", marks: .emphasis), Body.Span(" "), Body.Span("tiga", marks: .strong),
                    Body.Span(" "), Body.Span("empat", link: "/kontak"), Body.Span(" lima."),
                ])
            ])
    }

    @Test func `quotes carry who said them, list items go on over lines`() throws {
        #expect(
            try stories("> Satu\n> dua.\n> -- Sumiyati\n\n- satu\nlagi\n- dua") == [
                .quote([[Body.Span("“Satu dua.”")]], attribution: "Sumiyati"),
                .list(ordered: false, items: [[Body.Span("satu lagi")], [Body.Span("dua")]]),
            ])
    }

    @Test(arguments: ["+ tidak ada: gambar", "! ralat: tanpa waktu", "! sanggahan 1h: jenis lain"])
    func `what cannot be read is said with the story's key`(text: String) {
        #expect(throws: ManuscriptError.self) { try stories(text) }
        do {
            _ = try stories(text)
        } catch {
            #expect("\(error)".hasPrefix("uji: "))
        }
    }

    @Test func `ages count newsroom days and minutes`() {
        #expect(NewsroomAge("2h 30")?.minutes == 2 * 990 + 30)
        #expect(NewsroomAge("kemarin") == nil)
    }
}
