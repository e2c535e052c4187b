import Editorial
import Logging
import Storage

/// The verb behind the editor's "add a photo": anyone on the staff may.
public struct TakeInPhoto: Sendable {
    private let desk: PhotoDesk
    private let names: any NameStore
    private let clock: SiteClock
    private let logger: Logger

    public init(
        desk: PhotoDesk, names: any NameStore, clock: SiteClock, logger: Logger = Logger(label: "terbit")
    ) {
        self.desk = desk
        self.names = names
        self.clock = clock
        self.logger = logger
    }

    /// Returns when files and record are on the disk, the files first: a record never names what is not there.
    public func perform(
        _ bytes: [UInt8], named name: String, mediaType: String?, by member: StaffMember, key: ActKey? = nil
    ) async throws(PhotoRefusal) -> TakenInPhoto {
        do {
            return try await kept(bytes, named: name, mediaType: mediaType, by: member, key: key)
        } catch {
            note(error, bytes: bytes.count, by: member)
            throw error
        }
    }

    private func kept(
        _ bytes: [UInt8], named name: String, mediaType: String?, by member: StaffMember, key: ActKey?
    ) async throws(PhotoRefusal) -> TakenInPhoto {
        let photo = try await desk.takeIn(bytes, named: name, mediaType: mediaType)
        let kept: KeptAsset
        do {
            kept = try await names.keep(
                photo.asset, description: photo.description, by: Signature(member), at: clock.now, key: key)
        } catch {
            throw .storage(error)
        }
        switch kept {
        case .kept: break
        case .keptBefore: key?.whenRepeated()
        case .keyTaken: throw .keyTaken
        }
        return photo
    }

    /// What whoever sent it is not told, and someone has to see to. What is only wrong with the photo they were told.
    private func note(_ refusal: PhotoRefusal, bytes: Int, by member: StaffMember) {
        let about: Logger.Metadata = ["by": "\(member.name)", "bytes": "\(bytes)"]
        switch refusal {
        case .notEquipped:
            logger.error("A photo was not taken in: libvips is not there, or cannot be started.", metadata: about)
        case .notKept(let why):
            logger.error("A photo was not taken in: it cannot be written.", metadata: about.merging(["why": "\(why)"]) { $1 })
        case .storage(let error):
            logger.error("A photo was not taken in: storage failed.", metadata: about.merging(["why": "\(error)"]) { $1 })
        case .damaged(let why):
            logger.notice("A photo was not taken in: it is damaged.", metadata: about.merging(["why": "\(why)"]) { $1 })
        case .empty, .tooLarge, .tooManyPixels, .notAPhoto, .renamed, .animated, .tooDemanding, .busy, .keyTaken: break
        }
    }
}
