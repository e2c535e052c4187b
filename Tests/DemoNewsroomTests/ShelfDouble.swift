import DemoNewsroom

/// A media folder in memory; can be told to break after a number of files.
actor ShelfDouble: MediaShelf {
    struct Full: Error {}

    private(set) var files: [String: [UInt8]] = [:]
    private let room: Int

    init(room: Int = .max) {
        self.room = room
    }

    func put(name: String, bytes: [UInt8]) throws {
        guard files.count < room else { throw Full() }
        files[name] = bytes
    }
}
