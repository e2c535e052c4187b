import Editorial

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
    /// Where something that goes with this page is.
    var sideLink: (text: String, address: String)?

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
        tags["hasSide"] = !sideForms.isEmpty || !sideText.isEmpty || sideLink != nil
        tags["sideForms"] = sideForms.map(\.tags)
        tags["sideText"] = sideText
        tags["sideLink"] = sideLink?.text
        tags["sideLinkAddress"] = sideLink?.address
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
