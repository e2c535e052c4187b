import ArgumentParser
import Editorial
import Foundation
import Pages
import Press
import SQLiteStorage
import Storage

struct Print: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Print the page a reader gets, or got at a moment.",
        discussion: "Example: terbit print / --at 2024-12-01T10:08:30+07:00 --as text")

    enum Form: String, ExpressibleByArgument, CaseIterable {
        case html, text, json
    }

    @Argument(help: "The page's address: a path, or the whole of it.") var address: String
    @Option(help: "The moment, with its zone: 2024-12-01T10:08:30+07:00. Without it: now.") var at: String?
    @Option(name: .customLong("as"), help: "html, text or json.") var form: Form = .html
    @Option(help: "A theme directory, laid over the built-in theme file by file.") var theme: String?
    @OptionGroup var data: DataOption

    func run() async throws {
        let settings = try await Settings.read(directory: data.directory)
        let theme = try self.theme.map { try Theme.directory($0) } ?? Theme.builtIn()
        let portal = try Portal(directory: data.directory, settings: settings, access: .readOnly)
        let moment = try self.moment()
        let proof = try await PageProof(
            store: portal.database, lists: try SQLiteReadership.ifThere(in: data.directory), theme: theme,
            site: settings.site(servedAt: "http://\(settings.host):\(settings.port)"),
            addressing: settings.addressPattern, lengths: .init(mostRead: settings.mostReadLength, latest: settings.latestLength))
        let page = try await proof.page(at: try path(), moment: moment, now: now(moment, portal.clock), as: form.proof)
        guard let page else { throw PrintError.noPage(address: address) }
        // No line feed is added: the bytes are the page's.
        try FileHandle.standardOutput.write(contentsOf: Data(page.utf8))
    }

    private func moment() throws -> Moment {
        guard let at else { return .now }
        guard let instant = Instant(rfc3339: at) else { throw PrintError.noTime(text: at) }
        return .past(instant)
    }

    private func now(_ moment: Moment, _ clock: SiteClock) -> Instant {
        if case .past(let instant) = moment { return instant }
        return clock.now
    }

    private func path() throws -> SitePath {
        guard let path = Print.path(of: address) else { throw PrintError.noPage(address: address) }
        return path
    }

    /// The path of whatever was given as an address; nil where it has none.
    static func path(of address: String) -> SitePath? {
        var path = address
        if path.contains("://"), let url = URL(string: path) {
            path = url.path(percentEncoded: true).isEmpty ? "/" : url.path(percentEncoded: true)
        }
        if let mark = path.firstIndex(of: "?") { path = String(path[..<mark]) }
        if !path.hasPrefix("/") { path = "/" + path }
        return try? SitePath(path)
    }
}

extension Print.Form {
    fileprivate var proof: PageForm {
        switch self {
        case .html: .html
        case .text: .text
        case .json: .json
        }
    }
}

/// Why nothing was printed.
enum PrintError: Error, CustomStringConvertible {
    case noPage(address: String)
    case noTime(text: String)

    var description: String {
        switch self {
        case .noPage(let address): "There is no page at \(address) at that moment."
        case .noTime(let text):
            "--at \"\(text)\" is not a time with its zone; write it as 2024-12-01T10:08:30+07:00."
        }
    }
}
