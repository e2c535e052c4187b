import Editorial
import Testing

@Suite struct AddressTests {
    @Test(arguments: [
        ("Putin Bakal Tiba di Korut Hari Ini, Bawa Draft", "putin-bakal-tiba-di-korut-hari-ini-bawa-draft"),
        ("Anak-anak & Guru: 50% Naik!", "anak-anak-dan-guru-50-persen-naik"), ("Café “Déjà Vu” Ångström", "cafe-deja-vu-angstrom"),
        ("Jum’at pagi", "jumat-pagi"), ("Straße ŁÓDŹ", "strasse-lodz"), ("  --  ", "tulisan"), ("新聞", "tulisan"),
        ("C++ @ rumah", "c-plus-plus-rumah"),
        ("Rp2.500.000", "rp2-500-000"),
    ])
    func `a headline makes a readable slug`(headline: String, slug: String) {
        #expect(Slug(making: headline).text == slug)
        #expect(Slug(slug)?.text == slug)
    }

    @Test func `a long headline is cut between words`() {
        let slug = Slug(making: String(repeating: "panjang sekali ", count: 20))
        #expect(slug.text.utf8.count <= Slug.longest)
        #expect(slug.text.hasSuffix("panjang") || slug.text.hasSuffix("sekali"))
        #expect(Slug(making: String(repeating: "a", count: 300)).text.utf8.count == Slug.longest)
    }

    @Test(arguments: ["", "-a", "a-", "a--b", "Ä", "a b", "a/b", "A", "a.b"])
    func `what is no slug is not taken for one`(text: String) {
        #expect(Slug(text) == nil)
    }

    @Test func `the standard pattern dates a story's address in the site's zone`() throws {
        let date = try #require(CivilDate(year: 2024, month: 6, day: 18))
        let path = AddressPattern.standard.path(
            section: Slug(making: "Dunia"), date: date, id: .init(7), slug: Slug(making: "Satu Dua"))
        #expect(path == "/dunia/2024/06/18/7/satu-dua")
        #expect(AddressPattern.standard.storyID(in: "/dunia/2024/06/18/7/salah-ketik") == .init(7))
        #expect(AddressPattern.standard.storyID(in: "/dunia/2024/06/18/x/salah") == nil)
        #expect(AddressPattern.standard.storyID(in: "/dunia/7") == nil)
    }

    @Test(arguments: ["", "a/{id}", "/{slug}", "/{id}/", "/{id}/{colour}", "/{id", "/Berita/{id}", "/a//{id}", "/{id}?x"])
    func `a pattern that could not work is refused`(text: String) {
        #expect(AddressPattern(text) == nil)
    }

    @Test func `a portal's own pattern is followed`() throws {
        let pattern = try #require(AddressPattern("/read/{yyyy}/{id}-{slug}"))
        let date = try #require(CivilDate(year: 2024, month: 6, day: 18))
        #expect(
            pattern.path(section: Slug(making: "x"), date: date, id: .init(7), slug: Slug(making: "Satu")) == "/read/2024/7-satu")
    }

    @Test(arguments: [
        ("/dunia/", "/dunia"), ("/DUNIA", "/dunia"), ("//dunia//a", "/dunia/a"), ("/d%75nia", "/dunia"), ("/", "/"), ("//", "/"),
        ("/caf%C3%A9", "/café"),
    ])
    func `a path has one canonical form`(raw: String, canonical: String) throws {
        #expect(try SitePath(raw).canonical == canonical)
    }

    /// A browser that is sent to the canonical form escapes it again; it must not be sent on for ever.
    @Test(arguments: ["/caf%C3%A9", "/a%20b", "/%3Cimg%20src=x%20onerror=alert(1)%3E", "/%D8%B4%D9%85%D8%B3", "/100%25"])
    func `an escaped path is canonical where its letters have to be escaped`(raw: String) throws {
        let path = try SitePath(raw)
        #expect(path.wasCanonical)
        #expect(SitePath.escaped(path.canonical) == raw)
        #expect(try !SitePath(raw.lowercased() + "/").wasCanonical)
    }

    @Test(arguments: [
        ("/%", SitePath.Fault.badEscape), ("/%zz", .badEscape), ("/%4", .badEscape), ("/%ff", .badEscape),
        ("/%00", .controlCharacter),
        ("/a/../b", .dotSegment), ("/%2e%2e/b", .dotSegment), ("/./a", .dotSegment), ("dunia", .notAPath), ("", .notAPath),
        ("/a%0d%0ab", .controlCharacter),
    ])
    func `a path that is none is refused with its fault`(raw: String, fault: SitePath.Fault) {
        #expect(throws: fault) { try SitePath(raw) }
    }
}
