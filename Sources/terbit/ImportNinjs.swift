import ArgumentParser
import Wire

struct ImportNinjs: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "ninjs",
        abstract: "Take in IPTC ninjs (1.x, 2.x, 3.x): one object, an array or JSON lines; plain, gzip or zstd.",
        discussion: """
            Example: terbit import ninjs archive.ninjs.jsonl.gz

            An import that was cut off goes on where it stopped when it is started again.
            """)

    @Argument(help: "Files of ninjs objects.") var files: [String]
    @Flag(help: "Say what would be done, and do nothing.") var dryRun = false
    @OptionGroup var data: DataOption

    func run() async throws {
        let settings = try await Settings.read(directory: data.directory)
        let intake = try Intake(directory: data.directory, settings: settings, dryRun: dryRun)
        let ninjs = NinjsImport(
            store: intake.database, by: "terbit import ninjs", zone: settings.zone, language: settings.language)
        var report = ImportReport()
        for file in files {
            var line = ProgressLine(title: file)
            report.add(
                try await ninjs.take(file, now: intake.clock.now) { progress in
                    line.show(count: progress.objects, done: progress.bytesRead, of: progress.totalBytes)
                })
            line.end()
        }
        try await intake.finish(report)
    }
}
