import ArgumentParser

/// The option every command shares.
struct DataOption: ParsableArguments {
    @Option(name: .customLong("data"), help: "The data directory: databases, media and terbit.yaml.")
    var directory = "data"
}
