/// The templates and the style sheet pages are made with.
public struct Theme: Sendable {
    /// The theme in the binary.
    public static func builtIn() throws -> Theme { Theme() }

    /// A directory's files over the built-in ones, file by file.
    public static func directory(_ path: String) throws -> Theme { Theme() }

    /// CSP source expressions for the inline styles and scripts of this theme: `'sha256-…'`.
    public var styleSources: [String] { [] }
}
