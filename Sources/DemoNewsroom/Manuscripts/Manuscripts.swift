/// The text of the newsroom's stories, a section each, in the form that `ManuscriptReader` reads:
///
///     === key of the story, never changed
///     judul: headline
///     oleh: name; name (role)
///     topik: tag, tag
///     umur: newsroom days and minutes before now, as `1h 300`
///     gambar: scene, and its light where it has a sky: `muara senja`
///     lead: …
///
///     A paragraph, with *emphasis*, **strong** and [a link](/kontak).
///
///     ## heading
///
///     > quote
///     > -- who said it
///
///     - item            1. item            + scene light: caption, for a gallery
///
///     | head | head |
///     | cell | cell |
///     |: caption of the table
///
///     ! ralat 0h 77: a note and when it was added
///
/// `{hari}` becomes the weekday and date of the story, `{hari-1}` the day before.
enum Manuscripts {
    /// In the order of the navigation.
    static let bySection: [(section: String, text: String)] = [
        ("Nasional", nasional), ("Nusantara", nusantara), ("Ekonomi", ekonomi), ("Dunia", dunia), ("Lingkungan", lingkungan),
        ("Olahraga", olahraga), ("Sains", sains), ("Budaya", budaya), ("Opini", opini),
    ]
}
