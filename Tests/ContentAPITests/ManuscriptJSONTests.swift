import Editorial
import Foundation
import JSON
import Newsroom
import Storage
import Testing

@testable import ContentAPI

@Suite struct ManuscriptJSONTests {
    private func read(_ text: String, _ completeness: ManuscriptJSON.Completeness = .beginning) throws -> Manuscript {
        try ManuscriptJSON.read(Array(text.utf8), completeness)
    }

    private func problems(_ text: String, _ completeness: ManuscriptJSON.Completeness = .beginning) -> [MemberProblem] {
        do throws(UnreadableJSON) {
            _ = try ManuscriptJSON.read(Array(text.utf8), completeness)
            return []
        } catch {
            guard case .invalid(let problems) = error else { return [] }
            return problems
        }
    }

    private func fields(_ text: String, _ completeness: ManuscriptJSON.Completeness = .beginning) -> [String] {
        problems(text, completeness).map(\.field)
    }

    @Test func `a manuscript with everything comes back as it was written`() throws {
        let whole = Manuscript.withEverything
        #expect(try read(ManuscriptJSON.write(whole), .whole) == whole)
    }

    @Test func `a begun manuscript needs only a headline`() throws {
        let manuscript = try read(#"{"headline":"Gempa"}"#)
        #expect(manuscript == Manuscript(headline: "Gempa"))
        #expect(fields("{}") == ["headline"])
    }

    @Test func `a whole manuscript says which members are missing`() {
        #expect(
            Set(fields(#"{"headline":"x"}"#, .whole)) == [
                "kind", "kicker", "lead", "body", "dateline", "bylines", "section", "tags", "leadPhoto", "sources", "language",
            ])
    }

    @Test(arguments: [
        (#"{"headline":1}"#, "headline", MemberProblem.Reason.wrongType(wanted: .text)),
        (#"{"headline":"x","judul":"y"}"#, "judul", .unknown),
        (#"{"headline":"x","headline":"y"}"#, "headline", .repeated),
        (#"{"headline":"x","kind":"gossip"}"#, "kind", .notOneOf(["news", "opinion", "advertorial", "photo", "live"])),
        (#"{"headline":"x","kicker":7}"#, "kicker", .wrongType(wanted: .textOrNull)),
        (#"{"headline":"x","body":{}}"#, "body", .wrongType(wanted: .array)),
        (#"{"headline":"x","body":["y"]}"#, "body.0", .wrongType(wanted: .object)),
        (#"{"headline":"x","body":[{"text":[]}]}"#, "body.0.type", .missing),
        (#"{"headline":"x","body":[{"type":"paragraph"}]}"#, "body.0.text", .missing),
        (#"{"headline":"x","body":[{"type":"heading","level":1,"text":[]}]}"#, "body.0.level", .outside(2...4)),
        (#"{"headline":"x","body":[{"type":"heading","level":1e400,"text":[]}]}"#, "body.0.level", .outside(2...4)),
        (
            #"{"headline":"x","body":[{"type":"paragraph","text":[{"text":"y","marks":["bold"]}]}]}"#, "body.0.text.0.marks.0",
            .notOneOf(["strong", "emphasis", "code", "subscript", "superscript", "strike"])
        ),
        (
            #"{"headline":"x","body":[{"type":"paragraph","text":[]},{"type":"paragraph","text":[{"text":"y"},{"text":"y","link":"javascript:alert(1)"}]}]}"#,
            "body.1.text.1.link", .notALink
        ),
        (#"{"headline":"x","body":[{"type":"embed","address":"http://a.example/"}]}"#, "body.0.address", .notAnAddress),
        (#"{"headline":"x","body":[{"type":"embed","address":"javascript:alert(1)"}]}"#, "body.0.address", .notAnAddress),
        (#"{"headline":"x","body":[{"type":"photo","photo":null}]}"#, "body.0.photo", .wrongType(wanted: .object)),
        (#"{"headline":"x","leadPhoto":{"asset":"../terbit.sqlite"}}"#, "leadPhoto.asset", .notAnAsset),
        (#"{"headline":"x","leadPhoto":{"onerror":"y"}}"#, "leadPhoto.onerror", .unknown),
        (#"{"headline":"x","bylines":[{"name":"Hani","isPerson":"yes"}]}"#, "bylines.0.isPerson", .wrongType(wanted: .flag)),
        (#"{"headline":"x","section":"Ekonomi & Bisnis"}"#, "section", .notASlug),
        (#"{"headline":"x","language":"bahasa indonesia"}"#, "language", .notALanguage),
        (#"{"headline":"x","dateline":{"place":"Kupang","zone":"../../etc/passwd"}}"#, "dateline.zone", .notAZone),
        (#"{"headline":"x","dateline":{"place":"Kupang","zone":"Asia/Kupang"}}"#, "dateline.zone", .notAZone),
        (#"{"headline":"x","tags":["a",null]}"#, "tags.1", .wrongType(wanted: .text)),
        ("[]", "", .wrongType(wanted: .object)),
    ])
    func `what is wrong is named by where it stands`(text: String, field: String, reason: MemberProblem.Reason) {
        #expect(problems(text) == [MemberProblem(field, reason)])
    }

    @Test func `every problem has a sentence in both languages`() {
        let reasons: [MemberProblem.Reason] = [
            .missing, .unknown, .repeated, .notOneOf(["a"]), .tooLong(limit: 1), .tooMuchText(limit: 1), .tooMany(limit: 1),
            .outside(2...4), .notALink, .notAnAddress, .notAnAsset, .notASlug, .notALanguage, .notAZone, .notATime,
            .wrongType(wanted: .object), .wrongType(wanted: .array), .wrongType(wanted: .text), .wrongType(wanted: .textOrNull),
            .wrongType(wanted: .objectOrNull), .wrongType(wanted: .wholeNumber), .wrongType(wanted: .flag),
        ]
        for language in SiteLanguage.allCases {
            let messages = Set(reasons.map { MemberProblem("x", $0).message(in: language) })
            #expect(messages.count == reasons.count && messages.allSatisfy { $0.hasSuffix(".") })
        }
    }

    @Test func `a text over the limits is refused by its field`() {
        let paragraph = #"{"type":"paragraph","text":[{"text":"\#(String(repeating: "a", count: 1_000_001))"}]}"#
        #expect(
            problems(#"{"headline":"x","body":[\#(paragraph),\#(paragraph)]}"#).map(\.field) == [
                "body.0.text.0.text", "body.1.text.0.text",
            ])
        let many = Array(repeating: #"{"type":"paragraph","text":[]}"#, count: 20_001).joined(separator: ",")
        #expect(problems(#"{"headline":"x","body":[\#(many)]}"#) == [MemberProblem("body", .tooMany(limit: 20_000))])
        #expect(
            problems(#"{"headline":"\#(String(repeating: "a", count: 301))"}"#)
                == [MemberProblem("headline", .tooLong(limit: 300))])
    }

    @Test func `at most a hundred problems are named`() {
        let members = (0..<5000).map { #""m\#($0)":1"# }.joined(separator: ",")
        #expect(problems("{\(members)}").count == ValueReading.mostProblems)
        let blocks = Array(repeating: "1", count: 5000).joined(separator: ",")
        #expect(problems(#"{"headline":"x","body":[\#(blocks)]}"#).count == ValueReading.mostProblems)
    }

    static let noJSON: [[UInt8]] = {
        let deepLists = String(repeating: "[", count: 100_000)
        let deepObjects = String(repeating: #"{"a":"#, count: 100_000)
        let texts: [String] = [
            "", "{", #"{"headline":"\ud800"}"#, #"{"headline":"x"} {"#, deepLists, #"{"headline":"x","body":"# + deepObjects,
        ]
        let brokenUTF8: [UInt8] = Array(#"{"headline":""#.utf8) + [0xFF] + Array(#""}"#.utf8)
        return texts.map { Array($0.utf8) } + [brokenUTF8]
    }()

    @Test(arguments: noJSON)
    func `bytes that are no JSON are refused`(bytes: [UInt8]) {
        #expect {
            _ = try ManuscriptJSON.read(bytes, .beginning)
        } throws: { error in
            if case .notJSON = error as? UnreadableJSON { true } else { false }
        }
    }

    @Test func `what answers add to a picture may come back with it`() throws {
        let name = String(repeating: "a", count: 64) + ".jpg"
        let narrow = try #require(Asset.Rendition(name: name, width: 400, height: 300))
        let asset = try #require(Asset(name: name, width: 800, height: 600, renditions: [narrow]))
        let written = ManuscriptJSON.write(Manuscript(headline: "x", leadPhoto: Photo(asset: asset, caption: "Laut")))
        for part in [#""width":800"#, #""address":"/media/\#(name)""#, #""renditions":[{"address""#] {
            #expect(written.contains(part))
        }
        let read = try read(written, .whole)
        #expect(read.leadPhoto?.asset?.name == name && read.leadPhoto?.caption == "Laut")
    }

    @Test func `the unfiled section is no section`() throws {
        #expect(try read(#"{"headline":"x","section":"\#(Section.unfiledSlug)"}"#).section == nil)
    }

    @Test func `a conflict shows the three versions of each place`() throws {
        let standing = StoryStanding.sample(headline: "Punyanya")
        let saved = Newsroom.Saved.conflict(
            standing,
            [
                MergeConflict(field: "headline", versions: .field(base: "a", mine: "b", theirs: "Punyanya")),
                MergeConflict(
                    field: "body", versions: .blocks(at: 2, base: [], mine: [.paragraph("m")], theirs: [.paragraph("t")])),
            ], aside: Revision.ID(9))
        let answer = SavedJSON.write(saved)
        let object = try #require(try JSONReader.read(Array(answer.text.utf8)).object)
        #expect(answer.status == 409 && object["outcome"] == .string("conflict") && object["aside"] == .integer(9))
        #expect(object["manuscript"]?.object?["headline"] == .string("Punyanya"))
        let conflicts = try #require(object["conflicts"]?.array)
        #expect(conflicts[0].object?["mine"] == .string("b"))
        #expect(conflicts[1].object?["at"] == .integer(2) && conflicts[1].object?["theirsBlocks"]?.array?.count == 1)
    }

    @Test func `hostile strings are text in every field`() throws {
        guard let strings = try SharedData.strings("badinput/blns.json") else { return }
        for string in strings {
            var json = JSONWriter()
            json.object { json in
                json.member("headline", string)
                json.member("lead", string)
                json.array("body") {
                    $0.object {
                        $0.member("type", "paragraph"); $0.array("text") { $0.object { $0.member("text", string) } }
                    }
                }
            }
            let manuscript = try read(json.text)
            #expect(manuscript.lead == string)
            #expect(manuscript.body == Body([string.isEmpty ? .paragraph([]) : .paragraph(string)]))
            #expect(try read(ManuscriptJSON.write(manuscript), .whole) == manuscript)
        }
    }
}
