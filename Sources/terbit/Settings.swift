import Configuration
import Editorial
import Foundation
import Pages
import Press
import ReaderSite
import Readership
import Storage

/// What a portal has set, read once: flags, then `TERBIT_…` variables, then `terbit.yaml`, then defaults.
struct Settings: Sendable {
    /// `site.name`
    var siteName: String
    /// `site.url`: absolute, without a slash at the end; nil for the address that is served on.
    var siteURL: String?
    /// `site.language`: of everything around the stories. `id` or `en`.
    var language: SiteLanguage
    /// `site.zone`: the hours a portal keeps, as an IANA name.
    var zone: SiteZone
    /// `site.addressPattern`: of new stories. Addresses given before stay.
    var addressPattern: AddressPattern
    /// `server.host`
    var host: String
    /// `server.port`: 0 lets the system choose.
    var port: Int
    /// `server.threads`: event loops. More than the machine has cores is no use.
    var threads: Int
    /// `server.connections`: open at once; past it, the one idle longest gives way.
    var connections: Int
    /// `press.memory`: for pressed pages, in MiB. More keeps more of the archive at hand.
    var pressMemory: Int
    /// `mostRead.…`: how Populer is ranked.
    var ranking: RankingSettings
    /// `mostRead.…`: which views count for it.
    var counting: CountingSettings
    /// `latest.length`: rows of UPDATE.
    var latestLength: Int

    static let keys: Set<String> = [
        "site.name", "site.url", "site.language", "site.zone", "site.addressPattern", "server.host", "server.port",
        "server.threads", "server.connections", "press.memory", "latest.length",
        "mostRead.window", "mostRead.halfLife", "mostRead.ageLimit", "mostRead.floor", "mostRead.length", "mostRead.interval",
        "mostRead.perSection", "mostRead.widenBelow", "mostRead.ofDays", "mostRead.repeatCap", "mostRead.prefixShare",
        "mostRead.honourOptOut", "mostRead.crawlers", "mostRead.sampleAbove",
    ]

    /// `mostRead.length`: rows of Populer.
    var mostReadLength: Int { ranking.length }

    /// - Parameters:
    ///   - directory: the data directory, in which `terbit.yaml` may lie; nil where a command needs none.
    ///   - flags: settings given on the command line, by key.
    static func read(directory: String?, flags: [String: String] = [:]) async throws -> Settings {
        let file = try directory.map { try SettingsFile.read($0 + "/terbit.yaml") } ?? [:]
        let reader = SettingReader(
            config: ConfigReader(providers: [
                InMemoryProvider(values: values(flags)), EnvironmentVariablesProvider().prefixKeys(with: "terbit"),
                InMemoryProvider(values: values(file)),
            ]))
        return try Settings(reader)
    }

    private static func values(_ texts: [String: String]) -> [AbsoluteConfigKey: ConfigValue] {
        Dictionary(
            uniqueKeysWithValues: texts.map {
                (AbsoluteConfigKey(ConfigKey($0.key)), ConfigValue(.string($0.value), isSecret: false))
            })
    }

    private init(_ reader: SettingReader) throws {
        siteName = try reader.value("site.name", "Terbit", "a name of 1 to 80 characters") {
            (1...80).contains($0.count) ? $0 : nil
        }
        siteURL = try reader.value("site.url", nil, "an absolute address such as https://lembarpagi.example", Settings.address)
        language = try reader.value("site.language", .indonesian, "id or en", SiteLanguage.init(rawValue:))
        zone = try reader.value("site.zone", .jakarta, "an IANA zone such as Asia/Makassar") { SiteZone($0) }
        addressPattern = try reader.value(
            "site.addressPattern", .standard, "a path with {id} in it, such as /{section}/{yyyy}/{mm}/{dd}/{id}/{slug}"
        ) { AddressPattern($0) }
        host = try reader.value("server.host", "127.0.0.1", "an address or a host name") { $0.isEmpty ? nil : $0 }
        port = try reader.number("server.port", 8080, 0...65_535)
        threads = try reader.number("server.threads", ProcessInfo.processInfo.activeProcessorCount, 1...256)
        connections = try reader.number("server.connections", 10_000, 10...1_000_000)
        pressMemory = try reader.number("press.memory", 64, 1...1_048_576)
        ranking = try RankingSettings(reader)
        counting = try CountingSettings(reader)
        latestLength = try reader.number("latest.length", 10, 1...50)
    }

    private static func address(_ text: String) -> String? {
        guard text.hasPrefix("https://") || text.hasPrefix("http://"), let url = URL(string: text), url.host != nil else {
            return nil
        }
        return text.hasSuffix("/") ? String(text.dropLast()) : text
    }

    /// The facts that stand on pages.
    func site(servedAt address: String) -> Site {
        Site(
            name: siteName, url: siteURL ?? address, language: language, zone: zone,
            mostRead: MostReadRules(windowHours: ranking.windowHours, favoursRecent: ranking.decays))
    }
}

/// Reads one setting after the other, and says which one is wrong.
struct SettingReader {
    let config: ConfigReader

    func value<Value>(_ key: String, _ standard: Value, _ expected: String, _ read: (String) -> Value?) throws -> Value {
        guard let text = text(key) else { return standard }
        guard let value = read(text) else { throw SettingError.wrong(name: key, found: text, expected: expected) }
        return value
    }

    func number(_ key: String, _ standard: Int, _ range: ClosedRange<Int>) throws -> Int {
        try value(key, standard, "a whole number from \(range.lowerBound) to \(range.upperBound)") { text in
            Int(text).flatMap { range.contains($0) ? $0 : nil }
        }
    }

    /// A stretch of time as people write it: `24h`, `30m`, `90s`, `7d`; a plain number is seconds.
    func duration(_ key: String, _ standard: Duration, from least: Int64, through most: Int64) throws -> Duration {
        let range = least == 0 ? "0 (none) or up to" : "from \(least) s to"
        return try value(
            key, standard, "a time such as 24h, 30m, 90s or 7d, \(range) \(most / 86_400) days; a plain number is seconds"
        ) { text in
            SettingReader.seconds(text).flatMap { (least...most).contains($0) ? Duration.seconds($0) : nil }
        }
    }

    private static func seconds(_ text: String) -> Int64? {
        let units: [Character: Int64] = ["s": 1, "m": 60, "h": 3_600, "d": 86_400]
        let unit = text.last.flatMap { units[$0] }
        let digits = unit == nil ? Substring(text) : text.dropLast()
        guard digits.utf8.allSatisfy({ (0x30...0x39).contains($0) }), let number = Int64(digits) else { return nil }
        let (seconds, isTooMuch) = number.multipliedReportingOverflow(by: unit ?? 1)
        return isTooMuch ? nil : seconds
    }

    private func text(_ key: String) -> String? {
        config.string(forKey: ConfigKey(key))
    }
}

/// What is wrong with the settings.
enum SettingError: Error, CustomStringConvertible {
    case wrong(name: String, found: String, expected: String)
    case unknown(name: String, file: String)
    case unknownFlag(name: String)
    case unreadable(file: String, why: String)
    case notOneValue(name: String, file: String)

    var description: String {
        switch self {
        case .wrong(let name, let found, let expected): "The setting \(name) is \"\(found)\"; expected \(expected)."
        case .unknown(let name, let file):
            "\(file) sets \(name), which is no setting. There are: \(Settings.keys.sorted().joined(separator: ", "))."
        case .unknownFlag(let text):
            "--set \(text) sets no setting; write it as name=value. There are: \(Settings.keys.sorted().joined(separator: ", "))."
        case .unreadable(let file, let why): "\(file) cannot be read: \(why)."
        case .notOneValue(let name, let file): "\(file) sets \(name) to several values or none; expected one."
        }
    }
}
