import Testing

@testable import BackOffice

@Suite struct ScriptShelfTests {
    private let shelf = ScriptShelf.embedded

    private func file(_ name: String, on shelf: ScriptShelf) -> ScriptShelf.File? {
        shelf.file(at: shelf.address(of: name).dropFirst("/redaksi/berkas/".count))
    }

    @Test func `every script that another one imports is on the shelf`() throws {
        for script in OwnScript.allCases {
            let source = String(decoding: script.bytes, as: UTF8.self)
            for match in source.matches(of: /from '\.\/([^']+)'/) {
                #expect(file(String(match.1), on: shelf) != nil, "\(script.rawValue).js imports \(match.1)")
            }
        }
    }

    @Test func `what was fetched is on the shelf, whole`() throws {
        #expect(String(decoding: try #require(file("htmx.js", on: shelf)).bytes.prefix(8), as: UTF8.self) == "var htmx")
        let tiptap = String(decoding: try #require(file("tiptap.js", on: shelf)).bytes, as: UTF8.self)
        #expect(tiptap.contains("export{") && !tiptap.contains("sourceMappingURL"))
        #expect(try #require(file("htmx-sse.js", on: shelf)).mediaType == "text/javascript; charset=utf-8")
        #expect(try #require(file("editor.css", on: shelf)).mediaType == "text/css; charset=utf-8")
    }

    @Test func `every address is another one when any file is`() {
        func shelf(_ text: String) -> ScriptShelf {
            ScriptShelf(["a", "b"].map { .init(name: $0, bytes: Array(($0 == "b" ? text : $0).utf8), mediaType: "text/plain") })
        }
        #expect(shelf("x").address(of: "a") == shelf("x").address(of: "a"))
        #expect(shelf("x").address(of: "a") != shelf("y").address(of: "a"))
    }

    @Test func `the folder of another edition is not ours to answer for`() {
        #expect(shelf.file(at: "0000000000000000/editor.js") == nil)
        #expect(shelf.file(at: "\(shelf.version)/../editor.js") == nil)
        #expect(shelf.file(at: "\(shelf.version)/nothing.js") == nil)
    }
}
