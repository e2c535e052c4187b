import Editorial
import Storage

/// What has to be there before a story is published; which of them are asked for is a setting.
public enum ChecklistItem: String, CaseIterable, Sendable {
    case headline, section, byline, body, lead, tags, photoCaption, photoCredit, photoAlternativeText, sources
    /// An unverified story carries its note (Pedoman, 2c): not to be switched off.
    case unverifiedNote
}
