// What the newsroom hears while a page is open: one line to the server a page, told on as events of the document.
//
// `kabar:desk` (detail: ids of stories), `kabar:story` ({revision, by}), `kabar:present` (names), `kabar:open` after the line
// was away: what was said meanwhile has to be looked up.

const HIDDEN_FOR = 30_000
const TRIES = [1000, 2000, 5000, 10_000]

const READ = { desk: data => data.split(',').filter(Boolean), story: JSON.parse, present: JSON.parse }

/**
 * Opens the line. A page that has been out of sight for half a minute lets go of it, because a browser has only six for
 * one server over HTTP/1.1 and people keep many tabs.
 */
export function listen(address, target = document) {
  let source = null, failures = 0, wasOpen = false, hiding = null, trying = null
  const tell = (name, detail) => target.dispatchEvent(new CustomEvent(`kabar:${name}`, { detail, bubbles: true }))
  const close = () => {
    clearTimeout(trying)
    source?.close()
    source = null
  }
  const open = () => {
    if (source && source.readyState !== EventSource.CLOSED) return
    clearTimeout(trying)
    source = new EventSource(address)
    source.onopen = () => {
      failures = 0
      if (wasOpen) tell('open')
      wasOpen = true
    }
    source.onerror = () => {
      // Signed out or restarted: a browser gives up by itself only when it was answered.
      close()
      trying = setTimeout(open, TRIES[Math.min(failures, TRIES.length - 1)])
      failures += 1
    }
    for (const [name, read] of Object.entries(READ)) {
      source.addEventListener(name, event => {
        try {
          tell(name, read(event.data))
        } catch {
          // A line that cannot be read tells nothing.
        }
      })
    }
  }
  document.addEventListener('visibilitychange', () => {
    clearTimeout(hiding)
    if (document.hidden) hiding = setTimeout(close, HIDDEN_FOR)
    else open()
  })
  addEventListener('pagehide', close)
  addEventListener('pageshow', event => event.persisted && open())
  open()
}
