import Foundation

/// One reader's connection to a server on this machine, kept alive from page to page.
///
/// Blocking and without a library, so that little of the measuring machine is spent on it.
final class ReaderConnection {
    private let descriptor: Int32
    private let port: Int
    private var buffer: [UInt8] = []

    /// - Throws: `BenchmarkError` when nobody listens on the port.
    init(port: Int) throws {
        guard let descriptor = ReaderConnection.connect(port: port) else {
            throw BenchmarkError.unexpected("Nobody listens on port \(port).")
        }
        self.descriptor = descriptor
        self.port = port
    }

    deinit {
        close(descriptor)
    }

    /// Asks for a page and reads the whole answer.
    func get(_ path: String, gzip: Bool = true) throws -> Response {
        try exchange("GET", path, gzip ? [("Accept-Encoding", "gzip")] : [])
    }

    /// Sends a request with its body and reads the whole answer.
    func exchange(_ method: String, _ path: String, _ fields: [(String, String)], body: [UInt8] = []) throws -> Response {
        var head = "\(method) \(path) HTTP/1.1\r\nHost: 127.0.0.1:\(port)\r\n"
        for (name, value) in fields { head += "\(name): \(value)\r\n" }
        if method != "GET" { head += "Content-Length: \(body.count)\r\n" }
        try send(Array((head + "\r\n").utf8) + body)
        let end = try headEnd()
        guard let response = Response(head: String(decoding: buffer[..<end], as: UTF8.self)) else {
            throw BenchmarkError.unexpected("\(path) was answered with what is not HTTP.")
        }
        let length = end + (response.field("Content-Length").flatMap { Int($0) } ?? 0)
        while buffer.count < length { try receive() }
        defer { buffer.removeFirst(length) }
        return response.with(body: Array(buffer[end..<length]))
    }

    /// A port that nobody listens on now.
    static func freePort() throws -> Int {
        let descriptor = socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
        defer { close(descriptor) }
        var address = loopback(port: 0)
        var length = socklen_t(MemoryLayout<sockaddr_in>.size)
        let bound = withUnsafeMutablePointer(to: &address) { pointer in
            pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) {
                bind(descriptor, $0, length) == 0 && getsockname(descriptor, $0, &length) == 0
            }
        }
        guard bound else { throw BenchmarkError.unexpected("No port is free on 127.0.0.1.") }
        return Int(UInt16(bigEndian: address.sin_port))
    }

    // MARK: The socket

    private static func connect(port: Int) -> Int32? {
        let descriptor = socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
        var address = loopback(port: port)
        let connected = withUnsafePointer(to: &address) { pointer in
            pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) {
                Glibc.connect(descriptor, $0, socklen_t(MemoryLayout<sockaddr_in>.size)) == 0
            }
        }
        guard connected else {
            close(descriptor)
            return nil
        }
        var on: Int32 = 1
        setsockopt(descriptor, Int32(IPPROTO_TCP), TCP_NODELAY, &on, socklen_t(MemoryLayout<Int32>.size))
        var patience = timeval(tv_sec: 10, tv_usec: 0)
        setsockopt(descriptor, SOL_SOCKET, SO_RCVTIMEO, &patience, socklen_t(MemoryLayout<timeval>.size))
        return descriptor
    }

    private static func loopback(port: Int) -> sockaddr_in {
        var address = sockaddr_in()
        address.sin_family = sa_family_t(AF_INET)
        address.sin_port = UInt16(port).bigEndian
        address.sin_addr = in_addr(s_addr: UInt32(0x7f00_0001).bigEndian)
        return address
    }

    private func send(_ request: [UInt8]) throws {
        var sent = 0
        while sent < request.count {
            let count = request.withUnsafeBytes { bytes in
                Glibc.send(descriptor, bytes.baseAddress.map { $0 + sent }, bytes.count - sent, Int32(MSG_NOSIGNAL))
            }
            guard count > 0 else { throw BenchmarkError.unexpected("The server closed a connection.") }
            sent += count
        }
    }

    private func receive() throws {
        let got = [UInt8](unsafeUninitializedCapacity: 64 << 10) { space, count in
            count = max(recv(descriptor, space.baseAddress, space.count, 0), 0)
        }
        guard !got.isEmpty else {
            throw BenchmarkError.unexpected("The server closed a connection or said nothing for 10 seconds.")
        }
        buffer.append(contentsOf: got)
    }

    /// Where the head of the next answer ends.
    private func headEnd() throws -> Int {
        let mark = Array("\r\n\r\n".utf8)
        while true {
            if buffer.count >= 4, let at = (0...(buffer.count - 4)).first(where: { buffer[$0..<($0 + 4)].elementsEqual(mark) }) {
                return at + 4
            }
            try receive()
        }
    }
}
