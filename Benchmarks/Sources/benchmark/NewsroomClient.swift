import Foundation

/// Someone of the newsroom who works through the content API, on one connection.
final class NewsroomClient {
    private let connection: ReaderConnection
    private let token: String

    /// Makes an account with a token on the corpus; the server may be running.
    init(_ workshop: Workshop, on corpus: Corpus, port: Int) async throws {
        let name = "ukur-\(UUID().uuidString.prefix(8).lowercased())"
        let said = try await ChildProcess(
            workshop.terbit,
            ["staff", "add", name, "--role", "chief-editor", "--token", "--data", corpus.directory.path],
            output: workshop.file("staff-\(name).log")
        ).success()
        guard let token = said.split(whereSeparator: \.isWhitespace).first(where: { $0.hasPrefix("terbit_") }) else {
            throw BenchmarkError.unexpected("terbit staff add printed no token.")
        }
        self.token = String(token)
        connection = try ReaderConnection(port: port)
    }

    /// A story as the API answers with it.
    struct Story {
        let id: Int64
        let revision: Int64
        let address: String?
    }

    func start(_ manuscript: [UInt8]) throws -> Story {
        try story(send("POST", "/api/v1/stories", manuscript))
    }

    func save(_ story: Story, _ manuscript: [UInt8]) throws -> Story {
        try self.story(send("PUT", "/api/v1/stories/\(story.id)", manuscript, revision: story.revision))
    }

    func publish(_ story: Story) throws -> Story {
        try self.story(send("POST", "/api/v1/stories/\(story.id)/publish", [], revision: story.revision))
    }

    func schedule(_ story: Story, at time: String) throws {
        let body = Array("{\"at\":\"\(time)\"}".utf8)
        _ = try send("POST", "/api/v1/stories/\(story.id)/schedule", body, revision: story.revision)
    }

    private func send(_ method: String, _ path: String, _ body: [UInt8], revision: Int64? = nil) throws -> Response {
        var fields = [("Authorization", "Bearer \(token)")]
        if !body.isEmpty { fields.append(("Content-Type", "application/json")) }
        if let revision { fields.append(("If-Match", "\"\(revision)\"")) }
        let response = try connection.exchange(method, path, fields, body: body)
        guard (200...201).contains(response.status) else {
            throw BenchmarkError.unexpected("\(method) \(path) was answered with \(response.status): \(try response.text())")
        }
        return response
    }

    private func story(_ response: Response) throws -> Story {
        let object = try JSONSerialization.jsonObject(with: Data(response.body)) as? [String: Any]
        guard let id = object?["id"] as? NSNumber, let revision = object?["revision"] as? NSNumber else {
            throw BenchmarkError.unexpected("The API answered without id and revision.")
        }
        return Story(id: id.int64Value, revision: revision.int64Value, address: object?["address"] as? String)
    }
}

extension NewsroomClient {
    /// A manuscript that can be published, as JSON.
    static func manuscript(_ headline: String, paragraphs: [String]) -> [UInt8] {
        let blocks = paragraphs.map { "{\"type\":\"paragraph\",\"text\":[{\"text\":\"\($0)\"}]}" }.joined(separator: ",")
        return Array(
            """
            {"headline":"\(headline)","section":"ekonomi","bylines":[{"name":"Redaksi Ukur","role":"writer","isPerson":false}],\
            "body":[\(blocks)],"kind":"news","kicker":null,"lead":"","dateline":null,"tags":[],"leadPhoto":null,"sources":[],\
            "language":"id"}
            """.utf8)
    }
}
