import Editorial
import Testing

@testable import Wire

@Suite struct CaptureProfileTests {
    private static let english = """
        separator: "\\n--\\n"
        head: [section, headline, dateLine, kicker, caption]
        creditMark: " Photo: "
        kickers: {News: news, Comment: opinion}
        dateLine:
          pattern: "{dd}.{MM}.{yyyy} at {H}:{mm} {zone}"
          letterCase: asWritten
          bylineLabel: " by "
          nameSeparators: [" and "]
          columnSeparator: ""
          roles: {}
        lists:
          - {heading: Just in, list: latest}
          - {heading: Most read, list: mostRead}
        row: [date, headline]
        rowDate: "{month} {d}, {yyyy}, {HH}:{mm}"
        closing: ""
        weekdays: [Sunday, Monday, Tuesday, Wednesday, Thursday, Friday, Saturday]
        months: [January, February, March, April, May, June, July, August, September, October, November, December]
        zones: {GMT: "+00:00", EST: "-05:00"}
        unknownSection: Archive
        language: en
        """

    @Test func `another portal's layout is read by its own profile`() throws {
        let profile = try CaptureProfile(yaml: Self.english, file: "english.yaml")
        let zone = try #require(SiteZone("Europe/London"))
        let blocks = [
            "World", "Just in", "05.06.2024 at 9:02 EST by Ann Lee and Bo O'Neil", "Comment", "A bridge Photo: Reuters", "Text.",
            "Just in",
            "December 1, 2024, 10:08", "Just in", "December 1, 2024, 09:58", "Most read", "Most read", "November 30, 2024, 08:00",
            "Old",
        ]
        let page = try CaptureReader(profile: profile, zone: zone).read(Array(blocks.joined(separator: "\n--\n").utf8))
        #expect(page.section == "World" && page.headline == "Just in" && page.kind == .opinion && page.kicker == "Comment")
        #expect(page.publishedAt == Instant(rfc3339: "2024-06-05T09:02:00-05:00"))
        #expect(page.bylines.map(\.name) == ["Ann Lee", "Bo O'Neil"] && page.printedByline == "Ann Lee and Bo O'Neil")
        #expect(page.photo == Photo(caption: "A bridge", credit: "Reuters") && page.body == ["Text."])
        #expect(page.lists.map { $0.rows.map(\.headline) } == [["Just in", "Most read"], ["Old"]])
        #expect(page.lists.first?.rows.first?.at == Instant(rfc3339: "2024-12-01T10:08:00Z"))
    }

    private func error(_ change: (String, String)) -> String {
        do throws(CaptureProfileError) {
            _ = try CaptureProfile(yaml: Self.english.replacing(change.0, with: change.1), file: "p.yaml")
            return "taken"
        } catch {
            return "\(error)"
        }
    }

    @Test func `an unknown, missing or wrong key is told with its line and what was expected`() {
        #expect(
            error(("closing: \"\"", "clsing: \"\"")).hasPrefix("p.yaml, line 17: unknown key “clsing”; expected one of separator"))
        #expect(error(("language: en", "")).contains("the key “language” is missing"))
        #expect(error(("Comment: opinion", "Comment: views")).contains("line 4: “kickers.Comment”: expected news, opinion"))
        #expect(error(("asWritten", "lower")).contains("line 7: “letterCase”: expected upper, asWritten; found “lower”"))
        #expect(error(("[date, headline]", "[date]")).contains("“row”: expected headline and date"))
        #expect(error(("{HH}:{mm}\"", "{HH}\"")).contains("“rowDate”: it lacks {mm}"))
        #expect(error(("{MM}", "{MN}")).contains("begins with no known field"))
        #expect(error((", December]", "]")).contains("“months”: expected 12"))
        #expect(error(("-05:00", "-5")).contains("“zones.EST”: expected an offset"))
        #expect(error(("list: latest", "list: newest")).contains("line 13: “list”: expected mostRead or latest"))
        #expect(error(("kicker, caption]", "kicker, caption?]")).contains("only blocks before the date line"))
        #expect(error(("headline, dateLine", "dateLine")).contains("headline and dateLine are needed"))
        #expect(error(("language: en", "language: [")).contains("it is no YAML"))
        #expect(error(("language: en", "language: en\nlanguage: id")).hasPrefix("p.yaml, line"))
    }

    @Test func `the built-in profile is a profile`() throws {
        #expect(try CaptureProfile.builtIn().lists.map(\.heading) == ["Populer", "UPDATE"])
    }
}
