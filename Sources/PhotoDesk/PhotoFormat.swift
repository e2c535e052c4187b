/// A kind of file that photos are taken in from.
public enum PhotoFormat: String, CaseIterable, Hashable, Sendable, Codable {
    case jpeg
    case png
    case webp

    /// What a file name may end in, the usual ending first.
    public var endings: [String] {
        switch self {
        case .jpeg: ["jpg", "jpeg", "jpe", "jfif"]
        case .png: ["png"]
        case .webp: ["webp"]
        }
    }

    public var mediaType: String { "image/" + rawValue }

    /// As people call it.
    public var name: String {
        switch self {
        case .jpeg: "JPEG"
        case .png: "PNG"
        case .webp: "WebP"
        }
    }
}
