/// Why a capture was refused as a whole.
public struct CaptureError: Error, Hashable, Sendable {
    /// From 1; nil when the file as a whole is meant.
    public let line: Int?
    public let reason: String
}
