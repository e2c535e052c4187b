"""Texts that were written to take a page over, in everything that can be written: by the API, in the editor and by every form.

Every page is then opened twice: without the policy that forbids scripts, where whatever has come alive runs, and with it, where
the browser complains of whatever it had to stop.
"""

import functools
import io
import re
import urllib.parse

import pytest
from apiclient import Api
from hostile import MARK, Deck, Watch, payloads
from PIL import Image
from portal import Portal, wait_until
from staffroom import Staffroom
from test_newsroom import act, number, ready, reader_path

KINDS = ("news", "opinion", "advertorial", "photo", "live")
MARKS = ("strong", "emphasis", "code", "subscript", "superscript", "strike")
NOTES = ("correction", "clarification", "rightOfReply", "editor", "unverified")
ROLES = ("reporter", "writer", "editor", "photographer", "contributor")

SHOWN = """() => [document.title, document.body.innerText, ...[...document.querySelectorAll('input, textarea')].map(one => one.value)].join(' ')"""


class HostileNewsroom(Staffroom):
    """Its people's names, its stories, its notes: everything is a payload."""

    def __init__(self, portal, browser, deck):
        super().__init__(portal, browser)
        self.deck, self.watches = deck, {}
        roles = {"hani": "reporter", "sekar": "editor", "damar": "chief-editor", "laras": "administrator"}
        self.PEOPLE = {name: (role, self.bracket(120)) for name, role in roles.items()}
        self.stories, self.paths = {}, {}

    def bracket(self, longest):
        """A payload that begins an element: no command takes it for an option."""
        return next(one for one in iter(lambda: self.deck.one(longest, letters=True), None) if one.startswith("<"))

    def browser_of(self, name, **options):
        isNew = name not in self.contexts
        context = super().browser_of(name, bypass_csp=True, user_agent=f"Mozilla/5.0 {MARK}", **options)
        if isNew:
            self.watches[name] = Watch(context, self.portal.address)
        return context

    def api(self, name):
        token = self.portal.done("staff", "token", name, f"--label={self.bracket(100)}").last_line
        return Api(self.portal, token)

    def quiet(self, page, name):
        """That nothing has come alive on a page of someone's."""
        found = self.watches[name].findings(page)
        assert found == [], page.url


def run(text, mark=None, link=None):
    return {"text": text} | ({"marks": [mark]} if mark else {}) | ({"link": link} if link else {})


def block(deck, place, asset):
    """Blocks of every kind in turn, each holding payloads wherever it holds words."""
    text, short = functools.partial(deck.one, 5_000), functools.partial(deck.one, 300)
    photo = {"asset": asset, "caption": deck.one(2_000), "credit": short(), "alternativeText": deck.one(1_000)}
    match place % 12:
        case 6: return {"type": "heading", "level": 2 + place % 3, "text": [run(text())]}
        case 7: return {"type": "quote", "paragraphs": [[run(text())], [run(text())]], "attribution": short()}
        case 8: return {"type": "list", "ordered": place % 24 == 8, "items": [[run(text())] for _ in range(4)]}
        case 9: return {"type": "table", "caption": short(), "head": [[run(text())], [run(text())]], "rows": [[[run(text())], [run(text())]]]}
        case 10: return {"type": "gallery", "photos": [photo, photo | {"asset": None, "caption": short()}]} if place % 24 == 10 else {"type": "photo", "photo": photo}
        case 11: return {"type": "embed", "address": "https://youtu.be/x", "title": short()} if place % 24 == 11 else {"type": "note", "kind": "editor", "text": [run(text())]}
    return {"type": "paragraph", "text": [run(text(), MARKS[place % 6]), run(text(), link="https://contoh.example/")]}


def write_by_api(newsroom):
    """Stories that hold every payload in their text, and others in all that stands around it; published, noted, withdrawn."""
    deck, chief, other = newsroom.deck, newsroom.api("damar"), newsroom.api("laras")
    file = io.BytesIO()
    Image.effect_noise((900, 600), 40).convert("RGB").save(file, "JPEG")
    asset = chief.done("POST", "photos?name=" + urllib.parse.quote(MARK) + ".jpg", data=file.getvalue(), Content_Type="image/jpeg").json["asset"]

    def text(place, body):
        photo = {"asset": asset, "caption": deck.one(2_000), "credit": deck.one(300), "alternativeText": deck.one(1_000)}
        bylines = [{"name": one, "role": ROLES[place % 5], "isPerson": place % 2 == 0} for place, one in enumerate(deck.some(30, 120, letters=True))]
        return {
            "kind": KINDS[place % 5], "kicker": deck.one(80), "headline": deck.one(300, letters=True), "lead": deck.one(2_000), "body": body, "language": "id",
            "dateline": {"place": deck.one(120), "zone": None}, "bylines": bylines, "section": "nasional", "tags": deck.some(25, 120, letters=True),
            "leadPhoto": photo, "sources": deck.some(50, 300)}

    every = [{"type": "paragraph", "text": [run(one)]} for one in deck.all]
    half = len(every) // 2
    bodies = [every[:half], every[half:]] + [[block(deck, place, asset) for place in range(120)] for _ in range(8)]
    made = []
    for place, body in enumerate(bodies):
        story = chief.done("POST", "stories", text(place, body))
        chief.done("POST", f"stories/{story.id}/comments", {"text": deck.one(5_000)})
        made.append(chief.act("publish", story))
    for kind, story in zip(NOTES, made[2:]):
        asked = chief.done("POST", f"stories/{story.id}/reply-requests", {"requester": deck.one(120), "contact": deck.one(120), "claim": deck.one(5_000)})
        # What verifies a story is named later, by the correction that tells of it.
        more = {} if kind == "unverified" else {"linkedStory": made[0].id}
        if kind == "rightOfReply":
            more["answers"] = asked.json["id"]
        chief.act("correct", story, {"kind": kind, "text": [[run(deck.one(5_000))], [run(deck.one(5_000), "strong")]]} | more)
        if kind == "editor":
            chief.done("POST", f"reply-requests/{asked.json['id']}/refuse", {"reason": deck.one(5_000)})
    for place, gone in enumerate(made[-2:]):
        chief.act("withdraw", gone, {"ground": "decency", "reason": deck.one(5_000)})
        if place == 0:
            other.act("withdraw", gone)
    returned = chief.done("POST", "stories", text(0, bodies[-1]))
    chief.done("POST", f"stories/{returned.id}/submit", revision=returned.revision)
    chief.done("POST", f"stories/{returned.id}/return", {"reason": deck.one(5_000)}, revision=returned.revision)
    # A second version, so that history and comparison have something to show.
    read = chief.done("GET", f"stories/{returned.id}")
    chief.done("PUT", f"stories/{returned.id}", text(1, [block(deck, place, asset) for place in range(60)]), revision=read.revision)
    scheduled = chief.done("POST", "stories", text(2, bodies[-2]))
    chief.done("POST", f"stories/{scheduled.id}/schedule", {"at": "2099-01-01T00:00:00Z"}, revision=scheduled.revision)
    newsroom.stories = {"every": made[0].id, "rest": made[1].id, "noted": made[4].id, "gone": made[-2].id, "proposed": made[-1].id, "returned": returned.id, "all": made}


def write_in_the_editor(newsroom):
    """A reporter types and pastes payloads into every field of the editor; an editor takes the story through every form of its page."""
    deck = newsroom.deck
    hani = newsroom.page("hani")
    hani.locator("form[action='/redaksi/naskah'] button").first.click()
    hani.wait_for_url("**/redaksi/naskah/*")
    ready(hani)
    address = hani.url.removeprefix(newsroom.portal.address).partition("?")[0]
    for name, longest in (("kicker", 80), ("headline", 300), ("lead", 2_000)):
        hani.locator(f"textarea[name={name}]").fill(deck.one(longest, letters=True))
    hani.locator("#isi-naskah").click()
    for one in deck.some(15, 2_000):
        hani.keyboard.insert_text(one)
        hani.keyboard.press("Enter")
    details = hani.locator("#naskah-data")
    details.get_by_label("Tambah nama").fill(deck.one(120, letters=True))
    hani.keyboard.press("Enter")
    details.locator(".nama li").nth(1).wait_for()
    details.get_by_label("Topik").fill(deck.one(120, letters=True))
    hani.keyboard.press("Enter")
    details.locator(".topik li").first.wait_for()
    # What is offered while a name is typed was written by someone too.
    details.get_by_label("Topik").fill("<")
    hani.locator("[role=option]").first.wait_for()
    newsroom.quiet(hani, "hani")
    details.get_by_label("Topik").fill("")
    details.locator("#tempat").fill(deck.one(120))
    details.get_by_label("Sumber").fill("\n".join(deck.some(5, 300)))
    details.get_by_label("Rubrik", exact=True).select_option("nasional")
    wait_until(lambda: newsroom.manuscript("hani", address)["manuscript"]["section"] == "nasional", 10, "the story being saved")
    act(hani, "catatan", teks=deck.one(5_000))
    act(hani, "ajukan")
    newsroom.quiet(hani, "hani")
    newsroom.stories["typed"] = number(address)

    sekar = newsroom.page("sekar", address)
    ready(sekar)
    act(sekar, "bagikan")
    newsroom.paths["shared"] = "/pratinjau/" + re.search(r"/pratinjau/([\w.~-]+)", sekar.content())[1]
    sekar.goto(address)
    ready(sekar)
    for form, fields in (
        ("kembalikan", {"alasan": deck.one(5_000)}), ("terbitkan", {}), ("koreksi", {"jenis": "clarification", "teks": deck.one(5_000)}),
        ("hak-jawab", {"requester": deck.one(120), "contact": deck.one(120), "claim": deck.one(5_000)}),
        # Refused, and shown again as it was sent.
        ("alamat", {"slug": deck.one(150)}), ("koreksi", {"jenis": "editor", "teks": deck.one(5_000), "tautan": deck.one(300)}),
    ):
        act(sekar, form, **fields)
        ready(sekar)
        newsroom.quiet(sekar, "sekar")
    damar = newsroom.page("damar", address)
    ready(damar)
    act(damar, "tarik", dasar="sara", alasan=deck.one(5_000))
    newsroom.quiet(damar, "damar")
    laras = newsroom.page("laras", address)
    ready(laras)
    act(laras, "tolak-tarik", alasan=deck.one(5_000))
    newsroom.quiet(laras, "laras")
    for page in (hani, sekar, damar, laras):
        page.close()


def send(page, form, **fields):
    """Fills a form of any page and sends it, and waits for what comes."""
    own = page.locator(f"form#{form}")
    for name, value in fields.items():
        # As a program would: the browser's own limits are no limits.
        own.locator(f"[name='{name}']").evaluate("(field, value) => { field.removeAttribute('maxlength'); field.value = value }", value)
    with page.expect_navigation():
        own.locator("button").last.click()


def write_by_forms(newsroom):
    """Names of everything, of accounts too; each once as it is taken, and once as it is refused and shown again."""
    deck, page = newsroom.deck, newsroom.page("laras")
    quiet = functools.partial(newsroom.quiet, page, "laras")
    for address, form, fields in (
        ("/redaksi/rubrik", "rubrik-baru", {"name": deck.one(120, letters=True), "slug": "uji-sisip"}),
        ("/redaksi/rubrik", "rubrik-baru", {"name": deck.one(120, letters=True), "slug": "<svg/onload=alert(1)>"}),
        ("/redaksi/orang", "orang-baru", {"name": deck.one(120, letters=True)}), ("/redaksi/orang", "orang-baru", {"name": MARK * 10}),
        ("/redaksi/staf", "akun-baru", {"name": "bayu", "displayName": deck.one(120, letters=True)}),
        ("/redaksi/staf", "akun-baru", {"name": MARK, "displayName": MARK * 10}),
        ("/redaksi/pengaturan", "pengaturan", {"headline.guide": MARK, "reply.deadlineHours": "\"><script>alert(1)</script>"}),
        ("/redaksi/akun", "diri", {"displayName": deck.one(120, letters=True)}), ("/redaksi/akun", "diri", {"displayName": MARK * 10}),
    ):
        page.goto(address)
        send(page, form, **fields)
        quiet()
    for room, table in (("rubrik", "sections"), ("orang", "people"), ("topik", "tags")):
        (id,), = newsroom.portal.ask(f"SELECT max(id) FROM {table}")
        newsroom.paths[room] = f"/redaksi/{room}/{id}"
        for name in (deck.one(120, letters=True), MARK * 10):
            page.goto(newsroom.paths[room])
            send(page, "nama", name=name)
            quiet()
    page.goto("/redaksi/hak-jawab")
    for form, fields in (("jawab", {"teks": deck.one(5_000), "tautan": deck.one(300)}), ("tolak", {"alasan": deck.one(5_000)})):
        page.goto("/redaksi/hak-jawab")
        page.goto(page.locator("main .rows a[href^='/redaksi/hak-jawab/']").first.get_attribute("href"))
        send(page, form, **fields)
        quiet()
    # Kept out of Populer, for a reason that is shown to everyone.
    for reason in (deck.one(5_000), "<img src=x onerror=alert(1)>" * 2_000):
        page.goto(f"/redaksi/pembaca/naskah/{newsroom.stories['rest']}")
        page.evaluate("document.querySelectorAll('details').forEach(one => { one.open = true })")
        send(page, "populer", alasan=reason)
        quiet()
    page.close()


def read_everything(newsroom):
    """Readers look at the stories, from hosts that were made up; so that figures name them."""
    agent = "Mozilla/5.0 (X11; Linux x86_64; rv:133.0) Gecko/20100101 Firefox/133.0"
    for place, story in enumerate(newsroom.stories["all"][:8]):
        mark = re.search(r's=\d+&(?:amp;)?t=[^"&]+', newsroom.portal.get(reader_path(newsroom, f"/{story.id}")).text)
        if mark is None:
            # One that was withdrawn carries none; neither does what is paid for.
            continue
        connection = newsroom.portal.connection()
        body = f"{mark[0].replace('&amp;', '&')}&r={urllib.parse.quote(newsroom.deck.one(90), safe='')}"
        connection.request("POST", "/dibaca", body=body, headers={"User-Agent": agent, "X-Forwarded-For": f"20.1.{place}.7", "Origin": newsroom.portal.address})
        assert connection.getresponse().status == 204
        connection.close()


@pytest.fixture(scope="module")
def newsroom(tmp_path_factory, browser):
    found = payloads() or pytest.skip("the payloads do not lie beside the repository: ../shared/data/badinput/xss")
    deck = Deck(found)
    site_name = next(one for one in iter(lambda: deck.one(80, letters=True), None) if one.startswith("<"))
    portal = Portal(tmp_path_factory.mktemp("hostile") / "data", {"TERBIT_SITE_NAME": site_name})
    portal.demo()
    newsroom = HostileNewsroom(portal, browser, deck)
    names = ",".join(slug for (slug,) in portal.ask("SELECT slug FROM sections WHERE slug <> 'belum-berrubrik'"))
    newsroom.passwords["sekar"] = portal.done("staff", "add", "sekar", "--role", "editor", f"--name={newsroom.PEOPLE['sekar'][1]}", "--sections", names).last_line
    for name in newsroom.PEOPLE:
        newsroom.password(name)
    portal.start()
    write_by_api(newsroom)
    write_in_the_editor(newsroom)
    write_by_forms(newsroom)
    read_everything(newsroom)
    yield newsroom
    newsroom.close()
    portal.stop()


def readers_pages(newsroom):
    ask, ids = newsroom.portal.ask, newsroom.stories
    live = [path for (path,) in ask("SELECT path FROM stories WHERE state = 'live' ORDER BY id DESC LIMIT 6")]
    every, rest, noted, gone = (reader_path(newsroom, f"/{ids[name]}") for name in ("every", "rest", "noted", "gone"))
    names = {
        f"/{word}/{slug}" for word, table in (("penulis", "people"), ("topik", "tags"))
        for (slug,) in ask(f"SELECT slug FROM {table} WHERE name LIKE '%<%' ORDER BY id DESC LIMIT 3")}
    return dict.fromkeys([
        "/", "/nasional", "/indeks", "/rubrik", "/koreksi", "/koreksi.txt", every, rest, noted, noted + ".txt", gone, *live, *sorted(names), newsroom.paths["shared"],
        "/tidak/" + urllib.parse.quote(MARK, safe=""), "/?" + urllib.parse.quote(MARK), "/susunan-redaksi"])


def office_pages(newsroom):
    ids, paths, mark = newsroom.stories, newsroom.paths, urllib.parse.quote(MARK)
    of = "/redaksi/naskah/{}".format
    (account,), = newsroom.portal.ask("SELECT max(id) FROM staff")
    (request,), = newsroom.portal.ask("SELECT max(id) FROM reply_requests")
    (oldest,), = newsroom.portal.ask("SELECT min(id) FROM revisions WHERE story = ?", ids["returned"])
    return dict.fromkeys([
        "/redaksi", f"/redaksi?cari={mark}", "/redaksi?cari=%3Cscript", of(ids["every"]), of(ids["noted"]), of(ids["returned"]), of(ids["typed"]), of(ids["gone"]), of(ids["proposed"]),
        of(ids["returned"]) + "/riwayat", of(ids["returned"]) + f"/banding?dari={oldest}", of(ids["noted"]) + "/pratinjau", of(ids["typed"]) + "/riwayat", "/redaksi/jadwal",
        "/redaksi/hak-jawab", f"/redaksi/hak-jawab/{request}", "/redaksi/ralat", "/redaksi/rubrik", paths["rubrik"], "/redaksi/orang", f"/redaksi/orang?cari={mark}", paths["orang"],
        "/redaksi/topik", f"/redaksi/topik?cari={mark}", paths["topik"], "/redaksi/staf", f"/redaksi/staf/{account}", "/redaksi/pengaturan", "/redaksi/akun", "/redaksi/log",
        f"/redaksi/log?naskah={ids['typed']}", "/redaksi/pembaca", "/redaksi/pembaca?rentang=1jam", f"/redaksi/pembaca?rentang={mark}", "/redaksi/pembaca/rubrik/nasional",
        f"/redaksi/pembaca/naskah/{ids['every']}", f"/redaksi/pembaca/naskah/{ids['rest']}", paths["orang"].replace("/redaksi", "/redaksi/pembaca"), "/redaksi/tidak/" + mark])


# What shows only what is ours even here.
OURS = re.compile(r"^/redaksi/(pengaturan|tidak/.*)$|^/tidak/")


def open_all(newsroom, context, addresses):
    """Opens every page and says what came alive where, and on which pages no payload was to be seen at all."""
    watch, page = Watch(context, newsroom.portal.address), context.new_page()
    dealt = {re.sub(r"\s+", " ", one).casefold() for one in newsroom.deck.all if len(one) > 12}
    alive, without = {}, []
    for address in addresses:
        page.goto(address)
        if page.locator("#naskah").count():
            ready(page)
        if found := watch.findings(page):
            alive[address] = found[:5]
        shown = re.sub(r"\s+", " ", page.evaluate(SHOWN)).casefold()
        if not OURS.match(address) and not any(one in shown for one in dealt):
            without.append(address)
    page.close()
    return alive, without


@pytest.mark.parametrize("policy", ["with the policy", "without the policy"])
def test_nothing_that_was_written_comes_alive_on_a_readers_page(newsroom, browser, policy):
    context = browser.new_context(base_url=newsroom.portal.address, bypass_csp=policy == "without the policy")
    alive, without = open_all(newsroom, context, readers_pages(newsroom))
    context.close()
    assert alive == {}
    assert without == []


@pytest.mark.parametrize("policy", ["with the policy", "without the policy"])
def test_nothing_that_was_written_comes_alive_in_the_newsroom(newsroom, browser, policy):
    signed_in = newsroom.browser_of("laras").storage_state()
    context = browser.new_context(base_url=newsroom.portal.address, bypass_csp=policy == "without the policy", storage_state=signed_in)
    alive, without = open_all(newsroom, context, office_pages(newsroom))
    context.close()
    assert alive == {}
    assert without == []


def test_a_way_in_shows_what_was_sent_as_text(newsroom, browser):
    context = browser.new_context(base_url=newsroom.portal.address, bypass_csp=True)
    watch, page = Watch(context, newsroom.portal.address), context.new_page()
    for name in newsroom.deck.some(10, 90):
        page.goto("/redaksi/masuk?ke=" + urllib.parse.quote("javascript:alert(1)//" + name) + "&ok=" + urllib.parse.quote(name))
        page.locator("[name=nama]").fill(name)
        page.locator("[name=sandi]").fill(name)
        with page.expect_navigation():
            page.keyboard.press("Enter")
        assert page.locator("[name=nama]").input_value() == name
        assert watch.findings(page) == []
    page.goto("/redaksi/sandi/" + urllib.parse.quote(MARK, safe=""))
    assert watch.findings(page) == []
    context.close()


def test_no_link_is_stored_that_leads_anywhere_but_to_a_page(newsroom):
    chief, links = newsroom.api("damar"), [one for one in newsroom.deck.all if len(one) <= 2_000]
    links += [prefix + "alert(1)" for prefix in ("javascript:", "JaVaScRiPt:", " javascript:", "java\tscript:", "\x01javascript:", "vbscript:", "data:text/html,", "//evil.example/")]

    def refused(links):
        body = [{"type": "paragraph", "text": [run("tautan", link=one)]} for one in links]
        reply = chief.send("POST", "stories", {"headline": "Tautan", "body": body})
        if reply.status == 201:
            return set()
        assert reply.status == 422, reply.body[:500]
        return {int(found[1]) for one in reply.json["problems"] if (found := re.match(r"body\.(\d+)\.", one["field"]))}

    kept, count = [], 0
    while count < len(links):
        some = links[count:count + 500]
        while gone := refused(some):
            some = [one for place, one in enumerate(some) if place not in gone]
        kept += some
        count += 500
    assert [one for one in kept if not re.match(r"(https?://|mailto:|/(?!/))", one, re.I)] == []
    assert len(kept) < len(links) / 2


@pytest.mark.parametrize("html, sense", [
    ("<script>alert(1)</script>", "script"), ("<script>alert(1)</script>", "ran"), ("<img src=/x onerror=alert(1)>", "handler"), ("<svg onload=alert(1)>", "ran"),
    ("<a href=' java&#10;script:alert(1)'>x</a>", "address"), ("<form><button formaction=javascript:alert(1)>x</button></form>", "address"),
    ("<iframe srcdoc='<script>1</script>'></iframe>", "element"), ("<script type=application/ld+json>{\"a\": \"</script>", "broken data"),
    ("<script src=https://evil.example/x.js></script>", "asked for"), ("<script>fungsi.yang.tidak.ada()</script>", "error"),
    ("<iframe srcdoc='<script>alert(1)</script>'></iframe>", "element"), ("<p style='background:url(/x)'>x</p>", "style"), ("<math><mi>x</mi></math>", "element"),
])
def test_what_is_alive_is_noticed(browser, html, sense):
    """The same watch over a page that has no defence at all."""
    assert any(one.startswith(sense + ":") for one in _watched(browser, html, {})), html


def test_what_only_the_policy_stops_is_noticed_too(browser):
    found = _watched(browser, "<img src=/x onerror=alert(1)>", {"Content-Security-Policy": "default-src 'self'"})
    assert any(one.startswith("policy:") for one in found) and not any(one.startswith("ran:") for one in found)


def test_a_page_of_plain_words_is_not_complained_of(browser):
    assert _watched(browser, "<p>&lt;script&gt;alert(1)&lt;/script&gt; <a href='/x'>javascript:alert(1)</a></p>", {}) == []


def _watched(browser, html, headers):
    context = browser.new_context(base_url="http://kendali.example")
    watch, page = Watch(context, "http://kendali.example"), context.new_page()
    page.route("**/*", lambda route: route.fulfill(body=f"<!doctype html>{html}" if route.request.url.endswith("/kendali") else "", content_type="text/html", headers=headers))
    page.goto("/kendali")
    page.wait_for_timeout(100)
    found = watch.findings(page)
    context.close()
    return found
