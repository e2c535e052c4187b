import Editorial
import Storage

extension Newsroom {
    /// Has the store perform one act by `decide`, and answers with where the story stands then.
    /// - Parameters:
    ///   - seen: the revision the member acted on, for acts that hold whatever the text is; the desk must still be on it.
    ///   - changesPages: waits until every page shows it.
    func perform(
        on story: Story.ID, seen: Revision.ID? = nil, by member: StaffMember, key: ActKey?, changesPages: Bool = false,
        _ decide: @escaping @Sendable (StoryStanding, Instant) throws(Refusal) -> StoryChange
    ) async throws(Refusal) -> StoryStanding {
        try await performed(on: story, by: Signature(member), key: key, changesPages: changesPages) {
            standing, now throws(Refusal) in
            let change = try decide(standing, now)
            if let seen { try standing.mustBeWorking(seen) }
            return change
        }.standing.shown(to: member)
    }

    /// As `perform`, with the revision that was made and whether the act had been done before under its key.
    func performed(
        on story: Story.ID, by signature: Signature, key: ActKey?, changesPages: Bool = false,
        _ decide: @escaping @Sendable (StoryStanding, Instant) throws(Refusal) -> StoryChange
    ) async throws(Refusal) -> (standing: StoryStanding, made: Revision.ID?, isRepeated: Bool) {
        let now = clock.now
        let performed: Performed<Refusal>
        do {
            performed = try await store.perform(on: story, by: signature, at: now, key: key) {
                standing throws(Refusal) in try decide(standing, now)
            }
        } catch {
            throw .storage(error)
        }
        switch performed {
        case .done(let standing, let made):
            bell.ring()
            if changesPages { await pagesShowIt() }
            return (standing, made, false)
        case .doneBefore(let standing, let made):
            key?.whenRepeated()
            // Whoever asks again may have lost the answer while the pages were being pressed.
            if changesPages { await pagesShowIt() }
            return (standing, made, true)
        case .keyTaken: throw .keyTaken
        case .refused(let refusal): throw refusal
        case .noSuchStory: throw .noSuchStory
        }
    }

    /// What the store answers, its error as a refusal.
    func stored<Value: Sendable>(
        _ ask: (any NewsroomStore) async throws(StorageError) -> Value
    ) async throws(Refusal) -> Value {
        do {
            return try await ask(store)
        } catch {
            throw .storage(error)
        }
    }

    /// What readers get, asked as `stored`.
    func reading<Value: Sendable>(
        _ ask: (any ReadingStore) async throws(StorageError) -> Value
    ) async throws(Refusal) -> Value {
        do {
            return try await ask(published)
        } catch {
            throw .storage(error)
        }
    }

    /// Where a story stands, for acts that change nothing about it.
    func standing(of story: Story.ID) async throws(Refusal) -> StoryStanding {
        guard let standing = try await stored({ store throws(StorageError) in try await store.standing(of: story) }) else {
            throw .noSuchStory
        }
        return standing
    }

    /// A revision of this story; nil when it has none of that number.
    func revision(_ id: Revision.ID, of story: Story.ID) async throws(Refusal) -> Revision? {
        let found = try await stored { store throws(StorageError) in try await store.revision(id) }
        return found?.story == story ? found : nil
    }

    public func settings() async throws(Refusal) -> NewsroomSettings {
        NewsroomSettings(try await stored { store throws(StorageError) in try await store.newsroomSettings() })
    }
}
