import Editorial
import Testing

@Suite struct TimeTests {
    @Test func `a date line says day, date, time and zone as the portal prints them`() throws {
        let dates = NewsDate(zone: .jakarta, language: .indonesian)
        let instant = try #require(Instant(rfc3339: "2024-06-18T19:02:00+07:00"))
        #expect(dates.article(instant) == "Selasa, 18 Juni 2024 | 19:02 WIB")
        let listed = try #require(Instant(rfc3339: "2024-12-01T03:08:00Z"))
        #expect(dates.list(listed) == "Minggu, 01 Desember 2024 | 10:08")
        #expect(dates.shortDay(dates.zone.wallClock(at: listed).date) == "Minggu, 1 Des 2024")
    }

    @Test func `an English portal prints the same moment in English`() throws {
        let dates = NewsDate(zone: try #require(SiteZone("Asia/Makassar")), language: .english)
        let instant = try #require(Instant(rfc3339: "2024-06-18T12:02:00Z"))
        #expect(dates.article(instant) == "Tuesday, 18 June 2024 | 20:02 WITA")
    }

    @Test func `every zone of Indonesia has its label and its hours`() throws {
        let instant = try #require(Instant(rfc3339: "2026-11-23T00:00:00Z"))
        for (name, hours, label) in [
            ("Asia/Jakarta", 7, "WIB"), ("Asia/Pontianak", 7, "WIB"), ("Asia/Makassar", 8, "WITA"), ("Asia/Jayapura", 9, "WIT"),
        ] {
            let zone = try #require(SiteZone(name))
            #expect(zone.offset(at: instant) == hours * 3600)
            #expect(zone.label(at: instant) == label)
        }
        #expect(SiteZone("Asia/Atlantis") == nil)
    }

    @Test func `a zone with summer time is followed through the year`() throws {
        let zone = try #require(SiteZone("Europe/Amsterdam"))
        #expect(zone.offset(at: try #require(Instant(rfc3339: "2026-07-01T00:00:00Z"))) == 7200)
        #expect(zone.offset(at: try #require(Instant(rfc3339: "2026-12-01T00:00:00Z"))) == 3600)
        let day = try #require(CivilDate(year: 2026, month: 3, day: 29))
        #expect(zone.start(of: day).rfc3339() == "2026-03-28T23:00:00Z")
        #expect(zone.instant(date: day, hour: 12, minute: 0).rfc3339() == "2026-03-29T10:00:00Z")
    }

    @Test(arguments: [
        "2024-02-30T10:00:00Z", "2023-02-29T10:00:00Z", "2024-13-01T10:00:00Z", "2024-06-31T10:00:00+07:00", "2024-06-18T24:00:00Z",
        "2024-06-18T10:60:00Z", "2024-06-18T10:00:00", "2024-06-18", "18-06-2024T10:00:00Z", "2024-06-18T10:00:00+7", "",
        "2024-06-18T10:00:00Zx", "٢٠٢٤-06-18T10:00:00Z",
    ])
    func `a time that does not exist or has no zone is none`(text: String) {
        #expect(Instant(rfc3339: text) == nil)
    }

    @Test func `a time read and written is the same time`() throws {
        for text in ["2024-06-18T12:02:00Z", "1969-12-31T23:59:59.250Z", "2024-02-29T00:00:00.001Z", "0001-01-01T00:00:00Z"] {
            #expect(try #require(Instant(rfc3339: text)).rfc3339() == text)
        }
        let instant = try #require(Instant(rfc3339: "2024-06-18T19:02:00.5+0700"))
        #expect(instant.rfc3339(offset: 25_200) == "2024-06-18T19:02:00.500+07:00")
    }

    @Test func `days and their numbers agree over eight hundred years`() {
        var date = CivilDate(daysSince1970: -146_097)
        for days in Int64(-146_097)...146_097 {
            let next = CivilDate(daysSince1970: days)
            #expect(next.daysSince1970 == days)
            if days > -146_097 { #expect(date < next && date.advanced(byDays: 1) == next) }
            date = next
        }
        #expect(CivilDate(year: 2024, month: 6, day: 18)?.weekday == 2)
    }
}
