import ArgumentParser
import Newsroom

struct StaffDisable: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "disable",
        abstract: "Disable an account: its sessions and tokens end at once.",
        discussion: "Example: terbit staff disable sekar")

    @Argument(help: "The account's name.") var account: String
    @OptionGroup var data: DataOption

    func run() async throws {
        try await StaffRoom.open(data) { room in
            let id = try await room.account(account).member.id
            let now = try await room.asking(account) { () async throws(StaffRefusal) in
                try await room.desk.disable(id, by: nil)
            }
            room.say("\(now.member.name) is disabled.")
        }
    }
}
