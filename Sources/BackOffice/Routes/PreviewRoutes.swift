import Editorial
import HTTPTypes
import Hummingbird
import Newsroom
import Storage

/// The real page of a text that is not out yet: for members, and by link for those without an account.
struct PreviewRoutes {
    let office: Office

    func add(to router: Router<StaffContext>) {
        router.get("redaksi/naskah/:story/pratinjau", use: preview)
        router.get("pratinjau/:token", use: shared)
    }

    @Sendable func preview(_ request: Request, _ context: StaffContext) async throws -> Response {
        let member = try context.member
        let standing = try await office.newsroom.standing(of: try context.story, by: member)
        guard let asked = SentForm.query(of: request).number("revisi"), asked != standing.working.id.rawValue else {
            return try await page(standing, standing.working)
        }
        return try await page(
            standing, try await office.newsroom.revision(Revision.ID(asked), of: standing.story.id, by: member))
    }

    @Sendable func shared(_ request: Request, _ context: StaffContext) async throws -> Response {
        do {
            let (revision, standing) = try await office.newsroom.openPreview(context.parameters.get("token") ?? "")
            guard standing.story.state != .withdrawn else { return ended(context) }
            return try await page(standing, revision)
        } catch Refusal.noSuchThing {
            return ended(context)
        } catch Refusal.noSuchStory {
            return ended(context)
        }
    }

    private func page(_ standing: StoryStanding, _ revision: Revision) async throws -> Response {
        let html = try await office.press.preview(standing, revision: revision, at: office.clock.now)
        var response = Response.html(html)
        response.headers[.contentSecurityPolicy] = office.press.renderer.theme.contentSecurityPolicy(runsScript: false)
        response.headers[.cacheControl] = "private, no-store"
        return response
    }

    private func ended(_ context: StaffContext) -> Response {
        let tags = Tags()
        tags["heading"] = context.words["preview.ended"]
        tags["text"] = context.words["preview.endedText"]
        return office.page(.notice, tags, title: context.words["preview.ended"], status: .gone, context)
    }
}
