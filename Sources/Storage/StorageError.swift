/// Why a database did not answer, in words for the person who can do something about it.
public enum StorageError: Error, Hashable, Sendable {
    /// The data directory cannot be read or written.
    case notReachable(where: String, why: String)
    case readOnly(where: String)
    case full(where: String)
    /// Another process holds the write lock and did not let go in time.
    case locked(where: String)
    /// Made by a newer Terbit than this one.
    case newer(where: String, found: String)
    /// The file is no database of ours or is damaged.
    case damaged(where: String, why: String)
    /// The database refused; a defect of ours unless the disk is failing.
    case failed(doing: String, why: String)
}

extension StorageError: CustomStringConvertible {
    public var description: String {
        switch self {
        case .notReachable(let place, let why):
            "\(place) cannot be opened: \(why). Check that the directory exists and that this user may read and write it."
        case .readOnly(let place):
            "\(place) cannot be written: it is read-only. Nothing was changed."
        case .full(let place):
            "\(place) cannot be written: the disk is full. Nothing was changed; free some room and run the command again."
        case .locked(let place):
            "\(place) is locked by another process that is writing. Nothing was changed; try again when it has finished."
        case .newer(let place, let found):
            "\(place) was made by a newer Terbit (\(found) is unknown here). Nothing was changed; use that version or a newer one."
        case .damaged(let place, let why):
            "\(place) is not a Terbit database or is damaged: \(why). Restore it from a backup."
        case .failed(let doing, let why):
            "The database refused while \(doing): \(why)."
        }
    }
}
