import Editorial
import Pages
import Storage

/// Pages of texts that are not published: pressed like any other from the same templates, in the present edition, and handed
/// to whoever asked. They are never kept.
extension PressRoom {
    /// The page a revision of a story has, or would have if it went live when it is planned to, or else now.
    ///
    /// It is for the newsroom and those it gives a link to. What is sent with it: `Theme.contentSecurityPolicy()`, and
    /// `Cache-Control: private, no-store`.
    public func preview(
        _ standing: StoryStanding, revision: Revision, at now: Instant
    ) async throws(StorageError) -> String {
        let article = try await article(standing, revision, at: now)
        let renderer = self.renderer
        let edition = self.edition
        let page = renderer.preview(article, PreviewNotice(standing.story, revision), at: now)
        return edition.opening.text + page.head + edition.masthead.text + page.main + edition.column.text + edition.foot.text
    }

    /// The same as text.
    public func previewText(
        _ standing: StoryStanding, revision: Revision, at now: Instant
    ) async throws(StorageError) -> String {
        let article = try await article(standing, revision, at: now)
        return renderer.previewText(article, PreviewNotice(standing.story, revision), at: now) + edition.textColumn.text
    }

    private func article(
        _ standing: StoryStanding, _ revision: Revision, at now: Instant
    ) async throws(StorageError) -> Article {
        let story = standing.story
        let publishedAt = revision.id == story.liveRevision ? story.lastPublishedAt ?? now : standing.plannedAt(revision) ?? now
        let firstPublishedAt = story.firstPublishedAt ?? publishedAt
        return Article(
            id: story.id, path: standing.path ?? path(of: revision, firstPublishedAt: firstPublishedAt), content: revision.content,
            firstPublishedAt: firstPublishedAt, updatedAt: publishedAt > firstPublishedAt ? publishedAt : nil,
            notes: standing.notes, linked: try await linked(with: standing))
    }

    /// The address a story gets when it is first published.
    private func path(of revision: Revision, firstPublishedAt: Instant) -> String {
        addressing.path(
            section: revision.content.section.slug, date: renderer.site.zone.wallClock(at: firstPublishedAt).date,
            id: revision.story, slug: Slug(making: revision.content.headline))
    }

    /// As on the live page: only published stories are linked by notes.
    private func linked(with standing: StoryStanding) async throws(StorageError) -> [Article.LinkedStory] {
        guard let path = standing.path, case .article(let live) = try await store.find(path: path, at: .now) else { return [] }
        return live.linked
    }
}

extension StoryStanding {
    /// When the revision is to go live by itself.
    fileprivate func plannedAt(_ revision: Revision) -> Instant? {
        due.first { $0.act == .publish && $0.revision == revision.id }?.at
    }
}

extension PreviewNotice {
    fileprivate init(_ story: Story, _ revision: Revision) {
        let standing: Standing =
            if story.firstPublishedAt == nil {
                .unpublished
            } else if revision.id == story.liveRevision {
                .live
            } else {
                .nextVersion
            }
        self.init(standing, savedAt: revision.madeAt)
    }
}

extension Fragment {
    /// The text it was made of.
    fileprivate var text: String { String(decoding: identity, as: UTF8.self) }
}
