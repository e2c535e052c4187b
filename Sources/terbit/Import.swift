import ArgumentParser

struct Import: AsyncParsableCommand {
    static let configuration = CommandConfiguration(abstract: "Take stories in.", subcommands: [])
}
