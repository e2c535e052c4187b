/// Everything the newsroom does that the audit log keeps. Autosaves are revisions, not acts.
public enum Act: String, CaseIterable, Sendable {
    // A story's way.
    case start, keep, submit, `return`, approve, publish, schedule, unschedule, embargo, liftEmbargo, restore, deleteDraft
    case changeSlug
    // Accountability.
    case correct, clarify, reply, editorNote, unverifiedNote, proposeWithdrawal, refuseWithdrawal, withdraw
    case receiveReplyRequest, refuseReplyRequest
    // What readers are shown as the most read.
    case excludeFromMostRead, readmitToMostRead
    // Names.
    case makeSection, changeSection, makePerson, changePerson, makeTag, changeTag
    // Staff and settings.
    case makeAccount, changeAccount, disableAccount, enableAccount, resetAccount, changePassword, setSecondFactor
    case removeSecondFactor, makeToken, endToken, endSession, signIn, refuseSignIn, changeSetting
    // What fell due and could not be done.
    case failDue
    // Brought in from outside.
    case takeIn = "take in"
    case revise
    case record
}
