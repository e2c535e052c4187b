import Editorial
import Storage
import TerbitTesting
import Testing

@Suite struct StoryActsBehaviour {
    private let noon = Desk.noon

    @Test(arguments: Database.allCases)
    func `a story begins as a draft with all its manuscript says`(database: Database) async throws {
        let desk = try await Desk(database)
        let standing = try await desk.start()
        #expect(standing.story.state == .unpublished)
        #expect(standing.story.workingState == .draft)
        #expect(standing.path == nil)
        #expect(standing.startedBy == Desk.sekar)
        #expect(standing.startedAt == noon)
        #expect(standing.working.milestone == .started)
        #expect(standing.working.madeByStaff == Desk.sekar.staff)
        #expect(standing.working.content.tags.map(\.name) == ["Banjir", "Cuaca"])
        #expect(standing.working.content.bylines.map { $0.person?.slug.text } == ["ratna-w", nil])
        #expect(standing.working.content.section == desk.section)
        #expect(try await desk.store.standing(of: standing.story.id) == standing)
        #expect(try await desk.store.revision(standing.working.id) == standing.working)
        #expect(try await desk.store.lines(of: .all, at: .now, after: nil, limit: 9) == [])
    }

    @Test(arguments: Database.allCases)
    func `a draft without a section stands in the unfiled one, which no reader sees and nothing is published from`(
        database: Database
    ) async throws {
        let desk = try await Desk(database)
        var manuscript = desk.manuscript()
        manuscript.section = nil
        let standing = try await desk.start(manuscript)
        #expect(standing.working.content.section.isUnfiled)
        #expect(Manuscript(standing.working.content).section == nil)
        #expect(try await desk.store.sections().map(\.name) == ["Dunia"])
        let unfiled = try #require(Slug(Section.unfiledSlug))
        #expect(try await desk.store.section(slug: unfiled) == nil)
        await #expect(throws: StorageError.self) { try await desk.publish(standing.story.id, at: desk.later(1)) }
        #expect(try await desk.store.standing(of: standing.story.id) == standing, "nothing was changed")
    }

    @Test(arguments: Database.allCases)
    func `what was typed becomes the working revision, and the one before it stays`(database: Database) async throws {
        let desk = try await Desk(database)
        let first = try await desk.start()
        let second = try await desk.save(first.story.id, desk.manuscript("Banjir naik"), at: desk.later(2))
        #expect(second.working.content.headline == "Banjir naik")
        #expect(second.working.milestone == nil)
        #expect(second.working.basedOn == first.working.id)
        #expect(try await desk.store.revision(first.working.id) == first.working)
        let history = try await desk.store.revisions(of: first.story.id, before: nil, limit: 9)
        #expect(history.map(\.headline) == ["Banjir naik", "Banjir surut"])
        #expect(
            try await desk.store.revisions(of: first.story.id, before: second.working.id, limit: 9).map(\.id) == [first.working.id])
    }

    @Test(arguments: Database.allCases)
    func `publishing gives the address, and readers get the revision`(database: Database) async throws {
        let desk = try await Desk(database)
        let live = try await desk.live()
        #expect(live.story.state == .live)
        #expect(live.story.workingState == nil)
        #expect(live.story.firstPublishedAt == noon)
        #expect(live.path?.hasPrefix("/dunia/2026/11/23/") == true)
        let article = try #require(try await desk.article(live.path))
        #expect(article.content == live.working.content)
        #expect(article.updatedAt == nil)
        #expect(try await desk.store.lines(of: .all, at: .now, after: nil, limit: 9)?.map(\.id) == [live.story.id])
    }

    @Test(arguments: Database.allCases)
    func `the next version is written while the live one stays, and takes its place at its own time`(
        database: Database
    ) async throws {
        let desk = try await Desk(database)
        let live = try await desk.live("Satu")
        let id = live.story.id
        let draft = try await desk.save(id, desk.manuscript("Dua"), at: desk.later(10))
        #expect(draft.story.state == .live && draft.story.workingState == .draft)
        #expect(draft.story.liveRevision == live.working.id)
        #expect(try await desk.article(live.path)?.content.headline == "Satu")
        let updated = try await desk.publish(id, at: desk.later(20))
        #expect(updated.path == live.path, "an address that readers have stays")
        #expect(updated.story.firstPublishedAt == noon && updated.story.lastPublishedAt == desk.later(20))
        let article = try #require(try await desk.article(live.path))
        #expect(article.content.headline == "Dua" && article.updatedAt == desk.later(20))
        #expect(try await desk.article(live.path, at: .past(desk.later(19)))?.content.headline == "Satu")
        #expect(
            try await desk.store.publications(of: id) == [
                Publication(story: id, revision: live.working.id, from: noon, to: desk.later(20)),
                Publication(story: id, revision: draft.working.id, from: desk.later(20), to: nil),
            ])
    }

    @Test(arguments: Database.allCases)
    func `an update orders the lists it leaves and those it comes to`(database: Database) async throws {
        let desk = try await Desk(database)
        let other = try #require(
            try await desk.store.makeSection(name: "Sains", slug: Slug(making: "Sains"), by: Desk.damar, at: noon))
        let live = try await desk.live()
        var next = desk.manuscript()
        next.section = other.slug
        next.tags = ["Laut"]
        next.bylines = [.init("Bayu")]
        try await desk.save(live.story.id, next, at: desk.later(1))
        let last = try await desk.store.newestOrder()
        let updated = try await desk.publish(live.story.id, at: desk.later(2))
        let touched = try #require(try await desk.store.orders(after: last, limit: 9).first?.touched)
        let tags = live.working.content.tags + updated.working.content.tags
        let people = [live, updated].flatMap { $0.working.content.bylines.compactMap(\.person) }
        #expect(tags.count == 3 && people.count == 2)
        for group in [.section(desk.section.id), .section(other.id)] + tags.map({ .tag($0.id) }) + people.map({ .person($0.id) })
            as [PageGroup]
        {
            #expect(touched.contains(group), "\(group)")
        }
        #expect(touched.isSuperset(of: [.story(live.story.id), .home, .liveColumn]))
    }

    @Test(arguments: Database.allCases)
    func `a story can be published twice in one instant, and after a clock was set back`(database: Database) async throws {
        let desk = try await Desk(database)
        let live = try await desk.live("Satu")
        for (headline, at) in [("Dua", noon), ("Tiga", desk.later(-60))] {
            try await desk.save(live.story.id, desk.manuscript(headline), at: at)
            try await desk.publish(live.story.id, at: at)
            #expect(try await desk.article(live.path)?.content.headline == headline)
        }
        #expect(try await desk.article(live.path, at: .past(noon))?.content.headline == "Tiga")
        #expect(try await desk.store.lines(of: .all, at: .now, after: nil, limit: 9)?.count == 1)
        #expect(try await desk.store.publications(of: live.story.id).map(\.to) == [nil])
    }

    @Test(arguments: Database.allCases)
    func `every field an act sets is where the story stands afterwards`(database: Database) async throws {
        let desk = try await Desk(database)
        let story = try await desk.start()
        let id = story.story.id
        let submitted = try await desk.perform(id, by: Desk.sekar, at: desk.later(1)) { standing in
            var change = StoryChange(.submit)
            change.marks = .submitted
            change.workingState = .set(.inReview)
            change.submitted = .set(Desk.sekar)
            return change
        }
        #expect(submitted.story.workingState == .inReview && submitted.working.milestone == .submitted)
        #expect(submitted.submittedBy == Desk.sekar && submitted.submittedAt == desk.later(1))
        let returned = try await desk.perform(id, at: desk.later(2)) { _ in
            var change = StoryChange(.return, detail: "Sumber kedua?")
            change.workingState = .set(.draft)
            change.submitted = .set(nil)
            change.returnReason = .set("Sumber kedua?")
            return change
        }
        #expect(returned.returnReason == "Sumber kedua?" && returned.submittedBy == nil && returned.submittedAt == nil)
        let embargo = Embargo(until: desk.later(600), publishesWhenLifted: true)
        let approved = try await desk.perform(id, at: desk.later(3)) { standing in
            var change = StoryChange(.approve)
            change.text = .init(desk.manuscript("Lain"), milestone: .approved, basedOn: standing.working.id)
            change.approval = .set(.new)
            change.returnReason = .set(nil)
            change.embargo = .set(embargo)
            change.workingState = .set(.approved)
            return change
        }
        #expect(approved.approval == .init(revision: approved.working.id, by: Desk.damar, at: desk.later(3)))
        #expect(approved.embargo == embargo && approved.returnReason == nil && approved.working.content.headline == "Lain")
        let proposal = WithdrawalProposal(
            ground: .childFuture, reason: "Anak", proposedBy: Desk.sekar, proposedAt: desk.later(4), at: desk.later(900))
        let proposed = try await desk.perform(id, by: Desk.sekar, at: desk.later(4)) { _ in
            var change = StoryChange(.proposeWithdrawal)
            change.proposal = .set(proposal)
            change.approval = .set(nil)
            change.embargo = .set(nil)
            return change
        }
        #expect(proposed.proposal == proposal && proposed.approval == nil && proposed.embargo == nil)
        #expect(try await desk.store.standing(of: id) == proposed)
    }

    @Test(arguments: Database.allCases)
    func `each act leaves one line in the log, an autosave none`(database: Database) async throws {
        let desk = try await Desk(database)
        let live = try await desk.live()
        let saved = try await desk.save(live.story.id, desk.manuscript("Lagi"), at: desk.later(1))
        try await desk.save(live.story.id, desk.manuscript("Lain"), milestone: .kept, at: desk.later(2))
        let log = try await desk.store.audit(of: live.story.id, before: nil, limit: 9)
        #expect(log.map(\.act) == ["keep", "publish", "start"])
        #expect(log.map(\.by) == [Desk.sekar, Desk.damar, Desk.sekar])
        #expect(log.map(\.revision) == [.init(saved.working.id.rawValue + 1), live.working.id, live.working.id])
        #expect(log.map(\.at) == [desk.later(2), noon, noon])
    }

    @Test(arguments: Database.allCases)
    func `what the rules refuse changes nothing`(database: Database) async throws {
        let desk = try await Desk(database)
        let story = try await desk.start()
        let orders = try await desk.store.newestOrder()
        let log = try await desk.store.audit(of: nil, before: nil, limit: 99)
        let key = ActKey(owner: "a", key: "k", fingerprint: "f")
        let answer = try await desk.store.perform(on: story.story.id, by: Desk.damar, at: desk.later(1), key: key) {
            _ throws(No) in throw No()
        }
        guard case .refused(No()) = answer else { throw No() }
        #expect(try await desk.store.standing(of: story.story.id) == story)
        #expect(try await desk.store.newestOrder() == orders)
        #expect(try await desk.store.audit(of: nil, before: nil, limit: 99) == log)
        try await desk.perform(story.story.id, at: desk.later(2), key: key) { _ in StoryChange(.keep) }
        let gone = try await desk.store.perform(on: .init(999), by: Desk.damar, at: noon, key: nil) {
            _ throws(No) in StoryChange(.keep)
        }
        guard case .noSuchStory = gone else { throw No() }
    }

    @Test(arguments: Database.allCases)
    func `an act whose last step cannot be written is not written at all`(database: Database) async throws {
        let desk = try await Desk(database)
        let live = try await desk.live()
        let log = try await desk.store.audit(of: nil, before: nil, limit: 99)
        let error = await #expect(throws: StorageError.self) {
            try await desk.perform(live.story.id, at: desk.later(1)) { standing in
                var change = StoryChange(.correct)
                var text = desk.manuscript("Betul")
                text.tags = ["Baru sekali"]
                change.text = .init(text, milestone: .kept, basedOn: standing.working.id)
                change.publishes = .new
                change.notes = [.init(kind: .correction, text: [[.init("Ralat")]], linkedStory: .init(999))]
                return change
            }
        }
        #expect(error?.description.contains("999") == true)
        #expect(try await desk.store.standing(of: live.story.id) == live)
        #expect(try await desk.store.revisions(of: live.story.id, before: nil, limit: 9).count == 1)
        #expect(try await desk.store.audit(of: nil, before: nil, limit: 99) == log)
        #expect(try await desk.store.tag(slug: Slug(making: "Baru sekali")) == nil)
    }

    @Test(arguments: Database.allCases)
    func `the same request sent twice is one act`(database: Database) async throws {
        let desk = try await Desk(database)
        let key = ActKey(owner: "token 1", key: "k", fingerprint: "f")
        let first = try await desk.start(key: key)
        guard
            case .doneBefore(let again, let made) = try await desk.store.start(
                desk.manuscript(), by: Desk.sekar, at: desk.later(1), key: key)
        else { throw No() }
        #expect(again == first && made == first.working.id)
        guard
            case .keyTaken = try await desk.store.start(
                desk.manuscript(), by: Desk.sekar, at: noon, key: ActKey(owner: "token 1", key: "k", fingerprint: "g"))
        else { throw No() }
        let other = try await desk.start(key: ActKey(owner: "token 2", key: "k", fingerprint: "f"))
        #expect(other.story.id != first.story.id)
        let act = ActKey(owner: "token 1", key: "l", fingerprint: "f")
        try await desk.perform(first.story.id, at: noon, key: act) { _ in StoryChange(.keep) }
        let repeated = try await desk.store.perform(on: first.story.id, by: Desk.damar, at: noon, key: act) {
            _ throws(No) in throw No()
        }
        guard case .doneBefore = repeated else { throw No() }
        #expect(try await desk.store.audit(of: first.story.id, before: nil, limit: 9).count == 2)
    }

    @Test(arguments: Database.allCases)
    func `a text that is kept aside never becomes what the desk is on`(database: Database) async throws {
        let desk = try await Desk(database)
        let story = try await desk.start()
        let answer = try await desk.store.perform(on: story.story.id, by: Desk.damar, at: desk.later(1), key: nil) {
            standing throws(No) in
            var change = StoryChange(nil)
            change.text = .init(desk.manuscript("Punya Damar"), milestone: .aside, basedOn: standing.working.id)
            return change
        }
        guard case .done(let after, let made?) = answer else { throw No() }
        #expect(after == story)
        #expect(try await desk.store.revision(made)?.content.headline == "Punya Damar")
        #expect(try await desk.store.desk(DeskQuery()).lines.first?.changedAt == noon)
    }

    @Test(arguments: Database.allCases)
    func `a picture is known by its name, and one nobody took in is named`(database: Database) async throws {
        let desk = try await Desk(database)
        let name = String(repeating: "a", count: 64) + ".jpg"
        let small = try #require(Asset.Rendition(name: String(repeating: "b", count: 64) + ".webp", width: 480, height: 320))
        let asset = try #require(Asset(name: name, width: 1200, height: 800, renditions: [small]))
        let key = ActKey(owner: "a", key: "k", fingerprint: "f")
        for answer in [KeptAsset.kept, .keptBefore] {
            let description = AssetDescription(credit: "Redaksi")
            #expect(try await desk.store.keep(asset, description: description, by: Desk.sekar, at: noon, key: key) == answer)
        }
        let other = ActKey(owner: "a", key: "k", fingerprint: "g")
        #expect(try await desk.store.keep(asset, description: .init(), by: Desk.sekar, at: noon, key: other) == .keyTaken)
        #expect(try await desk.store.asset(named: name) == asset)
        var manuscript = desk.manuscript()
        manuscript.leadPhoto = Photo(asset: Asset(name: name, width: 1, height: 1), caption: "Muara")
        manuscript.body.blocks.append(.gallery([Photo(asset: Asset(name: name, width: 1, height: 1))]))
        let story = try await desk.start(manuscript)
        #expect(story.working.content.leadPhoto == Photo(asset: asset, caption: "Muara"))
        #expect(story.working.content.body.blocks.last == .gallery([Photo(asset: asset)]))
        let unknown = String(repeating: "c", count: 64) + ".png"
        manuscript.leadPhoto = Photo(asset: Asset(name: unknown, width: 1, height: 1))
        let bad = manuscript
        let error = await #expect(throws: StorageError.self) { try await desk.start(bad) }
        #expect(error?.description.contains(unknown) == true)
    }

    @Test(arguments: Database.allCases)
    func `a story brought in goes on at the desk with its pictures`(database: Database) async throws {
        let desk = try await Desk(database)
        var incoming = IncomingStory.sample("a", people: ["Ratna W"], at: noon)
        incoming.body = .everyBlock
        let taken = try await desk.store.takeIn([incoming], by: "impor", at: noon, mark: nil)
        let standing = try #require(try await desk.store.standing(of: taken[0].story))
        #expect(standing.working.milestone == .takenIn && standing.startedBy == Signature(name: "impor"))
        #expect(standing.story.workingState == nil)
        let saved = try await desk.save(taken[0].story, Manuscript(standing.working.content), at: desk.later(1))
        #expect(saved.working.content == standing.working.content)
    }
}
