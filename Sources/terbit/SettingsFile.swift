import Foundation
import Yams

/// `terbit.yaml`: settings in groups, as in `site:` and below it `name:`.
enum SettingsFile {
    /// The settings in a file by their keys, `site.name`; none where there is no file.
    ///
    /// - Throws: `SettingError` for what is not YAML, a key that is no setting, and a value that is not one value. A misspelt
    ///   key would otherwise be passed over in silence.
    static func read(_ file: String) throws -> [String: String] {
        guard FileManager.default.fileExists(atPath: file) else { return [:] }
        guard let data = FileManager.default.contents(atPath: file), let text = String(validating: data, as: UTF8.self) else {
            throw SettingError.unreadable(file: file, why: "this user may not read it, or it is not UTF-8 text")
        }
        guard let root = try node(of: text, file: file) else { return [:] }
        guard let groups = root.mapping else {
            throw SettingError.unreadable(file: file, why: "it does not hold settings such as \"site:\" and below it \"name: …\"")
        }
        var settings: [String: String] = [:]
        for (group, members) in groups {
            guard let members = members.mapping else {
                throw SettingError.unknown(name: group.string ?? "?", file: file)
            }
            for (key, value) in members {
                let name = "\(group.string ?? "?").\(key.string ?? "?")"
                guard Settings.keys.contains(name) else { throw SettingError.unknown(name: name, file: file) }
                guard let text = value.scalar?.string, !text.isEmpty else { throw SettingError.notOneValue(name: name, file: file) }
                settings[name] = text
            }
        }
        return settings
    }

    private static func node(of text: String, file: String) throws -> Node? {
        do {
            return try Yams.compose(yaml: text)
        } catch let error as YamlError {
            throw SettingError.unreadable(file: file, why: words(error))
        } catch {
            throw SettingError.unreadable(file: file, why: "it is not YAML")
        }
    }

    /// One sentence of what Yams says in a paragraph.
    private static func words(_ error: YamlError) -> String {
        switch error {
        case .scanner(_, let problem, let mark, _), .parser(_, let problem, let mark, _), .composer(_, let problem, let mark, _):
            "line \(mark.line) is not YAML: \(problem)"
        case .duplicatedKeysInMapping(let duplicates, let context):
            "the key \(duplicates.joined(separator: ", ")) stands twice (line \(context.mark.line))"
        default: "it is not YAML"
        }
    }
}
