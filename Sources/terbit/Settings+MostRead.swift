import Readership

extension RankingSettings {
    /// Reads `mostRead.…`, as far as it says how the list is ranked.
    init(_ reader: SettingReader) throws {
        let day: Int64 = 86_400
        self.init(
            window: try reader.duration("mostRead.window", .seconds(day), from: 1, through: 31 * day),
            halfLife: try reader.duration("mostRead.halfLife", .seconds(day / 4), from: 0, through: 365 * day),
            ageLimit: try reader.duration("mostRead.ageLimit", .seconds(3 * day), from: 0, through: 36_500 * day),
            floor: try reader.number("mostRead.floor", 20, 0...1_000_000_000),
            length: try reader.number("mostRead.length", 7, 1...50),
            interval: try reader.duration("mostRead.interval", .seconds(60), from: 1, through: day),
            perSection: try reader.number("mostRead.perSection", 0, 0...50),
            widenBelow: try reader.number("mostRead.widenBelow", 5, 0...50),
            ofDays: try reader.number("mostRead.ofDays", 0, 0...31))
    }
}

extension CountingSettings {
    /// Reads `mostRead.…`, as far as it says which views count.
    init(_ reader: SettingReader) throws {
        let standard = CountingSettings()
        self.init(
            repeatCap: try reader.number("mostRead.repeatCap", standard.repeatCap, 0...1_000_000),
            prefixShare: try reader.value(
                "mostRead.prefixShare", standard.prefixShare, "a share above 0 and up to 1, such as 0.25; 1 is no limit"
            ) { text in Double(text).flatMap { $0 > 0 && $0 <= 1 ? $0 : nil } },
            honoursOptOut: try reader.value("mostRead.honourOptOut", standard.honoursOptOut, "yes or no") { text in
                switch text.lowercased() {
                case "yes", "true": true
                case "no", "false": false
                default: nil
                }
            },
            crawlersFile: try reader.value("mostRead.crawlers", standard.crawlersFile, "a file's name") { $0.isEmpty ? nil : $0 },
            sampleAbove: try reader.number("mostRead.sampleAbove", standard.sampleAbove, 0...1_000_000_000))
    }
}
