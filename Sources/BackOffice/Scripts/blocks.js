// The block model as Tiptap's nodes and marks: what is not here cannot be typed, pasted or stored.

import { Mark, Node, mergeAttributes, pm } from './tiptap.js'
import { hostOf, isSafeLink } from './links.js'

const { TextSelection } = pm.state
const { goToNextCell, tableEditing } = pm.tables

export const NOTE_KINDS = ['editor', 'unverified', 'correction', 'clarification', 'rightOfReply']

const Document = Node.create({ name: 'doc', topNode: true, content: 'block+' })

const Text = Node.create({ name: 'text', group: 'inline' })

const Paragraph = Node.create({
  name: 'paragraph', group: 'block', content: 'inline*', priority: 1000,
  parseHTML: () => [{ tag: 'p' }, { tag: 'div', priority: 10 }, { tag: 'address' }, { tag: 'pre', preserveWhitespace: 'full' }],
  renderHTML: () => ['p', 0],
  addKeyboardShortcuts() {
    return { 'Mod-Alt-0': () => this.editor.commands.setNode('paragraph') }
  },
})

const LineBreak = Node.create({
  name: 'lineBreak', group: 'inline', inline: true, selectable: false, linebreakReplacement: true,
  parseHTML: () => [{ tag: 'br' }],
  renderHTML: () => ['br'],
  renderText: () => '\n',
  addKeyboardShortcuts() {
    const broken = () => this.editor.chain().insertContent({ type: this.name }).scrollIntoView().run()
    return { 'Shift-Enter': broken, 'Mod-Enter': () => true }
  },
})

const Heading = Node.create({
  name: 'heading', group: 'block', content: 'inline*', defining: true,
  addAttributes: () => ({ level: { default: 2, rendered: false } }),
  parseHTML: () => [['h1', 2], ['h2', 2], ['h3', 3], ['h4', 4], ['h5', 4], ['h6', 4]].map(([tag, level]) => ({ tag, attrs: { level } })),
  renderHTML: ({ node }) => [`h${node.attrs.level}`, 0],
  addKeyboardShortcuts() {
    return Object.fromEntries([2, 3, 4].map(level => [`Mod-Alt-${level}`, () => this.editor.commands.toggleNode('heading', 'paragraph', { level })]))
  },
})

const Quote = Node.create({
  // Before the marks, of which one has the same key without Shift.
  name: 'quote', priority: 200, group: 'block', content: 'paragraph+ attribution', defining: true,
  parseHTML: () => [{ tag: 'blockquote' }],
  renderHTML: () => ['blockquote', 0],
  addKeyboardShortcuts() {
    return { 'Mod-Shift-b': () => toggleQuote(this.editor), Enter: () => leaveQuote(this.editor) }
  },
})

/** Who said it: plain text under the quote. */
const Attribution = Node.create({
  name: 'attribution', content: 'text*', marks: '', defining: true, selectable: false,
  parseHTML: () => [{ tag: 'blockquote > footer' }, { tag: 'blockquote cite', priority: 40 }],
  renderHTML: () => ['footer', 0],
})

export function toggleQuote(editor) {
  const { state } = editor, { $from, $to } = state.selection
  const depth = depthOf($from, 'quote')
  if (depth) return unwrapQuote(editor, $from, depth)
  const range = $from.blockRange($to)
  const { schema } = state
  if (!range || range.depth || ![...blocksOf(range)].every(node => node.isTextblock)) return false
  const paragraphs = [...blocksOf(range)].map(node => schema.nodes.paragraph.create(null, node.type.name === 'note' ? null : node.content))
  const quote = schema.nodes.quote.create(null, [...paragraphs, schema.nodes.attribution.create()])
  const transaction = state.tr.replaceRangeWith(range.start, range.end, quote)
  transaction.setSelection(TextSelection.near(transaction.doc.resolve(Math.min($from.pos + 1, transaction.doc.content.size))))
  editor.view.dispatch(transaction.scrollIntoView())
  return true
}

function* blocksOf(range) {
  for (let place = range.startIndex; place < range.endIndex; place++) yield range.parent.child(place)
}

function unwrapQuote(editor, $from, depth) {
  const { state } = editor, quote = $from.node(depth), start = $from.before(depth)
  const nodes = []
  quote.forEach(child => {
    if (child.type.name === 'paragraph') nodes.push(child)
    else if (child.content.size) nodes.push(state.schema.nodes.paragraph.create(null, child.content))
  })
  const transaction = state.tr.replaceWith(start, start + quote.nodeSize, nodes)
  transaction.setSelection(TextSelection.near(transaction.doc.resolve(Math.max($from.pos - 1, 0))))
  editor.view.dispatch(transaction.scrollIntoView())
  return true
}

/** Enter under the quote, or in an empty last paragraph of it, goes on below. */
function leaveQuote(editor) {
  const { state } = editor, { $from, empty } = state.selection
  const depth = depthOf($from, 'quote')
  if (!depth || !empty) return false
  const quote = $from.node(depth), end = $from.after(depth), index = $from.index(depth)
  const transaction = state.tr
  if ($from.parent.type.name === 'attribution') {
    transaction.insert(end, state.schema.nodes.paragraph.create())
    transaction.setSelection(TextSelection.create(transaction.doc, end + 1))
  } else if (!$from.parent.content.size && index === quote.childCount - 2 && quote.childCount > 2) {
    transaction.delete($from.before(), $from.after())
    const into = transaction.mapping.map(end) - 1
    transaction.setSelection(TextSelection.near(transaction.doc.resolve(into - 1), -1))
  } else {
    return false
  }
  editor.view.dispatch(transaction.scrollIntoView())
  return true
}

export function depthOf($position, name) {
  for (let depth = $position.depth; depth > 0; depth--) if ($position.node(depth).type.name === name) return depth
  return 0
}

const list = (name, tag, key) => Node.create({
  name, group: 'block', content: 'listItem+',
  parseHTML: () => [{ tag }],
  renderHTML: () => [tag, 0],
  addKeyboardShortcuts() {
    return { [key]: () => this.editor.commands.toggleList(name, 'listItem') }
  },
})

const ListItem = Node.create({
  name: 'listItem', content: 'paragraph', defining: true,
  parseHTML: () => [{ tag: 'li' }],
  renderHTML: () => ['li', 0],
  addKeyboardShortcuts() {
    const atStart = () => this.editor.state.selection.empty && this.editor.state.selection.$from.parentOffset === 0
    return {
      Enter: () => this.editor.commands.splitListItem(this.name) || (this.editor.isActive(this.name) && this.editor.commands.liftListItem(this.name)),
      Backspace: () => this.editor.isActive(this.name) && atStart() && this.editor.commands.liftListItem(this.name),
    }
  },
})

const Table = Node.create({
  name: 'table', group: 'block', content: 'tableRow+', tableRole: 'table', isolating: true,
  addAttributes: () => ({ caption: { default: '', rendered: false, parseHTML: element => element.querySelector('caption')?.textContent.trim() ?? '' } }),
  parseHTML: () => [{ tag: 'table' }],
  renderHTML: () => ['div', { class: 'table' }, ['table', ['tbody', 0]]],
  addNodeView() {
    return properties => this.options.view(properties)
  },
  extendNodeSchema: extension => extension.config.tableRole ? { tableRole: extension.config.tableRole } : {},
  addKeyboardShortcuts() {
    const command = one => one(this.editor.state, this.editor.view.dispatch)
    const inTable = () => this.editor.isActive('table')
    return {
      Tab: () => inTable() && (command(goToNextCell(1)) || (command(pm.tables.addRowAfter) && command(goToNextCell(1)))),
      'Shift-Tab': () => inTable() && command(goToNextCell(-1)),
      Enter: () => inTable() && this.editor.commands.insertContent({ type: 'lineBreak' }),
    }
  },
  addProseMirrorPlugins: () => [tableEditing()],
})

const TableRow = Node.create({
  name: 'tableRow', content: '(tableCell | tableHeader)+', tableRole: 'row',
  parseHTML: () => [{ tag: 'tr' }],
  renderHTML: () => ['tr', 0],
})

const cell = (name, tag, tableRole) => Node.create({
  name, content: 'paragraph', tableRole, isolating: true,
  // ProseMirror's tables ask for these; cells that span others are taken apart when they come in.
  addAttributes: () => ({ colspan: { default: 1, rendered: false }, rowspan: { default: 1, rendered: false }, colwidth: { default: null, rendered: false } }),
  parseHTML: () => [{ tag, getAttrs: () => ({ colspan: 1, rowspan: 1, colwidth: null }) }],
  renderHTML: () => [tag, 0],
})

/** Things that are one piece in the text; what is in them is changed in fields of their own (see pieces.js). */
const piece = (name, attributes, parseHTML, renderHTML) => Node.create({
  name, group: 'block', atom: true, draggable: true, selectable: true,
  addAttributes: () => attributes, parseHTML, renderHTML,
  addNodeView() {
    return properties => this.options.view(properties)
  },
})

// Within the editor a piece is copied and pasted with all it holds. Another page may write the same attributes, so only what a photo
// of ours can be is taken from them.
function heldPhoto(photo) {
  const { asset, address, width, height } = photo ?? {}
  const isOurs = /^[0-9a-f]{64}\.\w{1,5}$/.test(asset)
  const words = Object.fromEntries(['caption', 'credit', 'alternativeText'].map(name => [name, String(photo?.[name] ?? '')]))
  return { asset: isOurs ? asset : null, ...words, ...(isOurs && /^\/(?![/\\])/.test(address) ? { address, width: Number(width) || 0, height: Number(height) || 0 } : {}) }
}

const held = (element, attribute) => {
  try {
    return JSON.parse(element.getAttribute(attribute))
  } catch {
    return null
  }
}

const heldPhotos = element => [held(element, 'data-gallery')].flat().filter(Boolean).map(heldPhoto)

const Photo = piece('photo', { photo: { default: {}, rendered: false, parseHTML: element => heldPhoto(held(element, 'data-photo')) } },
  () => [{ tag: 'figure[data-photo]' }], ({ node }) => ['figure', { 'data-photo': JSON.stringify(node.attrs.photo) }])

const Gallery = piece('gallery', { photos: { default: [], rendered: false, parseHTML: heldPhotos } },
  () => [{ tag: 'div[data-gallery]', priority: 60 }], ({ node }) => ['div', { 'data-gallery': JSON.stringify(node.attrs.photos) }])

const Embed = piece('embed', { address: { default: '', rendered: false }, title: { default: '', rendered: false } }, () => [{
  tag: 'a[data-embed]', priority: 60,
  getAttrs: element => hostOf(element.getAttribute('href')) && isSafeLink(element.getAttribute('href')) ? { address: element.getAttribute('href'), title: element.dataset.embed } : false,
}], ({ node }) => ['a', { href: node.attrs.address, 'data-embed': node.attrs.title }, node.attrs.title || node.attrs.address])

const Note = Node.create({
  name: 'note', group: 'block', content: 'inline*', defining: true,
  addAttributes: () => ({
    kind: { default: 'editor', parseHTML: element => NOTE_KINDS.includes(element.dataset.note) ? element.dataset.note : 'editor', renderHTML: ({ kind }) => ({ 'data-note': kind }) },
    addedAt: { default: null, rendered: false },
  }),
  parseHTML: () => [{ tag: 'aside[data-note]', priority: 60 }],
  renderHTML: ({ HTMLAttributes }) => ['aside', mergeAttributes(HTMLAttributes, { class: 'note' }), 0],
  addNodeView() {
    return properties => this.options.view(properties)
  },
})

const mark = (name, rendered, tags, key) => Mark.create({
  name, parseHTML: () => tags.map(tag => ({ tag })), renderHTML: () => [rendered, 0],
  addKeyboardShortcuts() {
    return key ? { [key]: () => this.editor.commands.toggleMark(this.name) } : {}
  },
})

// What a style says (`font-weight: 700`) was made an element when it was pasted: see paste.js.
const marks = [
  mark('strong', 'strong', ['strong', 'b'], 'Mod-b'),
  mark('emphasis', 'em', ['em', 'i'], 'Mod-i'),
  mark('code', 'code', ['code', 'kbd', 'samp'], 'Mod-e'),
  mark('subscript', 'sub', ['sub'], 'Mod-,'),
  mark('superscript', 'sup', ['sup'], 'Mod-.'),
  mark('strike', 's', ['s', 'del', 'strike'], 'Mod-Shift-x'),
]

const Link = Mark.create({
  name: 'link', inclusive: false, priority: 900,
  addAttributes: () => ({ href: { default: null } }),
  parseHTML: () => [{ tag: 'a[href]:not([data-embed])', getAttrs: element => isSafeLink(element.getAttribute('href')) ? { href: element.getAttribute('href') } : false }],
  renderHTML: ({ HTMLAttributes }) => ['a', { href: isSafeLink(HTMLAttributes.href) ? HTMLAttributes.href : '', rel: 'noopener' }, 0],
})

/** @param views how pieces and notes are shown: {photo, gallery, table, embed, note}. */
export function blockExtensions(views) {
  return [
    Document, Text, Paragraph, LineBreak, Heading, Quote, Attribution, list('bulletList', 'ul', 'Mod-Shift-8'),
    list('orderedList', 'ol', 'Mod-Shift-7'), ListItem, Table.configure({ view: views.table }), TableRow, cell('tableCell', 'td', 'cell'),
    cell('tableHeader', 'th', 'header_cell'), Photo.configure({ view: views.photo }), Gallery.configure({ view: views.gallery }),
    Embed.configure({ view: views.embed }), Note.configure({ view: views.note }), ...marks, Link,
  ]
}
