import Foundation
import Mustache

/// The templates and the style sheet pages are made with.
///
/// A theme is a set of files with fixed names. The built-in ones are in the binary; a directory may replace any of them:
///
///     let theme = try Theme.directory("themes/pagi")
///     let renderer = PageRenderer(theme: theme, site: site)
///
/// A template is checked when it is loaded, so that a theme which loads is one that renders.
public struct Theme: Sendable {
    /// The picture browsers show in a tab: SVG.
    public let icon: String
    let style: StyleSheet
    let sources: [ThemeFile: String]
    let templates: [ThemeFile: MustacheTemplate]

    /// The theme in the binary.
    /// - Throws: `ThemeError`, if a built-in file were broken.
    public static func builtIn() throws -> Theme {
        try Theme(sources: builtInSources)
    }

    /// A directory's files over the built-in ones, file by file. Names that begin with a dot are passed over.
    /// - Throws: `ThemeError` when the directory or a file in it cannot be read, a file is none of a theme's, or a
    ///   template is wrong.
    public static func directory(_ path: String) throws -> Theme {
        var sources = builtInSources
        for name in try names(in: path) {
            sources[try file(named: name)] = try text(of: name, in: path)
        }
        return try Theme(sources: sources)
    }

    /// CSP source expressions for the inline styles of this theme: `'sha256-…'` (CSP Level 3, 2.3.1). Its pages hold no
    /// other inline style, and no script but ours and data.
    public var styleSources: [String] { [style.policySource] }

    /// What browsers may do for a page of this theme (CSP Level 3): show its own style and our own pictures, and run our own
    /// script, which talks to nobody but us.
    ///
    /// - Parameters:
    ///   - ancestors: who may show it in a frame, as a source list.
    ///   - runsScript: false for what is not published, whose readers are not counted.
    public func contentSecurityPolicy(framedBy ancestors: String = "'none'", runsScript: Bool = true) -> String {
        let styles = styleSources.joined(separator: " ")
        let script = runsScript ? "script-src \(PageScript.policySource); connect-src 'self'; " : ""
        return "default-src 'none'; style-src \(styles.isEmpty ? "'none'" : styles); \(script)img-src 'self'; base-uri 'none'; "
            + "form-action 'self'; frame-ancestors \(ancestors)"
    }

    private init(sources: [ThemeFile: String]) throws(ThemeError) {
        style = try Theme.styleSheet(sources[.style] ?? "")
        icon = sources[.icon] ?? ""
        var templates: [ThemeFile: MustacheTemplate] = [:]
        for file in ThemeFile.allCases where file.kind != .style && file.kind != .icon {
            let source = sources[file] ?? ""
            try TemplateCheck(file: file).check(source)
            templates[file] = try Theme.parsed(source, as: file)
        }
        self.templates = templates
        self.sources = sources.filter { $0.key.kind != .style && $0.key.kind != .icon }
    }

    private static var builtInSources: [ThemeFile: String] {
        Dictionary(uniqueKeysWithValues: ThemeFile.allCases.map { ($0, $0.embedded) })
    }

    private static func styleSheet(_ source: String) throws(ThemeError) -> StyleSheet {
        guard !source.lowercased().contains("</style") else {
            throw ThemeError(file: ThemeFile.style.rawValue, problem: "</style in it would end the style sheet early")
        }
        return StyleSheet(source)
    }

    /// A checked template, told how to escape.
    static func parsed(_ source: String, as file: ThemeFile) throws(ThemeError) -> MustacheTemplate {
        registerMarkup
        let type = file.kind == .text ? "TEXT" : PageMarkup.name
        do {
            return try MustacheTemplate(string: "{{%CONTENT_TYPE:\(type)}}\n" + source)
        } catch let error as MustacheTemplate.ParserError {
            // The content type was put on a line of its own before the first.
            throw ThemeError(
                file: file.rawValue, line: error.context.lineNumber - 1,
                problem: "a tag is not written as Mustache has it (\(error.error))")
        } catch {
            throw ThemeError(file: file.rawValue, problem: "it is no Mustache template (\(error))")
        }
    }

    /// Runs once.
    private static let registerMarkup: Void = MustacheContentTypes.register(PageMarkup(), named: PageMarkup.name)
}

// A theme's directory.
extension Theme {
    private static func names(in path: String) throws(ThemeError) -> [String] {
        var isDirectory: ObjCBool = false
        guard FileManager.default.fileExists(atPath: path, isDirectory: &isDirectory) else {
            throw ThemeError(file: path, problem: "there is no such directory")
        }
        guard isDirectory.boolValue else {
            throw ThemeError(file: path, problem: "it is a file, and a theme is a directory")
        }
        do {
            return try FileManager.default.contentsOfDirectory(atPath: path).filter { !$0.hasPrefix(".") }.sorted()
        } catch {
            throw ThemeError(file: path, problem: "the directory cannot be read")
        }
    }

    private static func file(named name: String) throws(ThemeError) -> ThemeFile {
        if let file = ThemeFile(rawValue: name) { return file }
        let nearest = Nearest.names(to: name, among: ThemeFile.allCases.map(\.rawValue), count: 4).joined(separator: ", ")
        throw ThemeError(file: name, problem: "no file of a theme has this name; the nearest are \(nearest)")
    }

    private static func text(of name: String, in path: String) throws(ThemeError) -> String {
        guard let data = FileManager.default.contents(atPath: path + "/" + name) else {
            throw ThemeError(file: name, problem: "it cannot be read")
        }
        guard let text = String(validating: data, as: UTF8.self) else {
            throw ThemeError(file: name, problem: "it is not UTF-8 text")
        }
        return text
    }
}
