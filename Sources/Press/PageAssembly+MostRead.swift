import Editorial
import Pages
import Storage

/// The pages of the most read. What is read now of the whole site is what the live column shows, from where it has it; the
/// other lists are the readership's.
extension PageAssembly {
    /// Caches in front hold at least 32 groups a page (RFC 9875, 2); the list's own and those every page has are among them.
    private static let mostStoryGroups = 28

    func mostRead(
        _ address: MostReadAddress, _ form: PageForm, _ moment: Moment
    ) async throws(StorageError) -> Finding {
        var section: Section?
        if case .section(let slug) = address {
            guard let found = try await store.section(slug: slug), !found.isUnfiled else { return .nothing }
            guard found.slug == slug else { return .moved(to: PageAddress.mostRead(.section(found.slug), as: form).path) }
            section = found
        }
        let ranked = try await ranked(address.period, section, moment)
        var page = ranked.page
        if page.ranking == nil { page.lines = try await newest(in: section, moment) }
        var assembled = AssembledPage(.mostRead(page), keeping: .front, groups: groups(of: page, stories: ranked.stories))
        assembled.form = form
        return .page(assembled)
    }

    /// The list as it was recorded, without what may no longer stand in it; ranked by nothing if that leaves none.
    /// - Returns: with all the stories it had: one that comes back has to come back here too.
    private func ranked(
        _ period: MostReadPeriod, _ section: Section?, _ moment: Moment
    ) async throws(StorageError) -> (page: MostReadPage, stories: [Story.ID]) {
        let list = try await list(period, section, moment)
        let lines = try await store.lines(of: list?.stories ?? [], at: moment).filter { line in
            line.kind != .advertorial && (section == nil || line.section.id == section?.id)
        }
        let ranking = list.map { MostReadPage.Ranking(windowHours: $0.windowHours, since: $0.shownAt) }
        let page = MostReadPage(period: period, section: section, lines: lines, ranking: lines.isEmpty ? nil : ranking)
        return (page, list?.stories ?? [])
    }

    private func list(
        _ period: MostReadPeriod, _ section: Section?, _ moment: Moment
    ) async throws(StorageError) -> ShownList? {
        if period == .present, section == nil { return try await store.shownList(.mostRead, at: moment) }
        guard let list = try await lists?.list(named: period.rawValue, section: section?.id, at: moment) else { return nil }
        return ShownList(
            kind: .mostRead, shownAt: list.computedAt, windowHours: list.windowHours, stories: list.rows.map(\.story))
    }

    private func newest(in section: Section?, _ moment: Moment) async throws(StorageError) -> [StoryLine] {
        let lines = try await store.lines(
            of: section.map { .section($0.id) } ?? .all, at: moment, after: nil, limit: 2 * mostReadLength)
        return Array((lines ?? []).filter { $0.kind != .advertorial }.prefix(mostReadLength))
    }

    /// Its own group changes with the order, those of its stories with their headlines.
    private func groups(of page: MostReadPage, stories: [Story.ID]) -> [PageGroup] {
        let own = PageGroup.mostRead(page.period, page.section?.id)
        guard page.ranking != nil else { return [own, page.section.map { .section($0.id) } ?? .home] }
        guard stories.count <= PageAssembly.mostStoryGroups else { return [own, .home] }
        return [own] + stories.map { .story($0) }
    }
}
