import Editorial
import Storage
import Testing

@testable import Readership

struct BeaconTests {
    private let token = BeaconToken(key: [UInt8](repeating: 7, count: 32))
    private let story = Story.ID(41)
    private let noon = Instant(seconds: 1_785_240_000)

    private func hours(_ hours: Int) -> Instant { noon.advanced(by: .seconds(hours * 3600)) }

    @Test func `a page's token is good for its six hours and twelve more`() {
        let made = token.make(for: story, at: noon)
        #expect(token.check(made.utf8, for: story, at: noon) == .good)
        #expect(token.check(made.utf8, for: story, at: hours(12)) == .good)
        #expect(token.check(made.utf8, for: story, at: hours(18)) == .expired)
        #expect(token.check(made.utf8, for: story, at: hours(24 * 29)) == .expired)
        #expect(token.check(made.utf8, for: story, at: hours(24 * 31)) == .forged)
    }

    @Test func `a clock that is put back an hour takes no page's token away`() {
        let beginning = Instant(seconds: noon.seconds / 21_600 * 21_600)
        let made = token.make(for: story, at: beginning)
        #expect(token.check(made.utf8, for: story, at: beginning.advanced(by: .seconds(-3600))) == .good)
        #expect(token.check(made.utf8, for: story, at: beginning.advanced(by: .seconds(-86_400))) == .forged)
    }

    @Test func `another story's token, another house's and any changed letter are forged`() {
        let made = token.make(for: story, at: noon)
        #expect(token.check(made.utf8, for: Story.ID(42), at: noon) == .forged)
        let other = BeaconToken(key: [UInt8](repeating: 8, count: 32))
        #expect(token.check(other.make(for: story, at: noon).utf8, for: story, at: noon) == .forged)
        for place in made.utf8.indices {
            var changed = Array(made.utf8)
            let index = made.utf8.distance(from: made.utf8.startIndex, to: place)
            changed[index] = changed[index] == UInt8(ascii: "4") ? UInt8(ascii: "5") : UInt8(ascii: "4")
            #expect(token.check(changed, for: story, at: noon) != .good)
        }
        for wrong in ["", ".", "82649", "82649.", "x.AAAAAAAAAAAAAAAAAAAAAA", made + "A", String(made.dropLast()), "0" + made] {
            #expect(token.check(wrong.utf8, for: story, at: noon) == .forged)
        }
    }

    @Test func `a token is the first half of HMAC-SHA256, as anybody can work out`() {
        // Worked out by Python's hmac over struct.pack(">qq", 41, 82650).
        #expect(token.mark(Story.ID(41), 82_650) == Array(Self.byPython.utf8))
    }

    @Test func `the shelf of known tokens says what the token says`() {
        var shelf = TokenShelf(token)
        let made = Array(token.make(for: story, at: noon).utf8)
        let forged = Array("82650.AAAAAAAAAAAAAAAAAAAAAA".utf8)
        for _ in 0..<2 {
            #expect(judged(&shelf, made[...], for: story, at: noon) == .good)
            #expect(judged(&shelf, forged[...], for: story, at: noon) == .forged)
            #expect(judged(&shelf, made[...], for: Story.ID(42), at: noon) == .forged)
            #expect(judged(&shelf, made[...], for: story, at: hours(19)) == .expired)
        }
    }

    @Test func `a beacon says story, token and the host that linked to it`() throws {
        let beacon = try Beacon(Array("s=41&t=1.abc&r=WWW.Example.org".utf8))
        #expect(beacon.story == story)
        #expect(String(decoding: beacon.token, as: UTF8.self) == "1.abc")
        #expect(beacon.referrer == "www.example.org")
        #expect(try Beacon(Array("t=1.abc&s=41&v=2&later=x".utf8)).referrer == nil)
        #expect(try Beacon(Array("s=41&t=1.abc&r=".utf8)).referrer == nil)
    }

    @Test(arguments: [
        "", "s=41", "t=abc", "s=&t=abc", "s=0&t=abc", "s=-1&t=abc", "s=41x&t=abc", "s=9999999999999999999&t=abc", "s=41&s=42&t=abc",
        "s=41&t=abc&t=abc", "s=41&t=", "s=41&t=abc&r=a/b", "s=41&t=abc&r=a b", "s=41&t=abc&r=%00", "{\"s\":41}", "s=41;t=abc",
    ])
    func `what is no beacon is malformed`(_ body: String) {
        #expect(throws: RefusalReason.malformed) { try Beacon(Array(body.utf8)) }
    }

    @Test func `a body past 512 bytes is not read`() {
        let body = Array("s=41&t=abc&x=".utf8)
        #expect(throws: Never.self) { try Beacon(body + [UInt8](repeating: 0x41, count: 512 - body.count)) }
        #expect(throws: RefusalReason.oversized) { try Beacon(body + [UInt8](repeating: 0x41, count: 513 - body.count)) }
    }

    @Test(
        arguments: [
            (nil, .direct), ("", .direct), ("www.example.id", .inside), ("m.example.id", .inside), ("example.id:8080", .inside),
            ("notexample.id", .other), ("www.google.co.id", .search), ("google.com", .search), ("news.google.com", .search),
            ("google.evil.example", .other), ("duckduckgo.com", .search), ("m.facebook.com", .social), ("t.co", .social),
            ("lm.facebook.com", .social), ("cnt.co", .other), ("com.google.android.googlequicksearchbox", .search),
            ("blog.example.org", .other), ("[::1]:80", .other), ("..", .other),
        ] as [(String?, ReferrerGroup)])
    func `where a reader came from is told by the host`(_ host: String?, _ group: ReferrerGroup) {
        #expect(ReferrerGroups(siteHost: "www.example.id").group(of: host) == group)
    }

    /// Outside of `#expect`, which cannot call what changes its value.
    private func judged(
        _ shelf: inout TokenShelf, _ token: ArraySlice<UInt8>, for story: Story.ID, at moment: Instant
    ) -> BeaconToken.Check {
        shelf.check(token, for: story, at: moment)
    }

    private static let byPython = "sHkJj73wr6sgTQmwdqQfMQ"
}
