/// Why a capture profile cannot be used.
public struct CaptureProfileError: Error, Hashable, Sendable, CustomStringConvertible {
    public let file: String
    /// From 1.
    public let line: Int
    public let reason: String

    public var description: String {
        "\(file), line \(line): \(reason)."
    }
}
