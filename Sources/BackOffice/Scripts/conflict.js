// Two versions of the same thing, side by side, until someone has chosen. Nothing is taken away before that.

import { JOINABLE, matches } from './merge.js'
import { growing, make, newId } from './dom.js'
import { textsOf } from './figures.js'
import { clock, say, zoneName } from './words.js'

/** A value of a field in words. */
function inWords(field, value) {
  if (value === null || value === undefined || value === '' || value.length === 0) return say('nothing')
  switch (field) {
    case 'bylines': return value.map(one => `${one.name} (${say(one.role)})`).join(', ')
    case 'tags': case 'sources': return value.join(', ')
    case 'dateline': return value.zone ? `${value.place}, ${zoneName(value.zone)}` : value.place
    case 'leadPhoto': return [value.caption, value.credit, value.alternativeText].filter(Boolean).join(' / ') || value.asset || say('nothing')
    case 'body': return value.map(block => textsOf(block).filter(Boolean).join('\n') || `[${say(block.type)}]`).join('\n\n')
    default: return String(value)
  }
}

/** Marks the words that the other version does not have. */
function marked(text, other) {
  const [words, others] = [text, other].map(one => one.split(/(\s+)/))
  const same = new Set()
  for (const [from, , length] of matches(words, others)) for (let step = 0; step < length; step++) same.add(from + step)
  return words.map((word, place) => (same.has(place) || !word.trim() ? word : make('mark', {}, word)))
}

const TEXTS = new Set(['kicker', 'headline', 'lead'])

/** What someone's own version begins as: what was chosen before, ours at first. */
function startOf({ field, mine, theirs }, choice) {
  if (choice === 'both' && field === 'body') return [...mine, ...theirs]
  return choice === 'theirs' ? theirs : mine
}

/** Room for one line made out of both versions. */
function ownLine() {
  const area = growing(make('textarea', { rows: 2, 'aria-label': say('own') }))
  return { element: area, write: value => { area.value = String(value ?? '') }, read: () => area.value.replace(/\s*\n\s*/g, ' '), shown: () => area.grow() }
}

/** Room for paragraphs made out of both: all that the story's own text can do. */
function ownBlocks(makeText) {
  const element = make('div', { className: 'sendiri' })
  let text = null
  return { element, write: blocks => { (text ??= makeText(element)).write(blocks) }, read: () => text?.read() ?? [], shown: () => text?.editor.commands.focus('end') }
}

export class ConflictPanel {
  /** @param chosen told the choices by conflict; `makeText` makes an editor of blocks in an element */
  constructor({ zone, chosen, sections, makeText }) {
    Object.assign(this, { zone, chosen, sections, makeText, rows: [] })
    this.element = make('section', { className: 'dua-versi', hidden: true, tabIndex: -1, 'aria-labelledby': 'judul-dua-versi' })
  }

  /** May be asked again while it is open: what was chosen and written in it stays. */
  show(conflicts, theirs) {
    const name = theirs.by ?? say('colleague')
    const kept = new Map(this.rows.map(row => [row.id, row.kept()]))
    this.rows = conflicts.map(conflict => this.row(conflict, name, kept.get(conflict.id) ?? {}))
    this.element.replaceChildren(
      make('h2', { id: 'judul-dua-versi' }, say('conflictTitle', name)),
      make('p', {}, theirs.at ? `${say('savedBy', name, clock(theirs.at, this.zone, false))}. ` : '', say('conflictHelp')),
      ...this.rows.map(row => row.element),
      make('p', { className: 'tindakan' }, make('button', { type: 'button', className: 'main', onclick: () => this.finish() }, say('useChoice'))))
    this.element.hidden = false
  }

  hide() {
    this.element.hidden = true
    this.rows = []
    this.element.replaceChildren()
  }

  focus() {
    this.element.scrollIntoView({ block: 'start' })
    this.element.querySelector('input')?.focus()
  }

  title(conflict) {
    return conflict.field === 'body' ? say('paragraphNumber', conflict.at + 1) : say(conflict.field)
  }

  words(field, value) {
    if (field === 'section') return this.sections().find(one => one.slug === value)?.name ?? inWords(field, value)
    if (field === 'kind' && value) return say(value === 'photo' ? 'photoStory' : value)
    return inWords(field, value)
  }

  row(conflict, name, { choice, written }) {
    const { id, field } = conflict
    const [mine, theirs] = [this.words(field, conflict.mine), this.words(field, conflict.theirs)]
    const group = newId('versi')
    const radio = (value, label, text) => make('label', { className: text === undefined ? 'lain' : 'versi' },
      make('input', { type: 'radio', name: id, value, required: true, 'aria-describedby': text === undefined ? null : `${group}-${value}`, checked: choice === value }), ' ', make('b', {}, label),
      ...(text === undefined ? [] : [make('span', { className: 'teks', id: `${group}-${value}` }, ...text)]))
    const own = field === 'body' ? ownBlocks(this.makeText) : TEXTS.has(field) ? ownLine() : null
    const element = make('fieldset', {},
      make('legend', {}, this.title(conflict)),
      make('div', { className: 'berdampingan' }, radio('mine', say('mine'), marked(mine, theirs)), radio('theirs', say('theirs', name), marked(theirs, mine))),
      field === 'body' || JOINABLE.has(field) ? radio('both', say('both')) : null,
      ...(own ? [radio('own', say('own')), own.element] : []))
    let isBegun = written !== undefined, last = choice
    if (isBegun) own.write(written)
    const follow = value => {
      if (own) own.element.hidden = value !== 'own'
      if (value !== 'own') return void (last = value)
      if (!isBegun) own.write(startOf(conflict, last))
      isBegun = true
    }
    follow(choice)
    element.addEventListener('change', event => {
      if (event.target.type !== 'radio') return
      follow(event.target.value)
      if (event.target.value === 'own') own.shown()
    })
    const chosen = () => element.querySelector('input:checked')?.value
    return {
      id, element, read: () => (chosen() === 'own' ? { value: own.read() } : chosen()),
      kept: () => ({ choice: chosen(), written: isBegun ? own.read() : undefined }),
    }
  }

  finish() {
    const undecided = this.rows.find(row => !row.read())
    if (undecided) return undecided.element.querySelector('input').focus()
    this.chosen(Object.fromEntries(this.rows.map(row => [row.id, row.read()])))
    return undefined
  }
}
