import CZxcvbn
import Foundation

/// Which passwords are good enough: long, and not easily guessed. Nothing about kinds of characters, and none ever expires.
///
/// ASVS 5.0 (6.2) and NIST SP 800-63B-4 (3.1.1): at least 15 characters where the password may be the only factor, any characters,
/// and none that is among the first an attacker tries.
public struct PasswordRules: Sendable {
    /// In Unicode scalars.
    public static let shortest = 15
    public static let longest = 256

    /// A password that takes no more guesses than this, as bits, counts as common: ten thousand million guesses, where
    /// zxcvbn's authors draw the line to "very unguessable".
    static let leastBits = 33.3

    private let siteWords: [String]

    public init(siteName: String) {
        siteWords = PasswordRules.words(siteName) + ["terbit", "redaksi"]
    }

    /// What is wrong with a password for this account; nil when it may be used.
    public func fault(of password: String, name: String, displayName: String) -> FieldProblem.Reason? {
        let password = PasswordRules.prepared(password)
        let length = password.unicodeScalars.count
        if length < PasswordRules.shortest { return .tooShort(limit: PasswordRules.shortest) }
        if length > PasswordRules.longest { return .tooLong(limit: PasswordRules.longest) }
        let words = [name] + PasswordRules.words(name) + PasswordRules.words(displayName) + siteWords + CommonWords.indonesian
        return PasswordRules.bits(of: password, knowing: words) < PasswordRules.leastBits ? .tooCommon : nil
    }

    /// The password as it is hashed (RFC 8265, OpaqueString): composed, so that it is the same from every keyboard, and with plain
    /// blanks. Nothing is cut off and no case is changed.
    static func prepared(_ password: String) -> String {
        let blanks = password.unicodeScalars.map { $0.properties.generalCategory == .spaceSeparator ? " " : $0 }
        return String(String.UnicodeScalarView(blanks)).precomposedStringWithCanonicalMapping
    }

    /// How many guesses a password takes, as bits: estimated by zxcvbn from common passwords, words, names, keyboard walks,
    /// sequences, repeats, dates, and the words given.
    private static func bits(of password: String, knowing words: [String]) -> Double {
        // What comes after so much makes none easier, and the estimate's work grows with the length.
        let text = String(String.UnicodeScalarView(password.unicodeScalars.prefix(100)))
        let copies = words.map { strdup($0.lowercased()) }
        defer { copies.forEach { free($0) } }
        var list = copies.map { $0.map { UnsafePointer($0) } } + [nil]
        return ZxcvbnMatch(text, &list, nil)
    }

    private static func words(_ text: String) -> [String] {
        text.split { !$0.isLetter && !$0.isNumber }.map { $0.lowercased() }.filter { $0.utf8.count >= 3 }
    }
}
