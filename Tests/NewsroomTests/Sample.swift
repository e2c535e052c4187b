import Editorial
import Storage

@testable import Newsroom

/// Values for rules, without a database.
enum Sample {
    static let dunia = section(2, "dunia", "Dunia")
    static let olahraga = section(3, "olahraga", "Olahraga")
    static let unfiled = section(1, Section.unfiledSlug, "Belum berrubrik")
    static let now = Instant(seconds: 1_800_000_000)

    static func section(_ id: Int64, _ slug: String, _ name: String) -> Section {
        Section(id: .init(id), slug: Slug(making: slug), name: name)
    }

    static func member(_ role: StaffRole, id: Int64? = nil, sections: Set<Section.ID> = [dunia.id]) -> StaffMember {
        let id = id ?? Int64((StaffRole.allCases.firstIndex(of: role) ?? 0) + 10)
        return StaffMember(
            id: .init(id), name: "\(role.rawValue)\(id)", displayName: "\(role.rawValue) \(id)", role: role, sections: sections)
    }

    static func content(_ headline: String = "Judul", section: Section = dunia) -> Revision.Content {
        Revision.Content(
            headline: headline, body: Body([.paragraph("Isi.")]), bylines: [Byline(name: "Hani")], section: section)
    }

    static func revision(
        _ id: Int64, _ content: Revision.Content = content(), by staff: Int64 = 10, milestone: Milestone? = nil
    ) -> Revision {
        Revision(
            id: .init(id), story: .init(1), content: content, madeBy: "Hani", madeAt: now, basedOn: nil, milestone: milestone,
            madeByStaff: .init(staff))
    }

    /// A story the reporter (account 10) began, with revision 5 on the desk.
    static func standing(
        _ workingState: Story.WorkingState?, state: Story.State = .unpublished, live: Int64? = nil,
        working: Revision = revision(5), submittedBy: Int64? = nil, approved: Int64? = nil, embargo: Embargo? = nil,
        due: [DueAct] = [], proposal: WithdrawalProposal? = nil
    ) -> StoryStanding {
        StoryStanding(
            story: Story(
                id: .init(1), state: state, workingState: workingState, liveRevision: live.map { .init($0) },
                workingRevision: working.id, firstPublishedAt: live == nil ? nil : now, lastPublishedAt: nil),
            working: working, path: live == nil ? nil : "/dunia/1", startedBy: Signature(name: "Hani", staff: .init(10)),
            startedAt: now, submittedBy: submittedBy.map { Signature(name: "x", staff: .init($0)) },
            approval: approved.map { .init(revision: .init($0), by: Signature(name: "x", staff: .init(11)), at: now) },
            embargo: embargo, due: due, proposal: proposal)
    }

    static func due(_ id: Int64, _ act: DueAct.Act, at: Instant, revision: Int64? = nil) -> DueAct {
        DueAct(
            id: .init(id), at: at, act: act, story: .init(1), revision: revision.map { .init($0) }, state: .waiting,
            madeBy: Signature(name: "x"), madeAt: now)
    }

    static func publishing(
        _ id: Int64, _ content: Revision.Content? = content(), by member: StaffMember = member(.editor),
        settings: NewsroomSettings = NewsroomSettings()
    ) -> Publishing {
        Publishing(revision: .init(id), content: content, settings: settings, member: member)
    }
}

extension Instant {
    static func + (instant: Instant, seconds: Int) -> Instant { instant.advanced(by: .seconds(seconds)) }
}
