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
            try await room.change(account, isNow: "disabled") { id throws(StaffRefusal) in
                try await room.desk.disable(id, by: nil)
            }
        }
    }
}
