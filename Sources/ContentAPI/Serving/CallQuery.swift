import Editorial
import Foundation
import Storage

/// The parameters after the question mark; one that is not known here is refused, so that a mistyped filter does not show
/// everything.
struct CallQuery: Sendable {
    private var values: [String: String] = [:]

    /// - Parameter text: the query as it stands in the request line; a plus is a space, as forms send it.
    init(_ text: String?) throws(Problem) {
        for part in (text ?? "").split(separator: "&") {
            let pair = part.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
            guard let name = CallQuery.decoded(pair[0]), let value = CallQuery.decoded(pair.count > 1 ? pair[1] : "") else {
                throw .badQuery(String(pair[0].prefix(64)), "This is not percent-encoded UTF-8.")
            }
            guard values.updateValue(value, forKey: name) == nil else {
                throw .badQuery(String(name.prefix(64)), "This parameter stands twice.")
            }
        }
    }

    private static func decoded(_ text: Substring) -> String? {
        text.replacing("+", with: " ").removingPercentEncoding
    }

    /// - Throws: where there is a parameter of another name.
    func mustHaveOnly(_ names: String...) throws(Problem) {
        guard let other = values.keys.sorted().first(where: { !names.contains($0) }) else { return }
        throw .badQuery(String(other.prefix(64)), "No such parameter is known here.")
    }

    subscript(name: String) -> String? { values[name] }

    /// A text of at most so many characters (as JSON Schema counts them: Unicode scalars); empty where there is none.
    func text(_ name: String, upTo most: Int) throws(Problem) -> String {
        let text = values[name] ?? ""
        guard text.unicodeScalars.count <= most else {
            throw .badQuery(name, "At most \(most) characters are taken here.")
        }
        return text
    }

    func number(_ name: String, in range: ClosedRange<Int64> = 1...Int64.max) throws(Problem) -> Int64? {
        guard let text = values[name] else { return nil }
        guard let number = Int64(text), range.contains(number), String(number) == text else {
            throw .badQuery(name, "A whole number from \(range.lowerBound) to \(range.upperBound) is expected here.")
        }
        return number
    }

    /// How many are wanted at most.
    func limit(_ usual: Int = 50) throws(Problem) -> Int {
        Int(try number("limit", in: 1...200) ?? Int64(usual))
    }

    func time(_ name: String) throws(Problem) -> Instant? {
        guard let text = values[name] else { return nil }
        // The plus of an offset, which came as a space.
        guard text.utf8.count <= 40, let instant = Instant(rfc3339: text.replacing(" ", with: "+")) else {
            throw .badQuery(name, "A time such as 2026-11-23T10:30:00+07:00 is expected here.")
        }
        return instant
    }

    func choice<Choice: RawRepresentable & CaseIterable>(_ name: String, of _: Choice.Type) throws(Problem) -> Choice?
    where Choice.RawValue == String {
        guard let text = values[name] else { return nil }
        guard let choice = Choice(rawValue: text) else {
            throw .badQuery(
                name, "One of these is expected here: \(Choice.allCases.map(\.rawValue).joined(separator: ", ")).")
        }
        return choice
    }

    func slug(_ name: String) throws(Problem) -> Slug? {
        guard let text = values[name] else { return nil }
        guard let slug = Slug(text) else {
            throw .badQuery(name, "A slug holds lower-case letters and digits, joined by single hyphens.")
        }
        return slug
    }
}
