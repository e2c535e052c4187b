// Manuscripts in one form, so that two can be compared, and in the form in which they are sent.

export const FIELDS = [
  'kind', 'kicker', 'headline', 'lead', 'dateline', 'bylines', 'section', 'tags', 'leadPhoto', 'sources', 'language',
]

export const MARKS = ['strong', 'emphasis', 'code', 'subscript', 'superscript', 'strike']

export function emptyManuscript() {
  return {
    kind: 'news', kicker: null, headline: '', lead: '', body: [], dateline: null, bylines: [], section: null, tags: [],
    leadPhoto: null, sources: [], language: 'id',
  }
}

/** Runs with marks in one order, neighbours that look alike joined, nothing empty. */
export function canonicalRuns(runs) {
  const made = []
  for (const run of runs ?? []) {
    if (!run.text) continue
    const marks = MARKS.filter(mark => run.marks?.includes(mark))
    const last = made.at(-1)
    if (last && (last.link ?? null) === (run.link ?? null) && String(last.marks ?? '') === String(marks)) {
      last.text += run.text
      continue
    }
    made.push({ text: run.text, ...(marks.length ? { marks } : {}), ...(run.link ? { link: run.link } : {}) })
  }
  return made
}

/** A photo without what the server adds for showing it. */
export function canonicalPhoto(photo) {
  if (!photo) return null
  const { asset = null, caption = '', credit = '', alternativeText = '' } = photo
  return { asset: asset ?? null, caption, credit, alternativeText }
}

const BLOCKS = {
  paragraph: block => ({ text: canonicalRuns(block.text) }),
  heading: block => ({ level: block.level, text: canonicalRuns(block.text) }),
  quote: block => ({ paragraphs: block.paragraphs.map(canonicalRuns), attribution: block.attribution ?? '' }),
  list: block => ({ ordered: Boolean(block.ordered), items: block.items.map(canonicalRuns) }),
  photo: block => ({ photo: canonicalPhoto(block.photo) }),
  gallery: block => ({ photos: block.photos.map(canonicalPhoto) }),
  table: block => ({
    caption: block.caption ?? '', head: (block.head ?? []).map(canonicalRuns), rows: block.rows.map(row => row.map(canonicalRuns)),
  }),
  embed: block => ({ address: block.address, title: block.title ?? '' }),
  note: block => ({ kind: block.kind, text: canonicalRuns(block.text), ...(block.addedAt ? { addedAt: block.addedAt } : {}) }),
}

export function canonicalBlock(block) {
  return { type: block.type, ...(BLOCKS[block.type]?.(block) ?? block) }
}

const keys = new WeakMap()

/** A text that is the same for blocks that are the same. */
export function blockKey(block) {
  let key = keys.get(block)
  if (key === undefined) keys.set(block, key = JSON.stringify(canonicalBlock(block)))
  return key
}

export function canonicalField(field, value) {
  switch (field) {
    case 'leadPhoto': return canonicalPhoto(value)
    case 'kicker': case 'section': return value || null
    case 'dateline': return value?.place ? { place: value.place, zone: value.zone || null } : null
    case 'bylines': return (value ?? []).map(({ name, role, isPerson }) => ({ name, role: role ?? 'reporter', isPerson: Boolean(isPerson) }))
    case 'tags': case 'sources': return [...value ?? []]
    default: return value ?? ''
  }
}

export function fieldKey(field, value) {
  return JSON.stringify(canonicalField(field, value))
}

/** The manuscript as it is sent: every key the server knows, and no other. */
export function wireManuscript(manuscript) {
  const wire = {}
  for (const field of FIELDS) wire[field] = canonicalField(field, manuscript[field])
  wire.body = manuscript.body.map(canonicalBlock)
  return wire
}

export function isSameManuscript(one, other) {
  return FIELDS.every(field => fieldKey(field, one[field]) === fieldKey(field, other[field])) && isSameBody(one.body, other.body)
}

export function isSameBody(one, other) {
  return one.length === other.length && one.every((block, place) => block === other[place] || blockKey(block) === blockKey(other[place]))
}
