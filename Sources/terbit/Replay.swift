import ArgumentParser
import Editorial
import Foundation
import Logging
import Readership
import SQLiteStorage
import Storage
import Synchronization

struct Replay: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Replay recorded traffic through the counting line, and write every list it would have made.",
        discussion: """
            Example: terbit replay access.log.gz --set mostRead.window=3h --out lists.jsonl

            Reads lines of {"at": "2024-12-01T10:08:30+07:00", "story": address, "ip": …, "userAgent": …, "referrer": …}, of \
            which the last three may be missing, and access logs of Apache's, common or combined; plain, gzip or zstd, in any order \
            and over any number of files. Of a log only GET requests of pages count that were answered with 200 or 304.

            Writes a line {"at": …, "list": [{"story": …, "views": …, "score": …}, …]} for every multiple of mostRead.interval \
            after the first view, up to the first at or after the last. See docs/populer.md for the settings.

            Without --data every address is a story, first published at its first view. With it, addresses are looked up in the \
            portal: its stories' ages and kinds hold, and addresses it does not know are refused.
            """)

    @Argument(help: "Recordings; - for the standard input.") var files: [String]
    @Option(name: .customLong("data"), help: "The data directory of the portal whose stories these are.") var directory: String?
    @Option(help: "The file the lists are written to. Without it: the standard output.") var out: String?
    @Option(name: .customLong("set"), help: "A setting for this replay, such as mostRead.halfLife=0. May be given several times.")
    var changed: [String] = []

    func run() async throws {
        let settings = try await Settings.read(directory: directory, flags: try flags())
        let screen = try screen(settings)
        let portal = try directory.map { try Portal(directory: $0, settings: settings, access: .readOnly) }
        var intake = RecordingIntake(into: try RecordingTable())
        for file in files { try intake.read(file) }
        let lists = try ListFile(out)
        let addresses = try intake.table.stories()
        let stories = try await portal.asyncMap { try await $0.stories(of: addresses.map(\.address)) }
        var replay = TrafficReplay(
            settings: settings.ranking, screen: screen, stories: stories ?? TrafficReplay.stories(of: addresses),
            write: { try lists.write($0) })
        var progress = ProgressLine(title: "replay")
        try intake.table.forEach { view in
            try replay.take(view)
            if replay.outcome.views % 256 == 0 {
                progress.show(count: replay.outcome.views, done: replay.outcome.views, of: intake.views)
            }
        }
        try replay.finish()
        try lists.finish()
        progress.end()
        report(intake, replay.outcome)
    }

    private func flags() throws -> [String: String] {
        var flags: [String: String] = [:]
        for text in changed {
            guard let sign = text.firstIndex(of: "="), Settings.keys.contains(String(text[..<sign])) else {
                throw SettingError.unknownFlag(name: text)
            }
            flags[String(text[..<sign])] = String(text[text.index(after: sign)...])
        }
        return flags
    }

    private func screen(_ settings: Settings) throws -> ViewScreen {
        let chance = ReplayChance()
        let salts = VisitorSalts(zone: settings.zone) { chance.next() }
        return ViewScreen(settings: settings.counting, crawlers: try crawlers(settings.counting.crawlersFile), salts: salts)
    }

    /// The list a server of this data directory goes by; the built-in one where there is neither.
    private func crawlers(_ setting: String?) throws -> CrawlerList {
        guard setting != nil || directory != nil else { return try .builtIn() }
        let shelf = try CrawlerShelf(directory: directory ?? ".", setting: setting, logger: Logger(label: "replay"))
        if setting != nil, let trouble = shelf.trouble { throw ReplayError.crawlers(why: trouble) }
        return shelf.list
    }

    /// On the standard output where the lists go into a file.
    private func report(_ intake: RecordingIntake, _ outcome: TrafficReplay.Outcome) {
        let text = ReplayReport(intake: intake, outcome: outcome).text
        (out == nil ? FileHandle.standardError : FileHandle.standardOutput).write(Data(text.utf8))
    }
}

/// The same salts in every replay, so that it always comes to the same.
private final class ReplayChance: Sendable {
    private let drawn = Mutex<UInt64>(0)

    func next() -> UInt64 {
        drawn.withLock { drawn in
            drawn &+= 0x9E37_79B9_7F4A_7C15
            return drawn
        }
    }
}

extension Portal {
    /// The stories at these addresses, as they stand today, under the addresses they have today.
    fileprivate func stories(of addresses: [String]) async throws -> [String: TrafficReplay.KnownStory] {
        var found: [String: TrafficReplay.KnownStory] = [:]
        for address in addresses {
            if let path = Print.path(of: address) { found[address] = try await story(at: path.canonical, mayHaveMoved: true) }
        }
        return found
    }

    private func story(at path: String, mayHaveMoved: Bool) async throws -> TrafficReplay.KnownStory? {
        switch try await database.find(path: path, at: .now) {
        case .article(let article):
            let story = CountedStory(
                id: article.id, firstPublished: article.firstPublishedAt, section: article.content.section.id,
                kind: article.content.kind)
            return .init(story: story, address: article.path)
        case .withdrawn(let gone):
            let story = CountedStory(
                id: gone.id, firstPublished: gone.withdrawal.withdrawnAt, section: .init(0), isLive: false)
            return .init(story: story, address: path)
        case .moved(let path) where mayHaveMoved: return try await story(at: path, mayHaveMoved: false)
        case .moved, nil: return nil
        }
    }
}

extension Optional {
    /// `map`, with something to wait for.
    fileprivate func asyncMap<Value>(_ make: (Wrapped) async throws -> Value) async rethrows -> Value? {
        guard let self else { return nil }
        return try await make(self)
    }
}

/// Why nothing was replayed, or not all of it.
enum ReplayError: Error, CustomStringConvertible {
    case unreadable(file: String, why: String)
    /// The list of crawlers that a setting names.
    case crawlers(why: String)
    case unwritable(file: String, why: String)

    var description: String {
        switch self {
        case .unreadable(let file, let why): "\(file) cannot be replayed: \(why)."
        case .crawlers(let why): "mostRead.crawlers does not name a list of crawlers: \(why)."
        case .unwritable(let file, let why): "\(file) cannot be written: \(why)."
        }
    }
}
