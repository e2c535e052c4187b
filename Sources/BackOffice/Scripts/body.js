// The text of a story being written: Tiptap over the block model.

import { Dropcursor, Editor, Extension, Gapcursor, Placeholder, TrailingNode, UndoRedo, pm } from './tiptap.js'
import { blockExtensions } from './blocks.js'
import { blockKey, isSameBody } from './canonical.js'
import { BodyConversion } from './conversion.js'
import { isEmbeddable, isSafeLink } from './links.js'
import { matches } from './merge.js'
import { LONGEST, cleanedHTML } from './paste.js'
import { picturesOf } from './photo.js'
import { views } from './pieces.js'
import { say } from './words.js'

const { TextSelection } = pm.state

export class BodyText {
  /** @param context {upload, signIn, providers, complain: sentence}, `keys` for the shortcuts of the page, `id` and `label` where it is not the story's own text */
  constructor(element, { context, changed, isEditable, language, keys, id = 'isi-naskah', label = say('body') }) {
    Object.assign(this, { context })
    const shortcuts = Extension.create({ name: 'pageKeys', priority: 200, addKeyboardShortcuts: () => keys })
    this.editor = new Editor({
      element, injectCSS: false, editable: isEditable, enableInputRules: false, enablePasteRules: false,
      extensions: [
        ...blockExtensions(views(context)), UndoRedo.configure({ newGroupDelay: 500 }), Gapcursor, Dropcursor.configure({ color: false, class: 'letak', width: 2 }),
        TrailingNode.configure({ node: 'paragraph', notAfter: ['paragraph', 'heading', 'bulletList', 'orderedList', 'note'] }),
        Placeholder.configure({ includeChildren: true, showOnlyCurrent: false, placeholder: ({ node, editor }) => placeholder(node, editor) }), shortcuts,
      ],
      editorProps: {
        attributes: { id, class: 'body', role: 'textbox', 'aria-multiline': 'true', 'aria-label': label, lang: language, spellcheck: 'true' },
        transformPastedHTML: cleanedHTML,
        handlePaste: (view, event) => this.paste(event),
        handleDrop: (view, event, slice, isMoved) => !isMoved && this.drop(event),
      },
      onUpdate: ({ transaction }) => transaction.getMeta('applied') || changed(),
    })
    this.conversion = new BodyConversion(this.editor.schema)
  }

  /** Whether letters are being put together (an input method): not the time to change what is around them. */
  get isComposing() { return this.editor.view.composing }

  read() {
    const { doc } = this.editor.state
    if (doc !== this.readFrom) {
      this.readFrom = doc
      this.blocks = this.conversion.body(doc)
    }
    return this.blocks
  }

  /** Shows other blocks by changing only what differs, so that caret, selection and undo go on as they were. */
  write(blocks) {
    this.conversion.remember(blocks)
    this.readFrom = null
    if (isSameBody(this.read(), blocks)) return
    const transaction = this.editor.state.tr
    const there = this.filledNodes()
    const found = [...matches(there.map(one => one.key), blocks.map(blockKey)), [there.length, blocks.length, 0]]
    let ends = [there.length, blocks.length]
    for (const [from, to, length] of found.reverse()) {
      this.replace(transaction, there, [from + length, ends[0]], blocks.slice(to + length, ends[1]))
      ends = [from, to]
    }
    this.replace(transaction, there, [0, ends[0]], blocks.slice(0, ends[1]))
    this.editor.view.dispatch(transaction.setMeta('addToHistory', false).setMeta('applied', true))
  }

  filledNodes() {
    const found = []
    this.editor.state.doc.forEach((node, from) => {
      const block = this.conversion.block(node)
      if (!this.conversion.isIdle(block)) found.push({ node, from, to: from + node.nodeSize, key: blockKey(block) })
    })
    return found
  }

  replace(transaction, there, [first, end], blocks) {
    if (first === end && !blocks.length) return undefined
    const nodes = this.conversion.nodes(blocks)
    if (end - first === 1 && nodes.length === 1 && isAlike(there[first].node, nodes[0])) return void within(transaction, there[first], nodes[0])
    // Into an empty document: the place to write that stood there gives way.
    if (!there.length) return void transaction.replaceWith(0, transaction.doc.content.size, nodes)
    if (first < end) {
      const isAll = !nodes.length && first === 0 && there[end - 1].to === transaction.doc.content.size
      transaction.replaceWith(there[first].from, there[end - 1].to, isAll ? this.editor.schema.nodes.paragraph.create() : nodes)
    } else {
      transaction.insert(there[first]?.from ?? there.at(-1).to, nodes)
    }
    return undefined
  }

  paste(event) {
    const { clipboardData } = event
    const text = clipboardData?.getData('text/plain') ?? '', html = clipboardData?.getData('text/html') ?? ''
    if (Math.max(text.length, html.length / 8) > LONGEST) return this.context.complain(say('pasteTooLong')) ?? true
    if (!html && picturesOf(clipboardData).length) return this.photos(picturesOf(clipboardData))
    return this.pasteAddress(text.trim())
  }

  /** An address alone: over a selection it is its link, in an empty paragraph a card if it may be one. */
  pasteAddress(address) {
    const { state } = this.editor, { $from, empty } = state.selection
    if (!isSafeLink(address) || /^\//.test(address)) return false
    if (!empty && $from.parent.isTextblock) return this.editor.chain().setMark('link', { href: address }).run()
    const isAlone = empty && $from.depth === 1 && $from.parent.type.name === 'paragraph' && !$from.parent.content.size
    if (!isAlone || !isEmbeddable(address, this.context.providers)) return false
    this.insertAt($from.before(), $from.after(), { type: 'embed', attrs: { address, title: '' } })
    return true
  }

  drop(event) {
    const files = picturesOf(event.dataTransfer)
    if (!files.length) return false
    event.preventDefault()
    const at = this.editor.view.posAtCoords({ left: event.clientX, top: event.clientY })?.pos
    return this.photos(files, at)
  }

  /** Photos to where the caret or the pointer is, each sent on its way. */
  photos(files, place = this.editor.state.selection.to) {
    const $place = this.editor.state.doc.resolve(place)
    let at = $place.depth ? $place.after(1) : place
    for (const file of files) {
      this.insertAt(at, at, { type: 'photo', attrs: { photo: {} } })
      this.editor.view.nodeDOM(at)?.dispatchEvent(new CustomEvent('terbit:berkas', { detail: file }))
      at += this.editor.state.doc.nodeAt(at).nodeSize
    }
    return true
  }

  insertAt(from, to, json) {
    const { state, view } = this.editor
    const node = state.schema.nodeFromJSON(json)
    const transaction = state.tr.replaceWith(from, to, node)
    const after = from + node.nodeSize
    if (after >= transaction.doc.content.size) transaction.insert(after, state.schema.nodes.paragraph.create())
    view.dispatch(transaction.setSelection(TextSelection.near(transaction.doc.resolve(after), 1)).scrollIntoView())
  }
}

const placeholder = (node, editor) => {
  if (node.type.name === 'attribution') return say('attributionPlaceholder')
  return editor.isEmpty ? say('placeholder') : ''
}

const isAlike = (one, other) => one.isTextblock && one.hasMarkup(other.type, other.attrs)

/** Within one paragraph only the letters that differ are changed. */
function within(transaction, { node, from }, next) {
  const start = node.content.findDiffStart(next.content)
  if (start === null) return
  let { a, b } = node.content.findDiffEnd(next.content)
  const overlap = start - Math.min(a, b)
  if (overlap > 0) { a += overlap; b += overlap }
  transaction.replace(from + 1 + start, from + 1 + a, next.slice(start, b))
}
