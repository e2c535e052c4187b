import Foundation
import JSON
import Testing

@testable import Wire

@Suite struct JSONReaderTests {
    @Test func `a text that must be JSON is read, one that must not is refused`() throws {
        for file in SharedData.files("badinput/json") {
            let bytes = Array(try Data(contentsOf: file))
            let isRead = (try? JSONReader.read(bytes)) != nil
            let name = file.lastPathComponent
            if name.hasPrefix("y_") { #expect(isRead, "\(name)") }
            if name.hasPrefix("n_") { #expect(!isRead, "\(name)") }
        }
    }

    @Test func `values come out as they are written`() throws {
        let text = #"{"a":[1,-2.5e1,true,null,"\u00e9\ud83d\ude00\n\"\/"],"b":{"c":"é😀"},"big":100000000000000000000}"#
        let object = try #require(try JSONReader.read(Array(text.utf8)).object)
        #expect(object["a"] == .array([.integer(1), .number(-25), .bool(true), .null, .string("é😀\n\"/")]))
        #expect(object["b"]?.object?["c"] == .string("é😀") && object["big"] == .number(1e20))
    }

    @Test func `the place of a mistake is told`() {
        func offset(_ text: String) -> Int? {
            do throws(JSONError) {
                _ = try JSONReader.read(Array(text.utf8))
                return nil
            } catch {
                return error.offset
            }
        }
        #expect(offset(#"{"a": }"#) == 6)
        #expect(offset(#"{"a":1,}"#) == 7)
        #expect(offset(#"{"a":1} x"#) == 8)
        #expect(offset(#"["\x"]"#) == 3)
        #expect(throws: JSONError(reason: "the string is not UTF-8", offset: 4)) {
            try JSONReader.read(Array(#"["ab"#.utf8) + [0xFF] + Array(#""]"#.utf8))
        }
    }

    @Test func `a name that stands twice is told`() throws {
        let object = try #require(try JSONReader.read(Array(#"{"a":1,"b":2,"a":3}"#.utf8)).object)
        #expect(object["a"] == .integer(3) && object.repeatedNames == ["a"])
    }
}
