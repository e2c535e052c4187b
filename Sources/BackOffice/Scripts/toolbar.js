// The bar above the text: everything the text can be, each with its key.

import { pm } from './tiptap.js'
import { depthOf, toggleQuote } from './blocks.js'
import { askEmbed, askLink } from './dialogs.js'
import { make } from './dom.js'
import { say } from './words.js'

const isMac = /Mac|iP(hone|ad)/.test(navigator.platform)
const MOD = isMac ? '⌘' : 'Ctrl'
const ARIA_MOD = isMac ? 'Meta' : 'Control'

const { tables } = pm

export class Toolbar {
  /** @param context {find: stories by words, providers} */
  constructor(editor, context) {
    Object.assign(this, { editor, context })
    this.items = []
    this.element = make('div', { className: 'bilah', role: 'toolbar', 'aria-label': say('toolbar'), 'aria-controls': 'isi-naskah' })
    this.fill()
    this.element.addEventListener('keydown', event => this.move(event))
    this.items.forEach((item, place) => { item.tabIndex = place ? -1 : 0 })
    this.element.addEventListener('focusin', event => this.items.forEach(item => { item.tabIndex = item === event.target ? 0 : -1 }))
    for (const name of ['selectionUpdate', 'transaction', 'focus', 'blur']) editor.on(name, () => this.askRefresh())
    this.refresh()
  }

  get chain() { return this.editor.chain().focus() }

  fill() {
    const mark = (name, sign, key) => this.button(say(name), sign, key, () => this.chain.toggleMark(name).run(), () => this.editor.isActive(name), name)
    const list = (name, key) => this.button(say(name), say(name), key, () => this.chain.toggleList(name, 'listItem').run(), () => this.editor.isActive(name))
    const insert = (name, act) => this.button(say(name), say(name), null, act)
    this.group(this.kindSelect())
    this.group(mark('strong', 'B', [MOD, 'B']), mark('emphasis', 'I', [MOD, 'I']), this.button(say('link'), say('link'), [MOD, 'K'], () => this.link(), () => this.editor.isActive('link')))
    this.group(this.button(say('quote'), say('quote'), [MOD, 'Shift', 'B'], () => { this.editor.view.focus(); toggleQuote(this.editor) }, () => this.editor.isActive('quote')),
      list('bulletList', [MOD, 'Shift', '8']), list('orderedList', [MOD, 'Shift', '7']))
    this.group(insert('table', () => this.table()), insert('photo', () => this.piece({ type: 'photo', attrs: { photo: {} } })), insert('embed', () => this.embed()),
      insert('note', () => this.piece({ type: 'note', attrs: { kind: 'editor' } })))
    this.group(mark('code', '‹›', [MOD, 'E']), mark('superscript', 'x²', [MOD, '.']), mark('subscript', 'x₂', [MOD, ',']), mark('strike', 'S', [MOD, 'Shift', 'X']))
    this.group(this.button(say('undo'), '↶', [MOD, 'Z'], () => this.chain.undo().run()), this.button(say('redo'), '↷', [MOD, 'Shift', 'Z'], () => this.chain.redo().run()))
    this.tableGroup = this.group(...this.tableButtons())
  }

  group(...items) {
    const group = make('span', { className: 'kelompok' }, ...items)
    this.items.push(...items)
    this.element.append(group)
    return group
  }

  button(label, sign, keys, act, isActive, name) {
    const item = make('button', {
      type: 'button', 'aria-label': label, title: keys ? `${label} (${keys.join('+')})` : label, 'data-bentuk': name ?? null,
      'aria-keyshortcuts': keys ? keys.map(key => (key === MOD ? ARIA_MOD : key)).join('+') : null, 'aria-pressed': isActive ? 'false' : null,
      // The text keeps its selection.
      onmousedown: event => event.preventDefault(), onclick: act,
    }, sign)
    item.isActive = isActive
    return item
  }

  kindSelect() {
    const names = [['paragraph', 0], ['heading2', 2], ['heading3', 3], ['heading4', 4]]
    const select = make('select', { 'aria-label': say('blockKind'), title: `${say('blockKind')} (${MOD}+Alt+0, 2, 3, 4)`, onchange: () => {
      const level = Number(select.value)
      level ? this.chain.setNode('heading', { level }).run() : this.chain.setNode('paragraph').run()
    } }, ...names.map(([name, level]) => make('option', { value: level }, say(name))))
    return this.kind = select
  }

  tableButtons() {
    const act = command => () => {
      command(this.editor.state, this.editor.view.dispatch)
      this.editor.view.focus()
    }
    return [['rowBelow', tables.addRowAfter], ['columnAfter', tables.addColumnAfter], ['dropRow', tables.deleteRow], ['dropColumn', tables.deleteColumn],
      ['tableHead', tables.toggleHeaderRow], ['dropTable', tables.deleteTable]]
      .map(([name, command]) => this.button(say(name), say(name), null, act(command)))
  }

  async link() {
    const { editor } = this, { href = '' } = editor.getAttributes('link')
    const { from, to, empty } = editor.state.selection
    const answer = await askLink({ href, find: this.context.find })
    editor.view.focus()
    if (!answer) return
    if (answer.href === null) this.chain.extendMarkRange('link').unsetMark('link').run()
    else if (empty && !href) {
      const text = answer.name ?? answer.href
      editor.chain().focus().insertContentAt(from, { type: 'text', text, marks: [{ type: 'link', attrs: { href: answer.href } }] }).unsetMark('link').run()
    } else {
      const chain = editor.chain().focus().setTextSelection({ from, to })
      ;(empty ? chain.extendMarkRange('link') : chain).setMark('link', { href: answer.href }).run()
    }
  }

  async embed() {
    const attrs = await askEmbed({ providers: this.context.providers })
    this.editor.view.focus()
    if (attrs) this.piece({ type: 'embed', attrs })
  }

  table() {
    const row = type => ({ type: 'tableRow', content: Array.from({ length: 3 }, () => ({ type, content: [{ type: 'paragraph' }] })) })
    const at = this.piece({ type: 'table', content: [row('tableHeader'), row('tableCell'), row('tableCell')] })
    this.editor.commands.focus(at + 4)
  }

  /** Puts a block below the one the caret is in, or in its place if that is empty. Answers where. */
  piece(json) {
    const { editor } = this, { state } = editor, { $to } = state.selection
    const node = state.schema.nodeFromJSON(json), top = $to.depth ? $to.node(1) : null
    const isEmpty = top?.type.name === 'paragraph' && !top.content.size
    const at = !top ? state.selection.to : isEmpty ? $to.before(1) : $to.after(1)
    const transaction = isEmpty ? state.tr.replaceWith(at, $to.after(1), node) : state.tr.insert(at, node)
    const after = at + node.nodeSize
    // There has to be a place to go on writing.
    if (after >= transaction.doc.content.size) transaction.insert(after, state.schema.nodes.paragraph.create())
    const { TextSelection } = pm.state
    transaction.setSelection(TextSelection.near(transaction.doc.resolve(node.type.name === 'note' ? at + 1 : after), 1))
    editor.view.dispatch(transaction.scrollIntoView())
    const fields = editor.view.nodeDOM(at)
    if (json.type === 'photo') fields?.querySelector?.('button:not(.kecil)')?.focus()
    else editor.view.focus()
    return at
  }

  askRefresh() {
    this.isAsked ||= requestAnimationFrame(() => {
      this.isAsked = null
      this.refresh()
    })
  }

  refresh() {
    const { editor } = this
    for (const item of this.items) if (item.isActive) item.setAttribute('aria-pressed', String(item.isActive()))
    const { $from } = editor.state.selection
    this.kind.value = $from.parent.type.name === 'heading' ? String($from.parent.attrs.level) : '0'
    this.tableGroup.hidden = !depthOf($from, 'table')
  }

  /** Arrow keys go along the bar; Escape back to the text. */
  move(event) {
    const shown = this.items.filter(item => !item.closest('[hidden]')), at = shown.indexOf(document.activeElement)
    const to = { ArrowRight: at + 1, ArrowLeft: at - 1, Home: 0, End: shown.length - 1 }[event.key]
    if (event.key === 'Escape') this.editor.view.focus()
    else if (to === undefined) return
    else shown[(to + shown.length) % shown.length].focus()
    event.preventDefault()
  }

  focus() {
    (this.items.find(item => item.tabIndex === 0) ?? this.items[0]).focus()
  }
}
