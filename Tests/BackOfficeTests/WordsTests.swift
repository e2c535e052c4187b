import Editorial
import Foundation
import Newsroom
import Readership
import Storage
import Testing

@testable import BackOffice

@Suite struct WordsTests {
    private let indonesian = StaffWords(.indonesian)
    private let english = StaffWords(.english)

    @Test func `both languages say the same things, with the same gaps`() {
        #expect(indonesian.keys == english.keys)
        for key in indonesian.keys {
            let gaps = [indonesian, english].map { $0[key].split(separator: "{}", omittingEmptySubsequences: false).count }
            #expect(gaps[0] == gaps[1], "\(key)")
        }
    }

    @Test func `every word a template asks for is there`() throws {
        for template in OfficeTemplate.allCases {
            for match in String(decoding: template.bytes, as: UTF8.self).matches(of: /\{\{w\.([A-Za-z.]+)\}\}/) {
                #expect(indonesian.has(String(match.1)), "\(template): \(match.1)")
            }
        }
    }

    @Test func `every word the code asks for by a whole key is there`() throws {
        let room = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
            .deletingLastPathComponent().appending(path: "Sources/BackOffice")
        let files = try #require(FileManager.default.enumerator(at: room, includingPropertiesForKeys: nil))
        var count = 0
        for case let file as URL in files where file.pathExtension == "swift" {
            let source = try String(contentsOf: file, encoding: .utf8)
            for match in source.matches(of: /(?:words|self)\[\s*"([A-Za-z-]+\.[A-Za-z.-]+[A-Za-z])"/) {
                count += 1
                #expect(indonesian.has(String(match.1)), "\(file.lastPathComponent): \(match.1)")
            }
        }
        #expect(count > 100)
    }

    @Test func `every state, role, act and reason has its word`() {
        var keys: [String] = []
        keys += DeskQuery.State.allCases.map { "state." + $0.rawValue }
        keys += StoryKind.allCases.map { "kind." + $0.rawValue }
        keys += StaffRole.allCases.flatMap { ["role." + $0.rawValue, "role." + $0.rawValue + "Help"] }
        keys += Permission.allCases.map { "permission." + $0.rawValue }
        keys += ChecklistItem.allCases.map { "check." + $0.rawValue }
        keys += WithdrawalGround.allCases.map { "ground." + $0.rawValue }
        keys += Body.Note.Kind.allCases.map { "note." + $0.rawValue }
        keys += Milestone.allCases.map { "milestone." + $0.rawValue }
        keys += DueAct.Act.allCases.map { "due." + $0.rawValue }
        keys += [DueAct.State.done, .cancelled, .failed].map { "due.state." + $0.rawValue }
        keys += [ReplyRequest.State.granted, .refused].map { "reply.state." + $0.rawValue }
        keys += Act.allCases.map { "log." + $0.rawValue }
        keys += StoryAct.allCases.flatMap { ["act." + $0.rawValue] } + OfficeRoom.allCases.map { "nav." + $0.rawValue }
        keys += StoryAct.allCases.filter { $0 != .share }.map { "done." + $0.rawValue }
        keys += ManuscriptField.allCases.map { "field." + $0.rawValue }
        keys += NewsroomSettings.Key.all.compactMap { key in
            if case .checklist = key { nil } else { "settings." + key.name }
        }
        keys += FigurePeriod.allCases.map { "period." + $0.rawValue } + ReferrerGroup.allCases.map { "referrer." + $0.rawValue }
        keys += RefusalReason.allCases.flatMap { ["refused." + $0.rawValue, "refused.\($0.rawValue)Why"] }
        for key in keys { #expect(indonesian.has(key), "\(key)") }
    }

    @Test func `every template is written as Mustache has it`() throws {
        _ = try OfficeTemplates()
    }
}
