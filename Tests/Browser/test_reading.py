"""A browser needs nothing but the page, and gets all of it."""

import hashlib
import json

import pytest
from webpage import Webpage

WATCH_SHIFTS = """
window.shifts = []
const moved = source => [source.node?.nodeName, source.node?.textContent?.slice(0, 40), source.previousRect.toJSON(), source.currentRect.toJSON()]
new PerformanceObserver(list => {
    for (const one of list.getEntries()) shifts.push({value: one.value, moved: one.sources.map(moved)})
}).observe({type: 'layout-shift', buffered: true})
"""
# Of the layout shift score (0.1 is called good). A line of text that a picture pushes away counts some hundred times this;
# below it lie a few pixels of one word, which a browser on a busy machine was seen to settle.
UNSEEN = 0.0001
WATCH_POLICY = """
window.violations = []
addEventListener('securitypolicyviolation', event => violations.push(event.violatedDirective + ' ' + event.blockedURI))
"""


# To the end, where pictures that wait to be seen are fetched.
SCROLL = """async () => {
    scrollTo(0, document.body.scrollHeight)
    for (const image of document.images) { image.loading = 'eager'; if (!image.complete) await image.decode() }
}"""


class Watch:
    """What a page asks for and complains of."""

    def __init__(self):
        self.requests, self.complaints = [], []

    def __call__(self, page):
        page.on("request", lambda request: self.requests.append(request.url))
        page.on("console", lambda message: self.complaints.append(message.text) if message.type in ("error", "warning") else None)
        page.on("pageerror", lambda error: self.complaints.append(str(error)))
        page.add_init_script(WATCH_POLICY)


def test_a_page_asks_for_nothing_but_itself_and_its_pictures(open_page, site, kind, address):
    watch = Watch()
    page = open_page(address, before=watch)
    page.evaluate(SCROLL)
    pictures = set(page.evaluate("[...document.images].map(image => image.currentSrc || image.src)"))
    status = page.answer.status
    assert watch.requests[0] == site.address + address
    # Beside them only that it was looked at, where the page has been open for a second.
    assert set(watch.requests[1:]) - {site.address + "/dibaca"} <= pictures
    assert all(picture.startswith(site.address + "/media/") for picture in pictures)
    # A browser itself remarks that a page of this status is one.
    assert [one for one in watch.complaints if f"status of {status}" not in one or status == 200] == []
    assert page.evaluate("violations") == []
    assert page.context.cookies() == []
    assert page.evaluate("[...document.images].filter(image => !image.complete || !image.naturalWidth).map(image => image.src)") == []


@pytest.mark.parametrize("width", [360, 1280])
@pytest.mark.parametrize("kind", ["home", "section", "article with photo", "gallery", "live story", "index", "topic"], indirect=True)
def test_a_page_stays_where_it_is_when_its_pictures_come(open_page, address, width):
    def slow_pictures(page):
        page.add_init_script(WATCH_SHIFTS)
        page.route("**/media/**", lambda route: (page.wait_for_timeout(50), route.continue_()))

    page = open_page(address, width=width, before=slow_pictures)
    page.evaluate(SCROLL)
    page.evaluate("new Promise(done => requestAnimationFrame(() => requestAnimationFrame(done)))")
    shifts = page.evaluate("shifts")
    assert sum(shift["value"] for shift in shifts) < UNSEEN, shifts


def test_a_story_is_found_and_read_without_scripts(open_page, site):
    page = open_page("/", java_script_enabled=False)
    page.locator("main h2 a").first.click()
    headline = page.locator("h1").inner_text()
    assert headline and page.locator(".body p").count() > 0
    page.locator("aside .more").click()
    assert page.url == site.address + "/indeks"
    page.locator("nav.sections a").nth(1).click()
    assert page.locator("h1").count() == 1


def test_what_a_browser_shows_is_what_was_sent(open_page, site, kind, address):
    page = open_page(address, wait="domcontentloaded")
    assert page.answer.headers["content-encoding"] == "gzip"
    sent = Webpage(site.get(address, Accept_Encoding="identity").text)
    # What is only for browsers without script is no element to those with it, but text that they do not show.
    page.evaluate("document.querySelectorAll('noscript').forEach(one => one.remove())")
    assert " ".join(page.evaluate("document.body.textContent").split()) == sent.words
    assert page.title() == sent.title
    assert page.evaluate("document.characterSet") == "UTF-8"
    assert page.evaluate("document.compatMode") == "CSS1Compat"


def test_markup_in_a_headline_is_text(open_page, addresses, samples):
    page = open_page(addresses["listed headline"])
    assert page.locator("h1").inner_text() == samples.LISTED
    assert page.locator("h1 b").count() == 0


FETCH = """async paths => {
    const hex = bytes => [...new Uint8Array(bytes)].map(byte => byte.toString(16).padStart(2, '0')).join('')
    const digests = []
    for (const path of paths) {
        const answer = await fetch(path, {cache: 'no-store'})
        digests.push([answer.headers.get('content-encoding'), hex(await crypto.subtle.digest('SHA-256', await answer.arrayBuffer()))])
    }
    return digests
}"""


def test_chromium_unpacks_a_thousand_pages_as_they_are(open_page, large_site):
    paths = large_site.live_addresses()[:1_000]
    assert len(paths) == 1_000
    connection = large_site.connection()
    plain = [hashlib.sha256(large_site.get(path, connection, Accept_Encoding="identity").body).hexdigest() for path in paths]
    connection.close()
    # Pages forbid scripts to fetch; the health of the portal is no page.
    page = open_page(large_site.address + "/healthz")
    assert page.evaluate(FETCH, paths) == [["gzip", digest] for digest in plain]


def test_a_long_article_weighs_little(site, addresses):
    for kind in ("long article",):
        page = Webpage(site.get(addresses[kind]).text)
        assert len(page.text) > 3_000
        # But for what tells, for browsers without script, that it was fetched.
        assert [one for one in page.resources if not one.startswith("/dibaca.gif?")] == []
        packed = site.get(addresses[kind], Accept_Encoding="gzip")
        assert len(packed.body) <= 14 * 1024


def test_what_machines_read_of_an_article_is_what_people_read(open_page, site, addresses, samples):
    for kind in ("article with photo", "article with every block", "opinion", "old story", "captured page"):
        page = open_page(addresses[kind])
        facts = json.loads(page.locator("script[type='application/ld+json']").first.text_content())
        facts = facts[0] if isinstance(facts, list) else facts
        headline = page.locator("h1").inner_text()
        assert facts["@type"] in ("NewsArticle", "OpinionNewsArticle", "ReportageNewsArticle"), kind
        assert facts["headline"] == headline, kind
        assert facts["datePublished"] == page.locator(".when time").first.get_attribute("datetime"), kind
        assert page.locator("meta[property='og:title']").get_attribute("content") == headline
        assert page.locator("link[rel=canonical]").get_attribute("href") == site.address + addresses[kind]


def test_an_old_story_says_that_it_is_old_and_a_new_one_does_not(open_page, addresses):
    assert open_page(addresses["old story"]).locator(".aside-note").count() == 1
    assert open_page(addresses["article with photo"]).locator(".aside-note").count() == 0


def test_all_that_is_to_be_said_of_a_listed_headline_is_one_notice(open_page, addresses):
    assert open_page(addresses["listed headline"]).locator(".aside-note").count() == 1


@pytest.mark.parametrize("language, word", [("id", "Selengkapnya"), ("en", "More")])
def test_the_language_of_a_portal_is_that_of_everything_around_the_stories(request, browser, language, word):
    site = request.getfixturevalue("site" if language == "id" else "english_site")
    page = browser.new_page(base_url=site.address)
    for address in ("/", "/indeks", "/kontak", "/tidak-ada"):
        page.goto(address)
        assert page.locator("html").get_attribute("lang") == language
        assert word in page.locator("aside .more").inner_text()
    page.close()
