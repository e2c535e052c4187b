import Editorial
import Foundation
import Storage

extension PageView {
    /// The view a recording tells of.
    init(_ view: RecordedView, story: Story.ID) {
        self.init(
            at: view.at, story: story, address: view.ip.flatMap { ClientAddress($0) }, userAgent: view.userAgent,
            referrer: view.referrer.flatMap { PageView.host(of: $0) })
    }

    /// The host of an address, in lower case; the whole where it is a host already. Nil where there is none.
    private static func host(of referrer: String) -> String? {
        var rest = Substring(referrer)
        if let scheme = rest.range(of: "://") { rest = rest[scheme.upperBound...] }
        rest = rest.prefix { $0 != "/" && $0 != "?" && $0 != "#" }
        if let at = rest.lastIndex(of: "@") { rest = rest[rest.index(after: at)...] }
        if !rest.hasPrefix("["), let colon = rest.firstIndex(of: ":") { rest = rest[..<colon] }
        return rest.isEmpty || rest == "-" ? nil : rest.lowercased()
    }
}
