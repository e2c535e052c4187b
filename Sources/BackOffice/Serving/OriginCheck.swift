import HTTPTypes
import Hummingbird

/// Whether a request that changes something came from one of our own pages (ASVS 5.0, 3.5): browsers say so in
/// `Sec-Fetch-Site` (Fetch Metadata), older ones in `Origin` (RFC 6454).
enum OriginCheck {
    static func allows(_ request: Request) -> Bool {
        switch request.method {
        case .get, .head, .options, .trace: return true
        default: break
        }
        if let name = HTTPField.Name("Sec-Fetch-Site"), let site = request.headers[name] { return site == "same-origin" }
        guard let origin = request.headers[.origin], let host = request.head.authority, !host.isEmpty else { return false }
        guard let mark = origin.firstRange(of: "://") else { return false }
        return origin[mark.upperBound...].lowercased() == host.lowercased()
    }
}
