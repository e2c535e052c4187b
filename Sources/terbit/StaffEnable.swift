import ArgumentParser
import Newsroom

struct StaffEnable: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "enable",
        abstract: "Enable an account that was disabled. Its password and second factor are the ones it had.",
        discussion: "Example: terbit staff enable sekar")

    @Argument(help: "The account's name.") var account: String
    @OptionGroup var data: DataOption

    func run() async throws {
        try await StaffRoom.open(data) { room in
            try await room.change(account, isNow: "enabled") { id throws(StaffRefusal) in
                try await room.desk.enable(id, by: nil)
            }
        }
    }
}
