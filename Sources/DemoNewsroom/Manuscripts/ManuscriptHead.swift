import Editorial
import Storage

/// The lines before a manuscript's text: what the story is, whose, and when.
struct ManuscriptHead {
    let headline: String
    let lead: String
    let age: NewsroomAge
    let updateAge: NewsroomAge?
    let withdrawalReason: String?
    let kind: StoryKind
    let kicker: String?
    let dateline: Dateline?
    let bylines: [IncomingStory.Name]
    let tags: [String]
    let picture: String?
    let caption: String?

    init(key: String, lines: [String]) throws(ManuscriptError) {
        let fields = try ManuscriptHead.fields(key: key, lines: lines)
        guard let headline = fields["judul"], let lead = fields["lead"] else {
            throw ManuscriptError(story: key, problem: "headline or lead is missing")
        }
        guard let age = fields["umur"].flatMap(NewsroomAge.init) else {
            throw ManuscriptError(story: key, problem: "its age cannot be read")
        }
        guard let kind = ManuscriptHead.kinds[fields["jenis"] ?? "berita"] else {
            throw ManuscriptError(story: key, problem: "its kind is not known")
        }
        self.headline = headline
        self.lead = lead
        self.age = age
        self.kind = kind
        updateAge = fields["diperbarui"].flatMap(NewsroomAge.init)
        withdrawalReason = fields["dicabut"]
        kicker = fields["kicker"]
        dateline = fields["tempat"].map(ManuscriptHead.dateline)
        bylines = try ManuscriptHead.bylines(key: key, text: fields["oleh"] ?? "")
        tags = (fields["topik"] ?? "").split(separator: ",").map { String($0.drop(while: \.isWhitespace)) }
        picture = fields["gambar"]
        caption = fields["keterangan"]
    }

    private static let kinds: [String: StoryKind] = ["berita": .news, "opini": .opinion, "foto": .photo, "langsung": .live]
    private static let names: Set<String> = [
        "judul", "lead", "umur", "diperbarui", "dicabut", "jenis", "kicker", "tempat", "oleh", "topik", "gambar", "keterangan",
    ]

    /// A line that begins with no field's name goes on with the field before.
    private static func fields(key: String, lines: [String]) throws(ManuscriptError) -> [String: String] {
        var fields: [String: String] = [:]
        var current: String?
        for line in lines {
            if let colon = line.firstRange(of: ": "), names.contains(String(line[..<colon.lowerBound])) {
                let name = String(line[..<colon.lowerBound])
                fields[name] = String(line[colon.upperBound...])
                current = name
            } else if let current {
                fields[current, default: ""] += " " + line
            } else {
                throw ManuscriptError(story: key, problem: "“\(line)” is no field")
            }
        }
        return fields
    }

    /// `Pulau Kecapi (Asia/Makassar)`
    private static func dateline(_ text: String) -> Dateline {
        let (place, zone) = parenthesised(text[...])
        return Dateline(place: place, zone: zone)
    }

    /// `Ratna Wulandari; Bagas Prayogo (editor)`
    private static func bylines(key: String, text: String) throws(ManuscriptError) -> [IncomingStory.Name] {
        var bylines: [IncomingStory.Name] = []
        for part in text.split(separator: ";") {
            let (name, word) = parenthesised(part.drop(while: \.isWhitespace))
            guard let role = Byline.Role(rawValue: word ?? "reporter") else {
                throw ManuscriptError(story: key, problem: "\(name) has no role of ours")
            }
            bylines.append(IncomingStory.Name(name, role: role))
        }
        return bylines
    }

    private static func parenthesised(_ text: Substring) -> (text: String, inner: String?) {
        guard text.hasSuffix(")"), let open = text.firstRange(of: " (") else { return (String(text), nil) }
        return (String(text[..<open.lowerBound]), String(text[open.upperBound...].dropLast()))
    }
}
