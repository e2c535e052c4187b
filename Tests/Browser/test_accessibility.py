"""Everyone can read every page: by eye, by ear, by keyboard, large, dark, on paper."""

import pytest
from axe_playwright_python.sync_playwright import Axe

WIDTHS = (360, 768, 1280)
RULES = {"rules": {"target-size": {"enabled": True}}, "resultTypes": ["violations"]}
AXE = Axe().axe_script

TAB_STOP = """() => {
    const element = document.activeElement, style = getComputedStyle(element), box = element.getBoundingClientRect();
    return {
        tag: element.tagName, address: element.getAttribute('href'), text: element.textContent.trim(),
        isMarked: style.outlineStyle !== 'none' && parseFloat(style.outlineWidth) > 0,
        isSeen: box.width > 0 && box.height > 0 && box.right > 0 && box.left < innerWidth && box.bottom > 0 && box.top < innerHeight,
        isInMain: !!element.closest('main')
    }
}"""

SMALL_TARGETS = """() => [...document.querySelectorAll('a[href], button, input, select, summary')].filter(element => {
    const style = getComputedStyle(element)
    // A link in the flow of a sentence is as high as its line.
    if (style.display === 'inline' && element.closest('.body p, .body li, .body td, .body th, .body blockquote, .body .note, figcaption, .notice p')) return false
    if (element.matches('.skip') || style.visibility === 'hidden') return false
    const box = element.getBoundingClientRect()
    return box.width > 0 && (box.width < 24 || box.height < 24)
}).map(element => element.outerHTML.slice(0, 120) + ' ' + JSON.stringify(element.getBoundingClientRect()))"""

TOO_WIDE = """() => {
    const width = document.documentElement.clientWidth
    if (document.documentElement.scrollWidth <= width) return []
    return [...document.querySelectorAll('body *')].filter(one => one.getBoundingClientRect().right > width + 0.5)
        .map(one => one.outerHTML.slice(0, 120)).slice(0, 5).concat(`${document.documentElement.scrollWidth} wide`)
}"""

# Text that its own box or one around it cuts off, where a reader cannot scroll to it.
CUT_OFF = """() => [...document.querySelectorAll('main *, aside *, header *, footer *, nav *')].filter(element => {
    const style = getComputedStyle(element)
    if (!element.textContent.trim() || element.matches('.unseen') || element.closest('svg')) return false
    const hides = value => value === 'hidden' || value === 'clip'
    return (hides(style.overflowX) && element.scrollWidth > element.clientWidth + 1)
        || (hides(style.overflowY) && element.scrollHeight > element.clientHeight + 1)
}).map(element => element.outerHTML.slice(0, 120))"""

# WCAG 2.2, success criterion 1.4.12.
SPACED = """* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important }
p { margin-bottom: 2em !important }"""

OVERLAPPING = """() => {
    const texts = [...document.querySelectorAll('h1, h2, h3, p, time, li > a, td, th, figcaption')]
        .filter(one => one.textContent.trim() && !one.matches('.unseen') && one.getClientRects().length)
    const found = []
    for (const [place, one] of texts.entries()) for (const other of texts.slice(place + 1)) {
        if (one.contains(other) || other.contains(one)) continue
        const a = one.getBoundingClientRect(), b = other.getBoundingClientRect()
        const across = Math.min(a.right, b.right) - Math.max(a.left, b.left), down = Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top)
        if (across > 2 && down > 4) found.push(one.outerHTML.slice(0, 80) + ' over ' + other.outerHTML.slice(0, 80))
    }
    return found
}"""


def widths(page, *more):
    for width in sorted({*WIDTHS, *more}):
        page.set_viewport_size({"width": width, "height": 900})
        yield width


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_axe_finds_nothing(page, kind, scheme):
    page.emulate_media(color_scheme=scheme)
    page.evaluate(AXE)
    for width in widths(page):
        faults = page.evaluate("rules => axe.run(document, rules)", RULES)["violations"]
        found = [f"{one['id']}: {one['help']}: {node['html'][:200]} {node['failureSummary']}" for one in faults for node in one["nodes"]]
        assert not found, f"{kind} at {width} px: " + "\n".join(found)


def test_nothing_is_wider_than_the_screen(page):
    for width in widths(page, 320, 1600):
        assert page.evaluate(TOO_WIDE) == [], width


def test_everything_to_press_is_large_enough(page):
    for width in widths(page):
        assert page.evaluate(SMALL_TARGETS) == [], width


def test_wider_spacing_loses_no_text(page):
    style = page.add_style_tag(content=SPACED)
    try:
        for width in widths(page, 320):
            assert page.evaluate(TOO_WIDE) == [], width
            assert page.evaluate(CUT_OFF) == [], width
            assert page.evaluate(OVERLAPPING) == [], width
    finally:
        style.evaluate("style => style.remove()")


def test_nothing_stands_over_something_else(page):
    for width in widths(page, 320, 1600):
        assert page.evaluate(OVERLAPPING) == [], width
        assert page.evaluate(CUT_OFF) == [], width


def test_twice_as_large_letters_lose_no_text(open_page, addresses):
    for kind in ("home", "section", "article with photo", "article with every block", "index"):
        page = open_page(addresses[kind], bypass_csp=True)
        page.add_style_tag(content="html { font-size: 200% }")
        for width in (640, 1280):
            page.set_viewport_size({"width": width, "height": 700})
            assert page.evaluate(TOO_WIDE) == [] and page.evaluate(CUT_OFF) == [], (kind, width)


def test_the_first_key_leads_past_the_navigation(page, address):
    page.set_viewport_size({"width": 360, "height": 700})
    page.goto(address)
    page.keyboard.press("Tab")
    stop = page.evaluate(TAB_STOP)
    assert stop["address"] == "#isi" and stop["isSeen"] and stop["isMarked"], stop
    page.keyboard.press("Enter")
    page.keyboard.press("Tab")
    stop = page.evaluate(TAB_STOP)
    in_main = page.locator("main a[href]").count()
    assert stop["isInMain"] or not in_main, stop


@pytest.mark.parametrize("width", [360, 1280])
def test_every_link_is_reached_by_keyboard_and_shows_that_it_is(open_page, addresses, width):
    for kind in ("home", "article with every block", "index", "not found"):
        page = open_page(addresses[kind], width=width)
        links = page.evaluate("[...document.querySelectorAll('a[href]')].map(a => a.getAttribute('href'))")
        reached = []
        # What can be scrolled is a stop too.
        for _ in range(len(links) + page.locator(".table, nav").count()):
            page.keyboard.press("Tab")
            stop = page.evaluate(TAB_STOP)
            if stop["tag"] == "BODY":
                break
            assert stop["isMarked"] and stop["isSeen"], (kind, stop)
            reached.append(stop["address"])
        assert [one for one in reached if one] == [one for one in links if one in reached]
        assert set(links) - set(reached) == set(), kind


def test_a_story_is_opened_and_left_by_keyboard_alone(open_page, site):
    page = open_page("/")
    for _ in range(2):
        page.keyboard.press("Tab")
    while not page.evaluate(TAB_STOP)["isInMain"]:
        page.keyboard.press("Tab")
    story = page.evaluate(TAB_STOP)
    page.keyboard.press("Enter")
    page.wait_for_url("**" + story["address"])
    assert page.locator("h1").inner_text()
    page.keyboard.press("Tab")
    page.keyboard.press("Tab")
    assert page.evaluate(TAB_STOP)["address"] == "/"
    page.keyboard.press("Enter")
    page.wait_for_url(site.address + "/")


def test_the_page_is_read_in_the_order_of_the_document(page):
    page.set_viewport_size({"width": 360, "height": 700})
    places = page.evaluate("['header', 'nav', 'main', 'aside', 'footer'].map(name => document.querySelector(`body > ${name}, body > .wrap > ${name}`).getBoundingClientRect().top)")
    assert places == sorted(places)


def test_paper_gets_the_story_and_no_navigation(page):
    page.emulate_media(media="print")
    assert page.locator("nav:visible, aside:visible, .skip:visible").count() == 0
    assert page.locator("main").is_visible()
    assert page.evaluate("getComputedStyle(document.body).backgroundColor") in ("rgb(255, 255, 255)", "rgba(0, 0, 0, 0)")


def test_paper_is_white_in_dark_mode_too(open_page, addresses):
    page = open_page(addresses["article with photo"], color_scheme="dark")
    page.emulate_media(media="print", color_scheme="dark")
    assert page.evaluate("getComputedStyle(document.body).backgroundColor") == "rgb(255, 255, 255)"
    assert page.evaluate("getComputedStyle(document.querySelector('.body')).color") == "rgb(0, 0, 0)"
    assert page.pdf()[:5] == b"%PDF-"


def test_dark_mode_is_dark_and_light_mode_is_light(open_page):
    brightness = "getComputedStyle(document.body).backgroundColor.match(/\\d+/g).slice(0, 3).reduce((sum, one) => sum + Number(one), 0) / 3"
    assert open_page("/", color_scheme="light").evaluate(brightness) > 200
    assert open_page("/", color_scheme="dark").evaluate(brightness) < 60
