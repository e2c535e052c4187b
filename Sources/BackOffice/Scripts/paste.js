// What is pasted from Word, Google Docs, LibreOffice and the web, made plain: words, blocks and marks of ours, nothing else.

import { isSafeLink } from './links.js'

const GONE = `script, style, meta, link, title, base, template, noscript, iframe, object, embed, applet, svg, math, audio, video, canvas,
  img, picture, input, select, textarea, button, form > label, frameset, xml, map, dialog, [hidden], [aria-hidden="true"]`
const BLOCK = /^(P|DIV|H[1-6]|BLOCKQUOTE|UL|OL|LI|TABLE|PRE|SECTION|ARTICLE|ADDRESS|FIGURE|HEADER|FOOTER|MAIN|ASIDE|DL|DT|DD|HR|CENTER)$/
const KEPT = /^(P|DIV|H[1-6]|BLOCKQUOTE|UL|OL|LI|TABLE|TBODY|THEAD|TFOOT|TR|TD|TH|CAPTION|PRE|ADDRESS|BR|STRONG|B|EM|I|CODE|KBD|SAMP|SUB|SUP|S|DEL|STRIKE|A|FOOTER|CITE)$/

/** Longer than this is no story: 1,000,000 characters (the server's own limit). */
export const LONGEST = 1_000_000

/**
 * HTML from elsewhere as HTML that holds only what the block model knows. What was copied in an editor like this one keeps its
 * shape; whether it really was cannot be known, so it is cut down all the same.
 */
export function cleanedHTML(html) {
  const { body } = new DOMParser().parseFromString(html, 'text/html')
  drop(body)
  if (body.querySelector('[data-pm-slice]')) {
    foreignElements(body)
    return body.innerHTML
  }
  for (const step of [wordLists, wordParagraphs, styles, links, lists, tables, foreignElements, breaks, spaces, emptied]) step(body)
  return body.innerHTML
}

const each = (root, selector, act) => root.querySelectorAll(selector).forEach(act)
const unwrap = element => element.replaceWith(...element.childNodes)
const style = element => element.getAttribute('style') ?? ''
const all = root => [...root.querySelectorAll('*')]

function renamed(element, name) {
  const made = element.ownerDocument.createElement(name)
  made.append(...element.childNodes)
  element.replaceWith(made)
  return made
}

function drop(body) {
  // A form whose field is called like a property of elements hides that property.
  each(body, '[name], [id]', element => ['name', 'id'].forEach(name => Element.prototype.removeAttribute.call(element, name)))
  each(body, GONE, element => element.remove())
  const walker = body.ownerDocument.createTreeWalker(body, NodeFilter.SHOW_COMMENT)
  const comments = []
  while (walker.nextNode()) comments.push(walker.currentNode)
  comments.forEach(comment => comment.remove())
  // Word: comments, footnotes and running heads beside the text; text that it hides.
  each(body, '[style*="mso-element:"], [style*="mso-hide:"], [style*="mso-comment-reference"]', element => {
    if (/mso-element:\s*(comment|footnote|endnote|header|footer)|mso-hide:\s*all|mso-comment-reference/.test(style(element))) element.remove()
  })
  each(body, '[style*="display"]', element => /display\s*:\s*none/i.test(style(element)) && element.remove())
}

/** Word writes lists as paragraphs with a drawn mark. */
function wordLists(body) {
  let list = null, last = null
  for (const paragraph of body.querySelectorAll('p, h1, h2, h3, h4, h5, h6')) {
    if (!/mso-list:\s*l\d/i.test(style(paragraph)) && !/MsoListParagraph/.test(paragraph.className)) continue
    const drawn = [...paragraph.querySelectorAll('span')].filter(span => /mso-list:\s*ignore/i.test(style(span)))
    const mark = drawn.map(span => span.textContent).join('').trim() || /^[·•o§▪–-]\s|^\(?\w{1,3}[.)]\s/.exec(paragraph.textContent)?.[0].trim()
    if (!mark) continue
    drawn.forEach(span => span.remove())
    if (!drawn.length) dropStart(paragraph, mark.length)
    const name = /^\(?(\d+|[a-z]|[ivxlc]+)[.)]/i.test(mark) ? 'ol' : 'ul'
    if (!list || list.localName !== name || !follows(paragraph, last)) {
      list = paragraph.ownerDocument.createElement(name)
      paragraph.before(list)
    }
    list.append(last = renamed(paragraph, 'li'))
    last = list
  }
}

/** Whether nothing but white space lies between the list and the paragraph. */
function follows(paragraph, list) {
  let before = paragraph.previousSibling
  while (before && before.nodeType === Node.TEXT_NODE && !before.data.trim()) before = before.previousSibling
  return before === list
}

function dropStart(element, length) {
  const walker = element.ownerDocument.createTreeWalker(element, NodeFilter.SHOW_TEXT)
  while (length > 0 && walker.nextNode()) {
    const text = walker.currentNode, cut = Math.min(length + (text.data.length - text.data.trimStart().length), text.data.length)
    length -= text.data.slice(0, cut).trimStart().length
    text.data = text.data.slice(cut).trimStart()
  }
}

function wordParagraphs(body) {
  each(body, 'p', paragraph => {
    if (/MsoTitle/.test(paragraph.className)) renamed(paragraph, 'h2')
    else if (/MsoSubtitle/.test(paragraph.className)) renamed(paragraph, 'h3')
    else if (/Mso(Intense)?Quote/.test(paragraph.className)) {
      const quote = body.ownerDocument.createElement('blockquote')
      paragraph.replaceWith(quote)
      quote.append(paragraph)
    }
  })
}

// Not `mso-bidi-font-weight`, which says something else.
const MARKED = [
  ['strong', /(?<![\w-])font-weight\s*:\s*(bold(er)?|[6-9]00)/i, /(?<![\w-])font-weight\s*:\s*(normal|[1-5]00)/i, 'B, STRONG'],
  ['em', /(?<![\w-])font-style\s*:\s*(italic|oblique)/i, /(?<![\w-])font-style\s*:\s*normal/i, 'I, EM'],
  ['s', /(?<![\w-])text-decoration[^;]*:\s*[^;]*line-through/i, null, 'S, DEL, STRIKE'],
  ['sup', /(?<![\w-])vertical-align\s*:\s*super/i, /(?<![\w-])vertical-align\s*:\s*baseline/i, 'SUP'],
  ['sub', /(?<![\w-])vertical-align\s*:\s*sub/i, null, 'SUB'],
]

/** Looks become elements; those that a style takes back (Google Docs lays `<b style="font-weight:normal">` around all) go. */
function styles(body) {
  for (const element of all(body)) {
    const said = style(element)
    for (const [name, isSo, isNot, elements] of said ? MARKED : []) {
      if (isNot?.test(said) && element.matches(elements.toLowerCase())) unwrap(element)
      else if (isSo.test(said) && !element.closest('h1, h2, h3, h4, h5, h6') && !BLOCK.test(element.tagName)) {
        const made = body.ownerDocument.createElement(name)
        made.append(...element.childNodes)
        element.append(made)
      }
    }
  }
  each(body, ':is(h1, h2, h3, h4, h5, h6) :is(b, strong)', unwrap)
}

function links(body) {
  each(body, 'a', link => {
    const address = target(link.getAttribute('href')?.trim() ?? '')
    if (!isSafeLink(address) || !link.textContent.trim()) return unwrap(link)
    link.setAttribute('href', address)
    return undefined
  })
}

/** Where a link of Google Docs leads when it is not told by way of Google. */
function target(address) {
  const by = /^https:\/\/www\.google\.com\/url\?/.test(address) && new URL(address).searchParams.get('q')
  return by || address
}

/** Lists within lists are laid flat, as the model has them; an item is one run of text. */
function lists(body) {
  for (const list of [...body.querySelectorAll('li :is(ul, ol), ul > :is(ul, ol), ol > :is(ul, ol)')].reverse()) {
    const items = [...list.children].filter(child => child.localName === 'li')
    if (/^[uo]l$/.test(list.parentElement.localName)) list.before(...items)
    else list.closest('li').after(...items)
    list.remove()
  }
  each(body, 'li', item => {
    if (!item.closest('ul, ol')) return void renamed(item, 'p')
    return void inOneLine(item)
  })
  each(body, 'dt, dd', renamedToParagraph)
}

const renamedToParagraph = element => renamed(element, 'p')

/** The blocks within an element become lines of it. */
function inOneLine(element) {
  for (const block of [...element.querySelectorAll('*')].filter(one => BLOCK.test(one.tagName) && one.tagName !== 'TABLE')) {
    if (block.textContent.trim() && hasTextBefore(element, block)) block.before(element.ownerDocument.createElement('br'))
    unwrap(block)
  }
}

function hasTextBefore(element, block) {
  const range = element.ownerDocument.createRange()
  range.setStart(element, 0)
  range.setEndBefore(block)
  return Boolean(range.toString().trim())
}

function tables(body) {
  for (const table of [...body.querySelectorAll('table table')].reverse()) inCell(table)
  each(body, 'table', table => {
    const cells = [...table.querySelectorAll('td, th')]
    // A table of one cell, or none, is there for its looks.
    if (cells.length < 2) return table.replaceWith(...cells.flatMap(cell => [...cell.childNodes]))
    each(table, 'li', renamedToParagraph)
    for (const cell of cells) {
      inOneLine(cell)
      const more = Math.min(Number(cell.getAttribute('colspan')) || 1, 50) - 1
      for (let count = 0; count < more; count++) cell.after(body.ownerDocument.createElement(cell.localName))
    }
    // Only the first row is a head; the first cell of another row may be one in Word, and is not in the model.
    ;[...table.querySelectorAll('tr')].forEach((row, place) => {
      const isHead = place === 0 && [...row.children].every(cell => cell.localName === 'th' || cell.closest('thead'))
      for (const cell of [...row.children]) renamed(cell, isHead ? 'th' : 'td')
    })
    return undefined
  })
}

function inCell(table) {
  table.replaceWith(...[...table.querySelectorAll('td, th')].map(cell => renamed(cell, 'p')))
}

/** Everything we have no name for gives way to what is in it; every attribute but a link's address goes, and what our own pieces hold. */
function foreignElements(body) {
  for (const element of all(body)) {
    const isOurs = element.matches('figure[data-photo], aside[data-note]')
    const isForeign = !(KEPT.test(element.tagName) || isOurs) || element.namespaceURI !== 'http://www.w3.org/1999/xhtml'
    if (isForeign && BLOCK.test(element.tagName)) renamed(element, 'div')
    else if (isForeign) unwrap(element)
    else for (const { name } of [...element.attributes]) if (!OWN.test(`${element.tagName} ${name}`)) element.removeAttribute(name)
  }
}

const OWN = /^(A href|A data-embed|FIGURE data-photo|DIV data-gallery|ASIDE data-note|\w+ data-pm-slice)$/

/** Two line breaks part paragraphs, and one between blocks says nothing. */
function breaks(body) {
  each(body, 'br', line => {
    const neighbours = [line.previousElementSibling, line.nextElementSibling]
    if (line.parentElement === body && neighbours.some(one => one && BLOCK.test(one.tagName))) line.remove()
  })
  each(body, 'p, div', block => {
    if ([...block.children].some(child => BLOCK.test(child.tagName))) return
    const parts = [[]]
    const nodes = [...block.childNodes].filter(node => node.nodeType !== Node.TEXT_NODE || node.data.trim() || node.data.includes('\u00a0') || node.data.includes(' '))
    for (const [place, node] of nodes.entries()) {
      const isPause = node.nodeName === 'BR' && (nodes[place + 1]?.nodeName === 'BR' || nodes[place - 1]?.nodeName === 'BR')
      isPause ? parts.push([]) : parts.at(-1).push(node)
    }
    const filled = parts.filter(part => part.length)
    if (filled.length > 1) {
      block.replaceWith(...filled.map(part => {
        const paragraph = body.ownerDocument.createElement('p')
        paragraph.append(...part)
        return paragraph
      }))
    }
  })
}

/** Spaces that were made hard to draw a gap become one; between a number and its unit they stay. */
export function plainSpaces(text) {
  return text.replace(/[\u200b\ufeff\u00ad\u2060]/g, '')
    .replace(/[ \t\r\n\f\u00a0\u2007\u202f]+/g, (gap, place, whole) => {
      if (gap.length === 1 && gap !== '\u00a0' && gap !== '\u202f') return gap
      const isUnit = gap.length === 1 && /\d/.test(whole[place - 1] ?? '') && /[\p{L}\d%]/u.test(whole[place + 1] ?? '')
      return isUnit ? gap : ' '
    })
}

function spaces(body) {
  const walker = body.ownerDocument.createTreeWalker(body, NodeFilter.SHOW_TEXT)
  while (walker.nextNode()) walker.currentNode.data = plainSpaces(walker.currentNode.data)
}

function emptied(body) {
  for (const element of all(body).reverse()) {
    const isPlace = /^(BR|TD|TH|TR|TBODY|THEAD|TFOOT|TABLE|HR)$/.test(element.tagName)
    if (!isPlace && !element.textContent.trim() && !element.querySelector('td, th')) {
      // A mark around one space holds a space.
      if (BLOCK.test(element.tagName) || !element.textContent) element.remove()
      else unwrap(element)
    }
  }
  each(body, 'hr', line => line.remove())
  each(body, 'tr', row => !row.children.length && row.remove())
}
