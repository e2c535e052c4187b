import Editorial

/// The sizes and types a picture can be fetched in, as pages name them (HTML, 4.8.2).
struct PictureSources {
    let asset: Asset

    /// A file of the picture, with its size in pixels.
    struct File {
        let name: String
        let width: Int
        let height: Int
    }

    /// For browsers that choose neither size nor type: wide enough for a page's column.
    var plain: File { narrowest(from: 900) }

    /// For those who show the page elsewhere: they want 1200 pixels and take no more than a few hundred kilobytes.
    var sharing: File { narrowest(from: 1200) }

    /// `srcset` of the WebP files no wider than `width`; nil where there are none.
    func webPSet(upTo width: Int = .max) -> String? { set(files(of: "image/webp").filter { $0.width <= width }) }

    /// `srcset` of the files every browser knows, the whole picture last; nil where that is the only one.
    var plainSet: String? {
        asset.renditions.isEmpty ? nil : set(files(of: "image/jpeg") + [whole])
    }

    private var whole: File { File(name: asset.name, width: asset.width, height: asset.height) }

    private func files(of type: String) -> [File] {
        asset.renditions.filter { Asset.mediaType(of: $0.name) == type }
            .map { File(name: $0.name, width: $0.width, height: $0.height) }
    }

    private func narrowest(from width: Int) -> File {
        files(of: "image/jpeg").first { $0.width >= width } ?? whole
    }

    private func set(_ files: [File]) -> String? {
        guard !files.isEmpty else { return nil }
        return files.map { "\(PageAddress.media($0.name).path) \($0.width)w" }.joined(separator: ", ")
    }
}
