import Editorial
import GRDB
import Storage
import TerbitTesting
import Testing

@testable import SQLiteStorage

@Suite struct SQLiteMigrationTests {
    /// A live story with two revisions, one that was withdrawn and one that was held, as the first edition kept them.
    private static let firstEdition = """
        INSERT INTO sections (id, slug, name, position) VALUES (1, 'dunia', 'Dunia', 1), (2, 'sains', 'Sains', NULL);
        INSERT INTO people (id, slug, name) VALUES (1, 'ratna-w', 'Ratna W');
        INSERT INTO tags (id, slug, name) VALUES (1, 'bakau', 'Bakau');
        INSERT INTO stories (id, state) VALUES (1, 'unpublished'), (2, 'unpublished'), (5, 'unpublished');
        INSERT INTO revisions (id, story, made_at, made_by, based_on, kind, headline, lead, body, section, sources, language,
            holds_text)
        VALUES (1, 1, 1000, 'impor', NULL, 'news', 'Gempa lama', '', '[{"p":["Isi"]}]', 1, '', 'id', 1),
            (2, 2, 1000, 'impor', NULL, 'news', 'Dicabut', '', '[{"p":["Isi"]}]', 1, '', 'id', 1),
            (3, 5, 1000, 'demo', NULL, 'news', 'Ditahan', '',
                '[{"p":["Isi"]},{"note":["Belum"],"kind":"unverified"}]', 2, '', 'id', 1),
            (4, 1, 7000, 'ninjs', 1, 'news', 'Gempa baru', '', '[{"p":["\\"kind\\":\\"unverified\\""]}]', 2, '', 'id', 1);
        INSERT INTO revision_tags VALUES (4, 0, 1);
        INSERT INTO revision_bylines VALUES (4, 0, 1, 'Ratna W', 'reporter');
        UPDATE stories SET state = 'live', live_revision = 4, working_revision = 4, path = '/dunia/1', first_published_at = 900,
            last_published_at = 7000 WHERE id = 1;
        UPDATE stories SET state = 'withdrawn', working_revision = 2, path = '/dunia/2', first_published_at = 900,
            last_published_at = 900, withdrawn_at = 8000, withdrawal_reason = 'Anak' WHERE id = 2;
        UPDATE stories SET working_state = 'approved', working_revision = 3 WHERE id = 5;
        INSERT INTO publications (id, story, revision, section, first_published_at, from_at, to_at)
        VALUES (1, 1, 1, 1, 900, 900, 7000), (2, 2, 2, 1, 900, 900, 8000), (3, 1, 4, 2, 900, 7000, NULL);
        INSERT INTO publication_tags VALUES (1, 900, 1, 3);
        INSERT INTO publication_people VALUES (1, 900, 1, 3);
        INSERT INTO addresses VALUES ('/dunia/1', 1, 1000), ('/dunia/2', 2, 1000);
        INSERT INTO audit (id, at, who, act, story, revision, detail) VALUES
            (1, 1000, 'impor', 'take in', 1, 1, 'ninjs a 1'), (2, 1000, 'impor', 'take in', 2, 2, 'ninjs b 1'),
            (4, 7000, 'ninjs', 'revise', 1, 4, 'ninjs a 2'), (5, 8000, 'terbit', 'set navigation', NULL, NULL, '1');
        INSERT INTO press_orders (number, made_at, touched) VALUES (3, 7000, 'home');
        """

    private func migrated() throws -> (home: TemporaryDirectory, database: SQLiteDatabase) {
        let home = try TemporaryDirectory()
        let queue = try DatabaseQueue(path: home.path + "/terbit.sqlite")
        try Migrations.migrator.migrate(queue, upTo: "0001 first edition")
        try queue.write { try $0.execute(sql: Self.firstEdition) }
        try queue.close()
        return (home, try SQLiteDatabase(directory: home.path, reservedSlugs: ["indeks"]))
    }

    @Test func `a portal of the first edition opens with all its stories on the desk`() async throws {
        let (home, database) = try migrated()
        let lines = try await database.desk(DeskQuery()).lines
        #expect(lines.map(\.headline) == ["Dicabut", "Gempa baru", "Ditahan"])
        #expect(lines.map(\.changedAt.milliseconds) == [8000, 7000, 1000])
        #expect(lines.map(\.changedBy) == ["impor", "ninjs", "demo"])
        #expect(lines.map(\.section.slug.text) == ["dunia", "sains", "sains"])
        #expect(lines.map(\.isUnverified) == [false, false, true])
        let live = try #require(try await database.standing(of: .init(1)))
        #expect(live.startedBy == Signature(name: "impor") && live.startedAt.milliseconds == 1000)
        #expect(live.working.milestone == .takenIn && live.working.content.tags.map(\.name) == ["Bakau"])
        let held = try #require(try await database.standing(of: .init(5)))
        #expect(held.approval == .init(revision: .init(3), by: Signature(name: "demo"), at: Instant(milliseconds: 1000)))
        #expect(try await database.standing(of: .init(2))?.withdrawal?.ground == .source)
        withExtendedLifetime(home) {}
    }

    @Test func `names, searches and readers' pages go on as they were`() async throws {
        let (home, database) = try migrated()
        #expect(try await database.desk(DeskQuery(state: .live, search: "gempa")).lines.map(\.story.rawValue) == [1])
        #expect(try await database.desk(DeskQuery(section: .init(2), search: "ditah")).lines.map(\.story.rawValue) == [5])
        #expect(try await database.people(prefix: "rat", after: nil, limit: 9).map(\.name) == ["Ratna W"])
        #expect(try await database.tags(prefix: "bak", after: nil, limit: 9).map(\.name) == ["Bakau"])
        #expect(try await database.sections().map(\.name) == ["Dunia", "Sains"])
        guard case .article(let now) = try await database.find(path: "/dunia/1", at: .now),
            case .article(let then) = try await database.find(path: "/dunia/1", at: .past(Instant(milliseconds: 950)))
        else { throw No() }
        #expect(now.content.headline == "Gempa baru" && then.content.headline == "Gempa lama")
        #expect(try await database.orders(after: 0, limit: 9).map(\.number) == [3])
        withExtendedLifetime(home) {}
    }

    @Test func `the log of the first edition is chained without gaps and goes on`() async throws {
        let (home, database) = try migrated()
        #expect(try await database.verifyAudit { _ in } == .whole(entries: 4))
        let before = try await database.audit(of: nil, before: nil, limit: 9)
        #expect(before.map(\.number) == [4, 3, 2, 1])
        #expect(before.map(\.act) == ["set navigation", "revise", "take in", "take in"])
        #expect(before.map(\.at.milliseconds) == [8000, 7000, 1000, 1000])
        _ = try await database.makeSection(name: "Baru", slug: Slug(making: "Baru"), by: Desk.damar, at: Desk.noon)
        _ = try await database.start(Manuscript(headline: "x"), by: Desk.sekar, at: Desk.noon, key: nil)
        #expect(try await database.verifyAudit { _ in } == .whole(entries: 6))
        let broken = try await database.pool.read { try Row.fetchAll($0, sql: "PRAGMA foreign_key_check").count }
        #expect(broken == 0)
        withExtendedLifetime(home) {}
    }

    @Test func `an import goes on with the stories it brought before`() async throws {
        let (home, database) = try migrated()
        let next = try await database.start(Manuscript(headline: "x"), by: Desk.sekar, at: Desk.noon, key: nil)
        guard case .done(let standing, let made?) = next else { throw No() }
        #expect(standing.story.id.rawValue == 6 && made.rawValue == 5)
        let taken = try await database.takeIn(
            [.sample("z", section: "Belum berrubrik", at: Desk.noon)], by: "u", at: Desk.noon, mark: nil)
        #expect(taken.map(\.outcome) == [.created])
        #expect(try await database.sections().contains { $0.slug.text == "rubrik-belum-berrubrik" })
        withExtendedLifetime(home) {}
    }
}
