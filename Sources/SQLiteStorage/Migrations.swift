import GRDB

/// The shape of `terbit.sqlite`, step by step. A released step is never edited: a change is a new step.
enum Migrations {
    /// Marks the file as ours (`PRAGMA application_id`): "Tbit" in ASCII.
    static let applicationID: Int32 = 0x5462_6974

    static var migrator: DatabaseMigrator {
        var migrator = DatabaseMigrator()
        migrator.registerMigration("0001 first edition") { try $0.execute(sql: firstEdition) }
        // Nothing it drops is referred to, so that references can go on being checked as it runs.
        migrator.registerMigration("0002 the newsroom", foreignKeyChecks: .immediate) { db in
            try db.execute(sql: newsroomTables)
            try db.execute(sql: newsroomColumns)
            try AuditChain.rebuild(in: db)
            try db.execute(sql: newsroomSearch)
            try db.execute(sql: newsroomGuards)
        }
        migrator.registerMigration("0003 tokens in use", foreignKeyChecks: .immediate) { db in
            try db.execute(sql: "ALTER TABLE api_tokens ADD COLUMN last_used_at INTEGER")
        }
        migrator.registerMigration("0004 most read") { try $0.execute(sql: mostReadTables) }
        return migrator
    }

    private static let firstEdition = """
        PRAGMA application_id = \(applicationID);

        CREATE TABLE sections (
            id INTEGER PRIMARY KEY,
            slug TEXT NOT NULL UNIQUE,
            name TEXT NOT NULL,
            position INTEGER UNIQUE
        ) STRICT;

        CREATE TABLE people (
            id INTEGER PRIMARY KEY,
            slug TEXT NOT NULL UNIQUE,
            name TEXT NOT NULL
        ) STRICT;

        CREATE TABLE tags (
            id INTEGER PRIMARY KEY,
            slug TEXT NOT NULL UNIQUE,
            name TEXT NOT NULL
        ) STRICT;

        -- Times are milliseconds since 1970, UTC.
        CREATE TABLE stories (
            id INTEGER PRIMARY KEY,
            state TEXT NOT NULL CHECK (state IN ('unpublished', 'live', 'withdrawn')),
            working_state TEXT CHECK (working_state IN ('draft', 'inReview', 'approved', 'scheduled')),
            live_revision INTEGER REFERENCES revisions (id),
            -- NULL only while the story's first revision is being written. No reference is deferred: with one
            -- outstanding, SQLite looks through every table that refers to a row as it is inserted.
            working_revision INTEGER REFERENCES revisions (id),
            path TEXT,
            first_published_at INTEGER,
            last_published_at INTEGER,
            withdrawn_at INTEGER,
            withdrawal_reason TEXT,
            CHECK (state = 'unpublished' OR working_revision IS NOT NULL),
            CHECK ((state = 'live') = (live_revision IS NOT NULL)),
            CHECK ((state = 'withdrawn') = (withdrawn_at IS NOT NULL)),
            CHECK (state = 'unpublished' OR (path IS NOT NULL AND first_published_at IS NOT NULL))
        ) STRICT;

        CREATE TABLE revisions (
            id INTEGER PRIMARY KEY,
            story INTEGER NOT NULL REFERENCES stories (id),
            made_at INTEGER NOT NULL,
            made_by TEXT NOT NULL,
            based_on INTEGER REFERENCES revisions (id),
            kind TEXT NOT NULL,
            kicker TEXT,
            headline TEXT NOT NULL,
            lead TEXT NOT NULL,
            body TEXT NOT NULL,
            dateline_place TEXT,
            dateline_zone TEXT,
            printed_byline TEXT,
            section INTEGER NOT NULL REFERENCES sections (id),
            lead_photo TEXT,
            sources TEXT NOT NULL,
            language TEXT NOT NULL,
            holds_text INTEGER NOT NULL CHECK (holds_text IN (0, 1))
        ) STRICT;
        CREATE INDEX revisions_of_story ON revisions (story, id);

        CREATE TABLE revision_bylines (
            revision INTEGER NOT NULL REFERENCES revisions (id),
            position INTEGER NOT NULL,
            person INTEGER REFERENCES people (id),
            name TEXT NOT NULL,
            role TEXT NOT NULL,
            PRIMARY KEY (revision, position)
        ) STRICT, WITHOUT ROWID;

        CREATE TABLE revision_tags (
            revision INTEGER NOT NULL REFERENCES revisions (id),
            position INTEGER NOT NULL,
            tag INTEGER NOT NULL REFERENCES tags (id),
            PRIMARY KEY (revision, position)
        ) STRICT, WITHOUT ROWID;

        -- first_published_at and section stand here too, so that every list is one walk along one index.
        CREATE TABLE publications (
            id INTEGER PRIMARY KEY,
            story INTEGER NOT NULL REFERENCES stories (id),
            revision INTEGER NOT NULL REFERENCES revisions (id),
            section INTEGER NOT NULL REFERENCES sections (id),
            first_published_at INTEGER NOT NULL,
            from_at INTEGER NOT NULL,
            to_at INTEGER,
            -- When the text is of, where its source says it is later than the first publication.
            updated_at INTEGER,
            -- When the text was seen on its page, where that is all that is known of its time.
            seen_at INTEGER,
            CHECK (to_at IS NULL OR to_at >= from_at)
        ) STRICT;
        CREATE UNIQUE INDEX publications_live ON publications (story) WHERE to_at IS NULL;
        CREATE INDEX publications_of_story ON publications (story, from_at);
        CREATE INDEX publications_by_time ON publications (first_published_at, story);
        CREATE INDEX publications_by_section ON publications (section, first_published_at, story);

        CREATE TABLE publication_tags (
            tag INTEGER NOT NULL REFERENCES tags (id),
            first_published_at INTEGER NOT NULL,
            story INTEGER NOT NULL,
            publication INTEGER NOT NULL REFERENCES publications (id),
            PRIMARY KEY (tag, first_published_at, story, publication)
        ) STRICT, WITHOUT ROWID;

        CREATE TABLE publication_people (
            person INTEGER NOT NULL REFERENCES people (id),
            first_published_at INTEGER NOT NULL,
            story INTEGER NOT NULL,
            publication INTEGER NOT NULL REFERENCES publications (id),
            PRIMARY KEY (person, first_published_at, story, publication)
        ) STRICT, WITHOUT ROWID;

        -- Every path a story has or had; stories.path is the canonical one.
        CREATE TABLE addresses (
            path TEXT PRIMARY KEY,
            story INTEGER NOT NULL REFERENCES stories (id),
            made_at INTEGER NOT NULL
        ) STRICT, WITHOUT ROWID;

        -- What a sender calls a story, and every version of it that came in.
        CREATE TABLE origins (
            source TEXT NOT NULL,
            key TEXT NOT NULL,
            version TEXT NOT NULL,
            story INTEGER NOT NULL REFERENCES stories (id),
            taken_in_at INTEGER NOT NULL,
            PRIMARY KEY (source, key, version)
        ) STRICT, WITHOUT ROWID;

        CREATE TABLE shown_lists (
            id INTEGER PRIMARY KEY,
            kind TEXT NOT NULL CHECK (kind IN ('mostRead', 'latest')),
            shown_at INTEGER NOT NULL,
            window_hours INTEGER,
            recorded_at INTEGER NOT NULL
        ) STRICT;
        CREATE INDEX shown_lists_by_time ON shown_lists (kind, shown_at, id);

        CREATE TABLE shown_list_rows (
            list INTEGER NOT NULL REFERENCES shown_lists (id),
            rank INTEGER NOT NULL,
            story INTEGER NOT NULL REFERENCES stories (id),
            PRIMARY KEY (list, rank)
        ) STRICT, WITHOUT ROWID;

        CREATE TABLE press_orders (
            number INTEGER PRIMARY KEY AUTOINCREMENT,
            made_at INTEGER NOT NULL,
            touched TEXT NOT NULL
        ) STRICT;
        CREATE INDEX press_orders_by_time ON press_orders (made_at);

        CREATE TABLE press_progress (
            press TEXT PRIMARY KEY,
            number INTEGER NOT NULL,
            noted_at INTEGER NOT NULL
        ) STRICT, WITHOUT ROWID;

        CREATE TABLE reading_marks (
            file TEXT PRIMARY KEY,
            objects INTEGER NOT NULL,
            complete INTEGER NOT NULL CHECK (complete IN (0, 1)),
            noted_at INTEGER NOT NULL
        ) STRICT, WITHOUT ROWID;

        CREATE TABLE audit (
            id INTEGER PRIMARY KEY,
            at INTEGER NOT NULL,
            who TEXT NOT NULL,
            act TEXT NOT NULL,
            story INTEGER REFERENCES stories (id),
            revision INTEGER REFERENCES revisions (id),
            detail TEXT NOT NULL
        ) STRICT;
        CREATE INDEX audit_of_story ON audit (story, id);
        """
}
