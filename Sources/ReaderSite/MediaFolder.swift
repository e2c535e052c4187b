import Editorial
import Foundation
import HTTPTypes
import Hummingbird
import NIOPosix

/// The folder of media files, each named by the hash of its bytes: what a name stands for never changes.
public struct MediaFolder: Sendable {
    public let directory: String
    private let files = FileIO(threadPool: .singleton)

    public init(directory: String) {
        self.directory = directory
    }

    /// Stores a file under its name; one that is there already is the same.
    public func store(name: String, bytes: [UInt8]) throws {
        guard Asset.mediaType(of: name) != nil else { throw CocoaError(.fileWriteInvalidFileName) }
        try FileManager.default.createDirectory(atPath: directory, withIntermediateDirectories: true)
        let path = directory + "/" + name
        guard !FileManager.default.fileExists(atPath: path) else { return }
        // Atomically: a crash leaves no half picture under a good name.
        try Data(bytes).write(to: URL(fileURLWithPath: path), options: .atomic)
    }

    /// The file, to be kept by readers for a year; nil when there is none.
    func response(_ name: String, _ request: Request, _ context: some RequestContext) async throws -> Response? {
        guard let type = Asset.mediaType(of: name) else { return nil }
        let path = directory + "/" + name
        guard FileManager.default.fileExists(atPath: path) else { return nil }
        let tag = "\"" + name.prefix(32) + "\""
        var fields: HTTPFields = [
            .contentType: type, .eTag: tag, .cacheControl: "public, max-age=31536000, immutable",
            // A drawing is a document too: opened by itself it may style itself and nothing else.
            .contentSecurityPolicy: "default-src 'none'; style-src 'unsafe-inline'; sandbox",
        ]
        if let nosniff = HTTPField.Name("X-Content-Type-Options") { fields[nosniff] = "nosniff" }
        if EntityTag.isNamed(tag, in: request.headers[values: .ifNoneMatch].joined(separator: ",")) {
            return Response(status: .notModified, headers: fields)
        }
        let body = try await files.loadFile(path: path, context: context)
        if let length = body.contentLength { fields[.contentLength] = String(length) }
        return Response(status: .ok, headers: fields, body: request.method == .head ? .init() : body)
    }
}
