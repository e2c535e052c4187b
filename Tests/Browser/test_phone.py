"""A page is easy to read on a phone."""

import pytest

WIDTHS = (320, 340, 360, 375, 400, 480, 640, 768, 900, 1280)

# Dates whose bar ends a line: `Selasa, 24 November 2026 |`, and the hour alone under it.
TORN_DATES = """() => [...document.querySelectorAll('time')].filter(time => {
    const text = time.firstChild, bar = text.data.indexOf(' | ') + 1
    if (!bar || !time.getClientRects().length) return false
    const top = place => {
        const range = document.createRange()
        range.setStart(text, place)
        range.setEnd(text, place + 1)
        return range.getBoundingClientRect().top
    }
    return Math.abs(top(bar) - top(bar + 2)) > 4
}).map(time => time.textContent)"""

FADE = "getComputedStyle(document.querySelector('nav.sections ul')).maskImage"


def test_no_line_ends_with_the_bar_of_a_date(page):
    for width in WIDTHS:
        page.set_viewport_size({"width": width, "height": 900})
        assert page.evaluate(TORN_DATES) == [], width


@pytest.mark.parametrize("width", [320, 360, 400])
def test_the_lines_of_a_list_are_wide_enough_to_read(open_page, addresses, width):
    for kind in ("index", "index day", "topic", "person", "section", "most read"):
        page = open_page(addresses[kind], width=width)
        narrow = page.evaluate("""least => [...document.querySelectorAll('.line div > p:not(.kicker), .line h2')]
            .filter(text => text.getBoundingClientRect().width < least).map(text => text.textContent)""", width * 0.5)
        assert narrow == [], kind


def test_the_navigation_fades_where_it_goes_on_and_can_be_scrolled_out_of_the_fade(open_page):
    page = open_page("/", width=360)
    assert "gradient" in page.evaluate(FADE)
    clear = page.evaluate("""() => {
        const list = document.querySelector('nav.sections ul'), last = list.lastElementChild
        list.scrollLeft = list.scrollWidth
        return list.getBoundingClientRect().right - last.getBoundingClientRect().right
    }""")
    assert clear >= 47
    page.set_viewport_size({"width": 1280, "height": 900})
    assert page.evaluate(FADE) == "none"


@pytest.mark.parametrize("kind", ["home", "section", "article with photo"])
def test_the_lead_picture_is_as_wide_as_the_screen(open_page, addresses, kind):
    page = open_page(addresses[kind], width=360)
    place = page.evaluate("(() => { const box = document.querySelector('main img').getBoundingClientRect(); return [box.left, box.right] })()")
    assert place == [0, 360]


def test_the_front_page_weighs_little(site):
    assert len(site.get("/", Accept_Encoding="gzip").body) <= 14 * 1024
