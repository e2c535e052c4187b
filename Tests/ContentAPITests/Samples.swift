import Editorial
import Foundation
import JSON
import Storage

extension Manuscript {
    /// Every kind of block, every mark and every field.
    static let withEverything = Manuscript(
        kind: .opinion, kicker: "Kupang", headline: "Judul “lengkap” <b>", lead: "Teras.\nBaris kedua & lagi.",
        body: Body([
            .paragraph([
                Body.Span("biasa "), Body.Span("tebal", marks: [.strong, .struck]),
                Body.Span("tautan", marks: [.emphasis, .code, .subscripted, .superscripted], link: "https://a.example/?a=1&b=2"),
                Body.Span("kita", link: "/dunia/2026/1"), Body.Span("surat", link: "mailto:a@b.example"),
            ]),
            .paragraph([]),
            .heading(level: 3, [Body.Span("Anak judul")]),
            .quote([[Body.Span("satu")], [Body.Span("dua")]], attribution: "Hani"),
            .list(ordered: true, items: [[Body.Span("a")], []]),
            .photo(Photo(caption: "Laut", credit: "Hani", alternativeText: "Ombak")),
            .gallery([Photo(caption: "1"), Photo(caption: "2")]),
            .table(Body.Table(caption: "Harga", head: [[Body.Span("Kota")]], rows: [[[Body.Span("Kupang")]], []])),
            .embed(Body.Embed(address: "https://video.example/1", title: "Video")),
            .note(
                Body.Note(
                    kind: .unverified, text: [Body.Span("Belum diverifikasi")], addedAt: Instant(milliseconds: 1_700_000_000_123))),
        ]),
        dateline: Dateline(place: "Kupang", zone: "Asia/Makassar"),
        bylines: [IncomingStory.Name("Hani", role: .writer), IncomingStory.Name("Reuters", role: .contributor, isPerson: false)],
        printedByline: "Oleh Hani/Reuters", section: Slug("dunia"), tags: ["Rusia", "Laut & darat"],
        leadPhoto: Photo(caption: "Pelabuhan", credit: "Antara", alternativeText: "Kapal"), sources: ["Reuters"],
        language: "en-GB", holdsText: false)
}

extension StoryStanding {
    static func sample(headline: String) -> StoryStanding {
        let content = Revision.Content(
            headline: headline, section: Section(id: Section.ID(1), slug: Slug(making: "dunia"), name: "Dunia"))
        let revision = Revision(
            id: Revision.ID(7), story: Story.ID(3), content: content, madeBy: "Sekar", madeAt: Instant(seconds: 1_700_000_000),
            basedOn: nil)
        let story = Story(
            id: Story.ID(3), state: .unpublished, workingState: .draft, liveRevision: nil, workingRevision: revision.id,
            firstPublishedAt: nil, lastPublishedAt: nil)
        return StoryStanding(
            story: story, working: revision, path: nil, startedBy: Signature(name: "Sekar"), startedAt: revision.madeAt)
    }
}

/// Data that lies beside the repository, not in it.
enum SharedData {
    private static let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent().deletingLastPathComponent().appendingPathComponent("shared/data")

    /// The files of a folder in order of their names, or nil when it is not there.
    static func files(_ folder: String) -> [URL]? {
        let url = root.appendingPathComponent(folder)
        guard let found = try? FileManager.default.contentsOfDirectory(at: url, includingPropertiesForKeys: nil) else {
            print("skipped: ../shared/data/\(folder) is not beside the repository")
            return nil
        }
        return found.sorted { $0.path < $1.path }
    }

    /// The strings of a JSON array in a file, or nil when the file is not there.
    static func strings(_ path: String) throws -> [String]? {
        let url = root.appendingPathComponent(path)
        guard FileManager.default.fileExists(atPath: url.path) else {
            print("skipped: ../shared/data/\(path) is not beside the repository")
            return nil
        }
        return try JSONReader.read(Array(try Data(contentsOf: url))).array?.compactMap(\.string)
    }
}
