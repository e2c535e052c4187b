/// Why a list of crawlers was not taken into use.
public enum CrawlerListError: Error, Hashable, Sendable, CustomStringConvertible {
    case notReadable(String)
    /// The file is no JSON or YAML, or not of the shape of either list.
    case shape(String)
    case pattern(String, why: String, at: Int)

    public var description: String {
        switch self {
        case .notReadable(let why): "it cannot be read: \(why)"
        case .shape(let why): "it is no list of crawlers: \(why)"
        case .pattern(let pattern, let why, let place): "the pattern \(pattern) does not read, at \(place): \(why)"
        }
    }
}
