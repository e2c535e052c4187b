import GRDB
import Storage

extension StorageError {
    /// Says what SQLite's result code means to the person who runs the portal.
    init(_ error: any Error, doing: String, place: String) {
        if let error = error as? StorageError {
            self = error
            return
        }
        guard let error = error as? DatabaseError else {
            self = .failed(doing: doing, why: String(describing: error))
            return
        }
        let message = error.message ?? "code \(error.resultCode.rawValue)"
        switch error.resultCode {
        case .SQLITE_BUSY, .SQLITE_LOCKED: self = .locked(where: place)
        case .SQLITE_READONLY: self = .readOnly(where: place)
        case .SQLITE_FULL: self = .full(where: place)
        case .SQLITE_CANTOPEN: self = .notReachable(where: place, why: message)
        case .SQLITE_IOERR: self = .notReachable(where: place, why: message)
        case .SQLITE_PERM, .SQLITE_AUTH: self = .notReachable(where: place, why: message)
        case .SQLITE_CORRUPT, .SQLITE_NOTADB: self = .damaged(where: place, why: message)
        default: self = .failed(doing: doing, why: message)
        }
    }
}
