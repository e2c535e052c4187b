import ArgumentParser

struct Import: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Take stories in.",
        discussion: "Example: terbit import ninjs archive.ninjs.jsonl.gz",
        subcommands: [ImportCapture.self, ImportNinjs.self])
}
