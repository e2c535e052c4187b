import Crypto
import Editorial
import Foundation
import Newsroom
import Storage

/// Sentences beside the fields of a form that could not be read.
struct FormProblems: Error {
    let sentences: [String: String]

    init(_ sentences: [String: String]) {
        self.sentences = sentences
    }
}

/// A form of a story's page that was sent, and who sent it.
struct SentAct: Sendable {
    let act: StoryAct
    let form: SentForm
    let story: Story.ID
    let member: StaffMember
    let words: StaffWords
    private let zone: SiteZone

    init(_ act: StoryAct, _ form: SentForm, story: Story.ID, by member: StaffMember, _ context: StaffContext) {
        self.act = act
        self.form = form
        self.story = story
        self.member = member
        words = context.words
        zone = context.dates.zone
    }

    /// The revision that was acted on.
    var revision: Revision.ID {
        get throws(Stop) {
            guard let number = form.number("revisi") else { throw .malformed }
            return Revision.ID(number)
        }
    }

    /// Which form of the story's page it was: two may ask for the same act.
    var formID: String { form["formulir"] ?? act.rawValue }

    /// Names the act, so that a button pressed twice is one act.
    var key: ActKey? {
        let key = form.text("kunci")
        guard !key.isEmpty, key.utf8.count <= 100 else { return nil }
        let asked = form.pairs.filter { $0.name != "kunci" }.map { $0.name + "=" + $0.value }.joined(separator: "\n")
        let hash = SHA256.hash(data: Data("\(act.rawValue) \(story)\n\(asked)".utf8))
        return ActKey(
            owner: "staff \(member.id)", key: key, fingerprint: hash.map { String(format: "%02x", $0) }.joined())
    }

    /// What the fields are called where Newsroom names them otherwise.
    var formNames: [String: String] {
        ["reason": "alasan", "text": "teks", "comment": "teks", "why": "alasan", "linkedStory": "tautan", "ground": "dasar"]
    }

    func missing(_ field: String) -> FormProblems {
        FormProblems([field: words["problem.missing"]])
    }

    /// The moment that was given; nil where none was.
    func moment() throws(FormProblems) -> Instant? {
        do {
            return try MomentField.read("waktu", of: form, own: zone)
        } catch {
            throw FormProblems(["waktu": words["problem.moment"]])
        }
    }

    /// When to publish: as typed, or the end of the embargo that the button named.
    func scheduledMoment() throws(FormProblems) -> Instant {
        if let milliseconds = form.number("saat") { return Instant(milliseconds: milliseconds) }
        guard let moment = try moment() else { throw missing("waktu") }
        return moment
    }

    /// Nil: lift it.
    func embargo() throws(FormProblems) -> Embargo? {
        if form.isChecked("cabut") { return nil }
        guard let moment = try moment() else { throw missing("waktu") }
        return Embargo(until: moment, publishesWhenLifted: form.isChecked("terbit"))
    }
}
