import HTTPTypes

/// The header fields every answer of the newsroom carries (ASVS 5.0, 3.4).
struct OfficeHeaders: Sendable {
    /// Whether browsers reach us over TLS, here or at a proxy in front.
    let isSecure: Bool

    /// No script, style or frame but our own; nothing inline.
    static let policy =
        "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' blob: data:; connect-src 'self'; "
        + "font-src 'none'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'"

    /// Fields that are there already stay: files of ours may be kept, previews have a policy of their own.
    func add(to fields: inout HTTPFields) {
        for (name, value) in standard where fields[name] == nil { fields[name] = value }
    }

    private var standard: [(HTTPField.Name, String)] {
        var fields: [(HTTPField.Name, String)] = [
            (.contentSecurityPolicy, OfficeHeaders.policy), (.cacheControl, "no-store"),
        ]
        for (name, value) in OfficeHeaders.others { if let name = HTTPField.Name(name) { fields.append((name, value)) } }
        if isSecure { fields.append((.strictTransportSecurity, "max-age=63072000")) }
        return fields
    }

    private static let others = [
        ("X-Content-Type-Options", "nosniff"), ("Referrer-Policy", "same-origin"),
        ("Cross-Origin-Opener-Policy", "same-origin"), ("Cross-Origin-Resource-Policy", "same-origin"),
        ("X-Robots-Tag", "noindex"),
    ]
}
