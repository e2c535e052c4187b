import Editorial
import Foundation
import Testing

@testable import Wire

@Suite struct HostileHTMLTests {
    private func check(_ html: String, _ name: String) {
        guard let read = try? BodyReader.read(html: html) else { return }
        for block in read.body.blocks { check(block, name) }
    }

    private func check(_ block: Body.Block, _ name: String) {
        switch block {
        case .embed(let embed): #expect(embed.address.hasPrefix("https://"), "\(name)")
        case .table(let table): for spans in table.head + table.rows.flatMap({ $0 }) { check(spans, name) }
        case .heading(let level, let spans):
            #expect((2...4).contains(level))
            check(spans, name)
        default: for spans in block.flowing { check(spans, name) }
        }
    }

    private func check(_ spans: [Body.Span], _ name: String) {
        for span in spans {
            #expect(!span.text.isEmpty, "\(name)")
            guard let link = span.link else { continue }
            #expect(Body.Span.isSafe(link: link), "\(name): \(link)")
            let scheme = link.prefix { $0 != ":" && $0 != "/" }.lowercased()
            #expect(["https", "http", "mailto", ""].contains(scheme), "\(name): \(link)")
        }
    }

    @Test func `no payload brings a link that runs or anything but text`() throws {
        for file in SharedData.files("badinput/xss", ending: "") where !file.hasDirectoryPath {
            let text = String(decoding: try Data(contentsOf: file), as: UTF8.self)
            for line in text.split(separator: "\n") {
                check(String(line), file.lastPathComponent)
                check("<p>" + line + "</p>", file.lastPathComponent)
                check("<a href=\"" + line + "\">A</a>", file.lastPathComponent)
            }
            check(text, file.lastPathComponent)
        }
    }

    @Test func `no test page of html5lib brings the reader down`() throws {
        for folder in ["badinput/html5lib-tree-construction", "badinput/html5lib-tokenizer", "badinput/html5lib-encoding"] {
            for file in SharedData.files(folder, ending: "") where !file.hasDirectoryPath {
                let text = String(decoding: try Data(contentsOf: file), as: UTF8.self)
                check(text, file.lastPathComponent)
                for part in text.components(separatedBy: "#data\n") { check(part, file.lastPathComponent) }
            }
        }
    }

    @Test func `addresses in disguise are no links`() {
        for address in [
            "javascript:alert(1)", "JaVaScRiPt:alert(1)", " javascript:alert(1)", "java\nscript:alert(1)", "data:text/html,x",
            "vbscript:x",
            "\u{1}javascript:x", "//\\evil", "/\\evil", "blob:https://a", "file:///etc/passwd",
        ] {
            let link = WebAddress.link(address)
            #expect(link == nil || link?.hasPrefix("https://") == true, "\(address) became \(link ?? "")")
        }
    }

    @Test func `a path is taken from an address, with its query only where that tells pages apart`() {
        #expect(WebAddress.path("https://a.id/dunia/1/judul?utm=x#y") == "/dunia/1/judul")
        #expect(WebAddress.path("https://a.id/?p=123") == "/?p=123")
        #expect(WebAddress.path("https://a.id?p=123") == "/?p=123")
        #expect(WebAddress.path("https://a.id/read.php?id=4") == "/read.php?id=4")
        #expect(WebAddress.path("https://a.id/") == nil && WebAddress.path("https://a.id") == nil && WebAddress.path("x") == nil)
    }
}
