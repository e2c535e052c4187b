import Editorial
import Storage

/// The verb behind the editor's "add a photo": anyone on the staff may.
public struct TakeInPhoto: Sendable {
    private let desk: PhotoDesk
    private let names: any NameStore
    private let clock: SiteClock

    public init(desk: PhotoDesk, names: any NameStore, clock: SiteClock) {
        self.desk = desk
        self.names = names
        self.clock = clock
    }

    /// Returns when files and record are on the disk, the files first: a record never names what is not there.
    public func perform(
        _ bytes: [UInt8], named name: String, mediaType: String?, by member: StaffMember, key: ActKey? = nil
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
}
