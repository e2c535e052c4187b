import Editorial
import Newsroom
import Storage

/// A session as lists show it.
enum SessionRow {
    static func row(_ session: StaffSession, isThis: Bool, _ words: StaffWords) -> ListRow {
        var row = ListRow(title: agent(session.agent, words))
        row.meta = session.network
        row.when = session.seenAt
        if isThis { row.labels = [words["account.thisSession"]] }
        return row
    }

    /// A browser by its name, of all that it says of itself.
    private static func agent(_ text: String, _ words: StaffWords) -> String {
        let browser = [("Edg/", "Edge"), ("OPR/", "Opera"), ("Firefox/", "Firefox"), ("Chrome/", "Chrome"), ("Safari/", "Safari")]
            .first { text.contains($0.0) }?.1
        let system = [
            ("Android", "Android"), ("iPhone", "iPhone"), ("iPad", "iPad"), ("Windows", "Windows"), ("Mac OS", "macOS"),
            ("Linux", "Linux"),
        ].first { text.contains($0.0) }?.1
        guard let browser else { return text.isEmpty ? words["account.unknownBrowser"] : String(text.prefix(60)) }
        return system.map { words["account.browserOn", with: browser, $0] } ?? browser
    }
}
