import Foundation
import Logging
import TerbitTesting
import Testing

@testable import Readership

struct CrawlerShelfTests {
    private let directory: TemporaryDirectory
    private let logger = Logger(label: "test") { _ in SwiftLogNoOpLogHandler() }

    init() throws {
        directory = try TemporaryDirectory()
    }

    private func write(_ text: String, to name: String = "crawlers.json") throws {
        try Data(text.utf8).write(to: URL(fileURLWithPath: directory.path + "/" + name))
    }

    /// Outside of `#expect`, which cannot call what changes its value.
    private func refresh(_ shelf: inout CrawlerShelf) -> Bool {
        shelf.refresh()
    }

    private static let reader = "Mozilla/5.0 (X11; Linux) Nosy/2 Firefox/1"

    @Test func `a file in the data directory takes the built-in list's place, and again when it changes`() throws {
        var shelf = try CrawlerShelf(directory: directory.path, setting: nil, logger: logger)
        #expect(!shelf.list.names(Self.reader))
        #expect(refresh(&shelf) == false)
        try write(#"[{"pattern": "Nosy"}]"#)
        #expect(refresh(&shelf) == true)
        #expect(shelf.list.names(Self.reader))
        #expect(refresh(&shelf) == false, "it did not change")
        try write(#"[{"pattern": "Curious"}]"#)
        #expect(refresh(&shelf) == true)
        #expect(!shelf.list.names(Self.reader))
    }

    @Test func `a file that does not read leaves the old list in use and says why`() throws {
        try write(#"[{"pattern": "Nosy"}]"#)
        var shelf = try CrawlerShelf(directory: directory.path, setting: nil, logger: logger)
        #expect(shelf.trouble == nil)
        try write(#"[{"pattern": "Nosy"}, {"pattern": "(("}]"#)
        #expect(refresh(&shelf) == false)
        #expect(shelf.list.names(Self.reader))
        #expect(shelf.trouble?.contains("crawlers.json") == true)
        try write(#"[{"pattern": "Nosy"}, {"pattern": "Curious/"}]"#)
        #expect(refresh(&shelf) == true)
        #expect(shelf.trouble == nil)
    }

    @Test func `a file that the setting names must be there`() throws {
        var shelf = try CrawlerShelf(directory: directory.path, setting: "ours.yml", logger: logger)
        #expect(shelf.trouble?.contains("ours.yml") == true)
        #expect(shelf.list.count > 1000)
        try write("- regex: 'Nosy'\n", to: "ours.yml")
        #expect(refresh(&shelf) == true)
        #expect(shelf.trouble == nil)
        #expect(shelf.list.names(Self.reader))
    }
}
