// The body of a manuscript to the editor's document and back, losing nothing.

import { MARKS, canonicalRuns } from './canonical.js'

// ---- to the document ----

const text = runs => canonicalRuns(runs).flatMap(run => run.text.split('\n').flatMap((line, place) => {
  const marks = (run.marks ?? []).map(type => ({ type }))
  if (run.link) marks.push({ type: 'link', attrs: { href: run.link } })
  const looks = marks.length ? { marks } : {}
  return [...(place ? [{ type: 'lineBreak', ...looks }] : []), ...(line ? [{ type: 'text', text: line, ...looks }] : [])]
}))

const filled = (type, content, attrs) => ({ type, ...(attrs ? { attrs } : {}), ...(content.length ? { content } : {}) })
const paragraph = runs => filled('paragraph', text(runs))

const TO_NODE = {
  paragraph: block => paragraph(block.text),
  heading: block => filled('heading', text(block.text), { level: Math.min(Math.max(block.level, 2), 4) }),
  quote: block => {
    const paragraphs = block.paragraphs.length ? block.paragraphs : [[]]
    return filled('quote', [...paragraphs.map(paragraph), filled('attribution', text([{ text: block.attribution ?? '' }]))])
  },
  list: block => {
    const items = block.items.length ? block.items : [[]]
    return filled(block.ordered ? 'orderedList' : 'bulletList', items.map(item => filled('listItem', [paragraph(item)])))
  },
  photo: block => filled('photo', [], { photo: block.photo }),
  gallery: block => filled('gallery', [], { photos: block.photos }),
  table: block => tableNode(block),
  embed: block => filled('embed', [], { address: block.address, title: block.title ?? '' }),
  note: block => filled('note', text(block.text), { kind: block.kind, addedAt: block.addedAt ?? null }),
}

function tableNode({ caption = '', head = [], rows }) {
  const width = Math.max(1, head.length, ...rows.map(row => row.length))
  const row = (cells, type) => filled('tableRow', Array.from({ length: width }, (_, place) => filled(type, [paragraph(cells[place] ?? [])])))
  const made = [...(head.length ? [row(head, 'tableHeader')] : []), ...rows.map(cells => row(cells, 'tableCell'))]
  return filled('table', made.length ? made : [row([], 'tableCell')], { caption })
}

export const blockToNode = block => TO_NODE[block.type](block)

// ---- from the document ----

function runs(node) {
  const found = []
  node.forEach(child => {
    const marks = MARKS.filter(name => child.marks.some(mark => mark.type.name === name))
    const link = child.marks.find(mark => mark.type.name === 'link')?.attrs.href
    found.push({ text: child.isText ? child.text : '\n', marks, ...(link ? { link } : {}) })
  })
  return canonicalRuns(found)
}

const children = node => Array.from({ length: node.childCount }, (_, place) => node.child(place))

const FROM_NODE = {
  paragraph: node => ({ type: 'paragraph', text: runs(node) }),
  heading: node => ({ type: 'heading', level: node.attrs.level, text: runs(node) }),
  quote: node => ({
    type: 'quote', paragraphs: children(node).filter(child => child.type.name === 'paragraph').map(runs),
    attribution: node.lastChild.textContent,
  }),
  bulletList: node => ({ type: 'list', ordered: false, items: children(node).map(item => runs(item.firstChild)) }),
  orderedList: node => ({ type: 'list', ordered: true, items: children(node).map(item => runs(item.firstChild)) }),
  photo: node => ({ type: 'photo', photo: node.attrs.photo }),
  gallery: node => ({ type: 'gallery', photos: node.attrs.photos }),
  table: node => tableBlock(node),
  embed: node => ({ type: 'embed', address: node.attrs.address, title: node.attrs.title }),
  note: node => ({ type: 'note', kind: node.attrs.kind, text: runs(node), ...(node.attrs.addedAt ? { addedAt: node.attrs.addedAt } : {}) }),
}

function tableBlock(node) {
  const rows = children(node)
  const isHead = children(rows[0]).every(cell => cell.type.name === 'tableHeader')
  const cells = row => children(row).flatMap(cell => [runs(cell.firstChild), ...Array.from({ length: cell.attrs.colspan - 1 }, () => [])])
  return { type: 'table', caption: node.attrs.caption, head: isHead ? cells(rows[0]) : [], rows: rows.slice(isHead ? 1 : 0).map(cells) }
}

/**
 * Turns a document into blocks and remembers what each node became. A node that was not touched gives the very block it
 * was made from, so what someone did not change is sent as it came, and a long story is turned in no time.
 */
export class BodyConversion {
  constructor(schema) {
    this.schema = schema
    this.known = new WeakMap()
    // Blocks that came from the server: an empty paragraph among them is kept, one that was only typed is not.
    this.came = new WeakSet()
  }

  /** A document node; an empty body is one empty paragraph. */
  document(body) {
    const nodes = this.nodes(body)
    return this.schema.topNodeType.create(null, nodes.length ? nodes : [this.schema.nodes.paragraph.create()])
  }

  nodes(blocks) {
    return blocks.map(block => {
      const node = this.schema.nodeFromJSON(blockToNode(block))
      this.known.set(node, block)
      return node
    })
  }

  /** The block a node stands for. */
  block(node) {
    let block = this.known.get(node)
    if (!block) {
      block = FROM_NODE[node.type.name](node)
      this.known.set(node, block)
    }
    return block
  }

  body(document) {
    return children(document).map(node => this.block(node)).filter(block => !this.isIdle(block))
  }

  /** Whether a block is there only as a place to write. */
  isIdle(block) { return isEmptyParagraph(block) && !this.came.has(block) }

  remember(blocks) {
    blocks.forEach(block => this.came.add(block))
  }
}

const isEmptyParagraph = block => block.type === 'paragraph' && !block.text.length
