import Editorial

/// Reads HTML into the blocks of a story. What the model has no place for is left out, and said so.
struct BodyReader {
    private(set) var blocks: [Body.Block] = []
    /// What was left out or changed, in words.
    private(set) var remarks: [String] = []
    private var run = TextRun()
    private var style = TextRun.Style()
    /// Pictures that stood within a paragraph and follow it.
    private var waiting: [Body.Block] = []
    /// Who said what, where a quote is being read.
    private var attribution = ""
    private let isQuote: Bool

    /// The body that `html` holds, and what was left out of it.
    /// - Throws: for HTML that is nested too deep.
    static func read(html: String) throws(HTMLError) -> (body: Body, remarks: [String]) {
        if let body = PlainParagraphs.read(html) { return (body, []) }
        return try readTree(html)
    }

    /// The same by way of the tree, whatever the HTML.
    static func readTree(_ html: String) throws(HTMLError) -> (body: Body, remarks: [String]) {
        guard !html.isEmpty else { return (Body(), []) }
        return try HTMLTree.read(html) { root in
            var reader = BodyReader()
            reader.readChildren(of: root)
            reader.endParagraph()
            return (Body(reader.blocks), reader.remarks)
        }
    }

    private init(style: TextRun.Style = TextRun.Style(), isQuote: Bool = false) {
        self.style = style
        self.isQuote = isQuote
    }

    private mutating func readChildren(of node: HTMLNode) {
        for child in node.children { read(child) }
    }

    private mutating func read(_ node: HTMLNode) {
        if let text = node.text {
            run.add(text, style)
            return
        }
        guard let element = node.element else { return }
        switch element {
        case .dropped: return
        case .lineBreak: if !run.breakLine() { endParagraph() }
        case .marked(let mark): styled(node) { $0.marks.insert(.init(rawValue: mark)) }
        case .inline: readChildren(of: node)
        case .link: readLink(node)
        case .inlineQuote: readInlineQuote(node)
        case .attribution: readAttribution(node)
        case .image: readImage(node, caption: "", credit: "")
        case .rule: endParagraph()
        case .paragraph, .container, .listItem, .figureCaption, .tableCaption, .tableHead, .tableRow, .tableCell:
            readContainer(node)
        case .preformatted: readPreformatted(node)
        case .heading(let level): readHeading(node, level: level)
        case .quote: readQuote(node)
        case .list(let ordered): readList(node, ordered: ordered)
        case .figure: readFigure(node)
        case .table: readTable(node)
        case .embed: readEmbed(node)
        }
    }

    /// Ends what text there is as a paragraph.
    private mutating func endParagraph() {
        let spans = run.finish()
        if !spans.isEmpty { blocks.append(.paragraph(spans)) }
        blocks += waiting
        waiting = []
    }

    private mutating func readContainer(_ node: HTMLNode) {
        endParagraph()
        readChildren(of: node)
        endParagraph()
    }

    private mutating func styled(_ node: HTMLNode, _ change: (inout TextRun.Style) -> Void) {
        let outer = style
        change(&style)
        readChildren(of: node)
        style = outer
    }

    private mutating func readLink(_ node: HTMLNode) {
        guard let address = node.attribute("href") else {
            readChildren(of: node)
            return
        }
        let link = WebAddress.link(address)
        if link == nil, !address.hasPrefix("#") { remarks.append("a link to “\(address.prefix(80))” was left out, its text kept") }
        styled(node) { $0.link = link }
    }

    private mutating func readInlineQuote(_ node: HTMLNode) {
        run.add("“", style)
        readChildren(of: node)
        run.add("”", style)
    }

    private mutating func readPreformatted(_ node: HTMLNode) {
        endParagraph()
        styled(node) { $0.keepsSpace = true }
        endParagraph()
    }
}

extension BodyReader {
    /// What a part of the page holds, read by itself.
    private mutating func apart(_ node: HTMLNode, isQuote: Bool = false) -> BodyReader {
        var reader = BodyReader(style: style, isQuote: isQuote)
        reader.readChildren(of: node)
        reader.endParagraph()
        remarks += reader.remarks
        return reader
    }

    private mutating func readHeading(_ node: HTMLNode, level: Int) {
        endParagraph()
        let inner = apart(node)
        let spans = inner.blocks.flowing.joinedByLineFeeds()
        if !spans.isEmpty { blocks.append(.heading(level: level, spans)) }
        blocks += inner.blocks.notFlowing
    }

    private mutating func readQuote(_ node: HTMLNode) {
        endParagraph()
        let inner = apart(node, isQuote: true)
        let paragraphs = inner.blocks.flowing
        if paragraphs.isEmpty, !inner.attribution.isEmpty {
            blocks.append(.paragraph(inner.attribution))
        } else if !paragraphs.isEmpty {
            blocks.append(.quote(paragraphs, attribution: inner.attribution))
        }
        blocks += inner.blocks.notFlowing
    }

    /// `cite` and `footer` name the speaker in a quote; elsewhere the one is emphasis, the other a block.
    private mutating func readAttribution(_ node: HTMLNode) {
        guard isQuote else {
            styled(node) { $0.marks.insert(.emphasis) }
            return
        }
        let inner = apart(node)
        let name = inner.blocks.flowing.joinedByLineFeeds().map(\.text).joined()
        attribution += (attribution.isEmpty || name.isEmpty ? "" : ", ") + name
    }

    private mutating func readList(_ node: HTMLNode, ordered: Bool) {
        endParagraph()
        var items: [[Body.Span]] = []
        var others: [Body.Block] = []
        for child in node.children {
            let inner = child.element == .listItem ? apart(child) : loose(child)
            var own: [[Body.Span]] = []
            for block in inner.blocks {
                switch block {
                case .list(_, let deeper):
                    if !own.isEmpty { items.append(own.joinedByLineFeeds()) }
                    own = []
                    items += deeper
                default: own += block.flowing
                }
            }
            if !own.isEmpty { items.append(own.joinedByLineFeeds()) }
            others += inner.blocks.notFlowing
        }
        if !items.isEmpty { blocks.append(.list(ordered: ordered, items: items)) }
        blocks += others
    }

    /// What stands in a list or table where only items or rows belong.
    private mutating func loose(_ node: HTMLNode) -> BodyReader {
        var reader = BodyReader(style: style)
        reader.read(node)
        reader.endParagraph()
        remarks += reader.remarks
        return reader
    }
}

extension BodyReader {
    private mutating func readFigure(_ node: HTMLNode) {
        guard let image = node.first([.image]), node.first([.table, .quote, .embed]) == nil else {
            readContainer(node)
            return
        }
        endParagraph()
        let credit = node.creditPart
        let caption = plain(node.allText(without: credit))
        readImage(image, caption: caption, credit: credit.map { plain($0.allText()) } ?? "")
        endParagraph()
    }

    private mutating func readImage(_ node: HTMLNode, caption: String, credit: String) {
        let alternative = plain(node.attribute("alt") ?? "")
        let source = node.attribute("src") ?? ""
        remarks.append("the picture “\(source.hasPrefix("data:") ? "data:…" : String(source.prefix(120)))” was not fetched")
        guard !(caption.isEmpty && credit.isEmpty && alternative.isEmpty) else { return }
        waiting.append(.photo(Photo(caption: caption, credit: credit, alternativeText: alternative)))
    }

    private mutating func readEmbed(_ node: HTMLNode) {
        endParagraph()
        let source =
            node.attribute("src") ?? node.attribute("data-src") ?? node.children.lazy.compactMap { $0.attribute("src") }.first
        guard let address = WebAddress.embed(source ?? "") else {
            remarks.append("an embed of “\(String((source ?? "").prefix(120)))” was left out: no known site")
            return
        }
        blocks.append(.embed(.init(address: address, title: plain(node.attribute("title") ?? ""))))
    }

    private mutating func readTable(_ node: HTMLNode) {
        endParagraph()
        var table = Body.Table(rows: [])
        var others: [Body.Block] = []
        readRows(of: node, isHead: false, into: &table, &others)
        if !table.rows.isEmpty || !table.head.isEmpty {
            blocks.append(.table(table))
        } else if !table.caption.isEmpty {
            blocks.append(.paragraph(table.caption))
        }
        blocks += others
    }

    private mutating func readRows(of node: HTMLNode, isHead: Bool, into table: inout Body.Table, _ others: inout [Body.Block]) {
        for child in node.children {
            switch child.element {
            case .tableCaption: table.caption = plain(child.allText())
            case .tableHead: readRows(of: child, isHead: true, into: &table, &others)
            case .tableRow: readRow(child, isHead: isHead, into: &table, &others)
            case .container: readRows(of: child, isHead: false, into: &table, &others)
            default: break
            }
        }
    }

    private mutating func readRow(_ row: HTMLNode, isHead: Bool, into table: inout Body.Table, _ others: inout [Body.Block]) {
        var cells: [[Body.Span]] = []
        var isAllHead = true
        for child in row.children {
            guard case .tableCell(let isHeadCell) = child.element else { continue }
            isAllHead = isAllHead && isHeadCell
            let inner = apart(child)
            cells.append(inner.blocks.flowing.joinedByLineFeeds())
            others += inner.blocks.notFlowing
        }
        guard cells.contains(where: { !$0.isEmpty }) else { return }
        if (isHead || isAllHead), table.head.isEmpty, table.rows.isEmpty {
            table.head = cells
        } else {
            table.rows.append(cells)
        }
    }

    /// Text in one line.
    private func plain(_ text: String) -> String {
        var run = TextRun()
        run.add(text, TextRun.Style())
        return run.finish().map(\.text).joined()
    }
}

extension HTMLNode {
    /// The part of a figure that names who made the picture: an element of a class that says so.
    fileprivate var creditPart: HTMLNode? {
        for child in children {
            let name = (child.attribute("class") ?? "").lowercased()
            if ["credit", "copyright", "source", "byline"].contains(where: name.contains) { return child }
            if let part = child.creditPart { return part }
        }
        return nil
    }
}
