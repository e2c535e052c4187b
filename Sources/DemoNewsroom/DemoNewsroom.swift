import Editorial
import Storage

/// The newsroom of *Lembar Pagi*, which does not exist: its sections, people, stories and pictures, set in the days before
/// a moment, so that an empty portal shows what a full one looks like.
///
///     let newsroom = DemoNewsroom(now: clock.now, zone: site.zone)
///     let report = try await newsroom.fill(store, media: mediaFolder)
///
/// The same moment and zone always give the same stories, to the byte.
public struct DemoNewsroom: Sendable {
    /// What `IncomingStory.Origin.source` and the audit line say.
    public static let source = "demo"

    /// The portal's name.
    public static let portalName = "Lembar Pagi"

    /// Names of the sections in the order of the navigation.
    public static var sections: [String] { Manuscripts.bySection.map(\.section) }

    /// Everyone whose name stands under a story, the editor-in-chief first.
    public static let staff: [MastheadName] = [
        MastheadName("Larasati Wiguna", "Pemimpin redaksi"),
        MastheadName("Bagas Prayogo", "Redaktur pelaksana"),
        MastheadName("Sekar Pramesti", "Redaktur Nasional dan Nusantara"),
        MastheadName("Hendra Tanuwira", "Redaktur Ekonomi dan Dunia"),
        MastheadName("Ratna Wulandari", "Wartawan Lingkungan"),
        MastheadName("Damar Setyaji", "Wartawan Nasional"),
        MastheadName("Marlina Sitohang", "Wartawan Nusantara"),
        MastheadName("Theresia Wonatan", "Wartawan Kepulauan"),
        MastheadName("Nurul Azkiyah", "Wartawan Ekonomi"),
        MastheadName("Farid Mahardhika", "Wartawan Dunia"),
        MastheadName("Teguh Prasojo", "Wartawan Olahraga"),
        MastheadName("Lintang Ayuningrum", "Wartawan Sains"),
        MastheadName("Made Wijana Sukerta", "Wartawan Budaya"),
        MastheadName("Andi Batara", "Pewarta foto"),
        MastheadName("Ujang Sumirat", "Kolumnis"),
        MastheadName("Widuri Kartikasari", "Kolumnis"),
        MastheadName("Arifin Bramasto", "Kontributor"),
    ]

    /// The moment the stories lie before.
    public let now: Instant
    /// The zone whose clocks the newsroom keeps.
    public let zone: SiteZone

    /// - Parameters:
    ///   - now: the newest story is a few minutes older, or of the evening before when the newsroom is asleep.
    ///   - zone: the site's.
    public init(now: Instant, zone: SiteZone) {
        self.now = now
        self.zone = zone
    }

    /// The stories, oldest first, as they are to be stored.
    ///
    /// - Throws: when one of our own manuscripts cannot be read, which a test rules out.
    public func stories() throws(ManuscriptError) -> [IncomingStory] {
        let reader = ManuscriptReader(now: now, zone: zone, gallery: .newsroom)
        var stories: [IncomingStory] = []
        for (section, text) in Manuscripts.bySection {
            stories += try reader.stories(of: section, in: text)
        }
        return stories.sorted { ($0.firstPublishedAt, $0.origin.key) < ($1.firstPublishedAt, $1.origin.key) }
    }

    /// The pictures that stand in these stories, each once.
    public func pictures(of stories: [IncomingStory]) -> [Picture] {
        PictureGallery.newsroom.pictures(in: stories.flatMap(DemoNewsroom.photos))
    }

    /// Keys of the stories that readers open most, by rank.
    static let mostRead = [
        "harga-cabai", "langit-jingga", "kapal-perintis", "perpustakaan-berlayar", "jembatan-gantung", "kuntul-muara",
        "lari-arga-wening",
    ]

    /// Hours the ranking is said to look back over.
    static let mostReadWindowHours = 24

    private static func photos(of story: IncomingStory) -> [Photo] {
        let inBody = story.body.blocks.flatMap { block -> [Photo] in
            switch block {
            case .photo(let photo): [photo]
            case .gallery(let photos): photos
            default: []
            }
        }
        return (story.leadPhoto.map { [$0] } ?? []) + inBody
    }
}
