import Editorial
import Hummingbird
import Newsroom
import Pages
import Storage

/// A section, person or topic on the page where its name is changed.
struct NameOnPage: Sendable {
    let name: String
    let slug: Slug
    /// Of the page where it is changed.
    let address: String
    /// Of what readers see.
    let readersAddress: String
    let room: OfficeRoom

    init(_ section: Section) {
        name = section.name
        slug = section.slug
        address = "/redaksi/rubrik/\(section.id)"
        readersAddress = PageAddress.section(section.slug, before: nil).path
        room = .sections
    }

    init(_ person: Person) {
        name = person.name
        slug = person.slug
        address = "/redaksi/orang/\(person.id)"
        readersAddress = PageAddress.person(person.slug, before: nil).path
        room = .people
    }

    init(_ tag: Tag) {
        name = tag.name
        slug = tag.slug
        address = "/redaksi/topik/\(tag.id)"
        readersAddress = PageAddress.topic(tag.slug, before: nil).path
        room = .tags
    }
}

extension NameRoutes {
    func row(_ name: NameOnPage, _ mayChange: Bool) -> ListRow {
        var row = ListRow(title: name.name)
        row.address = mayChange ? name.address : name.readersAddress
        row.meta = name.readersAddress
        return row
    }

    func makeForm(_ id: String, _ action: String, _ title: String, _ button: String, _ words: StaffWords) -> OfficeForm {
        OfficeForm(
            id: id, action: action, title: title,
            fields: [
                FormField(name: "name", label: words["field.name"], isRequired: true, longest: 120),
                FormField(name: "slug", label: words["field.slug"], help: words["field.slugHelp"], longest: 80),
            ], button: button)
    }

    func namePage(
        _ name: NameOnPage, _ attempt: OfficeForm?, _ status: HTTPResponse.Status, _ context: StaffContext
    ) -> Response {
        let words = context.words
        var page = FormsPage(heading: name.name, intro: words["name.intro"])
        page.crumb = (words["nav." + name.room.rawValue], name.room.address)
        page.forms = [attempt ?? changeForm(name, words)]
        return office.page(
            .forms, page.tags(context.dates, office.clock.now), title: name.name, room: name.room, status: status, context)
    }

    private func changeForm(_ name: NameOnPage, _ words: StaffWords) -> OfficeForm {
        OfficeForm(
            id: "nama", action: name.address,
            fields: [
                FormField(name: "name", label: words["field.name"], value: name.name, isRequired: true, longest: 120),
                FormField(
                    name: "slug", label: words["field.slug"], value: name.slug.text, help: words["name.slugHelp"], isRequired: true,
                    longest: 80),
            ], button: words["name.change"], isMain: true)
    }

    /// Changes a name, or shows its form again.
    func change(
        _ name: NameOnPage, _ request: Request, _ context: StaffContext,
        _ act: (String, String, StaffMember) async throws(Refusal) -> Void
    ) async throws -> Response {
        let member = try context.member
        let sent = try await SentForm.read(request)
        do {
            try await act(sent.text("name"), sent.text("slug"), member)
        } catch {
            return namePage(name, refused(changeForm(name, context.words), sent, error, context), error.status, context)
        }
        return .goOn(to: name.room.address + "?ok=diubah")
    }

    func refused(_ form: OfficeForm, _ sent: SentForm, _ refusal: Refusal, _ context: StaffContext) -> OfficeForm {
        let problems = context.words.problems(of: refusal)
        return form.kept(
            sent, problems, whole: problems.isEmpty ? context.words.sentence(for: refusal, dates: context.dates) : nil)
    }
}
