import Editorial
import Storage
import Testing

@testable import Wire

@Suite struct CaptureImportTests {
    private let now = Instant(seconds: 1_800_000_000)

    private func take(_ text: String, into store: ArchiveDouble, at: Instant? = nil) async throws -> ImportReport {
        try await CaptureImport(profile: .builtIn(), zone: .jakarta, store: store, by: "test")
            .take(Array(text.utf8), name: "a.txt", capturedAt: at, now: now)
    }

    private func capture(_ headline: String, body: String = "Teks.", rows: [String], mostRead: [String] = []) -> String {
        (["Berita", "Dunia", headline, "MINGGU, 1 DESEMBER 2024 | 10:08 WIB", body, "Populer"] + mostRead + ["UPDATE"] + rows + [
            "Selengkapnya"
        ])
        .joined(separator: "\n\n")
    }

    private let rows = ["Satu", "Minggu, 01 Desember 2024 | 10:08", "Dua", "Minggu, 01 Desember 2024 | 09:58"]

    @Test func `a second import of the same capture changes nothing`() async throws {
        guard let bytes = try SharedData.bytes("captures/putin-korut.txt") else { return }
        let store = ArchiveDouble()
        let text = String(decoding: bytes, as: UTF8.self)
        let first = try await take(text, into: store)
        #expect(first.created == 18 && first.refused == 0 && store.current.lists.count == 2)
        #expect(store.current.lists.map(\.stories.count) == [7, 10])
        #expect(first.addresses.count == 1 && first.description.hasSuffix(first.addresses[0]))
        let before = store.current
        let second = try await take(text, into: store)
        #expect(second.unchanged == 18 && second.created == 0 && second.updated == 0)
        #expect(store.current.kept.mapValues(\.story) == before.kept.mapValues(\.story) && store.current.lists == before.lists)
    }

    @Test func `a listed headline is filled in by its article, and never emptied again`() async throws {
        let store = ArchiveDouble()
        _ = try await take(capture("Tiga", rows: rows), into: store)
        #expect(store.story("Satu")?.holdsText == false && store.story("Satu")?.section == "Arsip")
        let filled = try await take(capture("Satu", rows: []), into: store)
        #expect(filled.updated == 1 && store.story("Satu")?.holdsText == true && store.story("Satu")?.section == "Dunia")
        _ = try await take(capture("Empat", rows: rows), into: store)
        #expect(store.story("Satu")?.holdsText == true)
    }

    @Test func `a changed capture of the same article is a new revision`() async throws {
        let store = ArchiveDouble()
        _ = try await take(capture("Satu", rows: []), into: store)
        let report = try await take(capture("Satu", body: "Teks yang diralat.", rows: []), into: store)
        #expect(report.updated == 1 && store.current.kept.count == 1)
    }

    @Test func `an article in both its own lists is one story`() async throws {
        let store = ArchiveDouble()
        let report = try await take(capture("Satu", rows: rows, mostRead: rows), into: store)
        #expect(report.created == 2 && store.story("Satu")?.holdsText == true)
        #expect(store.current.lists.map(\.stories) == [[2, 1], [2, 1]].map { $0.map { Story.ID($0) } })
    }

    @Test func `rows are stored from the bottom up, and the article last unless it is listed`() async throws {
        let store = ArchiveDouble()
        let mostRead = ["Lama", "Sabtu, 30 November 2024 | 08:00"]
        _ = try await take(capture("Tiga", rows: rows, mostRead: mostRead), into: store)
        #expect(store.current.order.map { $0.key.split(separator: " ").last } == ["Dua", "Satu", "Lama", "Tiga"])
        #expect(store.current.order[0].key == "2024-12-01T02:58:00Z Dua")
    }

    @Test func `lists are shown at the time of the capture, else at the newest time on the page`() async throws {
        let store = ArchiveDouble()
        _ = try await take(capture("Tiga", rows: rows), into: store)
        #expect(store.current.lists.allSatisfy { $0.shownAt == Instant(rfc3339: "2024-12-01T10:08:00+07:00") })
        let given = Instant(seconds: 1_733_000_000)
        _ = try await take(capture("Tiga", rows: rows), into: store, at: given)
        #expect(store.current.lists.last?.shownAt == given)
    }

    @Test func `without a store nothing is kept and the report says what would go in`() async throws {
        let report = try await CaptureImport(profile: .builtIn(), zone: .jakarta, store: nil, by: "test")
            .take(Array(capture("Tiga", rows: rows).utf8), name: "a.txt", capturedAt: nil, now: now)
        #expect(report.fit == 3 && report.taken == 0)
    }
}
