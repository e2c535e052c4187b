/// Step 0004: what editors keep out of the most read. That a story was let in again is in the audit log.
extension Migrations {
    static let mostReadTables = """
        CREATE TABLE most_read_exclusions (
            story INTEGER PRIMARY KEY REFERENCES stories (id),
            reason TEXT NOT NULL,
            excluded_at INTEGER NOT NULL,
            excluded_by INTEGER,
            excluded_by_name TEXT NOT NULL
        ) STRICT;
        """
}
