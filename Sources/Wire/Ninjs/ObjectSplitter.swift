import JSON

/// Cuts a stream of bytes into the JSON objects that stand at its top: one object, an array of them, one a line, or one
/// after the other (RFC 8259, RFC 7464). Holds no more than one object, and nothing of one that is over the limit.
///
/// An object that breaks off does not take its followers with it: the structure is checked as far as nesting and line
/// feeds in strings go, and after a break reading goes on at the next line that begins an object at the same depth of
/// indentation or less.
struct ObjectSplitter {
    enum Piece: Hashable {
        /// The bytes of one object, and the line it begins on.
        case object([UInt8], line: Int)
        case broken(reason: String, line: Int)
    }

    private enum Mode {
        case between
        case inside
        /// After a break: looking for a line that begins an object.
        case lost
    }

    private enum Container {
        case object, array
    }

    private let limit: Int
    private var mode = Mode.between
    /// What is left of the mark that may stand at the very beginning.
    private var byteOrderMark: ArraySlice<UInt8> = [0xEF, 0xBB, 0xBF]
    private var isInArray = false
    private var line = 1
    /// White space at the beginning of the present line, and whether there has been nothing else on it.
    private var indent = 0
    private var isIndenting = true

    private var object: [UInt8] = []
    private var objectLine = 1
    private var objectIndent = 0
    private var isOverLimit = false
    /// An object that has ended, held back until it is clear that what follows is not more of it.
    private var completed: Piece?
    private var containers: [Container] = []
    private var isInString = false
    private var isEscaped = false
    /// The last byte that was neither white space nor in a string; a quotation mark for a string.
    private var before: UInt8 = 0

    /// - Parameter limit: bytes of the largest object that is taken.
    init(limit: Int) {
        self.limit = limit
    }

    /// Takes the next bytes of the stream and hands on what they complete.
    mutating func take(_ bytes: [UInt8], _ found: (Piece) -> Void) {
        var kept = 0
        var index = 0
        while index < bytes.count {
            if mode == .inside, isInString, !isEscaped, passString(bytes, &index) { continue }
            let byte = bytes[index]
            let wasInside = mode == .inside
            step(byte, found)
            let isInside = mode == .inside
            if !wasInside, isInside { kept = index }
            if wasInside, !isInside {
                if containers.isEmpty, before == UInt8(ascii: "}") {
                    keep(bytes[kept...index])
                    complete()
                }
                kept = index + 1
            } else if restarted {
                restarted = false
                kept = index
            }
            index += 1
        }
        if mode == .inside { keep(bytes[min(kept, bytes.count)...]) }
    }

    /// Says what is wrong with the end of the stream, if anything.
    mutating func finish(_ found: (Piece) -> Void) {
        handOn(found)
        if mode == .inside {
            found(.broken(reason: "the file ends within the object: it is cut off", line: objectLine))
        } else if isInArray {
            found(.broken(reason: "the file ends within the array: it is cut off", line: line))
        }
        mode = .between
        isInArray = false
    }

    /// Set where an object begins in place of one that broke off.
    private var restarted = false

    /// Passes over what needs no look within a string. Returns whether it moved.
    private func passString(_ bytes: [UInt8], _ index: inout Int) -> Bool {
        let start = index
        while index < bytes.count {
            let byte = bytes[index]
            if byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "\\") || byte == 0x0A { break }
            index += 1
        }
        return index > start
    }

    private mutating func keep(_ bytes: ArraySlice<UInt8>) {
        guard !isOverLimit else { return }
        guard object.count + bytes.count <= limit else {
            isOverLimit = true
            object = []
            return
        }
        object.append(contentsOf: bytes)
    }

    private mutating func complete() {
        if isOverLimit {
            completed = .broken(reason: "the object is over the limit of \(limit / 1_048_576) MB", line: objectLine)
        } else {
            completed = .object(object, line: objectLine)
        }
        object = []
        isOverLimit = false
    }

    private mutating func handOn(_ found: (Piece) -> Void) {
        if let completed { found(completed) }
        completed = nil
    }

    private mutating func step(_ byte: UInt8, _ found: (Piece) -> Void) {
        switch mode {
        case .between: between(byte, found)
        case .inside: inside(byte, found)
        case .lost: lost(byte)
        }
        if byte == 0x0A {
            line += 1
            indent = 0
            isIndenting = true
        } else if isIndenting {
            if byte == 0x20 || byte == 0x09 { indent += 1 } else { isIndenting = false }
        }
    }
}

extension ObjectSplitter {
    private mutating func between(_ byte: UInt8, _ found: (Piece) -> Void) {
        if let expected = byteOrderMark.first {
            byteOrderMark = byte == expected ? byteOrderMark.dropFirst() : []
            if byte == expected { return }
        }
        switch byte {
        case 0x20, 0x09, 0x0D, UInt8(ascii: ","): return
        case 0x0A:
            // The next line of an object on one line is another's.
            if objectLine == line { handOn(found) }
        case 0x1E: handOn(found)
        case UInt8(ascii: "{"):
            handOn(found)
            begin()
        case UInt8(ascii: "[") where !isInArray:
            handOn(found)
            isInArray = true
        case UInt8(ascii: "]") where isInArray:
            handOn(found)
            isInArray = false
        default:
            if completed != nil {
                found(.broken(reason: "“\(printable(byte))” follows its end: it is closed too early", line: objectLine))
                completed = nil
            } else {
                found(.broken(reason: "an object is expected here, found “\(printable(byte))”", line: line))
            }
            objectIndent = isInArray ? max(indent, 1) : 0
            mode = .lost
        }
    }

    private func printable(_ byte: UInt8) -> String {
        (0x21..<0x7F).contains(byte) ? String(Unicode.Scalar(byte)) : "byte \(byte)"
    }

    private mutating func begin() {
        mode = .inside
        objectLine = line
        objectIndent = indent
        containers = [.object]
        before = UInt8(ascii: "{")
        isInString = false
        isEscaped = false
        isOverLimit = false
        object = []
    }

    private mutating func inside(_ byte: UInt8, _ found: (Piece) -> Void) {
        if isInString {
            inString(byte, found)
            return
        }
        switch byte {
        case 0x20, 0x09, 0x0A, 0x0D: return
        case UInt8(ascii: "\""): isInString = true
        case UInt8(ascii: "{"), UInt8(ascii: "["):
            guard isValueExpected else {
                breakOff("a value stands where none can: the object is not closed", at: byte, found)
                return
            }
            guard containers.count < JSONReader.deepest else {
                breakOff("nested deeper than \(JSONReader.deepest)", at: 0, found)
                return
            }
            containers.append(byte == UInt8(ascii: "{") ? .object : .array)
        case UInt8(ascii: "}"), UInt8(ascii: "]"):
            guard containers.last == (byte == UInt8(ascii: "}") ? .object : .array) else {
                breakOff("“\(printable(byte))” closes what was not opened", at: 0, found)
                return
            }
            containers.removeLast()
            if containers.isEmpty { mode = .between }
        default: break
        }
        before = byte
    }

    private mutating func inString(_ byte: UInt8, _ found: (Piece) -> Void) {
        if byte == 0x0A {
            breakOff("a string is not closed at the end of its line", at: 0, found)
        } else if isEscaped {
            isEscaped = false
        } else if byte == UInt8(ascii: "\\") {
            isEscaped = true
        } else if byte == UInt8(ascii: "\"") {
            isInString = false
        }
    }

    private var isValueExpected: Bool {
        switch containers.last {
        case .object: before == UInt8(ascii: ":")
        case .array: before == UInt8(ascii: "[") || before == UInt8(ascii: ",")
        case nil: false
        }
    }

    private mutating func breakOff(_ reason: String, at byte: UInt8, _ found: (Piece) -> Void) {
        found(.broken(reason: reason, line: objectLine))
        let startsHere = byte == UInt8(ascii: "{") && isIndenting && indent <= objectIndent
        if startsHere {
            begin()
            restarted = true
        } else {
            mode = .lost
            containers = []
            before = 0
            object = []
        }
    }

    private mutating func lost(_ byte: UInt8) {
        guard isIndenting, indent <= objectIndent else { return }
        if byte == UInt8(ascii: "{") {
            begin()
        } else if byte == UInt8(ascii: "]"), isInArray {
            isInArray = false
            mode = .between
        }
    }
}
