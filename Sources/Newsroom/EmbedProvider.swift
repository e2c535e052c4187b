/// The sites whose things a story may show. Everything else is a link.
public enum EmbedProvider: String, CaseIterable, Sendable {
    case youTube = "YouTube"
    case x = "X"
    case instagram = "Instagram"
    case tikTok = "TikTok"
    case facebook = "Facebook"
    case threads = "Threads"
    case bluesky = "Bluesky"
    case vimeo = "Vimeo"
    case dailymotion = "Dailymotion"
    case spotify = "Spotify"
    case soundCloud = "SoundCloud"
    case googleMaps = "Google Maps"
    case openStreetMap = "OpenStreetMap"
    case datawrapper = "Datawrapper"
    case flourish = "Flourish"
    case documentCloud = "DocumentCloud"

    /// Whose address it is; nil for one that is no `https` address, names a user or a port, or is of another site.
    public init?(address: String) {
        guard let (host, path) = EmbedProvider.parts(of: address) else { return nil }
        let found = EmbedProvider.allCases.first { provider in
            provider.places.contains { place in
                (host == place.host || host.hasSuffix("." + place.host)) && path.hasPrefix(place.path)
            }
        }
        guard let found else { return nil }
        self = found
    }

    /// Every host that may be embedded, subdomains with it, some with how a path there begins: `youtu.be`, `google.com/maps`.
    public static let hosts: [String] = allCases.flatMap(\.places).map { $0.path == "/" ? $0.host : $0.host + $0.path }

    /// Hosts, their subdomains with them, and how a path there begins.
    private var places: [(host: String, path: String)] {
        switch self {
        case .youTube: [("youtube.com", "/"), ("youtube-nocookie.com", "/"), ("youtu.be", "/")]
        case .x: [("x.com", "/"), ("twitter.com", "/")]
        case .instagram: [("instagram.com", "/")]
        case .tikTok: [("tiktok.com", "/")]
        case .facebook: [("facebook.com", "/"), ("fb.watch", "/")]
        case .threads: [("threads.net", "/"), ("threads.com", "/")]
        case .bluesky: [("bsky.app", "/")]
        case .vimeo: [("vimeo.com", "/")]
        case .dailymotion: [("dailymotion.com", "/"), ("dai.ly", "/")]
        case .spotify: [("spotify.com", "/")]
        case .soundCloud: [("soundcloud.com", "/")]
        case .googleMaps: [("google.com", "/maps"), ("maps.google.com", "/"), ("maps.app.goo.gl", "/"), ("goo.gl", "/maps")]
        case .openStreetMap: [("openstreetmap.org", "/")]
        case .datawrapper: [("datawrapper.dwcdn.net", "/"), ("datawrapper.de", "/")]
        case .flourish: [("flo.uri.sh", "/"), ("flourish.studio", "/")]
        case .documentCloud: [("documentcloud.org", "/")]
        }
    }

    /// Host and path of an `https` address in plain ASCII; a browser must not read another host out of it than we do.
    private static func parts(of address: String) -> (host: String, path: String)? {
        guard address.utf8.allSatisfy({ (0x21...0x7E).contains($0) && $0 != UInt8(ascii: "\\") }),
            address.prefix(8).lowercased() == "https://"
        else { return nil }
        let rest = address.dropFirst(8)
        let host = rest.prefix { !"/?#".contains($0) }.lowercased()
        guard !host.isEmpty, host.utf8.allSatisfy(isOfAHost), host.contains("."), !host.hasPrefix(".") else { return nil }
        let path = rest.dropFirst(host.count).prefix { !"?#".contains($0) }
        return (host, path.isEmpty ? "/" : String(path))
    }

    private static func isOfAHost(_ byte: UInt8) -> Bool {
        (0x61...0x7A).contains(byte) || (0x30...0x39).contains(byte) || byte == UInt8(ascii: ".") || byte == UInt8(ascii: "-")
    }
}
