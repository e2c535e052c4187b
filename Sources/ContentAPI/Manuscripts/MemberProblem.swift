import Editorial

/// What is wrong with one member of a JSON text.
public struct MemberProblem: Hashable, Sendable {
    public enum Reason: Hashable, Sendable {
        case missing
        /// No such member is known here: a mistyped name must not lose what it carries.
        case unknown
        /// The member stands twice, and which one is meant nobody can tell.
        case repeated
        case wrongType(wanted: Wanted)
        case notOneOf([String])
        /// In characters (Unicode scalars).
        case tooLong(limit: Int)
        /// The text of the whole, in characters.
        case tooMuchText(limit: Int)
        case tooMany(limit: Int)
        case outside(ClosedRange<Int>)
        case notALink
        case notAnAddress
        case notAnAsset
        case notASlug
        case notALanguage
        case notAZone
        case notATime
    }

    public enum Wanted: Hashable, Sendable {
        case object, array, text, textOrNull, objectOrNull, wholeNumber, flag
    }

    /// The way to the member from the outside in: `body.3.text.0.link`. Empty for the whole.
    public let field: String
    public let reason: Reason

    public init(_ field: String, _ reason: Reason) {
        self.field = field
        self.reason = reason
    }

    /// One sentence for whoever has to put it right.
    public func message(in language: SiteLanguage) -> String {
        switch language {
        case .english: english
        case .indonesian: indonesian
        }
    }
}

extension MemberProblem {
    private var english: String {
        switch reason {
        case .missing: "This member is missing."
        case .unknown: "No such member is known here."
        case .repeated: "This member stands twice."
        case .wrongType(let wanted): "\(MemberProblem.english(wanted)) is expected here."
        case .notOneOf(let words): "One of these is expected here: \(words.joined(separator: ", "))."
        case .tooLong(let limit): "Longer than \(limit) characters."
        case .tooMuchText(let limit): "The whole holds more than \(limit) characters of text."
        case .tooMany(let limit): "More than \(limit) are not taken."
        case .outside(let range): "A whole number from \(range.lowerBound) to \(range.upperBound) is expected here."
        case .notALink: "A link begins with https://, http://, mailto: or / and holds no spaces."
        case .notAnAddress: "An absolute https address is expected here."
        case .notAnAsset: "No picture of that name was taken in."
        case .notASlug: "A slug holds lower-case letters and digits, joined by single hyphens."
        case .notALanguage: "A language tag such as id or en-GB is expected here."
        case .notAZone: "A zone name such as Asia/Makassar is expected here."
        case .notATime: "A time such as 2026-11-23T10:30:00+07:00 is expected here."
        }
    }

    private var indonesian: String {
        switch reason {
        case .missing: "Bagian ini tidak ada."
        case .unknown: "Bagian dengan nama ini tidak dikenal."
        case .repeated: "Bagian ini tertulis dua kali."
        case .wrongType(let wanted): "Di sini seharusnya \(MemberProblem.indonesian(wanted))."
        case .notOneOf(let words): "Di sini seharusnya salah satu dari: \(words.joined(separator: ", "))."
        case .tooLong(let limit): "Lebih dari \(limit) karakter."
        case .tooMuchText(let limit): "Seluruh naskah lebih dari \(limit) karakter."
        case .tooMany(let limit): "Paling banyak \(limit)."
        case .outside(let range): "Di sini seharusnya bilangan bulat dari \(range.lowerBound) sampai \(range.upperBound)."
        case .notALink: "Tautan diawali https://, http://, mailto: atau / dan tidak memuat spasi."
        case .notAnAddress: "Di sini seharusnya alamat https yang lengkap."
        case .notAnAsset: "Tidak ada gambar dengan nama itu."
        case .notASlug: "Slug terdiri atas huruf kecil dan angka, disambung satu tanda hubung."
        case .notALanguage: "Di sini seharusnya kode bahasa seperti id atau en-GB."
        case .notAZone: "Di sini seharusnya nama zona waktu seperti Asia/Makassar."
        case .notATime: "Di sini seharusnya waktu seperti 2026-11-23T10:30:00+07:00."
        }
    }

    private static func english(_ wanted: Wanted) -> String {
        switch wanted {
        case .object: "An object"
        case .array: "An array"
        case .text: "A string"
        case .textOrNull: "A string or null"
        case .objectOrNull: "An object or null"
        case .wholeNumber: "A whole number"
        case .flag: "true or false"
        }
    }

    private static func indonesian(_ wanted: Wanted) -> String {
        switch wanted {
        case .object: "objek"
        case .array: "larik"
        case .text: "teks"
        case .textOrNull: "teks atau null"
        case .objectOrNull: "objek atau null"
        case .wholeNumber: "bilangan bulat"
        case .flag: "true atau false"
        }
    }
}
