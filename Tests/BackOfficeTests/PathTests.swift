import Testing

@testable import BackOffice

@Suite struct PathTests {
    @Test(arguments: [
        "https://evil.example/", "//evil.example", "/\\evil.example", "/redaksikan", "/redaksi/\u{7}", "/", "javascript:alert(1)",
        "/redaksi/masuk\\..", "",
    ])
    func `nobody is sent on to a place that is not the newsroom's`(address: String) {
        #expect(OwnPath.read(address) == nil)
    }

    @Test(arguments: ["/redaksi", "/redaksi/naskah/12", "/redaksi?keadaan=draft"])
    func `one is sent on to where one wanted to go`(address: String) {
        #expect(OwnPath.read(address) == address)
    }
}
