/// Why a ninjs object did not become a story.
struct NinjsRefusal: Error, Hashable {
    let reason: String
}
