"""Where a page of each kind stands in the portal that the tests read."""


class Addresses:
    KINDS = (
        "home", "section", "section without pictures", "article with photo", "article without photo", "article with every block",
        "gallery", "old story", "long article", "listed headline", "captured page", "story in another language", "opinion", "live story",
        "index", "index day", "topic", "person", "all sections", "about", "newsroom", "contact", "guidelines", "privacy",
        "most read", "most read of a week", "most read in a section", "corrections", "corrected story", "story with a reply", "story a note leads to",
        "not found", "withdrawn by the newsroom", "withdrawn by its source")

    def __init__(self, portal, samples):
        self.portal = portal
        own = {
            "home": "/", "section": "/lingkungan", "section without pictures": "/arsip-daerah", "index": "/indeks", "index day": "/indeks/2024/03/05",
            "topic": "/topik/pasang", "person": "/penulis/ratih-kumala", "all sections": "/rubrik", "about": "/tentang-kami",
            "newsroom": "/susunan-redaksi", "contact": "/kontak", "guidelines": "/pedoman-media-siber", "privacy": "/privasi", "corrections": "/koreksi",
            "most read": "/populer", "most read of a week": "/populer/7-hari", "most read in a section": "/populer/rubrik/lingkungan", "not found": "/tidak/ada",
            "article with photo": self.story("r.lead_photo LIKE '%\"asset\"%' AND s.state = 'live'"),
            "article without photo": self.story("r.lead_photo IS NULL AND s.state = 'live' AND r.holds_text"),
            "gallery": self.story("r.body LIKE '%\"gallery\"%'"),
            "corrected story": self.story("s.id IN (SELECT story FROM published_notes WHERE kind = 'correction')"),
            "story with a reply": self.story("s.id IN (SELECT story FROM published_notes WHERE kind = 'rightOfReply')"),
            "story a note leads to": self.story("s.id IN (SELECT linked_story FROM published_notes)"),
            "opinion": self.story("r.kind = 'opinion'"), "live story": self.story("r.kind = 'live'"),
            "withdrawn by the newsroom": self.story("s.state = 'withdrawn' AND r.headline <> ?", samples.WITHDRAWN),
            "captured page": self.story("r.headline = 'Halaman yang ditangkap'"),
        }
        named = {
            "article with every block": samples.EVERY_BLOCK, "old story": samples.OLD, "long article": samples.LONG,
            "listed headline": samples.LISTED, "story in another language": samples.ENGLISH, "withdrawn by its source": samples.WITHDRAWN}
        self.addresses = own | {kind: self.story("r.headline = ?", headline) for kind, headline in named.items()}
        assert set(self.addresses) == set(self.KINDS)

    def story(self, condition, *values):
        found = self.portal.ask(
            f"SELECT s.path FROM stories s JOIN revisions r ON r.id = s.working_revision WHERE {condition} ORDER BY s.id DESC LIMIT 1", *values)
        assert found, condition
        return found[0][0]

    def __getitem__(self, kind):
        return self.addresses[kind]
