import Foundation
import Hummingbird
import NIOCore

/// What a form sent (`application/x-www-form-urlencoded`, URL Standard, 5.1).
struct SentForm: Sendable {
    private(set) var pairs: [(name: String, value: String)] = []

    init(pairs: [(name: String, value: String)] = []) {
        self.pairs = pairs
    }

    init(_ text: String) {
        for part in text.split(separator: "&") {
            let pieces = part.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
            pairs.append((SentForm.decoded(pieces[0]), pieces.count > 1 ? SentForm.decoded(pieces[1]) : ""))
        }
    }

    /// - Throws: `Stop.tooLarge`, `Stop.malformed`.
    static func read(_ request: Request, limit: Int = 1 << 20) async throws(Stop) -> SentForm {
        let bytes: ByteBuffer
        do {
            bytes = try await request.body.collect(upTo: limit)
        } catch {
            throw error is NIOTooManyBytesError ? .tooLarge : .malformed
        }
        guard let text = String(validating: bytes.readableBytesView, as: UTF8.self) else { throw .malformed }
        return SentForm(text)
    }

    static func query(of request: Request) -> SentForm { SentForm(request.uri.query ?? "") }

    /// As it was sent, line ends made plain.
    subscript(_ name: String) -> String? { pairs.first { $0.name == name }?.value }

    func all(_ name: String) -> [String] { pairs.filter { $0.name == name }.map(\.value) }

    /// Without white space at its ends; empty where it was not sent.
    func text(_ name: String) -> String {
        (self[name] ?? "").trimmingCharacters(in: .whitespacesAndNewlines)
    }

    func number(_ name: String) -> Int64? { Int64(text(name)) }

    func isChecked(_ name: String) -> Bool { self[name] != nil }

    private static func decoded(_ text: Substring) -> String {
        let spaced = String(text.replacing("+", with: " "))
        return (spaced.removingPercentEncoding ?? spaced).replacing("\r\n", with: "\n")
    }
}
