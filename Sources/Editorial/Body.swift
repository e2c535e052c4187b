/// The text of a story: blocks in reading order, never HTML. What is not in this model cannot reach a page.
public struct Body: Hashable, Sendable {
    public var blocks: [Block]

    public init(_ blocks: [Block] = []) {
        self.blocks = blocks
    }

    public var isEmpty: Bool { blocks.isEmpty }

    public indirect enum Block: Hashable, Sendable {
        case paragraph([Span])
        /// Levels 2 to 4: the headline is the only 1.
        case heading(level: Int, [Span])
        /// Paragraphs, and who said it; an empty attribution is none.
        case quote([[Span]], attribution: String)
        /// Each item is a run of text; deeper lists are flattened when they come in.
        case list(ordered: Bool, items: [[Span]])
        case photo(Photo)
        case gallery([Photo])
        case table(Table)
        case embed(Embed)
        case note(Note)
    }

    /// A run of text with one set of marks. A line feed in the text is a line break.
    public struct Span: Hashable, Sendable {
        public var text: String
        public var marks: Marks
        /// Where the run leads, absolute (`https://…`) or from our own root (`/…`).
        public var link: String?

        public init(_ text: String, marks: Marks = [], link: String? = nil) {
            self.text = text
            self.marks = marks
            self.link = link.flatMap { Span.isSafe(link: $0) ? $0 : nil }
        }

        /// Only addresses that open a page or a letter: no `javascript:`, no `data:`.
        public static func isSafe(link: String) -> Bool {
            let start = link.prefix(8).lowercased()
            guard !link.unicodeScalars.contains(where: { $0.value < 0x21 || $0.value == 0x7F }) else { return false }
            return start.hasPrefix("https://") || start.hasPrefix("http://") || start.hasPrefix("mailto:")
                || (link.hasPrefix("/") && !link.hasPrefix("//") && !link.hasPrefix("/\\"))
        }
    }

    public struct Marks: OptionSet, Hashable, Sendable {
        public let rawValue: UInt8

        public init(rawValue: UInt8) {
            self.rawValue = rawValue
        }

        public static let strong = Marks(rawValue: 1)
        public static let emphasis = Marks(rawValue: 2)
        public static let code = Marks(rawValue: 4)
        public static let subscripted = Marks(rawValue: 8)
        public static let superscripted = Marks(rawValue: 16)
        public static let struck = Marks(rawValue: 32)
    }

    public struct Table: Hashable, Sendable {
        public var caption: String
        /// Column heads; empty when there are none.
        public var head: [[Span]]
        /// Rows of cells.
        public var rows: [[[Span]]]

        public init(caption: String = "", head: [[Span]] = [], rows: [[[Span]]]) {
            self.caption = caption
            self.head = head
            self.rows = rows
        }
    }

    /// Something shown on another site; the page carries a link until the reader asks for more.
    public struct Embed: Hashable, Sendable {
        /// Absolute `https` address.
        public var address: String
        public var title: String

        public init(address: String, title: String = "") {
            self.address = address
            self.title = title
        }
    }

    /// A word from the newsroom about the story, set apart from it.
    public struct Note: Hashable, Sendable {
        public enum Kind: String, CaseIterable, Sendable {
            case correction, clarification, rightOfReply, editor, unverified
        }

        public var kind: Kind
        public var text: [Span]
        /// When it was added; each note shows its own time (Pedoman, 4c).
        public var addedAt: Instant?

        public init(kind: Kind, text: [Span], addedAt: Instant? = nil) {
            self.kind = kind
            self.text = text
            self.addedAt = addedAt
        }
    }
}

extension Body.Block {
    /// A paragraph without marks.
    public static func paragraph(_ text: String) -> Body.Block {
        .paragraph([Body.Span(text)])
    }
}
