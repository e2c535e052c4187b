import Storage

/// What a child process answers: a line of JSON that says what follows, then the pictures' bytes one after the other.
struct DevelopedPhoto: Codable, Sendable {
    enum Outcome: String, Codable {
        case developed
        case damaged
        case tooDemanding
        case notEquipped
    }

    /// A picture made from the photo: its size in pixels, and how many of the bytes that follow are its.
    struct Picture: Codable, Sendable {
        let format: PhotoFormat
        let width: Int
        let height: Int
        let length: Int
    }

    var outcome: Outcome
    /// Why not, for the log.
    var why = ""
    /// The largest first, in JPEG; then the others, narrowest first.
    var pictures: [Picture] = []
    var caption = ""
    var credit = ""
    var takenAt = ""
    var alternativeText = ""
}
