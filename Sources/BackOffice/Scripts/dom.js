// Small things about elements.

/** Makes an element. A property that begins with `on` listens; `class`, `data-…`, `aria-…` are attributes; null is left out. */
export function make(tag, properties = {}, ...children) {
  const element = document.createElement(tag)
  for (const [name, value] of Object.entries(properties)) {
    if (value === null || value === undefined || value === false) continue
    if (name.startsWith('on')) element.addEventListener(name.slice(2), value)
    else if (name in element && !name.includes('-') && name !== 'list' && name !== 'form') element[name] = value
    else element.setAttribute(name, value === true ? '' : value)
  }
  element.append(...children.filter(child => child !== null && child !== undefined))
  return element
}

let made = 0

export const newId = name => `${name}-${made += 1}`

/** A field with its label above and room for a sentence about it below. */
export function labelled(label, control, more = {}) {
  control.id ||= newId('isian')
  const problem = make('p', { className: 'problem', id: `${control.id}-keliru`, hidden: true })
  control.setAttribute('aria-describedby', [control.getAttribute('aria-describedby'), problem.id].filter(Boolean).join(' '))
  return make('div', { className: `field ${more.className ?? ''}`.trim(), 'data-bidang': more.field ?? null },
    make('label', { htmlFor: control.id, className: more.isLabelUnseen ? 'unseen' : '' }, label), control, ...(more.after ?? []), problem)
}

/** Puts a sentence beside a field, or takes it away with null. */
export function showProblem(place, sentence) {
  const problem = place?.querySelector('.problem')
  if (!problem) return false
  problem.textContent = sentence ?? ''
  problem.hidden = !sentence
  const control = place.querySelector('input, textarea, select')
  sentence ? control?.setAttribute('aria-invalid', 'true') : control?.removeAttribute('aria-invalid')
  return true
}

/** A text area as high as its text. */
export function growing(area) {
  const grow = () => {
    area.style.height = 'auto'
    area.style.height = `${area.scrollHeight + area.offsetHeight - area.clientHeight}px`
  }
  area.addEventListener('input', grow)
  new ResizeObserver(grow).observe(area.ownerDocument.documentElement)
  requestAnimationFrame(grow)
  area.grow = grow
  return area
}

/** Calls at most once in a while, and never later than `latest` after the first call. Milliseconds. */
export class Delay {
  constructor(act, quiet, latest = quiet) {
    Object.assign(this, { act, quiet, latest, timer: null, since: null })
  }

  ask(now = performance.now()) {
    this.since ??= now
    clearTimeout(this.timer)
    const wait = Math.max(0, Math.min(this.quiet, this.since + this.latest - now))
    this.timer = setTimeout(() => this.now(), wait)
  }

  get isWaiting() { return this.timer !== null }

  now() {
    this.cancel()
    this.act()
  }

  cancel() {
    clearTimeout(this.timer)
    this.timer = this.since = null
  }
}
