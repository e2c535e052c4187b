// Unsaved text in the browser's own keeping: IndexedDB, and localStorage where that is not to be had.
//
// A record is {key, story, tab, member, base: {revision, manuscript}, sent, manuscript, at}. It is there from the first
// keystroke until the server has answered that it holds the same text. `sent` is what went out without an answer yet.

const DATABASE = 'terbit', STORE = 'naskah', PREFIX = 'terbit-naskah:'

/** A name for this tab that stays through a reload; a copied tab gets its own. */
export async function tabName(story) {
  let tab = session('get')
  if (!tab || await isOpen(story, tab)) session('set', tab = crypto.getRandomValues(new Uint32Array(2)).join(''))
  holdOpen(story, tab)
  return tab
}

function session(act, value) {
  try {
    return act === 'get' ? sessionStorage.getItem('terbit-tab') : sessionStorage.setItem('terbit-tab', value)
  } catch {
    return null
  }
}

const lockName = (story, tab) => `${PREFIX}${story}:${tab}`

/** Browsers tell who holds a lock, so a tab that is gone is known at once. */
function holdOpen(story, tab) {
  navigator.locks?.request(lockName(story, tab), () => new Promise(() => {}))
}

async function isOpen(story, tab) {
  const held = (await navigator.locks?.query())?.held ?? []
  return held.some(lock => lock.name === lockName(story, tab))
}

export class Vault {
  constructor(story, tab, member) {
    Object.assign(this, { story, tab, member, key: lockName(story, tab), works: true, chain: Promise.resolve() })
  }

  async open() {
    try {
      this.database = await new Promise((resolve, reject) => {
        const request = indexedDB.open(DATABASE, 1)
        request.onupgradeneeded = () => request.result.createObjectStore(STORE, { keyPath: 'key' })
        request.onsuccess = () => resolve(request.result)
        request.onerror = () => reject(request.error)
        request.onblocked = () => reject(new Error('blocked'))
      })
      this.database.onversionchange = () => this.database.close()
    } catch {
      this.database = null
    }
    return this
  }

  record(content) {
    return { key: this.key, story: this.story, tab: this.tab, member: this.member, at: Date.now(), ...content }
  }

  /** Keeps the newest text; answers whether it is kept. While one is being written only the newest waits. */
  keep(content) {
    const isWaiting = Boolean(this.next)
    this.next = this.record(content)
    if (isWaiting) return this.chain
    return this.inTurn(async () => {
      const record = this.next
      this.next = null
      if (record) this.works = (await this.put(record)) || putPlainly(record)
      return this.works
    })
  }

  /** At once, in the same turn: for a page that is about to go. */
  keepNow(content) {
    const record = this.record(content)
    const isKept = putPlainly(record)
    this.next = null
    this.inTurn(() => this.put(record))
    return isKept
  }

  forget(key = this.key) {
    if (key === this.key) this.next = null
    return this.inTurn(async () => {
      dropPlainly(key)
      await this.transact('readwrite', store => store.delete(key)).catch(() => {})
    })
  }

  /** Unsaved text of this story whose tabs are gone, oldest first. */
  async leftBehind() {
    await this.chain
    const kept = await this.transact('readonly', store => store.getAll()).catch(() => [])
    const newest = new Map()
    for (const record of [...kept ?? [], ...plainRecords()]) {
      if (!(newest.get(record.key)?.at >= record.at)) newest.set(record.key, record)
    }
    const mine = [...newest.values()].filter(one => one.story === this.story && one.member === this.member)
    const left = []
    for (const record of mine) if (record.tab === this.tab || !await isOpen(this.story, record.tab)) left.push(record)
    return left.sort((one, other) => one.at - other.at)
  }

  async put(record) {
    try {
      await this.transact('readwrite', store => store.put(record))
      dropPlainly(record.key, record.at)
      return true
    } catch {
      return false
    }
  }

  /** One after the other, so that an old text never lands on a newer. */
  inTurn(act) {
    return this.chain = this.chain.then(act, act)
  }

  transact(mode, act) {
    return new Promise((resolve, reject) => {
      if (!this.database) return reject(new Error('no database'))
      const transaction = this.database.transaction(STORE, mode)
      const request = act(transaction.objectStore(STORE))
      transaction.oncomplete = () => resolve(request.result)
      transaction.onerror = transaction.onabort = () => reject(transaction.error)
      return undefined
    })
  }
}

function putPlainly(record) {
  try {
    localStorage.setItem(record.key, JSON.stringify(record))
    return true
  } catch {
    return false
  }
}

/** @param until nothing newer than this is dropped. */
function dropPlainly(key, until = Infinity) {
  try {
    const kept = localStorage.getItem(key)
    if (kept && JSON.parse(kept).at <= until) localStorage.removeItem(key)
  } catch {
    // Without storage there is nothing to drop.
  }
}

function plainRecords() {
  try {
    return Object.keys(localStorage).filter(key => key.startsWith(PREFIX)).map(key => JSON.parse(localStorage.getItem(key)))
  } catch {
    return []
  }
}
