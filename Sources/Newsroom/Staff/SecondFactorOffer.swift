/// A second factor that is offered and not in force before a code of it was shown.
public struct SecondFactorOffer: Hashable, Sendable {
    /// 160 bits in Base32: what an authenticator is told by hand.
    public let secret: String
    /// The same as an `otpauth://` address, for a link or a picture.
    public let address: String

    public init(secret: String, address: String) {
        self.secret = secret
        self.address = address
    }
}

extension SecondFactorOffer {
    /// A text with everything escaped that is not unreserved in an address (RFC 3986, 2.3).
    static func escaped(_ text: String) -> String {
        var escaped = ""
        for byte in text.utf8 {
            switch byte {
            case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, 0x2D, 0x2E, 0x5F, 0x7E:
                escaped.unicodeScalars.append(Unicode.Scalar(byte))
            default:
                let hex = String(byte, radix: 16, uppercase: true)
                escaped += hex.utf8.count == 1 ? "%0" + hex : "%" + hex
            }
        }
        return escaped
    }
}
