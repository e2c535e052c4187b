import DemoNewsroom
import Editorial
import Testing

/// The moment most tests stand at: Monday, 23 November 2026, 10:08 in Jakarta.
func mondayMorning() throws -> DemoNewsroom {
    try newsroom(day: 23, hour: 10, minute: 8)
}

func newsroom(day: Int, hour: Int, minute: Int, zone: SiteZone = .jakarta) throws -> DemoNewsroom {
    let date = try #require(CivilDate(year: 2026, month: 11, day: day))
    return DemoNewsroom(now: zone.instant(date: date, hour: hour, minute: minute), zone: zone)
}
