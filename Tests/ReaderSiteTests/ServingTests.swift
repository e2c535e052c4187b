import Editorial
import Foundation
import HTTPTypes
import HummingbirdTesting
import ReaderSite
import Storage
import TerbitTesting
import Testing

@Suite(.serialized) struct ServingTests {
    private func ask(_ port: Int, _ request: String) async throws -> (status: Int, head: String, body: [UInt8]) {
        let connection = try RawConnection(port: port)
        try await connection.send(request)
        return try await connection.response()
    }

    private func field(_ name: String, _ head: String) -> String? {
        head.split(separator: "\r\n").first { $0.lowercased().hasPrefix(name.lowercased() + ":") }
            .map { $0.drop { $0 != ":" }.dropFirst().trimmingCharacters(in: .whitespaces) }
    }

    private func portal() async throws -> (TestPortal, String) {
        let portal = try await TestPortal()
        let taken = try await portal.publish(
            .sample("a", headline: "Kuntul Kembali", at: TestPortal.morning.advanced(by: .seconds(-60))))
        return (portal, taken[0].path ?? "")
    }

    /// The event loop's answer and Hummingbird's must be the same page in every header that matters.
    @Test func `the short way and the long way give the same answer`() async throws {
        let (portal, path) = try await portal()
        try await portal.serve { client in
            let port = try #require(client.port)
            for (target, extra) in [
                (path, ""), (path, "Accept-Encoding: gzip\r\n"), ("/", "Accept-Encoding: br, gzip;q=0.5\r\n"),
                (path + ".txt", "Accept-Encoding: *\r\n"),
            ] {
                let request = "GET \(target) HTTP/1.1\r\nHost: a\r\n\(extra)"
                let long = try await ask(port, request + "\r\n")
                let short = try await ask(port, request + "\r\n")
                // A body is announced, so the event loop leaves this one to Hummingbird although the page is pressed.
                let longAgain = try await ask(port, request + "Content-Length: 0\r\n\r\n")
                for answer in [long, longAgain] {
                    #expect(answer.status == short.status && answer.body == short.body)
                    for name in [
                        "etag", "content-type", "content-encoding", "content-length", "vary", "cache-control", "cdn-cache-control",
                        "cache-groups", "content-security-policy", "x-content-type-options", "referrer-policy",
                    ] {
                        #expect(field(name, answer.head) == field(name, short.head), "\(target) \(name)")
                    }
                }
                #expect(field("cache-status", short.head) == "Terbit; hit")
                #expect(field("cache-status", longAgain.head) == "Terbit; hit")
                #expect(field("date", short.head) != nil && field("date", long.head) != nil)
            }
        }
    }

    @Test(arguments: ["", ".txt", ".json"])
    func `Populer is answered like every page: from memory, with its type, to HEAD, and with nothing to who has it`(
        form: String
    ) async throws {
        let (portal, _) = try await portal()
        let story = try #require(try await portal.database.lines(of: .all, at: .now, after: nil, limit: 1)?.first?.id)
        try await portal.rank([story])
        let type = ["": "text/html; charset=utf-8", ".txt": "text/plain; charset=utf-8", ".json": "application/json"][form]
        try await portal.serve { client in
            let port = try #require(client.port)
            let request = "GET /populer\(form) HTTP/1.1\r\nHost: a\r\n"
            let first = try await ask(port, request + "\r\n")
            let again = try await ask(port, request + "\r\n")
            let long = try await ask(port, request + "Content-Length: 0\r\n\r\n")
            #expect(first.status == 200 && first.body == again.body && long.body == again.body)
            #expect(field("cache-status", again.head) == "Terbit; hit")
            for answer in [first, again, long] {
                #expect(field("content-type", answer.head) == type)
                #expect(field("cache-groups", answer.head) == "\"read-present\", \"story-\(story)\", \"live\", \"all\"")
                #expect(field("cache-control", answer.head)?.hasPrefix("public, max-age=5, ") == true)
            }
            let tag = try #require(field("etag", again.head))
            let known = try await ask(port, request + "If-None-Match: \(tag)\r\n\r\n")
            #expect(known.status == 304 && known.body.isEmpty && field("etag", known.head) == tag)
            let head = try await client.execute(uri: "/populer" + form, method: .head)
            #expect(head.status == .ok && head.headers[.contentLength] == String(again.body.count) && head.headers[.eTag] == tag)
            let unknown = try await client.execute(uri: "/populer/rubrik/tidak-ada" + form, method: .get)
            #expect(unknown.status == .notFound)
            let slash = try await client.execute(uri: "/Populer\(form)", method: .get)
            #expect(slash.status == .movedPermanently && slash.headers[.location] == "/populer" + form)
            try await portal.rank([])
            let changed = try await ask(port, request + "If-None-Match: \(tag)\r\n\r\n")
            #expect(changed.status == 200 && field("etag", changed.head) != tag)
        }
    }

    @Test func `the first reader of a page is told that it was pressed for him`() async throws {
        let (portal, _) = try await portal()
        try await portal.serve { client in
            let port = try #require(client.port)
            let request = "GET /tentang-kami HTTP/1.1\r\nHost: a\r\n\r\n"
            #expect(field("cache-status", try await ask(port, request).head) == "Terbit; fwd=uri-miss; stored")
            #expect(field("cache-status", try await ask(port, request).head) == "Terbit; hit")
        }
    }

    @Test func `HEAD says what GET would, without the body`() async throws {
        let (portal, path) = try await portal()
        try await portal.serve { client in
            let get = try await client.execute(uri: path, method: .get)
            let head = try await client.execute(uri: path, method: .head)
            #expect(head.status == .ok && head.body.readableBytes == 0)
            #expect(head.headers[.contentLength] == String(get.body.readableBytes))
            #expect(head.headers[.eTag] == get.headers[.eTag])
        }
    }

    @Test func `a reader who has the page gets no bytes, until it changes`() async throws {
        let (portal, path) = try await portal()
        try await portal.serve { client in
            let port = try #require(client.port)
            _ = try await ask(port, "GET \(path) HTTP/1.1\r\nHost: a\r\n\r\n")
            for coding in ["", "Accept-Encoding: gzip\r\n"] {
                let first = try await ask(port, "GET \(path) HTTP/1.1\r\nHost: a\r\n\(coding)\r\n")
                let tag = try #require(field("etag", first.head))
                for known in [tag, "W/\(tag)", "\"x\", \(tag)", "*"] {
                    for closing in ["", "Connection: close\r\n"] {
                        let again = try await ask(
                            port, "GET \(path) HTTP/1.1\r\nHost: a\r\n\(coding)If-None-Match: \(known)\r\n\(closing)\r\n")
                        #expect(again.status == 304 && again.body.isEmpty)
                        #expect(
                            field("etag", again.head) == tag && field("cache-control", again.head) != nil
                                && field("vary", again.head) != nil)
                    }
                }
                let other = try await ask(port, "GET \(path) HTTP/1.1\r\nHost: a\r\n\(coding)If-None-Match: \"x\"\r\n\r\n")
                #expect(other.status == 200)
                try await portal.publish(.sample("baru\(coding.count)", at: TestPortal.morning))
                let changed = try await ask(port, "GET \(path) HTTP/1.1\r\nHost: a\r\n\(coding)If-None-Match: \(tag)\r\n\r\n")
                #expect(changed.status == 200 && field("etag", changed.head) != tag)
            }
        }
    }

    @Test func `one address a page: the others lead there`() async throws {
        let (portal, path) = try await portal()
        try await portal.serve { client in
            for (target, location) in [
                (path + "/", path), (path.uppercased(), path), ("/" + path, path), ("/DUNIA/", "/dunia"), ("/d%75nia", "/dunia"),
                (path + "-salah", path), ("/dunia/?utm=1", "/dunia?utm=1"), ("/Tentang-Kami", "/tentang-kami"),
            ] {
                let answer = try await client.execute(uri: target, method: .get)
                #expect(answer.status == .movedPermanently, "\(target)")
                #expect(answer.headers[.location] == location, "\(target)")
            }
            for target in [path + "?utm_source=x", path + "?", "/?a=1&b=2", "/dunia?x"] {
                #expect(try await client.execute(uri: target, method: .get).status == .ok, "\(target)")
            }
        }
    }

    @Test func `a page that is none is 404, a withdrawn one 410, and both carry the live column`() async throws {
        let (portal, path) = try await portal()
        try await portal.publish(.sample("b", headline: "Masih ada", at: TestPortal.morning))
        try await portal.publish(.sample("a", version: "2", status: .withdrawn(reason: "Alasan"), at: TestPortal.morning))
        try await portal.serve { client in
            for _ in 0..<2 {
                let gone = try await client.execute(uri: path, method: .get)
                #expect(gone.status == .gone && String(buffer: gone.body).contains("Alasan"))
                let missing = try await client.execute(uri: "/tidak/ada", method: .get)
                #expect(missing.status == .notFound)
                for answer in [gone, missing] { #expect(String(buffer: answer.body).contains("Masih ada")) }
            }
            #expect(
                try await client.execute(uri: "/media/" + String(repeating: "a", count: 64) + ".png", method: .get).status
                    == .notFound)
            #expect(try await client.execute(uri: "/media/../terbit.sqlite", method: .get).status == .badRequest)
        }
    }

    @Test(arguments: [
        ("GET /%zz HTTP/1.1\r\nHost: a\r\n\r\n", 400), ("GET /%00 HTTP/1.1\r\nHost: a\r\n\r\n", 400),
        ("GET /../x HTTP/1.1\r\nHost: a\r\n\r\n", 400),
        ("GET /%2e%2e/x HTTP/1.1\r\nHost: a\r\n\r\n", 400), ("GET / HTTP/1.1\r\n\r\n", 400),
        ("BOGUS / HTTP/1.1\r\nHost: a\r\n\r\n", 400),
        ("POST / HTTP/1.1\r\nHost: a\r\nContent-Length: 3\r\n\r\nabc", 405), ("DELETE /dunia HTTP/1.1\r\nHost: a\r\n\r\n", 405),
        ("GET / HTTP/1.1\r\nHost: a\r\nBad Header\r\n\r\n", 400), ("\u{0}\u{1}\u{2}", 400),
        ("GET /\u{0} HTTP/1.1\r\nHost: a\r\n\r\n", 400),
        ("GET / HTTP/1.1\r\nHost: a\r\nContent-Length: 1\r\nContent-Length: 2\r\n\r\n", 400),
    ])
    func `a bad request is told so and does no harm`(request: String, status: Int) async throws {
        let (portal, path) = try await portal()
        try await portal.serve { client in
            let port = try #require(client.port)
            #expect(try await ask(port, request).status == status)
            #expect(try await client.execute(uri: path, method: .get).status == .ok)
        }
    }

    @Test func `a head that is too large is 431 and the connection closes`() async throws {
        let (portal, _) = try await portal()
        try await portal.serve { client in
            let port = try #require(client.port)
            for request in [
                "GET / HTTP/1.1\r\nHost: a\r\nX: " + String(repeating: "a", count: 10_000) + "\r\n\r\n",
                "GET / HTTP/1.1\r\nHost: a\r\n" + String(repeating: "X: a\r\n", count: 200) + "\r\n",
                "GET /" + String(repeating: "a", count: 10_000) + " HTTP/1.1\r\nHost: a\r\n\r\n",
            ] {
                let connection = try RawConnection(port: port)
                try await connection.send(request)
                #expect([431, 414, 400].contains(try await connection.response().status))
                #expect(await connection.isClosedByPeer())
            }
        }
    }

    @Test func `pipelined requests are answered in their order, whichever way each goes`() async throws {
        let (portal, path) = try await portal()
        try await portal.serve { client in
            let port = try #require(client.port)
            _ = try await ask(port, "GET \(path) HTTP/1.1\r\nHost: a\r\n\r\n")
            let connection = try RawConnection(port: port)
            let targets = [path, "/tidak-ada-1", path, "/dunia", path, path, "/indeks", "/%zz", path, "/DUNIA", path]
            try await connection.send(targets.map { "GET \($0) HTTP/1.1\r\nHost: a\r\n\r\n" }.joined())
            var statuses: [Int] = []
            for _ in targets { statuses.append(try await connection.response().status) }
            #expect(statuses == [200, 404, 200, 200, 200, 200, 200, 400, 200, 301, 200])
        }
    }

    @Test func `a request in pieces is one request`() async throws {
        let (portal, path) = try await portal()
        try await portal.serve { client in
            let port = try #require(client.port)
            let connection = try RawConnection(port: port)
            for _ in 0..<2 {
                for byte in "GET \(path) HTTP/1.1\r\nHost: a\r\n\r\n".utf8 { try await connection.send([byte]) }
                #expect(try await connection.response().status == 200)
            }
        }
    }

    @Test func `past the limit on connections the idle give way and readers are still answered`() async throws {
        let (portal, path) = try await portal()
        var limits = ConnectionLimits()
        limits.connections = 20
        try await portal.serve(limits: limits) { client in
            let port = try #require(client.port)
            var idle: [RawConnection] = []
            for _ in 0..<200 { idle.append(try RawConnection(port: port)) }
            for _ in 0..<20 { #expect(try await ask(port, "GET \(path) HTTP/1.1\r\nHost: a\r\n\r\n").status == 200) }
            var closed = 0
            for connection in idle where await connection.isClosedByPeer(within: .milliseconds(50)) { closed += 1 }
            #expect(closed >= 180)
        }
    }

    @Test func `a reader that sends its request too slowly is let go`() async throws {
        let (portal, path) = try await portal()
        var limits = ConnectionLimits()
        limits.headSeconds = 1
        limits.idleSeconds = 1
        try await portal.serve(limits: limits) { client in
            let port = try #require(client.port)
            let slow = try RawConnection(port: port)
            try await slow.send("GET / HT")
            let idle = try RawConnection(port: port)
            try await idle.send("GET \(path) HTTP/1.1\r\nHost: a\r\n\r\n")
            #expect(try await idle.response().status == 200)
            let areClosed = await (slow.isClosedByPeer(), idle.isClosedByPeer())
            #expect(areClosed == (true, true))
        }
    }

    @Test func `a body that is too large closes the connection`() async throws {
        let (portal, _) = try await portal()
        var limits = ConnectionLimits()
        limits.bodyBytes = 1000
        try await portal.serve(limits: limits) { client in
            let connection = try RawConnection(port: try #require(client.port))
            try await connection.send(
                "POST / HTTP/1.1\r\nHost: a\r\nContent-Length: 100000\r\n\r\n" + String(repeating: "a", count: 100_000))
            #expect([405, 413].contains(try await connection.response().status))
        }
    }

    @Test func `old clients and closing ones get their page and an end`() async throws {
        let (portal, path) = try await portal()
        try await portal.serve { client in
            let port = try #require(client.port)
            _ = try await ask(port, "GET \(path) HTTP/1.1\r\nHost: a\r\n\r\n")
            let connection = try RawConnection(port: port)
            try await connection.send("GET \(path) HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n")
            #expect(try await connection.response().status == 200)
            #expect(await connection.isClosedByPeer())
        }
    }

    @Test func `pages forbid what they do not need`() async throws {
        let (portal, path) = try await portal()
        try await portal.serve { client in
            let answer = try await client.execute(uri: path, method: .get)
            let policy = answer.headers[.contentSecurityPolicy] ?? ""
            #expect(
                policy.contains("default-src 'none'") && policy.contains("style-src 'sha256-")
                    && policy.contains("frame-ancestors 'none'"))
            #expect(!policy.contains("unsafe"))
            #expect(answer.headers[.setCookie] == nil)
            let groups = try #require(HTTPField.Name("Cache-Groups"))
            #expect(answer.headers[groups]?.contains("\"story-1\"") == true)
        }
    }

    @Test func `readers keep a young story for seconds, caches in front an old one for minutes`() async throws {
        let (portal, path) = try await portal()
        let cdn = try #require(HTTPField.Name("CDN-Cache-Control"))
        try await portal.serve { client in
            for (age, seconds) in [(0, 5), (7200, 30), (200_000, 300)] {
                portal.clock.set(TestPortal.morning.advanced(by: .seconds(age)))
                let answer = try await client.execute(uri: path, method: .get)
                #expect(answer.headers[cdn]?.hasPrefix("max-age=\(seconds), ") == true)
                #expect(answer.headers[.cacheControl]?.contains("stale-if-error=864000") == true)
                #expect(answer.headers[.cacheControl]?.contains("stale-while-revalidate=") == true)
            }
        }
    }

    @Test func `a picture is served under its hash and kept for a year`() async throws {
        let (portal, _) = try await portal()
        let name = String(repeating: "ab", count: 32) + ".svg"
        try MediaFolder(directory: portal.directory.path + "/media").store(name: name, bytes: Array("<svg/>".utf8))
        try await portal.serve { client in
            let answer = try await client.execute(uri: "/media/" + name, method: .get)
            #expect(answer.status == .ok && String(buffer: answer.body) == "<svg/>")
            #expect(answer.headers[.contentType] == "image/svg+xml")
            #expect(answer.headers[.cacheControl]?.contains("immutable") == true)
            let again = try await client.execute(
                uri: "/media/" + name, method: .get, headers: [.ifNoneMatch: answer.headers[.eTag] ?? ""])
            #expect(again.status == .notModified)
        }
    }
}
