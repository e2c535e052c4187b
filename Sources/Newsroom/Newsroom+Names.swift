import Editorial
import Storage

/// Names to choose from. Everyone of the newsroom may see them.
extension Newsroom {
    /// Those in the navigation in their order, then the others by name.
    public func sections() async throws(Refusal) -> [Section] {
        try await stored { store throws(StorageError) in try await store.sections() }
    }

    /// People whose name holds a word that begins so; all by name where it is empty, paged after a name.
    public func people(prefix: String = "", after: String? = nil, limit: Int = 50) async throws(Refusal) -> [Person] {
        let prefix = CleanText.line(String(prefix.prefix(Limits.name)))
        return try await stored { store throws(StorageError) in
            try await store.people(prefix: prefix, after: after, limit: Newsroom.page(limit))
        }
    }

    public func tags(prefix: String = "", after: String? = nil, limit: Int = 50) async throws(Refusal) -> [Tag] {
        let prefix = CleanText.line(String(prefix.prefix(Limits.name)))
        return try await stored { store throws(StorageError) in
            try await store.tags(prefix: prefix, after: after, limit: Newsroom.page(limit))
        }
    }

    /// Live stories whose headline holds these words, newest first: for the link picker.
    public func liveStories(matching words: String, limit: Int = 10) async throws(Refusal) -> [StoryLine] {
        let words = CleanText.line(String(words.prefix(Limits.name)))
        return try await stored { store throws(StorageError) in
            try await store.liveStories(matching: words, limit: Newsroom.page(limit))
        }
    }

    public func section(_ id: Section.ID) async throws(Refusal) -> Section {
        guard let section = try await sections().first(where: { $0.id == id }) else { throw .noSuchThing("section") }
        return section
    }

    public func person(_ id: Person.ID) async throws(Refusal) -> Person {
        guard let person = try await stored({ store throws(StorageError) in try await store.person(id) }) else {
            throw .noSuchThing("person")
        }
        return person
    }

    public func tag(_ id: Tag.ID) async throws(Refusal) -> Tag {
        guard let tag = try await stored({ store throws(StorageError) in try await store.tag(id) }) else {
            throw .noSuchThing("tag")
        }
        return tag
    }

    /// Everyone with an account, by the name they sign in with.
    public func colleagues() async throws(Refusal) -> [StaffMember] {
        try await stored { store throws(StorageError) in try await store.accounts() }.map(\.member)
    }

    /// Sections whose name or slug begins so, as a newsroom has few enough to look through.
    public func sections(prefix: String) async throws(Refusal) -> [Section] {
        let wanted = CleanText.line(prefix).lowercased()
        return try await sections().filter { section in
            section.slug.text.hasPrefix(wanted)
                || section.name.lowercased().split(separator: " ").contains { $0.hasPrefix(wanted) }
        }
    }
}
