import CGumbo

/// What an element means for a story's body.
enum HTMLElement: Hashable {
    /// A block that only holds others: `div`, `section`, `article`.
    case container
    case paragraph
    case preformatted
    case heading(Int)
    case quote
    case attribution
    case list(ordered: Bool)
    case listItem
    case figure
    case figureCaption
    case image
    case table
    case tableCaption
    case tableHead
    case tableRow
    case tableCell(isHead: Bool)
    case embed
    case rule
    case link
    case lineBreak
    case marked(UInt8)
    case inlineQuote
    /// Runs of text without a meaning the model has: `span`, `u`, `font`.
    case inline
    /// Left out with all that is in it.
    case dropped

    /// By gumbo's number of the tag; tags that are not here are containers.
    static let known: [UInt32: HTMLElement] = {
        var known: [UInt32: HTMLElement] = [:]
        for (element, names) in tags {
            for tag in names { known[tag.rawValue] = element }
        }
        return known
    }()

    private static let tags: [(HTMLElement, [GumboTag])] = [
        (.paragraph, [GUMBO_TAG_P]),
        (.preformatted, [GUMBO_TAG_PRE, GUMBO_TAG_LISTING, GUMBO_TAG_XMP, GUMBO_TAG_PLAINTEXT]),
        (.heading(2), [GUMBO_TAG_H1, GUMBO_TAG_H2]),
        (.heading(3), [GUMBO_TAG_H3]),
        (.heading(4), [GUMBO_TAG_H4, GUMBO_TAG_H5, GUMBO_TAG_H6]),
        (.quote, [GUMBO_TAG_BLOCKQUOTE]),
        (.attribution, [GUMBO_TAG_FOOTER, GUMBO_TAG_CITE]),
        (.list(ordered: false), [GUMBO_TAG_UL, GUMBO_TAG_MENU, GUMBO_TAG_DIR]),
        (.list(ordered: true), [GUMBO_TAG_OL]),
        (.listItem, [GUMBO_TAG_LI]),
        (.figure, [GUMBO_TAG_FIGURE]),
        (.figureCaption, [GUMBO_TAG_FIGCAPTION]),
        (.image, [GUMBO_TAG_IMG]),
        (.table, [GUMBO_TAG_TABLE]),
        (.tableCaption, [GUMBO_TAG_CAPTION]),
        (.tableHead, [GUMBO_TAG_THEAD]),
        (.tableRow, [GUMBO_TAG_TR]),
        (.tableCell(isHead: false), [GUMBO_TAG_TD]),
        (.tableCell(isHead: true), [GUMBO_TAG_TH]),
        (.embed, [GUMBO_TAG_IFRAME, GUMBO_TAG_EMBED, GUMBO_TAG_VIDEO, GUMBO_TAG_AUDIO]),
        (.rule, [GUMBO_TAG_HR]),
        (.link, [GUMBO_TAG_A]),
        (.lineBreak, [GUMBO_TAG_BR]),
        (.marked(1), [GUMBO_TAG_STRONG, GUMBO_TAG_B]),
        (.marked(2), [GUMBO_TAG_EM, GUMBO_TAG_I, GUMBO_TAG_VAR, GUMBO_TAG_DFN]),
        (.marked(4), [GUMBO_TAG_CODE, GUMBO_TAG_KBD, GUMBO_TAG_SAMP, GUMBO_TAG_TT]),
        (.marked(8), [GUMBO_TAG_SUB]),
        (.marked(16), [GUMBO_TAG_SUP]),
        (.marked(32), [GUMBO_TAG_S, GUMBO_TAG_DEL, GUMBO_TAG_STRIKE]),
        (.inlineQuote, [GUMBO_TAG_Q]),
        (
            .inline,
            [
                GUMBO_TAG_SPAN, GUMBO_TAG_U, GUMBO_TAG_INS, GUMBO_TAG_MARK, GUMBO_TAG_FONT, GUMBO_TAG_SMALL, GUMBO_TAG_BIG,
                GUMBO_TAG_ABBR, GUMBO_TAG_ACRONYM, GUMBO_TAG_TIME, GUMBO_TAG_DATA, GUMBO_TAG_LABEL, GUMBO_TAG_BDI, GUMBO_TAG_BDO,
                GUMBO_TAG_NOBR, GUMBO_TAG_WBR, GUMBO_TAG_RUBY, GUMBO_TAG_RB, GUMBO_TAG_RT, GUMBO_TAG_RP, GUMBO_TAG_UNKNOWN,
            ]
        ),
        (
            .dropped,
            [
                GUMBO_TAG_SCRIPT, GUMBO_TAG_STYLE, GUMBO_TAG_NOSCRIPT, GUMBO_TAG_TEMPLATE, GUMBO_TAG_FORM, GUMBO_TAG_BUTTON,
                GUMBO_TAG_SELECT, GUMBO_TAG_TEXTAREA, GUMBO_TAG_INPUT, GUMBO_TAG_HEAD, GUMBO_TAG_TITLE, GUMBO_TAG_CANVAS,
                GUMBO_TAG_OBJECT, GUMBO_TAG_APPLET, GUMBO_TAG_NOFRAMES, GUMBO_TAG_NOEMBED, GUMBO_TAG_META, GUMBO_TAG_LINK,
                GUMBO_TAG_BASE, GUMBO_TAG_PARAM, GUMBO_TAG_SOURCE, GUMBO_TAG_TRACK,
            ]
        ),
    ]
}
