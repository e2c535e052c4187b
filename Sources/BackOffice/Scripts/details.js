// Beside the text: what a story needs to be found, credited and published.

import { bylinesField } from './bylines.js'
import { growing, labelled, make } from './dom.js'
import { suggestions } from './suggest.js'
import { tagsField } from './tags.js'
import { say, zoneName } from './words.js'

const KINDS = [['news', 'news'], ['opinion', 'opinion'], ['advertorial', 'advertorial'], ['photo', 'photoStory'], ['live', 'live']]
const ZONES = ['Asia/Jakarta', 'Asia/Makassar', 'Asia/Jayapura']

/** One field of a manuscript: {name, element, read, write}. */
function selectField(name, choices, changed, empty) {
  const options = (empty === undefined ? choices : [['', empty], ...choices]).map(([value, label]) => make('option', { value }, label))
  const select = make('select', { onchange: changed }, ...options)
  return {
    name, element: labelled(say(name), select, { field: name }), read: () => select.value || (empty === undefined ? '' : null),
    write: value => {
      // A value that is not offered (any more) stays what it is.
      if (value && ![...select.options].some(option => option.value === value)) select.append(make('option', { value }, value))
      select.value = value ?? ''
    },
  }
}

function datelineField(changed) {
  const place = make('input', { type: 'text', maxLength: 200, id: 'tempat' })
  const zone = make('select', { 'aria-label': say('zone'), onchange: changed }, make('option', { value: '' }, say('siteZone')), ...ZONES.map(one => make('option', { value: one }, zoneName(one))))
  const row = make('div', { className: 'sebaris' }, place, zone)
  const element = labelled(say('dateline'), row, { field: 'dateline' })
  element.querySelector('label').htmlFor = place.id
  return {
    name: 'dateline', element,
    read: () => (place.value.trim() ? { place: place.value.trim(), zone: zone.value || null } : null),
    write: value => {
      if (value?.zone && ![...zone.options].some(option => option.value === value.zone)) zone.append(make('option', { value: value.zone }, zoneName(value.zone)))
      if (place.value.trim() !== (value?.place ?? '')) place.value = value?.place ?? ''
      zone.value = value?.zone ?? ''
    },
  }
}

function sourcesField() {
  const area = growing(make('textarea', { rows: 1, placeholder: say('sourcesHint') }))
  const read = () => area.value.split('\n').map(line => line.trim()).filter(Boolean)
  return {
    name: 'sources', element: labelled(say('sources'), area, { field: 'sources' }), read,
    write: value => {
      if (read().join('\n') !== (value ?? []).join('\n')) area.value = (value ?? []).join('\n')
      area.grow()
    },
  }
}

/**
 * @param sections [{slug, name}]
 * @returns fields by which the manuscript is read and written, and the element that holds them
 */
export function detailFields({ sections, suggest, changed }) {
  const fields = [
    selectField('section', sections.map(one => [one.slug, one.name]), changed, say('noSection')),
    bylinesField({ find: suggestions(suggest, 'orang'), changed }),
    datelineField(changed),
    tagsField({ find: suggestions(suggest, 'topik'), changed }),
    selectField('kind', KINDS.map(([value, word]) => [value, say(word)]), changed),
    selectField('language', [['id', say('indonesian')], ['en', say('english')]], changed),
    sourcesField(),
  ]
  return { fields, elements: fields.map(field => field.element) }
}
