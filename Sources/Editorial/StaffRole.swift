/// What someone of the newsroom may do; which verbs each role has stands in Newsroom's `Permission`.
public enum StaffRole: String, CaseIterable, Sendable {
    /// Writes and submits their own stories.
    case reporter
    /// Edits, approves, publishes, schedules and corrects in their sections.
    case editor
    /// As an editor in every section; withdraws, and keeps sections, people and tags.
    case chiefEditor
    /// As a chief editor; keeps staff accounts and settings.
    case administrator
}
