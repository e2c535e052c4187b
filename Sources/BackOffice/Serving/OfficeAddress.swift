import Editorial

/// The addresses of the newsroom's pages.
enum OfficeAddress {
    static let desk = "/redaksi"
    static let signIn = "/redaksi/masuk"
    static let code = "/redaksi/masuk/kode"
    static let secondFactor = "/redaksi/akun/faktor-kedua"

    static func story(_ id: Story.ID) -> String { "/redaksi/naskah/\(id)" }
    static func story(_ id: Story.ID, _ part: String) -> String { "/redaksi/naskah/\(id)/\(part)" }

    static let readers = "/redaksi/pembaca"
    /// What was read of a story.
    static func readers(of id: Story.ID) -> String { "/redaksi/pembaca/naskah/\(id)" }
    /// What was read of a section's stories.
    static func readers(of section: Section) -> String { "/redaksi/pembaca/rubrik/\(section.slug.text)" }
    /// What was read of a person's stories.
    static func readers(of person: Person.ID) -> String { "/redaksi/pembaca/orang/\(person)" }

    /// Who did what to a story.
    static func log(of id: Story.ID) -> String { "/redaksi/log?naskah=\(id)" }

    /// Pages for those who are not signed in, or on the way to it.
    static func needsNobody(_ path: String) -> Bool {
        path == signIn || path == code || path == "/redaksi/keluar" || path.hasPrefix("/redaksi/sandi/")
            || path.hasPrefix("/redaksi/berkas/") || path.hasPrefix("/pratinjau/")
    }

    /// What someone may see who has to set up a second factor first.
    static func isForSettingUp(_ path: String) -> Bool { path == secondFactor }
}
