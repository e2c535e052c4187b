import Editorial
import Storage
import TerbitTesting
import Testing

@testable import Readership

@Suite struct ListRecorderTests {
    @Test func `a list that is recorded stands on every page from its moment on, and pages of the past keep theirs`() async throws {
        let desk = try await TestNewsroom()
        let one = try await desk.live("Satu").story.id
        let two = try await desk.live("Dua").story.id
        let start = Instant(seconds: desk.clock.now.seconds / 60 * 60)
        var mostRead = MostRead(
            settings: RankingSettings(halfLife: .zero, floor: 1, length: 5, widenBelow: 0))
        for story in [one, two] {
            mostRead.ledger.introduce(CountedStory(id: story, firstPublished: start, section: desk.dunia.id))
        }
        let recorder = ListRecorder(shown: desk.store)
        func minute(_ number: Int64) -> Instant { start.advanced(by: .seconds(60 * number)) }
        func headlines(_ moment: Moment) async throws -> [String] {
            try await desk.store.liveColumn(at: moment, mostRead: 5, latest: 1).mostRead.map(\.headline)
        }

        mostRead.ledger.add(2, of: one, at: minute(0))
        #expect(try await recorder.record(mostRead.recompute(at: minute(1))))
        #expect(try await headlines(.now) == ["Satu"])
        mostRead.ledger.add(1, of: one, at: minute(1))
        #expect(try await !recorder.record(mostRead.recompute(at: minute(2))))
        mostRead.ledger.add(9, of: two, at: minute(2))
        #expect(try await recorder.record(mostRead.recompute(at: minute(3))))
        #expect(try await headlines(.now) == ["Dua", "Satu"])
        #expect(try await headlines(.past(minute(2))) == ["Satu"])
        #expect(try await desk.store.liveColumn(at: .now, mostRead: 5, latest: 1).mostReadWindowHours == 24)

        try await desk.newsroom.excludeFromMostRead(two, reason: "Judul menyesatkan", by: desk.editor)
        mostRead.excluded = Set(try await desk.newsroom.mostReadExclusions().map(\.story))
        #expect(try await recorder.record(mostRead.recompute(at: minute(4))))
        #expect(try await headlines(.now) == ["Satu"])
        #expect(mostRead.standing(of: two, in: .present).obstacles == [.excluded])
    }
}
