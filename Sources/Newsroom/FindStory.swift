import Editorial
import Foundation
import Storage

extension Newsroom {
    /// The story someone means by its number, or by an address of ours, whole or its path.
    ///
    /// - Parameter siteURL: what our whole addresses begin with, without a slash at its end.
    /// - Returns: nil where there is none, and for a withdrawn one named by its address.
    public func story(meant text: String, siteURL: String, by member: StaffMember) async throws(Refusal) -> Story.ID? {
        if let number = Int64(text) {
            return try await stored { store throws(StorageError) in try await store.standing(of: Story.ID(number)) }?.story.id
        }
        guard let path = Newsroom.path(of: text, siteURL: siteURL) else { return nil }
        return try await story(at: path, hops: 2)
    }

    private static func path(of text: String, siteURL: String) -> String? {
        var path = text
        if path.contains("://") {
            guard text.hasPrefix(siteURL + "/"), let url = URL(string: text) else { return nil }
            path = url.path(percentEncoded: true)
        }
        do {
            return try SitePath(path).canonical
        } catch {
            // No address of ours: nobody's story.
            return nil
        }
    }

    private func story(at path: String, hops: Int) async throws(Refusal) -> Story.ID? {
        switch try await reading({ store throws(StorageError) in try await store.find(path: path, at: .now) }) {
        case .article(let article): article.id
        case .moved(let other): hops > 0 ? try await story(at: other, hops: hops - 1) : nil
        case .withdrawn, nil: nil
        }
    }
}
