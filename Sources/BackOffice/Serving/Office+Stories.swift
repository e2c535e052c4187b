import Editorial
import Foundation
import Pages
import Storage

extension Office {
    /// The story someone means by an address of ours, whole or its path, or by its number; nil when there is none.
    func story(at text: String) async throws -> Story.ID? {
        if let number = Int64(text), let standing = try await store.standing(of: Story.ID(number)) { return standing.story.id }
        var path = text
        if path.contains("://") {
            guard text.hasPrefix(site.url + "/"), let url = URL(string: text) else { return nil }
            path = url.path(percentEncoded: true)
        }
        guard let canonical = try? SitePath(path).canonical else { return nil }
        return try await story(canonical, hops: 2)
    }

    private func story(_ path: String, hops: Int) async throws -> Story.ID? {
        switch try await reading.find(path: path, at: .now) {
        case .article(let article): return article.id
        case .moved(let other): return hops > 0 ? try await story(other, hops: hops - 1) : nil
        case .withdrawn, nil: return nil
        }
    }
}
