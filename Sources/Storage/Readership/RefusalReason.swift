/// Why a look at a story was not counted. The words are what the database and the CSV say.
public enum RefusalReason: String, Error, CaseIterable, Sendable, Codable {
    /// The body is no beacon of ours.
    case malformed
    /// The body is longer than a beacon can be.
    case oversized
    /// The token was not made by this portal, or for another story.
    case forged
    /// The token is ours, of a page opened too long ago.
    case expired
    /// The browser fetched the page in case it would be wanted (`Sec-Purpose`).
    case prefetch
    /// The reader asked not to be counted (GPC, DNT), and the site's setting honours it.
    case optedOut
    case crawler
    case staff
    case unknownStory
    case notLive
    /// The story is labelled as paid for.
    case advertising
    /// The reader's browser runs no script, so nothing shows that the page was looked at: counted apart, never ranked.
    case withoutScript
    /// The same visitor looked at the same story more often than the soft cap counts.
    case repeated
    /// One network made more of the story's views than its share.
    case prefixShare
    /// More came than the desk could judge.
    case overloaded
}
