import ArgumentParser
import Editorial
import Newsroom

struct StaffReset: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "reset",
        abstract: "Print a one-time link with which someone sets a new password.",
        discussion: """
            Examples:
              terbit staff reset sekar
              terbit staff reset sekar --password
              terbit staff reset sekar --second-factor

            The link holds for a day and once. Their sessions end when it is used. A second factor stays, unless you remove it
            with --second-factor: make sure first, in person, that it is they who have lost it.
            """)

    @Argument(help: "The account's name.") var account: String
    @Flag(help: "Print a new random password instead of a link; their sessions end now.") var password = false
    @Flag(help: "Remove the second factor, and nothing else; their sessions end now.") var secondFactor = false
    @OptionGroup var data: DataOption

    func validate() throws {
        guard !(password && secondFactor) else { throw ValidationError("Give one of --password and --second-factor.") }
    }

    func run() async throws {
        try await StaffRoom.open(data) { room in
            let found = try await room.account(account)
            let id = found.member.id
            if secondFactor {
                try await room.asking(account) { () async throws(StaffRefusal) in
                    try await room.desk.removeSecondFactor(of: id, by: nil)
                }
                room.say("The second factor of \(found.member.name) is removed, and their sessions have ended.")
            } else if password {
                let new = try await room.asking(account) { () async throws(StaffRefusal) in
                    try await room.desk.resetPassword(of: id)
                }
                room.say("The new password of \(found.member.name), shown once; their sessions have ended:")
                print(new)
            } else {
                let link = try await room.asking(account) { () async throws(StaffRefusal) in
                    try await room.desk.resetLink(of: id, by: nil)
                }
                room.say("With this link \(found.member.name) sets a new password, once, within a day:")
                print("\(room.address)/redaksi/sandi/\(link)")
            }
        }
    }
}
