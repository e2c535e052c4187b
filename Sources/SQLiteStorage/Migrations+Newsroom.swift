/// Step 0002: what the newsroom keeps. Whoever does something stands as name and account; the account is no reference: a
/// signature outlives what it names.
extension Migrations {
    static let newsroomTables = """
        CREATE TABLE staff (
            id INTEGER PRIMARY KEY,
            name TEXT NOT NULL UNIQUE,
            display_name TEXT NOT NULL,
            role TEXT NOT NULL CHECK (role IN ('reporter', 'editor', 'chiefEditor', 'administrator')),
            person INTEGER REFERENCES people (id),
            zone TEXT,
            language TEXT CHECK (language IN ('id', 'en')),
            password_hash TEXT,
            password_set_at INTEGER,
            second_factor TEXT,
            must_have_second_factor INTEGER NOT NULL CHECK (must_have_second_factor IN (0, 1)),
            last_time_step INTEGER NOT NULL DEFAULT -1,
            made_at INTEGER NOT NULL,
            disabled_at INTEGER,
            last_sign_in_at INTEGER
        ) STRICT;

        CREATE TABLE staff_sections (
            staff INTEGER NOT NULL REFERENCES staff (id),
            section INTEGER NOT NULL REFERENCES sections (id),
            PRIMARY KEY (staff, section)
        ) STRICT, WITHOUT ROWID;

        CREATE TABLE recovery_codes (
            staff INTEGER NOT NULL REFERENCES staff (id),
            hash TEXT NOT NULL,
            used_at INTEGER,
            PRIMARY KEY (staff, hash)
        ) STRICT, WITHOUT ROWID;

        CREATE TABLE sessions (
            hash TEXT PRIMARY KEY,
            staff INTEGER NOT NULL REFERENCES staff (id),
            made_at INTEGER NOT NULL,
            seen_at INTEGER NOT NULL,
            verified_at INTEGER,
            confirmed_at INTEGER NOT NULL,
            agent TEXT NOT NULL,
            network TEXT NOT NULL,
            ended_at INTEGER
        ) STRICT, WITHOUT ROWID;
        CREATE INDEX sessions_of_staff ON sessions (staff, made_at);

        CREATE TABLE api_tokens (
            hash TEXT PRIMARY KEY,
            staff INTEGER NOT NULL REFERENCES staff (id),
            role TEXT NOT NULL CHECK (role IN ('reporter', 'editor', 'chiefEditor', 'administrator')),
            label TEXT NOT NULL,
            made_at INTEGER NOT NULL,
            expires_at INTEGER NOT NULL,
            ended_at INTEGER
        ) STRICT, WITHOUT ROWID;
        CREATE INDEX api_tokens_of_staff ON api_tokens (staff);

        CREATE TABLE reset_links (
            hash TEXT PRIMARY KEY,
            staff INTEGER NOT NULL REFERENCES staff (id),
            made_at INTEGER NOT NULL,
            expires_at INTEGER NOT NULL,
            -- Used, or replaced by a later one.
            ended_at INTEGER
        ) STRICT, WITHOUT ROWID;
        CREATE INDEX reset_links_of_staff ON reset_links (staff);

        CREATE TABLE attempts (
            id INTEGER PRIMARY KEY,
            key TEXT NOT NULL,
            at INTEGER NOT NULL
        ) STRICT;
        CREATE INDEX attempts_by_key ON attempts (key, at);
        CREATE INDEX attempts_by_time ON attempts (at);

        -- AUTOINCREMENT: the number of an act that went with a deleted draft never comes to mean another.
        CREATE TABLE due (
            id INTEGER PRIMARY KEY AUTOINCREMENT,
            at INTEGER NOT NULL,
            act TEXT NOT NULL CHECK (act IN ('publish', 'withdraw', 'liftEmbargo')),
            story INTEGER NOT NULL REFERENCES stories (id),
            revision INTEGER REFERENCES revisions (id),
            state TEXT NOT NULL CHECK (state IN ('waiting', 'done', 'cancelled', 'failed')),
            made_by INTEGER,
            made_by_name TEXT NOT NULL,
            made_at INTEGER NOT NULL,
            ended_at INTEGER,
            why TEXT NOT NULL DEFAULT '',
            CHECK ((state = 'waiting') = (ended_at IS NULL))
        ) STRICT;
        CREATE INDEX due_waiting ON due (at) WHERE state = 'waiting';
        CREATE INDEX due_of_story ON due (story, at) WHERE state = 'waiting';
        CREATE INDEX due_ended ON due (ended_at) WHERE ended_at IS NOT NULL;
        CREATE INDEX due_all_of_story ON due (story);

        CREATE TABLE published_notes (
            id INTEGER PRIMARY KEY,
            story INTEGER NOT NULL REFERENCES stories (id),
            kind TEXT NOT NULL CHECK (kind IN ('correction', 'clarification', 'rightOfReply', 'editor', 'unverified')),
            text TEXT NOT NULL,
            added_at INTEGER NOT NULL,
            made_by INTEGER,
            made_by_name TEXT NOT NULL,
            linked_story INTEGER REFERENCES stories (id)
        ) STRICT;
        CREATE INDEX published_notes_of_story ON published_notes (story, id);
        CREATE INDEX published_notes_linked ON published_notes (linked_story, id) WHERE linked_story IS NOT NULL;

        CREATE TABLE reply_requests (
            id INTEGER PRIMARY KEY,
            story INTEGER NOT NULL REFERENCES stories (id),
            requester TEXT NOT NULL,
            contact TEXT NOT NULL,
            claim TEXT NOT NULL,
            received_at INTEGER NOT NULL,
            due_at INTEGER NOT NULL,
            state TEXT NOT NULL CHECK (state IN ('open', 'granted', 'refused')),
            decided_at INTEGER,
            decided_by INTEGER,
            decided_by_name TEXT,
            reason TEXT NOT NULL DEFAULT '',
            note INTEGER REFERENCES published_notes (id),
            CHECK ((state = 'open') = (decided_at IS NULL)),
            CHECK ((state = 'granted') = (note IS NOT NULL))
        ) STRICT;
        CREATE INDEX reply_requests_open ON reply_requests (due_at) WHERE state = 'open';
        CREATE INDEX reply_requests_decided ON reply_requests (decided_at) WHERE state <> 'open';
        CREATE INDEX reply_requests_of_story ON reply_requests (story);

        CREATE TABLE comments (
            id INTEGER PRIMARY KEY AUTOINCREMENT,
            story INTEGER NOT NULL REFERENCES stories (id),
            text TEXT NOT NULL,
            made_by INTEGER,
            made_by_name TEXT NOT NULL,
            made_at INTEGER NOT NULL
        ) STRICT;
        CREATE INDEX comments_on_story ON comments (story, id);

        CREATE TABLE act_keys (
            owner TEXT NOT NULL,
            key TEXT NOT NULL,
            fingerprint TEXT NOT NULL,
            story INTEGER NOT NULL,
            made INTEGER,
            used_at INTEGER NOT NULL,
            PRIMARY KEY (owner, key)
        ) STRICT, WITHOUT ROWID;
        CREATE INDEX act_keys_by_time ON act_keys (used_at);

        -- Slugs that sections, people and tags had; their addresses go on answering.
        CREATE TABLE former_slugs (
            kind TEXT NOT NULL CHECK (kind IN ('section', 'person', 'tag')),
            slug TEXT NOT NULL,
            id INTEGER NOT NULL,
            PRIMARY KEY (kind, slug)
        ) STRICT, WITHOUT ROWID;

        CREATE TABLE assets (
            name TEXT PRIMARY KEY,
            width INTEGER NOT NULL,
            height INTEGER NOT NULL,
            renditions TEXT NOT NULL,
            caption TEXT NOT NULL DEFAULT '',
            credit TEXT NOT NULL DEFAULT '',
            taken_at TEXT NOT NULL DEFAULT '',
            original_name TEXT NOT NULL DEFAULT '',
            kept_by INTEGER,
            kept_by_name TEXT NOT NULL,
            kept_at INTEGER NOT NULL
        ) STRICT, WITHOUT ROWID;

        CREATE TABLE settings (
            key TEXT PRIMARY KEY,
            value TEXT NOT NULL,
            changed_at INTEGER NOT NULL
        ) STRICT, WITHOUT ROWID;

        -- The highest number that a deleted story or revision had, so that it never comes to mean another.
        CREATE TABLE retired_numbers (
            kind TEXT PRIMARY KEY CHECK (kind IN ('story', 'revision')),
            highest INTEGER NOT NULL
        ) STRICT, WITHOUT ROWID;
        """

    static let newsroomColumns = """
        ALTER TABLE stories ADD COLUMN section INTEGER REFERENCES sections (id);
        ALTER TABLE stories ADD COLUMN started_by INTEGER;
        ALTER TABLE stories ADD COLUMN started_by_name TEXT NOT NULL DEFAULT '';
        ALTER TABLE stories ADD COLUMN started_at INTEGER NOT NULL DEFAULT 0;
        ALTER TABLE stories ADD COLUMN changed_by TEXT NOT NULL DEFAULT '';
        ALTER TABLE stories ADD COLUMN changed_at INTEGER NOT NULL DEFAULT 0;
        ALTER TABLE stories ADD COLUMN submitted_by INTEGER;
        ALTER TABLE stories ADD COLUMN submitted_by_name TEXT;
        ALTER TABLE stories ADD COLUMN submitted_at INTEGER;
        ALTER TABLE stories ADD COLUMN approved_revision INTEGER;
        ALTER TABLE stories ADD COLUMN approved_by INTEGER;
        ALTER TABLE stories ADD COLUMN approved_by_name TEXT;
        ALTER TABLE stories ADD COLUMN approved_at INTEGER;
        ALTER TABLE stories ADD COLUMN return_reason TEXT;
        ALTER TABLE stories ADD COLUMN embargo_until INTEGER;
        ALTER TABLE stories ADD COLUMN embargo_publishes INTEGER;
        ALTER TABLE stories ADD COLUMN proposal_ground TEXT;
        ALTER TABLE stories ADD COLUMN proposal_reason TEXT;
        ALTER TABLE stories ADD COLUMN proposed_by INTEGER;
        ALTER TABLE stories ADD COLUMN proposed_by_name TEXT;
        ALTER TABLE stories ADD COLUMN proposed_at INTEGER;
        ALTER TABLE stories ADD COLUMN proposal_at INTEGER;
        ALTER TABLE stories ADD COLUMN withdrawal_ground TEXT;
        -- Whether the working revision says that it is not verified yet.
        ALTER TABLE stories ADD COLUMN unverified INTEGER NOT NULL DEFAULT 0;

        -- Every revision there is came in by a command. As a default it is not written into a million rows.
        ALTER TABLE revisions ADD COLUMN milestone TEXT DEFAULT 'takenIn';
        ALTER TABLE revisions ADD COLUMN made_by_staff INTEGER;

        UPDATE stories SET
            section = (SELECT section FROM revisions r WHERE r.id = working_revision),
            (started_by_name, started_at) = (
                SELECT made_by, made_at FROM revisions r WHERE r.story = stories.id ORDER BY r.id LIMIT 1),
            (changed_by, changed_at) = (
                SELECT made_by, max(made_at, coalesce(withdrawn_at, 0)) FROM revisions r WHERE r.story = stories.id
                ORDER BY r.id DESC LIMIT 1)
            WHERE working_revision IS NOT NULL;
        UPDATE stories SET (approved_revision, approved_by_name, approved_at) = (
                SELECT id, made_by, made_at FROM revisions r WHERE r.id = working_revision)
            WHERE working_state = 'approved';
        UPDATE stories SET withdrawal_ground = 'source' WHERE state = 'withdrawn';
        UPDATE stories SET unverified = 1 WHERE EXISTS (
            SELECT 1 FROM revisions r WHERE r.id = working_revision AND instr(r.body, '"kind":"unverified"') > 0);

        -- The desk's lists: each is a walk along one of these, newest change first.
        CREATE INDEX stories_by_change ON stories (changed_at);
        CREATE INDEX stories_by_section ON stories (section, changed_at);
        CREATE INDEX stories_live ON stories (changed_at) WHERE state = 'live';
        CREATE INDEX stories_live_by_section ON stories (section, changed_at) WHERE state = 'live';
        CREATE INDEX stories_withdrawn ON stories (changed_at) WHERE state = 'withdrawn';
        CREATE INDEX stories_in_work ON stories (working_state, changed_at) WHERE working_state IS NOT NULL;
        CREATE INDEX stories_in_work_by_section ON stories (working_state, section, changed_at)
            WHERE working_state IS NOT NULL;
        CREATE INDEX stories_by_starter ON stories (started_by, changed_at) WHERE started_by IS NOT NULL;
        CREATE INDEX stories_in_work_by_starter ON stories (started_by, working_state, changed_at)
            WHERE started_by IS NOT NULL AND working_state IS NOT NULL;

        CREATE INDEX revisions_based_on ON revisions (based_on) WHERE based_on IS NOT NULL;
        CREATE INDEX revisions_autosaved ON revisions (made_at) WHERE milestone IS NULL;

        CREATE INDEX people_by_name ON people (name COLLATE NOCASE);
        CREATE INDEX tags_by_name ON tags (name COLLATE NOCASE);

        INSERT OR IGNORE INTO sections (slug, name) VALUES ('belum-berrubrik', 'Belum berubrik');
        """

    // A key is a word no headline begins with, so that filters are words of the same search: it walks, newest story first.
    static let newsroomSearch = """
        CREATE VIRTUAL TABLE desk_search USING fts5 (
            headline, live_headline, keys, columnsize = 0, prefix = '2 3', tokenize = 'unicode61 remove_diacritics 2');
        INSERT INTO desk_search (rowid, headline, live_headline, keys)
            SELECT s.id, r.headline, '', coalesce('zq' || s.working_state, '')
                || CASE s.state WHEN 'unpublished' THEN '' ELSE ' zq' || s.state END || ' zqs' || s.section
            FROM stories s JOIN revisions r ON r.id = s.working_revision ORDER BY s.id;

        CREATE VIRTUAL TABLE people_search USING fts5 (
            name, content = 'people', content_rowid = 'id', columnsize = 0, prefix = '1 2 3',
            tokenize = 'unicode61 remove_diacritics 2');
        INSERT INTO people_search (people_search) VALUES ('rebuild');
        CREATE TRIGGER people_found AFTER INSERT ON people BEGIN
            INSERT INTO people_search (rowid, name) VALUES (NEW.id, NEW.name);
        END;
        CREATE TRIGGER people_renamed AFTER UPDATE OF name ON people BEGIN
            INSERT INTO people_search (people_search, rowid, name) VALUES ('delete', OLD.id, OLD.name);
            INSERT INTO people_search (rowid, name) VALUES (NEW.id, NEW.name);
        END;

        CREATE VIRTUAL TABLE tags_search USING fts5 (
            name, content = 'tags', content_rowid = 'id', columnsize = 0, prefix = '1 2 3',
            tokenize = 'unicode61 remove_diacritics 2');
        INSERT INTO tags_search (tags_search) VALUES ('rebuild');
        CREATE TRIGGER tags_found AFTER INSERT ON tags BEGIN
            INSERT INTO tags_search (rowid, name) VALUES (NEW.id, NEW.name);
        END;
        CREATE TRIGGER tags_renamed AFTER UPDATE OF name ON tags BEGIN
            INSERT INTO tags_search (tags_search, rowid, name) VALUES ('delete', OLD.id, OLD.name);
            INSERT INTO tags_search (rowid, name) VALUES (NEW.id, NEW.name);
        END;
        """

    /// What may never happen to records, however wrong the Swift is.
    static let newsroomGuards = """
        CREATE TRIGGER audit_counts BEFORE INSERT ON audit
            WHEN NEW.id IS NOT (SELECT coalesce(max(id), 0) + 1 FROM audit)
            BEGIN SELECT raise(ABORT, 'the audit log counts up by one'); END;
        CREATE TRIGGER audit_stays BEFORE UPDATE ON audit
            BEGIN SELECT raise(ABORT, 'the audit log is never changed'); END;
        CREATE TRIGGER audit_keeps BEFORE DELETE ON audit
            BEGIN SELECT raise(ABORT, 'the audit log is never cut'); END;

        CREATE TRIGGER published_notes_stay BEFORE UPDATE ON published_notes
            BEGIN SELECT raise(ABORT, 'a published note is never changed'); END;
        CREATE TRIGGER published_notes_keep BEFORE DELETE ON published_notes
            BEGIN SELECT raise(ABORT, 'a published note is never deleted'); END;

        CREATE TRIGGER publications_keep BEFORE DELETE ON publications
            BEGIN SELECT raise(ABORT, 'a publication is never deleted'); END;
        -- Closed once; emptied when a sighting shows that two others stood in its time.
        CREATE TRIGGER publications_close BEFORE UPDATE ON publications
            WHEN NEW.id IS NOT OLD.id OR NEW.story IS NOT OLD.story OR NEW.revision IS NOT OLD.revision
                OR NEW.section IS NOT OLD.section OR NEW.first_published_at IS NOT OLD.first_published_at
                OR NEW.from_at IS NOT OLD.from_at OR NEW.updated_at IS NOT OLD.updated_at
                OR NEW.seen_at IS NOT OLD.seen_at OR NEW.to_at IS NULL
                OR (OLD.to_at IS NOT NULL AND NEW.to_at IS NOT OLD.from_at)
            BEGIN SELECT raise(ABORT, 'a publication is closed, never changed'); END;

        CREATE TRIGGER stories_keep BEFORE DELETE ON stories WHEN OLD.first_published_at IS NOT NULL
            BEGIN SELECT raise(ABORT, 'a published story is never deleted'); END;
        CREATE TRIGGER stories_stay_published BEFORE UPDATE OF first_published_at ON stories
            WHEN OLD.first_published_at IS NOT NULL AND NEW.first_published_at IS NOT OLD.first_published_at
            BEGIN SELECT raise(ABORT, 'a published story stays published'); END;
        CREATE TRIGGER stories_retire AFTER DELETE ON stories BEGIN
            INSERT INTO retired_numbers VALUES ('story', OLD.id)
                ON CONFLICT (kind) DO UPDATE SET highest = max(highest, excluded.highest);
        END;

        -- Only its milestone may come later, and the pointer past an autosave that was folded away.
        CREATE TRIGGER revisions_stay BEFORE UPDATE OF id, story, made_at, made_by, made_by_staff, kind, kicker, headline, lead,
            body, dateline_place, dateline_zone, printed_byline, section, lead_photo, sources, language, holds_text
            ON revisions
            BEGIN SELECT raise(ABORT, 'a revision is never changed'); END;
        CREATE TRIGGER revisions_keep BEFORE DELETE ON revisions
            WHEN (OLD.milestone IS NOT NULL AND EXISTS (
                    SELECT 1 FROM stories WHERE id = OLD.story AND first_published_at IS NOT NULL))
                OR EXISTS (SELECT 1 FROM publications WHERE story = OLD.story AND revision = OLD.id)
            BEGIN SELECT raise(ABORT, 'a revision of a published story is never deleted'); END;
        CREATE TRIGGER revisions_retire AFTER DELETE ON revisions BEGIN
            INSERT INTO retired_numbers VALUES ('revision', OLD.id)
                ON CONFLICT (kind) DO UPDATE SET highest = max(highest, excluded.highest);
        END;
        """
}
