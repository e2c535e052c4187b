import GRDB

/// The shape of `readership.sqlite`, step by step. A released step is never edited: a change is a new step.
enum ReadershipMigrations {
    /// Marks the file as ours (`PRAGMA application_id`): "Tbrd" in ASCII.
    static let applicationID: Int32 = 0x5462_7264

    static var migrator: DatabaseMigrator {
        var migrator = DatabaseMigrator()
        migrator.registerMigration("0001 first count") { try $0.execute(sql: firstCount) }
        return migrator
    }

    private static let firstCount = """
        PRAGMA application_id = \(applicationID);

        -- Times are seconds since 1970, UTC. A span is 0 for a minute, 1 for an hour, 2 for a day of the site's zone.
        -- A count is what one start (boot) of one node counted in the bucket; readers add the starts up.
        CREATE TABLE views (
            span INTEGER NOT NULL CHECK (span IN (0, 1, 2)),
            start INTEGER NOT NULL,
            story INTEGER NOT NULL,
            node TEXT NOT NULL,
            boot INTEGER NOT NULL,
            amount INTEGER NOT NULL CHECK (amount > 0),
            PRIMARY KEY (span, start, story, node, boot)
        ) STRICT, WITHOUT ROWID;
        CREATE INDEX views_of_story ON views (story, start);

        CREATE TABLE referrers (
            span INTEGER NOT NULL CHECK (span IN (0, 1, 2)),
            start INTEGER NOT NULL,
            story INTEGER NOT NULL,
            source TEXT NOT NULL,
            node TEXT NOT NULL,
            boot INTEGER NOT NULL,
            amount INTEGER NOT NULL CHECK (amount > 0),
            PRIMARY KEY (span, start, story, source, node, boot)
        ) STRICT, WITHOUT ROWID;
        CREATE INDEX referrers_of_story ON referrers (story, start);

        CREATE TABLE refusals (
            span INTEGER NOT NULL CHECK (span IN (0, 1, 2)),
            start INTEGER NOT NULL,
            reason TEXT NOT NULL,
            node TEXT NOT NULL,
            boot INTEGER NOT NULL,
            amount INTEGER NOT NULL CHECK (amount > 0),
            PRIMARY KEY (span, start, reason, node, boot)
        ) STRICT, WITHOUT ROWID;

        -- From which minute on a boot may still write to its counts.
        CREATE TABLE boots (
            node TEXT NOT NULL,
            boot INTEGER NOT NULL,
            open_from INTEGER NOT NULL,
            last_at INTEGER NOT NULL,
            PRIMARY KEY (node, boot)
        ) STRICT, WITHOUT ROWID;

        -- A day is days since 1970.
        CREATE TABLE people (
            day INTEGER NOT NULL,
            story INTEGER NOT NULL,
            sketch BLOB NOT NULL,
            PRIMARY KEY (day, story)
        ) STRICT, WITHOUT ROWID;

        CREATE TABLE secrets (
            name TEXT PRIMARY KEY,
            bytes BLOB NOT NULL,
            made_at INTEGER NOT NULL
        ) STRICT, WITHOUT ROWID;

        CREATE TABLE salts (
            day INTEGER PRIMARY KEY,
            salt BLOB NOT NULL
        ) STRICT;

        -- A section of 0 is the whole site.
        CREATE TABLE lists (
            id INTEGER PRIMARY KEY,
            name TEXT NOT NULL,
            section INTEGER NOT NULL,
            window_hours INTEGER NOT NULL,
            computed_at INTEGER NOT NULL
        ) STRICT;
        CREATE INDEX lists_by_time ON lists (name, section, computed_at);

        CREATE TABLE list_rows (
            list INTEGER NOT NULL REFERENCES lists (id) ON DELETE CASCADE,
            rank INTEGER NOT NULL,
            story INTEGER NOT NULL,
            views INTEGER NOT NULL,
            score REAL NOT NULL,
            PRIMARY KEY (list, rank)
        ) STRICT, WITHOUT ROWID;
        """
}
