import Testing

@testable import Newsroom

@Suite struct PasswordRulesTests {
    private let rules = PasswordRules(siteName: "Lembar Pagi")

    private func fault(_ password: String) -> FieldProblem.Reason? {
        rules.fault(of: password, name: "sekar.wening", displayName: "Sekar Wening")
    }

    @Test(arguments: [
        "kuda lampu besi hujan", "correct horse battery staple", "Kx7#vQz!mP2&wLr9", "saya suka menulis puisi tua di loteng",
        "ぬれた紙の上に鳥が降りたち朝を待つ", "🦩🪴🧵🪁🎋🛶🧄🦥🪘🧭🪶🥁🦦🪵🧊", "k3fm9-x8d2q-77hfk-a9mvb-qw2zx",
    ])
    func `a long password of any characters is good`(password: String) {
        #expect(fault(password) == nil)
    }

    @Test func `fewer than fifteen characters are too short, however they are counted`() {
        #expect(fault("Kx7#vQz!mP2&wL") == .tooShort(limit: 15))
        #expect(fault("") == .tooShort(limit: 15))
        #expect(fault("Kx7#vQz!mP2&wLr") == nil)
    }

    @Test func `at most 256 characters are taken, and all of them count`() {
        let long = String(repeating: "kuda lampu besi hujan ", count: 12)
        #expect(fault(String(long.prefix(256))) == nil)
        #expect(fault(String(long.prefix(257))) == .tooLong(limit: 256))
    }

    @Test(arguments: [
        "passwordpassword", "password1234567", "123456789012345", "1234567890123456", "qwertyuiopasdfg", "qwertyuiopasdfghjkl",
        "aaaaaaaaaaaaaaa", "abcdefghijklmnop", "iloveyouiloveyou", "P@ssw0rdP@ssw0rd", "trustno1trustno1", "111111111111111",
        "qwerty123456789", "adminadminadmin", "monkey123456789", "january20231234",
    ])
    func `what everybody tries first is too common`(password: String) {
        #expect(fault(password) == .tooCommon)
    }

    @Test(arguments: [
        "rahasiarahasia1", "selamatpagi12345", "bismillah123456", "sayangsayang123", "indonesiamerdeka", "jakarta20262026",
        "cintaku12345678",
    ])
    func `what everybody here tries first is too common`(password: String) {
        #expect(fault(password) == .tooCommon)
    }

    @Test(arguments: [
        "terbitterbit123", "Terbit2026Terbit", "lembarpagi12345", "LembarPagi2026!", "sekar.wening123", "sekarwening2026",
        "Sekar Wening 1998", "redaksi redaksi",
    ])
    func `the portal's name and one's own are no password`(password: String) {
        #expect(fault(password) == .tooCommon)
    }

    /// ASVS 5.0, 6.2.4: at least the three thousand commonest that are long enough. Common passwords are short; they get long
    /// by being doubled and by digits behind them.
    @Test func `thousands of common passwords made long enough are all too common`() {
        let roots = """
            password qwerty dragon monkey letmein football baseball superman batman iloveyou princess sunshine welcome shadow
            master michael jordan jennifer hunter killer trustno1 charlie thomas robert soccer hockey george andrew starwars
            daniel jessica pepper ginger summer winter cookie orange purple silver freedom whatever computer internet flower
            lovely rahasia sayang bismillah indonesia jakarta bandung surabaya cinta semangat merdeka garuda persija persib
            """.split(whereSeparator: \.isWhitespace).map(String.init)
        let tails = ["", "1", "12", "123", "1234", "12345", "123456", "1234567", "!", "123!"] + (1970...2026).map(String.init)
        var tried = 0
        for root in roots {
            for tail in tails {
                for made in [root + tail, root.capitalized + tail, root + root + tail, root.capitalized + root + tail]
                where made.unicodeScalars.count >= PasswordRules.shortest {
                    tried += 1
                    #expect(fault(made) == .tooCommon, "\(made)")
                }
            }
        }
        #expect(tried >= 3_000)
    }

    @Test func `a password is the same however its letters are composed, and otherwise as it was typed`() {
        #expect(PasswordRules.prepared("cafe\u{301} di\u{A0}sudut") == PasswordRules.prepared("caf\u{E9} di sudut"))
        #expect(PasswordRules.prepared(" Dua  Blank ") == " Dua  Blank ")
        #expect(Array(PasswordRules.prepared("Ａ").unicodeScalars) == ["Ａ"])
    }
}
