import ArgumentParser
import Editorial
import Wire

struct ImportCapture: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "capture",
        abstract: "Take in pages of a portal that were captured as text.",
        discussion: "Example: terbit import capture page.txt --captured-at 2024-12-01T10:08:30+07:00")

    @Argument(help: "Text captures, one page a file.") var files: [String]
    @Option(help: "How the portal's captures read: a YAML file. Without it: as the model page reads.") var profile: String?
    @Option(help: "When the pages were captured. Without it: the newest time on each page.") var capturedAt: String?
    @Flag(help: "Say what would be done, and do nothing.") var dryRun = false
    @OptionGroup var data: DataOption

    func run() async throws {
        let settings = try await Settings.read(directory: data.directory)
        let profile = try self.profile.map { try CaptureProfile(path: $0) } ?? CaptureProfile.builtIn()
        let moment = try moment()
        let intake = try Intake(directory: data.directory, settings: settings, dryRun: dryRun)
        let capture = CaptureImport(profile: profile, zone: settings.zone, store: intake.database, by: "terbit import capture")
        var report = ImportReport()
        for file in files {
            report.add(try await capture.take(path: file, capturedAt: moment, now: intake.clock.now))
        }
        try await intake.finish(report)
    }

    private func moment() throws -> Instant? {
        guard let capturedAt else { return nil }
        guard let instant = Instant(rfc3339: capturedAt) else {
            throw ValidationError("--captured-at \"\(capturedAt)\" is not a time with its zone, such as 2024-12-01T10:08:30+07:00.")
        }
        return instant
    }
}
