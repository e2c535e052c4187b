import ArgumentParser
import Editorial
import Foundation
import Press
import SQLiteStorage
import Storage
import Wire

/// What every import has around it: the portal it goes into, and the end, when readers see what came in.
struct Intake {
    /// Nil for a dry run.
    let database: SQLiteDatabase?
    let clock: SiteClock
    private let directory: String

    /// Sections a navigation nobody chose is filled with.
    private static let navigationLength = 8

    init(directory: String, settings: Settings, dryRun: Bool) throws {
        self.directory = directory
        clock = .system
        database = dryRun ? nil : try Portal(directory: directory, settings: settings).database
    }

    /// Prints the report. Ends with a status other than zero if something was refused.
    func finish(_ report: ImportReport) async throws {
        if let database {
            try await database.fillNavigation(upTo: Intake.navigationLength, at: clock.now)
            if case .notYet = try await PressWait(orders: database, directory: directory).wait() {
                warn("The server has not pressed everything yet; it goes on by itself.")
            }
            try database.close()
        }
        print(report)
        if report.hasFailures { throw ExitCode.failure }
    }

    private func warn(_ text: String) {
        FileHandle.standardError.write(Data((text + "\n").utf8))
    }
}
