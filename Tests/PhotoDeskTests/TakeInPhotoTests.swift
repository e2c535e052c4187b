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

    @Test func `what the server is at fault for is in its log, with why; what only the photo is at fault for is not`() async throws
    {
        let portal = try await TestPortal()
        let log = RecordedLog()
        func refused(_ bytes: [UInt8], by program: String) async -> PhotoRefusal? {
            let desk = PhotoDesk(directory: portal.directory.path + "/media", darkroom: Darkroom(program: program))
            let verb = TakeInPhoto(desk: desk, names: portal.database, clock: portal.clock.clock, logger: log.logger)
            do {
                _ = try await verb.perform(bytes, named: "foto.jpg", mediaType: "image/jpeg", by: member)
                return nil
            } catch {
                return error
            }
        }
        #expect(await refused(Array("<svg/>".utf8), by: "/bin/true") == .notAPhoto("SVG"))
        #expect(log.lines.isEmpty)
        let photo = Heads.jpeg(10, 10)
        #expect(await refused(photo, by: "/nonexistent") == .notEquipped)
        guard case .damaged = await refused(photo, by: "/bin/false") else { return #expect(Bool(false), "\(log.lines)") }
        #expect(log.lines.count == 2)
        #expect(log.lines.first?.hasPrefix("error ") == true && log.lines.first?.contains("by=hani") == true)
        #expect(log.lines.last?.hasPrefix("notice ") == true)
        #expect(log.lines.last?.contains("why=its decoder ended with status 1") == true)
    }
}
