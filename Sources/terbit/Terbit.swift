import ArgumentParser

@main
struct Terbit: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "terbit",
        abstract: "An online news portal in one program.",
        discussion: """
            Settings are taken from flags, then TERBIT_… variables, then terbit.yaml in the data directory, then defaults.

            To begin: terbit demo && terbit serve
            """,
        subcommands: [Serve.self, Demo.self, Import.self, Print.self, Replay.self, Staff.self, Verify.self, Develop.self])
}
