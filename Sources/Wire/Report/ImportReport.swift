import Editorial
import Storage

/// What an import did, counted and listed, for the person who ran it.
public struct ImportReport: Hashable, Sendable {
    /// Where something stands in what was read.
    public struct Place: Hashable, Sendable {
        /// The file's name as it was given.
        public var file: String
        /// Counts up from 1 within the file; nil for the file as a whole and for captures.
        public var object: Int?
        /// From 1, in the text after unpacking; nil when the file as a whole is meant.
        public var line: Int?
        /// The sender's name for the story, where it could be read.
        public var uri: String?

        public init(file: String, object: Int? = nil, line: Int? = nil, uri: String? = nil) {
            self.file = file
            self.object = object
            self.line = line
            self.uri = uri
        }
    }

    /// Something that did not go in. Nothing of it was stored.
    public struct Refusal: Hashable, Sendable {
        public let place: Place
        public let reason: String

        public init(place: Place, reason: String) {
            self.place = place
            self.reason = reason
        }
    }

    /// Something that went in otherwise than it stood in the source.
    public struct Remark: Hashable, Sendable {
        public let place: Place
        public let text: String

        public init(place: Place, text: String) {
            self.place = place
            self.text = text
        }
    }

    public internal(set) var created = 0
    /// A new revision of a story we had, or the text of a headline we had.
    public internal(set) var updated = 0
    public internal(set) var unchanged = 0
    public internal(set) var withdrawn = 0
    public internal(set) var held = 0
    public internal(set) var refused = 0
    /// Stories that a reading without a store found fit to go in.
    public internal(set) var fit = 0
    public internal(set) var refusals: [Refusal] = []
    public internal(set) var remarks: [Remark] = []
    /// Addresses of the stories that captures are of, in the order read.
    public internal(set) var addresses: [String] = []

    /// The most refusals, and the most remarks, that are kept in words; more are only counted, so that a file with nothing
    /// right in it does not fill the memory.
    public static let mostKept = 100_000

    var remarksMade = 0

    public init() {}

    /// Whether something was refused, so that the command ends with a status other than zero.
    public var hasFailures: Bool { refused > 0 }

    /// Stories read and stored, or found to be stored already.
    public var taken: Int { created + updated + unchanged + withdrawn + held }

    mutating func refuse(_ place: Place, _ reason: String) {
        refused += 1
        if refusals.count < ImportReport.mostKept { refusals.append(Refusal(place: place, reason: reason)) }
    }

    mutating func remark(_ place: Place, _ text: String) {
        remarksMade += 1
        if remarks.count < ImportReport.mostKept { remarks.append(Remark(place: place, text: text)) }
    }

    mutating func note(_ answer: TakenIn, at place: Place) {
        switch answer.outcome {
        case .created: created += 1
        case .updated, .filledIn: updated += 1
        case .unchanged: unchanged += 1
        case .withdrawn: withdrawn += 1
        case .held: held += 1
        }
        for text in answer.remarks { remark(place, text) }
    }

    /// Adds what another import, of the next file, did.
    public mutating func add(_ other: ImportReport) {
        created += other.created
        updated += other.updated
        unchanged += other.unchanged
        withdrawn += other.withdrawn
        held += other.held
        refused += other.refused
        fit += other.fit
        remarksMade += other.remarksMade
        refusals += other.refusals.prefix(ImportReport.mostKept - refusals.count)
        remarks += other.remarks.prefix(ImportReport.mostKept - remarks.count)
        addresses += other.addresses
    }
}

extension ImportReport.Place: CustomStringConvertible {
    public var description: String {
        var text = file
        if let line { text += ", line \(line)" }
        if let object { text += ", object \(object)" }
        if let uri { text += " (\(uri))" }
        return text
    }
}

extension ImportReport: CustomStringConvertible {
    /// Lines for the terminal: refusals, remarks, the counts, and last the addresses of captured stories.
    public var description: String {
        var lines = refusals.map { "refused  \($0.place): \($0.reason)" }
        if refused > refusals.count { lines.append("refused  … and \(refused - refusals.count) more") }
        lines += remarks.map { "remark   \($0.place): \($0.text)" }
        if remarksMade > remarks.count { lines.append("remark   … and \(remarksMade - remarks.count) more") }
        if fit > 0 { lines.append("\(fit) would go in; nothing was stored") }
        lines.append(
            "\(created) created, \(updated) updated, \(unchanged) unchanged, \(withdrawn) withdrawn, \(held) held, \(refused) refused"
        )
        return (lines + addresses).joined(separator: "\n")
    }
}
