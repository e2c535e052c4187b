import CGumbo

/// A node of a tree that gumbo made, valid as long as the tree: used only within `HTMLTree.read`.
struct HTMLNode {
    private let node: UnsafePointer<GumboNode>

    init(_ node: UnsafePointer<GumboNode>) {
        self.node = node
    }

    /// The text of a text node. Gumbo ends it with a zero and holds no other zero in it.
    var text: String? {
        switch node.pointee.type {
        case GUMBO_NODE_TEXT, GUMBO_NODE_WHITESPACE, GUMBO_NODE_CDATA: String(cString: node.pointee.v.text.text)
        default: nil
        }
    }

    /// What an element is; nil for text, comments, and elements of SVG and MathML.
    var element: HTMLElement? {
        guard node.pointee.type == GUMBO_NODE_ELEMENT, node.pointee.v.element.tag_namespace == GUMBO_NAMESPACE_HTML else {
            return nil
        }
        return HTMLElement.known[node.pointee.v.element.tag.rawValue] ?? .container
    }

    var children: [HTMLNode] {
        guard node.pointee.type == GUMBO_NODE_ELEMENT else { return [] }
        let vector = node.pointee.v.element.children
        guard let data = vector.data else { return [] }
        // The vector holds `length` pointers to nodes, as gumbo.h says of an element's children.
        return (0..<Int(vector.length)).compactMap { index in
            data[index].map { HTMLNode(UnsafePointer($0.assumingMemoryBound(to: GumboNode.self))) }
        }
    }

    /// The value of an attribute, entities decoded.
    func attribute(_ name: String) -> String? {
        guard node.pointee.type == GUMBO_NODE_ELEMENT else { return nil }
        return withUnsafePointer(to: node.pointee.v.element.attributes) { attributes in
            gumbo_get_attribute(attributes, name).map { String(cString: $0.pointee.value) }
        }
    }

    /// All text below, as it stands, but that of one node.
    func allText(without other: HTMLNode? = nil) -> String {
        guard node != other?.node else { return "" }
        if let text { return text }
        guard let element, element != .dropped else { return "" }
        let inner = children.reduce(into: "") { $0 += $1.allText(without: other) }
        switch element {
        case .lineBreak: return "\n"
        case .inline, .marked, .link: return inner
        default: return " " + inner + " "
        }
    }

    /// The first node below, itself included, that is one of `elements`.
    func first(_ elements: Set<HTMLElement>) -> HTMLNode? {
        if let element, elements.contains(element) { return self }
        for child in children {
            if let found = child.first(elements) { return found }
        }
        return nil
    }
}
