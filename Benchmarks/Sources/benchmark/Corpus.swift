import Editorial
import Foundation
import SQLiteStorage
import Storage

/// A data directory with a number of stories, made by `terbit demo`.
struct Corpus: Sendable {
    let directory: URL
    let stories: Int

    /// Addresses of the newest stories, at most `limit`.
    func paths(_ limit: Int) async throws -> [String] {
        let database = try SQLiteDatabase(directory: directory.path)
        var paths: [String] = []
        var last: Story.ID?
        while paths.count < limit {
            let lines = try await database.lines(of: .all, at: .now, after: last, limit: min(limit - paths.count, 1_000)) ?? []
            guard let end = lines.last else { break }
            paths += lines.map(\.path)
            last = end.id
        }
        try database.close()
        return paths
    }

    /// The same in an order that says nothing of their age, and is the same each time.
    func shuffledPaths(_ limit: Int) async throws -> [String] {
        var chance = Chance(seed: 1)
        return try await paths(stories).shuffled(using: &chance).prefix(limit).map { $0 }
    }
}

extension Corpus {
    /// Sections that have a story among the newest, by the first word of its address.
    func sectionPaths() async throws -> [String] {
        let firsts = try await paths(200).compactMap { $0.split(separator: "/").first.map { "/" + $0 } }
        return Array(Set(firsts)).sorted()
    }
}
