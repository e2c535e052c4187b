import Editorial

/// A line of a list: what it is, more about it, when, and what can be done with it.
struct ListRow {
    var id = ""
    var title: String
    var address: String?
    var labels: [String] = []
    var meta = ""
    /// Someone's own words.
    var text = ""
    var more = ""
    var by = ""
    var when: Instant?
    var links: [(text: String, address: String)] = []
    var forms: [OfficeForm] = []

    init(title: String) {
        self.title = title
    }

    func tags(_ dates: NewsDate, _ now: Instant) -> Tags {
        let tags = Tags()
        tags["rowID"] = id
        tags["title"] = title
        tags["address"] = address
        tags["labels"] = labels.map { Tags(["label": TagText($0)]) }
        tags["meta"] = meta
        tags["text"] = text
        tags["more"] = more
        tags["by"] = by
        tags["when"] = when.map { dates.brief($0, now: now) }
        tags["whenMachine"] = when.map { dates.machine($0) }
        tags["isCompact"] = by.isEmpty && when == nil && !(links.isEmpty && forms.isEmpty)
        tags["hasActs"] = !links.isEmpty || !forms.isEmpty
        tags["rowLinks"] = links.map { link in
            let tags = Tags()
            tags["linkText"] = link.text
            tags["linkAddress"] = link.address
            return tags
        }
        tags["rowForms"] = forms.map(\.tags)
        return tags
    }
}
