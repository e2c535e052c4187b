import JSON

/// A ninjs object, asked by the names of the second generation whatever its own is.
struct NinjsItem {
    let object: JSONObject
    let generation: NinjsGeneration

    init(_ object: JSONObject) {
        self.init(object, NinjsGeneration(of: object))
    }

    private init(_ object: JSONObject, _ generation: NinjsGeneration) {
        self.object = object
        self.generation = generation
    }

    /// A text of the top level, without white space at its ends; nil when there is none.
    func text(_ name: String) -> String? {
        NinjsItem.text(object[NinjsItem.name(name, in: generation)])
    }

    private static func text(_ value: JSONValue?) -> String? {
        guard let text = value?.string?.trimmingSpaces(), !text.isEmpty else { return nil }
        return text
    }

    var uri: String? {
        text("uri") ?? NinjsItem.text(object["guid"])
    }

    /// Whether it is about something to come, which is no story.
    var isEvent: Bool {
        object["eventDetails"] != nil || object["plannedCoverage"] != nil
    }
}

extension NinjsItem {
    /// A text that comes in several forms: a headline, a description, a body.
    struct Variant: Hashable {
        let role: String?
        let contentType: String?
        let value: String
    }

    enum Texts: String {
        case headline, description, body

        fileprivate var plural: String {
            self == .body ? "bodies" : rawValue + "s"
        }
    }

    /// All forms of a text that are not blank, in the order they stand.
    func variants(of texts: Texts) -> [Variant] {
        generation == .first ? flatVariants(of: texts) : listedVariants(of: texts)
    }

    private func listedVariants(of texts: Texts) -> [Variant] {
        let type = NinjsItem.name("contenttype", in: generation)
        return (object[texts.plural]?.array ?? []).compactMap { value in
            guard let member = value.object, let text = member["value"]?.string, !text.trimmingSpaces().isEmpty else { return nil }
            return Variant(role: member["role"]?.string?.lowercased(), contentType: member[type]?.string?.lowercased(), value: text)
        }
    }

    /// `headline`, `headline_main`, `body_xhtml`: the role stands in the name.
    private func flatVariants(of texts: Texts) -> [Variant] {
        object.members.compactMap { member in
            guard let text = member.value.string, !text.trimmingSpaces().isEmpty else { return nil }
            if member.name == texts.rawValue { return Variant(role: nil, contentType: nil, value: text) }
            guard member.name.hasPrefix(texts.rawValue + "_") else { return nil }
            let role = member.name.dropFirst(texts.rawValue.count + 1).lowercased()
            guard let first = role.utf8.first, ObjectShape.isWord(first) else { return nil }
            return Variant(role: role, contentType: role.contains("html") ? "text/html" : nil, value: text)
        }
    }
}

extension NinjsItem {
    /// A person, place, subject or source.
    struct Concept: Hashable {
        let name: String
        let rel: String?
    }

    /// Those of a kind that have a name.
    func concepts(_ name: String) -> [Concept] {
        let values = object[NinjsItem.name(name, in: generation)]?.array ?? []
        return values.compactMap { value in
            guard let member = value.object, let name = NinjsItem.text(member["name"]) else { return nil }
            return Concept(name: name, rel: (member["rel"] ?? member["role"])?.string?.lowercased())
        }
    }

    /// Addresses the story has elsewhere.
    var addresses: [String] {
        let name = NinjsItem.name("altids", in: generation)
        if let listed = object[name]?.array {
            return listed.compactMap { value in
                guard let member = value.object, NinjsItem.isAddress(role: member["role"]?.string) else { return nil }
                return NinjsItem.text(member["value"])
            }
        }
        let members = object[name]?.object?.members ?? []
        return members.compactMap { NinjsItem.isAddress(role: $0.name) ? NinjsItem.text($0.value) : nil }
    }

    private static func isAddress(role: String?) -> Bool {
        guard let role = role?.lowercased() else { return false }
        return role.contains("url") || role.contains("permalink") || role == "canonical"
    }

    /// Other objects that belong to it, each with the name it goes by.
    var associations: [(name: String, item: NinjsItem)] {
        if let listed = object["associations"]?.array {
            return listed.compactMap { value in
                value.object.map { ($0["name"]?.string ?? "", NinjsItem($0, generation)) }
            }
        }
        return (object["associations"]?.object?.members ?? []).compactMap { member in
            member.value.object.map { (member.name, NinjsItem($0, generation)) }
        }
    }
}

extension NinjsItem {
    private static func name(_ name: String, in generation: NinjsGeneration) -> String {
        switch generation {
        case .first: firstNames[name] ?? name
        case .second: name
        case .third: thirdNames[name] ?? name
        }
    }

    private static let firstNames = [
        "by": "byline", "people": "person", "organisations": "organisation", "places": "place", "subjects": "subject",
        "events": "event", "objects": "object", "infosources": "infosource", "genres": "genre",
    ]
    private static let thirdNames = [
        "representationtype": "representationType", "firstcreated": "firstCreated", "versioncreated": "versionCreated",
        "contentcreated": "contentCreated", "embargoed": "embargoedUntil", "pubstatus": "pubStatus",
        "copyrightholder": "copyrightHolder", "infosources": "infoSources", "altids": "altIds", "contenttype": "contentType",
    ]
}
