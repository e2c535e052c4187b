import ArgumentParser
import Editorial
import Newsroom

struct StaffToken: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "token",
        abstract: "Print a token of the content API for an account.",
        discussion: """
            Examples:
              terbit staff token planner --label "planning board" --days 30
              terbit staff token sekar --role reporter

            The token acts as the account, with its role or the lesser one given. Disabling the account ends it.
            """)

    @Argument(help: "The account's name.") var account: String
    @Option(help: "What the token may do; at most what the account may. Without it: the account's role.") var role: StaffRole?
    @Option(help: "How long it holds, in days; at most 366. Without it: 90.") var days: Int?
    @Option(help: "What it is for, as the list of tokens shows it.") var label = "terbit staff token"
    @OptionGroup var data: DataOption

    func validate() throws {
        try TokenLife.validate(days)
    }

    func run() async throws {
        try await StaffRoom.open(data) { room in
            try await room.printToken(of: try await room.account(account), role: role, label: label, days: days)
        }
    }
}

/// How long tokens hold, in days.
enum TokenLife {
    static let standard = 90

    static func validate(_ days: Int?) throws {
        guard let days, !(1...366).contains(days) else { return }
        throw ValidationError("--days takes a number from 1 to 366.")
    }
}
