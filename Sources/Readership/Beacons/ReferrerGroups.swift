import Storage

/// Tells by its host what kind of place a reader came from.
public struct ReferrerGroups: Sendable {
    private let siteHost: String

    /// - Parameter siteHost: the site's own host, such as `www.example.id`.
    public init(siteHost: String) {
        let host = ReferrerGroups.withoutPort(siteHost.lowercased())
        self.siteHost = host.hasPrefix("www.") ? String(host.dropFirst(4)) : host
    }

    /// - Parameter host: in lower case; nil when there was none.
    public func group(of host: String?) -> ReferrerGroup {
        guard let host, !host.isEmpty else { return .direct }
        let name = ReferrerGroups.withoutPort(host)
        if name == siteHost || name.hasSuffix("." + siteHost) { return .inside }
        let labels = name.split(separator: ".")
        for first in labels.indices {
            if let known = ReferrerGroups.known[labels[first...].joined(separator: ".")] { return known }
        }
        // Search engines have a domain in every country: google.co.id, yandex.com.tr.
        for (place, label) in labels.enumerated() where ReferrerGroups.engines.contains(label) {
            let country = labels[(place + 1)...]
            if (1...2).contains(country.count), country.allSatisfy({ $0.utf8.count <= 3 }) { return .search }
        }
        return .other
    }

    private static func withoutPort(_ host: String) -> String {
        guard !host.hasPrefix("["), let colon = host.firstIndex(of: ":") else { return host }
        return String(host[..<colon])
    }

    private static let engines: Set<Substring> = [
        "google", "bing", "yahoo", "yandex", "baidu", "ecosia", "qwant", "naver", "seznam",
    ]

    private static let known: [String: ReferrerGroup] = {
        let search = """
            duckduckgo.com startpage.com search.brave.com ya.ru sogou.com so.com petalsearch.com mojeek.com kagi.com swisscows.com
            search.aol.com ask.com presearch.com lycos.com com.google.android.googlequicksearchbox
            """
        let social = """
            facebook.com fb.com fb.me messenger.com instagram.com threads.net threads.com twitter.com x.com t.co linkedin.com
            lnkd.in             youtube.com youtu.be tiktok.com reddit.com pinterest.com pin.it whatsapp.com wa.me t.me telegram.org telegram.me line.me
            bsky.app mastodon.social tumblr.com quora.com vk.com ok.ru weibo.com snapchat.com discord.com kaskus.co.id
            com.facebook.katana com.twitter.android org.telegram.messenger com.instagram.android com.linkedin.android com.whatsapp
            """
        var known: [String: ReferrerGroup] = [:]
        for host in search.split(whereSeparator: \.isWhitespace) { known[String(host)] = .search }
        for host in social.split(whereSeparator: \.isWhitespace) { known[String(host)] = .social }
        return known
    }()
}
