import Editorial
import Yams

/// A value in a profile's YAML, with what an error about it has to say.
struct ProfileNode {
    private let node: Node
    private let file: String
    private let name: String

    static func root(of yaml: String, file: String) throws(CaptureProfileError) -> ProfileNode {
        do {
            guard let node = try Yams.compose(yaml: yaml) else {
                throw CaptureProfileError(file: file, line: 1, reason: "it is empty")
            }
            return ProfileNode(node: node, file: file, name: "the profile")
        } catch let error as CaptureProfileError {
            throw error
        } catch YamlError.parser(_, let problem, let mark, _), YamlError.scanner(_, let problem, let mark, _) {
            throw CaptureProfileError(file: file, line: mark.line, reason: "it is no YAML: \(problem)")
        } catch {
            throw CaptureProfileError(file: file, line: 1, reason: "it is no YAML: \(error)")
        }
    }

    func error(_ reason: String) -> CaptureProfileError {
        CaptureProfileError(file: file, line: node.mark?.line ?? 1, reason: "“\(name)”: \(reason)")
    }

    func error(at key: String, _ reason: String) -> CaptureProfileError {
        (try? value(key).error(reason)) ?? error(reason)
    }

    private func mapping() throws(CaptureProfileError) -> Node.Mapping {
        guard let mapping = node.mapping else { throw error("expected keys with values") }
        return mapping
    }

    /// Refuses unknown, repeated and missing keys.
    func checkKeys(_ keys: [String]) throws(CaptureProfileError) {
        var found: Set<String> = []
        for (key, _) in try mapping() {
            let line = key.mark?.line ?? 1
            guard let text = key.string, keys.contains(text) else {
                throw CaptureProfileError(
                    file: file, line: line,
                    reason: "unknown key “\(key.string ?? "?")”; expected one of \(keys.joined(separator: ", "))")
            }
            guard found.insert(text).inserted else {
                throw CaptureProfileError(file: file, line: line, reason: "“\(text)” stands twice")
            }
        }
        if let missing = keys.first(where: { !found.contains($0) }) { throw error("the key “\(missing)” is missing") }
    }

    func value(_ key: String) throws(CaptureProfileError) -> ProfileNode {
        guard let value = try mapping()[Node(key)] else { throw error("the key “\(key)” is missing") }
        return ProfileNode(node: value, file: file, name: key)
    }

    func text() throws(CaptureProfileError) -> String {
        guard let text = node.scalar?.string else { throw error("expected a text") }
        return text
    }

    func text(_ key: String, mayBeEmpty: Bool = false) throws(CaptureProfileError) -> String {
        let value = try value(key)
        let text = try value.text()
        guard mayBeEmpty || !text.isEmpty else { throw value.error("expected a text that is not empty") }
        return text
    }

    func list(_ key: String) throws(CaptureProfileError) -> [ProfileNode] {
        let value = try value(key)
        guard let sequence = value.node.sequence else { throw value.error("expected a list") }
        return sequence.map { ProfileNode(node: $0, file: file, name: key) }
    }

    func pairs(_ key: String) throws(CaptureProfileError) -> [(key: String, value: ProfileNode)] {
        let value = try value(key)
        var pairs: [(key: String, value: ProfileNode)] = []
        for (inner, node) in try value.mapping() {
            guard let name = inner.string else { throw value.error("expected texts as keys") }
            pairs.append((name, ProfileNode(node: node, file: file, name: "\(key).\(name)")))
        }
        return pairs
    }

    /// One of the words of an enumeration.
    func word<Word: RawRepresentable & CaseIterable>(
        of type: Word.Type
    ) throws(CaptureProfileError) -> Word where Word.RawValue == String {
        let text = try text()
        guard let word = Word(rawValue: text) else {
            throw error("expected \(Word.allCases.map(\.rawValue).joined(separator: ", ")); found “\(text)”")
        }
        return word
    }

    func shownList() throws(CaptureProfileError) -> ShownList.Kind {
        let text = try text()
        guard let kind = ShownList.Kind(rawValue: text) else { throw error("expected mostRead or latest; found “\(text)”") }
        return kind
    }
}
