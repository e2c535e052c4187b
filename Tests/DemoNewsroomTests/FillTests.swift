import DemoNewsroom
import Editorial
import Storage
import Testing

@Suite struct FillTests {
    @Test func `filling an empty portal brings stories, pictures, navigation and a most-read list`() async throws {
        let newsroom = try mondayMorning()
        let archive = ArchiveDouble()
        let shelf = ShelfDouble()
        let report = try await newsroom.fill(archive, media: shelf)
        #expect(report.isFirst)
        #expect(report.stories.count { $0.outcome == .created } == report.stories.count - 1)
        #expect(report.stories.count { $0.outcome == .withdrawn } == 1)
        #expect(await archive.stories.count == report.stories.count)
        #expect(await archive.navigations == [DemoNewsroom.sections])
        let files = await shelf.files
        #expect(files.count == report.pictures)
        #expect(files.values.reduce(0) { $0 + $1.count } == report.pictureBytes)
        let photographs = await archive.stories.values.compactMap { $0.story.leadPhoto?.asset?.name }
        #expect(photographs.allSatisfy { files[$0] != nil })
    }

    @Test func `the most-read list has seven live stories, chillies first`() async throws {
        let newsroom = try mondayMorning()
        let archive = ArchiveDouble()
        _ = try await newsroom.fill(archive, media: ShelfDouble())
        let list = try #require(await archive.lists.first)
        #expect(list.kind == .mostRead)
        #expect(list.windowHours == 24)
        #expect(list.shownAt == newsroom.now)
        let byID = Dictionary(uniqueKeysWithValues: await archive.stories.values.map { ($0.id, $0.story) })
        let ranked = list.stories.compactMap { byID[$0] }
        #expect(ranked.count == 7)
        #expect(ranked.allSatisfy { $0.status == .live })
        #expect(ranked.first?.headline == "Harga Cabai Turun, Petani Belum Bernapas Lega")
    }

    @Test func `filling again, even on another day, changes nothing`() async throws {
        let archive = ArchiveDouble()
        let shelf = ShelfDouble()
        _ = try await mondayMorning().fill(archive, media: shelf)
        let before = await archive.stories.mapValues(\.story)
        let again = try await newsroom(day: 25, hour: 17, minute: 40).fill(archive, media: shelf)
        #expect(!again.isFirst)
        #expect(again.stories.allSatisfy { $0.outcome == .unchanged })
        #expect(await shelf.files.count == again.pictures)
        #expect(await archive.stories.mapValues(\.story) == before)
        #expect(await archive.lists.count == 1)
        #expect(await archive.navigations.count == 1)
    }

    @Test func `a filling that was cut off is finished by the next`() async throws {
        let archive = ArchiveDouble()
        await #expect(throws: ShelfDouble.Full.self) {
            try await mondayMorning().fill(archive, media: ShelfDouble(room: 3))
        }
        #expect(await archive.stories.isEmpty)
        let report = try await mondayMorning().fill(archive, media: ShelfDouble())
        #expect(report.isFirst)
        #expect(await archive.lists.count == 1)
    }
}
