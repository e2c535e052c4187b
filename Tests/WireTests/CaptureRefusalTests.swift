import Editorial
import Testing

@testable import Wire

@Suite struct CaptureRefusalTests {
    private func refusal(_ bytes: [UInt8]) async throws -> String {
        let store = ArchiveDouble()
        let report = try await CaptureImport(profile: .builtIn(), zone: .jakarta, store: store, by: "test")
            .take(bytes, name: "putin.txt", capturedAt: nil, now: Instant(seconds: 0))
        #expect(report.refused == 1 && report.hasFailures)
        #expect(store.current.kept.isEmpty && store.current.lists.isEmpty)
        let refusal = try #require(report.refusals.first)
        return "\(refusal.place): \(refusal.reason)"
    }

    private func refusal(dateLine: String) async throws -> String {
        let blocks = ["Berita", "Putin/Net", "Dunia", "Putin Tiba", dateLine, "Paragraf.", "Populer", "UPDATE", "Selengkapnya"]
        return try await refusal(Array(blocks.joined(separator: "\n\n").utf8))
    }

    @Test func `a day that does not exist is named`() async throws {
        let reason = try await refusal(dateLine: "SENIN, 31 JUNI 2024 | 19:02 WIB")
        #expect(reason == "putin.txt, line 9: “SENIN, 31 JUNI 2024 | 19:02 WIB” names a day that does not exist")
    }

    @Test func `a wrong day of the week is told with the right one`() async throws {
        let reason = try await refusal(dateLine: "SENIN, 18 JUNI 2024 | 19:02 WIB")
        #expect(reason.hasPrefix("putin.txt, line 9: ") && reason.hasSuffix("that day is a SELASA"))
    }

    @Test func `an unknown zone, month, time, form and label are told`() async throws {
        #expect(try await refusal(dateLine: "SELASA, 18 JUNI 2024 | 19:02 WIS").contains("“WIS” is no zone of the profile"))
        #expect(try await refusal(dateLine: "SELASA, 18 JUNY 2024 | 19:02 WIB").contains("“JUNY” is no month"))
        #expect(try await refusal(dateLine: "SELASA, 18 JUNI 2024 | 24:02 WIB").contains("time that does not exist"))
        #expect(
            try await refusal(dateLine: "SELASA, 018 JUNI 2024 | 19:02 WIB").contains("expected “SELASA, 18 JUNI 2024 | 19:02 WIB”")
        )
        #expect(try await refusal(dateLine: "SELASA, 18 JUNI 2024 | 19:02 WIB | OLEH: A").contains("expected “ | LAPORAN: ”"))
        #expect(try await refusal(dateLine: "SELASA, 18 JUNI 2024 | 19:02 WIB | LAPORAN: ").contains("no name stands"))
        #expect(try await refusal(dateLine: "SELASA, 18 JUNI 2024 | 19:02 WIB | LAPORAN: Hani").contains("not all in capitals"))
        #expect(try await refusal(dateLine: "Selasa 18 Juni").contains("line 9: expected the date line"))
    }

    @Test func `bytes that are no text are told with their place`() async throws {
        #expect(try await refusal([]) == "putin.txt: it is empty")
        #expect(try await refusal(Array("Berita\n\n\nPu".utf8) + [0xC3, 0x28]) == "putin.txt, line 4: byte 11 is not UTF-8")
        #expect(try await refusal(Array("Berita\n".utf8) + [0]).contains("line 2: a NUL stands at byte 7"))
        #expect(try await refusal([UInt8](repeating: 65, count: CaptureText.largest + 1)).contains("over the limit of 5 MB"))
    }

    @Test func `lists that do not fit are told with their line`() async throws {
        let head = ["Berita", "Dunia", "Putin Tiba", "SELASA, 18 JUNI 2024 | 19:02 WIB", "Paragraf."]
        func refuse(_ blocks: [String]) async throws -> String {
            try await refusal(Array((head + blocks).joined(separator: "\n\n").utf8))
        }
        #expect(try await refuse(["Populer", "UPDATE"]).contains("line 13: expected “Selengkapnya” at the end, found “UPDATE”"))
        #expect(
            try await refuse(["Populer", "Selengkapnya"]).contains(
                "line 11: expected a date such as the profile has, or the heading “UPDATE”"))
        #expect(
            try await refuse(["Populer", "UPDATE", "A", "Minggu, 01 Desember 2024", "Selengkapnya"]).contains(
                "line 17: expected a date"))
        #expect(
            try await refuse(["Populer", "UPDATE", "A", "Senin, 01 Desember 2024 | 10:08", "Selengkapnya"]).contains("line 17: "))
        #expect(
            try await refuse(["Populer", "UPDATE", "A", "Minggu, 1 Desember 2024 | 10:08", "Selengkapnya"]).contains(
                "expected “Minggu, 01"))
        #expect(try await refuse(["UPDATE", "Selengkapnya"]).contains("heading “Populer”"))
    }

    @Test func `a head with a block too many is refused`() async throws {
        let blocks = ["Berita", "A", "B", "C", "D", "SELASA, 18 JUNI 2024 | 19:02 WIB", "Populer", "UPDATE", "Selengkapnya"]
        #expect(
            try await refusal(Array(blocks.joined(separator: "\n\n").utf8)).contains(
                "line 11: expected 3 to 4 blocks before the date line"))
    }

    @Test func `a file that is not there is refused, the others go in`() async throws {
        let report = try await CaptureImport(profile: .builtIn(), zone: .jakarta, store: nil, by: "test")
            .take(path: "not-there.txt", capturedAt: nil, now: Instant(seconds: 0))
        #expect(report.description.hasPrefix("refused  not-there.txt: it cannot be read: No such file or directory"))
    }
}
