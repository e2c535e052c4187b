// The editor of a story: puts its parts into the page's <form id="naskah"> and lets them work together. See docs/editor.md.

import { Autosave } from './autosave.js'
import { BodyText } from './body.js'
import { FIELDS, emptyManuscript, fieldKey } from './canonical.js'
import { ConflictPanel } from './conflict.js'
import { detailFields } from './details.js'
import { askSignIn } from './dialogs.js'
import { Delay, make, newId, showProblem } from './dom.js'
import { figures, missing } from './figures.js'
import { PROVIDERS } from './links.js'
import { listen } from './news.js'
import { sheetFields } from './sheet.js'
import { StatusLine } from './status.js'
import { suggestions } from './suggest.js'
import { Toolbar } from './toolbar.js'
import { Vault, tabName } from './vault.js'
import { clock, number, say, speak } from './words.js'

/** The field in which an item of the checklist is written, where it is called otherwise. */
const FIELD_OF = { byline: 'bylines', photoCaption: 'caption', photoCredit: 'credit', photoAlternativeText: 'alternativeText', unverifiedNote: 'body' }

const list = text => (text ?? '').split(/\s+/).filter(Boolean)

/** What the page says in data attributes of the form. */
function settings({ dataset }) {
  const story = dataset.naskah
  return {
    story, member: dataset.saya ?? '', name: dataset.nama ?? '', userName: dataset.namaMasuk ?? '', zone: dataset.zona || 'Asia/Jakarta',
    language: dataset.bahasa === 'en' ? 'en' : 'id', isEditable: dataset.bacaSaja === undefined, headlineGuide: Number(dataset.panjangJudul) || 90,
    wanted: list(document.getElementById('periksa')?.dataset.butir), providers: dataset.semat ? list(dataset.semat) : PROVIDERS, sections: sections(),
    content: dataset.isi || `/redaksi/naskah/${story}/isi`, upload: dataset.foto || '/redaksi/foto', suggest: dataset.saran || '/redaksi/saran',
    news: dataset.kabar || `/redaksi/kabar?naskah=${story}`, signIn: dataset.masuk || '/redaksi/masuk',
  }
}

/** The sections a story may be filed in, as the page lists them. */
function sections() {
  const select = document.querySelector('select[name="section"]')
  return [...select?.options ?? []].filter(option => option.value).map(option => ({ slug: option.value, name: option.label }))
}

/** Puts an element where the page has a place for it; answers whether it has. */
function putInto(id, ...elements) {
  const place = document.getElementById(id)
  place?.replaceChildren(...elements)
  return Boolean(place)
}

/** Only to be read: every control in it is off, those that come later too. */
function shut(part) {
  part?.replaceChildren(make('fieldset', { disabled: true, className: 'hanya-baca' }, ...part.childNodes))
}

class StoryEditor {
  constructor(form) {
    this.form = form
    this.settings = settings(form)
    this.left = []
    this.came = {}
    speak(this.settings.language)
    this.isApplying = false
    this.build()
  }

  // ---- parts ----

  build() {
    const { settings: set } = this, changed = () => this.changed()
    const context = { upload: set.upload, providers: set.providers, find: suggestions(set.suggest, 'naskah'), signIn: () => this.signIn(), complain: sentence => this.status.note(sentence) }
    this.status = new StatusLine({ zone: set.zone, acts: this.acts() })
    this.conflict = new ConflictPanel({ zone: set.zone, sections: () => set.sections, chosen: choices => this.autosave.choose(choices), makeText: element => this.ownText(element, context) })
    const sheet = sheetFields({ context, headlineGuide: set.headlineGuide, changed })
    const { fields, elements } = detailFields({ sections: set.sections, suggest: set.suggest, changed })
    this.fields = [...sheet, ...fields]
    this.measures = make('p', { className: 'ukuran' })
    this.checklist = make('div', { className: 'periksa' })
    const place = make('div', { className: 'isi', 'data-bidang': 'body' })
    putInto('naskah-keadaan', this.status.element)
    putInto('benturan', this.conflict.element)
    putInto('naskah-data', ...elements)
    putInto('periksa', this.checklist)
    const heading = this.form.querySelector('h1'), lembar = make('div', { className: 'lembar' }, ...sheet.map(one => one.element), place)
    if (heading) heading.className = 'unseen'
    this.form.replaceChildren(...(heading ? [heading] : []), lembar)
    this.text = new BodyText(place, {
      context, changed, isEditable: set.isEditable, language: set.language,
      keys: { 'Mod-k': () => (this.toolbar.link(), true), 'Alt-F10': () => (this.toolbar.focus(), true), 'Mod-Enter': () => true },
    })
    this.toolbar = new Toolbar(this.text.editor, context)
    place.before(this.toolbar.element)
    place.after(make('p', { className: 'problem', hidden: true }), this.measures)
    this.counting = new Delay(() => this.count(), 150, 600)
    if (!set.isEditable) for (const part of [lembar, document.getElementById('naskah-data')]) shut(part)
  }

  acts() {
    return {
      signIn: [say('signIn'), () => this.signIn()], conflict: [say('toConflict'), () => this.conflict.focus()],
      offline: [say('again'), () => this.autosave.retry()], offlineNoVault: [say('again'), () => this.autosave.retry()],
      notAllowed: [say('copyText'), () => this.copy()], gone: [say('copyText'), () => this.copy()],
    }
  }

  /** An editor of a few blocks beside the story's own: what someone makes of two versions. */
  ownText(element, context) {
    return new BodyText(element, { context, changed() {}, isEditable: true, language: this.settings.language, keys: {}, id: newId('versi-sendiri'), label: say('own') })
  }

  // ---- the manuscript on the page ----

  read() {
    const manuscript = { ...emptyManuscript() }
    for (const field of this.fields) manuscript[field.name] = this.value(field)
    return { ...manuscript, body: this.text.read() }
  }

  /** A field nobody has touched gives the very value it was shown, even where it would have written it otherwise. */
  value(field) {
    const value = field.read(), came = this.came[field.name]
    return came && JSON.stringify(value) === came.read ? came.value : value
  }

  apply(manuscript) {
    this.isApplying = true
    for (const field of this.fields) {
      const value = manuscript[field.name]
      if (fieldKey(field.name, this.value(field)) !== fieldKey(field.name, value)) field.write(value)
      this.came[field.name] = { value, read: JSON.stringify(field.read()) }
    }
    this.text.write(manuscript.body)
    this.isApplying = false
    this.counting.ask()
  }

  get isBusy() { return this.text.isComposing }

  changed() {
    if (this.isApplying) return
    this.counting.ask()
    this.autosave?.changed()
  }

  count() {
    const manuscript = this.read()
    const { words, characters, minutes } = figures(manuscript.body)
    this.measures.textContent = say('figures', number(words), number(characters), number(minutes))
    const lacking = missing(manuscript, this.settings.wanted)
    const said = lacking.map(name => make('li', {}, this.settings.isEditable ? make('button', { type: 'button', onclick: () => this.goTo(name) }, say(`missing.${name}`)) : say(`missing.${name}`)))
    this.checklist.replaceChildren(said.length ? make('ul', { className: 'check' }, ...said) : make('p', {}, say('complete')))
    this.form.dispatchEvent(new CustomEvent('naskah:periksa', { detail: lacking, bubbles: true }))
  }

  /** Leads to where something that is missing is written. */
  goTo(name) {
    const field = FIELD_OF[name] ?? name
    if (field === 'body') return this.text.editor.commands.focus('end')
    const controls = [...document.querySelectorAll(`[data-bidang="${field}"] :is(input, select, textarea)`)].filter(one => one.offsetParent)
    const control = controls.find(one => !one.value) ?? controls[0]
    control?.scrollIntoView({ block: 'center' })
    return control?.focus({ preventScroll: true })
  }

  // ---- saving ----

  async begin() {
    const { settings: set } = this
    const tab = await tabName(set.story)
    this.vault = await new Vault(set.story, tab, set.member).open()
    this.autosave = new Autosave({ address: set.content, vault: this.vault, desk: this, tell: this.tell() })
    const server = await this.firstLook()
    this.apply(server.manuscript)
    this.status.saved(server.savedAt)
    this.autosave.begin({ revision: server.revision, manuscript: server.manuscript })
    this.revised(server)
    this.count()
    this.form.dataset.siap = 'ya'
    this.hear()
    if (!set.isEditable) return
    this.left = await this.vault.leftBehind()
    this.bringBack(server)
  }

  /** The story as the page carries it, or from the server, asked again until it answers. */
  async firstLook() {
    for (let wait = 500; ; wait = Math.min(wait * 2, 5000)) {
      const server = await this.autosave.look().catch(() => null)
      if (server) return server
      if (this.autosave.blocked === 'signIn') await this.signIn()
      else this.status.state('offline')
      await new Promise(resolve => { setTimeout(resolve, wait) })
    }
  }

  /** Text that never reached the server, of this tab before a reload or of one that was closed. */
  bringBack(server) {
    const record = this.left.shift()
    if (!record) return
    const { autosave } = this
    autosave.adopt(record, server)
    if (autosave.blocked || autosave.isDirty) this.status.note(say('restored', clock(record.at, this.settings.zone, false)))
    const isOwn = record.key === this.vault.key
    autosave.keepInBrowser().then(() => isOwn || this.vault.forget(record.key))
    autosave.push()
  }

  tell() {
    const { status } = this
    return {
      state: (name, detail) => {
        status.state(name === 'saved' && !this.settings.isEditable ? 'readOnly' : name, this.labelled(detail))
        if (name === 'saved' && this.left.length) this.bringBack(this.autosave.base)
        if (name === 'signIn') this.signIn()
      },
      saved: answer => {
        status.saved(answer.savedAt ?? Date.now())
        this.revised(answer)
      },
      revision: server => this.revised(server),
      conflict: (conflicts, theirs) => this.conflict.show(conflicts, theirs),
      settled: () => this.conflict.hide(),
      problems: problems => this.showProblems(problems),
      colleague: (by, at) => by && by !== this.settings.name && status.savedBy(by, at ?? Date.now()),
    }
  }

  /** The rest of the page is told, and its forms act on the newest revision. */
  revised({ revision, workingState }) {
    document.querySelectorAll('input[name="revisi"]').forEach(input => { input.value = revision })
    this.form.dataset.revisi = revision
    this.form.dispatchEvent(new CustomEvent('naskah:tersimpan', { detail: { revision, workingState }, bubbles: true }))
  }

  place(field) { return document.querySelector(`[data-bidang="${CSS.escape(field.split('.')[0])}"]`) }

  showProblems(problems) {
    for (const name of [...FIELDS, 'body']) this.showProblem(name, null)
    for (const { field, message } of problems) this.showProblem(field, message)
  }

  showProblem(field, message) {
    const place = this.place(field)
    if (!showProblem(place, message)) showProblem(place?.parentElement, message)
  }

  labelled(detail) {
    return detail?.problems ? { problems: detail.problems.map(one => ({ ...one, label: say(one.field.split('.')[0]).toLocaleLowerCase() })) } : detail
  }

  async signIn() {
    const { signIn, userName } = this.settings
    const isIn = await askSignIn({ address: signIn, name: userName })
    if (isIn) this.autosave.signedIn()
    return isIn
  }

  async copy() {
    const { headline, lead } = this.read()
    await navigator.clipboard.writeText([headline, lead, this.text.editor.getText({ blockSeparator: '\n\n' })].filter(Boolean).join('\n\n'))
    this.status.note(say('copied'))
  }

  hear() {
    document.addEventListener('kabar:story', ({ detail }) => this.autosave.hear({ ...detail, at: Date.now() }))
    document.addEventListener('kabar:present', ({ detail }) => this.status.here(detail.filter(name => name !== this.settings.name)))
    document.addEventListener('kabar:open', () => this.autosave.hear({}))
    listen(this.settings.news)
  }

  /** Saves what is on the page before another form of it acts on the story. */
  guard(event) {
    const { target } = event
    if (target === this.form || !target.querySelector?.('input[name="revisi"]') || !this.autosave?.base || target.dataset.terjaga) return
    if (!this.autosave.isDirty && !this.autosave.isPushing) return
    event.preventDefault()
    event.stopImmediatePropagation()
    const { submitter } = event
    this.autosave.whenSaved().then(isSaved => {
      if (!isSaved) return this.status.element.scrollIntoView({ block: 'nearest' })
      target.dataset.terjaga = 'ya'
      target.requestSubmit(submitter)
      delete target.dataset.terjaga
      return undefined
    })
  }
}

const form = document.getElementById('naskah')
if (form) {
  const editor = new StoryEditor(form)
  form.addEventListener('submit', event => event.preventDefault())
  document.addEventListener('submit', event => editor.guard(event), true)
  // Ctrl+S: a milestone of one's own.
  document.addEventListener('terbit:simpan', () => editor.autosave?.push({ keep: true }))
  editor.begin()
}
