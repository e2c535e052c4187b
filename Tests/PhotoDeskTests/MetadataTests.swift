import CPhotoDesk
import Foundation
import Testing

@testable import PhotoDesk

/// What a file says of its picture: IPTC, XMP, EXIF, PNG's words.
struct MetadataTests {
    private func iptc(_ fields: [(Int, Int, [UInt8])]) -> [UInt8] {
        var record: [UInt8] = []
        for (number, dataSet, value) in fields {
            record += [0x1C, UInt8(number), UInt8(dataSet)] + Heads.big(value.count, 2) + value
        }
        let resource = Array("8BIM".utf8) + [0x04, 0x04, 0, 0] + Heads.big(record.count, 4) + record
        // Another resource before, of odd length and with a name.
        return Array("8BIM".utf8) + [0x03, 0xED, 2, 0x61, 0x62, 0] + Heads.big(3, 4) + [1, 2, 3, 0] + resource
    }

    private func photoshop(_ fields: [(Int, Int, [UInt8])]) -> [UInt8] { Array("Photoshop 3.0\0".utf8) + iptc(fields) }

    private func xmp(_ properties: String) -> String {
        """
        <?xpacket begin="\u{FEFF}" id="W5M0MpCehiHzreSzNTczkc9d"?><x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF>
        <rdf:Description rdf:about="" \(properties)</rdf:Description></rdf:RDF></x:xmpmeta><?xpacket end="w"?>
        """
    }

    private func metadata(jpeg segments: [[UInt8]]) throws -> PhotoMetadata {
        PhotoMetadata(try PhotoFile(Heads.jpeg(8, 8, segments: segments)).blocks)
    }

    private func xmpSegment(_ text: String) -> [UInt8] {
        Heads.segment(0xE1, Array("http://ns.adobe.com/xap/1.0/\0".utf8) + Array(text.utf8))
    }

    /// An EXIF block with these texts in its first directory and, under it, the time it was taken.
    private func exif(_ texts: [(Int, String)], takenAt: String = "", bigEndian: Bool = true) -> [UInt8] {
        let number = { bigEndian ? Heads.big($0, $1) : Heads.little($0, $1) }
        var data: [UInt8] = []
        let count = texts.count + 1
        let end = 8 + 2 + count * 12 + 4
        var entries: [UInt8] = []
        for (tag, text) in texts {
            let bytes = Array(text.utf8) + [0]
            entries += number(tag, 2) + number(2, 2) + number(bytes.count, 4)
            if bytes.count > 4 {
                entries += number(end + data.count, 4)
                data += bytes
            } else {
                entries += bytes + [UInt8](repeating: 0, count: 4 - bytes.count)
            }
        }
        entries += number(0x8769, 2) + number(4, 2) + number(1, 4) + number(end + data.count, 4)
        let time = Array(takenAt.utf8) + [0]
        data += number(1, 2) + number(0x9003, 2) + number(2, 2) + number(time.count, 4) + number(end + data.count + 18, 4)
        data += number(0, 4) + time
        return Array((bigEndian ? "MM" : "II").utf8) + number(42, 2) + number(8, 4) + number(count, 2) + entries + number(0, 4)
            + data
    }

    @Test func `caption and credit are read from IIM in UTF-8 when it says so`() throws {
        let found = try metadata(jpeg: [
            Heads.segment(
                0xED,
                photoshop([
                    (1, 90, [0x1B, 0x25, 0x47]), (2, 120, Array("Pelabuhan Sápé — pagi".utf8)), (2, 80, Array("Hani".utf8)),
                    (2, 110, Array("Antara".utf8)), (2, 55, Array("20240618".utf8)), (2, 60, Array("190200+0700".utf8)),
                ]))
        ]).description(originalName: "C:\\foto\\DSC 1.jpg")
        #expect(found.caption == "Pelabuhan Sápé — pagi")
        #expect(found.credit == "Antara/Hani")
        #expect(found.takenAt == "2024-06-18T19:02:00+07:00")
        #expect(found.originalName == "DSC 1.jpg")
    }

    @Test func `IIM that does not name its letters is read as UTF-8 where it is, else as Latin`() throws {
        let latin = try metadata(jpeg: [
            Heads.segment(0xED, photoshop([(2, 120, [0x53, 0xE1, 0x70, 0xE9, 0x20, 0x93, 0x61, 0x94])]))
        ])
        #expect(latin.description(originalName: "").caption == "Sápé “a”")
        let silent = try metadata(jpeg: [Heads.segment(0xED, photoshop([(2, 120, Array("Sápé".utf8))]))])
        #expect(silent.description(originalName: "").caption == "Sápé")
    }

    @Test func `a character that IIM's length cut in two is left out`() throws {
        let cut = try metadata(jpeg: [
            Heads.segment(0xED, photoshop([(1, 90, [0x1B, 0x25, 0x47]), (2, 110, Array("Kantor Béé".utf8.dropLast()))]))
        ])
        #expect(cut.description(originalName: "").credit == "Kantor Bé")
    }

    @Test(arguments: [true, false]) func `EXIF's words and time are read in either order of bytes`(bigEndian: Bool) throws {
        let block = exif(
            [(0x010E, "Banjir di Demak"), (0x013B, "Budi"), (0x8298, "(c) Budi")], takenAt: "2024:06:18 19:02:00",
            bigEndian: bigEndian)
        let found = try metadata(jpeg: [Heads.segment(0xE1, Array("Exif\0\0".utf8) + block)]).description(originalName: "")
        #expect(found.caption == "Banjir di Demak")
        #expect(found.credit == "Budi")
        #expect(found.takenAt == "2024-06-18T19:02:00")
    }

    @Test(arguments: ["OLYMPUS DIGITAL CAMERA         ", "SONY DSC", "DCIM\\100MEDIA\\DJI_0001.JPG"])
    func `what a camera writes under every picture is no caption`(words: String) throws {
        let block = exif([(0x010E, words)])
        #expect(try metadata(jpeg: [Heads.segment(0xE1, Array("Exif\0\0".utf8) + block)]).caption.isEmpty)
    }

    @Test func `hostile EXIF is read as nothing`() throws {
        let whole = exif([(0x010E, "Banjir di Demak")], takenAt: "2024:06:18 19:02:00")
        for length in whole.indices { _ = ExifRecord.read(whole[..<length]) }
        for position in whole.indices {
            var broken = whole
            broken[position] ^= 0xFF
            _ = ExifRecord.read(broken[...])
        }
        // A directory that is its own.
        var own = whole
        own.replaceSubrange(30..<34, with: Heads.big(8, 4))
        _ = ExifRecord.read(own[...])
    }

    @Test func `XMP is read as elements and as attributes, the default language first`() throws {
        try #require(terbit_vips_load() == 0)
        let found = try metadata(jpeg: [
            xmpSegment(
                xmp(
                    """
                    photoshop:Credit="Antara" photoshop:DateCreated="2024-06-18"><dc:description><rdf:Alt>
                    <rdf:li xml:lang="en">Port</rdf:li><rdf:li xml:lang="x-default">Pelabuhan &amp; kapal</rdf:li></rdf:Alt>
                    </dc:description><dc:creator><rdf:Seq><rdf:li>Hani</rdf:li><rdf:li>Budi</rdf:li></rdf:Seq></dc:creator>
                    <Iptc4xmpCore:AltTextAccessibility><rdf:Alt><rdf:li xml:lang="x-default">Kapal di dermaga</rdf:li></rdf:Alt>
                    </Iptc4xmpCore:AltTextAccessibility>
                    """))
        ])
        #expect(found.description(originalName: "").caption == "Pelabuhan & kapal")
        #expect(found.description(originalName: "").credit == "Antara/Hani, Budi")
        #expect(found.takenAt == "2024-06-18")
        #expect(found.alternativeLine == "Kapal di dermaga")
    }

    @Test func `XMP goes before IIM, which cuts its fields short`() throws {
        try #require(terbit_vips_load() == 0)
        let found = try metadata(jpeg: [
            Heads.segment(
                0xED, photoshop([(2, 110, Array("Kantor Berita yang namanya panja".utf8)), (2, 120, Array("IIM".utf8))])),
            xmpSegment(xmp("photoshop:Credit=\"Kantor Berita yang namanya panjang sekali\">")),
        ]).description(originalName: "")
        #expect(found.credit == "Kantor Berita yang namanya panjang sekali")
        #expect(found.caption == "IIM", "what XMP does not say is taken from IIM")
    }

    @Test(arguments: [
        "<!DOCTYPE x [<!ENTITY a \"aaaa\"><!ENTITY b \"&a;&a;&a;&a;\">]><x>&b;</x>",
        "<!DOCTYPE x [<!ENTITY e SYSTEM \"file:///etc/passwd\">]><dc:description><rdf:li>&e;</rdf:li></dc:description>",
        String(repeating: "<a>", count: 100_000), "<a", "", "\0", "<dc:creator>\u{1}</dc:creator>",
    ])
    func `hostile XML is read as nothing`(text: String) throws {
        try #require(terbit_vips_load() == 0)
        let found = XMPPacket.read(Array(text.utf8)[...])
        #expect(found.caption.isEmpty)
        #expect(found.description(originalName: "").credit.isEmpty)
    }

    @Test func `PNG's own words and WebP's blocks are read`() throws {
        let words = Heads.chunk("tEXt", Array("Author\0Rina".utf8)) + Heads.chunk("tEXt", Array("Description\0Peta".utf8))
        let png = PhotoMetadata(try PhotoFile(Heads.png(8, 8, more: words)).blocks).description(originalName: "")
        #expect((png.caption, png.credit) == ("Peta", "Rina"))
        let block = Heads.webpChunk("EXIF", exif([(0x010E, "Banjir di Demak")]))
        #expect(PhotoMetadata(try PhotoFile(Heads.webp(8, 8, flags: 8, more: block)).blocks).caption == "Banjir di Demak")
    }

    @Test func `text is made one line without controls or turns of direction, and cut to length`() {
        #expect(PhotoText.line("  a\n\tb\u{0}\u{202E}c\u{7}  ", limit: 10) == "a bc")
        #expect(PhotoText.line(String(repeating: "e\u{301}", count: 9), limit: 4).unicodeScalars.count == 4)
        var metadata = PhotoMetadata()
        metadata.caption = String(repeating: "kata ", count: 100_000)
        #expect(metadata.description(originalName: "../../etc/passwd").caption.unicodeScalars.count == 4000)
        #expect(metadata.description(originalName: "../../etc/passwd").originalName == "passwd")
    }

    @Test func `times are as the file says them, or nothing`() {
        #expect(PhotoTime.exif("0000:00:00 00:00:00", offset: "") == "")
        #expect(PhotoTime.exif("2024:06:18 19:02:00", offset: "+07:00") == "2024-06-18T19:02:00+07:00")
        #expect(PhotoTime.exif("    :  :     :  :  ", offset: "") == "")
        #expect(PhotoTime.iim(date: "20240618", time: "") == "2024-06-18")
        #expect(PhotoTime.iim(date: "kemarin!", time: "") == "")
        #expect(PhotoTime.xmp("2024-06") == "2024-06")
        #expect(PhotoTime.xmp("<script>") == "")
    }
}
