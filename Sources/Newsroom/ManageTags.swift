import Editorial
import Storage

extension Newsroom {
    /// Renames a topic or gives it another slug; its old address goes on answering. Topics are made as stories carry them.
    public func changeTag(_ id: Tag.ID, name: String, slug: String, by member: StaffMember) async throws(Refusal) -> Tag {
        let (name, slug, now) = try naming(name, slug, by: member)
        guard try await stored({ store throws(StorageError) in try await store.tag(id) }) != nil else {
            throw .noSuchThing("tag")
        }
        let changed = try await stored { store throws(StorageError) in
            try await store.changeTag(id, name: name, slug: slug, by: Signature(member), at: now)
        }
        return try await named(changed)
    }
}
