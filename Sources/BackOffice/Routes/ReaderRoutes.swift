import Editorial
import Hummingbird
import Newsroom
import Readership
import Storage

/// What is being read: of the site, of a section, of a person.
struct ReaderRoutes {
    let office: Office

    func add(to router: Router<StaffContext>) {
        router.get("redaksi/pembaca", use: site)
        router.get("redaksi/pembaca/rubrik/:section", use: section)
        router.get("redaksi/pembaca/orang/:person", use: person)
    }

    @Sendable func site(_ request: Request, _ context: StaffContext) async throws -> Response {
        try office.newsroom.mustReadFigures(by: try context.member)
        let filter = ReadersFilter(SentForm.query(of: request), page: OfficeAddress.readers)
        var page = try await value(filter, .site, context)
        page.present = try await asking { () async throws(StorageError) in try await office.figures.present() }
        if filter.period != .hour { page.pulse = try await figures(.site, .hour) }
        return answer(page, context)
    }

    @Sendable func section(_ request: Request, _ context: StaffContext) async throws -> Response {
        try office.newsroom.mustReadFigures(by: try context.member)
        let asked = context.parameters.get("section") ?? ""
        let section = try await office.newsroom.sections().first { $0.slug.text == asked }
        guard let section else { throw Stop.notFound }
        let filter = ReadersFilter(SentForm.query(of: request), page: OfficeAddress.readers(of: section))
        var page = try await value(filter, .section(section.id), context)
        page.subject = section.name
        page.tableOf = "&rubrik=" + section.slug.text
        return answer(page, context)
    }

    @Sendable func person(_ request: Request, _ context: StaffContext) async throws -> Response {
        try office.newsroom.mustReadFigures(by: try context.member)
        guard let number = Int64(context.parameters.get("person") ?? "") else { throw Stop.notFound }
        let person = try await office.newsroom.person(Person.ID(number))
        let filter = ReadersFilter(SentForm.query(of: request), page: OfficeAddress.readers(of: person.id))
        var page = try await value(filter, .person(person.id), context)
        page.subject = person.name
        page.tableOf = "&orang=\(person.id)"
        return answer(page, context)
    }

    private func value(_ filter: ReadersFilter, _ scope: FigureScope, _ context: StaffContext) async throws -> ReadersPageValue {
        let sections = try await office.newsroom.sections()
        return ReadersPageValue(
            filter: filter, figures: try await figures(scope, filter.period),
            sections: Dictionary(sections.map { ($0.id, $0) }) { first, _ in first }, words: context.words,
            // Hours and days are the site's: they are counted so.
            dates: office.site.dates(in: context.words.language))
    }

    private func figures(_ scope: FigureScope, _ period: FigurePeriod) async throws(Stop) -> Figures {
        try await asking { () async throws(StorageError) in try await office.figures.figures(of: scope, period) }
    }

    private func answer(_ page: ReadersPageValue, _ context: StaffContext) -> Response {
        office.page(.readers, page.tags(), title: page.subject ?? context.words["readers.title"], room: .readers, context)
    }
}
