/// Why the bytes of a file could not be had.
struct UnpackingError: Error, Hashable {
    let reason: String
}
