import Editorial

/// Addresses as they stand in other people's HTML.
enum WebAddress {
    /// The address a story may link to, or nil. Spaces are escaped, an address without a scheme gets `https`.
    static func link(_ text: String) -> String? {
        var address = String(text.unicodeScalars.filter { $0 != "\t" && $0 != "\n" && $0 != "\r" })
        address = address.trimmingSpaces().replacing(" ", with: "%20")
        if address.hasPrefix("//") { address = "https:" + address }
        return Body.Span.isSafe(link: address) ? address : nil
    }

    /// The address of something shown on a site whose embeds readers know, always by `https`; nil for any other.
    static func embed(_ text: String) -> String? {
        guard var address = link(text) else { return nil }
        let start = address.prefix(8).lowercased()
        if start.hasPrefix("http://") {
            address = "https://" + address.dropFirst(7)
        } else if !start.hasPrefix("https://") {
            return nil
        }
        guard let host = host(address) else { return nil }
        return providers.contains { host == $0 || host.hasSuffix("." + $0) } ? address : nil
    }

    /// The host of an absolute `http` or `https` address, in lower case, without user and port; nil when there is none.
    static func host(_ address: String) -> String? {
        guard let scheme = address.firstRange(of: "://") else { return nil }
        let authority = address[scheme.upperBound...].prefix { !"/?#\\".contains($0) }
        let host = authority.split(separator: "@", omittingEmptySubsequences: false).last ?? ""
        let name = host.prefix { $0 != ":" }.lowercased()
        return name.isEmpty ? nil : name
    }

    /// The path of an absolute address, with the query where that alone tells pages apart (`/?p=123`).
    static func path(_ address: String) -> String? {
        guard let scheme = address.firstRange(of: "://") else {
            return address.hasPrefix("/") && !address.hasPrefix("//") ? address : nil
        }
        let rest = address[scheme.upperBound...].prefix { $0 != "#" }
        guard let slash = rest.firstIndex(where: { $0 == "/" || $0 == "?" }) else { return nil }
        var path = String(rest[slash...].prefix { $0 != "?" })
        if path.isEmpty { path = "/" }
        let query = rest[slash...].drop { $0 != "?" }
        let isPage = path != "/" && !path.hasSuffix(".php") && !path.hasSuffix(".asp") && !path.hasSuffix(".aspx")
        if query.count > 1, !isPage { path += query }
        return path == "/" ? nil : path
    }

    private static let providers = [
        "youtube.com", "youtube-nocookie.com", "youtu.be", "vimeo.com", "dailymotion.com", "twitter.com", "x.com",
        "instagram.com", "facebook.com", "tiktok.com", "spotify.com", "soundcloud.com", "threads.net", "bsky.app",
        "datawrapper.de", "datawrapper.dwcdn.net", "infogram.com", "flourish.studio", "openstreetmap.org", "google.com",
    ]
}
