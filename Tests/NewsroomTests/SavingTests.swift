import Editorial
import Newsroom
import Storage
import TerbitTesting
import Testing

@Suite struct SavingTests {
    @Test func `what is typed is the working text at once, and the same text again is no revision`() async throws {
        let desk = try await TestNewsroom()
        let draft = try await desk.draft()
        let saved = try await desk.edit(draft, by: desk.reporter) { $0.headline = "Judul baru" }.standing
        #expect(saved.working.content.headline == "Judul baru" && saved.working.milestone == nil)
        #expect(saved.working.basedOn == draft.working.id)
        desk.clock.advance(by: .seconds(2))
        let again = try await desk.edit(saved, by: desk.reporter) { _ in }
        #expect(again == .saved(saved))
        let line = try await desk.store.desk(DeskQuery()).lines[0]
        #expect(line.changedAt == saved.working.madeAt)
        #expect(try await desk.newsroom.history(of: draft.story.id, by: desk.reporter).count == 2)
        #expect(try await desk.newsroom.audit(of: draft.story.id, by: desk.reporter).map(\.act) == ["start"])
    }

    @Test func `a text kept by hand bears a milestone and stands in the log`() async throws {
        let desk = try await TestNewsroom()
        let draft = try await desk.draft()
        let saved = try await desk.edit(draft, by: desk.reporter) { $0.lead = "Teras" }.standing
        let kept = try await desk.newsroom.saveStory(
            draft.story.id, base: saved.working.id, Manuscript(saved.working.content), keep: true, by: desk.reporter
        ).standing
        #expect(kept.working.id == saved.working.id && kept.working.milestone == .kept)
        #expect(try await desk.newsroom.audit(of: draft.story.id, by: desk.reporter).first?.act == "keep")
    }

    @Test func `different paragraphs of two people both stand`() async throws {
        let desk = try await TestNewsroom()
        let draft = try await desk.draft()
        try await desk.edit(draft, by: desk.editor) { $0.body.blocks[1] = .paragraph("Kedua, disunting.") }
        let merged = try await desk.edit(draft, by: desk.reporter) { $0.body.blocks[0] = .paragraph("Pertama, ditulis.") }
        guard case .merged(let standing) = merged else {
            Issue.record("\(merged)")
            return
        }
        #expect(
            standing.working.content.body.blocks == [.paragraph("Pertama, ditulis."), .paragraph("Kedua, disunting.")])
        #expect(standing.working.milestone == .merged)
    }

    @Test func `the same paragraph asks: nothing is overwritten, what was sent is kept aside, what fits is saved`() async throws {
        let desk = try await TestNewsroom()
        let draft = try await desk.draft()
        try await desk.edit(draft, by: desk.editor) { $0.body.blocks[1] = .paragraph("Milik Sekar.") }
        let result = try await desk.edit(draft, by: desk.reporter) {
            $0.body.blocks[1] = .paragraph("Milik Hani.")
            $0.lead = "Teras Hani"
        }
        guard case .conflict(let standing, let conflicts, let aside) = result else {
            Issue.record("\(result)")
            return
        }
        let expected = MergeConflict(
            field: "body",
            versions: .blocks(
                at: 1, base: [.paragraph("Alinea kedua.")], mine: [.paragraph("Milik Hani.")],
                theirs: [.paragraph("Milik Sekar.")]))
        #expect(conflicts == [expected])
        #expect(standing.working.content.body.blocks[1] == .paragraph("Milik Sekar."))
        #expect(standing.working.content.lead == "Teras Hani")
        let kept = try await desk.newsroom.revision(aside, of: draft.story.id, by: desk.reporter)
        #expect(kept.milestone == .aside && kept.content.body.blocks[1] == .paragraph("Milik Hani."))
        // Decided: mine. It is saved upon what stands.
        let decided = try await desk.edit(standing, by: desk.reporter) { $0.body.blocks[1] = .paragraph("Milik Hani.") }
        guard case .saved(let after) = decided else {
            Issue.record("\(decided)")
            return
        }
        #expect(after.working.content.body.blocks[1] == .paragraph("Milik Hani.") && after.working.content.lead == "Teras Hani")
    }

    @Test func `a save that is sent twice is one, and answers the same`() async throws {
        let desk = try await TestNewsroom()
        let draft = try await desk.draft()
        var text = Manuscript(draft.working.content)
        text.lead = "Teras"
        let key = ActKey(owner: "hani", key: "1", fingerprint: "a")
        func save() async throws -> Newsroom.Saved {
            try await desk.newsroom.saveStory(draft.story.id, base: draft.working.id, text, by: desk.reporter, key: key)
        }
        let first = try await save()
        let second = try await save()
        #expect(first == second)
        #expect(try await desk.newsroom.history(of: draft.story.id, by: desk.reporter).count == 2)
        await #expect(throws: Refusal.keyTaken) {
            try await desk.newsroom.saveStory(
                draft.story.id, base: draft.working.id, text, by: desk.reporter,
                key: ActKey(owner: "hani", key: "1", fingerprint: "b"))
        }
    }

    @Test func `what cannot stay is refused with the field's name, and nothing is saved`() async throws {
        let desk = try await TestNewsroom()
        let draft = try await desk.draft()
        let unknown = Photo(asset: Asset(name: String(repeating: "d", count: 64) + ".jpg", width: 2, height: 1))
        await #expect(
            throws: Refusal.invalid([
                FieldProblem("body.2", .notAllowedHere), FieldProblem("section", .unknown), FieldProblem("leadPhoto", .unknown),
            ])
        ) {
            try await desk.edit(draft, by: desk.reporter) {
                $0.body.blocks.append(.embed(Body.Embed(address: "https://evil.example/")))
                $0.section = Slug("tidak-ada")
                $0.leadPhoto = unknown
            }
        }
        #expect(try await desk.newsroom.standing(of: draft.story.id, by: desk.reporter) == draft)
    }

    @Test func `the new version of a live story does not change what readers get`() async throws {
        let desk = try await TestNewsroom()
        let live = try await desk.live()
        let next = try await desk.edit(live, by: desk.editor) { $0.headline = "Diperbarui" }.standing
        #expect(next.story.state == .live && next.story.workingState == .draft && next.story.liveRevision == live.working.id)
        let submitted = try await desk.newsroom.submitStory(next.story.id, revision: next.working.id, by: desk.editor)
        #expect(submitted.story.liveRevision == live.working.id)
        let published = try await desk.newsroom.publishStory(next.story.id, revision: next.working.id, by: desk.chiefEditor)
        #expect(published.story.liveRevision == next.working.id && published.story.workingState == nil)
        #expect(published.path == live.path)
    }

    @Test func `a field is taken back from an earlier revision, the rest stays`() async throws {
        let desk = try await TestNewsroom()
        let draft = try await desk.draft()
        let edited = try await desk.edit(draft, by: desk.reporter) {
            $0.headline = "Lain"
            $0.lead = "Teras"
        }.standing
        let restored = try await desk.newsroom.restoreRevision(
            draft.working.id, of: draft.story.id, fields: ["headline"], base: edited.working.id, by: desk.reporter)
        #expect(restored.working.content.headline == "Gempa guncang kota" && restored.working.content.lead == "Teras")
        #expect(restored.working.milestone == .restored)
        await #expect(throws: Refusal.invalid([FieldProblem("fields", .unknown)])) {
            try await desk.newsroom.restoreRevision(
                draft.working.id, of: draft.story.id, fields: ["judul"], base: restored.working.id, by: desk.reporter)
        }
        await #expect(throws: Refusal.self) {
            try await desk.newsroom.restoreRevision(
                draft.working.id, of: draft.story.id, base: edited.working.id, by: desk.reporter)
        }
    }

    @Test func `autosaves of two days ago fold away, milestones and the working text stay`() async throws {
        let desk = try await TestNewsroom()
        var standing = try await desk.draft()
        for number in 1...3 { standing = try await desk.edit(standing, by: desk.reporter) { $0.lead = "\(number)" }.standing }
        let folding = AutosaveFolding(newsroom: desk.newsroom, logger: .silent)
        #expect(try await folding.fold() == 0)
        desk.clock.advance(by: .seconds(49 * 3600))
        #expect(try await folding.fold() == 2)
        let left = try await desk.newsroom.history(of: standing.story.id, by: desk.reporter)
        #expect(left.map(\.milestone) == [nil, .started] && left[0].id == standing.working.id)
    }

    @Test func `a text whose base was folded away still finds its way`() async throws {
        let desk = try await TestNewsroom()
        let draft = try await desk.draft()
        let base = try await desk.edit(draft, by: desk.reporter) { $0.lead = "Dasar" }.standing
        let newer = try await desk.edit(base, by: desk.reporter) { $0.lead = "Baru" }.standing
        desk.clock.advance(by: .seconds(49 * 3600))
        #expect(try await AutosaveFolding(newsroom: desk.newsroom, logger: .silent).fold() == 1)
        var text = Manuscript(base.working.content)
        text.lead = "Dari tab lama"
        let result = try await desk.newsroom.saveStory(
            draft.story.id, base: base.working.id, text, by: desk.reporter)
        guard case .conflict(let standing, let conflicts, _) = result else {
            Issue.record("\(result)")
            return
        }
        #expect(standing.working.id == newer.working.id && conflicts.map(\.field) == ["lead"])
    }
}
