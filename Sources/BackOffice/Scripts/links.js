// Which addresses may stand in a story: the same rules as Body.Span.isSafe(link:) and Body.Embed.

/** Opens a page or a letter: no `javascript:`, no `data:`, nothing hidden in it. */
export function isSafeLink(address) {
  if (typeof address !== 'string' || /[\u0000-\u0020\u007f]/.test(address)) return false
  return /^(https?:\/\/|mailto:)/i.test(address) || /^\/(?![/\\])/.test(address)
}

/** What someone typed as an address, made whole; null when it cannot be one. */
export function madeLink(typed) {
  const text = typed.trim()
  if (isSafeLink(text)) return text
  if (/^[^\s@/:]+@[^\s@/:]+\.[^\s@/:]+$/.test(text)) return `mailto:${text}`
  if (/^[\p{L}\p{N}-]+(\.[\p{L}\p{N}-]+)+([/?#]\S*)?$/u.test(text)) return `https://${text}`
  return null
}

/** Whose pages may be shown inside a story, unless the page says otherwise: host and how its path begins, as in EmbedProvider. */
export const PROVIDERS = [
  'youtube.com', 'youtube-nocookie.com', 'youtu.be', 'x.com', 'twitter.com', 'instagram.com', 'tiktok.com', 'facebook.com', 'fb.watch',
  'threads.net', 'threads.com', 'bsky.app', 'vimeo.com', 'dailymotion.com', 'dai.ly', 'open.spotify.com', 'soundcloud.com',
  'google.com/maps', 'maps.google.com', 'maps.app.goo.gl', 'goo.gl/maps/', 'openstreetmap.org', 'datawrapper.dwcdn.net', 'datawrapper.de',
  'flo.uri.sh', 'public.flourish.studio', 'documentcloud.org',
]

/** The host of an absolute https address, or null. */
export function hostOf(address) {
  const url = whole(address)
  return url ? url.hostname.replace(/^www\./, '') : null
}

function whole(address) {
  try {
    const url = new URL(address)
    return url.protocol === 'https:' && !url.port && !url.username && !url.password ? url : null
  } catch {
    return null
  }
}

export function isEmbeddable(address, providers = PROVIDERS) {
  const url = /^https:\/\/[\x21-\x5b\x5d-\x7e]+$/i.test(address) ? whole(address) : null
  return Boolean(url) && providers.some(provider => {
    const [host, path] = provider.split(/\/(.*)/s)
    return (url.hostname === host || url.hostname.endsWith(`.${host}`)) && url.pathname.startsWith(`/${path ?? ''}`)
  })
}
