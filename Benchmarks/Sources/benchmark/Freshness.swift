import Foundation

/// Reads pages after a publication and counts those that do not show it in `UPDATE`.
struct Freshness {
    private(set) var pages = 0
    private(set) var stale = 0
    private let port: Int
    private let paths: [String]
    private var connections: [ReaderConnection] = []
    private var chance = Chance(seed: 7)

    /// - Parameter paths: of articles; the home page is read too.
    init(port: Int, paths: [String]) {
        self.port = port
        self.paths = paths
    }

    /// Opens connections anew, before anything is published: the first answer after it is to be one of theirs. The server
    /// closes those that were silent for long.
    mutating func connect() throws {
        connections = try (0..<4).map { _ in try ReaderConnection(port: port) }
    }

    /// Reads random pages, every second one without gzip.
    mutating func check(_ headline: String, pages count: Int) throws {
        for number in 0..<count {
            let path = number == 1 ? "/" : paths.randomElement(using: &chance) ?? "/"
            let response = try connections[pages % connections.count].get(path, gzip: number.isMultiple(of: 2))
            pages += 1
            if try response.status != 200 || !Freshness.shows(headline, in: response.text()) { stale += 1 }
        }
    }

    private static func shows(_ headline: String, in page: String) -> Bool {
        guard let list = page.range(of: "<section class=\"latest\">", options: .backwards) else { return false }
        let end = page.range(of: "</section>", range: list.upperBound..<page.endIndex)?.lowerBound ?? page.endIndex
        return page.range(of: headline, range: list.upperBound..<end) != nil
    }
}
