import Editorial

/// A thing one may be allowed to do. Who may is said by `reach(of:)`; docs/permissions.md shows it as a table.
public enum Permission: String, CaseIterable, Sendable {
    case startStory, saveStory, submitStory, returnStory, approveStory, publishStory, scheduleStory, embargoStory
    case restoreRevision, deleteDraft, commentOnStory, sharePreview
    case correctStory, answerReply, refuseReply, receiveReply
    /// Requests for the right of reply; and, of those one may read, how to reach whoever asked.
    case readReplies, readContacts
    case proposeWithdrawal, withdrawStory
    case excludeFromMostRead
    /// What is being read, by how many, and from where.
    case readFigures
    case manageNames, manageStaff, manageSettings, readAudit
}
