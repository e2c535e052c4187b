import Editorial
import Foundation
import Storage
import Testing

@testable import Wire

@Suite struct NinjsImportTests {
    private let now = Instant(seconds: 1_800_000_000)

    private func take(_ file: ScratchFile, into store: ArchiveDouble?, largest: Int = 32 << 20) async throws -> ImportReport {
        try await NinjsImport(store: store, by: "test", zone: .jakarta, largest: largest).take(file.path, name: "a.json", now: now)
    }

    private func story(_ number: Int, _ more: String = "") -> String {
        #"{"uri":"urn:a:\#(number)","version":"1","headline":"Judul \#(number)","body_text":"Teks","firstcreated":"2024-01-01T00:00:00Z"\#(more)}"#
    }

    @Test func `one object, an array, lines, gzip and Zstandard go in alike`() async throws {
        let lines = (1...3).map { story($0) }
        let forms = [
            lines.joined(separator: "\n"), "[" + lines.joined(separator: ",\n") + "]", lines.joined(),
            "\u{FEFF}" + lines.joined(separator: "\r\n"),
        ]
        for form in forms {
            for bytes in [Array(form.utf8), Packer.gzip(Array(form.utf8)), Packer.zstandard(Array(form.utf8))] {
                let report = try await take(ScratchFile(bytes), into: ArchiveDouble())
                #expect(report.created == 3 && report.refused == 0, "\(form): \(report)")
            }
        }
    }

    @Test func `a second import changes nothing, a new version changes its story`() async throws {
        let store = ArchiveDouble()
        let file = try ScratchFile((1...3).map { story($0) }.joined(separator: "\n"))
        _ = try await take(file, into: store)
        let second = try await take(file, into: store)
        #expect(second.unchanged == 3 && second.created == 0)
        let third = try await take(ScratchFile(story(2).replacing(#""version":"1""#, with: #""version":"2""#)), into: store)
        #expect(third.updated == 1)
        let fourth = try await take(ScratchFile(story(2, #","pubstatus":"canceled""#)), into: store)
        #expect(fourth.withdrawn == 1)
    }

    @Test func `an import that was cut off goes on where it stopped`() async throws {
        let store = ArchiveDouble()
        let file = try ScratchFile(Packer.gzip(Array((1...1_700).map { story($0) }.joined(separator: "\n").utf8)))
        store.stopAnswering(after: 2)
        await #expect(throws: StorageError.self) { try await take(file, into: store) }
        #expect(store.current.kept.count == 1_000)
        store.stopAnswering(after: .max)
        let report = try await take(file, into: store)
        #expect(report.created == 700 && report.unchanged == 0 && store.current.kept.count == 1_700)
        #expect(report.remarks.first?.text.contains("went on after object 1000") == true)
        #expect(store.current.marks.values.allSatisfy { $0.isComplete && $0.objects == 1_700 })
    }

    @Test func `each refusal names file, object, line and reason, and the rest goes in`() async throws {
        let lines = [
            story(1), #"{"uri":"urn:a:2","headline": }"#, story(3, #","urgency":"x""#), #"{"uri":"urn:a:4","headline":"J"#,
            story(5),
            "garbage", story(6, #","expires":"2024-02-30T00:00:00Z""#), story(7),
        ]
        let store = ArchiveDouble()
        let report = try await take(ScratchFile(lines.joined(separator: "\n")), into: store)
        #expect(report.created == 3 && report.refused == 5 && report.hasFailures)
        #expect(
            report.refusals.map(\.place) == [
                .init(file: "a.json", object: 2, line: 2), .init(file: "a.json", object: 3, line: 3, uri: "urn:a:3"),
                .init(file: "a.json", object: 4, line: 4), .init(file: "a.json", object: 6, line: 6),
                .init(file: "a.json", object: 7, line: 7, uri: "urn:a:6"),
            ])
        #expect(report.refusals[1].reason == "“urgency” is a string, expected a number")
        #expect(report.refusals[4].reason == "“expires” is no time: “2024-02-30T00:00:00Z”")
        #expect(
            report.description.contains("refused  a.json, line 3, object 3 (urn:a:3): “urgency” is a string, expected a number"))
        #expect(report.description.hasSuffix("3 created, 0 updated, 0 unchanged, 0 withdrawn, 0 held, 5 refused"))
    }

    @Test func `a string that is not UTF-8 is refused with its line`() async throws {
        let bytes =
            Array(story(1).utf8) + Array("\n{\"uri\":\"urn:a:2\",\n\"headline\":\"J".utf8) + [0xFF] + Array("\"}\n".utf8)
            + Array(story(3).utf8)
        let report = try await take(ScratchFile(bytes), into: ArchiveDouble())
        #expect(
            report.created == 2 && report.refusals.first?.place.line == 3
                && report.refusals.first?.reason == "the string is not UTF-8")
    }

    @Test func `a gzip that is cut off gives what it holds and says so`() async throws {
        let packed = Packer.gzip(Array((1...900).map { story($0) }.joined(separator: "\n").utf8))
        let report = try await take(ScratchFile(packed.dropLast(40)), into: ArchiveDouble())
        #expect(report.created > 500 && report.refusals.last?.reason == "the gzip data ends too early: the file is cut off")
    }

    @Test func `an object over the limit is refused and the rest goes in`() async throws {
        let large = story(2).replacing("Teks", with: String(repeating: "x", count: 3 << 20))
        let report = try await take(
            ScratchFile([story(1), large, story(3)].joined(separator: "\n")), into: ArchiveDouble(), largest: 1 << 20)
        #expect(report.created == 2 && report.refusals.first?.reason == "the object is over the limit of 1 MB")
    }

    @Test func `a file without an object, and one that is not there, are refused`() async throws {
        #expect(try await take(ScratchFile(""), into: ArchiveDouble()).refusals.first?.reason == "it holds no ninjs object")
        let report = try await NinjsImport(store: nil, by: "test", zone: .jakarta).take("not-there.json", now: now)
        #expect(report.refusals.first?.reason == "it cannot be read: No such file or directory")
    }

    @Test func `progress counts objects and bytes up to the whole file`() async throws {
        let file = try ScratchFile((1...1_200).map { story($0) }.joined(separator: "\n"))
        var seen: [NinjsImport.Progress] = []
        _ = try await NinjsImport(store: nil, by: "test", zone: .jakarta).take(file.path, now: now) { seen.append($0) }
        #expect(seen.map(\.objects) == [500, 1_000, 1_200] && seen.last?.bytesRead == seen.last?.totalBytes)
    }

    @Test func `a damaged line takes no other line with it`() async throws {
        var random = SeededGenerator(seed: 5)
        for _ in 0..<400 {
            var lines = (1...5).map {
                Array(story($0, #","subject":[{"name":"A"}],"associations":{"m":{"uri":"x","type":"picture"}}"#).utf8)
            }
            for _ in 0..<Int.random(in: 1...3, using: &random) {
                let place = Int.random(in: 0..<lines[2].count, using: &random)
                lines[2][place] = "{}[]\",:\\x\u{0}".utf8.randomElement(using: &random) ?? 0
            }
            let store = ArchiveDouble()
            let report = try await take(ScratchFile(Array(lines.joined(separator: [0x0A]))), into: store)
            for number in [1, 2, 4, 5] {
                #expect(store.story("Judul \(number)") != nil, "\(String(decoding: lines[2], as: UTF8.self)): \(report)")
            }
            #expect(report.taken + report.refused == 5)
            let damaged = store.story("Judul 3")
            #expect(damaged == nil || damaged?.body.blocks == [.paragraph("Teks")] || report.refused == 0)
        }
    }

    @Test func `objects of bad JSON are refused, never half taken`() async throws {
        for file in SharedData.files("badinput/json") {
            let store = ArchiveDouble()
            let report = try await NinjsImport(store: store, by: "test", zone: .jakarta).take(file.path, now: now)
            #expect(report.refused > 0 && store.current.kept.isEmpty, "\(file.lastPathComponent)")
        }
    }

    @Test func `control characters are left out, and told`() async throws {
        let store = ArchiveDouble()
        let report = try await take(ScratchFile(story(1).replacing("Teks", with: #"A\u0000B\u0008\nC"#)), into: store)
        #expect(store.current.kept.values.first?.story.body.blocks == [.paragraph("AB\nC")])
        #expect(report.remarks.map(\.text) == ["control characters were left out"])
    }

    @Test func `a pipe is read like a file`() async throws {
        let pipe = Pipe()
        pipe.fileHandleForWriting.write(Data(Packer.gzip(Array((story(1) + story(2)).utf8))))
        try pipe.fileHandleForWriting.close()
        let path = "/dev/fd/\(pipe.fileHandleForReading.fileDescriptor)"
        let report = try await NinjsImport(store: ArchiveDouble(), by: "test", zone: .jakarta).take(path, now: now)
        #expect(report.created == 2, "\(report)")
    }
}
