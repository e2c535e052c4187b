import Editorial
import Newsroom
import ServiceLifecycle
import Storage
import TerbitTesting
import Testing

@Suite struct DueTests {
    private func runner(_ desk: TestNewsroom) -> DueRunner { DueRunner(newsroom: desk.newsroom, logger: .silent) }

    /// A story that waits to go live.
    private func scheduled(_ desk: TestNewsroom, at: Instant, _ headline: String = "Terjadwal") async throws -> StoryStanding {
        let standing = try await desk.inReview(headline)
        return try await desk.newsroom.scheduleStory(
            standing.story.id, revision: standing.working.id, at: at, by: desk.editor)
    }

    @Test(arguments: [
        // Midnight in each of Indonesia's zones, which is another day in the other two; a leap day; the turn of a year.
        ("Asia/Jakarta", 2026, 11, 24, 0, 0, "2026-11-23T17:00:00Z"), ("Asia/Makassar", 2026, 11, 24, 0, 0, "2026-11-23T16:00:00Z"),
        ("Asia/Jayapura", 2026, 11, 24, 0, 0, "2026-11-23T15:00:00Z"), ("Asia/Jakarta", 2028, 2, 29, 0, 0, "2028-02-28T17:00:00Z"),
        ("Asia/Jayapura", 2028, 2, 29, 23, 59, "2028-02-29T14:59:00Z"), ("Asia/Jakarta", 2027, 1, 1, 0, 0, "2026-12-31T17:00:00Z"),
    ])
    func `a time on a zone's clock is that moment, and the story goes live then and not before`(
        zone: String, year: Int, month: Int, day: Int, hour: Int, minute: Int, moment: String
    ) async throws {
        let desk = try await TestNewsroom()
        let date = try #require(CivilDate(year: year, month: month, day: day))
        let time = try #require(SiteZone(zone)).instant(date: date, hour: hour, minute: minute)
        #expect(time == .at(moment))
        let standing = try await scheduled(desk, at: time)
        desk.clock.set(time.advanced(by: .milliseconds(-1)))
        #expect(await runner(desk).catchUp() == 0)
        #expect(try await desk.newsroom.standing(of: standing.story.id, by: desk.editor).story.state == .unpublished)
        desk.clock.set(time)
        #expect(await runner(desk).catchUp() == 1)
        let live = try await desk.newsroom.standing(of: standing.story.id, by: desk.editor)
        #expect(live.story.state == .live && live.story.workingState == nil && live.due.isEmpty)
        #expect(live.story.firstPublishedAt == time)
    }

    @Test func `after downtime what was missed is done, oldest first, and said to be late`() async throws {
        let desk = try await TestNewsroom()
        let start = desk.clock.now
        let second = try await scheduled(desk, at: start.advanced(by: .seconds(7_200)), "Kedua")
        let first = try await scheduled(desk, at: start.advanced(by: .seconds(3_600)), "Pertama")
        desk.clock.advance(by: .seconds(86_400))
        let late = try await desk.newsroom.lateActs(by: desk.reporter)
        #expect(late == LateActs(count: 2, oldest: start.advanced(by: .seconds(3_600))))
        #expect(await runner(desk).catchUp() == 2)
        let published = try await desk.newsroom.audit(of: nil, by: desk.administrator).filter { $0.act == "publish" }
        #expect(published.map(\.story) == [second.story.id, first.story.id])
        #expect(published[1].detail == "late by 82800 s")
        #expect(try await desk.newsroom.lateActs(by: desk.editor).count == 0)
    }

    @Test func `two runners on one database do each act once`() async throws {
        let desk = try await TestNewsroom()
        let time = desk.clock.now.advanced(by: .seconds(60))
        var stories: [Story.ID] = []
        for number in 1...20 { stories.append(try await scheduled(desk, at: time, "Berita \(number)").story.id) }
        desk.clock.set(time)
        let other = Newsroom(
            store: try desk.portal.secondDatabase(), clock: desk.clock.clock, zone: .jakarta)
        async let one = runner(desk).catchUp()
        async let two = DueRunner(newsroom: other, logger: .silent).catchUp()
        _ = await (one, two)
        let published = try await desk.newsroom.audit(of: nil, by: desk.administrator).filter { $0.act == "publish" }
        #expect(Set(published.compactMap(\.story)) == Set(stories) && published.count == stories.count)
        for story in stories {
            #expect(try await desk.newsroom.publications(of: story, by: desk.editor).count == 1)
        }
    }

    @Test func `a scheduled text keeps its approval while a newer one is written`() async throws {
        let desk = try await TestNewsroom()
        let time = desk.clock.now.advanced(by: .seconds(60))
        let standing = try await scheduled(desk, at: time)
        let edited = try await desk.edit(standing, by: desk.editor) { $0.lead = "Belum disetujui" }.standing
        #expect(edited.story.workingState == .inReview && edited.due.count == 1)
        desk.clock.set(time)
        await runner(desk).catchUp()
        let live = try await desk.newsroom.standing(of: standing.story.id, by: desk.editor)
        #expect(live.story.liveRevision == standing.working.id && live.story.workingState == .inReview)
        #expect(live.working.id == edited.working.id)
    }

    @Test func `an update of a live story is due like a first publication`() async throws {
        let desk = try await TestNewsroom()
        let live = try await desk.live()
        let next = try await desk.edit(live, by: desk.editor) { $0.headline = "Diperbarui" }.standing
        let time = desk.clock.now.advanced(by: .seconds(60))
        _ = try await desk.newsroom.scheduleStory(live.story.id, revision: next.working.id, at: time, by: desk.editor)
        desk.clock.set(time)
        await runner(desk).catchUp()
        let updated = try await desk.newsroom.standing(of: live.story.id, by: desk.editor)
        #expect(updated.story.liveRevision == next.working.id && updated.path == live.path)
    }

    @Test func `an embargo ends by itself and publishes the approved text where that was wanted`() async throws {
        let desk = try await TestNewsroom()
        let standing = try await desk.inReview()
        let until = desk.clock.now.advanced(by: .seconds(60))
        _ = try await desk.newsroom.embargoStory(
            standing.story.id, Embargo(until: until, publishesWhenLifted: true), by: desk.editor)
        await #expect(throws: Refusal.embargoed(until: until)) {
            try await desk.newsroom.publishStory(standing.story.id, revision: standing.working.id, by: desk.editor)
        }
        _ = try await desk.newsroom.approveStory(standing.story.id, revision: standing.working.id, by: desk.editor)
        await runner(desk).catchUp()
        #expect(try await desk.newsroom.standing(of: standing.story.id, by: desk.editor).story.state == .unpublished)
        desk.clock.set(until)
        await runner(desk).catchUp()
        let live = try await desk.newsroom.standing(of: standing.story.id, by: desk.editor)
        #expect(live.story.state == .live && live.embargo == nil && live.due.isEmpty)
    }

    @Test func `a withdrawal happens at the time two people agreed on`() async throws {
        let desk = try await TestNewsroom()
        let live = try await desk.live()
        let time = desk.clock.now.advanced(by: .seconds(60))
        _ = try await desk.newsroom.withdrawStory(
            live.story.id, ground: .source, reason: "Sumber menarik berita ini", at: time, by: desk.editor)
        let agreed = try await desk.newsroom.withdrawStory(live.story.id, ground: .source, reason: "", by: desk.chiefEditor)
        #expect(agreed.story.state == .live && agreed.due.map(\.act) == [.withdraw])
        desk.clock.set(time)
        await runner(desk).catchUp()
        let withdrawn = try await desk.newsroom.standing(of: live.story.id, by: desk.editor)
        #expect(withdrawn.story.state == .withdrawn && withdrawn.withdrawal?.withdrawnAt == time)
    }

    @Test func `an act that cannot be done is noted with its reason and does not hold up the others`() async throws {
        let desk = try await TestNewsroom()
        let time = desk.clock.now.advanced(by: .seconds(60))
        let blocked = try await scheduled(desk, at: time)
        let other = try await scheduled(desk, at: time.advanced(by: .seconds(1)), "Lain")
        // No verb leaves an embargo behind a schedule; a database that was repaired by hand may.
        _ = try await desk.store.perform(on: blocked.story.id, by: Signature(name: "x"), at: desk.clock.now, key: nil) {
            _ throws(Never) in
            var change = StoryChange(.embargo)
            change.embargo = .set(Embargo(until: time.advanced(by: .seconds(3_600)), publishesWhenLifted: false))
            return change
        }
        desk.clock.set(time.advanced(by: .seconds(2)))
        #expect(await runner(desk).catchUp() == 2)
        #expect(try await desk.newsroom.standing(of: other.story.id, by: desk.editor).story.state == .live)
        let ended = try await desk.newsroom.endedActs(since: time, by: desk.editor)
        let failed = try #require(ended.first { $0.act.story == blocked.story.id })
        #expect(failed.act.state == .failed && failed.act.why.contains("embargo until"))
        #expect(await runner(desk).catchUp() == 0)
    }

    @Test func `a thousand acts of one second are all done`() async throws {
        let desk = try await TestNewsroom()
        let time = desk.clock.now.advanced(by: .seconds(60))
        for number in 1...1_000 {
            let draft = try await desk.store.start(
                desk.manuscript("Serentak \(number)"), by: Signature(desk.reporter), at: desk.clock.now, key: nil)
            guard case .done(let standing, _) = draft else { throw TestNewsroom.NotSetUp() }
            _ = try await desk.store.perform(on: standing.story.id, by: Signature(desk.editor), at: desk.clock.now, key: nil) {
                standing throws(Never) in
                var change = StoryChange(.schedule)
                change.approval = .set(.existing(standing.working.id))
                change.workingState = .set(.scheduled)
                change.schedules = [StoryChange.Due(at: time, act: .publish, revision: standing.working.id)]
                return change
            }
        }
        desk.clock.set(time)
        let watch = ContinuousClock()
        let start = watch.now
        #expect(await runner(desk).catchUp() == 1_000)
        print("1,000 due acts: \(start.duration(to: watch.now))")
        #expect(try await desk.store.nextDue() == nil)
        #expect(try await desk.newsroom.lateActs(by: desk.editor).count == 0)
        #expect(try await desk.store.desk(DeskQuery(state: .live, limit: 200)).lines.count == 200)
    }

    @Test func `the service does what falls due while it runs, and is woken by a verb`() async throws {
        let desk = try await TestNewsroom()
        let service = DueRunner(newsroom: desk.newsroom, interval: .seconds(3_600), logger: .silent)
        let group = ServiceGroup(configuration: .init(services: [.init(service: service)], logger: .silent))
        let running = Task { try await group.run() }
        let time = desk.clock.now.advanced(by: .milliseconds(50))
        let standing = try await scheduled(desk, at: time)
        desk.clock.set(time)
        try await waitUntil {
            try await desk.newsroom.standing(of: standing.story.id, by: desk.editor).story.state == .live
        }
        await group.triggerGracefulShutdown()
        try await running.value
    }

    @Test func `whoever listens is told what changed, here and in another process`() async throws {
        let desk = try await TestNewsroom()
        let feed = ChangeFeed(newsroom: desk.newsroom, interval: .milliseconds(20), logger: .silent)
        let group = ServiceGroup(configuration: .init(services: [.init(service: feed)], logger: .silent))
        let running = Task { try await group.run() }
        let first = try await desk.draft()
        var changes = feed.listen().makeAsyncIterator()
        // The feed may still be looking at what came before; only what is new counts.
        try await desk.edit(first, by: desk.reporter) { $0.lead = "Teras" }
        var heard = await changes.next() ?? []
        while !heard.contains(first.story.id) { heard.formUnion(await changes.next() ?? []) }
        let other = Newsroom(store: try desk.portal.secondDatabase(), clock: desk.clock.clock, zone: .jakarta)
        let second = try await other.startStory(desk.manuscript(), by: desk.reporter)
        heard = []
        while !heard.contains(second.story.id) { heard.formUnion(await changes.next() ?? []) }
        await group.triggerGracefulShutdown()
        try await running.value
        while await changes.next() != nil {}
    }
}
