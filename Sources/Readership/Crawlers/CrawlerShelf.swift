import Foundation
import Logging

/// The list of crawlers in use: the built-in one, or a file's, read again when the file changes.
///
/// A file that does not read changes nothing: the list in use stays, and `trouble` says why.
public struct CrawlerShelf: Sendable {
    private let files: [String]
    private let logger: Logger
    private var seen: Fingerprint?
    public private(set) var list: CrawlerList
    /// What is wrong with the file, in a sentence; nil while all is well.
    public private(set) var trouble: String?

    /// - Parameters:
    ///   - directory: the data directory.
    ///   - setting: the file that the setting names, from the data directory on; nil: `crawlers.json` or `crawlers.yml` there.
    /// - Throws: only for a build whose own list does not read.
    public init(directory: String, setting: String?, logger: Logger) throws(CrawlerListError) {
        let names = setting.map { [$0] } ?? ["crawlers.json", "crawlers.yml"]
        files = names.map { $0.hasPrefix("/") ? $0 : directory + "/" + $0 }
        self.logger = logger
        list = try .builtIn()
        isNamed = setting != nil
        _ = refresh()
    }

    /// A list that no file takes the place of.
    public init(_ list: CrawlerList) {
        files = []
        logger = Logger(label: "crawlers")
        self.list = list
        isNamed = false
    }

    private let isNamed: Bool

    /// Looks whether the file changed, and reads it if it did. Returns whether another list is in use now.
    public mutating func refresh() -> Bool {
        guard let (file, now) = present() else {
            if isNamed, seen != nil || trouble == nil { report("\(files[0]): there is no such file") }
            seen = nil
            return false
        }
        guard now != seen else { return false }
        seen = now
        do {
            list = try CrawlerList(file: CrawlerShelf.read(file))
            trouble = nil
            logger.notice("The list of crawlers was taken into use.", metadata: ["file": "\(file)", "patterns": "\(list.count)"])
            return true
        } catch {
            report("\(file): \(error)")
            return false
        }
    }

    private mutating func report(_ why: String) {
        trouble = why
        logger.error("The list of crawlers was not taken into use; the last good one stays.", metadata: ["why": "\(why)"])
    }

    private struct Fingerprint: Equatable {
        let file: String
        let size: Int
        let time: Double
        let number: Int
    }

    private func present() -> (String, Fingerprint)? {
        for file in files {
            guard let facts = try? FileManager.default.attributesOfItem(atPath: file) else { continue }
            let time = (facts[.modificationDate] as? Date)?.timeIntervalSince1970 ?? 0
            let size = (facts[.size] as? NSNumber)?.intValue ?? 0
            let number = (facts[.systemFileNumber] as? NSNumber)?.intValue ?? 0
            return (file, Fingerprint(file: file, size: size, time: time, number: number))
        }
        return nil
    }

    private static func read(_ file: String) throws(CrawlerListError) -> [UInt8] {
        do {
            let bytes = try Data(contentsOf: URL(fileURLWithPath: file))
            guard bytes.count <= 16 << 20 else { throw CrawlerListError.notReadable("it is longer than 16 MB") }
            return Array(bytes)
        } catch let error as CrawlerListError {
            throw error
        } catch {
            throw .notReadable((error as NSError).localizedDescription)
        }
    }
}
