import Editorial
import Storage

extension Newsroom {
    /// Begins a story; its bylines are the ones of the manuscript, or the member's own where it has none.
    public func startStory(
        _ manuscript: Manuscript, by member: StaffMember, key: ActKey? = nil
    ) async throws(Refusal) -> StoryStanding {
        guard member.may(.startStory) else { throw .notAllowed(.startStory) }
        var checked = try await checked(manuscript)
        if checked.bylines.isEmpty, checked.printedByline == nil { checked.bylines = [try await byline(of: member)] }
        let performed: Performed<Never>
        do {
            performed = try await store.start(checked, by: Signature(member), at: clock.now, key: key)
        } catch {
            throw .storage(error)
        }
        switch performed {
        case .done(let standing, _):
            bell.ring()
            return standing
        case .doneBefore(let standing, _):
            key?.whenRepeated()
            return standing
        case .keyTaken: throw .keyTaken
        case .noSuchStory: throw .noSuchStory
        }
    }

    /// The name their stories begin with: that of the person they write as, or their own.
    private func byline(of member: StaffMember) async throws(Refusal) -> IncomingStory.Name {
        guard let id = member.person,
            let person = try await stored({ store throws(StorageError) in try await store.person(id) })
        else { return IncomingStory.Name(member.displayName) }
        return IncomingStory.Name(person.name)
    }

    /// The manuscript as it is kept.
    /// - Parameter former: what it was made from: what stood there already is not asked about again.
    /// - Throws: `.invalid` with each field that cannot stay as it is.
    func checked(_ manuscript: Manuscript, editing former: Manuscript? = nil) async throws(Refusal) -> Manuscript {
        var clean = manuscript.cleaned
        if let former { clean = clean.carryingOver(from: former) }
        var problems = ManuscriptCheck.problems(in: clean, editing: former)
        if let section = clean.section, section != former?.section,
            try await stored({ store throws(StorageError) in try await store.section(section) }) == nil
        {
            problems.append(FieldProblem("section", .unknown))
        }
        problems += try await unknownPictures(in: clean, editing: former)
        guard problems.isEmpty else { throw .invalid(problems) }
        return clean.withoutBlankParagraphs
    }

    private func unknownPictures(
        in manuscript: Manuscript, editing former: Manuscript?
    ) async throws(Refusal) -> [FieldProblem] {
        var known = Set(former?.pictures.compactMap { $0.asset?.name } ?? [])
        var problems: [FieldProblem] = []
        let shown =
            [("leadPhoto", manuscript.leadPhoto)]
            + manuscript.body.blocks.enumerated().flatMap { place, block in
                block.photos.map { ("body.\(place)", Optional($0)) }
            }
        for (field, photo) in shown {
            guard let name = photo?.asset?.name, !known.contains(name) else { continue }
            if try await stored({ store throws(StorageError) in try await store.asset(named: name) }) == nil {
                problems.append(FieldProblem(field, .unknown))
            }
            known.insert(name)
        }
        return problems
    }
}
