import Editorial
import Storage

extension Newsroom {
    /// Makes a section. An empty slug is made from the name.
    public func makeSection(name: String, slug: String = "", by member: StaffMember) async throws(Refusal) -> Section {
        let (name, slug, now) = try naming(name, slug, by: member)
        let made = try await stored { store throws(StorageError) in
            try await store.makeSection(name: name, slug: slug, by: Signature(member), at: now)
        }
        return try await named(made)
    }

    /// Renames a section or gives it another slug; its old addresses go on answering.
    public func changeSection(
        _ id: Section.ID, name: String, slug: String, by member: StaffMember
    ) async throws(Refusal) -> Section {
        let (name, slug, now) = try naming(name, slug, by: member)
        guard try await sections().contains(where: { $0.id == id }) else { throw .noSuchThing("section") }
        let changed = try await stored { store throws(StorageError) in
            try await store.changeSection(id, name: name, slug: slug, by: Signature(member), at: now)
        }
        return try await named(changed)
    }

    /// These sections stand in the navigation, in this order, and no others.
    public func setNavigation(_ ids: [Section.ID], by member: StaffMember) async throws(Refusal) -> [Section] {
        guard member.may(.manageNames) else { throw .notAllowed(.manageNames) }
        let known = Set(try await sections().map(\.id))
        guard Set(ids).count == ids.count, known.isSuperset(of: ids) else {
            throw .invalid([FieldProblem("sections", .unknown)])
        }
        let now = clock.now
        try await stored { store throws(StorageError) in
            try await store.setNavigation(ids, by: Signature(member), at: now)
        }
        await namesChanged()
        return try await sections()
    }

    // MARK: What naming a section, a person and a topic has in common

    /// Name and slug as they are kept.
    func naming(
        _ name: String, _ slug: String, by member: StaffMember
    ) throws(Refusal) -> (name: String, slug: Slug, now: Instant) {
        guard member.may(.manageNames) else { throw .notAllowed(.manageNames) }
        let name = try Remark.requiredLine(name, "name")
        let typed = CleanText.line(slug)
        guard let slug = typed.isEmpty ? Slug(making: name) : Slug(typed), slug.text.utf8.count <= Slug.longest else {
            throw .invalid([FieldProblem("slug", .wrong)])
        }
        return (name, slug, clock.now)
    }

    /// What the store made of it; nothing where the slug belongs to another or to a page of ours.
    func named<Thing>(_ thing: Thing?) async throws(Refusal) -> Thing {
        guard let thing else { throw .invalid([FieldProblem("slug", .taken)]) }
        await namesChanged()
        return thing
    }

    func namesChanged() async {
        bell.ring()
        await pagesShowIt()
    }
}
