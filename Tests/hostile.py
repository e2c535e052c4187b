"""Texts that were written to take a page over, and what notices when one has."""

import base64
import hashlib
import json
import re
import urllib.error
import urllib.request

from portal import SHARED

# Harmless in every browser; a page that shows what is typed as text shows it.
MARK = "<img src=x onerror=alert(1)>"

# Elements that no template of ours writes, and that a text would have to become to do harm.
FOREIGN = "applet, base, embed, frame, frameset, iframe, keygen, marquee, math, meta[http-equiv], object, portal, audio, video, source[src], isindex, template, xmp"

# What stands in a document that only someone else can have put there.
LOOK = """([foreign, scripts, own]) => {
    const found = [], note = (what, one) => found.push(`${what}: ${one.outerHTML.slice(0, 200)}`)
    const addresses = new Set(['href', 'src', 'action', 'formaction', 'xlink:href', 'data', 'poster', 'background', 'srcdoc', 'ping', 'hx-get', 'hx-post', 'sse-connect'])
    for (const one of document.querySelectorAll('*')) {
        for (const { name, value } of one.attributes) {
            if (/^(on|hx-on)/i.test(name)) note('handler', one)
            if (!addresses.has(name.toLowerCase())) continue
            // As browsers read an address: control characters and spaces count for nothing (URL Standard, 4.4).
            const scheme = value.replace(/[\\u0000-\\u0020]/g, '').match(/^([a-z][a-z0-9+.-]*):/i)?.[1].toLowerCase()
            if (scheme && !['http', 'https', 'mailto', 'blob'].includes(scheme)) note('address', one)
        }
        const isOurs = () => (one.src.startsWith(location.origin + scripts) && !one.text) || (own && !one.src && one.text === own)
        if (one.localName === 'script' && one.type !== 'application/ld+json' && !isOurs()) note('script', one)
        if (one.localName === 'script' && one.type === 'application/ld+json') try { JSON.parse(one.text) } catch { note('broken data', one) }
        if (one.matches(foreign)) note('element', one)
        if ((one.getAttribute('style') ?? '').match(/url\\(|expression|javascript/i)) note('style', one)
    }
    return [...found, ...(window.ran ?? []).map(one => `ran: ${one}`)]
}"""

# Before anything of the page: what payloads call is heard even where the browser would show no dialog for it.
TRAP = """window.ran = []
for (const name of ['alert', 'prompt', 'confirm', 'print']) window[name] = value => { ran.push(`${name}(${String(value).slice(0, 80)})`) }"""


def own_script(address):
    """The script of readers' pages, as the policy of a page names it by its hash; none where there is no such page."""
    try:
        with urllib.request.urlopen(address + "/tentang-kami", timeout=30) as answer:
            text, policy = answer.read().decode(), answer.headers["Content-Security-Policy"] or ""
    except urllib.error.URLError:
        return ""
    for script in re.findall(r'<script type="module">(.*?)</script>', text, re.S):
        if "'sha256-" + base64.b64encode(hashlib.sha256(script.encode()).digest()).decode() + "'" in policy:
            return script
    return ""


class Watch:
    """Watches every page of a browser context for a text that has come alive."""

    def __init__(self, context, address):
        self.address, self.heard, self.own = address, [], own_script(address)
        context.add_init_script(TRAP)
        context.on("dialog", self._dialog)
        context.on("weberror", lambda error: self.heard.append(f"error: {error.error}"))
        context.on("console", self._console)
        context.on("request", self._request)

    def _dialog(self, dialog):
        self.heard.append(f"dialog: {dialog.message}")
        dialog.dismiss()

    def _console(self, message):
        if "Content Security Policy" in message.text:
            self.heard.append(f"policy: {message.text}")

    def _request(self, request):
        if not request.url.startswith((self.address + "/", "blob:" + self.address)):
            self.heard.append(f"asked for: {request.url[:200]}")

    def findings(self, page):
        """Everything that was noticed since the last time, on the page as it stands now too."""
        found = page.evaluate(LOOK, [FOREIGN, "/redaksi/berkas/", self.own])
        heard, self.heard = self.heard, []
        return heard + found


def payloads():
    """Every one that lies beside the repository, each once; none where nothing does."""
    folder = SHARED / "badinput"
    if not (folder / "xss").is_dir():
        return []
    found = [one["payload"] for one in json.loads((folder / "xss" / "dompurify-expect.json").read_text())]
    found += json.loads((folder / "xss" / "html5sec-vectors.json").read_text()) + json.loads((folder / "blns.json").read_text())
    for file in [*sorted((folder / "xss").glob("*.txt")), *sorted((folder / "xxe").glob("*.txt"))]:
        found += file.read_text(errors="replace").splitlines()
    # Stored text has no line ends of its own within a field, and no characters that cannot be seen.
    found = [re.sub(r"\s+", " ", one).strip() for one in found]
    return list(dict.fromkeys(one for one in found if one))


class Deck:
    """Deals payloads that fit, one after the other, so that every field gets others."""

    def __init__(self, all):
        # A field may ask for something that can be seen.
        self.all, self.visible, self.places = all, [one for one in all if re.search(r"[^\W_]", one)], {}

    def one(self, longest, letters=False):
        """The next that is no longer; `letters` asks for some, where a name has to have them."""
        place = self.places.get(longest, 0)
        while not self._fits(self.visible[place % len(self.visible)], longest, letters):
            place += 1
        self.places[longest] = place + 1
        return self.visible[place % len(self.visible)]

    def some(self, count, longest, letters=False):
        return [self.one(longest, letters) for _ in range(count)]

    def _fits(self, text, longest, letters):
        return len(text) <= longest and (not letters or re.search(r"[a-z]{3}", text, re.I))
