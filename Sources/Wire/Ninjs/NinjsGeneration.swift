import JSON

/// The three families of IPTC ninjs, which no reader of one can read of another.
enum NinjsGeneration: Int, Sendable {
    /// 1.0 to 1.6: `headline`, `body_html`, `pubstatus`.
    case first = 1
    /// 2.0 to 2.2: `headlines` as an array, names in lower case.
    case second = 2
    /// 3.0 and 3.1: the same in camel case, with events and planning.
    case third = 3

    /// The generation an object says it is of (`standard`, `$standard`, `$schema`), else the one its names are of.
    init(of item: JSONObject) {
        self = NinjsGeneration.declared(by: item) ?? NinjsGeneration.shape(of: item)
    }

    private static func declared(by item: JSONObject) -> NinjsGeneration? {
        for name in ["standard", "$standard"] {
            guard let standard = item[name]?.object else { continue }
            if let version = standard["version"]?.string, let found = generation(version[...]) { return found }
            if let found = schema(standard["schema"]) { return found }
        }
        return schema(item["$schema"])
    }

    private static func schema(_ value: JSONValue?) -> NinjsGeneration? {
        guard let text = value?.string, let mark = text.firstRange(of: "ninjs-schema_") else { return nil }
        return generation(text[mark.upperBound...])
    }

    private static func generation(_ version: Substring) -> NinjsGeneration? {
        guard let digit = version.first?.wholeNumberValue, version.dropFirst().first == "." else { return nil }
        return NinjsGeneration(rawValue: digit)
    }

    private static func shape(of item: JSONObject) -> NinjsGeneration {
        let names = Set(item.members.map(\.name))
        if !names.isDisjoint(with: thirdOnly) { return .third }
        if !names.isDisjoint(with: secondOnly) { return .second }
        if item["associations"]?.array != nil || item["renditions"]?.array != nil || item["altids"]?.array != nil { return .second }
        return .first
    }

    private static let thirdOnly: Set<String> = [
        "representationType", "firstCreated", "versionCreated", "contentCreated", "embargoedUntil", "pubStatus", "copyrightHolder",
        "copyrightNotice", "usageTerms", "edNote", "eventDetails", "plannedCoverage", "infoSources", "altIds", "trustIndicators",
        "rightsInfo", "digitalSourceType",
    ]
    private static let secondOnly: Set<String> = [
        "descriptions", "bodies", "headlines", "people", "organisations", "places", "subjects", "events", "objects", "infosources",
        "by", "trustindicators", "standard", "genres",
    ]
}
