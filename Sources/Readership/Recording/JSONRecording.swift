import Editorial
import JSON
import Storage

/// A line as `{"at": "2024-12-01T10:08:30+07:00", "story": "/dunia/…", "ip": …, "userAgent": …, "referrer": …}`; the last three
/// may be missing.
enum JSONRecording {
    static func read(_ line: [UInt8]) -> RecordingLine {
        let object: JSONObject
        do {
            guard let value = try JSONReader.read(line).object else { return .unreadable(why: "it is no JSON object") }
            object = value
        } catch {
            return .unreadable(why: "it is not JSON: \(error.reason)")
        }
        guard let at = object["at"]?.string.flatMap({ Instant(rfc3339: $0) }) else {
            return .unreadable(why: "\"at\" is no time with its zone, such as 2024-12-01T10:08:30+07:00")
        }
        guard let story = object["story"]?.string, !story.isEmpty else {
            return .unreadable(why: "\"story\" is no address")
        }
        for name in ["ip", "userAgent", "referrer"] {
            switch object[name] {
            case nil, .null, .string: continue
            default: return .unreadable(why: "\"\(name)\" is no text")
            }
        }
        return .view(
            RecordedView(
                at: at, story: story, ip: object["ip"]?.string, userAgent: object["userAgent"]?.string,
                referrer: object["referrer"]?.string))
    }
}
