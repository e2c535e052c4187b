import DemoNewsroom
import Editorial
import Testing

@Suite struct TimesTests {
    @Test func `the newest story is minutes old and most are of the last six days`() throws {
        let newsroom = try mondayMorning()
        let stories = try newsroom.stories()
        let newest = try #require(stories.last)
        #expect(newest.origin.key == "kereta-malam")
        #expect(newsroom.now.since(newest.firstPublishedAt) == .seconds(240))
        let recent = stories.count { newsroom.now.since($0.firstPublishedAt) < .seconds(6 * 86_400) }
        #expect(recent == stories.count - 2)
        #expect(stories.count { newsroom.now.since($0.firstPublishedAt) > .seconds(60 * 86_400) } == 2)
        #expect(stories.count { $0.updatedAt != nil } >= 3)
    }

    @Test func `stories come oldest first`() throws {
        let times = try mondayMorning().stories().map(\.firstPublishedAt)
        #expect(times == times.sorted())
    }

    @Test(arguments: [(0, 3), (5, 59), (6, 0), (6, 2), (10, 8), (22, 29), (22, 31), (23, 59)])
    func `nothing is of the future or of the night, whatever the clock says`(hour: Int, minute: Int) throws {
        for zone in [SiteZone.jakarta, try #require(SiteZone("Asia/Jayapura"))] {
            let newsroom = try newsroom(day: 23, hour: hour, minute: minute, zone: zone)
            for story in try newsroom.stories() {
                let clock = zone.wallClock(at: story.firstPublishedAt)
                let minutes = clock.hour * 60 + clock.minute
                #expect((6 * 60...22 * 60 + 30).contains(minutes), "\(story.origin.key)")
                #expect(story.firstPublishedAt <= newsroom.now)
                #expect(story.updatedAt.map { $0 > story.firstPublishedAt && $0 <= newsroom.now } ?? true, "\(story.origin.key)")
            }
        }
    }

    @Test func `days named in a story are those around its own`() throws {
        let stories = try mondayMorning().stories()
        let warning = try #require(stories.first { $0.origin.key == "gelombang-nelayan" })
        let text = warning.body.blocks.first.map { "\($0)" } ?? ""
        #expect(text.contains("Senin (23/11) malam hingga Kamis (26/11)"))
    }
}
