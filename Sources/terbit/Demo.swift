import ArgumentParser
import DemoNewsroom
import Editorial
import Foundation
import Press
import ReaderSite
import Storage

struct Demo: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Fill an empty portal with a small newsroom.",
        discussion: """
            Example: terbit demo --data data && terbit serve --data data

            Where there is no account yet, the first administrator is made, and the password printed once.
            """)

    @Option(help: "So many stories more, made by rule, for load tests.") var stories = 0
    @OptionGroup var data: DataOption

    func validate() throws {
        guard (0...10_000_000).contains(stories) else { throw ValidationError("--stories takes a number from 0 to 10000000.") }
    }

    func run() async throws {
        try writeSettings()
        let settings = try await Settings.read(directory: data.directory)
        let portal = try Portal(directory: data.directory, settings: settings)
        let demo = DemoNewsroom(now: portal.clock.now, zone: settings.zone)
        let report = try await demo.fill(portal.database, media: portal.media)
        try await demo.addNotes(to: portal.database, after: report)
        var line = ProgressLine(title: "demo")
        let shown = ProgressBox(line)
        let added = try await demo.addGenerated(upTo: stories, to: portal.database) { [stories] done in
            shown.show(count: done, done: done, of: stories)
        }
        line = shown.line
        line.end()
        _ = try await PressWait(orders: portal.database, directory: data.directory).wait()
        print(
            report.isFirst
                ? "\(settings.siteName): \(report.stories.count) stories, \(DemoNewsroom.staff.count) people, \(report.pictures) pictures."
                : "\(data.directory) has the demo newsroom already.")
        if added > 0 { print("\(added) stories made by rule.") }
        try await FirstAccount.make(in: portal)
        try portal.database.close()
    }

    /// A portal without settings of its own gets the newsroom's name.
    private func writeSettings() throws {
        let file = data.directory + "/terbit.yaml"
        guard !FileManager.default.fileExists(atPath: file) else { return }
        do {
            try FileManager.default.createDirectory(atPath: data.directory, withIntermediateDirectories: true)
            try Data("site:\n  name: \(DemoNewsroom.portalName)\n".utf8).write(to: URL(fileURLWithPath: file), options: .atomic)
        } catch {
            throw StorageError.notReachable(where: data.directory, why: "terbit.yaml cannot be written in it")
        }
    }
}

extension MediaFolder: MediaShelf {
    public func put(name: String, bytes: [UInt8]) async throws {
        try store(name: name, bytes: bytes)
    }
}
