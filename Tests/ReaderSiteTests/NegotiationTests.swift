import Editorial
import Testing

@testable import ReaderSite

@Suite struct NegotiationTests {
    @Test(arguments: [
        (nil, false), ("gzip", true), ("gzip, deflate, br", true), ("", false), ("identity", false), ("gzip;q=0", false),
        ("gzip; q=0.0", false),
        ("*", true), ("*;q=0", false), ("gzip;q=0, *", false), ("*;q=0, gzip", true), ("br", false), ("GZIP", true),
        ("x-gzip", true),
        ("gzip;q=0.001", true), ("gzipped", false), ("identity;q=0, *;q=0", false), (" gzip ;q=1", true),
        ("deflate, gzip;q=1.0, *;q=0.5", true),
    ])
    func `gzip goes to whoever takes it and to nobody else`(field: String?, isGzip: Bool) {
        #expect((ContentCoding(accepting: field) == .gzip) == isGzip)
        #expect((ContentCoding.quick(field) == .gzip) == isGzip)
    }

    @Test(arguments: [
        ("\"a\"", true), ("W/\"a\"", true), ("*", true), ("\"b\", \"a\"", true), ("\"b\",W/\"a\" ", true), ("\"b\"", false),
        ("a", false), ("", false),
        ("\"aa\"", false),
    ])
    func `a known tag is found in the field`(field: String, isNamed: Bool) {
        #expect(EntityTag.isNamed("\"a\"", in: field) == isNamed)
    }

    @Test func `dates are written as HTTP wants them`() {
        #expect(HTTPDate.text(Instant(seconds: 784_111_777)) == "Sun, 06 Nov 1994 08:49:37 GMT")
    }
}
