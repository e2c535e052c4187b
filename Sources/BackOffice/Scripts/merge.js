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

/**
 * What makes one list of blocks into another: [{from, to, blocks}], ranges of the first and what stands there in the second.
 * As many blocks for as many are looked at one by one, so that neighbouring paragraphs are changed apart.
 */
function edits(base, other, side) {
  const made = []
  let at = [0, 0]
  const add = (to, end) => {
    const [from, start] = at, blocks = other.slice(start, end)
    if (to - from === blocks.length) blocks.forEach((block, step) => made.push({ from: from + step, to: from + step + 1, blocks: [block], side }))
    else made.push({ from, to, blocks, side })
  }
  for (const [from, start, length] of matches(base.map(blockKey), other.map(blockKey))) {
    add(from, start)
    at = [from + length, start + length]
  }
  add(base.length, other.length)
  return made
}

/** Edits that touch the same blocks, or put something in the same place, belong together. */
function grouped(all) {
  const groups = []
  for (const edit of all.sort((one, other) => one.from - other.from || one.to - other.to)) {
    const group = groups.at(-1)
    const isSamePlace = group && group.from === group.to && edit.from === edit.to && edit.from === group.from
    if (group && (edit.from < group.to || isSamePlace)) {
      group.edits.push(edit)
      group.to = Math.max(group.to, edit.to)
    } else {
      groups.push({ from: edit.from, to: edit.to, edits: [edit] })
    }
  }
  return groups
}

/** A group's range of the base as one side has it. */
function edited(base, { from, to, edits: all }, side) {
  const blocks = []
  let at = from
  for (const edit of all.filter(one => one.side === side)) {
    blocks.push(...base.slice(at, edit.from), ...edit.blocks)
    at = edit.to
  }
  return [...blocks, ...base.slice(at, to)]
}

const isAlike = (one, other) => one.length === other.length && one.every((block, place) => blockKey(block) === blockKey(other[place]))

/** Conflicts carry a name that stays the same for as long as base and theirs do, so that a choice is found again. */
export function mergeBodies(base, mine, theirs, choices = {}) {
  const blocks = [], conflicts = []
  let at = 0
  for (const group of grouped([...edits(base, mine, 'mine'), ...edits(base, theirs, 'theirs')])) {
    blocks.push(...base.slice(at, group.from))
    at = group.to
    const chunk = { base: base.slice(group.from, group.to), mine: edited(base, group, 'mine'), theirs: edited(base, group, 'theirs') }
    const isOpen = !isAlike(chunk.mine, chunk.theirs) && !isAlike(chunk.mine, chunk.base) && !isAlike(chunk.theirs, chunk.base)
    const id = isOpen ? `body:${chunk.base.map(blockKey).join()}|${chunk.theirs.map(blockKey).join()}` : null
    const choice = isOpen ? choices[id] : isAlike(chunk.mine, chunk.base) ? 'theirs' : 'mine'
    if (!choice) conflicts.push({ id, field: 'body', at: blocks.length, ...chunk })
    blocks.push(...(choice?.value ?? (choice === 'theirs' ? chunk.theirs : choice === 'both' ? [...chunk.mine, ...chunk.theirs] : chunk.mine)))
  }
  return { blocks: [...blocks, ...base.slice(at)], conflicts }
}

/**
 * Three-way merge. What cannot be merged stays as mine and is named in `conflicts`.
 *
 * @param choices what was chosen for conflicts, by their id: 'mine', 'theirs', 'both', or {value}: what someone made of both.
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
