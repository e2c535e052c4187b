/// The grounds on which a published story may be taken away (Pedoman Pemberitaan Media Siber, 5a); there are no others.
public enum WithdrawalGround: String, CaseIterable, Sendable {
    /// Suku, agama, ras, antargolongan: incitement of one group against another.
    case sara
    /// Decency.
    case decency
    /// A child's future.
    case childFuture
    /// A victim's trauma.
    case victimTrauma
    /// Another consideration the Dewan Pers has laid down.
    case pressCouncil
    /// Its source withdrew it, which whoever quoted it must follow (5b).
    case source
}
