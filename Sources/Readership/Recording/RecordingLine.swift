import Editorial
import Storage

/// What a line of a recording tells: JSON of our own, or an access log of Apache's, common or combined. Its first character
/// says which.
public enum RecordingLine: Hashable, Sendable {
    case view(RecordedView)
    /// A request of a log that is no look at a page: another method, an error, a script, a style, a picture, a feed.
    case otherRequest
    case unreadable(why: String)
    case empty

    /// Lines longer than this are not read, in bytes.
    public static let longest = 65_536

    public init(_ bytes: ArraySlice<UInt8>) {
        var line = bytes
        if line.starts(with: [0xEF, 0xBB, 0xBF]) { line = line.dropFirst(3) }
        line = line.drop { $0 == 0x20 || $0 == 0x09 }
        while let last = line.last, last == 0x0D || last == 0x20 || last == 0x09 { line = line.dropLast() }
        guard let first = line.first else {
            self = .empty
            return
        }
        guard line.count <= RecordingLine.longest else {
            self = .unreadable(why: "it is longer than \(RecordingLine.longest) bytes")
            return
        }
        self = first == UInt8(ascii: "{") ? JSONRecording.read(Array(line)) : ApacheRecording.read(line)
        if case .view(let view) = self, !RecordingLine.times.contains(view.at) {
            self = .unreadable(why: "its time is not between 1970 and 2105")
        }
    }

    private static let times = Instant(seconds: 0)..<Instant(seconds: 4_260_211_200)
}
