import Foundation

/// A connection that sends exactly the bytes it is told to: for requests no client would make.
///
/// Unchecked: the buffer is touched on its own queue only, one act after the other. Its waiting is done there too, since a
/// test that blocked would hold up every other.
public final class RawConnection: @unchecked Sendable {
    private let queue = DispatchQueue(label: "raw connection")
    private let descriptor: Int32
    #if canImport(Darwin)
        private static let noSignal: Int32 = 0
    #else
        /// A closed connection is an answer, not a signal that ends the test.
        private static let noSignal = Int32(MSG_NOSIGNAL)
    #endif
    private var buffered: [UInt8] = []

    public struct Failure: Error {
        public let what: String
    }

    public init(port: Int) throws {
        #if canImport(Darwin)
            descriptor = socket(AF_INET, SOCK_STREAM, 0)
        #else
            descriptor = socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
        #endif
        var address = sockaddr_in()
        address.sin_family = sa_family_t(AF_INET)
        address.sin_port = in_port_t(UInt16(port).bigEndian)
        address.sin_addr.s_addr = UInt32(0x7F00_0001).bigEndian
        let connected = withUnsafePointer(to: &address) { pointer in
            pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) {
                connect(descriptor, $0, socklen_t(MemoryLayout<sockaddr_in>.size))
            }
        }
        guard connected == 0 else { throw Failure(what: "connect: \(String(cString: strerror(errno)))") }
        var patience = timeval(tv_sec: 10, tv_usec: 0)
        setsockopt(descriptor, SOL_SOCKET, SO_RCVTIMEO, &patience, socklen_t(MemoryLayout<timeval>.size))
    }

    deinit {
        close(descriptor)
    }

    public func send(_ text: String) async throws {
        try await send(Array(text.utf8))
    }

    /// Sends what the other side takes; that it closed meanwhile is not an error, what it said before can still be read.
    public func send(_ bytes: [UInt8]) async throws {
        try await onQueue { self.sendNow(bytes) }
    }

    private func sendNow(_ bytes: [UInt8]) {
        var sent = 0
        while sent < bytes.count {
            let count = bytes.withUnsafeBytes {
                Foundation.send(descriptor, $0.baseAddress.map { $0 + sent }, bytes.count - sent, RawConnection.noSignal)
            }
            guard count > 0 else { return }
            sent += count
        }
    }

    /// The next response: status, head, and a body as long as its `Content-Length` says.
    public func response() async throws -> (status: Int, head: String, body: [UInt8]) {
        try await onQueue { try self.responseNow() }
    }

    private func responseNow() throws -> (status: Int, head: String, body: [UInt8]) {
        let end = Array("\r\n\r\n".utf8)
        while true {
            if let range = firstRange(of: end) {
                let head = String(decoding: buffered[..<range], as: UTF8.self)
                let length =
                    head.split(separator: "\r\n").first { $0.lowercased().hasPrefix("content-length:") }
                    .flatMap { Int($0.split(separator: ":")[1].trimmingCharacters(in: .whitespaces)) } ?? 0
                let status = Int(head.split(separator: " ").dropFirst().first ?? "") ?? 0
                let isBodiless = status == 304 || status == 204
                let needed = range + 4 + (isBodiless ? 0 : length)
                while buffered.count < needed { try readMore() }
                let body = Array(buffered[(range + 4)..<needed])
                buffered.removeFirst(needed)
                return (status, head, body)
            }
            try readMore()
        }
    }

    /// Everything that has come, once it holds `text`: for answers that do not end.
    public func received(upTo text: String) async throws -> String {
        try await onQueue {
            while self.firstRange(of: Array(text.utf8)) == nil { try self.readMore() }
            return String(decoding: self.buffered, as: UTF8.self)
        }
    }

    /// Whether the other side closes without another byte.
    public func isClosedByPeer(within patience: Duration = .seconds(10)) async -> Bool {
        (try? await onQueue { self.isClosedNow(patience) }) ?? false
    }

    private func onQueue<Value: Sendable>(_ act: @escaping @Sendable () throws -> Value) async throws -> Value {
        try await withCheckedThrowingContinuation { continuation in
            queue.async { continuation.resume(with: Result { try act() }) }
        }
    }

    private func isClosedNow(_ patience: Duration) -> Bool {
        guard buffered.isEmpty else { return false }
        var waiting = pollfd(fd: descriptor, events: Int16(POLLIN), revents: 0)
        guard poll(&waiting, 1, Int32(patience / .milliseconds(1))) > 0 else { return false }
        var byte: UInt8 = 0
        let count = recv(descriptor, &byte, 1, 0)
        return count == 0 || (count < 0 && errno == ECONNRESET)
    }

    private func firstRange(of pattern: [UInt8]) -> Int? {
        guard buffered.count >= pattern.count else { return nil }
        return (0...(buffered.count - pattern.count)).first { Array(buffered[$0..<$0 + pattern.count]) == pattern }
    }

    private func readMore() throws {
        var chunk = [UInt8](repeating: 0, count: 65_536)
        let count = recv(descriptor, &chunk, chunk.count, 0)
        guard count > 0 else { throw Failure(what: count == 0 ? "closed" : "read: \(String(cString: strerror(errno)))") }
        buffered += chunk[..<count]
    }
}
