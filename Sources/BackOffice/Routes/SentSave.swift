import ContentAPI
import Editorial
import JSON
import Storage

/// A save as the editor sends it: the text, and the revision it was made from.
struct SentSave {
    let base: Revision.ID
    /// Whether someone pressed save, and the revision is to be kept.
    let isKept: Bool
    let manuscript: Manuscript

    init(_ bytes: [UInt8]) throws(UnreadableJSON) {
        let value: JSONValue
        do {
            value = try JSONReader.read(bytes)
        } catch {
            throw .notJSON(error)
        }
        guard let object = value.object else { throw .invalid([MemberProblem("", .wrongType(wanted: .object))]) }
        if let other = object.members.first(where: { !["base", "keep", "manuscript"].contains($0.name) }) {
            throw .invalid([MemberProblem(String(other.name.prefix(64)), .unknown)])
        }
        guard case .integer(let base)? = object["base"] else { throw .invalid([MemberProblem("base", .missing)]) }
        guard let manuscript = object["manuscript"] else { throw .invalid([MemberProblem("manuscript", .missing)]) }
        self.base = Revision.ID(Int64(base))
        isKept = object["keep"] == .bool(true)
        self.manuscript = try ManuscriptJSON.read(manuscript)
    }
}
