// Brings what is typed to the browser's storage at once and to the server within two seconds, and never over a colleague's work.

import { isSameManuscript, wireManuscript } from './canonical.js'
import { Delay } from './dom.js'
import { merge } from './merge.js'

/** To the browser: milliseconds after the last change, and at most after the first. */
const KEPT_AFTER = [25, 50]
/** To the server. The most is below two seconds by what a busy browser may add. */
const SENT_AFTER = [700, 1700]
/** Two versions side by side follow what is typed in one of them. */
const ASKED_AFTER = [300, 600]
/** No answer for so long is none. */
const PATIENCE = 20_000
/** Waits between tries while there is no connection. */
const TRIES = [500, 1000, 2000, 3000, 5000]
/** Browsers finish requests of a page that is gone up to 64 KiB. */
const KEPT_ALIVE = 60_000

const REFUSALS = { 401: 'signIn', 403: 'notAllowed', 404: 'gone', 410: 'gone', 413: 'tooLong', 422: 'invalid' }

/**
 * What it asks of the page (`desk`): `read()` gives the manuscript as it stands, `apply(manuscript)` shows another without
 * moving the caret, `isBusy` says that letters are being put together. What it tells (`tell`): `state(name, detail)`, `saved(answer)`, `conflict(conflicts, theirs)`, `settled()`,
 * `problems(list)`, `colleague(by, at)`.
 *
 * `base` is what the server is known to hold: {revision, manuscript}. `sent` is what went out and was not answered.
 */
export class Autosave {
  constructor({ address, desk, vault, tell }) {
    Object.assign(this, { address, desk, vault, tell, base: null, sent: null, theirs: null, aside: null, choices: {}, failures: 0, blocked: null })
    this.keeping = new Delay(() => this.keepInBrowser(), ...KEPT_AFTER)
    this.sending = new Delay(() => this.push(), ...SENT_AFTER)
    this.asking = new Delay(() => this.askAgain(), ...ASKED_AFTER)
    addEventListener('online', () => this.retry())
    addEventListener('pagehide', () => this.leave())
    addEventListener('beforeunload', event => this.warn(event))
    document.addEventListener('visibilitychange', () => (document.hidden ? this.leave() : this.retry()))
  }

  /** Starts from what the server gave. */
  begin(base) {
    this.base = base
    this.showState()
  }

  /** Goes on with text that was left in the browser, against what the server holds now. */
  adopt(record, server) {
    const wasArrived = record.sent && isSameManuscript(record.sent, server.manuscript)
    this.base = wasArrived ? { revision: server.revision, manuscript: record.sent } : record.base
    this.desk.apply(record.manuscript)
    this.meet({ revision: server.revision, manuscript: server.manuscript })
  }

  get isDirty() { return !isSameManuscript(this.desk.read(), this.base.manuscript) }

  get content() {
    return { base: this.base, sent: this.sent, manuscript: this.desk.read() }
  }

  /** Something was typed. */
  changed() {
    this.keeping.ask()
    if (this.blocked === 'conflict') this.asking.ask()
    // Then the next try is on its way, or someone has to choose or to sign in first.
    if (this.failures || this.blocked === 'conflict' || this.blocked === 'signIn') return
    this.sending.ask()
    if (!this.isPushing) this.tell.state('unsaved')
  }

  async keepInBrowser() {
    if (!this.base) return
    const isKept = await this.vault.keep(this.content)
    if (!isKept && this.failures) this.tell.state('offlineNoVault')
  }

  /** Sends until the server has what is on the page. One request at a time; who asks meanwhile waits for the same end. */
  push({ keep = false } = {}) {
    this.sending.cancel()
    this.isAskedAgain = true
    this.isKept ||= keep
    this.isPushing ??= this.sendAll().finally(() => this.ended())
    return this.isPushing
  }

  ended() {
    this.isPushing = null
    if (this.isAskedAgain && !this.failures && !this.blocked) this.push()
    else if (this.heard) this.hear(this.heard)
  }

  /** Brings everything to the server now; answers whether it is there. */
  async whenSaved() {
    for (let tries = 0; tries < 3 && (this.isDirty || this.isPushing); tries++) await this.push()
    return !this.isDirty
  }

  async sendAll() {
    while (this.isAskedAgain) {
      this.isAskedAgain = false
      if (this.blocked === 'conflict' || this.blocked === 'signIn' || !this.base) return false
      try {
        if (!await this.sendOnce()) return false
      } catch {
        this.failed()
        return false
      }
    }
    return !this.isDirty
  }

  async sendOnce() {
    if (this.sent && !await this.settle()) return false
    const mine = this.desk.read(), isKept = this.isKept
    if (!isKept && isSameManuscript(mine, this.base.manuscript)) {
      this.clean()
      return true
    }
    this.tell.state('saving')
    this.sent = mine
    const answer = await this.put(mine, isKept)
    this.failures = 0
    if (answer.ok) this.isKept = false
    return this.take(answer.status, await answer.json().catch(() => ({})), mine)
  }

  put(manuscript, keep) {
    const body = JSON.stringify({ base: this.base.revision, keep, manuscript: wireManuscript(manuscript) })
    return this.ask('PUT', body)
  }

  async ask(method, body) {
    const headers = { Accept: 'application/json', ...(body ? { 'Content-Type': 'application/json' } : {}) }
    const answer = await fetch(this.address, { method, body, headers, credentials: 'same-origin', signal: AbortSignal.timeout(PATIENCE) })
    if (answer.status >= 500 || answer.status === 429 || answer.status === 408) throw new Error(`status ${answer.status}`)
    return answer
  }

  /** What became of it. True: go on. */
  take(status, answer, mine) {
    this.tell.problems([])
    if (status === 200) {
      this.sent = null
      this.blocked = null
      const server = { revision: answer.revision, manuscript: answer.manuscript ?? mine }
      if (answer.outcome === 'merged') this.joinMerged(server, mine)
      else this.base = server
      this.tell.saved(answer)
      this.blocked || this.isDirty ? this.keepInBrowser() : this.clean()
      return !this.blocked
    }
    if (status === 409) {
      const server = { revision: answer.revision, manuscript: answer.manuscript }
      this.aside = mine
      this.meet(server, answer.by, answer.savedAt, true)
      this.isAskedAgain ||= !this.blocked
      return !this.blocked
    }
    // Nothing of it was stored, so nothing has to be looked up.
    this.sent = null
    return this.refused(REFUSALS[status] ?? 'notAllowed', answer)
  }

  refused(reason, answer) {
    this.blocked = reason
    this.keepInBrowser()
    this.tell.problems(answer.problems ?? [])
    this.tell.state(reason, answer)
    return false
  }

  /** A colleague's changes came back with ours; what was typed since then stays. */
  joinMerged(server, mine) {
    this.base = { revision: this.base.revision, manuscript: mine }
    this.meet(server)
  }

  /**
   * Joins what the server holds into the page, or asks where both changed the same.
   *
   * @param isAside whether the server has put our version aside. Before that nobody is asked, so that what is not chosen
   *   stays in the history; it is sent as it is first, and the server answers with the conflict.
   */
  meet(server, by, at, isAside = false) {
    if (this.sent && isSameManuscript(server.manuscript, this.sent)) {
      // Our own text, of which the answer was lost.
      this.base = { revision: server.revision, manuscript: this.sent }
      this.sent = null
    }
    const { manuscript, conflicts } = merge(this.base.manuscript, this.desk.read(), server.manuscript, this.choices)
    this.sent = null
    if (conflicts.length && !isAside) return void this.push()
    if (conflicts.length) {
      this.theirs = { ...server, by: by ?? this.theirs?.by, at }
      this.blocked = 'conflict'
      this.keepInBrowser()
      this.tell.conflict(conflicts, this.theirs)
      this.tell.state('conflict')
      return undefined
    }
    this.base = server
    this.theirs = this.aside = null
    this.choices = {}
    if (this.blocked === 'conflict') this.blocked = null
    this.desk.apply(manuscript)
    this.tell.settled()
    if (by) this.tell.colleague(by, at)
    return undefined
  }

  /**
   * What someone chose; asks again if something that needs a choice came in meanwhile. What was typed since the server put our
   * version aside goes the same way first, so that it is in the history too if it is not chosen.
   */
  choose(choices) {
    Object.assign(this.choices, choices)
    if (!this.aside || !isSameManuscript(this.desk.read(), this.aside)) {
      this.blocked = null
      return void this.push()
    }
    const { by, at, ...server } = this.theirs
    this.meet(server, by, at, true)
    if (this.blocked) return undefined
    this.keepInBrowser()
    return void this.push()
  }

  /** The question again, with what stands on the page now. */
  askAgain() {
    if (this.blocked !== 'conflict' || !this.theirs) return
    const { conflicts } = merge(this.base.manuscript, this.desk.read(), this.theirs.manuscript)
    if (conflicts.length) this.tell.conflict(conflicts, this.theirs)
  }

  /** A request went out and no answer came: looks whether it arrived. */
  async settle() {
    const server = await this.look()
    if (!server) return false
    if (isSameManuscript(server.manuscript, this.sent)) this.base = { revision: server.revision, manuscript: this.sent }
    this.sent = null
    return true
  }

  async look() {
    const answer = await this.ask('GET')
    if (answer.ok) return answer.json()
    this.refused(REFUSALS[answer.status] ?? 'notAllowed', {})
    return null
  }

  /** A newer revision is on the server. */
  async hear(news) {
    this.heard = news
    if (this.isPushing || !this.base || this.blocked === 'conflict') return undefined
    this.heard = null
    if (news.revision && news.revision <= this.base.revision) return undefined
    if (this.desk.isBusy) return void setTimeout(() => this.hear(news), 500)
    try {
      const server = await this.look()
      if (!server || this.isPushing || server.revision <= this.base.revision) return undefined
      const wasDirty = this.isDirty
      this.meet({ revision: server.revision, manuscript: server.manuscript }, news.by, news.at ?? Date.now())
      if (this.isPushing) return undefined
      this.tell.revision(server)
      if (!this.blocked) wasDirty ? this.sending.ask() : this.clean()
    } catch {
      this.failed()
    }
    return undefined
  }

  failed() {
    const wait = TRIES[Math.min(this.failures, TRIES.length - 1)]
    this.failures += 1
    this.keepInBrowser()
    this.tell.state(this.vault.works ? 'offline' : 'offlineNoVault')
    clearTimeout(this.trying)
    this.trying = setTimeout(() => this.push(), wait)
  }

  /** At once, without waiting for the next try. */
  retry() {
    clearTimeout(this.trying)
    if (this.blocked === 'signIn') this.blocked = null
    if (this.base && (this.failures || this.isDirty)) this.push()
  }

  signedIn() {
    this.blocked = null
    this.push()
  }

  clean() {
    this.failures = 0
    this.sent = null
    this.keeping.cancel()
    this.vault.forget()
    this.showState()
  }

  showState() {
    this.tell.state(this.blocked ?? 'saved')
  }

  /** The page may be about to go: nothing that was typed may depend on a timer. */
  leave() {
    if (!this.base || !this.isDirty) return
    this.keeping.cancel()
    const isFree = !this.isPushing && !this.blocked
    const manuscript = this.desk.read()
    const body = JSON.stringify({ base: this.base.revision, keep: false, manuscript: wireManuscript(manuscript) })
    if (isFree && new Blob([body]).size < KEPT_ALIVE) {
      this.sent = manuscript
      const headers = { 'Content-Type': 'application/json', Accept: 'application/json' }
      const sent = fetch(this.address, { method: 'PUT', body, headers, credentials: 'same-origin', keepalive: true })
      // If the page stays after all, this was an ordinary save.
      this.isPushing = sent.then(async answer => this.take(answer.status, await answer.json(), manuscript))
        .catch(() => this.failed()).finally(() => this.ended())
    }
    this.vault.keepNow(this.content)
  }

  warn(event) {
    this.leave()
    if (this.base && this.isDirty && !this.vault.works) event.preventDefault()
  }
}
