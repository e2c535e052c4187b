// A photo with what must stand beside it, and the way it is brought to the server.

import { growing, labelled, make } from './dom.js'
import { say } from './words.js'

const TYPES = ['image/jpeg', 'image/png', 'image/webp']
const LARGEST = 40 * 1024 * 1024

/** Files that are on their way: who closes the page is asked first. */
const underWay = new Set()
addEventListener('beforeunload', event => { if (underWay.size) event.preventDefault() })

export const picturesOf = transfer => [...transfer?.files ?? []].filter(file => file.type.startsWith('image/'))

/**
 * Sends a file and tells how far it is: 0 to 100, then null while the server makes its renditions.
 *
 * @throws {Error} whose message is a sentence for people; `status` is 0 without a connection, 401 without a sign-in
 */
export function upload(address, file, progress) {
  if (!TYPES.includes(file.type)) return Promise.reject(Object.assign(new Error(say('notAPicture')), { status: 415 }))
  if (file.size > LARGEST) return Promise.reject(Object.assign(new Error(say('tooLarge')), { status: 413 }))
  return new Promise((resolve, reject) => {
    const fail = (status, sentence) => reject(Object.assign(new Error(sentence), { status }))
    const request = new XMLHttpRequest()
    underWay.add(request)
    request.onloadend = () => underWay.delete(request)
    request.open('POST', `${address}?nama=${encodeURIComponent(file.name)}`)
    request.setRequestHeader('Accept', 'application/json')
    request.setRequestHeader('Content-Type', file.type)
    request.responseType = 'json'
    request.upload.onprogress = event => event.lengthComputable && progress(Math.round(event.loaded / event.total * 100))
    request.upload.onload = () => progress(null)
    request.onerror = request.ontimeout = () => fail(0, say('uploadFailed'))
    request.onload = () => {
      const { status, response } = request
      if (status >= 200 && status < 300 && response) resolve(response.photo ?? response)
      else if (status === 401) fail(401, say('signInNeeded'))
      else if (status >= 500) fail(0, say('uploadFailed'))
      else fail(status, response?.message ?? response?.problems?.[0]?.message ?? (status === 413 ? say('tooLarge') : say('uploadRefused')))
    }
    request.send(file)
  })
}

/** Where a photo of the newsroom's own can be seen; null for one we hold only the caption of. */
export function photoAddress(photo) {
  return photo?.address ?? (photo?.asset ? `/media/${photo.asset}` : null)
}

/**
 * The place of one photo: an empty one asks for a file, a filled one shows it and its fields.
 *
 * @param context {upload: address, signIn: async () => Boolean}
 * @param changed told the new photo, or null when it was removed
 */
export class PhotoPlace {
  constructor({ context, label, changed, isRemovable = true }) {
    Object.assign(this, { context, label, changed, isRemovable, photo: null })
    this.file = make('input', { type: 'file', accept: TYPES.join(), hidden: true, onchange: () => this.take(this.file.files[0]) })
    this.said = make('p', { className: 'unggahan', role: 'status' })
    this.bar = make('progress', { max: 100, hidden: true, 'aria-label': say('processing') })
    this.shown = make('div')
    this.element = make('div', { className: 'tempat-foto', role: 'group', 'aria-label': label }, this.shown, this.bar, this.said, this.file)
    this.acceptDrops()
    this.write(null)
  }

  read() { return this.photo }

  write(photo) {
    const isSame = this.photo && photo && this.photo.asset === photo.asset && this.fields
    this.photo = photo
    if (isSame) for (const [name, area] of Object.entries(this.fields)) show(area, photo[name] ?? '')
    else this.draw()
  }

  acceptDrops() {
    const over = isOver => this.element.classList.toggle('di-atas', isOver)
    this.element.addEventListener('dragover', event => {
      if (![...event.dataTransfer.types].includes('Files')) return
      event.preventDefault()
      over(true)
    })
    this.element.addEventListener('dragleave', () => over(false))
    this.element.addEventListener('drop', event => {
      const [file] = picturesOf(event.dataTransfer)
      over(false)
      if (!file && !event.dataTransfer.files.length) return
      event.preventDefault()
      event.stopPropagation()
      this.take(file ?? event.dataTransfer.files[0])
    })
  }

  async take(file) {
    if (!file) return
    this.file.value = ''
    this.tell(say('uploading', 0))
    this.bar.hidden = false
    try {
      const sent = await this.send(file)
      const { caption = '', credit = '', alternativeText = '' } = this.photo ?? {}
      // What was written for the picture before stays where the file itself says nothing.
      this.set({ ...sent, caption: caption || sent.caption || '', credit: credit || sent.credit || '', alternativeText: alternativeText || sent.alternativeText || '' })
      this.tell('')
      this.fields?.caption.focus()
    } catch (error) {
      this.tell(error.message, error.status === 0 || error.status === 401 ? () => this.take(file) : null)
      if (error.status === 0) addEventListener('online', () => this.said.querySelector('button')?.click(), { once: true })
    } finally {
      this.bar.hidden = true
    }
  }

  async send(file) {
    const progress = percent => {
      percent === null ? this.bar.removeAttribute('value') : this.bar.value = percent
      this.tell(percent === null ? say('processing') : say('uploading', percent))
    }
    try {
      return await upload(this.context.upload, file, progress)
    } catch (error) {
      if (error.status !== 401 || !await this.context.signIn()) throw error
      return upload(this.context.upload, file, progress)
    }
  }

  tell(sentence, again) {
    this.said.replaceChildren(sentence, ...(again ? [' ', make('button', { type: 'button', onclick: again }, say('again'))] : []))
  }

  set(photo) {
    this.photo = photo
    this.draw()
    this.changed(photo)
  }

  draw() {
    const choose = key => make('button', { type: 'button', onclick: () => this.file.click() }, say(key))
    if (!this.photo) {
      this.fields = null
      this.shown.replaceChildren(make('p', { className: 'letakkan' }, choose('choosePhoto'), ' ', make('span', {}, say('dropPhoto'))))
      return
    }
    const field = (name, label, hint) => {
      const area = growing(make('textarea', { rows: 1, value: this.photo[name] ?? '', placeholder: hint ?? '' }))
      area.addEventListener('input', event => {
        event.stopPropagation()
        this.photo = { ...this.photo, [name]: area.value.replace(/\n/g, ' ') }
        this.changed(this.photo)
      })
      return [area, labelled(say(label), area, { field: name })]
    }
    const parts = { caption: field('caption', 'caption'), credit: field('credit', 'credit'), alternativeText: field('alternativeText', 'alternativeText', say('alternativeHint')) }
    this.fields = Object.fromEntries(Object.entries(parts).map(([name, [area]]) => [name, area]))
    this.shown.replaceChildren(this.picture(), ...Object.values(parts).map(([, row]) => row),
      make('p', { className: 'tindakan' }, choose('replacePhoto'), ' ',
        this.isRemovable ? make('button', { type: 'button', onclick: () => this.remove() }, say('removePhoto')) : null))
  }

  picture() {
    const address = photoAddress(this.photo)
    if (!address) return make('p', { className: 'tanpa-gambar' }, say('noPicture'))
    const { width, height } = this.photo
    return make('img', { src: address, alt: this.photo.alternativeText || say('photo'), ...(width && height ? { width, height } : {}), decoding: 'async' })
  }

  remove() {
    this.set(null)
    this.shown.querySelector('button')?.focus()
  }
}

function show(area, value) {
  if (area.value !== value) area.value = value
  area.grow?.()
}
