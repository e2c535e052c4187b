import ArgumentParser

struct Demo: AsyncParsableCommand {
    static let configuration = CommandConfiguration(abstract: "Fill an empty portal with a small newsroom.")
    @OptionGroup var data: DataOption
}
