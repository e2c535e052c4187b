// How long a story is, and what it still lacks.

const WORDS_A_MINUTE = 200

const runs = text => (text ?? []).map(run => run.text).join('')

/** Every piece of text of a block that readers read. */
export function textsOf(block) {
  switch (block.type) {
    case 'paragraph': case 'heading': case 'note': return [runs(block.text)]
    case 'quote': return [...block.paragraphs.map(runs), block.attribution ?? '']
    case 'list': return block.items.map(runs)
    case 'table': return [block.caption ?? '', ...(block.head ?? []).map(runs), ...block.rows.flat().map(runs)]
    case 'photo': return [block.photo?.caption ?? '']
    case 'gallery': return block.photos.map(photo => photo.caption ?? '')
    default: return [block.title ?? '']
  }
}

export function figures(body) {
  let words = 0, characters = 0
  for (const text of body.flatMap(textsOf)) {
    words += text.match(/[\p{L}\p{N}](?:[\p{L}\p{N}\p{M}]|[-'’.,](?=[\p{L}\p{N}]))*/gu)?.length ?? 0
    characters += [...text].length
  }
  return { words, characters, minutes: Math.max(words ? 1 : 0, Math.round(words / WORDS_A_MINUTE)) }
}

const hasText = block => textsOf(block).some(text => text.trim()) || block.type === 'embed'

function photosOf(manuscript) {
  const inBody = manuscript.body.flatMap(block => (block.type === 'photo' ? [block.photo] : block.type === 'gallery' ? block.photos : []))
  return [manuscript.leadPhoto, ...inBody].filter(photo => photo?.asset)
}

const PRESENT = {
  headline: one => one.headline.trim(),
  section: one => one.section,
  byline: one => one.bylines.length,
  body: one => one.body.some(hasText),
  lead: one => one.lead.trim(),
  tags: one => one.tags.length,
  photoCaption: one => photosOf(one).every(photo => photo.caption?.trim()),
  photoCredit: one => photosOf(one).every(photo => photo.credit?.trim()),
  photoAlternativeText: one => photosOf(one).every(photo => photo.alternativeText?.trim()),
  sources: one => one.sources.length,
  unverifiedNote: one => !one.body.some(block => block.kind === 'unverified') || one.body.at(-1).kind === 'unverified',
}

/** Which of the things asked for are not there: the names of Newsroom's ChecklistItem. */
export const missing = (manuscript, wanted) => wanted.filter(name => PRESENT[name] && !PRESENT[name](manuscript))
