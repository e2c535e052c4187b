/// Why the bytes of a file could not be had.
public struct UnpackingError: Error, Hashable {
    public let reason: String
}
