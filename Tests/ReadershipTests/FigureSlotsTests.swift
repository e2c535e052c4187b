import Editorial
import Storage
import Testing

@testable import Readership

struct FigureSlotsTests {
    @Test(arguments: ["Asia/Jakarta", "Asia/Jayapura", "Asia/Kolkata", "Europe/Berlin"], FigurePeriod.allCases)
    func `slots have no gaps, and the last one holds this moment`(identifier: String, period: FigurePeriod) throws {
        let zone = try #require(SiteZone(identifier))
        // Twice over the days on which Berlin's clocks change.
        for moment in ["2026-11-24T16:29:31Z", "2026-10-25T03:30:00Z", "2026-03-29T12:00:00Z", "2026-01-01T00:00:00Z"] {
            let now = try #require(Instant(rfc3339: moment))
            let slots = FigureSlots(period, at: now, zone: zone)
            #expect(slots.starts.count == period.shape.count)
            #expect(slots.starts == slots.starts.sorted() && Set(slots.starts).count == slots.starts.count)
            #expect(slots.starts.last.map { $0 <= now } == true && now < slots.end)
            if period == .month {
                for start in slots.starts { #expect(zone.wallClock(at: start).hour == 0, "\(moment)") }
            }
        }
    }

    @Test func `counts fall into the slot their bucket began in`() throws {
        let now = try #require(Instant(rfc3339: "2026-11-24T16:29:31+07:00"))
        let slots = FigureSlots(.day, at: now, zone: .jakarta)
        let hour = try #require(Instant(rfc3339: "2026-11-24T15:00:00+07:00"))
        let times = [hour, hour.advanced(by: .seconds(3599)), now, now.advanced(by: .seconds(-86_400)), slots.end].map {
            CountedTime(bucket: TimeBucket(.minute, start: $0), count: 1)
        }
        #expect(slots.counts(times) == [Int](repeating: 0, count: 22) + [2, 1])
    }
}
