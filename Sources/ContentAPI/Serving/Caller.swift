import Crypto
import Editorial
import HTTPTypes
import Hummingbird
import Newsroom
import Storage

/// The member a bearer token acts for (RFC 6750). Cookies count for nothing here: no page of another site can make a browser
/// ask in someone's name.
struct Caller: Sendable {
    let member: StaffMember
    /// Whose idempotency keys these are: the token's hash.
    let owner: String

    init(of request: Request, _ staff: StaffDesk) async throws {
        guard let field = request.headers[.authorization] else { throw Problem.noToken }
        let parts = field.split(separator: " ", maxSplits: 1)
        guard parts.count == 2, parts[0].lowercased() == "bearer" else { throw Problem.noToken }
        let token = parts[1].trimmingPrefix { $0 == " " }
        guard let member = try await staff.member(bearing: String(token)) else { throw Problem.badToken }
        self.member = member
        owner = "token " + Hex.text(SHA256.hash(data: Array(token.utf8)))
    }
}

enum Hex {
    static func text(_ bytes: some Sequence<UInt8>) -> String {
        var text = ""
        for byte in bytes { text += (byte < 16 ? "0" : "") + String(byte, radix: 16) }
        return text
    }
}
