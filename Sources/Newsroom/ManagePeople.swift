import Editorial
import Storage

extension Newsroom {
    /// Makes someone whose name can stand under stories. Bylines make people too, as they are written.
    public func makePerson(name: String, by member: StaffMember) async throws(Refusal) -> Person {
        let (name, _, now) = try naming(name, "", by: member)
        let made = try await stored { store throws(StorageError) in
            try await store.makePerson(name: name, by: Signature(member), at: now)
        }
        guard let made else { throw .invalid([FieldProblem("name", .taken)]) }
        await namesChanged()
        return made
    }

    /// Renames someone or gives them another slug; their old address goes on answering.
    public func changePerson(
        _ id: Person.ID, name: String, slug: String, by member: StaffMember
    ) async throws(Refusal) -> Person {
        let (name, slug, now) = try naming(name, slug, by: member)
        guard try await stored({ store throws(StorageError) in try await store.person(id) }) != nil else {
            throw .noSuchThing("person")
        }
        let changed = try await stored { store throws(StorageError) in
            try await store.changePerson(id, name: name, slug: slug, by: Signature(member), at: now)
        }
        return try await named(changed)
    }
}
