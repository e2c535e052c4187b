// Always in sight: what is saved, when, and who else is here.

import { make } from './dom.js'
import { clock, say } from './words.js'

const TROUBLE = new Set(['offline', 'offlineNoVault', 'signIn', 'notAllowed', 'gone', 'tooLong', 'invalid', 'conflict'])
const SENTENCES = { signIn: 'signInNeeded' }

export class StatusLine {
  /** @param acts what the button beside a state does: {signIn, conflict, offline, …: [label, act]} */
  constructor({ zone, acts }) {
    Object.assign(this, { zone, acts, savedAt: null })
    this.text = make('span', { className: 'tersimpan' })
    this.button = make('button', { type: 'button', hidden: true, onclick: () => this.act?.() })
    this.colleague = make('span', { className: 'rekan' })
    this.present = make('span', { className: 'hadir' })
    // Read aloud when it matters, not at every save.
    this.said = make('span', { className: 'unseen', role: 'status', 'aria-live': 'polite' })
    this.element = make('div', { className: 'papan' }, make('p', {}, this.text, ' ', this.button), make('p', { className: 'siapa' }, this.colleague, ' ', this.present), this.said)
  }

  saved(at) {
    this.savedAt = at
  }

  state(name, detail) {
    const sentence = this.sentence(name, detail)
    const wasTrouble = TROUBLE.has(this.name)
    if (TROUBLE.has(name) ? name !== this.name : wasTrouble && name === 'saved') this.said.textContent = sentence
    this.name = name
    this.text.textContent = sentence
    this.element.dataset.keadaan = TROUBLE.has(name) ? 'gangguan' : name === 'saved' ? 'tersimpan' : 'berjalan'
    const [label, act] = this.acts[name] ?? []
    this.button.hidden = !label
    this.button.textContent = label ?? ''
    this.act = act
  }

  sentence(name, detail) {
    if (name === 'saved') return this.savedAt ? say('saved', clock(this.savedAt, this.zone)) : say('nothingYet')
    if (name === 'invalid') return say('invalid', detail?.problems?.map(one => one.label ?? one.field).join(', ') ?? '')
    return say(SENTENCES[name] ?? name)
  }

  savedBy(name, at) {
    const sentence = say('savedBy', name, clock(at, this.zone, false))
    this.colleague.textContent = this.said.textContent = sentence
  }

  note(sentence) {
    this.colleague.textContent = this.said.textContent = sentence
  }

  here(names) {
    this.present.textContent = names.length ? say('alsoHere', names.join(', ')) : ''
  }
}
