import Newsroom

/// Why a `terbit staff` command did nothing.
enum StaffCommandError: Error, CustomStringConvertible {
    case refused(StaffRefusal, account: String)
    case noSection(String, known: [String])

    var description: String {
        switch self {
        case .refused(let refusal, let account): StaffCommandError.sentence(refusal, account)
        case .noSection(let word, let known):
            "There is no section \"\(word)\"; "
                + (known.isEmpty ? "this portal has none yet." : "there are: \(known.joined(separator: ", ")).")
        }
    }

    private static func sentence(_ refusal: StaffRefusal, _ account: String) -> String {
        switch refusal {
        case .noSuchAccount: "There is no account \"\(account)\" that could be used; terbit staff list shows all."
        case .lastAdministrator:
            "\(account) is the last administrator who can sign in; make another first: \(StaffRoom.firstCommand)"
        case .invalid(let problems): problems.map { sentence($0, account) }.joined(separator: " ")
        case .storage(let error): error.description
        case .busy: "Too many passwords are being hashed at once; try again."
        case .notAllowed, .noSuchSession, .noSuchToken, .wrongPassword, .wrongCode, .tryAgain, .linkEnded, .secondFactorDemanded:
            "\(account) was left as it was: \(refusal)."
        }
    }

    private static func sentence(_ problem: FieldProblem, _ account: String) -> String {
        switch (problem.field, problem.reason) {
        case ("name", .taken): "There is an account \"\(account)\" already; terbit staff reset or token work on it."
        case ("name", _):
            "\"\(account)\" is no name for an account; it takes 2 to 40 lower-case letters, digits, \".\", \"-\" and \"_\"."
        case ("role", _): "A token may do no more than its account; give a role that \(account) has at least."
        case ("secondFactor", _): "\(account) has no second factor."
        case (let field, .missing): "The \(words(field)) is empty."
        case (let field, .tooLong(let limit)): "The \(words(field)) is too long; it takes up to \(limit) characters."
        case (let field, _): "The \(words(field)) cannot be used as it is."
        }
    }

    private static func words(_ field: String) -> String {
        field == "displayName" ? "name colleagues see" : field
    }
}
