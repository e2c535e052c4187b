import Editorial
import GRDB
import Storage

/// Pictures that were taken in, by name.
enum AssetRows {
    static func find(_ name: String, in db: Database) throws -> Asset? {
        let statement = try db.cachedStatement(sql: "SELECT width, height, renditions FROM assets WHERE name = ?")
        guard let row = try Row.fetchOne(statement, arguments: [name]) else { return nil }
        return Asset(name: name, width: row[0], height: row[1], renditions: Asset.renditions(stored: row[2]))
    }

    /// Keeps a picture with what its file said of itself. What was said first stays, renditions come later.
    static func keep(
        _ asset: Asset, _ description: AssetDescription, by: Signature, at: Instant, in db: Database
    ) throws {
        try db.cachedStatement(
            sql: """
                INSERT INTO assets (name, width, height, renditions, caption, credit, taken_at, original_name, kept_by,
                    kept_by_name, kept_at)
                VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                ON CONFLICT (name) DO UPDATE SET renditions = excluded.renditions
                    WHERE excluded.renditions <> '[]' AND excluded.renditions <> renditions
                """
        ).execute(arguments: [
            asset.name, asset.width, asset.height, asset.storedRenditions, description.caption, description.credit,
            description.takenAt, description.originalName, by.staff?.rawValue, by.name, at.milliseconds,
        ])
    }

    /// Keeps the pictures of a text that came in with their measures.
    static func remember(_ content: Revision.Content, by: Signature, at: Instant, in db: Database) throws {
        for photo in content.photos {
            guard let asset = photo.asset else { continue }
            try keep(asset, AssetDescription(caption: photo.caption, credit: photo.credit), by: by, at: at, in: db)
        }
    }
}

extension Revision.Content {
    /// The lead photo and every photo of the body.
    var photos: [Photo] {
        var photos = leadPhoto.map { [$0] } ?? []
        for block in body.blocks {
            switch block {
            case .photo(let photo): photos.append(photo)
            case .gallery(let gallery): photos += gallery
            default: break
            }
        }
        return photos
    }
}
