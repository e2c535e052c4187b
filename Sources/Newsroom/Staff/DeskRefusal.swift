import Editorial
import Storage

/// What signing in and keeping accounts may both come to.
protocol DeskRefusal: Error {
    static var busy: Self { get }
    static func tryAgain(at: Instant) -> Self
    static func storage(_: StorageError) -> Self
}

extension SignInRefusal: DeskRefusal {}
extension StaffRefusal: DeskRefusal {}

extension StaffDesk {
    /// Asks storage; its error becomes the refusal.
    func asking<Value, Refused: DeskRefusal>(
        _ refusal: Refused.Type, _ question: () async throws(StorageError) -> Value
    ) async throws(Refused) -> Value {
        do {
            return try await question()
        } catch {
            throw .storage(error)
        }
    }

    /// Whether it is the account's password. Without an account or a password of its own there is the same work, and never yes.
    func isPassword<Refused: DeskRefusal>(
        _ password: String, of account: StaffAccount?, _ refusal: Refused.Type
    ) async throws(Refused) -> Bool {
        let text = PasswordRules.prepared(String(String.UnicodeScalarView(password.unicodeScalars.prefix(PasswordRules.longest))))
        let isWhole = password.unicodeScalars.count <= PasswordRules.longest
        do {
            guard let hash = account?.passwordHash else {
                _ = try await hasher.hash(text, salt: random(16))
                return false
            }
            return try await hasher.verify(text, against: hash) && isWhole
        } catch {
            throw .busy
        }
    }

    func hashed<Refused: DeskRefusal>(_ password: String, _ refusal: Refused.Type) async throws(Refused) -> String {
        do {
            return try await hasher.hash(PasswordRules.prepared(password), salt: random(16))
        } catch {
            throw .busy
        }
    }
}
