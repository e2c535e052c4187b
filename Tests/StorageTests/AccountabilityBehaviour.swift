import Editorial
import Storage
import TerbitTesting
import Testing

@Suite struct AccountabilityBehaviour {
    private let noon = Desk.noon

    private func note(
        _ desk: Desk, _ story: Story.ID, _ kind: Body.Note.Kind, _ text: String, linked: Story.ID? = nil,
        answers: ReplyRequest.ID? = nil, at: Instant
    ) async throws {
        try await desk.perform(story, at: at) { _ in
            var change = StoryChange(.correct)
            change.notes = [.init(kind: kind, text: [[.init(text, marks: .strong)]], linkedStory: linked, answers: answers)]
            return change
        }
    }

    @Test(arguments: Database.allCases)
    func `a note stands on its story and on the one it links, each with its time`(database: Database) async throws {
        let desk = try await Desk(database)
        let one = try await desk.live("Satu")
        let two = try await desk.live("Dua", at: desk.later(1))
        let last = try await desk.store.newestOrder()
        try await note(desk, one.story.id, .clarification, "Lihat juga", linked: two.story.id, at: desk.later(5))
        let here = try #require(try await desk.article(one.path))
        #expect(here.notes.map(\.text) == [[[Body.Span("Lihat juga", marks: .strong)]]])
        #expect(here.notes.first?.addedAt == desk.later(5) && here.notes.first?.madeBy == Desk.damar)
        #expect(
            here.linked == [
                .init(id: two.story.id, headline: "Dua", path: two.path ?? "", kind: .clarification, isNamedHere: true)
            ])
        let there = try #require(try await desk.article(two.path))
        #expect(there.notes.isEmpty)
        #expect(
            there.linked == [
                .init(id: one.story.id, headline: "Satu", path: one.path ?? "", kind: .clarification, isNamedHere: false)
            ])
        let before = try #require(try await desk.article(one.path, at: .past(desk.later(4))))
        #expect(before.notes.isEmpty && before.linked.isEmpty)
        let touched = try #require(try await desk.store.orders(after: last, limit: 9).first?.touched)
        #expect(touched == [.story(one.story.id), .story(two.story.id), .corrections])
        #expect(try await desk.store.standing(of: one.story.id)?.notes == here.notes)
        // A story that is gone is linked no more; its page had to be told.
        let order = try await desk.store.newestOrder()
        try await desk.perform(two.story.id, at: desk.later(9)) { _ in
            var change = StoryChange(.withdraw)
            change.withdraws = .init(ground: .source, reason: "Uji")
            return change
        }
        #expect(try await desk.article(one.path)?.linked == [])
        #expect(try await desk.store.orders(after: order, limit: 9).first?.touched.contains(.story(one.story.id)) == true)
    }

    @Test(arguments: Database.allCases)
    func `the page of corrections lists every note of published stories, newest first`(database: Database) async throws {
        let desk = try await Desk(database)
        let one = try await desk.live("Satu")
        let two = try await desk.live("Dua")
        try await note(desk, one.story.id, .correction, "a", at: desk.later(1))
        try await note(desk, two.story.id, .editor, "b", linked: one.story.id, at: desk.later(2))
        try await note(desk, one.story.id, .rightOfReply, "c", at: desk.later(3))
        try await desk.save(one.story.id, desk.manuscript("Satu, versi berikut"), at: desk.later(4))
        try await desk.perform(two.story.id, at: desk.later(5)) { _ in
            var change = StoryChange(.withdraw)
            change.withdraws = .init(ground: .source, reason: "Uji")
            return change
        }
        let all = try await desk.store.corrections(at: .now, before: nil, limit: 9)
        #expect(all.map { $0.note.text[0][0].text } == ["c", "b", "a"])
        #expect(all.map(\.headline) == ["Satu", "Dua", "Satu"])
        #expect(all.map(\.isWithdrawn) == [false, true, false])
        #expect(all.map { $0.linked?.id } == [nil, one.story.id, nil])
        #expect(all.map(\.path) == [one.path, two.path, one.path])
        let rest = try await desk.store.corrections(at: .now, before: all[0].note.id, limit: 1)
        #expect(rest == [all[1]])
        let past = try await desk.store.corrections(at: .past(desk.later(2)), before: nil, limit: 9)
        #expect(past.map { $0.note.text[0][0].text } == ["b", "a"])
        #expect(past.map(\.isWithdrawn) == [false, false])
    }

    @Test(arguments: Database.allCases)
    func `a request is open by its deadline until it is answered or refused, once`(database: Database) async throws {
        let desk = try await Desk(database)
        let live = try await desk.live()
        func request(_ requester: String, due: Int) async throws -> ReplyRequest {
            let new = NewReplyRequest(
                story: live.story.id, requester: requester, contact: "telepon", claim: "Tidak benar", receivedAt: noon,
                dueAt: desk.later(due))
            let answer = try await desk.store.receive(new, by: Desk.damar, at: noon, key: nil)
            guard case .received(let request) = answer else { throw NotReceived(answer: answer) }
            return request
        }
        let late = try await request("Kedua", due: 90)
        let early = try await request("Pertama", due: 60)
        let refused = try await request("Ketiga", due: 30)
        func refuse(_ reason: String, after seconds: Int, key: ActKey? = nil) async throws -> RefusedReplyRequest {
            try await desk.store.refuse(refused.id, reason: reason, by: Desk.damar, at: desk.later(seconds), key: key)
        }
        let key = ActKey(owner: "a", key: "k", fingerprint: "f")
        guard case .refused(let now) = try await refuse("Bukan pihak", after: 1, key: key) else { throw No() }
        #expect(now.state == .refused && now.reason == "Bukan pihak" && now.decidedAt == desk.later(1))
        #expect(try await refuse("Bukan pihak", after: 2, key: key) == .refusedBefore(now))
        #expect(try await refuse("Lagi", after: 2) == .notOpen)
        #expect(try await refuse("Lagi", after: 2, key: ActKey(owner: "a", key: "k", fingerprint: "g")) == .keyTaken)
        #expect(try await desk.store.standing(of: live.story.id)?.openRequests == [early, late])
        try await note(desk, live.story.id, .rightOfReply, "Hak jawab", answers: late.id, at: desk.later(3))
        let answered = try #require(try await desk.store.replyRequest(late.id))
        #expect(answered.state == .granted && answered.decidedBy == Desk.damar && answered.decidedAt == desk.later(3))
        #expect(answered.note == (try await desk.article(live.path))?.notes.first?.id)
        await #expect(throws: StorageError.self) {
            try await note(desk, live.story.id, .rightOfReply, "Lagi", answers: late.id, at: desk.later(4))
        }
        func register(
            _ story: Story.ID? = nil, _ state: ReplyRequest.State? = nil, after: ReplyRequest.ID? = nil, limit: Int = 9
        ) async throws -> [String] {
            try await desk.store.replyRequests(of: story, within: nil, state: state, after: after, limit: limit).map(\.requester)
        }
        #expect(try await register() == ["Pertama", "Kedua", "Ketiga"], "open ones by deadline, then the last decided first")
        #expect(try await register(limit: 2) == ["Pertama", "Kedua"])
        #expect(try await register(after: early.id) == ["Kedua", "Ketiga"])
        #expect(try await register(after: late.id) == ["Ketiga"])
        #expect(try await register(live.story.id, after: early.id) == ["Kedua", "Ketiga"])
        #expect(try await register(nil, .open) == ["Pertama"])
        #expect(try await register(nil, .refused) == ["Ketiga"])
        #expect(try await register(live.story.id, .granted) == ["Kedua"])
        #expect(try await register(.init(999)) == [])
        let missing = NewReplyRequest(
            story: .init(999), requester: "x", contact: "", claim: "", receivedAt: noon, dueAt: noon)
        #expect(try await desk.store.receive(missing, by: Desk.damar, at: noon, key: nil) == .noSuchStory)
        let log = try await desk.store.audit(of: live.story.id, before: nil, limit: 3)
        #expect(log.map(\.act) == ["correct", "refuseReplyRequest", "receiveReplyRequest"])
    }

    @Test(arguments: Database.allCases)
    func `the register can be of the stories someone has to do with`(database: Database) async throws {
        let desk = try await Desk(database)
        let made = try await desk.store.makeSection(name: "Olahraga", slug: Slug(making: "Olahraga"), by: Desk.sekar, at: noon)
        let sport = try #require(made)
        // What counts is the text on the desk: a next version may be in no section yet.
        func asked(_ requester: String, in section: Slug?, by member: Signature) async throws {
            var text = desk.manuscript(requester)
            text.section = section ?? desk.section.slug
            let story = try await desk.start(text, by: member)
            _ = try await desk.publish(story.story.id, at: desk.later(1))
            if section == nil {
                text.section = nil
                try await desk.save(story.story.id, text, by: member, at: desk.later(2))
            }
            let request = NewReplyRequest(
                story: story.story.id, requester: requester, contact: "telepon", claim: "x", receivedAt: noon, dueAt: desk.later(9))
            _ = try await desk.store.receive(request, by: Desk.damar, at: noon, key: nil)
        }
        try await asked("Dunia, Sekar", in: desk.section.slug, by: Desk.sekar)
        try await asked("Olahraga, Sekar", in: sport.slug, by: Desk.sekar)
        try await asked("Dunia, Damar", in: desk.section.slug, by: Desk.damar)
        try await asked("tanpa rubrik, Damar", in: nil, by: Desk.damar)
        let sekar = try #require(Desk.sekar.staff)
        let damar = try #require(Desk.damar.staff)
        func register(_ reach: StoryReach?, after: ReplyRequest.ID? = nil, limit: Int = 9) async throws -> [ReplyRequest] {
            try await desk.store.replyRequests(of: nil, within: reach, state: nil, after: after, limit: limit)
        }
        #expect(try await register(nil).count == 4)
        #expect(try await register(StoryReach(startedBy: sekar)).map(\.requester) == ["Dunia, Sekar", "Olahraga, Sekar"])
        let sports = StoryReach(startedBy: damar, sections: [sport.id])
        #expect(try await register(sports).map(\.requester) == ["Olahraga, Sekar", "Dunia, Damar", "tanpa rubrik, Damar"])
        let unfiled = StoryReach(startedBy: sekar, holdsUnfiled: true)
        #expect(
            try await register(unfiled).map(\.requester) == ["Dunia, Sekar", "Olahraga, Sekar", "tanpa rubrik, Damar"])
        let first = try #require(try await register(sports, limit: 1).first)
        #expect(try await register(sports, after: first.id, limit: 1).map(\.requester) == ["Dunia, Damar"])
    }
}

@Suite struct AuditBehaviour {
    private let noon = Desk.noon

    @Test(arguments: Database.allCases)
    func `every entry follows from the one before, an import's and a command's too`(database: Database) async throws {
        let desk = try await Desk(database)
        _ = try await desk.store.takeIn([.sample("a", at: noon), .sample("b", at: noon)], by: "impor", at: noon, mark: nil)
        let live = try await desk.live()
        try await desk.store.setNavigation(["Dunia"], at: noon)
        let log = try await desk.store.audit(of: nil, before: nil, limit: 99)
        #expect(log.map(\.number) == (1...Int64(log.count)).reversed())
        #expect(log.count == 6)
        #expect(Set(log.map(\.hash)).count == 6 && log.allSatisfy { $0.hash.utf8.count == 64 })
        #expect(try await desk.store.verifyAudit { _ in } == .whole(entries: 6))
        #expect(try await desk.store.audit(of: live.story.id, before: nil, limit: 9).count == 2)
        #expect(try await desk.store.audit(of: nil, before: log[2].number, limit: 2) == Array(log[3...4]))
        #expect(log.last?.by == Signature(name: "uji") && log.first?.by == Signature(name: "terbit"))
    }

    @Test(arguments: Database.allCases)
    func `an empty log is whole, and two processes write one chain`(database: Database) async throws {
        let (store, home) = try database.empty()
        #expect(try await store.verifyAudit { _ in } == .whole(entries: 0))
        let second = try database.open(home)
        for number in 0..<10 {
            async let here: Void = store.set("a", to: "\(number)", by: Desk.sekar, at: noon)
            async let there: Void = second.set("b", to: "\(number)", by: Desk.damar, at: noon)
            _ = try await (here, there)
        }
        #expect(try await second.verifyAudit { _ in } == .whole(entries: 20))
    }
}

private struct NotReceived: Error {
    let answer: ReceivedReplyRequest
}
