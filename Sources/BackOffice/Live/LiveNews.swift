import Editorial
import JSON

/// What an open page is told as it happens.
enum LiveNews: Sendable, Equatable {
    case desk(Set<Story.ID>)
    /// What the story of the page is on now, and who made it.
    case story(Revision.ID, by: String)
    /// Who has the story of the page open.
    case present([String])
    /// What is being read has changed.
    case figures
    /// Nothing: the line is still there.
    case heartbeat

    /// As server-sent events write it (HTML Standard, 9.2.5).
    var event: String {
        switch self {
        case .desk(let stories): "event: desk\ndata: \(stories.sorted().map(\.description).joined(separator: ","))\n\n"
        case .story(let revision, let by): "event: story\ndata: {\"revision\":\(revision),\"by\":\(LiveNews.json(by))}\n\n"
        case .present(let names): "event: present\ndata: [\(names.map(LiveNews.json).joined(separator: ","))]\n\n"
        case .figures: "event: angka\ndata: 1\n\n"
        case .heartbeat: ": \n\n"
        }
    }

    /// A JSON text; it has no line feed in it, which would end the event's line.
    private static func json(_ text: String) -> String {
        var json = JSONWriter()
        json.string(text)
        return json.text
    }
}
