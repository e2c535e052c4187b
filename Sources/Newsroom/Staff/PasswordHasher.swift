import CArgon2
import Foundation
import Synchronization

/// Hashes and checks passwords with argon2id (RFC 9106), slowly on purpose: beside the event loops and the cooperative
/// threads, on few threads of its own, with a bounded queue before them.
public final class PasswordHasher: Sendable {
    /// What one hash costs.
    public struct Cost: Hashable, Sendable {
        public var memoryKiB: UInt32
        public var passes: UInt32
        public var lanes: UInt32

        public init(memoryKiB: UInt32, passes: UInt32, lanes: UInt32 = 1) {
            self.memoryKiB = memoryKiB
            self.passes = passes
            self.lanes = lanes
        }

        /// 19 MiB, two passes, one lane: the least that OWASP's cheat sheet and ASVS 5.0 (appendix C) name for argon2id.
        public static let standard = Cost(memoryKiB: 19 * 1024, passes: 2)
    }

    /// More passwords wait than are worth waiting for, or there is no memory for one more.
    public struct Busy: Error, Hashable, Sendable {}

    public let cost: Cost
    private let longestQueue: Int
    private let queue: OperationQueue
    private let inHand = Mutex(0)

    /// - Parameters:
    ///   - threads: how many are hashed at once; each takes the memory of `cost`.
    ///   - longestQueue: how many are in hand or wait before the next is turned away.
    public init(cost: Cost = .standard, threads: Int = 2, longestQueue: Int = 64) {
        self.cost = cost
        self.longestQueue = longestQueue
        queue = OperationQueue()
        queue.maxConcurrentOperationCount = threads
        queue.qualityOfService = .userInitiated
    }

    /// A hash in the form `$argon2id$v=19$m=…,t=…,p=…$salt$hash`.
    ///
    /// - Parameter salt: sixteen unpredictable bytes.
    public func hash(_ password: String, salt: [UInt8]) async throws(Busy) -> String {
        let cost = cost
        guard let hash = try await run({ PasswordHasher.encoded(password, salt: salt, cost: cost) }) else { throw Busy() }
        return hash
    }

    /// Whether it is the password of which `encoded` is the hash, at whatever cost that was made. False for what is no hash.
    public func verify(_ password: String, against encoded: String) async throws(Busy) -> Bool {
        let result = try await run {
            let bytes = Array(password.utf8)
            return argon2id_verify(encoded, bytes, bytes.count)
        }
        if result == ARGON2_MEMORY_ALLOCATION_ERROR.rawValue { throw Busy() }
        return result == ARGON2_OK.rawValue
    }

    /// Whether a hash was made at another cost than today's.
    public func isOutdated(_ encoded: String) -> Bool {
        !encoded.hasPrefix("$argon2id$v=19$m=\(cost.memoryKiB),t=\(cost.passes),p=\(cost.lanes)$")
    }

    private static func encoded(_ password: String, salt: [UInt8], cost: Cost) -> String? {
        let bytes = Array(password.utf8)
        let length = 32
        let room = argon2_encodedlen(
            cost.passes, cost.memoryKiB, cost.lanes, UInt32(salt.count), UInt32(length), Argon2_id)
        var text = [CChar](repeating: 0, count: room)
        let result = argon2id_hash_encoded(
            cost.passes, cost.memoryKiB, cost.lanes, bytes, bytes.count, salt, salt.count, length, &text, room)
        guard result == ARGON2_OK.rawValue else { return nil }
        return text.withUnsafeBufferPointer { $0.baseAddress.map { String(cString: $0) } }
    }

    private func run<Value: Sendable>(_ work: @escaping @Sendable () -> Value) async throws(Busy) -> Value {
        let hasRoom = inHand.withLock { inHand in
            guard inHand < longestQueue else { return false }
            inHand += 1
            return true
        }
        guard hasRoom else { throw Busy() }
        return await withCheckedContinuation { continuation in
            queue.addOperation { [self] in
                let value = work()
                inHand.withLock { $0 -= 1 }
                continuation.resume(returning: value)
            }
        }
    }
}
