import Editorial
import Foundation
import Hummingbird
import Newsroom
import Pages
import Storage

/// What is offered while someone types a name.
struct SuggestionRoutes {
    let office: Office

    private static let most = 12

    func add(to router: Router<StaffContext>) {
        router.get("redaksi/saran/:what", use: suggest)
    }

    private struct Suggestion: Encodable {
        let name: String
        let address: String
    }

    @Sendable func suggest(_ request: Request, _ context: StaffContext) async throws -> Response {
        _ = try context.member
        let words = SentForm.query(of: request).text("q")
        let found = try await suggestions(context.parameters.get("what") ?? "", String(words.prefix(200)))
        guard let found else { throw Stop.notFound }
        let data = try JSONEncoder.sorted.encode(found)
        return .json(text: String(decoding: data, as: UTF8.self))
    }

    private func suggestions(_ what: String, _ words: String) async throws -> [Suggestion]? {
        let newsroom = office.newsroom
        switch what {
        case "orang":
            return try await newsroom.people(prefix: words, limit: SuggestionRoutes.most)
                .map { Suggestion(name: $0.name, address: PageAddress.person($0.slug, before: nil).path) }
        case "topik":
            return try await newsroom.tags(prefix: words, limit: SuggestionRoutes.most)
                .map { Suggestion(name: $0.name, address: PageAddress.topic($0.slug, before: nil).path) }
        case "rubrik":
            return try await newsroom.sections().map {
                Suggestion(name: $0.name, address: PageAddress.section($0.slug, before: nil).path)
            }
        case "naskah":
            guard !words.isEmpty else { return [] }
            return try await newsroom.liveStories(matching: words, limit: SuggestionRoutes.most)
                .map { Suggestion(name: $0.headline, address: $0.path) }
        default: return nil
        }
    }
}
