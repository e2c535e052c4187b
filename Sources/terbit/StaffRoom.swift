import ArgumentParser
import Editorial
import Foundation
import Newsroom
import SQLiteStorage
import Storage

/// What every `terbit staff` command works with.
struct StaffRoom: Sendable {
    /// Said where there is no account.
    static let firstCommand = "terbit staff add NAME --role administrator"

    let portal: Portal
    let desk: StaffDesk

    /// Opens a portal, does the work and closes it.
    static func open(
        _ data: DataOption, access: SQLiteDatabase.Access = .readWrite, _ work: (StaffRoom) async throws -> Void
    ) async throws {
        let settings = try await Settings.read(directory: data.directory)
        let portal = try Portal(directory: data.directory, settings: settings, access: access)
        try await work(StaffRoom(portal: portal, desk: portal.staffDesk()))
        try portal.database.close()
    }

    /// Where the portal is, as far as the settings say it.
    var address: String { portal.address }

    var dates: NewsDate { NewsDate(zone: portal.settings.zone, language: portal.settings.language) }

    /// What is not for the next program goes to the standard error.
    func say(_ text: String) {
        FileHandle.standardError.write(Data((text + "\n").utf8))
    }

    /// The account with this name.
    func account(_ name: String) async throws -> StaffAccount {
        let found = try await asking(name) { () async throws(StaffRefusal) in try await desk.account(named: name, by: nil) }
        guard let found else { throw StaffCommandError.refused(.noSuchAccount, account: name) }
        return found
    }

    /// Changes an account by its name and says what it is then.
    func change(
        _ name: String, isNow state: String, _ act: (StaffMember.ID) async throws(StaffRefusal) -> StaffAccount
    ) async throws {
        let id = try await account(name).member.id
        let now = try await asking(name) { () async throws(StaffRefusal) in try await act(id) }
        say("\(now.member.name) is \(state).")
    }

    /// The sections with these slugs, with commas between.
    func sections(_ list: String?) async throws -> Set<Section.ID> {
        guard let list else { return [] }
        var sections: Set<Section.ID> = []
        for word in list.split(separator: ",").map({ $0.trimmingCharacters(in: .whitespaces) }) {
            guard let slug = Slug(word), let section = try await portal.database.section(slug) else {
                let known = try await portal.database.sections().map(\.slug.text)
                throw StaffCommandError.noSection(word, known: known)
            }
            sections.insert(section.id)
        }
        return sections
    }

    /// Makes a token and prints it, alone on the standard output.
    func printToken(of account: StaffAccount, role: StaffRole?, label: String, days: Int?) async throws {
        let days = days ?? TokenLife.standard
        let token = try await asking(account.member.name) { () async throws(StaffRefusal) in
            try await desk.makeToken(
                for: account.member.id, role: role, label: label, validFor: .seconds(days * 86_400), by: nil)
        }
        let role = (role ?? account.member.role).word
        say("This token of \(account.member.name) (\(role)), shown once, holds for \(days) days:")
        print(token)
    }

    /// Asks the desk about an account; its refusal becomes a sentence.
    func asking<Value>(
        _ account: String, _ question: () async throws(StaffRefusal) -> Value
    ) async throws(StaffCommandError) -> Value {
        do {
            return try await question()
        } catch {
            throw .refused(error, account: account)
        }
    }
}

extension Portal {
    /// Accounts and signing in. Each has hashing threads of its own: one a process.
    func staffDesk() -> StaffDesk {
        StaffDesk(
            store: database, clock: clock, hasher: PasswordHasher(), random: StaffDesk.systemRandom, siteName: settings.siteName)
    }

    /// Where the portal is, as far as the settings say it.
    var address: String { settings.siteURL ?? "http://\(settings.host):\(settings.port)" }
}

extension StaffRole: ExpressibleByArgument {
    /// Takes `chief-editor`, `chief editor` and `chiefEditor` alike.
    public init?(argument: String) {
        let word = argument.lowercased().filter(\.isLetter)
        guard let role = StaffRole.allCases.first(where: { $0.rawValue.lowercased() == word }) else { return nil }
        self = role
    }

    public static var allValueStrings: [String] { allCases.map(\.word) }

    /// As the command line writes it.
    var word: String { self == .chiefEditor ? "chief-editor" : rawValue }
}
