/// What a JSON value has to be like: the part of JSON Schema that ninjs is written in.
indirect enum Shape: Sendable {
    case anything
    case text
    /// A date-time (RFC 3339), or its date alone, or without its zone, as the standard's own suite has them.
    case time
    /// A date cut off after year, month or day, or a whole date-time.
    case truncatedTime
    case number
    case integer(ClosedRange<Int>)
    case choice([String])
    case array(of: Shape)
    case object(ObjectShape)
    /// A whole ninjs object again, with these members besides its own.
    case item(ObjectShape)

    static let integer = Shape.integer(Int.min...Int.max)
}

/// What a JSON object has to be like.
struct ObjectShape: Sendable {
    var members: [String: Shape] = [:]
    /// Beginnings of names that may go on as they like, such as `body_`, with at least one more character.
    var families: [(prefix: String, shape: Shape)] = []
    /// The shape of members with any name that begins with a letter, digit or underscore.
    var others: Shape?
    var required: [String] = []
    /// Of each of these groups exactly one member has to be there.
    var exactlyOne: [[String]] = []
    /// Whether members that are not named are allowed.
    var isOpen = false

    func shape(of name: String) -> Shape? {
        if let shape = members[name] { return shape }
        for family in families where name.hasPrefix(family.prefix) {
            guard let next = name.utf8.dropFirst(family.prefix.utf8.count).first, ObjectShape.isWord(next) else { continue }
            return family.shape
        }
        if let others, let first = name.utf8.first, ObjectShape.isWord(first) { return others }
        return isOpen ? .anything : nil
    }

    /// Whether a byte is one that the standard's patterns of names ask for: a letter, a digit or an underscore.
    static func isWord(_ byte: UInt8) -> Bool {
        (0x30...0x39).contains(byte) || (0x61...0x7A).contains(byte | 0x20) || byte == UInt8(ascii: "_")
    }
}

extension Shape {
    /// An object with texts of these names, and what else is given.
    static func object(
        texts: [String], _ members: [String: Shape] = [:], families: [(prefix: String, shape: Shape)] = [], required: [String] = [],
        exactlyOne: [[String]] = []
    ) -> Shape {
        .object(ObjectShape(texts: texts, members, families: families, required: required, exactlyOne: exactlyOne))
    }
}

extension ObjectShape {
    init(
        texts: [String], _ members: [String: Shape] = [:], families: [(prefix: String, shape: Shape)] = [], required: [String] = [],
        exactlyOne: [[String]] = []
    ) {
        self.init(families: families, required: required, exactlyOne: exactlyOne)
        for name in texts { self.members[name] = .text }
        self.members.merge(members) { $1 }
    }

    /// Adds the members of another.
    func adding(_ other: ObjectShape) -> ObjectShape {
        var sum = self
        sum.members.merge(other.members) { $1 }
        sum.required += other.required
        return sum
    }
}
