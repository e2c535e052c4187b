import ArgumentParser
import Editorial
import Newsroom

struct StaffAdd: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "add",
        abstract: "Make an account, and print its password once.",
        discussion: """
            Examples:
              terbit staff add sekar --role reporter --name "Sekar Wening"
              terbit staff add damar --role editor --sections dunia,ekonomi --second-factor
              terbit staff add planner --role editor --token --days 90

            With --token the account has no password and cannot sign in; a token of the content API is printed instead.
            """)

    @Argument(help: "What they sign in with: lower-case letters, digits, \".\", \"-\" and \"_\".") var account: String
    @Option(help: "What they may do.") var role: StaffRole
    @Option(help: "As colleagues see it. Without it: the account's name.") var name: String?
    @Option(help: "Sections an editor works in, by slug: dunia,ekonomi.") var sections: String?
    @Flag(help: "They have to set up a second factor when they first sign in.") var secondFactor = false
    @Flag(help: "Print a token of the content API instead of a password.") var token = false
    @Option(help: "How long the token holds, in days; at most 366. Without it: 90.") var days: Int?
    @OptionGroup var data: DataOption

    func validate() throws {
        guard days == nil || token else { throw ValidationError("--days is how long a token holds: it goes with --token.") }
        guard !(secondFactor && token) else {
            throw ValidationError("--second-factor is for those who sign in; with --token nobody does.")
        }
        try TokenLife.validate(days)
    }

    func run() async throws {
        try await StaffRoom.open(data) { room in
            let sections = try await room.sections(self.sections)
            let displayName = name ?? account
            if token {
                let made = try await room.asking(account) { () async throws(StaffRefusal) in
                    try await room.desk.makeAccountForTokens(
                        name: account, displayName: displayName, role: role, sections: sections)
                }
                try await room.printToken(of: made, role: nil, label: "terbit staff add", days: days)
            } else {
                let made = try await room.asking(account) { () async throws(StaffRefusal) in
                    try await room.desk.makeAccountWithPassword(
                        name: account, displayName: displayName, role: role, sections: sections,
                        mustHaveSecondFactor: secondFactor)
                }
                room.say("\(made.account.member.name) may sign in at \(room.address)/redaksi with this password, shown once:")
                print(made.password)
            }
        }
    }
}
