import Editorial
import Hummingbird
import Newsroom
import Storage

extension StaffWords {
    /// What was refused and what to do about it.
    func sentence(for refusal: Refusal, dates: NewsDate) -> String {
        switch refusal {
        case .notAllowed(let permission): self["refusal.notAllowed", with: self["permission." + permission.rawValue]]
        case .noSuchStory: self["refusal.noSuchStory"]
        case .noSuchThing: self["refusal.noSuchThing"]
        case .editedMeanwhile(_, let by, let at): self["refusal.editedMeanwhile", with: by, dates.timeWithZone(at)]
        case .wrongState(let state, let working):
            self["refusal.wrongState", with: self["state." + StateMark.state(state, working).rawValue]]
        case .incomplete(let items):
            self["refusal.incomplete", with: items.map { self["check." + $0.rawValue] }.joined(separator: "; ")]
        case .embargoed(let until): self["refusal.embargoed", with: dates.article(until)]
        case .notApproved: self["refusal.notApproved"]
        case .needsSecondPerson: self["refusal.needsSecondPerson"]
        case .inThePast: self["refusal.inThePast"]
        case .invalid(let problems): self["refusal.invalid", with: problems.map { sentence(for: $0) }.joined(separator: " ")]
        case .keyTaken: self["refusal.keyTaken"]
        case .alreadyDone: self["refusal.alreadyDone"]
        case .storage: self["notice.storageText"]
        }
    }

    func sentence(for refusal: StaffRefusal, dates: NewsDate) -> String {
        switch refusal {
        case .notAllowed(let permission): self["refusal.notAllowed", with: self["permission." + permission.rawValue]]
        case .noSuchAccount: self["refusal.noSuchAccount"]
        case .noSuchSession: self["refusal.noSuchSession"]
        case .noSuchToken: self["refusal.noSuchToken"]
        case .wrongPassword: self["refusal.wrongPassword"]
        case .wrongCode: self["refusal.wrongCode"]
        case .tryAgain(let at): self["refusal.tryAgain", with: dates.timeWithZone(at)]
        case .invalid(let problems): problems.map { sentence(for: $0) }.joined(separator: " ")
        case .lastAdministrator: self["refusal.lastAdministrator"]
        case .linkEnded: self["gate.linkEndedText"]
        case .secondFactorDemanded: self["refusal.secondFactorDemanded"]
        case .busy: self["refusal.busy"]
        case .storage: self["notice.storageText"]
        }
    }

    func sentence(for refusal: SignInRefusal, dates: NewsDate) -> String {
        switch refusal {
        case .wrong: self["refusal.wrong"]
        case .wrongCode: self["refusal.wrongCode"]
        case .tryAgain(let at): self["refusal.tryAgain", with: dates.timeWithZone(at)]
        case .sessionEnded: self["refusal.sessionEnded"]
        case .busy: self["refusal.busy"]
        case .storage: self["notice.storageText"]
        }
    }

    /// The sentence that stands beside a field.
    func sentence(for problem: FieldProblem) -> String {
        switch problem.reason {
        case .missing: self["problem.missing"]
        case .tooLong(let limit): self["problem.tooLong", with: String(limit)]
        case .tooShort(let limit): self["problem.tooShort", with: String(limit)]
        case .unknown: self["problem.unknown"]
        case .taken: self["problem.taken"]
        case .notAllowedHere: self["problem.notAllowedHere"]
        case .tooCommon: self["problem.tooCommon"]
        case .wrong: self["problem.wrong"]
        }
    }

    /// Sentences by field, with the names a form has for them.
    func problems(of refusal: Refusal, renaming names: [String: String] = [:]) -> [String: String] {
        switch refusal {
        case .invalid(let problems): sentences(problems, names)
        case .inThePast: ["waktu": self["refusal.inThePast"]]
        default: [:]
        }
    }

    func problems(of refusal: StaffRefusal, renaming names: [String: String] = [:]) -> [String: String] {
        switch refusal {
        case .invalid(let problems): sentences(problems, names)
        case .wrongPassword: ["sekarang": self["refusal.wrongPassword"]]
        case .wrongCode: ["kode": self["refusal.wrongCode"]]
        default: [:]
        }
    }

    private func sentences(_ problems: [FieldProblem], _ names: [String: String]) -> [String: String] {
        Dictionary(problems.map { (names[$0.field] ?? $0.field, sentence(for: $0)) }) { first, _ in first }
    }
}

extension Refusal {
    /// How HTTP names it.
    var status: HTTPResponse.Status {
        switch self {
        case .notAllowed: .forbidden
        case .noSuchStory, .noSuchThing: .notFound
        case .editedMeanwhile, .wrongState, .alreadyDone, .notApproved, .embargoed, .needsSecondPerson: .conflict
        case .incomplete, .inThePast, .invalid, .keyTaken: .unprocessableContent
        case .storage: .serviceUnavailable
        }
    }

    /// How our scripts name it.
    var outcome: String {
        switch self {
        case .notAllowed: "notAllowed"
        case .noSuchStory, .noSuchThing: "notFound"
        case .invalid: "invalid"
        case .storage: "storage"
        default: "refused"
        }
    }
}

extension StaffRefusal {
    var status: HTTPResponse.Status {
        switch self {
        case .notAllowed: .forbidden
        case .noSuchAccount, .noSuchSession, .noSuchToken: .notFound
        case .linkEnded: .gone
        case .tryAgain, .busy: .tooManyRequests
        case .lastAdministrator, .secondFactorDemanded: .conflict
        case .wrongPassword, .wrongCode, .invalid: .unprocessableContent
        case .storage: .serviceUnavailable
        }
    }

    var outcome: String {
        switch self {
        case .notAllowed: "notAllowed"
        case .noSuchAccount, .noSuchSession, .noSuchToken: "notFound"
        default: "refused"
        }
    }
}

extension SignInRefusal {
    var status: HTTPResponse.Status {
        switch self {
        case .wrong, .wrongCode: .unprocessableContent
        case .tryAgain, .busy: .tooManyRequests
        case .sessionEnded: .unauthorized
        case .storage: .serviceUnavailable
        }
    }
}
