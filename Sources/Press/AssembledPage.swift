import Editorial
import Pages
import Storage

/// A page with all that is needed to press it.
public struct AssembledPage: Sendable {
    public let content: PageContent
    /// HTTP status.
    public let status: Int
    public let keeping: PressedPage.Keeping
    public let groups: [PageGroup]
    /// The story whose readers are counted on the page; nil for other pages.
    var countedStory: Story.ID? {
        guard case .article(let article) = content, status == 200 else { return nil }
        return article.id
    }

    /// In which form it was asked for.
    public var form = PageForm.html

    init(_ content: PageContent, status: Int = 200, keeping: PressedPage.Keeping, groups: [PageGroup]) {
        self.content = content
        self.status = status
        self.keeping = keeping
        self.groups = groups
    }

    init(_ article: Article) {
        let changes = [article.updatedAt, article.notes.map(\.addedAt).max()].compactMap(\.self)
        // The headlines of stories that go with it stand on it too, and may come to once those are live.
        let others = Set(article.linked.map(\.id) + article.notes.compactMap(\.linkedStory)).subtracting([article.id])
        self.init(
            .article(article), keeping: .story(changedAt: changes.max() ?? article.firstPublishedAt),
            groups: [.story(article.id)] + others.sorted().map { .story($0) })
    }
}
