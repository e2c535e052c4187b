// Topics: chips, and a field that suggests those there are.

import { button } from './bylines.js'
import { labelled, make } from './dom.js'
import { isSameName, suggesting } from './suggest.js'
import { say } from './words.js'

export function tagsField({ find, changed }) {
  let tags = []
  const chips = make('ul', { className: 'topik' })
  const input = make('input', { type: 'text', id: 'topik-baru', maxLength: 120 })
  const box = suggesting(input, {
    find: async text => (await find(text)).filter(one => !tags.includes(one.name)),
    more: (text, found) => (found.some(one => one.name === text) || tags.includes(text) ? [] : [{ name: text, label: say('asTag', text) }]),
    pick: ({ name }) => set([...tags, name]),
    taken: add,
  })
  const element = labelled(say('tags'), box, { field: 'tags' })
  element.querySelector('label').htmlFor = input.id
  box.before(chips)

  input.addEventListener('keydown', event => {
    if (event.key === ',' && input.value.trim()) {
      event.preventDefault()
      add(input.value)
    } else if (event.key === 'Backspace' && !input.value && tags.length) {
      set(tags.slice(0, -1))
    }
  })
  // What was typed and left there was meant.
  input.addEventListener('change', () => input.value.trim() && add(input.value))

  /** Stands among the topics at once, in the order of typing; then under the name the newsroom has for it already, if it has one. */
  async function add(text) {
    const name = text.trim().replace(/^#/, '')
    input.value = ''
    if (!name || tags.includes(name)) return
    set([...tags, name])
    const known = (await find(name).catch(() => [])).find(one => isSameName(one.name, name))?.name
    if (known && known !== name) set(tags.map(tag => (tag === name ? known : tag)))
  }

  function set(next) {
    tags = [...new Set(next)]
    draw()
    changed()
  }

  function draw() {
    chips.replaceChildren(...tags.map(tag => make('li', {}, make('span', {}, tag),
      button('×', say('remove', tag), false, () => { set(tags.filter(one => one !== tag)); input.focus() }))))
    chips.hidden = !tags.length
  }

  draw()
  return { name: 'tags', element, read: () => tags, write: value => { tags = [...value ?? []]; draw() } }
}
