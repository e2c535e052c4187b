import Editorial
import HTTPTypes
import Hummingbird
import JSON
import Newsroom
import Storage
import TerbitTesting
import Testing

@testable import ContentAPI

@Suite struct ContractTests {
    private func document() throws -> JSONObject {
        try #require(try JSONReader.read(DescriptionOperations.document).object)
    }

    @Test func `every address is in the document, and nothing else is`() async throws {
        let test = try await TestAPI()
        let built = test.api.operations.map { "\($0.method.rawValue) \($0.path.text)" }
        let paths = try #require(try document()["paths"]?.object)
        let described = paths.members.flatMap { path in
            path.value.object?.members.map { "\($0.name.uppercased()) \(path.name)" } ?? []
        }
        #expect(built.sorted() == described.sorted())
        #expect(Set(built).count == built.count)
    }

    @Test func `the document says of each address whether a token is needed`() async throws {
        let test = try await TestAPI()
        let paths = try #require(try document()["paths"]?.object)
        for operation in test.api.operations {
            let described = paths[operation.path.text]?.object?[operation.method.rawValue.lowercased()]?.object
            #expect((described?["security"] == .array([])) == (operation.access == .everyone), "\(operation.path.text)")
            let needsRevision = described?["parameters"]?.array?.contains {
                $0.object?["$ref"] == .string("#/components/parameters/IfMatch")
            }
            let answers = described?["responses"]?.object?["428"] != nil
            #expect(needsRevision ?? false == answers, "\(operation.path.text)")
        }
    }

    @Test func `every write takes a key, every change of a story names what it was made from`() throws {
        let paths = try #require(try document()["paths"]?.object)
        // These add to a story and change nothing that is there.
        let adding = ["comments", "reply-requests"]
        var writes = 0
        for path in paths.members {
            for operation in path.value.object?.members ?? [] where operation.name != "get" {
                writes += 1
                let references = operation.value.object?["parameters"]?.array?.compactMap { $0.object?["$ref"]?.string } ?? []
                #expect(references.contains("#/components/parameters/IdempotencyKey"), "\(operation.name) \(path.name)")
                let isChange = path.name.contains("{story}") && !adding.contains { path.name.hasSuffix($0) }
                #expect(
                    references.contains("#/components/parameters/IfMatch") == isChange, "\(operation.name) \(path.name)")
                for answer in operation.value.object?["responses"]?.object?.members ?? [] where answer.name.hasPrefix("2") {
                    let replayed = answer.value.object?["headers"]?.object?["Idempotency-Replayed"]
                    #expect(replayed != nil, "\(operation.name) \(path.name) \(answer.name)")
                }
            }
        }
        #expect(writes == 19)
    }

    @Test func `the document knows every kind of problem, block, mark and state`() throws {
        let schemas = try #require(try document()["components"]?.object?["schemas"]?.object)
        func words(_ schema: String, _ members: String...) -> Set<String> {
            var value = schemas[schema]?.object?["properties"]?.object?[members[0]]
            for member in members.dropFirst() { value = value?.object?[member] }
            return Set(value?.object?["enum"]?.array?.compactMap(\.string) ?? [])
        }
        #expect(words("Problem", "type") == Set(ProblemType.allCases.map(\.address)))
        #expect(words("Problem", "missing", "items") == Set(ChecklistItem.allCases.map(\.rawValue)))
        #expect(words("Run", "marks", "items") == Set(MarkName.allCases.map(\.rawValue)))
        #expect(words("Manuscript", "kind") == Set(StoryKind.allCases.map(\.rawValue)))
        #expect(words("NoteMaking", "kind") == Set(Body.Note.Kind.allCases.map(\.rawValue)))
        #expect(words("WithdrawalMaking", "ground") == Set(WithdrawalGround.allCases.map(\.rawValue)))
        #expect(words("Byline", "role") == Set(Byline.Role.allCases.map(\.rawValue)))
        #expect(words("RevisionLine", "milestone") == Set(Milestone.allCases.map(\.rawValue)))
        #expect(words("DueAct", "act") == Set(DueAct.Act.allCases.map(\.rawValue)))
        #expect(words("Restoring", "fields", "items") == Set(ManuscriptField.allCases.map(\.rawValue)))
        #expect(words("Member", "role") == Set(StaffRole.allCases.map(\.rawValue)))
        let blocks = schemas["Block"]?.object?["discriminator"]?.object?["mapping"]?.object?.members.map(\.name)
        #expect(Set(blocks ?? []) == Set(BlockType.allCases.map(\.rawValue)))
    }

    @Test func `the document's own examples are taken`() throws {
        let schemas = try #require(try document()["components"]?.object?["schemas"]?.object)
        for (name, completeness) in [("Manuscript", ManuscriptJSON.Completeness.whole), ("NewManuscript", .beginning)] {
            for example in try #require(schemas[name]?.object?["examples"]?.array) {
                _ = try ManuscriptJSON.read(example, completeness)
            }
        }
    }

    @Test func `every role gets by the API what its permissions say, verb by verb`() async throws {
        let test = try await TestAPI()
        let desk = test.desk
        let verbs: [(String, Permission, String?)] = [
            ("submit", .submitStory, nil), ("return", .returnStory, #"{"reason":"x"}"#), ("approve", .approveStory, nil),
            ("publish", .publishStory, nil), ("schedule", .scheduleStory, #"{"at":"2026-11-24T05:00:00Z"}"#),
            ("unschedule", .scheduleStory, #"{"act":1}"#), ("embargo", .embargoStory, #"{"until":"2026-11-24T05:00:00Z"}"#),
            ("correct", .correctStory, #"{"kind":"editor","text":[[{"text":"x"}]]}"#),
            ("withdraw", .proposeWithdrawal, #"{"ground":"sara","reason":"x"}"#), ("comments", .commentOnStory, #"{"text":"x"}"#),
            ("restore", .restoreRevision, #"{"revision":1}"#),
            ("reply-requests", .receiveReply, #"{"requester":"x","contact":"x","claim":"x"}"#),
        ]
        let members = [desk.reporter, desk.otherReporter, desk.editor, desk.chiefEditor, desk.administrator]
        try await test.run { client in
            for section in ["dunia", "olahraga"] {
                for member in members {
                    for (verb, permission, body) in verbs {
                        let started = try await client.send(
                            .post, "stories", as: desk.reporter, #"{"headline":"x","section":"\#(section)"}"#)
                        let standing = try #require(try await desk.store.standing(of: Story.ID(Int64(started.id))))
                        let reply = try await client.send(
                            .post, "stories/\(started.id)/\(verb)", as: member, body, revision: started.revision)
                        #expect(
                            (reply.status == 403) == !member.may(permission, on: standing),
                            "\(verb) by \(member.name) in \(section): \(reply.text)")
                    }
                }
            }
        }
    }

    @Test func `an address in braces is one of the router's parameters`() {
        let path: OperationPath = "stories/{story}/revisions/{revision}"
        #expect(path.routed == "/api/v1/stories/:story/revisions/:revision")
        #expect(path.matches("/api/v1/stories/1/revisions/2") && path.matches("/api/v1/stories/x/revisions/y/"))
        #expect(!path.matches("/api/v1/stories/1/revisions") && !path.matches("/api/v1/stories/1/audit/2"))
    }
}
