// The names under a story: who, and their part in it.

import { labelled, make } from './dom.js'
import { suggesting } from './suggest.js'
import { say } from './words.js'

const ROLES = ['reporter', 'writer', 'editor', 'photographer', 'contributor']

export function bylinesField({ find, changed }) {
  let names = []
  const rows = make('ol', { className: 'nama' })
  const input = make('input', { type: 'text', maxLength: 200 })
  const field = labelled(say('addByline'), suggesting(input, {
    find: async text => (await find(text)).map(one => ({ ...one, isPerson: true })),
    more: (text, found) => [
      ...(found.some(one => one.name === text) ? [] : [{ name: text, isPerson: true, label: say('asPerson', text) }]),
      { name: text, isPerson: false, label: say('asName', text) },
    ],
    pick: ({ name, isPerson }) => set([...names, { name, role: 'reporter', isPerson }], names.length),
  }))
  // The field is labelled, not the box around it.
  field.querySelector('label').htmlFor = input.id = 'nama-baru'
  const element = make('fieldset', { className: 'field', 'data-bidang': 'bylines' }, make('legend', {}, say('bylines')), rows, field,
    make('p', { className: 'problem', hidden: true }))

  function set(next, focused) {
    names = next
    draw()
    changed()
    if (focused !== undefined && focused >= 0) rows.children[focused]?.querySelector('select')?.focus()
  }

  function draw() {
    rows.replaceChildren(...names.map((byline, place) => make('li', {},
      make('span', {}, byline.name),
      make('select', {
        'aria-label': say('role', byline.name),
        onchange: event => set(names.map((one, at) => (at === place ? { ...one, role: event.target.value } : one)), place),
      }, ...ROLES.map(role => make('option', { value: role, selected: role === byline.role }, say(role)))),
      button('↑', say('up', byline.name), place === 0, () => move(place, place - 1)),
      button('↓', say('down', byline.name), place === names.length - 1, () => move(place, place + 1)),
      button('×', say('remove', byline.name), false, () => { set(names.filter((_, at) => at !== place)); input.focus() }))))
    rows.hidden = !names.length
  }

  function move(from, to) {
    const next = [...names]
    next.splice(to, 0, ...next.splice(from, 1))
    set(next, to)
  }

  draw()
  return { name: 'bylines', element, read: () => names, write: value => { names = [...value ?? []]; draw() } }
}

export function button(sign, label, disabled, act) {
  return make('button', { type: 'button', className: 'kecil', 'aria-label': label, title: label, disabled, onclick: act }, sign)
}
