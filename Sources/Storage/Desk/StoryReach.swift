import Editorial

/// The stories someone has to do with: those they began, and those in certain sections by the text on the desk.
public struct StoryReach: Hashable, Sendable {
    public let startedBy: StaffMember.ID
    public let sections: Set<Section.ID>
    /// Whether stories in no section yet are among them.
    public let holdsUnfiled: Bool

    public init(startedBy: StaffMember.ID, sections: Set<Section.ID> = [], holdsUnfiled: Bool = false) {
        self.startedBy = startedBy
        self.sections = sections
        self.holdsUnfiled = holdsUnfiled
    }
}
