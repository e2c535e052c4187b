import Editorial
import Storage
import TerbitTesting
import Testing

@Suite struct StaffBehaviour {
    private let noon = Desk.noon
    private let shell = Signature(name: "terbit")

    private func account(_ desk: Desk, _ name: String = "sekar") async throws -> StaffAccount {
        let made = try await desk.store.makeAccount(
            NewAccount(name: name, displayName: "Sekar", role: .editor, sections: [desk.section.id], passwordHash: "$h"),
            by: shell, at: noon)
        return try #require(made)
    }

    private func session(_ hash: String, _ account: StaffAccount, network: String = "203.0.113.7", at: Instant = Desk.noon)
        -> StaffSession
    {
        StaffSession(
            hash: hash, staff: account.member.id, madeAt: at, seenAt: at, verifiedAt: nil, confirmedAt: at, agent: "Firefox",
            network: network)
    }

    @Test(arguments: Database.allCases)
    func `an account is what its makers and changes say, and no name is given twice`(database: Database) async throws {
        let desk = try await Desk(database)
        let made = try await account(desk)
        #expect(made.member.sections == [desk.section.id] && made.member.role == .editor && made.passwordSetAt == noon)
        #expect(
            try await desk.store.makeAccount(
                NewAccount(name: "sekar", displayName: "x", role: .reporter), by: shell, at: noon) == nil)
        let person = try #require(try await desk.store.makePerson(name: "Sekar", by: shell, at: noon))
        var change = AccountChange(.changeAccount, detail: "sekar")
        change.displayName = "Sekar Wening"
        change.role = .chiefEditor
        change.sections = []
        change.person = .set(person.id)
        change.zone = .set("Asia/Makassar")
        change.language = .set(.english)
        change.passwordHash = .set("$i")
        change.secondFactor = .set("BASE32")
        change.mustHaveSecondFactor = true
        let changed = try #require(try await desk.store.change(made.member.id, change, by: shell, at: desk.later(5)))
        #expect(
            changed
                == StaffAccount(
                    member: StaffMember(
                        id: made.member.id, name: "sekar", displayName: "Sekar Wening", role: .chiefEditor, person: person.id,
                        zone: SiteZone("Asia/Makassar"), language: .english),
                    passwordHash: "$i", passwordSetAt: desk.later(5), secondFactor: "BASE32", mustHaveSecondFactor: true,
                    madeAt: noon, disabledAt: nil, lastSignInAt: nil))
        #expect(try await desk.store.account(named: "sekar") == changed)
        #expect(try await desk.store.account(made.member.id) == changed)
        #expect(try await desk.store.accounts() == [changed])
        #expect(try await desk.store.change(.init(99), change, by: shell, at: noon) == nil)
        let acts = try await desk.store.audit(of: nil, before: nil, limit: 9).map(\.act)
        #expect(acts.prefix(3) == ["changeAccount", "makePerson", "makeAccount"])
    }

    @Test(arguments: Database.allCases)
    func `a code of a time step holds once, on two processes too`(database: Database) async throws {
        let desk = try await Desk(database)
        let id = try await account(desk).member.id
        let second = try database.open(desk.home)
        async let here = desk.store.useTimeStep(100, of: id)
        async let there = second.useTimeStep(100, of: id)
        let answers = [try await here, try await there]
        #expect(answers.count { $0 } == 1)
        #expect(try await desk.store.useTimeStep(99, of: id) == false, "nor does an earlier one")
        #expect(try await desk.store.useTimeStep(101, of: id))
    }

    @Test(arguments: Database.allCases)
    func `a recovery code is used up, and new ones replace all`(database: Database) async throws {
        let desk = try await Desk(database)
        let id = try await account(desk).member.id
        var change = AccountChange(.setSecondFactor)
        change.recoveryCodes = ["a", "b", "c"]
        _ = try await desk.store.change(id, change, by: shell, at: noon)
        #expect(try await desk.store.useRecoveryCode(hash: "b", of: id, at: noon))
        #expect(try await desk.store.useRecoveryCode(hash: "b", of: id, at: noon) == false)
        #expect(try await desk.store.useRecoveryCode(hash: "x", of: id, at: noon) == false)
        #expect(try await desk.store.recoveryCodesLeft(of: id) == 2)
        change.recoveryCodes = ["d"]
        _ = try await desk.store.change(id, change, by: shell, at: noon)
        #expect(try await desk.store.useRecoveryCode(hash: "a", of: id, at: noon) == false)
        #expect(try await desk.store.recoveryCodesLeft(of: id) == 1)
    }

    @Test(arguments: Database.allCases)
    func `sessions are listed, used and ended`(database: Database) async throws {
        let desk = try await Desk(database)
        let owner = try await account(desk)
        let id = owner.member.id
        for hash in ["a", "b", "c"] {
            try await desk.store.makeSession(session(hash, owner), after: nil, signIn: nil, by: shell, at: noon)
        }
        try await desk.store.touchSession(hash: "a", seenAt: desk.later(60), verifiedAt: desk.later(59))
        try await desk.store.touchSession(hash: "a", seenAt: desk.later(30), verifiedAt: nil)
        let touched = try #require(try await desk.store.session(hash: "a"))
        #expect(touched.seenAt == desk.later(60) && touched.verifiedAt == desk.later(59) && touched.agent == "Firefox")
        try await desk.store.endSession(hash: "b", by: shell, at: desk.later(70))
        #expect(try await desk.store.session(hash: "b")?.endedAt == desk.later(70))
        try await desk.store.endSessions(of: id, except: "a", by: shell, at: desk.later(80))
        #expect(try await desk.store.sessions(of: id).map(\.endedAt) == [nil, desk.later(70), desk.later(80)])
        #expect(try await desk.store.session(hash: "x") == nil)
        #expect(try await desk.store.hadSession(of: id, network: "203.0.113.7", since: desk.later(-1)))
        #expect(try await desk.store.hadSession(of: id, network: "203.0.113.7", since: desk.later(1)) == false)
        #expect(try await desk.store.hadSession(of: id, network: "203.0.113.8", since: desk.later(-1)) == false)
        let year = noon.advanced(by: .seconds(366 * 86_400))
        try await desk.store.makeSession(session("d", owner, at: year), after: nil, signIn: nil, by: shell, at: year)
        #expect(try await desk.store.sessions(of: id).map(\.hash) == ["d"], "those long unused are forgotten")
    }

    @Test(arguments: Database.allCases)
    func `signing in is one entry of the log, when it is whole`(database: Database) async throws {
        let desk = try await Desk(database)
        let owner = try await account(desk)
        let seen = try await desk.store.audit(of: nil, before: nil, limit: 9).count
        try await desk.store.makeSession(session("half", owner), after: nil, signIn: nil, by: shell, at: noon)
        #expect(try await desk.store.account(owner.member.id)?.lastSignInAt == nil)
        try await desk.store.makeSession(
            session("whole", owner), after: "half", signIn: "password and code", by: shell, at: desk.later(3))
        #expect(try await desk.store.session(hash: "half")?.endedAt == desk.later(3))
        #expect(try await desk.store.session(hash: "whole")?.endedAt == nil)
        #expect(try await desk.store.account(owner.member.id)?.lastSignInAt == desk.later(3))
        let log = try await desk.store.audit(of: nil, before: nil, limit: 9)
        #expect(log.count == seen + 1 && log.first?.act == "signIn" && log.first?.detail == "password and code")
    }

    @Test(arguments: Database.allCases)
    func `two administrators who disable each other at once do not both succeed`(database: Database) async throws {
        let desk = try await Desk(database)
        let second = try database.open(desk.home)
        func administrator(_ name: String, _ hash: String?) async throws -> StaffMember.ID {
            let made = try await desk.store.makeAccount(
                NewAccount(name: name, displayName: name, role: .administrator, passwordHash: hash), by: shell, at: noon)
            return try #require(made).member.id
        }
        let (one, other) = (try await administrator("satu", "$h"), try await administrator("dua", "$h"))
        _ = try await administrator("tanpa-sandi", nil)
        var disabling = AccountChange(.disableAccount)
        disabling.isDisabled = true
        var lowering = AccountChange(.changeAccount)
        lowering.role = .editor
        let changes = (disabling, lowering)
        async let here = desk.store.changeRights(of: one, changes.0, by: shell, at: noon)
        async let there = second.changeRights(of: other, changes.1, by: shell, at: noon)
        let answers = [try await here, try await there]
        #expect(answers.count { $0 == .lastAdministrator } == 1, "whoever has no password cannot sign in")
        let left = try await desk.store.accounts().filter {
            $0.member.role == .administrator && $0.disabledAt == nil && $0.passwordHash != nil
        }
        #expect(left.count == 1)
        #expect(try await desk.store.changeRights(of: .init(99), lowering, by: shell, at: noon) == .noSuchAccount)
        let reporter = try await account(desk)
        guard case .changed(let changed) = try await desk.store.changeRights(of: reporter.member.id, disabling, by: shell, at: noon)
        else { throw No() }
        #expect(changed.disabledAt == noon)
    }

    @Test(arguments: Database.allCases)
    func `disabling an account ends its sessions, tokens and links at once`(database: Database) async throws {
        let desk = try await Desk(database)
        let owner = try await account(desk)
        let other = try await account(desk, "damar")
        for (account, mark) in [(owner, "a"), (other, "b")] {
            try await desk.store.makeSession(session(mark, account), after: nil, signIn: nil, by: shell, at: noon)
            try await desk.store.makeToken(
                APIToken(
                    hash: mark, staff: account.member.id, role: .reporter, label: "cron", madeAt: noon, expiresAt: desk.later(900)),
                by: shell, at: noon)
            try await desk.store.makeResetLink(
                hash: mark, of: account.member.id, expiresAt: desk.later(900), by: shell, at: noon)
        }
        var change = AccountChange(.disableAccount)
        change.isDisabled = true
        let disabled = try await desk.store.change(owner.member.id, change, by: shell, at: desk.later(1))
        #expect(disabled?.disabledAt == desk.later(1))
        #expect(try await desk.store.session(hash: "a")?.endedAt == desk.later(1))
        #expect(try await desk.store.token(hash: "a")?.endedAt == desk.later(1))
        #expect(try await desk.store.resetLink(hash: "a", at: desk.later(2)) == nil)
        #expect(try await desk.store.session(hash: "b")?.endedAt == nil)
        #expect(try await desk.store.token(hash: "b")?.endedAt == nil)
        #expect(try await desk.store.resetLink(hash: "b", at: desk.later(2)) == other.member.id)
        change.isDisabled = false
        let enabled = try await desk.store.change(owner.member.id, change, by: shell, at: desk.later(3))
        #expect(enabled?.disabledAt == nil)
        #expect(try await desk.store.session(hash: "a")?.endedAt == desk.later(1), "what ended stays ended")
    }

    @Test(arguments: Database.allCases)
    func `a token is kept with what it may do, until it is ended`(database: Database) async throws {
        let desk = try await Desk(database)
        let owner = try await account(desk)
        let token = APIToken(
            hash: "t", staff: owner.member.id, role: .reporter, label: "cron", madeAt: noon, expiresAt: desk.later(900))
        try await desk.store.makeToken(token, by: shell, at: noon)
        #expect(try await desk.store.token(hash: "t") == token)
        try await desk.store.endToken(hash: "t", by: shell, at: desk.later(1))
        try await desk.store.endToken(hash: "t", by: shell, at: desk.later(2))
        #expect(try await desk.store.token(hash: "t")?.lastUsedAt == nil)
        try await desk.store.touchToken(hash: "t", usedAt: desk.later(40))
        try await desk.store.touchToken(hash: "t", usedAt: desk.later(30))
        #expect(try await desk.store.tokens().map(\.lastUsedAt) == [desk.later(40)])
        #expect(try await desk.store.tokens().map(\.endedAt) == [desk.later(1)])
        let log = try await desk.store.audit(of: nil, before: nil, limit: 2)
        #expect(log.map(\.act) == ["endToken", "makeToken"], "that it was used is no act")
        #expect(log.map(\.detail) == ["sekar, cron", "sekar, reporter, cron, until \(desk.later(900).rfc3339())"])
    }

    @Test(arguments: Database.allCases)
    func `failed attempts are counted by key within their time, and old ones go`(database: Database) async throws {
        let desk = try await Desk(database)
        func count(_ key: String, at: Int) async throws -> Int {
            try await desk.store.countAttempt(key, at: desk.later(at), since: desk.later(at - 600))
        }
        #expect(try await count("a", at: 0) == 1)
        #expect(try await count("a", at: 300) == 2)
        #expect(try await count("b", at: 300) == 1)
        #expect(try await count("a", at: 700) == 2, "the first no longer counts")
        #expect(try await desk.store.attempts("a", since: desk.later(300)) == 2)
        #expect(try await desk.store.lastAttempt("a", since: noon) == desk.later(700))
        #expect(try await desk.store.lastAttempt("c", since: noon) == nil)
        try await desk.store.clearAttempts("a")
        #expect(try await desk.store.attempts("a", since: noon) == 0)
        #expect(try await desk.store.attempts("b", since: noon) == 1)
        #expect(try await count("c", at: 8 * 86_400) == 1)
        #expect(try await desk.store.attempts("b", since: noon) == 0)
    }

    @Test(arguments: Database.allCases)
    func `a one-time link holds once, until its hour, and the last one made counts`(database: Database) async throws {
        let desk = try await Desk(database)
        let id = try await account(desk).member.id
        for hash in ["a", "b"] {
            try await desk.store.makeResetLink(hash: hash, of: id, expiresAt: desk.later(60), by: shell, at: noon)
        }
        #expect(try await desk.store.resetLink(hash: "a", at: desk.later(1)) == nil)
        #expect(try await desk.store.resetLink(hash: "b", at: desk.later(59)) == id)
        #expect(try await desk.store.resetLink(hash: "b", at: desk.later(60)) == nil)
        #expect(try await desk.store.useResetLink(hash: "b", at: desk.later(60)) == false)
        #expect(try await desk.store.useResetLink(hash: "b", at: desk.later(1)))
        #expect(try await desk.store.useResetLink(hash: "b", at: desk.later(1)) == false)
    }
}
