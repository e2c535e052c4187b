import HTTPTypes
import Hummingbird
import NIOCore

/// Where a request came from, as sign-in limits and the list of sessions tell visitors apart.
struct Visitor {
    /// The address, without its port.
    let network: String
    /// How the browser names itself, cut to a length that can be kept.
    let agent: String

    /// Behind a proxy on this machine the visitor is whom the proxy names last in `X-Forwarded-For`; from anyone else the
    /// field is not believed.
    init(_ request: Request, over channel: any Channel) {
        var address = channel.remoteAddress?.ipAddress ?? "?"
        if Visitor.isThisMachine(address), let name = HTTPField.Name("X-Forwarded-For"), let forwarded = request.headers[name],
            let last = forwarded.split(separator: ",").last
        {
            address = String(last.drop { $0 == " " }.prefix(64))
        }
        network = address
        agent = String((request.headers[.userAgent] ?? "").prefix(300))
    }

    private static func isThisMachine(_ address: String) -> Bool {
        address == "::1" || address.hasPrefix("127.") || address.hasPrefix("::ffff:127.")
    }
}
