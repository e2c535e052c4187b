import Editorial
import JSON
import Storage
import Testing

@testable import Wire

@Suite struct NinjsStoryTests {
    private func read(_ json: String, language: SiteLanguage = .indonesian) throws -> NinjsStory {
        let now = try #require(Instant(rfc3339: "2026-01-01T00:00:00Z"))
        let object = try #require(try JSONReader.read(Array(json.utf8)).object)
        return try NinjsStory(
            NinjsItem(object), bytes: Array(json.utf8),
            setting: .init(zone: .jakarta, language: language, now: now, section: "Umum"))
    }

    private func reason(_ json: String) throws -> String {
        do {
            _ = try read(json)
            return "taken"
        } catch let error as NinjsRefusal {
            return error.reason
        }
    }

    @Test func `a story of the third generation is told whole`() throws {
        let story = try read(
            """
            {"uri":"urn:a:1","type":"text","version":"3","language":"id","pubStatus":"usable","firstCreated":"2024-06-18T19:02:00+07:00",
            "versionCreated":"2024-06-18T20:00:00+07:00","headlines":[{"role":"short","value":"Pendek"},{"role":"main","value":"Judul"}],
            "descriptions":[{"role":"lead","value":"Teras"}],"bodies":[{"contentType":"text/plain","value":"Teks polos"},
            {"contentType":"text/html","value":"<p>Teks <b>tebal</b></p>"}],"by":"Ani, Budi","located":"Jakarta",
            "subjects":[{"name":"Dunia","rel":"section"},{"name":"Korea Utara","rel":"tag"}],"genres":[{"name":"Opinion"}],
            "places":[{"name":"Pyongyang"}],"infoSources":[{"name":"TASS"}],"copyrightHolder":"Kantor Berita",
            "altIds":[{"role":"url","value":"https://lama.id/?p=12"}],"associations":[{"name":"main","uri":"urn:p","type":"picture",
            "by":"Cici","descriptions":[{"role":"caption","value":"Kapal"},{"role":"alt","value":"Kapal putih"}]}]}
            """
        ).story
        #expect(story.origin == .init(source: "ninjs", key: "urn:a:1") && story.version == "3" && story.status == .live)
        #expect(story.headline == "Judul" && story.lead == "Teras" && story.kind == .opinion && story.language == "id")
        #expect(story.body.blocks == [.paragraph([.init("Teks "), .init("tebal", marks: .strong)])])
        #expect(story.bylines.map(\.name) == ["Ani", "Budi"] && story.printedByline == nil && story.dateline?.place == "Jakarta")
        #expect(
            story.section == "Dunia" && story.tags == ["Korea Utara", "Pyongyang"] && story.sources == ["TASS", "Kantor Berita"])
        #expect(story.leadPhoto == Photo(caption: "Kapal", credit: "Cici", alternativeText: "Kapal putih"))
        #expect(story.formerPaths == ["/?p=12"] && story.holdsText)
        #expect(story.firstPublishedAt == Instant(rfc3339: "2024-06-18T12:02:00Z"))
        #expect(story.updatedAt == Instant(rfc3339: "2024-06-18T13:00:00Z"))
    }

    @Test func `a story of the first generation is told whole`() throws {
        let story = try read(
            """
            {"uri":"urn:a:1","headline":"Judul","description_text":"Teras","body_xhtml":"<p>Teks</p>","byline":"By Ann Lee and Bo Li",
            "person":[{"name":"Putin","rel":"about"}],"versioncreated":"2024-06-18","altids":{"webUrl":"https://lama.id/a/b"},
            "associations":{"main":{"uri":"urn:p","type":"picture","description_caption":"Kapal"}},"copyrightholder":"X"}
            """
        ).story
        #expect(story.headline == "Judul" && story.lead == "Teras" && story.body.blocks == [.paragraph("Teks")])
        #expect(story.bylines.map(\.name) == ["Ann Lee", "Bo Li"] && story.printedByline == "By Ann Lee and Bo Li")
        #expect(
            story.tags == ["Putin"] && story.section == "Umum" && story.formerPaths == ["/a/b"] && story.version == "2024-06-18")
        #expect(story.firstPublishedAt == Instant(rfc3339: "2024-06-18T00:00:00+07:00") && story.leadPhoto?.caption == "Kapal")
    }

    @Test func `withheld and embargoed stories are held, canceled ones withdrawn, expired ones live`() throws {
        let start = #"{"uri":"a","headline":"J","version":"1","#
        #expect(try read(start + #""pubstatus":"withheld"}"#).story.status == .held)
        let embargoed = try read(start + #""embargoed":"2027-01-01T00:00:00Z"}"#)
        #expect(embargoed.story.status == .held && embargoed.story.version == "1 held")
        #expect(embargoed.remarks.contains("held: embargoed until Jumat, 1 Januari 2027 | 07:00 WIB"))
        #expect(try read(start + #""embargoed":"2025-01-01T00:00:00Z"}"#).story.status == .live)
        #expect(try read(start + #""expires":"2025-01-01T00:00:00Z"}"#).story.status == .live)
        let canceled = try read(#"{"uri":"a","version":"1","pubstatus":"canceled"}"#, language: .english)
        #expect(canceled.story.status == .withdrawn(reason: "Withdrawn by its source.") && canceled.story.version == "1 withdrawn")
    }

    @Test func `what breaks the standard is refused by field and value`() throws {
        #expect(try reason(#"{"headline":"J"}"#) == "“uri” is missing")
        #expect(try reason(#"{"uri":"a","headline":7}"#) == "“headline” is a number, expected a string")
        #expect(try reason(#"{"uri":"a","headline":"J","pubstatus":"cancelled"}"#).contains("expected usable, withheld, canceled"))
        #expect(
            try reason(#"{"uri":"a","headline":"J","firstcreated":"2024-06-31T00:00:00Z"}"#)
                == "“firstcreated” is no time: “2024-06-31T00:00:00Z”")
        #expect(try reason(#"{"uri":"a","headlines":[{"value":"J"}],"versionCreated":"2023-02-29"}"#).contains("2023-02-29"))
        #expect(try reason(#"{"uri":"a","edNote":"x","headlines":[{"value":"J"}],"urgency":10}"#).contains("outside 1 to 9"))
        #expect(try reason(#"{"uri":"a","headlines":[{"role":"main"}]}"#) == "“headlines[0]” lacks “value”")
        #expect(
            try reason(#"{"uri":"a","headline":"J","rightsinfo":{}}"#).contains("exactly one of “linkedrights” and “encodedrights”")
        )
        #expect(try reason(#"{"uri":"a","by":"x","associations":[{"uri":"b"}]}"#) == "“associations[0]” lacks “name”")
        #expect(try reason(#"{"uri":"a"}"#) == "not a text story: it has neither headline nor text")
        #expect(try reason(#"{"uri":"a","type":"video","headline":"J"}"#) == "not a text story: it is of type “video”")
    }

    @Test func `what the standard does not know is left out and told`() throws {
        let read = try read(#"{"uri":"a","headline":"J","random":1,"byline":null,"associations":{"x":{"uri":"b","wrong":2}}}"#)
        #expect(read.remarks.contains("left out: random, byline, associations.x.wrong"))
        #expect(
            try reason(#"{"uri":"a","headline_":"J","description_*":"T"}"#) == "not a text story: it has neither headline nor text")
        #expect(try self.read(#"{"guid":"g","headline":"J"}"#).story.origin.key == "g")
    }

    @Test func `a text story whose words are still to come is held for the desk`() throws {
        let read = try read(#"{"uri":"urn:a","type":"text"}"#)
        #expect(read.story.status == .held && read.story.headline == "urn:a" && !read.story.holdsText)
        #expect(read.remarks.contains { $0.contains("neither headline nor text yet") })
    }

    @Test func `a text without headline gets the beginning of its text for one`() throws {
        let read = try read(#"{"uri":"a","body_text":"Kapal tiba. Lalu berangkat."}"#)
        #expect(read.story.headline == "Kapal tiba" && read.remarks.contains { $0.contains("no headline") })
    }

    @Test func `a time without zone is the site's`() throws {
        let read = try read(#"{"uri":"a","headline":"J","firstcreated":"2024-06-18T10:00:00"}"#)
        #expect(read.story.firstPublishedAt == Instant(rfc3339: "2024-06-18T10:00:00+07:00"))
        #expect(read.remarks == ["its time names no zone or hour: read in the site's zone"])
    }

    @Test func `names are told from agencies, desks and roles`() {
        func names(_ line: String, _ language: String = "id") -> [String] {
            PrintedByline(line, language: language).names.map { $0.name + ($0.isPerson ? "" : "*") }
        }
        #expect(names("Penulis: Ani Budi | Editor: Cici") == ["Ani Budi", "Cici"])
        #expect(PrintedByline("Penulis: Ani | Editor: Cici", language: "id").names.map(\.role) == [.writer, .editor])
        #expect(names("Devi Puspitasari -detikNews") == ["Devi Puspitasari", "detikNews*"])
        #expect(names("Von Christian Hollmann, dpa") == ["Christian Hollmann", "dpa*"])
        #expect(names("Liputan6.com") == ["Liputan6.com*"] && names("NTB") == ["NTB*"] && names("Tim Redaksi") == ["Tim Redaksi*"])
        #expect(names("Tom Howell Jr., Ann Lee") == ["Tom Howell Jr.", "Ann Lee"])
        #expect(names("Ani, S.H., Budi") == ["Ani, S.H.", "Budi"])
        #expect(names("Tim Kaine", "en") == ["Tim Kaine"] && names("Tim Kaine") == ["Tim Kaine*"])
        #expect(names("Katherine Mangu-Ward") == ["Katherine Mangu-Ward"])
    }
}
