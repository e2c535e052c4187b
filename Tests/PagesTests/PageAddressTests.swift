import Editorial
import Pages
import Storage
import Testing

/// Addresses and paths.
struct PageAddressTests {
    private static let slug = Slug(making: "Dunia Baru")
    private static let day = CivilDate(daysSince1970: 20_058)
    private static let name = String(repeating: "a", count: 64) + ".jpg"

    @Test(
        arguments: [
            (.home, "/"), (.section(slug, before: nil), "/dunia-baru"),
            (.section(slug, before: Story.ID(12)), "/dunia-baru/sebelum/12"),
            (.topic(slug, before: nil), "/topik/dunia-baru"), (.topic(slug, before: Story.ID(1)), "/topik/dunia-baru/sebelum/1"),
            (.person(slug, before: nil), "/penulis/dunia-baru"),
            (.person(slug, before: Story.ID(2)), "/penulis/dunia-baru/sebelum/2"),
            (.index, "/indeks"), (.day(day, before: nil), "/indeks/2024/12/01"),
            (.day(day, before: Story.ID(3)), "/indeks/2024/12/01/sebelum/3"), (.sections, "/rubrik"),
            (.corrections(before: nil), "/koreksi"), (.corrections(before: PublishedNote.ID(9)), "/koreksi/sebelum/9"),
            (.correctionsText(before: nil), "/koreksi.txt"),
            (.correctionsText(before: PublishedNote.ID(9)), "/koreksi/sebelum/9.txt"),
            (.mostRead(.site(.present), as: .html), "/populer"), (.mostRead(.site(.present), as: .json), "/populer.json"),
            (.mostRead(.site(.week), as: .html), "/populer/7-hari"), (.mostRead(.site(.month), as: .text), "/populer/30-hari.txt"),
            (.mostRead(.section(slug), as: .html), "/populer/rubrik/dunia-baru"),
            (.mostRead(.section(slug), as: .json), "/populer/rubrik/dunia-baru.json"),
            (.fixed(.about), "/tentang-kami"), (.fixed(.newsroom), "/susunan-redaksi"), (.fixed(.contact), "/kontak"),
            (.fixed(.guidelines), "/pedoman-media-siber"), (.fixed(.privacy), "/privasi"),
            (.story("/dunia/2024/12/01/7/judul"), "/dunia/2024/12/01/7/judul"),
            (.storyText("/dunia/2024/12/01/7/judul"), "/dunia/2024/12/01/7/judul.txt"), (.media(name), "/media/\(name)"),
        ] as [(PageAddress, String)])
    func `an address and its path lead to each other`(address: PageAddress, path: String) {
        #expect(address.path == path)
        #expect(PageAddress(path: path) == address)
        #expect(PageAddress(path: path).path == path)
    }

    @Test(arguments: [
        "/indeks/2024/13/01", "/indeks/2024/02/30", "/indeks/2024/2/3", "/indeks/2024", "/indeks/sebelum/4", "/topik", "/topik/",
        "/topik/A B", "/topik/x/sebelum/0", "/topik/x/sebelum/-1", "/topik/x/sebelum/01", "/topik/x/sebelum/99999999999999999999",
        "/penulis/--", "/media/x.jpg", "/media/../rahasia", "/redaksi", "/cari", "/dunia/", "//", "/Dunia", "/rubrik/sebelum/4",
        "/kontak/sebelum/4", "/koreksi/sebelum/0", "/koreksi/sebelum/x", "/koreksi/9", "/pratinjau", "/api", "/dunia/sebelum",
        "/populer/24-jam", "/populer/rubrik", "/populer/rubrik/", "/populer/rubrik/--", "/populer/rubrik/dunia/sebelum/4",
        "/populer/",
        "/populer.xml", "/populer/sebelum/4", "/.txt", "/dünia", "/%2e%2e", "/a//b",
    ])
    func `what is no list's address can only be a story's`(path: String) {
        #expect(PageAddress(path: path) == .story(path))
    }
}
