// A text field that suggests: the combobox of the ARIA practices, with a list below.

import { make, newId } from './dom.js'
import { say } from './words.js'

/**
 * @param find asks for suggestions: async (text) => [{name, …}]
 * @param more suggestions made from the text itself: (text, found) => [{name, label}]
 * @param pick what to do with the one chosen; the field is emptied unless it answers false
 * @param taken what to do with a text entered before its suggestions are there: where it is left out, they are waited for
 */
export function suggesting(input, { find, more = () => [], pick, taken, isFreeText = false }) {
  const list = make('ul', { id: newId('saran'), role: 'listbox', 'aria-label': say('found', ''), className: 'saran', hidden: true })
  const said = make('p', { className: 'unseen', role: 'status' })
  const box = make('div', { className: 'bersaran' }, input, list, said)
  let options = [], at = -1, asked = 0, timer = null
  for (const [name, value] of Object.entries({ role: 'combobox', 'aria-expanded': 'false', 'aria-controls': list.id, 'aria-autocomplete': 'list', autocomplete: 'off' })) {
    input.setAttribute(name, value)
  }

  const close = () => {
    list.hidden = true
    at = -1
    input.setAttribute('aria-expanded', 'false')
    input.removeAttribute('aria-activedescendant')
  }
  const mark = place => {
    at = place
    ;[...list.children].forEach((item, index) => item.setAttribute('aria-selected', String(index === at)))
    at >= 0 ? input.setAttribute('aria-activedescendant', list.children[at].id) : input.removeAttribute('aria-activedescendant')
    list.children[at]?.scrollIntoView({ block: 'nearest' })
  }
  const choose = option => {
    asked += 1
    clearTimeout(timer)
    if (pick(option) !== false) input.value = ''
    close()
  }
  const show = found => {
    options = found
    list.replaceChildren(...found.map((option, index) => make('li', {
      id: `${list.id}-${index}`, role: 'option', 'aria-selected': 'false',
      // Before the field loses focus.
      onpointerdown: event => { event.preventDefault(); choose(option) },
    }, option.label ?? option.name, option.detail ? make('small', {}, option.detail) : null)))
    list.hidden = !found.length
    input.setAttribute('aria-expanded', String(found.length > 0))
    said.textContent = found.length ? say('found', found.length) : ''
    mark(isFreeText || !found.length ? -1 : 0)
  }
  const ask = async () => {
    const text = input.value.trim(), number = asked += 1
    if (!text) return close()
    const found = await find(text).catch(() => [])
    if (number === asked) show([...found, ...more(text, found)])
    return undefined
  }

  input.addEventListener('input', event => {
    event.stopPropagation()
    clearTimeout(timer)
    timer = setTimeout(ask, 120)
  })
  input.addEventListener('blur', close)
  input.addEventListener('keydown', event => {
    if (event.isComposing) return
    if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      if (list.hidden) ask()
      else mark((at + (event.key === 'ArrowDown' ? 1 : options.length + (at < 0 ? 0 : -1))) % options.length)
    } else if (event.key === 'Escape' && !list.hidden) {
      close()
      event.stopPropagation()
    } else if (event.key === 'Enter' && at >= 0 && !list.hidden) {
      choose(options[at])
    } else if (event.key === 'Enter' && !isFreeText && input.value.trim()) {
      enterTyped()
    } else {
      return
    }
    event.preventDefault()
  })

  /**
   * Enter before the suggestions are there: what was typed is taken as it is, or as the suggestion of that name.
   * The field is free at once, so that what is typed meanwhile is the next one and not the end of this one.
   */
  async function enterTyped() {
    const text = input.value.trim()
    asked += 1
    clearTimeout(timer)
    close()
    input.value = ''
    if (taken) return taken(text)
    const found = await find(text).catch(() => [])
    const same = found.find(one => isSameName(one.name, text))
    const made = same ?? more(text, found)[0]
    if ((!made || pick(made) === false) && !input.value) input.value = text
    return undefined
  }

  return box
}

/** Whether two names differ by capitals at most. */
export const isSameName = (one, other) => one.localeCompare(other, undefined, { sensitivity: 'accent' }) === 0

/** Asks the newsroom: /redaksi/saran/{what}?q= */
export const suggestions = (address, what) => async text => {
  const answer = await fetch(`${address}/${what}?q=${encodeURIComponent(text)}`, { credentials: 'same-origin', headers: { Accept: 'application/json' } })
  return answer.ok ? answer.json() : []
}
