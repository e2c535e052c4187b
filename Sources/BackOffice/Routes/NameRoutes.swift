import Editorial
import Hummingbird
import Newsroom
import Pages
import Storage

/// Sections, people and topics.
struct NameRoutes {
    let office: Office

    private static let pageLength = 60

    func add(to router: Router<StaffContext>) {
        router.get("redaksi/rubrik", use: sections)
        router.post("redaksi/rubrik", use: makeSection)
        router.post("redaksi/rubrik/urutan", use: order)
        router.get("redaksi/rubrik/:id", use: section)
        router.post("redaksi/rubrik/:id", use: changeSection)
        router.get("redaksi/orang", use: people)
        router.post("redaksi/orang", use: makePerson)
        router.get("redaksi/orang/:id", use: person)
        router.post("redaksi/orang/:id", use: changePerson)
        router.get("redaksi/topik", use: tags)
        router.get("redaksi/topik/:id", use: tag)
        router.post("redaksi/topik/:id", use: changeTag)
    }

    // MARK: Sections

    @Sendable func sections(_ request: Request, _ context: StaffContext) async throws -> Response {
        try await sectionsPage(nil, done: SentForm.query(of: request)["ok"], .ok, context)
    }

    private func sectionsPage(
        _ attempt: OfficeForm?, done: String?, _ status: HTTPResponse.Status, _ context: StaffContext
    ) async throws -> Response {
        let mayChange = try context.member.may(.manageNames)
        let words = context.words
        let all = try await office.newsroom.sections()
        let inNavigation = all.filter { $0.position != nil }
        var page = ListPage(heading: words["nav.sections"], intro: words["section.intro"])
        page.groups = [
            ListGroup(
                title: words["section.inNavigation"],
                rows: inNavigation.enumerated().map { place, section in
                    row(section, mayChange ? moves(place, inNavigation, words) : [], mayChange)
                }, none: words["section.noneInNavigation"]),
            ListGroup(
                title: words["section.others"],
                rows: all.filter { $0.position == nil }.map { section in
                    row(
                        section,
                        mayChange ? [orderForm(inNavigation + [section], "tambah-\(section.id)", words["section.show"])] : [],
                        mayChange)
                }, none: words["section.noneOthers"]),
        ]
        if mayChange {
            page.sideForms = [
                attempt ?? makeForm("rubrik-baru", "/redaksi/rubrik", words["section.make"], words["section.makeDo"], words)
            ]
        }
        return office.page(
            .listing, page.tags(context.dates, office.clock.now), title: page.heading, room: .sections, status: status,
            done: words.done(done), context)
    }

    private func row(_ section: Section, _ forms: [OfficeForm], _ mayChange: Bool) -> ListRow {
        var row = ListRow(title: section.name)
        row.id = "rubrik-\(section.id)"
        row.address = mayChange ? "/redaksi/rubrik/\(section.id)" : nil
        row.meta = PageAddress.section(section.slug, before: nil).path
        row.forms = forms
        return row
    }

    /// Up, down, away: an order changed by pressing, not by dragging (WCAG 2.2, 2.5.7).
    private func moves(_ place: Int, _ sections: [Section], _ words: StaffWords) -> [OfficeForm] {
        var forms: [OfficeForm] = []
        func moved(to other: Int) -> [Section] {
            var order = sections
            order.swapAt(place, other)
            return order
        }
        let name = sections[place].name
        if place > 0 {
            forms.append(orderForm(moved(to: place - 1), "naik-\(sections[place].id)", words["section.up", with: name], sign: "↑"))
        }
        if place + 1 < sections.count {
            forms.append(
                orderForm(moved(to: place + 1), "turun-\(sections[place].id)", words["section.down", with: name], sign: "↓"))
        }
        forms.append(
            orderForm(
                sections.filter { $0.id != sections[place].id }, "lepas-\(sections[place].id)", words["section.hide", with: name],
                sign: "×"))
        return forms
    }

    private func orderForm(_ sections: [Section], _ id: String, _ button: String, sign: String? = nil) -> OfficeForm {
        var form = OfficeForm(
            id: id, action: "/redaksi/rubrik/urutan",
            fields: sections.map { FormField(name: "rubrik", kind: .hidden, value: "\($0.id)") }, button: button, isInline: true)
        form.sign = sign
        return form
    }

    @Sendable func order(_ request: Request, _ context: StaffContext) async throws -> Response {
        let member = try context.member
        let sent = try await SentForm.read(request)
        let ids = sent.all("rubrik").compactMap { Int64($0) }.map { Section.ID($0) }
        do {
            _ = try await office.newsroom.setNavigation(ids, by: member)
        } catch {
            throw Stop.refusal(error)
        }
        return .goOn(to: "/redaksi/rubrik?ok=urutan")
    }

    @Sendable func makeSection(_ request: Request, _ context: StaffContext) async throws -> Response {
        let member = try context.member
        let sent = try await SentForm.read(request)
        do {
            _ = try await office.newsroom.makeSection(name: sent.text("name"), slug: sent.text("slug"), by: member)
        } catch {
            let form = makeForm(
                "rubrik-baru", "/redaksi/rubrik", context.words["section.make"], context.words["section.makeDo"], context.words)
            return try await sectionsPage(refused(form, sent, error, context), done: nil, error.status, context)
        }
        return .goOn(to: "/redaksi/rubrik?ok=dibuat")
    }

    @Sendable func section(_ request: Request, _ context: StaffContext) async throws -> Response {
        _ = try context.member
        let found = try await foundSection(context)
        return namePage(NameOnPage(found), nil, .ok, context)
    }

    @Sendable func changeSection(_ request: Request, _ context: StaffContext) async throws -> Response {
        let found = try await foundSection(context)
        return try await change(NameOnPage(found), request, context) { name, slug, member throws(Refusal) in
            _ = try await office.newsroom.changeSection(found.id, name: name, slug: slug, by: member)
        }
    }

    private func foundSection(_ context: StaffContext) async throws -> Section {
        guard let number = Int64(context.parameters.get("id") ?? "") else { throw Stop.notFound }
        return try await office.newsroom.section(Section.ID(number))
    }

    // MARK: People

    @Sendable func people(_ request: Request, _ context: StaffContext) async throws -> Response {
        try await peoplePage(SentForm.query(of: request), nil, .ok, context)
    }

    private func peoplePage(
        _ asked: SentForm, _ attempt: OfficeForm?, _ status: HTTPResponse.Status, _ context: StaffContext
    ) async throws -> Response {
        let mayChange = try context.member.may(.manageNames)
        let words = context.words
        let search = asked.text("cari")
        let after = asked["setelah"]
        let found = try await office.newsroom.people(prefix: search, after: after, limit: NameRoutes.pageLength)
        var page = ListPage(heading: words["nav.people"], intro: words["person.intro"])
        page.search = ("cari", words["person.search"], search)
        page.groups = [ListGroup(rows: found.map { row(NameOnPage($0), mayChange) }, none: words["person.none"])]
        if found.count == NameRoutes.pageLength, search.isEmpty, let last = found.last {
            page.next = "/redaksi/orang?setelah=" + last.name.encodedForQuery
        }
        if mayChange { page.sideForms = [attempt ?? personForm(words)] }
        return office.page(
            .listing, page.tags(context.dates, office.clock.now), title: page.heading, room: .people, status: status,
            done: words.done(asked["ok"]), context)
    }

    private func personForm(_ words: StaffWords) -> OfficeForm {
        OfficeForm(
            id: "orang-baru", action: "/redaksi/orang", title: words["person.make"],
            fields: [FormField(name: "name", label: words["field.name"], isRequired: true, longest: 120)],
            button: words["person.makeDo"])
    }

    @Sendable func makePerson(_ request: Request, _ context: StaffContext) async throws -> Response {
        let member = try context.member
        let sent = try await SentForm.read(request)
        do {
            _ = try await office.newsroom.makePerson(name: sent.text("name"), by: member)
        } catch {
            return try await peoplePage(
                SentForm(), refused(personForm(context.words), sent, error, context), error.status, context)
        }
        return .goOn(to: "/redaksi/orang?ok=dibuat")
    }

    @Sendable func person(_ request: Request, _ context: StaffContext) async throws -> Response {
        _ = try context.member
        return namePage(NameOnPage(try await foundPerson(context)), nil, .ok, context)
    }

    @Sendable func changePerson(_ request: Request, _ context: StaffContext) async throws -> Response {
        let found = try await foundPerson(context)
        return try await change(NameOnPage(found), request, context) { name, slug, member throws(Refusal) in
            _ = try await office.newsroom.changePerson(found.id, name: name, slug: slug, by: member)
        }
    }

    private func foundPerson(_ context: StaffContext) async throws -> Person {
        guard let number = Int64(context.parameters.get("id") ?? "") else { throw Stop.notFound }
        return try await office.newsroom.person(Person.ID(number))
    }

    // MARK: Topics

    @Sendable func tags(_ request: Request, _ context: StaffContext) async throws -> Response {
        let mayChange = try context.member.may(.manageNames)
        let asked = SentForm.query(of: request)
        let words = context.words
        let search = asked.text("cari")
        let found = try await office.newsroom.tags(prefix: search, after: asked["setelah"], limit: NameRoutes.pageLength)
        var page = ListPage(heading: words["nav.tags"], intro: words["tag.intro"])
        page.search = ("cari", words["tag.search"], search)
        page.groups = [ListGroup(rows: found.map { row(NameOnPage($0), mayChange) }, none: words["tag.none"])]
        if found.count == NameRoutes.pageLength, search.isEmpty, let last = found.last {
            page.next = "/redaksi/topik?setelah=" + last.name.encodedForQuery
        }
        return office.page(
            .listing, page.tags(context.dates, office.clock.now), title: page.heading, room: .tags,
            done: words.done(asked["ok"]), context)
    }

    @Sendable func tag(_ request: Request, _ context: StaffContext) async throws -> Response {
        _ = try context.member
        return namePage(NameOnPage(try await foundTag(context)), nil, .ok, context)
    }

    @Sendable func changeTag(_ request: Request, _ context: StaffContext) async throws -> Response {
        let found = try await foundTag(context)
        return try await change(NameOnPage(found), request, context) { name, slug, member throws(Refusal) in
            _ = try await office.newsroom.changeTag(found.id, name: name, slug: slug, by: member)
        }
    }

    private func foundTag(_ context: StaffContext) async throws -> Tag {
        guard let number = Int64(context.parameters.get("id") ?? "") else { throw Stop.notFound }
        return try await office.newsroom.tag(Tag.ID(number))
    }
}
