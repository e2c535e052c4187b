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

/// Rows under a heading.
struct ListGroup {
    var title = ""
    var rows: [ListRow]
    /// What is said where there are none.
    var none = ""
}

/// A page that is a list, with forms beside it.
struct ListPage {
    var heading: String
    var intro = ""
    /// A link shown once, with what it is.
    var link: (label: String, address: String)?
    var codes: (intro: String, list: [String])?
    /// Name, label and present text of the search field.
    var search: (name: String, label: String, text: String)?
    var groups: [ListGroup] = []
    var next: String?
    var sideForms: [OfficeForm] = []
    var sideText = ""

    func tags(_ dates: NewsDate, _ now: Instant) -> Tags {
        let tags = Tags()
        tags["heading"] = heading
        tags["intro"] = intro
        tags["linkLabel"] = link?.label
        tags["link"] = link?.address
        if let codes {
            tags["codesIntro"] = codes.intro
            tags["codes"] = Tags(["list": codes.list.map { Tags(["code": TagText($0)]) }])
        }
        tags["searchName"] = search?.name
        tags["searchLabel"] = search?.label
        tags["search"] = search?.text
        tags["groups"] = groups.map { $0.tags(dates, now) }
        tags["nextAddress"] = next
        tags["hasSide"] = !sideForms.isEmpty || !sideText.isEmpty
        tags["sideForms"] = sideForms.map(\.tags)
        tags["sideText"] = sideText
        return tags
    }
}

extension ListGroup {
    func tags(_ dates: NewsDate, _ now: Instant) -> Tags {
        let tags = Tags()
        tags["groupTitle"] = title
        tags["hasRows"] = !rows.isEmpty
        tags["rows"] = rows.map { $0.tags(dates, now) }
        tags["none"] = none
        return tags
    }
}

/// A page of forms, one after the other, with lists after them.
struct FormsPage {
    var heading: String
    var intro = ""
    var crumb: (text: String, address: String)?
    /// A second factor's secret, as text and as an address an authenticator opens.
    var secret: (text: String, address: String)?
    var forms: [OfficeForm] = []
    var groups: [ListGroup] = []

    func tags(_ dates: NewsDate, _ now: Instant) -> Tags {
        let tags = Tags()
        tags["heading"] = heading
        tags["intro"] = intro
        tags["crumb"] = crumb?.text
        tags["crumbAddress"] = crumb?.address
        tags["secret"] = secret?.text
        tags["secretAddress"] = secret?.address
        tags["forms"] = forms.map(\.tags)
        tags["groups"] = groups.map { $0.tags(dates, now) }
        return tags
    }
}
