import Editorial
import HTTPTypes
import Hummingbird
import NIOCore
import Newsroom
import Readership
import Storage

/// Everything the readers' pages show, as tables to work on: `/redaksi/pembaca/csv/tulisan.csv?rentang=24jam&rubrik=dunia`.
struct ReaderTableRoutes {
    let office: Office

    func add(to router: Router<StaffContext>) {
        router.get("redaksi/pembaca/csv/:file", use: table)
    }

    @Sendable func table(_ request: Request, _ context: StaffContext) async throws -> Response {
        let member = try context.member
        try office.newsroom.mustReadFigures(by: member)
        let file = context.parameters.get("file") ?? ""
        guard file.hasSuffix(".csv") else { throw Stop.notFound }
        let what = String(file.dropLast(4))
        let asked = SentForm.query(of: request)
        if asked.isChecked("naskah") {
            guard let story = asked.number("naskah") else { throw Stop.notFound }
            return try await tableOfStory(what, Story.ID(story), member)
        }
        let (scope, name) = try await scope(asked)
        let period = ReadersFilter(asked, page: "").period
        let figures = try await asking { () async throws(StorageError) in try await office.figures.figures(of: scope, period) }
        let tables = FiguresTables(figures: figures, sections: try await office.newsroom.sections(), dates: office.site.dates)
        guard let kind = FiguresTables.Kind(rawValue: what), let table = tables.table(kind) else { throw Stop.notFound }
        return answer(table, named: [what, name, period.word].filter { !$0.isEmpty }.joined(separator: "-"))
    }

    private func tableOfStory(_ what: String, _ story: Story.ID, _ member: StaffMember) async throws -> Response {
        let standing = try await office.newsroom.standing(of: story, by: member)
        guard let published = standing.story.firstPublishedAt, let kind = StoryTables.Kind(rawValue: what) else {
            throw Stop.notFound
        }
        let figures = try await asking { () async throws(StorageError) in
            try await office.figures.figures(of: story, section: standing.working.content.section.id, published: published)
        }
        return answer(
            StoryTables(figures: figures, published: published, dates: office.site.dates).table(kind),
            named: "\(what)-naskah-\(story)")
    }

    private func scope(_ asked: SentForm) async throws -> (FigureScope, String) {
        if asked.isChecked("rubrik") {
            let section = try await office.newsroom.sections().first { $0.slug.text == asked.text("rubrik") }
            guard let section else { throw Stop.notFound }
            return (.section(section.id), section.slug.text)
        }
        if asked.isChecked("orang") {
            guard let number = asked.number("orang") else { throw Stop.notFound }
            let person = try await office.newsroom.person(Person.ID(number))
            return (.person(person.id), person.slug.text)
        }
        return (.site, "")
    }

    private func answer(_ table: CSVTable, named name: String) -> Response {
        let buffer = ByteBuffer(string: table.text)
        return Response(
            status: .ok,
            headers: [
                .contentType: "text/csv; charset=utf-8; header=present", .contentLength: String(buffer.readableBytes),
                .contentDisposition: "attachment; filename=\"\(name).csv\"",
            ], body: .init(byteBuffer: buffer))
    }
}
