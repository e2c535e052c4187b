import Editorial

/// Every picture the newsroom can draw, by name, drawn once.
struct PictureGallery: Sendable {
    static let newsroom = PictureGallery()

    let pictures: [Picture]
    private let byName: [String: Picture]

    private init() {
        let drawn = Scene.allCases.flatMap { scene in scene.lights.compactMap { scene.picture(in: $0) } }
        pictures = drawn + PixelScene.allCases.compactMap(\.picture)
        byName = Dictionary(uniqueKeysWithValues: pictures.map { ($0.name, $0) })
    }

    func photo(named name: String, caption: String?) -> Photo? {
        byName[name]?.photo(caption: caption)
    }

    /// The pictures that stand in these stories, each once.
    func pictures(in photos: [Photo]) -> [Picture] {
        let wanted = Set(photos.compactMap(\.asset))
        return pictures.filter { wanted.contains($0.asset) }
    }
}
