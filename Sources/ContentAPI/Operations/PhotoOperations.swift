import Editorial
import HTTPTypes
import Newsroom
import PhotoDesk

/// Pictures sent in.
struct PhotoOperations: Sendable {
    let photos: TakeInPhoto

    var all: [Operation] {
        // One byte more than is taken, so that the photo desk says what is wrong.
        [Operation(.post, "photos", largestBody: PhotoLimits.standard.bytes + 1, takeIn)]
    }

    /// The body is the file itself. The same photo twice is the same asset.
    @Sendable private func takeIn(_ call: APICall) async throws -> APIAnswer {
        try call.query.mustHaveOnly("name")
        let member = try call.member
        guard member.may(.startStory) else { throw Refusal.notAllowed(.startStory) }
        let type = MediaType.essence(call.headers[.contentType])
        guard type.hasPrefix("image/") else { throw Problem.wrongMediaType("image/jpeg, image/png or image/webp") }
        let taken = try await photos.perform(
            call.body, named: try call.query.text("name", upTo: 200), mediaType: type, by: member, key: try call.key)
        return APIAnswer(.created) { ManuscriptJSON.write(taken.photo, to: &$0) }
    }
}
