import Editorial
import Foundation
import Pages
import Storage

/// A page as an archive kept it, read back into the values it was made of.
struct CapturedPage {
    let article: Article
    let live: LiveLines
    let zone: SiteZone

    /// A capture beside the package, or nil.
    static func stored(_ name: String) -> String? {
        var folder = URL(filePath: #filePath)
        for _ in 0..<5 {
            folder.deleteLastPathComponent()
            let file = folder.appending(path: "shared/data/captures/\(name)")
            if let text = try? String(contentsOf: file, encoding: .utf8) { return text }
        }
        return nil
    }

    init?(_ text: String) {
        let blocks = text.components(separatedBy: "\n\n")
        guard let date = blocks.firstIndex(where: { CapturedPage.dateLine($0) != nil }), date >= 3,
            let dateLine = CapturedPage.dateLine(blocks[date]),
            let update = blocks.lastIndex(of: "UPDATE"), let popular = blocks[..<update].lastIndex(of: "Populer"),
            let mostRead = CapturedPage.rows(blocks[(popular + 1)..<update], zone: dateLine.zone),
            let latest = CapturedPage.rows(blocks[(update + 1)...].dropLast(), zone: dateLine.zone)
        else { return nil }
        zone = dateLine.zone
        live = LiveLines(mostRead: mostRead, mostReadWindowHours: nil, latest: latest)
        let section = Samples.section(1, blocks[date - 2])
        let content = Revision.Content(
            headline: blocks[date - 1], body: Body(blocks[(date + 1)..<popular].map { .paragraph($0) }),
            bylines: dateLine.names.map { Byline(name: $0) }, section: section,
            leadPhoto: date == 4 ? CapturedPage.photo(blocks[1]) : nil)
        article = Article(id: Story.ID(1), path: "/a/1/b", content: content, firstPublishedAt: dateLine.time, updatedAt: nil)
    }

    private static func photo(_ caption: String) -> Photo {
        guard let slash = caption.lastIndex(of: "/") else { return Photo(caption: caption) }
        return Photo(caption: String(caption[..<slash]), credit: String(caption[caption.index(after: slash)...]))
    }

    private static func rows(_ blocks: ArraySlice<String>, zone: SiteZone) -> [StoryLine]? {
        let blocks = Array(blocks)
        guard blocks.count.isMultiple(of: 2) else { return nil }
        return stride(from: 0, to: blocks.count, by: 2).map { index in
            Samples.line(Int64(index + 1), blocks[index], at: time(blocks[index + 1], zone: zone) ?? Samples.now)
        }
    }

    /// `SELASA, 18 JUNI 2024 | 19:02 WIB | LAPORAN: …`.
    private static func dateLine(_ line: String) -> (time: Instant, zone: SiteZone, names: [String])? {
        let parts = line.components(separatedBy: " | ")
        guard parts.count >= 2, let label = parts[1].split(separator: " ").last,
            let zone = SiteZone(["WIB": "Asia/Jakarta", "WITA": "Asia/Makassar", "WIT": "Asia/Jayapura"][String(label)] ?? ""),
            let time = time(parts[0] + " | " + parts[1], zone: zone)
        else { return nil }
        let names = parts.count > 2 ? parts[2].dropFirst("LAPORAN: ".count).components(separatedBy: ", ") : []
        return (time, zone, names)
    }

    private static func time(_ text: String, zone: SiteZone) -> Instant? {
        let months = NewsDate(zone: zone, language: .indonesian).months.map { $0.lowercased() }
        let words = text.lowercased().split { " ,|:".contains($0) }
        guard words.count >= 6, let day = Int(words[1]), let month = months.firstIndex(of: String(words[2])),
            let year = Int(words[3]), let hour = Int(words[4]), let minute = Int(words[5]),
            let date = CivilDate(year: year, month: month + 1, day: day)
        else { return nil }
        return zone.instant(date: date, hour: hour, minute: minute)
    }
}
