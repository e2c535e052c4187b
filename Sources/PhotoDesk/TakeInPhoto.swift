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
        _ bytes: [UInt8], named name: String, mediaType: String?, by member: StaffMember
    ) async throws(PhotoRefusal) -> TakenInPhoto {
        let photo = try await desk.takeIn(bytes, named: name, mediaType: mediaType)
        do {
            try await names.keep(photo.asset, description: photo.description, by: Signature(member), at: clock.now)
        } catch {
            throw .storage(error)
        }
        return photo
    }
}
