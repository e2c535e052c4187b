import Editorial
import GRDB
import Storage

/// Makes of a manuscript what a revision says: ids for names, measures for pictures.
struct ManuscriptReader {
    let db: Database
    let names: NameBook
    /// Whose text it is; nil for a story that is only being begun.
    let story: Int64?

    func content(of manuscript: Manuscript) throws -> Revision.Content {
        var tags: [Tag] = []
        for name in manuscript.tags {
            let tag = try names.tag(named: name, in: db)
            if !tags.contains(where: { $0.id == tag.id }) { tags.append(tag) }
        }
        let bylines = try manuscript.bylines.map { name in
            Byline(person: name.isPerson ? try names.person(named: name.name, in: db) : nil, name: name.name, role: name.role)
        }
        return Revision.Content(
            kind: manuscript.kind, kicker: manuscript.kicker, headline: manuscript.headline, lead: manuscript.lead,
            body: try body(manuscript.body), dateline: manuscript.dateline, bylines: bylines,
            printedByline: manuscript.printedByline, section: try section(manuscript.section), tags: tags,
            leadPhoto: try manuscript.leadPhoto.map(photo), sources: manuscript.sources, language: manuscript.language,
            holdsText: manuscript.holdsText)
    }

    private func section(_ slug: Slug?) throws -> Section {
        let text = slug?.text ?? Section.unfiledSlug
        guard let slug = Slug(text), let section = try names.section(slug, in: db) else {
            throw StorageError.failed(doing: "reading a manuscript", why: "there is no section \"\(text)\"")
        }
        return section
    }

    private func body(_ body: Body) throws -> Body {
        Body(
            try body.blocks.map { block in
                switch block {
                case .photo(let picture): .photo(try photo(picture))
                case .gallery(let pictures): .gallery(try pictures.map(photo))
                default: block
                }
            })
    }

    private func photo(_ photo: Photo) throws -> Photo {
        guard let wanted = photo.asset else { return photo }
        guard let asset = try AssetRows.find(wanted.name, in: db) ?? used(wanted.name) else {
            throw StorageError.failed(doing: "reading a manuscript", why: "there is no picture \(wanted.name)")
        }
        return Photo(asset: asset, caption: photo.caption, credit: photo.credit, alternativeText: photo.alternativeText)
    }

    /// A picture of an earlier text of the same story, from before pictures were entered by themselves.
    private func used(_ name: String) throws -> Asset? {
        guard let story else { return nil }
        let revision = try Int64.fetchOne(
            db,
            sql: """
                SELECT id FROM revisions INDEXED BY revisions_of_story
                WHERE story = ?1 AND (instr(lead_photo, ?2) OR instr(body, ?2)) ORDER BY id DESC LIMIT 1
                """,
            arguments: [story, name])
        guard let revision else { return nil }
        return try RevisionRows.content(of: revision, in: db).photos.compactMap(\.asset).first { $0.name == name }
    }
}
