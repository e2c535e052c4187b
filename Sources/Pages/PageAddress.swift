import Editorial

/// The address of every page that is not a story's own: turns into a path, and a path into an address. No address is
/// written by hand anywhere else. Stories' addresses come from the database, since a story may have had several.
public enum PageAddress: Hashable, Sendable {
    case home
    /// `/dunia`, and its older pages `/dunia/sebelum/{story}`.
    case section(Slug, before: Story.ID?)
    /// `/topik/bakau`
    case topic(Slug, before: Story.ID?)
    /// `/penulis/hani-fatunnisa`
    case person(Slug, before: Story.ID?)
    /// `/indeks`: the newest day's index.
    case index
    /// `/indeks/2024/12/01`
    case day(CivilDate, before: Story.ID?)
    /// `/rubrik`: every section.
    case sections
    /// `/koreksi`: everything the newsroom has said about its published stories, and its older pages.
    case corrections(before: PublishedNote.ID?)
    /// The same as text: its address and `.txt`.
    case correctionsText(before: PublishedNote.ID?)
    /// `/populer` and its neighbours, each with `.txt` and `.json` after it in those forms.
    case mostRead(MostReadAddress, as: PageForm)
    case fixed(FixedPage)
    /// A story's own address, or one it had.
    case story(String)
    /// A story's text rendition: its address and `.txt`.
    case storyText(String)
    case media(String)
    /// `/live`: the live column by itself, for pages that are open.
    case liveColumn

    /// Where browsers tell that a story was looked at.
    public static let looked = "/dibaca"

    /// Pages whose words are the same until someone changes them.
    public enum FixedPage: String, CaseIterable, Sendable {
        case about = "tentang-kami"
        case newsroom = "susunan-redaksi"
        case contact = "kontak"
        case guidelines = "pedoman-media-siber"
        case privacy = "privasi"
    }

    /// First words of addresses that no section may have.
    public static let reservedWords: Set<String> = Set(
        [
            "indeks", "topik", "penulis", "rubrik", "koreksi", "media", "favicon.ico", "redaksi", "pratinjau", "api", "populer",
            "cari", "umpan", "sitemap", "healthz", "live", "dibaca", "dibaca.gif",
        ]
            + FixedPage.allCases.map(\.rawValue))

    private static let olderWord = "sebelum"

    public var path: String {
        switch self {
        case .home: "/"
        case .section(let slug, let before): PageAddress.path("/\(slug)", before)
        case .topic(let slug, let before): PageAddress.path("/topik/\(slug)", before)
        case .person(let slug, let before): PageAddress.path("/penulis/\(slug)", before)
        case .index: "/indeks"
        case .day(let date, let before):
            PageAddress.path("/indeks/" + date.description.split(separator: "-").joined(separator: "/"), before)
        case .sections: "/rubrik"
        case .corrections(let before): PageAddress.path("/koreksi", before)
        case .correctionsText(let before): PageAddress.path("/koreksi", before) + ".txt"
        case .mostRead(let list, let form): list.path + form.ending
        case .fixed(let page): "/" + page.rawValue
        case .story(let path): path
        case .storyText(let path): path + ".txt"
        case .media(let name): "/media/" + name
        case .liveColumn: "/live"
        }
    }

    /// Reads a canonical path: lower case, decoded, no slash at the end. What is none of the fixed forms can only be a
    /// story's; whether there is one the database knows.
    public init(path: String) {
        guard path != "/" else {
            self = .home
            return
        }
        let parts = path.dropFirst().split(separator: "/", omittingEmptySubsequences: false).map(String.init)
        self = PageAddress.mostRead(path) ?? PageAddress.listed(parts) ?? PageAddress.single(parts) ?? PageAddress.other(path)
    }

    private static func path<Kept>(_ front: String, _ before: Identifier<Kept>?) -> String {
        before.map { "\(front)/\(olderWord)/\($0)" } ?? front
    }

    private static func mostRead(_ path: String) -> PageAddress? {
        for form in PageForm.allCases where path.hasSuffix(form.ending) {
            if let list = MostReadAddress(path: path.dropLast(form.ending.count)) { return .mostRead(list, as: form) }
        }
        return nil
    }

    /// A story's address, or a text rendition's.
    private static func other(_ path: String) -> PageAddress {
        guard path.hasSuffix(".txt"), path.utf8.count > 5 else { return .story(path) }
        let page = String(path.dropLast(4))
        if case .corrections(let before) = PageAddress(path: page) { return .correctionsText(before: before) }
        return .storyText(page)
    }

    private static func single(_ parts: [String]) -> PageAddress? {
        guard parts.count == 1 else { return nil }
        switch parts[0] {
        case "indeks": return .index
        case "rubrik": return .sections
        case "koreksi": return .corrections(before: nil)
        case "live": return .liveColumn
        default:
            if let page = FixedPage(rawValue: parts[0]) { return .fixed(page) }
            return reservedWords.contains(parts[0]) ? nil : Slug(parts[0]).map { .section($0, before: nil) }
        }
    }

    /// Addresses of lists that have older pages, and of media.
    private static func listed(_ all: [String]) -> PageAddress? {
        var parts = all
        var before: Story.ID?
        if parts.count > 2, parts[parts.count - 2] == olderWord {
            guard let id = storyID(parts[parts.count - 1]) else { return nil }
            before = id
            parts.removeLast(2)
        }
        switch (parts.count, parts[0]) {
        case (4, "indeks"):
            return date(parts[1...]).map { .day($0, before: before) }
        case (2, "topik"):
            return Slug(parts[1]).map { .topic($0, before: before) }
        case (2, "penulis"):
            return Slug(parts[1]).map { .person($0, before: before) }
        case (1, "koreksi"):
            return before.map { .corrections(before: PublishedNote.ID($0.rawValue)) }
        case (2, "media") where before == nil:
            return Asset.mediaType(of: parts[1]) == nil ? nil : .media(parts[1])
        case (1, let word) where before != nil && !reservedWords.contains(word):
            return Slug(word).map { .section($0, before: before) }
        default:
            return nil
        }
    }

    private static func storyID(_ text: String) -> Story.ID? {
        guard let number = Int64(text), number > 0, String(number) == text else { return nil }
        return Story.ID(number)
    }

    private static func date(_ parts: ArraySlice<String>) -> CivilDate? {
        let numbers = parts.compactMap { Int($0) }
        guard numbers.count == 3, let date = CivilDate(year: numbers[0], month: numbers[1], day: numbers[2]),
            date.description == parts.joined(separator: "-")
        else { return nil }
        return date
    }
}
