import Editorial
import Foundation
import Readership
import Storage
import Testing

@testable import BackOffice

/// Bars, tables and numbers of the readers' pages.
@Suite struct ReaderPieceTests {
    @Test(arguments: [
        ("=1+1", "\"'=1+1\""), ("+62", "\"'+62\""), ("-1", "\"'-1\""), ("@x", "\"'@x\""), (" =1", "\"' =1\""),
        ("\t=1", "\"'\t=1\""),
        ("＝1", "\"'＝1\""), ("a,b", "\"a,b\""), ("a\"b", "\"a\"\"b\""), ("dua\r\nbaris", "\"dua\r\nbaris\""),
        ("Gempa = kuat", "Gempa = kuat"), ("", ""),
    ])
    func `a cell is quoted where it must be, and no spreadsheet takes it for a formula`(text: String, written: String) {
        var table = CSVTable(header: ["judul", "dibaca"])
        table.rows = [[.text(text), .number(7)]]
        #expect(table.text == "judul,dibaca\r\n\(written),7\r\n")
    }

    @Test(arguments: [
        (0, 4), (3, 4), (4, 4), (5, 5), (7, 8), (9, 10), (11, 20), (99, 100), (101, 200), (4_999, 5_000), (80_001, 100_000),
    ])
    func `a chart ends at a round number that nothing is above`(most: Int, peak: Int) {
        #expect(Bars(counts: [most, 0]).peak == peak)
    }

    @Test func `a chart says what it shows, and holds nothing that a headline could close`() {
        let chart = Bars(counts: [0, 3, 12]).chart(
            id: "x", title: "</title><script>", description: "\"&", labels: ["a", "b<", "c"])
        #expect(chart.contains("<title id=\"x-judul\">&lt;/title&gt;&lt;script&gt;</title>") && chart.contains("b&lt;"))
        #expect(!chart.contains("style=") && !chart.contains("<script"))
        #expect(chart.matches(of: /class="bar/).count == 3 && chart.contains("height=\"0\""))
    }

    @Test func `numbers are written as the language has them`() {
        let (indonesian, english) = (StaffWords(.indonesian), StaffWords(.english))
        #expect(indonesian.number(1_234_567) == "1.234.567" && english.number(1_234_567) == "1,234,567")
        #expect(indonesian.number(999) == "999" && indonesian.number(-1000) == "−1.000")
        #expect(indonesian.decimal(3875.06) == "3.875,1" && english.decimal(0.04) == "0.0")
        #expect(indonesian.percent(1, of: 3) == "33" && indonesian.percent(1, of: 1000) == "< 1")
        #expect(indonesian.percent(1, of: 0) == "0")
        #expect(indonesian.change(150, before: 100)?.hasPrefix("+50") == true && indonesian.change(1, before: 0) == nil)
    }

    @Test func `every obstacle and every standing has its sentence`() {
        let words = StaffWords(.indonesian)
        let obstacles: [StoryRanking.Obstacle] = [
            .unread, .notLive, .advertising, .excluded, .age(limit: .seconds(72 * 3600)), .floor(20), .length(7), .perSection(2),
        ]
        let said = obstacles.map { words.sentence(for: $0) }
        #expect(Set(said).count == obstacles.count && said.allSatisfy { $0.hasSuffix(".") && !$0.contains("{}") })
        #expect(said[4].contains("72 jam") && said[5].contains("20"))
    }
}
