import Editorial
import Storage

/// Takes pictures in: what is refused is refused before anything is decoded where the file's head tells it; what is taken is
/// made anew from its pixels, so that nothing of the sent file is ever served.
public struct PhotoDesk: Sendable {
    private let shelf: PhotoShelf
    private let darkroom: Darkroom

    /// - Parameter directory: the media folder.
    public init(directory: String, darkroom: Darkroom = Darkroom()) {
        shelf = PhotoShelf(directory: directory)
        self.darkroom = darkroom
    }

    /// Develops a photo and puts it in the media folder, written through to the disk. The same photo twice is the same asset.
    ///
    /// - Parameters:
    ///   - name: as the file was called by whoever sent it; may be empty.
    ///   - mediaType: as the request says it.
    public func takeIn(_ bytes: [UInt8], named name: String, mediaType: String?) async throws(PhotoRefusal) -> TakenInPhoto {
        try check(bytes, ClaimedKind(name: name, mediaType: mediaType))
        return try await darkroom.develop(bytes) { [shelf] print in
            Result { () throws(PhotoRefusal) in try PhotoDesk.keep(print, named: name, on: shelf) }
        }
    }

    /// Removes what a killed process had begun to write, an hour ago or longer: another may be writing now.
    public func sweep(at now: Instant) throws -> Int { try shelf.sweep(before: now.advanced(by: .seconds(-3600))) }

    /// Everything that can be said without decoding.
    private func check(_ bytes: [UInt8], _ claim: ClaimedKind) throws(PhotoRefusal) {
        guard !bytes.isEmpty else { throw .empty }
        let limits = darkroom.limits
        guard bytes.count <= limits.bytes else { throw .tooLarge(bytes: bytes.count, limit: limits.bytes) }
        let file = try PhotoFile(bytes)
        try claim.check(file.format)
        try file.check(limits)
    }

    private static func keep(
        _ print: Darkroom.Print, named name: String, on shelf: PhotoShelf
    ) throws(PhotoRefusal) -> TakenInPhoto {
        var kept: [(name: String, picture: DevelopedPhoto.Picture)] = []
        for (picture, bytes) in print.pictures { kept.append((try shelf.put(bytes, picture.format), picture)) }
        try shelf.settle()
        let renditions = kept.dropFirst().compactMap {
            Asset.Rendition(name: $0.name, width: $0.picture.width, height: $0.picture.height)
        }
        guard let master = kept.first,
            let asset = Asset(
                name: master.name, width: master.picture.width, height: master.picture.height, renditions: renditions)
        else { throw .damaged("no picture was made") }
        var metadata = PhotoMetadata()
        metadata.caption = print.photo.caption
        metadata.credit = print.photo.credit
        metadata.takenAt = print.photo.takenAt
        metadata.alternativeText = print.photo.alternativeText
        // Cleaned again: the child read a stranger's file.
        return TakenInPhoto(
            asset: asset, description: metadata.description(originalName: name), alternativeText: metadata.alternativeLine)
    }
}
