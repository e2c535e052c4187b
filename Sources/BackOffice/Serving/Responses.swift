import Foundation
import HTTPTypes
import Hummingbird
import JSON
import NIOCore

extension Response {
    static func html(_ text: String, status: HTTPResponse.Status = .ok) -> Response {
        let buffer = ByteBuffer(string: text)
        return Response(
            status: status,
            headers: [.contentType: "text/html; charset=utf-8", .contentLength: String(buffer.readableBytes)],
            body: .init(byteBuffer: buffer))
    }

    static func json(status: HTTPResponse.Status = .ok, text: String) -> Response {
        let buffer = ByteBuffer(string: text)
        return Response(
            status: status, headers: [.contentType: "application/json", .contentLength: String(buffer.readableBytes)],
            body: .init(byteBuffer: buffer))
    }

    /// An object of texts.
    static func json(status: HTTPResponse.Status = .ok, _ object: [String: String]) -> Response {
        var json = JSONWriter()
        json.object { json in
            for (name, value) in object.sorted(by: { $0.key < $1.key }) { json.member(name, value) }
        }
        return self.json(status: status, text: json.text)
    }

    /// The page to look at next, asked for by GET (RFC 9110, 15.4.4).
    static func goOn(to address: String) -> Response {
        Response(status: .seeOther, headers: [.location: address, .contentLength: "0"])
    }
}

extension JSONEncoder {
    static var sorted: JSONEncoder {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        return encoder
    }
}

extension Request {
    /// Whether a script of ours asked, and not someone who wants to see a page.
    var wantsJSON: Bool {
        let accepts = headers[.accept] ?? ""
        if accepts.contains("text/html") { return false }
        return accepts.contains("application/json") || headers[.contentType]?.hasPrefix("application/json") == true
            || uri.path.hasSuffix("/isi") || uri.path == "/redaksi/foto" || uri.path.hasPrefix("/redaksi/saran/")
    }

    var isEventStream: Bool { headers[.accept]?.contains("text/event-stream") == true || uri.path == "/redaksi/kabar" }
}

extension String {
    /// As the value of a query (RFC 3986, 3.4).
    var encodedForQuery: String { addingPercentEncoding(withAllowedCharacters: .queryValue) ?? "" }
}

extension CharacterSet {
    fileprivate static let queryValue = CharacterSet(
        charactersIn: "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-._~/")
}
