import Editorial
import JSON
import Storage

/// The JSON form of a manuscript: what the editor and the clients of the API send and get.
public enum ManuscriptJSON {
    /// What becomes of members a text leaves out.
    public enum Completeness: Sendable {
        /// Each has to be there: a save replaces the whole story, and what a client does not know of must not be lost.
        case whole
        /// All but the headline may be left out, as where a story begins.
        case beginning
    }

    /// Reads a manuscript.
    ///
    /// Its pictures carry no more than the names of their assets: the database knows their measures and renditions.
    public static func read(
        _ bytes: [UInt8], _ completeness: Completeness = .whole
    ) throws(UnreadableJSON) -> Manuscript {
        try read(value(bytes), completeness)
    }

    /// The same of a value that was read before, such as a member of a larger object.
    /// - Parameter place: where it stands in it; the problems' fields begin with it.
    public static func read(
        _ value: JSONValue, _ completeness: Completeness = .whole
    ) throws(UnreadableJSON) -> Manuscript {
        var reading = ValueReading()
        let manuscript = reading.manuscript(value, completeness)
        guard reading.problems.isEmpty else { throw .invalid(reading.problems) }
        return manuscript
    }

    static func value(_ bytes: [UInt8]) throws(UnreadableJSON) -> JSONValue {
        do {
            return try JSONReader.read(bytes)
        } catch {
            throw .notJSON(error)
        }
    }
}
