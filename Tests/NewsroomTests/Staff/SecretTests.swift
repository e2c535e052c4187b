import Testing

@testable import Newsroom

@Suite struct SecretTests {
    @Test func `a token is 256 bits in letters an address may hold`() {
        #expect(Secret.token { _ in Array(repeating: 0, count: 32) } == String(repeating: "A", count: 43))
        #expect(Secret.token { _ in Array(repeating: 0xFF, count: 32) } == String(repeating: "_", count: 42) + "8")
        let tokens = Set((0..<1_000).map { _ in Secret.token(StaffDesk.systemRandom) })
        #expect(tokens.count == 1_000)
        #expect(tokens.allSatisfy { $0.utf8.count == 43 && SecondFactorOffer.escaped($0) == $0 })
    }

    @Test func `a readable secret is read however it is typed`() {
        let text = Secret.readable(groups: 4, of: 6, StaffDesk.systemRandom)
        #expect(text.utf8.count == 27)
        let letters = text.filter { $0 != "-" }
        #expect(Secret.reading(text) == letters)
        #expect(Secret.reading(text.uppercased()) == letters)
        #expect(Secret.reading(text.replacing("0", with: "O").replacing("1", with: "l").replacing("-", with: " ")) == letters)
        #expect(Secret.reading(text + "ü") == nil)
        #expect(Secret.reading(text + "!") == nil)
    }

    @Test func `what is kept of a token is its SHA-256`() {
        // FIPS 180-2, appendix B.1.
        #expect(Secret.hash("abc") == "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad")
    }

    @Test(arguments: [
        ("203.0.113.7", "203.0.113.7"), ("2001:db8:1:2:3:4:5:6", "2001:db8:1:2::/64"), ("2001:DB8:1:2::9", "2001:db8:1:2::/64"),
        ("::1", "0:0:0:0::/64"), ("::ffff:203.0.113.7", "203.0.113.7"), ("fe80::1%eth0", "fe80:0:0:0::/64"), ("", "?"),
        ("not an address", "not an address"),
    ])
    func `a network is an IPv4 address or the half of an IPv6 address`(address: String, network: String) {
        #expect(SignInNetwork.name(of: address) == network)
    }

    @Test func `waits begin after the free failures, double, and stay short`() {
        let limits = SignInLimits()
        #expect(limits.wait(after: 4, free: 5) == .zero)
        #expect(limits.wait(after: 5, free: 5) == .seconds(15))
        #expect(limits.wait(after: 6, free: 5) == .seconds(30))
        #expect(limits.wait(after: 10, free: 5) == .seconds(480))
        #expect(limits.wait(after: 11, free: 5) == .seconds(900))
        #expect(limits.wait(after: 1_000_000, free: 5) == .seconds(900))
    }

    @Test(arguments: ["ab", "sekar", "sekar.wening", "s-1_x", "42", String(repeating: "a", count: 40)])
    func `a name is of lower-case letters, digits and marks between`(name: String) {
        #expect(AccountName.isValid(name))
    }

    @Test(arguments: ["", "a", "-ab", "ab.", "Sekar", "sekar wening", "sékar", "se/kar", "a\0b", String(repeating: "a", count: 41)])
    func `anything else is no name`(name: String) {
        #expect(!AccountName.isValid(name))
    }

    @Test func `a name is the same in capitals and with blanks around it`() {
        #expect(AccountName.normal("  Sekar.Wening\n") == "sekar.wening")
    }
}
