import Readership
import SQLiteStorage
import Storage
import Wire

/// Reads recordings line by line into a table that puts them in order.
struct RecordingIntake {
    let table: RecordingTable
    /// Lines that are not empty.
    private(set) var lines = 0
    private(set) var views = 0
    /// Requests of a log that are no looks at a page.
    private(set) var otherRequests = 0
    private(set) var unreadable = 0
    /// The first few lines that cannot be read, with where they stand and why.
    private(set) var remarks: [String] = []

    private var waiting: [RecordedView] = []

    private static let batch = 10_000
    private static let mostRemarks = 5

    init(into table: RecordingTable) {
        self.table = table
    }

    /// - Parameter file: `-` for the standard input.
    mutating func read(_ file: String) throws {
        var progress = ProgressLine(title: file == "-" ? "stdin" : file)
        defer { progress.end() }
        do {
            let packed = try PackedFile(file == "-" ? "/dev/stdin" : file)
            var number = 0
            var rest: [UInt8] = []
            while let bytes = try packed.next() {
                rest.append(contentsOf: bytes)
                var start = 0
                while let end = rest[start...].firstIndex(of: 0x0A) {
                    number += 1
                    try take(rest[start..<end], number, of: file)
                    start = end + 1
                }
                rest.removeFirst(start)
                // A line without an end is held to its length, so that no file can fill the memory.
                if rest.count > 2 * RecordingLine.longest { rest.removeLast(rest.count - RecordingLine.longest - 1) }
                progress.show(count: views, done: packed.bytesRead, of: packed.totalBytes)
            }
            if !rest.isEmpty { try take(rest[...], number + 1, of: file) }
        } catch let error as UnpackingError {
            throw ReplayError.unreadable(file: file, why: error.reason)
        }
        try flush()
    }

    private mutating func take(_ bytes: ArraySlice<UInt8>, _ number: Int, of file: String) throws {
        let line = RecordingLine(bytes)
        if line == .empty { return }
        lines += 1
        switch line {
        case .view(let view):
            views += 1
            waiting.append(view)
            if waiting.count >= RecordingIntake.batch { try flush() }
        case .otherRequest: otherRequests += 1
        case .unreadable(let why):
            unreadable += 1
            if remarks.count < RecordingIntake.mostRemarks { remarks.append("\(file), line \(number): \(why)") }
        case .empty: break
        }
    }

    private mutating func flush() throws {
        try table.add(waiting)
        waiting.removeAll(keepingCapacity: true)
    }
}
