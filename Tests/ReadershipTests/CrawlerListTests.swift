import Foundation
import Testing

@testable import Readership

struct CrawlerListTests {
    private static let builtIn = Result { try CrawlerList.builtIn() }

    @Test(.enabled(if: Corpora.areThere))
    func `nearly all crawlers are known, and hardly any browser is taken for one`() throws {
        let list = try Self.builtIn.get()
        let crawlers = try Corpora.crawlers()
        let missed = crawlers.filter { !list.names($0) }
        let browsers = try Corpora.others().filter { $0.kind == "browser" }.map(\.agent)
        let wronged = browsers.filter { list.names($0) }
        let refused = Double(crawlers.count - missed.count) / Double(crawlers.count)
        let wrong = Double(wronged.count) / Double(browsers.count)
        print("\(refused * 100) % of \(crawlers.count) crawlers refused, \(wrong * 100) % of \(browsers.count) browsers")
        #expect(refused >= 0.99, "\(missed.prefix(20))")
        #expect(wrong <= 0.001, "\(wronged.prefix(20))")
    }

    @Test(.enabled(if: Corpora.areThere))
    func `leaving out patterns whose words are missing changes no answer`() throws {
        let list = try Self.builtIn.get()
        let agents = try Corpora.crawlers() + Corpora.others().map(\.agent)
        let different = agents.filter { list.names($0) != list.namesByTryingAll($0) }
        #expect(different == [])
        #expect(list.alwaysTried <= 20, "\(list.alwaysTried) of \(list.count) patterns are tried with every agent")
    }

    @Test(arguments: [
        "", "-", "Mozilla/5.0", "python-requests/2.31.0", "curl/8.5.0", "Go-http-client/2.0", "okhttp/4.9.0",
        "Mozilla/5.0 (compatible; SomethingNew/1.0)", "Mozilla/5.0 (compatible; SomethingNew/1.0; +https://example.org/about)",
        "NewsReaderOfMine 0.1 (me@example.org)", "MyFetcher/1.0",
        "Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 (KHTML, like Gecko) HeadlessChrome/120.0.0.0 Safari/537.36",
        "Mozilla/5.0 (Linux; Android 6.0.1; Nexus 5X Build/MMB29P) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/41.0.2272.96 "
            + "Mobile Safari/537.36 (compatible; Googlebot/2.1; +http://www.google.com/bot.html)",
        "Mozilla/5.0 (linux) AppleWebKit/537.36 (KHTML, like Gecko) jsdom/20.0.0",
    ])
    func `a program that reads without anybody looking is a crawler`(_ agent: String) throws {
        #expect(try Self.builtIn.get().names(agent))
    }

    @Test(arguments: [
        "Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/131.0.0.0 Safari/537.36",
        "Mozilla/5.0 (Linux; Android 10; K) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/131.0.0.0 Mobile Safari/537.36",
        "Mozilla/5.0 (iPhone; CPU iPhone OS 17_5 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/17.5 Mobile/15E148 "
            + "Safari/604.1",
        "Mozilla/5.0 (X11; Linux x86_64; rv:133.0) Gecko/20100101 Firefox/133.0",
        "Mozilla/5.0 (Linux; Android 13; CUBOT NOTE 50) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/120.0.0.0 Mobile Safari/537.36",
        "Opera/9.80 (Android; Opera Mini/36.2/119.132; U; id) Presto/2.12.423 Version/12.16",
        "Mozilla/5.0 (Linux; Android 14; SM-A155F Build/UP1A; wv) AppleWebKit/537.36 (KHTML, like Gecko) Version/4.0 "
            + "Chrome/126.0.6478.134 Mobile Safari/537.36 [FB_IAB/FB4A;FBAV/451.0.0.45.109;]",
        "Mozilla/4.0 (compatible; MSIE 7.0; Windows NT 5.1; Embedded Web Browser from: http://bsalsa.com/; .NET CLR 2.0.50727)",
    ])
    func `a reader's browser is none`(_ agent: String) throws {
        #expect(try !Self.builtIn.get().names(agent))
    }

    @Test func `a list is read as either house publishes it`() throws {
        let json = try CrawlerList(file: Array(#"[{"pattern": "Nosy\\/", "instances": ["Nosy/1"], "url": "x"}]"#.utf8))
        #expect(json.names("Mozilla/5.0 (X11; Linux) Nosy/2"))
        #expect(!json.names("Mozilla/5.0 (X11; Linux) nosy/2"), "crawler-user-agents tells case apart")
        let yaml = try CrawlerList(file: Array("# bots\n- regex: 'Nosy(?:-Image)?'\n  name: 'Nosy'\n".utf8))
        #expect(yaml.names("Mozilla/5.0 (X11; Linux) nosy/2"))
        #expect(!yaml.names("Mozilla/5.0 (X11; Linux) Annosy/2"), "Device Detector's patterns begin at a word's beginning")
    }

    @Test(arguments: [
        "", "[]", "{}", "[", "[{\"pattern\": \"\"}]", "[{\"name\": \"x\"}]", "[{\"pattern\": \"(\"}]", "- name: x", "just words",
        "- regex: '['", "\u{0}\u{1}",
    ])
    func `a file that is no list is refused in words`(_ text: String) {
        let error = #expect(throws: CrawlerListError.self) { try CrawlerList(file: Array(text.utf8)) }
        #expect(error.map { !$0.description.isEmpty } == true)
    }

    @Test(
        arguments: [
            ("Googlebot\\/", [["googlebot/"]]), ("[wW]get", [["wget"]]), ("a|bcd", nil), ("abc|def", [["abc", "def"]]),
            ("abc?", [["ab"]]), ("(?:abc)?defg", [["defg"]]), ("ab[cd]efgh", [["efgh"]]), ("^Foo.*Barbar$", [["barbar"]]),
            ("(?<!cu)bot(?!nix)", [["bot"]]), ("x{0,3}yyy", [["yyy"]]), ("(ab|cd)+e", [["ab", "cd"]]), ("\\d+", nil),
            ("ab\\x41", nil),
        ] as [(String, [[String]]?)])
    func `what a pattern cannot do without is read out of it`(_ pattern: String, _ wanted: [[String]]?) {
        let found = RequiredLiterals.of(pattern).map { [$0.map { String(decoding: $0, as: UTF8.self) }] }
        #expect(found == wanted)
    }
}
