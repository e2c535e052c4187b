import Testing

@testable import Readership

struct ClientAddressTests {
    @Test(arguments: [
        "203.0.113.7", "::1", "2001:db8::7", "2001:DB8:0:0:0:0:0:7", "[2001:db8::7]", "fe80::1%eth0", "::",
        "::ffff:1.2.3.4",
    ])
    func `an address is read as it is written`(_ text: String) {
        #expect(ClientAddress(text) != nil)
    }

    @Test(arguments: [
        "", "1.2.3", "1.2.3.4.5", "256.1.1.1", "01.2.3.4", "1.2.3.a", ":::", "1::2::3", "1:2:3:4:5:6:7", "1:2:3:4:5:6:7:8:9",
        "g::1",
        "12345::", ":1:2:3:4:5:6:7", "1:2:3:4:5:6:7::8", "unknown", "1.2.3.4, 5.6.7.8", "::1.2.3",
    ])
    func `what is no address is none`(_ text: String) {
        #expect(ClientAddress(text) == nil)
    }

    @Test func `two ways to write an address are one`() {
        #expect(ClientAddress("2001:db8::7") == ClientAddress("2001:0DB8:0:0:0:0:0:7"))
        #expect(ClientAddress("::ffff:203.0.113.7") == ClientAddress("203.0.113.7"))
        #expect(ClientAddress("203.0.113.7")?.isIPv4 == true)
        #expect(ClientAddress("::203.0.113.7") != ClientAddress("203.0.113.7"))
    }
}
