import Foundation

/// Writes stories as ninjs 3.1, one a line, for machines without an archive of real ones.
enum NinjsWriter {
    static func write(_ count: Int, to file: URL) throws {
        let lines = (1...count).map { object($0) + "\n" }
        try Data(lines.joined().utf8).write(to: file)
    }

    private static let sections = ["Nasional", "Politik", "Ekonomi", "Dunia", "Nusantara", "Olahraga", "Hiburan", "Tekno"]
    private static let sentence = "Kalimat ini mengisi berita sampai panjangnya seperti berita yang ditulis orang. "

    private static func object(_ number: Int) -> String {
        let day = 1 + number % 28
        let month = 1 + number / 28 % 12
        let at = "2023-\(two(month))-\(two(day))T\(two(number % 24)):\(two(number % 60)):00+07:00"
        let body = (1...6).map { "<p>Paragraf \($0) dari berita \(number). \(String(repeating: sentence, count: 5))</p>" }.joined()
        return """
            {"uri":"urn:terbit:benchmark:\(number)","type":"text","version":"1","language":"id","pubStatus":"usable",\
            "firstCreated":"\(at)","contentCreated":"\(at)","versionCreated":"\(at)",\
            "headlines":[{"value":"Berita tulisan nomor \(number)"}],"bodies":[{"contentType":"text/html","value":"\(body)"}],\
            "subjects":[{"name":"\(sections[number % sections.count])","rel":"section"},{"name":"Topik \(number % 500)","rel":"tag"}],\
            "by":"Penulis \(number % 200)","standard":{"name":"ninjs","version":"3.1",\
            "schema":"http://www.iptc.org/std/ninjs/ninjs-schema_3.1.json"}}
            """
    }

    private static func two(_ number: Int) -> String {
        number < 10 ? "0\(number)" : "\(number)"
    }
}
