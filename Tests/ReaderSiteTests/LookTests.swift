import Editorial
import Foundation
import HummingbirdTesting
import Pages
import Press
import ReaderSite
import Synchronization
import TerbitTesting
import Testing

/// What a browser tells when a page was looked at, and what the page gives it to tell.
@Suite(.serialized) struct LookTests {
    /// What came to be counted.
    private final class Counter: Sendable {
        let looks = Mutex<[Look]>([])

        var taker: LookTaker { { [self] more in looks.withLock { $0 += more } } }

        /// Waits until that many are there.
        func all(_ count: Int) async throws -> [Look] {
            for _ in 0..<200 {
                let now = looks.withLock { $0 }
                if now.count >= count { return now }
                try await Task.sleep(for: .milliseconds(10))
            }
            return looks.withLock { $0 }
        }
    }

    private static let marks = ViewMarks(period: { $0.seconds / 100 }, query: { "s=\($0)&t=tanda-\($1)" })

    private func exchange(
        _ port: Int, _ requests: String, answers: Int
    ) async throws -> [(status: Int, head: String, body: [UInt8])] {
        let connection = try RawConnection(port: port)
        try await connection.send(requests)
        var all: [(status: Int, head: String, body: [UInt8])] = []
        for _ in 0..<answers { all.append(try await connection.response()) }
        return all
    }

    private func beacon(_ body: String, _ fields: String = "") -> String {
        "POST /dibaca HTTP/1.1\r\nHost: a\r\n\(fields)Content-Length: \(body.utf8.count)\r\n\r\n\(body)"
    }

    @Test func `a beacon is answered with nothing and handed on as it came`() async throws {
        let portal = try await TestPortal()
        let counter = Counter()
        try await portal.serve(takeLooks: counter.taker) { client in
            let port = try #require(client.port)
            let fields = "User-Agent: Peramban/1\r\nX-Forwarded-For: 203.0.113.9\r\nSec-Fetch-Site: same-origin\r\n"
            let answer = try await exchange(port, beacon("s=1&t=a&r=", fields), answers: 1)[0]
            #expect(answer.status == 204 && answer.body.isEmpty)
            #expect(answer.head.lowercased().contains("cache-control: no-store"))
            let look = try #require(try await counter.all(1).first)
            #expect(String(decoding: look.text, as: UTF8.self) == "s=1&t=a&r=")
            #expect(look.userAgent == "Peramban/1" && look.forwardedFor == "203.0.113.9" && look.peer?.ipAddress == "127.0.0.1")
            #expect(look.hasScript && !look.isCut && !look.isPrefetch && !look.optsOut && !look.hasNewsroomCookie)
            #expect(!look.isFromElsewhere && look.at == TestPortal.morning)
        }
    }

    @Test(arguments: [
        ("Sec-Purpose: prefetch;prerender\r\n", "prefetch"), ("Purpose: prefetch\r\n", "prefetch"),
        ("X-Moz: prefetch\r\n", "prefetch"),
        ("Sec-GPC: 1\r\n", "optsOut"), ("DNT: 1\r\n", "optsOut"), ("DNT: 0\r\n", "plain"),
        ("Cookie: a=b; terbit=x\r\n", "newsroom"), ("Cookie: __Host-terbit=x\r\n", "newsroom"), ("Cookie: terbitan=x\r\n", "plain"),
        ("Sec-Fetch-Site: cross-site\r\n", "elsewhere"), ("Sec-Fetch-Site: same-site\r\n", "elsewhere"),
        ("Origin: https://b\r\n", "elsewhere"), ("Origin: null\r\n", "elsewhere"), ("Origin: http://a\r\n", "plain"),
    ])
    func `what the request says of itself is taken down`(field: String, kind: String) async throws {
        let portal = try await TestPortal()
        let counter = Counter()
        try await portal.serve(takeLooks: counter.taker) { client in
            // The event loop takes the first, Hummingbird the second: it closes the connection.
            for extra in ["", "Connection: close\r\n"] {
                _ = try await exchange(try #require(client.port), beacon("s=1&t=a", field + extra), answers: 1)
            }
            let looks = try await counter.all(2)
            #expect(looks.count == 2)
            for look in looks {
                #expect(look.isPrefetch == (kind == "prefetch"))
                #expect(look.optsOut == (kind == "optsOut"))
                #expect(look.hasNewsroomCookie == (kind == "newsroom"))
                #expect(look.isFromElsewhere == (kind == "elsewhere"))
            }
        }
    }

    @Test func `of a body that is too long only its beginning is kept`() async throws {
        let portal = try await TestPortal()
        let counter = Counter()
        try await portal.serve(takeLooks: counter.taker) { client in
            let port = try #require(client.port)
            for extra in ["", "Connection: close\r\n"] {
                let body = String(repeating: "x", count: 100_000)
                #expect(try await exchange(port, beacon(body, extra), answers: 1)[0].status == 204)
            }
            let whole = String(repeating: "y", count: Look.longest)
            #expect(try await exchange(port, beacon(whole), answers: 1)[0].status == 204)
            let looks = try await counter.all(3)
            #expect(looks.map(\.isCut) == [true, true, false])
            #expect(looks.allSatisfy { $0.text.count == Look.longest })
        }
    }

    @Test func `a reader without script fetches a picture instead, and is told apart`() async throws {
        let portal = try await TestPortal()
        let counter = Counter()
        try await portal.serve(takeLooks: counter.taker) { client in
            let port = try #require(client.port)
            for extra in ["", "Connection: close\r\n"] {
                let request = "GET /dibaca.gif?s=1&t=a HTTP/1.1\r\nHost: a\r\n\(extra)\r\n"
                let answer = try await exchange(port, request, answers: 1)[0]
                #expect(answer.status == 200 && answer.body.starts(with: Array("GIF89a".utf8)))
                #expect(answer.head.lowercased().contains("no-store"))
            }
            let looks = try await counter.all(2)
            #expect(looks.map { String(decoding: $0.text, as: UTF8.self) } == ["s=1&t=a", "s=1&t=a"])
            #expect(looks.allSatisfy { !$0.hasScript })
        }
    }

    @Test func `beacons and pages on one connection are answered in their order`() async throws {
        let portal = try await TestPortal()
        let counter = Counter()
        try await portal.serve(takeLooks: counter.taker) { client in
            let page = "GET /tentang-kami HTTP/1.1\r\nHost: a\r\n\r\n"
            let slow = "GET /healthz HTTP/1.1\r\nHost: a\r\n\r\n"
            let all = page + beacon("s=1&t=a") + page + slow + beacon("s=2&t=b") + page
            let answers = try await exchange(try #require(client.port), all, answers: 6)
            #expect(answers.map(\.status) == [200, 204, 200, 200, 204, 200])
            #expect(try await counter.all(2).count == 2)
        }
    }

    @Test func `a story's page carries its mark of the hour, and no other page does`() async throws {
        let portal = try await TestPortal(marks: LookTests.marks)
        let taken = try await portal.publish(.sample("a", headline: "Kuntul Kembali", at: TestPortal.morning))
        let path = try #require(taken[0].path)
        try await portal.serve { client in
            func page(_ path: String) async throws -> (tag: String?, text: String) {
                let answer = try await client.execute(uri: path, method: .get)
                return (answer.headers[.eTag], String(buffer: answer.body))
            }
            let period = TestPortal.morning.seconds / 100
            let first = try await page(path)
            #expect(first.text.contains("/dibaca.gif?s=\(taken[0].story)&amp;t=tanda-\(period)\""))
            for other in ["/", "/tentang-kami", "/indeks", path + ".txt", "/tidak/ada"] {
                #expect(!(try await page(other).text.contains("dibaca.gif?")))
            }
            portal.clock.advance(by: .seconds(100))
            let second = try await page(path)
            #expect(second.text.contains("t=tanda-\(period + 1)\""))
            #expect(second.tag != first.tag, "other bytes have another tag")
        }
    }

    @Test func `the gzip twin of a marked page is whole`() async throws {
        let portal = try await TestPortal(marks: LookTests.marks)
        let taken = try await portal.publish(.sample("a", headline: "Kuntul Kembali", at: TestPortal.morning))
        let path = try #require(taken[0].path)
        let page = await portal.room.page(at: path)
        guard case .page(let pressed) = page else {
            Issue.record("not pressed")
            return
        }
        let fragments = portal.room.fragments(of: pressed, in: portal.room.edition, at: portal.clock.now)
        #expect(fragments.count == 8)
        #expect(String(decoding: fragments.flatMap(\.identity), as: UTF8.self).hasSuffix("</html>\n"))
    }

    @Test func `the live column is a page by itself that changes with the lists and with nothing else`() async throws {
        let portal = try await TestPortal(marks: LookTests.marks)
        try await portal.publish(.sample("a", headline: "Kuntul Kembali", at: TestPortal.morning))
        try await portal.serve { client in
            let first = try await client.execute(uri: "/live", method: .get)
            let text = String(buffer: first.body)
            #expect(first.status == .ok && text.hasPrefix("<aside") && text.contains("Kuntul Kembali"))
            let tag = try #require(first.headers[.eTag])
            portal.clock.advance(by: .seconds(60))
            let again = try await client.execute(uri: "/live", method: .get, headers: [.ifNoneMatch: tag])
            #expect(again.status == .notModified)
            try await portal.publish(.sample("b", headline: "Bangau Pergi", at: portal.clock.now))
            let changed = try await client.execute(uri: "/live", method: .get, headers: [.ifNoneMatch: tag])
            #expect(changed.status == .ok && String(buffer: changed.body).contains("Bangau Pergi"))
            #expect(changed.headers[.cacheControl]?.contains("public") == true)
        }
    }

    @Test func `where nobody counts there is nothing to tell`() async throws {
        let portal = try await TestPortal()
        try await portal.serve { client in
            let answer = try await exchange(try #require(client.port), beacon("s=1&t=a"), answers: 1)[0]
            #expect(answer.status == 405)
        }
    }
}
