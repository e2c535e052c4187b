import ArgumentParser
import Editorial
import Foundation
import Storage

struct Verify: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Check the audit log: that no entry was changed, cut out or put in.",
        discussion: """
            Example: terbit verify --data data

            Every entry carries the hash of the one before. Ends with a status other than zero at the first that does not follow.
            """)

    @OptionGroup var data: DataOption

    func run() async throws {
        let settings = try await Settings.read(directory: data.directory)
        let portal = try Portal(directory: data.directory, settings: settings, access: .readOnly)
        let total = Int(try await portal.database.audit(of: nil, before: nil, limit: 1).first?.number ?? 0)
        let shown = ProgressBox(ProgressLine(title: "verify"))
        let verdict = try await portal.database.verifyAudit { shown.show(count: $0, done: $0, of: total) }
        shown.line.end()
        try portal.database.close()
        switch verdict {
        case .whole(let entries): print("\(entries) entries, whole.")
        case .broken(let entry, let why): throw VerifyError.broken(entry: entry, why: why)
        }
    }
}

/// What is wrong with the records.
enum VerifyError: Error, CustomStringConvertible {
    case broken(entry: Int64, why: String)

    var description: String {
        switch self {
        case .broken(let entry, let why): "The audit log is broken at entry \(entry): \(why). Those before it are whole."
        }
    }
}
