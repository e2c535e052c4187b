import Testing

@testable import Wire

@Suite struct ObjectSplitterTests {
    private func pieces(_ text: String, chunk: Int = .max, limit: Int = 1000) -> [String] {
        var splitter = ObjectSplitter(limit: limit)
        var pieces: [String] = []
        func add(_ piece: ObjectSplitter.Piece) {
            switch piece {
            case .object(let bytes, let line): pieces.append("\(line) \(String(decoding: bytes, as: UTF8.self))")
            case .broken(let reason, let line): pieces.append("\(line) broken: \(reason)")
            }
        }
        var rest = Array(text.utf8)[...]
        while !rest.isEmpty {
            splitter.take(Array(rest.prefix(chunk)), add)
            rest = rest.dropFirst(chunk)
        }
        splitter.finish(add)
        return pieces
    }

    /// However the bytes come in, the pieces are the same.
    private func expect(_ text: String, _ expected: [String], limit: Int = 1000, _ location: SourceLocation = #_sourceLocation) {
        for chunk in [1, 2, 3, 7, .max] {
            #expect(pieces(text, chunk: chunk, limit: limit) == expected, "chunks of \(chunk)", sourceLocation: location)
        }
    }

    @Test func `one object, an array, lines, and one after the other`() {
        expect(#"{"a":{"b":[1,{"c":2}]}}"#, [#"1 {"a":{"b":[1,{"c":2}]}}"#])
        expect("[\n  {\"a\":1},\n  {\"a\":2}\n]\n", [#"2 {"a":1}"#, #"3 {"a":2}"#])
        expect("{\"a\":1}\n{\"a\":2}\r\n\n{\"a\":3}", [#"1 {"a":1}"#, #"2 {"a":2}"#, #"4 {"a":3}"#])
        expect(#"{"a":1}{"a":2} {"a":3}"#, [#"1 {"a":1}"#, #"1 {"a":2}"#, #"1 {"a":3}"#])
        expect("{\n \"a\": \"}{\\\"\"\n}", ["1 {\n \"a\": \"}{\\\"\"\n}"])
        expect("\u{1E}{}\n\u{1E}{}\n", ["1 {}", "2 {}"])
        expect("[]", [])
    }

    @Test func `an object that is not closed does not take the next line with it`() {
        let closed = "the object is not closed"
        expect("{\"a\":{\n{\"a\":2}\n", ["1 broken: a value stands where none can: \(closed)", #"2 {"a":2}"#])
        expect("{\"a\":1,\n{\"a\":2}\n", ["1 broken: a value stands where none can: \(closed)", #"2 {"a":2}"#])
        expect("{\"a\":\"x\n{\"a\":2}\n", ["1 broken: a string is not closed at the end of its line", #"2 {"a":2}"#])
        expect("{\"a\":[1}\n{\"a\":2}\n", ["1 broken: “}” closes what was not opened", #"2 {"a":2}"#])
        expect(
            "[\n {\"a\":{\n  \"b\":[}\n  {\"c\":1}\n },\n {\"a\":2}\n]",
            ["2 broken: “}” closes what was not opened", #"6 {"a":2}"#])
    }

    @Test func `an object that is closed too early is not taken by half`() {
        let early = "“\"” follows its end: it is closed too early"
        expect("{\"a\":1},\"b\":2}\n{\"a\":2}", ["1 broken: \(early)", #"2 {"a":2}"#])
        expect("{\n \"a\":1},\n \"b\":2\n}\n{\"a\":2}", ["1 broken: \(early)", #"5 {"a":2}"#])
        expect("{\"a\":1}\n\"b\"\n{\"a\":2}", [#"1 {"a":1}"#, "2 broken: an object is expected here, found “\"”", #"3 {"a":2}"#])
    }

    @Test func `what lies between objects is told, and reading goes on at the next line`() {
        expect("null\n{\"a\":2}", ["1 broken: an object is expected here, found “n”", #"2 {"a":2}"#])
        let cutOff = "the file ends within the array: it is cut off"
        expect("[[{}]]\n{}", ["1 broken: an object is expected here, found “[”", "2 {}", "2 broken: \(cutOff)"])
        expect("\u{FEFF}{}", ["1 {}"])
        expect("\u{1}\n{}", ["1 broken: an object is expected here, found “byte 1”", "2 {}"])
    }

    @Test func `the end of a file that is cut off is told`() {
        expect("{\"a\":1}\n{\"a\":\"x", [#"1 {"a":1}"#, "2 broken: the file ends within the object: it is cut off"])
        expect("[{\"a\":1},", [#"1 {"a":1}"#, "1 broken: the file ends within the array: it is cut off"])
    }

    @Test func `an object over the limit is told without being held`() {
        let large = "{\"a\":\"" + String(repeating: "x", count: 2_000_000) + "\"}"
        expect(
            "{\"a\":1}\n" + large.prefix(2_000) + "\"}\n{\"a\":2}",
            [#"1 {"a":1}"#, "2 broken: the object is over the limit of 0 MB", #"3 {"a":2}"#])
        #expect(pieces(large, chunk: 65_536, limit: 1 << 20) == ["1 broken: the object is over the limit of 1 MB"])
    }

    @Test func `nesting without end is told`() {
        let deep = "{\"a\":" + String(repeating: "[", count: 600) + "\n{}"
        expect(deep, ["1 broken: nested deeper than 512", "2 {}"])
    }
}
