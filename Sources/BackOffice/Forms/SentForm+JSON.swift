import Foundation
import Hummingbird
import NIOCore

extension SentForm {
    /// What a form sent, or the same fields as an object of texts, as scripts send them.
    ///
    /// - Throws: `Stop.tooLarge`, `Stop.malformed`.
    static func readEither(_ request: Request) async throws(Stop) -> SentForm {
        guard request.headers[.contentType]?.hasPrefix("application/json") == true else { return try await read(request) }
        do {
            let bytes = try await request.body.collect(upTo: 64 << 10)
            let object = try JSONDecoder().decode([String: String].self, from: Data(bytes.readableBytesView))
            return SentForm(pairs: object.sorted { $0.key < $1.key }.map { ($0.key, $0.value) })
        } catch {
            throw error is NIOTooManyBytesError ? .tooLarge : .malformed
        }
    }
}
