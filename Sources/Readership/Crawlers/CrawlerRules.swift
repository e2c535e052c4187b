/// Rules of our own for what no list names. Each is about how programs that are no browsers name themselves, not about any one
/// of them.
enum CrawlerRules {
    /// - Parameter agent: in lower case.
    static func names(_ agent: UnsafeBufferPointer<UInt8>) -> Bool {
        // Every browser says who it is.
        guard agent.contains(where: { (0x61...0x7A).contains($0) }) else { return true }
        var marks = Marks()
        search.search(agent) { marks.insert(Marks(rawValue: UInt8($0))) }
        if marks.contains(.automatic) { return true }
        let saysMozilla = marks.contains(.mozilla)
        if holdsContact(agent, saysMozilla: saysMozilla) { return true }
        let isKnown = !marks.isDisjoint(with: [.engine, .device, .browser])
        // A browser that runs scripts says Mozilla/, or at least what it runs on.
        guard saysMozilla else { return !isKnown }
        return !isKnown && (marks.contains(.compatible) || !agent.contains(UInt8(ascii: "(")))
    }

    /// Whether an address to write or go to is given, as those who crawl are asked to do. A browser's extensions may name a site
    /// too, so in what says `Mozilla/` it counts only where it stands for itself: after a plus, a bracket, a semicolon or a dash.
    private static func holdsContact(_ agent: UnsafeBufferPointer<UInt8>, saysMozilla: Bool) -> Bool {
        for place in agent.indices {
            switch agent[place] {
            case UInt8(ascii: "h") where stands("http://", agent, place) || stands("https://", agent, place),
                UInt8(ascii: "w") where stands("www.", agent, place):
                if !saysMozilla || standsForItself(agent, place) { return true }
            case UInt8(ascii: "@") where isMail(agent, place): return true
            default: continue
            }
        }
        return false
    }

    private static func standsForItself(_ agent: UnsafeBufferPointer<UInt8>, _ place: Int) -> Bool {
        let before = agent[..<place].last { $0 != UInt8(ascii: " ") }
        return before.map { "+(;-<".utf8.contains($0) } ?? true
    }

    /// Whether the @ stands between a name and a domain.
    private static func isMail(_ agent: UnsafeBufferPointer<UInt8>, _ place: Int) -> Bool {
        guard place > 0, isWord(agent[place - 1]) else { return false }
        let domain = agent[(place + 1)...].prefix { isWord($0) || $0 == UInt8(ascii: ".") || $0 == UInt8(ascii: "-") }
        guard let dot = domain.dropFirst().firstIndex(of: UInt8(ascii: ".")), dot + 2 < domain.endIndex else { return false }
        return (0x61...0x7A).contains(domain[dot + 1])
    }

    private static func isWord(_ byte: UInt8) -> Bool {
        (0x61...0x7A).contains(byte) || (0x30...0x39).contains(byte) || byte == UInt8(ascii: "_")
    }

    private static func stands(_ text: StaticString, _ agent: UnsafeBufferPointer<UInt8>, _ place: Int) -> Bool {
        text.withUTF8Buffer { agent[place...].starts(with: $0) }
    }

    private struct Marks: OptionSet {
        let rawValue: UInt8
        static let mozilla = Marks(rawValue: 1)
        static let compatible = Marks(rawValue: 2)
        static let automatic = Marks(rawValue: 4)
        static let engine = Marks(rawValue: 8)
        static let device = Marks(rawValue: 16)
        static let browser = Marks(rawValue: 32)
    }

    private static let search = LiteralSearch(
        words.flatMap { mark, words in
            words.split(whereSeparator: { $0 == "," || $0 == "\n" }).map { word in
                (Array(word.drop { $0 == " " }.utf8), Int32(mark.rawValue))
            }
        })

    /// Words, each after a comma or on a line of its own; a space at a word's end belongs to it.
    private static let words: [(Marks, String)] = [
        (.mozilla, "mozilla/"),
        (.compatible, "(compatible;"),
        // Browsers that somebody drives by a program.
        (.automatic, "headless,phantomjs,puppeteer,playwright,selenium,webdriver,jsdom,slimerjs,casperjs"),
        (.engine, "gecko,webkit,khtml,msie,trident,presto,opera,netfront,obigo,up.browser,chrome/,firefox/,edge/,goanna"),
        (
            .device,
            """
            android,linux,windows,win95,win98,winnt,win7,win8,win10,win11,win32,win64,macintosh,mac os,mac_,macos,darwin,cfnetwork
            iphone,ipad,ipod,(iph,ios,watchos,x11,bsd,sunos,solaris,irix,hp-ux,osf1,aix,os/2,beos,haiku,amiga,risc os,morphos,qnx
            symbian,series40,series60,midp,cldc,wap,brew,blackberry,nokia,samsung,sonyericsson,lg-,mot-,docomo,kddi,j-phone,softbank
            vodafone,palm,webos,tizen,bada,meego,maemo,kaios,cros ,playstation,nintendo,xbox,smarttv,smart-tv,netcast,hbbtv,dalvik
            """
        ),
        (
            .browser,
            "browser,ucweb,lynx,links,w3m,dillo,netsurf,amaya,hotjava,aweb,voyager,mosaic,omniweb,icab,safari,konqueror,galeon"
        ),
    ]
}
