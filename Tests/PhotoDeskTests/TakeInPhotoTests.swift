import Editorial
import Foundation
import PhotoDesk
import Storage
import TerbitTesting
import Testing

/// The verb, down to the database.
struct TakeInPhotoTests {
    private let member = StaffMember(id: StaffMember.ID(1), name: "hani", displayName: "Hani", role: .reporter)

    @Test func `a photo that was taken in is found with its renditions`() async throws {
        guard let bytes = try SharedMedia.bytes("exif/gps/DSCN0010.jpg") else { return }
        let portal = try await TestPortal()
        let desk = PhotoDesk(directory: portal.directory.path + "/media", darkroom: Darkroom(program: DarkroomTests.program))
        let verb = TakeInPhoto(desk: desk, names: portal.database, clock: portal.clock.clock)
        let photo = try await verb.perform(bytes, named: "DSCN0010.jpg", mediaType: "image/jpeg", by: member)
        #expect(photo.asset.renditions.count == 3)
        #expect(try await portal.database.asset(named: photo.asset.name) == photo.asset)
        let again = try await verb.perform(bytes, named: "DSCN0010.jpg", mediaType: "image/jpeg", by: member)
        #expect(again.asset == photo.asset)
    }

    @Test func `what is refused is not in the database`() async throws {
        let portal = try await TestPortal()
        let desk = PhotoDesk(directory: portal.directory.path + "/media", darkroom: Darkroom(program: DarkroomTests.program))
        let verb = TakeInPhoto(desk: desk, names: portal.database, clock: portal.clock.clock)
        await #expect(throws: PhotoRefusal.notAPhoto("SVG")) {
            try await verb.perform(Array("<svg/>".utf8), named: "foto.jpg", mediaType: "image/jpeg", by: member)
        }
        #expect(!FileManager.default.fileExists(atPath: portal.directory.path + "/media"))
    }
}
