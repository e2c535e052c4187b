import Editorial
import Storage

extension StaffDesk {
    /// Signs someone in with name and password, under a new token.
    public func signIn(
        name: String, password: String, network: String, agent: String
    ) async throws(SignInRefusal) -> SignedIn {
        throw .wrong
    }

    /// Shows the code of the second factor, or a recovery code, in a session that needs one. The session goes on under a new
    /// token.
    public func showCode(_ code: String, token: String) async throws(SignInRefusal) -> SignedIn {
        throw .wrongCode
    }
}
