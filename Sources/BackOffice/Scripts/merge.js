// Two people's changes to one manuscript: what both may keep, and where someone has to choose.

import { FIELDS, blockKey, fieldKey } from './canonical.js'

/**
 * Where two lists are alike: [[start in one, start in other, length]], in order.
 * Myers' greedy difference; past `MOST` steps the rest counts as different, so that a huge change stays quick.
 */
export function matches(one, other) {
  const MOST = 1500
  let start = 0
  while (start < one.length && start < other.length && one[start] === other[start]) start += 1
  let oneEnd = one.length, otherEnd = other.length
  while (oneEnd > start && otherEnd > start && one[oneEnd - 1] === other[otherEnd - 1]) { oneEnd -= 1; otherEnd -= 1 }
  const found = start ? [[0, 0, start]] : []
  for (const [a, b] of middleMatches(one.slice(start, oneEnd), other.slice(start, otherEnd), MOST)) push(found, a + start, b + start)
  const tail = one.length - oneEnd
  if (tail) found.push([oneEnd, otherEnd, tail])
  return found
}

function push(found, a, b) {
  const last = found.at(-1)
  if (last && last[0] + last[2] === a && last[1] + last[2] === b) last[2] += 1
  else found.push([a, b, 1])
}

function middleMatches(one, other, most) {
  const n = one.length, m = other.length
  if (!n || !m) return []
  const trace = []
  const reach = new Map([[1, 0]])
  for (let steps = 0; steps <= Math.min(n + m, most); steps++) {
    trace.push(new Map(reach))
    for (let k = -steps; k <= steps; k += 2) {
      const down = k === -steps || (k !== steps && reach.get(k - 1) < reach.get(k + 1))
      let x = down ? reach.get(k + 1) : reach.get(k - 1) + 1
      let y = x - k
      while (x < n && y < m && one[x] === other[y]) { x += 1; y += 1 }
      reach.set(k, x)
      if (x >= n && y >= m) return walkedBack(trace, n, m)
    }
  }
  return []
}

function walkedBack(trace, n, m) {
  const pairs = []
  let x = n, y = m
  for (let steps = trace.length - 1; steps >= 0; steps--) {
    const reach = trace[steps], k = x - y
    const down = k === -steps || (k !== steps && reach.get(k - 1) < reach.get(k + 1))
    const before = down ? k + 1 : k - 1
    const beforeX = steps ? reach.get(before) : 0, beforeY = steps ? beforeX - before : 0
    while (x > beforeX && y > beforeY) { x -= 1; y -= 1; pairs.push([x, y]) }
    x = beforeX
    y = beforeY
  }
  return pairs.reverse()
}

/** Runs of blocks, each with what base, mine and theirs have there. */
function chunks(base, mine, theirs) {
  const inMine = counterparts(base, mine), inTheirs = counterparts(base, theirs)
  const made = []
  let at = [0, 0, 0]
  const add = (b, m, t) => {
    if (b > at[0] || m > at[1] || t > at[2]) {
      made.push({ base: base.slice(at[0], b), mine: mine.slice(at[1], m), theirs: theirs.slice(at[2], t) })
    }
  }
  for (let place = 0; place < base.length; place++) {
    const m = inMine.get(place), t = inTheirs.get(place)
    if (m === undefined || t === undefined) continue
    add(place, m, t)
    made.push({ stable: mine[m] })
    at = [place + 1, m + 1, t + 1]
  }
  add(base.length, mine.length, theirs.length)
  return made
}

function counterparts(base, other) {
  const found = new Map()
  for (const [a, b, length] of matches(base.map(blockKey), other.map(blockKey))) {
    for (let step = 0; step < length; step++) found.set(a + step, b + step)
  }
  return found
}

const isAlike = (one, other) => one.length === other.length && one.every((block, place) => blockKey(block) === blockKey(other[place]))

/** Conflicts carry a name that stays the same for as long as base and theirs do, so that a choice is found again. */
export function mergeBodies(base, mine, theirs, choices = {}) {
  const blocks = [], conflicts = []
  const settle = chunk => {
    if (isAlike(chunk.mine, chunk.theirs) || isAlike(chunk.theirs, chunk.base)) return blocks.push(...chunk.mine)
    if (isAlike(chunk.mine, chunk.base)) return blocks.push(...chunk.theirs)
    // Neighbouring paragraphs: each is looked at by itself where their number is the same.
    const { length } = chunk.base
    if (length > 1 && chunk.mine.length === length && chunk.theirs.length === length) {
      for (let place = 0; place < length; place++) {
        settle({ base: [chunk.base[place]], mine: [chunk.mine[place]], theirs: [chunk.theirs[place]] })
      }
      return undefined
    }
    const id = `body:${chunk.base.map(blockKey).join()}|${chunk.theirs.map(blockKey).join()}`
    const choice = choices[id]
    if (!choice) conflicts.push({ id, field: 'body', at: blocks.length, ...chunk })
    if (choice === 'theirs') blocks.push(...chunk.theirs)
    else if (choice === 'both') blocks.push(...chunk.mine, ...chunk.theirs)
    else blocks.push(...chunk.mine)
    return undefined
  }
  for (const chunk of chunks(base, mine, theirs)) chunk.stable ? blocks.push(chunk.stable) : settle(chunk)
  return { blocks, conflicts }
}

/**
 * Three-way merge. What cannot be merged stays as mine and is named in `conflicts`.
 *
 * @param choices what was chosen for conflicts, by their id: 'mine', 'theirs', 'both', or {value} for a field.
 */
export function merge(base, mine, theirs, choices = {}) {
  const manuscript = {}, conflicts = []
  for (const field of FIELDS) {
    const [b, m, t] = [base, mine, theirs].map(one => fieldKey(field, one[field]))
    manuscript[field] = m === b ? theirs[field] : mine[field]
    if (m === t || m === b || t === b) continue
    const id = `${field}:${b}|${t}`, choice = choices[id]
    if (!choice) conflicts.push({ id, field, base: base[field], mine: mine[field], theirs: theirs[field] })
    else if (choice === 'theirs') manuscript[field] = theirs[field]
    else if (choice === 'both') manuscript[field] = joined(field, mine[field], theirs[field])
    else if (typeof choice === 'object') manuscript[field] = choice.value
  }
  const { blocks, conflicts: inBody } = mergeBodies(base.body, mine.body, theirs.body, choices)
  return { manuscript: { ...manuscript, body: blocks }, conflicts: [...conflicts, ...inBody] }
}

/** Fields of which both versions can stand: lists, and text one after the other. */
export const JOINABLE = new Set(['kicker', 'headline', 'lead', 'tags', 'sources', 'bylines'])

function joined(field, mine, theirs) {
  if (Array.isArray(mine)) {
    const known = new Set(mine.map(one => JSON.stringify(one)))
    return [...mine, ...theirs.filter(one => !known.has(JSON.stringify(one)))]
  }
  return [mine, theirs].filter(Boolean).join(' / ')
}
