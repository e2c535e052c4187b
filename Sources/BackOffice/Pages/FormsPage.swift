import Editorial

/// A page of forms, one after the other, with lists after them.
struct FormsPage {
    var heading: String
    var intro = ""
    var crumb: (text: String, address: String)?
    /// A second factor's secret, as text and as an address an authenticator opens.
    var secret: (text: String, address: String)?
    var forms: [OfficeForm] = []
    var groups: [ListGroup] = []
    /// What the forms are about, before them.
    var subjects: [ListGroup] = []

    func tags(_ dates: NewsDate, _ now: Instant) -> Tags {
        let tags = Tags()
        tags["heading"] = heading
        tags["intro"] = intro
        tags["subjects"] = subjects.map { $0.tags(dates, now) }
        tags["crumb"] = crumb?.text
        tags["crumbAddress"] = crumb?.address
        tags["secret"] = secret?.text
        tags["secretAddress"] = secret?.address
        tags["forms"] = forms.map(\.tags)
        tags["groups"] = groups.map { $0.tags(dates, now) }
        return tags
    }
}
