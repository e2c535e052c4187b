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

export class ConflictPanel {
  /** @param chosen told the choices by conflict, and which are to be edited in the text */
  constructor({ zone, chosen, sections }) {
    Object.assign(this, { zone, chosen, sections })
    this.element = make('section', { className: 'dua-versi', hidden: true, tabIndex: -1, 'aria-labelledby': 'judul-dua-versi' })
  }

  show(conflicts, theirs) {
    const name = theirs.by ?? say('colleague')
    const keep = Object.fromEntries([...this.element.querySelectorAll('input:checked')].map(input => [input.name, input.value]))
    const rows = conflicts.map(conflict => this.row(conflict, name, keep))
    this.element.replaceChildren(
      make('h2', { id: 'judul-dua-versi' }, say('conflictTitle', name)),
      make('p', {}, theirs.at ? `${say('savedBy', name, clock(theirs.at, this.zone, false))}. ` : '', say('conflictHelp')),
      ...rows.map(row => row.element),
      make('p', { className: 'tindakan' }, make('button', { type: 'button', className: 'main', onclick: () => this.finish(rows) }, say('useChoice'))))
    this.element.hidden = false
  }

  hide() {
    this.element.hidden = true
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

  row(conflict, name, keep) {
    const { id, field } = conflict
    const [mine, theirs] = [this.words(field, conflict.mine), this.words(field, conflict.theirs)]
    const group = newId('versi')
    const radio = (value, label, text) => make('label', { className: text === undefined ? 'lain' : 'versi' },
      make('input', { type: 'radio', name: id, value, required: true, 'aria-describedby': text === undefined ? null : `${group}-${value}`, checked: keep[id] === value }), ' ', make('b', {}, label),
      ...(text === undefined ? [] : [make('span', { className: 'teks', id: `${group}-${value}` }, ...text)]))
    const isText = ['kicker', 'headline', 'lead'].includes(field)
    const own = isText ? growing(make('textarea', { rows: 2, value: String(conflict.mine ?? ''), 'aria-label': say('own'), hidden: keep[id] !== 'own' })) : null
    const element = make('fieldset', { onchange: event => { if (own) { own.hidden = event.target.value !== 'own' && event.target !== own; own.grow() } } },
      make('legend', {}, this.title(conflict)),
      make('div', { className: 'berdampingan' }, radio('mine', say('mine'), marked(mine, theirs)), radio('theirs', say('theirs', name), marked(theirs, mine))),
      field === 'body' || JOINABLE.has(field) ? radio('both', say('both')) : null,
      ...(own ? [radio('own', say('own')), own] : []))
    const read = () => {
      const value = element.querySelector('input:checked')?.value
      return value === 'own' ? { value: own.value.replace(/\s*\n\s*/g, ' ') } : value
    }
    return { id, element, read }
  }

  finish(rows) {
    const undecided = rows.find(row => !row.read())
    if (undecided) return undecided.element.querySelector('input').focus()
    this.chosen(Object.fromEntries(rows.map(row => [row.id, row.read()])))
    return undefined
  }
}
