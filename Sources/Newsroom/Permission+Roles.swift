import Editorial
import Storage

extension Permission {
    /// How far a permission goes for a role.
    public enum Reach: String, CaseIterable, Sendable {
        case never = "no"
        /// Stories they began, while the text on the desk is a draft or the one readers have: whoever changes that begins
        /// the next version.
        case ownDrafts = "own drafts"
        /// Stories they began.
        case own = "own"
        /// Stories in their sections, those in none yet, and those they began.
        case sections = "sections"
        case all = "all"
    }

    /// Who may do what. Nothing else decides it; docs/permissions.md shows this table.
    public func reach(of role: StaffRole) -> Reach {
        switch role {
        case .reporter: reporterReach
        case .editor: editorReach
        case .chiefEditor: isForAdministrators ? .never : .all
        case .administrator: .all
        }
    }

    private var reporterReach: Reach {
        switch self {
        case .startStory, .readFigures: .all
        case .saveStory, .submitStory, .restoreRevision, .deleteDraft, .sharePreview: .ownDrafts
        case .commentOnStory, .readReplies: .own
        default: .never
        }
    }

    private var editorReach: Reach {
        switch self {
        case .startStory, .readFigures: .all
        case .withdrawStory, .manageNames, .readAudit: .never
        default: isForAdministrators ? .never : .sections
        }
    }

    private var isForAdministrators: Bool {
        switch self {
        case .manageStaff, .manageSettings: true
        default: false
        }
    }
}

extension StaffMember {
    /// Whether their role has it at all; of a story, ask with where it stands.
    public func may(_ permission: Permission) -> Bool {
        permission.reach(of: role) != .never
    }

    public func may(_ permission: Permission, on standing: StoryStanding) -> Bool {
        may(
            permission, startedBy: standing.startedBy, section: standing.working.content.section,
            workingState: standing.story.workingState)
    }

    /// As lists of the desk ask it, which hold no whole standing.
    public func may(
        _ permission: Permission, startedBy: Signature, section: Section, workingState: Story.WorkingState?
    ) -> Bool {
        switch permission.reach(of: role) {
        case .never: false
        case .ownDrafts: startedBy.staff == id && (workingState ?? .draft) == .draft
        case .own: startedBy.staff == id
        case .sections: startedBy.staff == id || section.isUnfiled || sections.contains(section.id)
        case .all: true
        }
    }

    /// The stories a permission reaches, for lists that leave out the others; nil: all of them.
    func stories(_ permission: Permission) -> StoryReach? {
        switch permission.reach(of: role) {
        case .all: nil
        case .sections: StoryReach(startedBy: id, sections: sections, holdsUnfiled: true)
        case .never, .ownDrafts, .own: StoryReach(startedBy: id)
        }
    }
}
