import Editorial
import Storage

/// Puts into a manuscript's pictures the measures and renditions the database has of them, and refuses pictures that were
/// never taken in.
public struct PictureCheck: Sendable {
    private let names: any NameStore

    public init(names: any NameStore) {
        self.names = names
    }

    /// - Throws: `UnreadableJSON.invalid` with the field of every picture that is unknown here.
    public func completed(_ manuscript: Manuscript) async throws -> Manuscript {
        var manuscript = manuscript
        var problems: [MemberProblem] = []
        if let photo = manuscript.leadPhoto {
            manuscript.leadPhoto = try await completed(photo, "leadPhoto", &problems)
        }
        for (index, block) in manuscript.body.blocks.enumerated() {
            switch block {
            case .photo(let photo):
                manuscript.body.blocks[index] = .photo(try await completed(photo, "body.\(index).photo", &problems))
            case .gallery(let photos):
                var done: [Photo] = []
                for (number, photo) in photos.enumerated() {
                    done.append(try await completed(photo, "body.\(index).photos.\(number)", &problems))
                }
                manuscript.body.blocks[index] = .gallery(done)
            default: break
            }
        }
        guard problems.isEmpty else { throw UnreadableJSON.invalid(problems) }
        return manuscript
    }

    private func completed(_ photo: Photo, _ field: String, _ problems: inout [MemberProblem]) async throws -> Photo {
        guard let sent = photo.asset else { return photo }
        guard let asset = try await names.asset(named: sent.name) else {
            problems.append(MemberProblem(field + ".asset", .notAnAsset))
            return photo
        }
        return Photo(asset: asset, caption: photo.caption, credit: photo.credit, alternativeText: photo.alternativeText)
    }
}
