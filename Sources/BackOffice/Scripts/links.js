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

/** Whose pages may be shown inside a story, unless the page says otherwise. */
export const PROVIDERS = [
  'youtube.com', 'youtu.be', 'x.com', 'twitter.com', 'instagram.com', 'facebook.com', 'tiktok.com', 'vimeo.com', 'spotify.com',
  'soundcloud.com', 'google.com/maps', 'datawrapper.de', 'flourish.studio',
]

/** The host of an absolute https address without `www.`, or null. */
export function hostOf(address) {
  try {
    const url = new URL(address)
    return url.protocol === 'https:' ? url.hostname.replace(/^www\./, '') : null
  } catch {
    return null
  }
}

export function isEmbeddable(address, providers = PROVIDERS) {
  const host = hostOf(address)
  if (!host || !isSafeLink(address)) return false
  return providers.some(provider => {
    const [name, path] = provider.split(/\/(.*)/s)
    return (host === name || host.endsWith(`.${name}`)) && (!path || new URL(address).pathname.startsWith(`/${path}`))
  })
}
