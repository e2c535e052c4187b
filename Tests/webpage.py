"""A page as Python reads it: its text, its links, its headings."""

from html.parser import HTMLParser

VOID = {"area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "source", "track", "wbr"}


class Webpage(HTMLParser):
    def __init__(self, html):
        super().__init__(convert_charrefs=True)
        self.text = ""  # of the body
        self.title = ""
        self.headings = []  # (tag, text)
        self.links = []  # of anchors
        self.resources = []  # whatever a browser fetches of itself
        self.head_links = []  # (rel, href)
        self.pictures = []
        self.ids = []
        self.metas = {}
        self.language = None
        self.open = []
        self.feed(html)
        self.close()

    def handle_starttag(self, tag, attributes):
        facts = dict(attributes)
        if tag not in VOID:
            self.open.append(tag)
        if "id" in facts:
            self.ids.append(facts["id"])
        if tag == "html":
            self.language = facts.get("lang")
        elif tag == "a" and facts.get("href") is not None:
            self.links.append(facts["href"])
        elif tag == "link":
            self.head_links.append((facts.get("rel", ""), facts.get("href", "")))
            if facts.get("rel") in ("stylesheet", "icon", "preload", "modulepreload", "preconnect", "dns-prefetch"):
                self.resources.append(facts["href"])
        elif tag == "meta":
            self.metas[facts.get("name") or facts.get("property")] = facts.get("content")
        elif tag in ("script", "img", "iframe", "source", "video", "audio", "embed", "object"):
            for name in ("src", "data"):
                if facts.get(name):
                    self.resources.append(facts[name])
            if facts.get("srcset"):
                self.resources += [part.split()[0] for part in facts["srcset"].split(",")]
            if tag == "img":
                self.pictures.append(facts)
        elif tag in ("h1", "h2", "h3", "h4", "h5", "h6"):
            self.headings.append((tag, ""))

    def handle_endtag(self, tag):
        while self.open and tag in self.open and self.open.pop() != tag:
            pass

    def handle_data(self, data):
        if "title" in self.open and "svg" not in self.open:
            self.title += data
        if "body" in self.open and "script" not in self.open and "style" not in self.open:
            self.text += data
        if self.open and self.headings and self.headings[-1][0] in self.open:
            tag, text = self.headings[-1]
            self.headings[-1] = (tag, text + data)

    @property
    def canonical(self):
        return next((href for rel, href in self.head_links if rel == "canonical"), None)

    @property
    def words(self):
        """The text with white space as a reader sees it."""
        return " ".join(self.text.split())
