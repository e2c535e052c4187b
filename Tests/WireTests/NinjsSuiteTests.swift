import Editorial
import Foundation
import Storage
import Testing

@testable import Wire

/// IPTC's own pass and fail suite and examples, held against what they say themselves, read by another JSON reader.
@Suite struct NinjsSuiteTests {
    private static let now = Instant(rfc3339: "2026-01-01T00:00:00Z") ?? Instant(seconds: 0)

    private func taken(_ file: URL) async throws -> (report: ImportReport, stories: [IncomingStory]) {
        let store = ArchiveDouble()
        let report = try await NinjsImport(store: store, by: "test", zone: .jakarta).take(
            file.path, name: file.lastPathComponent, now: Self.now)
        return (report, store.current.kept.values.map(\.story))
    }

    @Test func `every text story that should pass goes in, with every word of headline and body`() async throws {
        for file in SharedData.files("ninjs/test_suite").filter({ $0.path.contains("should_pass") }) {
            let source = try #require(try JSONSerialization.jsonObject(with: Data(contentsOf: file)) as? [String: Any])
            let result = try await taken(file)
            let expected = ExpectedStory(source)
            guard expected.isStory else {
                #expect(result.report.refused == 1 && result.stories.isEmpty, "\(file.path)")
                let reason = try #require(result.report.refusals.first?.reason)
                #expect(reason.contains("not a text story"), "\(file.path): \(reason)")
                continue
            }
            #expect(result.report.refused == 0, "\(file.path): \(result.report)")
            let story = try #require(result.stories.first, "\(file.path)")
            expected.check(story, file: file.path, source: source)
        }
    }

    @Test func `everything that should fail is refused, or the report says what was left out`() async throws {
        for file in SharedData.files("ninjs/test_suite").filter({ $0.path.contains("should_fail") }) {
            let result = try await taken(file)
            #expect(result.report.refused > 0 || result.report.remarks.contains { $0.text.hasPrefix("left out: ") }, "\(file.path)")
            #expect(result.report.refused == 0 || result.stories.isEmpty, "\(file.path)")
        }
    }

    @Test func `the examples of IPTC and Superdesk go in whole, or say why not`() async throws {
        for folder in ["ninjs/examples", "ninjs/doc-examples", "ninjs/superdesk"] {
            for file in SharedData.files(folder) where !file.lastPathComponent.contains("schema") {
                let result = try await taken(file)
                let source = try? JSONSerialization.jsonObject(with: Data(contentsOf: file)) as? [String: Any]
                guard let source else {
                    #expect(result.report.refused > 0, "\(file.path)")
                    continue
                }
                let expected = ExpectedStory(source)
                #expect(expected.isStory || result.report.refused > 0, "\(file.path)")
                guard let story = result.stories.first else {
                    #expect(!result.report.refusals.isEmpty, "\(file.path)")
                    print("refused:", file.lastPathComponent, result.report.refusals.first?.reason ?? "")
                    continue
                }
                expected.check(story, file: file.path, source: source)
            }
        }
    }
}

/// What a ninjs object says, by a reading of its own.
private struct ExpectedStory {
    private(set) var headlines: [String] = []
    private(set) var bodies: [String] = []
    private(set) var leads: [String] = []
    let isStory: Bool

    init(_ source: [String: Any]) {
        for (key, value) in source {
            if let text = value as? String {
                if key == "headline" || key.hasPrefix("headline_") { headlines.append(text) }
                if key.hasPrefix("body_") { bodies.append(text) }
                if key.hasPrefix("description_") { leads.append(text) }
            }
            for item in value as? [[String: Any]] ?? [] {
                guard let text = item["value"] as? String else { continue }
                if key == "headlines" { headlines.append(text) }
                if key == "bodies", !"\(item["contenttype"] ?? item["contentType"] ?? "")".hasSuffix("/xml") { bodies.append(text) }
                if key == "descriptions" { leads.append(text) }
            }
        }
        let type = source["type"] as? String ?? "text"
        let isText = ["text", "composite"].contains(type) && source["eventDetails"] == nil && source["plannedCoverage"] == nil
        let isWithdrawal = source["pubstatus"] as? String == "canceled"
        let hasWords = !headlines.isEmpty || !bodies.isEmpty || !leads.isEmpty || source["title"] != nil
        isStory = isText && (source["type"] as? String == "text" || isWithdrawal || hasWords)
    }

    func check(_ story: IncomingStory, file: String, source: [String: Any]) {
        if !headlines.isEmpty {
            #expect(headlines.contains { words($0) == words(story.headline) }, "headline of \(file)")
        } else if let title = source["title"] as? String {
            #expect(words(title) == words(story.headline), "title of \(file)")
        }
        let text = words(story.body.allText)
        if !bodies.isEmpty { #expect(bodies.contains { Set(words($0)) == Set(text) }, "body of \(file): \(text)") }
        if !leads.isEmpty { #expect(leads.contains { words($0) == words(story.lead) }, "lead of \(file)") }
        if let by = (source["by"] ?? source["byline"]) as? String {
            #expect((story.printedByline ?? story.bylines.map(\.name).joined(separator: ", ")) == by, "byline of \(file)")
        }
        if let language = source["language"] as? String { #expect(story.language == language) }
        if let place = source["located"] as? String { #expect(story.dateline?.place == place) }
    }

    /// The words of a text, its markup and the heads of whole documents taken away.
    private func words(_ text: String) -> [String] {
        var plain = text
        for (pattern, text) in [
            ("<head>.*?</head>", ""), ("</?(span|sup|a|b|i|em|strong)( [^>]*)?>", ""), ("<[a-zA-Z/][^>]*>", " "),
        ] {
            plain = plain.replacingOccurrences(of: pattern, with: text, options: .regularExpression)
        }
        for (entity, character) in [
            ("&amp;", "&"), ("&quot;", "\""), ("&lt;", "<"), ("&gt;", ">"), ("&nbsp;", " "), ("&#39;", "'"),
        ] {
            plain = plain.replacingOccurrences(of: entity, with: character)
        }
        return plain.split { !$0.isLetter && !$0.isNumber }.map(String.init)
    }
}

extension Body {
    /// All text of a body, picture captions included.
    var allText: String {
        blocks.map { block in
            switch block {
            case .photo(let photo): photo.caption + " " + photo.credit
            case .table(let table): ([table.head] + table.rows).map { $0.flowingText }.joined(separator: " ") + " " + table.caption
            default: block.flowing.flowingText
            }
        }.joined(separator: " ")
    }
}

extension [[Body.Span]] {
    fileprivate var flowingText: String {
        map { $0.map(\.text).joined() }.joined(separator: " ")
    }
}
