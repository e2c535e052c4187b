// Keys of the whole newsroom. What has a key says so: `data-kunci="n"`, `data-kunci="g d"`, `data-kunci="Ctrl+Enter"`.
//
// One-letter keys work when nothing is being typed, and can be switched off (WCAG 2.2, 2.1.4). `?` shows them all.

import { make } from './dom.js'
import { say, speak } from './words.js'

const STORED = 'terbit-tombol-satu-huruf'
const isMac = /Mac|iP(hone|ad)/.test(navigator.platform)

const isOn = () => {
  try {
    return localStorage.getItem(STORED) !== 'mati'
  } catch {
    return true
  }
}

const isTyping = target => Boolean(target.closest?.('input:not([type=checkbox], [type=radio]), textarea, select, [contenteditable]:not([contenteditable=false])'))
const isSeen = element => Boolean(element.getClientRects().length) && !element.disabled
const isModified = key => /^(Ctrl|Alt)\+/.test(key)

/** `Ctrl+Enter` for the event, `n` for a plain key. */
function named(event) {
  const key = event.key.length === 1 ? event.key : event.key
  const parts = [(event.ctrlKey || event.metaKey) && 'Ctrl', event.altKey && 'Alt'].filter(Boolean)
  return [...parts, parts.length && key.length === 1 ? key.toUpperCase() : key].join('+')
}

const withKeys = () => [...document.querySelectorAll('[data-kunci]')].filter(isSeen)

/** The open dialog has the keys; without one the page. */
function found(key) {
  const within = document.querySelector('dialog[open]') ?? document
  return withKeys().find(element => element.dataset.kunci === key && within.contains(element))
}

/** The one main button of the page, or of the dialog over it. */
function mainButton() {
  const within = document.querySelector('dialog[open]') ?? document
  return [...within.querySelectorAll('button.main')].find(isSeen)
}

function act(element) {
  if (element.matches('input:not([type=submit], [type=button]), textarea, select')) {
    element.focus()
    element.select?.()
  } else {
    element.click()
  }
}

let first = null

function press(event) {
  if (event.isComposing || event.defaultPrevented && !event.ctrlKey && !event.metaKey) return
  const key = named(event)
  if (key === 'Ctrl+S') {
    event.preventDefault()
    const target = found(key)
    target ? act(target) : document.dispatchEvent(new CustomEvent('terbit:simpan'))
    return
  }
  if (isModified(key)) return run(event, found(key) ?? (key === 'Ctrl+Enter' ? mainButton() : null))
  if (isTyping(event.target) || event.key.length > 1) return undefined
  if (key === '?') return run(event, { click: showKeys, matches: () => false })
  if (!isOn()) return undefined
  const pair = first && `${first} ${key}`
  first = null
  const target = (pair && found(pair)) || found(key)
  if (target) return run(event, target)
  if (withKeys().some(element => element.dataset.kunci.startsWith(`${key} `))) {
    first = key
    setTimeout(() => { first = null }, 1500)
  }
  return undefined
}

function run(event, element) {
  if (!element) return
  event.preventDefault()
  act(element)
}

const shown = key => key.split(' ').map(part => (isMac ? part.replace('Ctrl', '⌘') : part))

/** Beside what has a key its key is written, and told to those who listen to the page. */
function write(root = document) {
  for (const element of root.querySelectorAll('[data-kunci]:not([aria-keyshortcuts])')) {
    element.setAttribute('aria-keyshortcuts', element.dataset.kunci.replace('Ctrl', isMac ? 'Meta' : 'Control'))
    if (element.matches('a, button')) element.append(...shown(element.dataset.kunci).map(part => make('kbd', { 'aria-hidden': 'true' }, part)))
  }
}

function label(element) {
  const copy = element.cloneNode(true)
  copy.querySelectorAll('kbd').forEach(kbd => kbd.remove())
  return copy.textContent.trim() || element.getAttribute('aria-label') || element.labels?.[0]?.textContent.trim() || element.placeholder || ''
}

function showKeys() {
  const editor = document.getElementById('naskah') ? [['Ctrl+Enter', say('keyMain')], ['Ctrl+S', say('keyKeep')], ['Ctrl+B', say('strong')], ['Ctrl+I', say('emphasis')], ['Ctrl+K', say('link')], ['Alt+F10', say('keyToolbar')], ['Escape', say('keyText')]] : []
  const rows = [...withKeys().map(element => [element.dataset.kunci, label(element)]), ...editor, ['?', say('keyHelp')]]
  const box = make('dialog', { className: 'dialog tombol', 'aria-labelledby': 'judul-tombol' },
    make('h2', { id: 'judul-tombol' }, say('keys')),
    make('dl', {}, ...rows.map(([key, name]) => make('div', {}, make('dt', {}, ...shown(key).flatMap(part => [make('kbd', {}, part), ' '])), make('dd', {}, name)))),
    make('p', {}, make('label', {}, make('input', { type: 'checkbox', checked: isOn(), onchange: event => localStorage.setItem(STORED, event.target.checked ? 'nyala' : 'mati') }), ' ', say('singleKeys'))),
    make('form', { method: 'dialog', className: 'tindakan' }, make('button', {}, say('close'))))
  document.body.append(box)
  box.addEventListener('close', () => box.remove())
  box.showModal()
}

speak(document.documentElement.lang)
write()
// Parts that htmx brings later.
document.addEventListener('htmx:load', event => write(event.target))
document.addEventListener('keydown', press)
