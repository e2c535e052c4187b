import Editorial
import Newsroom
import Storage

/// The first account of a portal: without one nobody can write.
enum FirstAccount {
    /// Makes the first administrator where there is no account, and prints its random password, once.
    static func make(in portal: Portal) async throws {
        let made: (account: StaffAccount, password: String)?
        do throws(StaffRefusal) {
            made = try await portal.staffDesk().makeFirstAdministrator(displayName: "Administrator")
        } catch {
            throw StaffCommandError.refused(error, account: "admin")
        }
        guard let made else { return }
        print(
            """

            The newsroom is at \(portal.address)/redaksi
                name      \(made.account.member.name)
                password  \(made.password)
            The password is shown this once. Lost it? terbit staff reset \(made.account.member.name) --data \(portal.directory)

            """)
    }

    /// What to say when a portal without any account is served; nil where there is one.
    static func reminder(for portal: Portal) async throws -> String? {
        guard try await portal.database.accounts().isEmpty else { return nil }
        return "Nobody can sign in at /redaksi yet. Make an account: \(StaffRoom.firstCommand) --data \(portal.directory)"
    }
}
