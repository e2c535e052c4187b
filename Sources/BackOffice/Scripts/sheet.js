// The top of the story as it will be read: kicker, headline, lead, lead photo.

import { growing, labelled, make } from './dom.js'
import { PhotoPlace } from './photo.js'
import { number, say } from './words.js'

/** Text of one paragraph: Enter leads to the next field, a pasted line break is a space. */
function textField(name, className, changed) {
  const area = growing(make('textarea', { rows: 1, className, placeholder: say(name), name }))
  area.addEventListener('input', changed)
  area.addEventListener('keydown', event => {
    if (event.key !== 'Enter' || event.isComposing || event.ctrlKey || event.metaKey) return
    event.preventDefault()
    const fields = [...area.closest('form').querySelectorAll('.lembar textarea:not(.tempat-foto *), #isi-naskah')]
    fields[fields.indexOf(area) + 1]?.focus()
  })
  const element = labelled(say(name), area, { field: name, isLabelUnseen: true })
  return {
    name, area, element, read: () => area.value.replace(/\s*\n\s*/g, ' '),
    write: value => {
      const text = value ?? ''
      if (area.value.replace(/\s*\n\s*/g, ' ') !== text) put(area, text)
      area.grow()
      area.dispatchEvent(new Event('terbit:tampil'))
    },
  }
}

/** Another text in the field, the caret where it was. */
function put(area, text) {
  const { selectionStart, selectionEnd } = area
  area.value = text
  if (document.activeElement === area) area.setSelectionRange(selectionStart, selectionEnd)
}

/** How long the headline is; past the guide it says so in words, and stays allowed. */
function lengthGuide(field, guide) {
  const said = make('p', { className: 'panjang', id: 'panjang-judul' })
  const live = make('span', { className: 'unseen', role: 'status' })
  field.area.setAttribute('aria-describedby', `${field.area.getAttribute('aria-describedby') ?? ''} panjang-judul`.trim())
  let wasLong = false
  const count = () => {
    const length = [...field.read()].length, isLong = length > guide
    said.textContent = say(isLong ? 'headlineLong' : 'headlineLength', number(length), number(guide))
    said.classList.toggle('lebih', isLong)
    if (isLong && !wasLong) live.textContent = said.textContent
    wasLong = isLong
  }
  field.area.addEventListener('input', count)
  field.area.addEventListener('terbit:tampil', count)
  count()
  field.element.append(said, live)
}

export function sheetFields({ context, headlineGuide, changed }) {
  const kicker = textField('kicker', 'kicker', changed)
  const headline = textField('headline', 'judul', changed)
  const lead = textField('lead', 'teras', changed)
  lengthGuide(headline, headlineGuide)
  const place = new PhotoPlace({ context, label: say('leadPhoto'), changed })
  const leadPhoto = { name: 'leadPhoto', element: make('div', { 'data-bidang': 'leadPhoto' }, place.element, make('p', { className: 'problem', hidden: true })), read: () => place.read(), write: photo => place.write(photo) }
  return [kicker, headline, lead, leadPhoto]
}
