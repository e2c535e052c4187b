import Editorial
import Testing

@testable import Newsroom

@Suite struct AccountTests {
    @Test func `only administrators see, make and change accounts`() async throws {
        let portal = try StaffPortal()
        let sekar = try await portal.member()
        let admin = try await portal.member("admin", .administrator)
        for (name, role) in [("damar", StaffRole.reporter), ("ratna", .editor), ("larasati", .chiefEditor)] {
            let other = try await portal.member(name, role)
            await #expect(throws: StaffRefusal.notAllowed(.manageStaff)) { try await portal.desk.accounts(by: other) }
            await #expect(throws: StaffRefusal.notAllowed(.manageStaff)) {
                try await portal.desk.makeAccount(name: "new", displayName: "New", role: .reporter, by: other)
            }
            await #expect(throws: StaffRefusal.notAllowed(.manageStaff)) {
                try await portal.desk.changeAccount(other.id, role: .administrator, by: other)
            }
            await #expect(throws: StaffRefusal.notAllowed(.manageStaff)) { try await portal.desk.disable(sekar.id, by: other) }
            await #expect(throws: StaffRefusal.notAllowed(.manageStaff)) { try await portal.desk.enable(sekar.id, by: other) }
            await #expect(throws: StaffRefusal.notAllowed(.manageStaff)) {
                try await portal.desk.resetLink(of: sekar.id, by: other)
            }
            await #expect(throws: StaffRefusal.notAllowed(.manageStaff)) {
                try await portal.desk.makeToken(for: other.id, label: "x", validFor: .seconds(60), by: other)
            }
        }
        #expect(try await portal.desk.accounts(by: admin).map(\.member.name) == ["admin", "damar", "larasati", "ratna", "sekar"])
    }

    @Test(arguments: [
        ("", "Sekar", FieldProblem("name", .missing)), ("se kar", "Sekar", FieldProblem("name", .notAllowedHere)),
        ("../sekar", "Sekar", FieldProblem("name", .notAllowedHere)), ("damar", "Sekar", FieldProblem("name", .taken)),
        ("DAMAR", "Sekar", FieldProblem("name", .taken)), ("sekar", "  ", FieldProblem("displayName", .missing)),
        ("sekar", String(repeating: "x", count: 81), FieldProblem("displayName", .tooLong(limit: 80))),
        ("sekar", "Se\u{0}kar", FieldProblem("displayName", .notAllowedHere)),
    ])
    func `an account with a name that is none or taken is refused by field`(name: String, display: String, problem: FieldProblem)
        async throws
    {
        let portal = try StaffPortal()
        _ = try await portal.member("damar")
        await #expect(throws: StaffRefusal.invalid([problem])) {
            try await portal.desk.makeAccount(name: name, displayName: display, role: .reporter, by: nil)
        }
        #expect(try await portal.desk.accounts(by: nil).count == 1)
    }

    @Test func `the last administrator who can sign in is neither disabled nor demoted`() async throws {
        let portal = try StaffPortal()
        let admin = try await portal.member("admin", .administrator)
        let second = try await portal.desk.makeAccount(name: "second", displayName: "Second", role: .administrator, by: admin)
        await #expect(throws: StaffRefusal.lastAdministrator) { try await portal.desk.disable(admin.id, by: admin) }
        await #expect(throws: StaffRefusal.lastAdministrator) {
            try await portal.desk.changeAccount(admin.id, role: .chiefEditor, by: nil)
        }
        _ = try await portal.desk.setPassword(link: second.link, to: StaffPortal.otherPassword)
        try await portal.desk.disable(admin.id, by: admin)
        await #expect(throws: StaffRefusal.lastAdministrator) { try await portal.desk.disable(second.account.member.id, by: nil) }
    }

    @Test func `what an administrator changes stands in the audit log with before and after`() async throws {
        let portal = try StaffPortal()
        let sekar = try await portal.member()
        let admin = try await portal.member("admin", .administrator)
        let changed = try await portal.desk.changeAccount(
            sekar.id, role: .editor, displayName: "Sekar Wening", mustHaveSecondFactor: true, by: admin)
        #expect(changed.member.role == .editor && changed.member.displayName == "Sekar Wening" && changed.mustHaveSecondFactor)
        let entry = try #require(try await portal.acts().first { $0.act == Act.changeAccount.rawValue })
        #expect(entry.by == Signature(admin))
        #expect(entry.detail == "sekar: reporter → editor, Sekar → Sekar Wening, second factor demanded")
        let before = try await portal.acts().count
        try await portal.desk.changeAccount(sekar.id, role: .editor, by: admin)
        #expect(try await portal.acts().count == before)
    }

    @Test func `one changes one's own name, zone and language and nothing else`() async throws {
        let portal = try StaffPortal()
        let sekar = try await portal.member()
        let changed = try await portal.desk.changeOwn(
            displayName: "Sekar Wening", zone: .set("Asia/Makassar"), language: .set(.english), by: sekar)
        #expect(changed.displayName == "Sekar Wening")
        #expect(changed.zone?.identifier == "Asia/Makassar")
        #expect(changed.language == .english)
        #expect(changed.role == .reporter)
        await #expect(throws: StaffRefusal.invalid([FieldProblem("zone", .unknown)])) {
            try await portal.desk.changeOwn(zone: .set("Asia/Atlantis"), by: sekar)
        }
        #expect(try await portal.desk.changeOwn(zone: .set(nil), by: sekar).zone == nil)
    }

    @Test func `the first administrator is made once, with a random password`() async throws {
        let portal = try StaffPortal()
        let made = try #require(try await portal.desk.makeFirstAdministrator(displayName: "Administrator"))
        #expect(made.account.member.role == .administrator)
        #expect(made.password.utf8.count == 29)
        #expect(PasswordRules(siteName: "Lembar Pagi").fault(of: made.password, name: "admin", displayName: "Administrator") == nil)
        #expect(try await portal.signIn("admin", made.password).member.role == .administrator)
        #expect(try await portal.desk.makeFirstAdministrator(displayName: "Administrator") == nil)
    }

    @Test func `no secret stands in the audit log`() async throws {
        let portal = try StaffPortal()
        let first = try #require(try await portal.desk.makeFirstAdministrator(displayName: "Administrator"))
        let admin = first.account.member
        let here = try await portal.signIn("admin", first.password)
        let link = try await portal.desk.resetLink(of: admin.id, by: nil)
        let token = try await portal.desk.makeToken(for: admin.id, label: "x", validFor: .seconds(60), by: nil)
        let text = try await portal.acts().map { "\($0.act) \($0.detail) \($0.by.name)" }.joined(separator: "\n")
        for secret in [first.password, here.token, link, token] { #expect(!text.contains(secret)) }
        #expect(!text.contains("$argon2id$"))
        let before = try await portal.acts().count
        #expect(before >= 4)
    }
}
