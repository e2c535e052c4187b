import CPhotoDesk
import Foundation

/// What a child process does: takes one photo from its standard input and answers on its standard output. It lowers its own
/// limits first and closes every door behind it before it looks at the photo.
public enum Development {
    /// Returns when all is answered; the process is to end then.
    public static func run(limits: PhotoLimits = .standard) throws {
        guard terbit_lower_limits(limits.memoryBytes, limits.processorSeconds) == 0 else {
            return try answer(DevelopedPhoto(outcome: .notEquipped, why: "limits cannot be lowered"), [])
        }
        guard terbit_vips_load() == 0 else {
            return try answer(DevelopedPhoto(outcome: .notEquipped, why: "libvips cannot be loaded"), [])
        }
        // A system without the filter still has the limits.
        _ = terbit_close_doors()
        let input = try FileHandle.standardInput.read(upToCount: limits.bytes) ?? Data()
        do {
            let (photo, bytes) = try develop([UInt8](input), limits)
            try answer(photo, bytes)
        } catch {
            try answer(DevelopedPhoto(error), [])
        }
    }

    private static func develop(_ bytes: [UInt8], _ limits: PhotoLimits) throws(PhotoRefusal) -> (DevelopedPhoto, [UInt8]) {
        let file = try PhotoFile(bytes)
        try file.check(limits)
        let metadata = PhotoMetadata(file.blocks)
        var made: [UInt8] = []
        var photo = DevelopedPhoto(outcome: .developed)
        photo.pictures = try Negative.pictures(of: bytes, file, into: &made)
        let description = metadata.description(originalName: "")
        photo.caption = description.caption
        photo.credit = description.credit
        photo.takenAt = description.takenAt
        photo.alternativeText = metadata.alternativeLine
        return (photo, made)
    }

    private static func answer(_ photo: DevelopedPhoto, _ bytes: [UInt8]) throws {
        var head = try JSONEncoder().encode(photo)
        head.append(UInt8(ascii: "\n"))
        try FileHandle.standardOutput.write(contentsOf: head)
        try FileHandle.standardOutput.write(contentsOf: Data(bytes))
    }
}

extension DevelopedPhoto {
    fileprivate init(_ error: any Error) {
        switch error as? PhotoRefusal {
        case .tooDemanding: self.init(outcome: .tooDemanding)
        case .damaged(let why): self.init(outcome: .damaged, why: why)
        default: self.init(outcome: .damaged, why: "\(error)")
        }
    }
}
