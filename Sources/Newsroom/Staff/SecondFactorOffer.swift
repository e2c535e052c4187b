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
