import Editorial
import Hummingbird
import Newsroom
import Storage

/// Makes the page of a story, also when an act on it was refused.
struct StoryPage {
    let office: Office

    /// - Parameters:
    ///   - attempt: a form that was refused: made from where the story stands now, with what was typed.
    ///   - message: what is said on top.
    func response(
        _ story: Story.ID, attempt: (@Sendable (StoryForms) -> OfficeForm?)? = nil, message: String? = nil,
        status: HTTPResponse.Status = .ok, done: String? = nil, _ context: StaffContext
    ) async throws -> Response {
        let page = try await value(of: story, context, attempt)
        let headline = page.standing.working.content.headline
        return office.page(
            .story, page.tags(message: message), title: headline.isEmpty ? context.words["story.untitled"] : headline, room: .desk,
            status: status,
            done: done, context)
    }

    /// Where the story stands and what to do next, for a page that is open.
    func standing(of story: Story.ID, _ context: StaffContext) async throws -> Response {
        let tags = try await value(of: story, context, nil).standingTags()
        tags.offer("w", context.words.tags)
        return .html(office.templates.render(.now, tags))
    }

    private func value(
        of story: Story.ID, _ context: StaffContext, _ attempt: (@Sendable (StoryForms) -> OfficeForm?)?
    ) async throws -> StoryPageValue {
        let newsroom = office.newsroom
        let member = try context.member
        let standing = try await newsroom.standing(of: story, by: member)
        let settings = try await newsroom.settings()
        let forms = StoryForms(
            standing: standing, member: member, settings: settings, words: context.words, dates: context.dates,
            site: office.site, now: office.clock.now, key: office.newKey())
        var page = StoryPageValue(
            standing: standing, forms: forms, sections: try await newsroom.sections(),
            comments: try await newsroom.comments(on: story, by: member), words: context.words, dates: context.dates,
            member: member,
            now: office.clock.now)
        page.attempt = attempt?(forms)
        return page
    }
}

extension Office {
    /// A name for one act.
    func newKey() -> String {
        Newsroom.systemRandom(16).map { String($0, radix: 36) }.joined()
    }
}
