import ContentAPI
import Editorial
import Foundation
import HTTPTypes
import Hummingbird
import JSON
import NIOCore
import Newsroom
import PhotoDesk
import Storage

/// What the editor sends and asks for while someone writes.
struct SaveRoutes {
    let office: Office

    /// A long story with its captions, in bytes.
    private static let largestText = 8 << 20

    func add(to router: Router<StaffContext>) {
        router.get("redaksi/naskah/:story/isi", use: read)
        router.put("redaksi/naskah/:story/isi", use: save)
        router.post("redaksi/foto", use: takePhoto)
    }

    @Sendable func read(_ request: Request, _ context: StaffContext) async throws -> Response {
        let standing = try await office.newsroom.standing(of: try context.story, by: try context.member)
        var json = JSONWriter()
        json.object { json in
            json.member("revision", Int(standing.working.id.rawValue))
            if let state = standing.story.workingState {
                json.member("workingState", state.rawValue)
            } else {
                json.null("workingState")
            }
            json.member("savedAt", standing.working.madeAt.rfc3339())
            json.member("by", standing.working.madeBy)
            json.object("manuscript") { ManuscriptJSON.write(Manuscript(standing.working.content), to: &$0) }
        }
        return .json(text: json.text)
    }

    @Sendable func save(_ request: Request, _ context: StaffContext) async throws -> Response {
        let member = try context.member
        let story = try context.story
        let bytes = try await body(of: request, limit: SaveRoutes.largestText)
        do {
            let sent = try SentSave(bytes)
            let saved = try await office.newsroom.saveStory(
                story, base: sent.base, sent.manuscript, keep: sent.isKept, by: member)
            let answer = SavedJSON.write(saved)
            return .json(status: .init(code: answer.status), text: answer.text)
        } catch UnreadableJSON.notJSON {
            throw Stop.malformed
        } catch UnreadableJSON.invalid(let problems) {
            return invalid(problems.map { ($0.field, $0.message(in: context.words.language)) })
        } catch let refusal as Refusal {
            guard case .invalid(let problems) = refusal else { throw Stop.refusal(refusal) }
            return invalid(problems.map { ($0.field, context.words.sentence(for: $0)) })
        }
    }

    private func invalid(_ problems: [(field: String, message: String)]) -> Response {
        .json(status: .unprocessableContent, text: SavedJSON.write(problems))
    }

    // MARK: Photos

    @Sendable func takePhoto(_ request: Request, _ context: StaffContext) async throws -> Response {
        let member = try context.member
        guard member.may(.startStory) else { throw Stop.refusal(.notAllowed(.saveStory)) }
        let bytes = try await body(of: request, limit: PhotoLimits.standard.bytes + (1 << 20))
        let name = SentForm.query(of: request).text("nama")
        do {
            let photo = try await office.photos.perform(
                bytes, named: String(name.prefix(200)), mediaType: request.headers[.contentType], by: member)
            var json = JSONWriter()
            json.object { ManuscriptJSON.write(photo.photo, to: &$0) }
            return .json(status: .created, text: json.text)
        } catch {
            return .json(
                status: .unprocessableContent,
                ["outcome": "invalid", "message": error.sentence(in: context.words.language)])
        }
    }

    private func body(of request: Request, limit: Int) async throws(Stop) -> [UInt8] {
        do {
            let bytes = try await request.body.collect(upTo: limit)
            return Array(bytes.readableBytesView)
        } catch {
            throw error is NIOTooManyBytesError ? .tooLarge : .malformed
        }
    }
}
