import Hummingbird
import Logging
import NIOCore

/// Answers a request to the newsroom or the API, given the connection it came over and the logger that knows its id.
public typealias OfficeAnswer = @Sendable (Request, any Channel, Logger) async throws -> Response

/// Says in a document, by status, why a request was refused before anyone behind the event loop saw it.
public typealias RefusalDocument = @Sendable (Int) -> (mediaType: String, body: [UInt8])?

/// The addresses that are not the readers' own: newsroom, previews, API.
enum OfficePaths {
    /// Where photos are sent, by the newsroom's pages and through the API.
    static let photos: Set<Substring> = ["/redaksi/foto", "/api/v1/photos"]

    /// The API's own.
    static let api = "/api/"

    /// - Parameter target: as it stands in the request line.
    static func contain(_ target: String) -> Bool {
        target.hasPrefix("/redaksi/") || target.hasPrefix("/pratinjau/") || target.hasPrefix(api) || target == "/redaksi"
            || target.hasPrefix("/redaksi?")
    }
}

extension ConnectionLimits {
    /// Of the body of a request, in bytes.
    func largestBody(method: String, target: String) -> Int {
        guard OfficePaths.contain(target), !target.hasPrefix("/pratinjau/") else { return bodyBytes }
        let isPhoto = OfficePaths.photos.contains(target.prefix { $0 != "?" })
        return method == "POST" && isPhoto ? photoBytes : officeBodyBytes
    }
}
