import Editorial
import Storage
import Testing

@testable import Readership

@Suite struct RecordingLineTests {
    private func read(_ text: String) -> RecordingLine { RecordingLine(Array(text.utf8)[...]) }

    private func view(_ text: String) -> RecordedView? {
        if case .view(let view) = read(text) { view } else { nil }
    }

    @Test func `a line of our own has a time and a story, and may say who read it and from where`() {
        let at = Instant(seconds: 1_733_022_510)
        #expect(
            read(#"{"at": "2024-12-01T10:08:30+07:00", "story": "/dunia/a"}"#) == .view(RecordedView(at: at, story: "/dunia/a")))
        #expect(
            view(#"{"at":"2024-12-01T03:08:30Z","story":"/a","ip":"203.0.113.7","userAgent":"","referrer":null,"x":1}"#)
                == RecordedView(at: at, story: "/a", ip: "203.0.113.7", userAgent: ""))
    }

    @Test func `a line of an access log is read, common or combined`() {
        let at = Instant(seconds: 1_431_857_103)
        let common = #"203.0.113.7 - budi santoso [17/May/2015:10:05:03 +0000] "GET /dunia/a?utm=x HTTP/1.1" 200 2326"#
        #expect(view(common) == RecordedView(at: at, story: "/dunia/a", ip: "203.0.113.7"))
        #expect(
            view(common + #" "https://www.example.com/" "Peramban \"lama\"""#)
                == RecordedView(
                    at: at, story: "/dunia/a", ip: "203.0.113.7", userAgent: #"Peramban "lama""#,
                    referrer: "https://www.example.com/"))
        #expect(view(common + #" "-" "-""#)?.userAgent == .some(nil))
        #expect(view(common.replacing("+0000", with: "+0700"))?.at == at.advanced(by: .seconds(-7 * 3_600)))
        #expect(view(common.replacing("/dunia/a?", with: "http://lembar.example/dunia/a#b?"))?.story == "/dunia/a")
    }

    @Test(arguments: [
        #""POST /a HTTP/1.1" 200"#, #""GET /a HTTP/1.1" 404"#, #""GET /a HTTP/1.1" 301"#, #""GET /gaya.CSS HTTP/1.1" 200"#,
        #""GET /foto/a.jpg?x=1 HTTP/1.1" 200"#, #""GET /feed/ HTTP/1.1" 200"#, #""GET /rss.xml HTTP/1.1" 304"#,
        #""HEAD /a HTTP/1.1" 200"#, #""-" 200"#, #""GET a HTTP/1.1" 200"#,
    ])
    func `a request that is no look at a page is passed over`(request: String) {
        #expect(read("203.0.113.7 - - [17/May/2015:10:05:03 +0000] \(request) 12") == .otherRequest)
    }

    @Test(arguments: [
        "{", "halo", #"{"at": "kemarin", "story": "/a"}"#, #"{"at": "2024-12-01T10:08:30", "story": "/a"}"#,
        #"{"at": "2024-12-01T10:08:30Z"}"#, #"{"at": "2024-12-01T10:08:30Z", "story": ""}"#,
        #"{"at": "2024-12-01T10:08:30Z", "story": "/a", "ip": 7}"#, #"{"at": "1969-12-31T23:59:59Z", "story": "/a"}"#,
        #"{"at": "2150-01-01T00:00:00Z", "story": "/a"}"#, #"1.2.3.4 - - [31/Feb/2015:10:05:03 +0000] "GET / HTTP/1.1" 200 1"#,
        #"1.2.3.4 - - [17/May/2015:10:05:03 +0000] "GET / HTTP/1.1 200 1"#,
        #"1.2.3.4 - - [17/Mei/2015:10:05:03 +0000] "GET / HTTP/1.1" 200 1"#,
    ])
    func `a line that is neither says why it cannot be read`(text: String) {
        guard case .unreadable(let why) = read(text) else {
            Issue.record("\(text) was read")
            return
        }
        #expect(!why.isEmpty)
    }

    @Test func `bytes that are no text, a mark at the beginning and an end of line do no harm`() {
        #expect(read("  \r") == .empty)
        #expect(view("\u{FEFF}{\"at\":\"2024-12-01T03:08:30Z\",\"story\":\"/a\"}\r")?.story == "/a")
        #expect(RecordingLine([0x7B, 0xFF, 0x00, 0x7D]) != .empty)
        let long = RecordingLine(Array(repeating: 0x61, count: RecordingLine.longest + 1)[...])
        #expect(long == .unreadable(why: "it is longer than 65536 bytes"))
    }
}
