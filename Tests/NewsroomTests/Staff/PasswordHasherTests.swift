import Newsroom
import Testing

@Suite struct PasswordHasherTests {
    private let salt: [UInt8] = Array(0..<16)
    private let hasher = PasswordHasher(cost: .init(memoryKiB: 64, passes: 1))

    @Test func `a hash names algorithm and cost and holds for its password alone`() async throws {
        let hash = try await hasher.hash("kuda lampu besi hujan", salt: salt)
        #expect(hash.hasPrefix("$argon2id$v=19$m=64,t=1,p=1$"))
        #expect(try await hasher.verify("kuda lampu besi hujan", against: hash))
        #expect(try await !hasher.verify("kuda lampu besi hujaN", against: hash))
        #expect(try await !hasher.verify("", against: hash))
    }

    @Test func `the same password with another salt is another hash`() async throws {
        let hash = try await hasher.hash("kuda lampu besi hujan", salt: salt)
        #expect(try await hasher.hash("kuda lampu besi hujan", salt: salt.reversed()) != hash)
    }

    @Test func `today's cost is at least the one the standard asks for`() async throws {
        let cost = PasswordHasher.Cost.standard
        #expect(cost.memoryKiB >= 19 * 1024 && cost.passes >= 2 && cost.lanes >= 1)
        let hash = try await PasswordHasher().hash("x", salt: salt)
        #expect(hash.hasPrefix("$argon2id$v=19$m=19456,t=2,p=1$"))
        #expect(try await PasswordHasher().verify("x", against: hash))
    }

    @Test func `a hash made elsewhere at another cost is checked by its own parameters, and is outdated`() async throws {
        // From the test program of the algorithm's authors.
        let theirs = "$argon2id$v=19$m=65536,t=2,p=1$c29tZXNhbHQ$CTFhFdXPJO1aFaMaO6Mm5c8y7cJHAph8ArZWb2GRPPc"
        #expect(try await hasher.verify("password", against: theirs))
        #expect(try await !hasher.verify("passwore", against: theirs))
        #expect(hasher.isOutdated(theirs))
        let ours = try await hasher.hash("password", salt: salt)
        #expect(!hasher.isOutdated(ours))
    }

    @Test(arguments: ["", "$argon2id$", "$argon2i$v=19$m=64,t=1,p=1$c29tZXNhbHQ$AAAA", "kuda lampu besi hujan"])
    func `what is no hash of ours is no password's`(text: String) async throws {
        #expect(try await !hasher.verify("kuda lampu besi hujan", against: text))
    }

    @Test func `a password with a NUL is hashed whole`() async throws {
        let hash = try await hasher.hash("kuda\0lampu", salt: salt)
        #expect(try await !hasher.verify("kuda\0besi", against: hash))
        #expect(try await hasher.verify("kuda\0lampu", against: hash))
    }

    @Test func `more than may wait are turned away and the others are answered`() async {
        let hasher = PasswordHasher(cost: .init(memoryKiB: 4096, passes: 2), threads: 1, longestQueue: 3)
        let answers = await withTaskGroup(of: Bool.self) { group in
            for _ in 0..<12 {
                group.addTask {
                    do throws(PasswordHasher.Busy) {
                        return try await hasher.hash("x", salt: Array(0..<16)).isEmpty == false
                    } catch {
                        return false
                    }
                }
            }
            return await group.reduce(into: 0) { $0 += $1 ? 1 : 0 }
        }
        #expect((3...12).contains(answers))
        await #expect(throws: PasswordHasher.Busy.self) {
            try await PasswordHasher(longestQueue: 0).hash("x", salt: Array(0..<16))
        }
    }
}
