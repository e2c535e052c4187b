import JSON

/// Why a request's body could not be read.
public enum UnreadableJSON: Error, Hashable, Sendable {
    /// The bytes are no JSON text (RFC 8259).
    case notJSON(JSONError)
    /// They are, but members of it cannot stay as they are. At most `ValueReading.mostProblems` are named.
    case invalid([MemberProblem])
}
