import HTTPTypes
import Hummingbird

/// The cookie that holds a session's token. Over TLS its name makes browsers keep it to this host and to TLS
/// (`__Host-`, RFC 6265bis, 4.1.3).
struct SessionCookie: Sendable {
    let isSecure: Bool

    var name: String { isSecure ? "__Host-terbit" : "terbit" }

    func token(of request: Request) -> String? {
        guard let value = request.cookies[name]?.value, !value.isEmpty, value.utf8.count <= 200 else { return nil }
        return value
    }

    func set(_ token: String, on response: inout Response) {
        response.headers.append(HTTPField(name: .setCookie, value: "\(name)=\(token); \(attributes)"))
    }

    func clear(on response: inout Response) {
        response.headers.append(HTTPField(name: .setCookie, value: "\(name)=; Max-Age=0; \(attributes)"))
    }

    private var attributes: String { "Path=/; HttpOnly; SameSite=Lax" + (isSecure ? "; Secure" : "") }
}
