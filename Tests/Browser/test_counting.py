"""Who counts as a reader, and how Populer comes to every open page, in a real browser."""

import datetime as dt
import json
import re

import pytest
from portal import Portal, wait_until

# Chromium without a window says so in its name, and such browsers are nobody's readers.
READER = "Mozilla/5.0 (Linux; Android 10; K) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/142.0.0.0 Mobile Safari/537.36"
# Lists every second, of whatever was looked at once.
SETTINGS = {
    "TERBIT_MOST_READ_INTERVAL": "1s", "TERBIT_MOST_READ_FLOOR": "1", "TERBIT_MOST_READ_AGE_LIMIT": "0",
    "TERBIT_MOST_READ_PREFIX_SHARE": "1", "TERBIT_MOST_READ_WIDEN_BELOW": "0",
}
WATCH_SHIFTS = """
window.shifts = []
new PerformanceObserver(list => shifts.push(...list.getEntries().map(entry => [entry.value, entry.hadRecentInput])))
    .observe({type: 'layout-shift', buffered: true})
"""


@pytest.fixture
def counted(tmp_path):
    portal = Portal(tmp_path / "data", SETTINGS)
    portal.demo()
    portal.start()
    yield portal
    portal.stop()


@pytest.fixture
def reader(browser, counted):
    """Opens the portal as a reader who has never been here."""
    contexts = []

    def open_reader(agent=READER, **options):
        contexts.append(browser.new_context(base_url=counted.address, user_agent=agent, **options))
        return contexts[-1].new_page()

    yield open_reader
    for context in contexts:
        context.close()


def populer(portal):
    """Addresses in the order of Populer, as the live column stands now."""
    column = portal.get("/live").text
    return re.findall(r'<li><a href="([^"]+)"', column.split('class="latest"')[0])


def in_section(portal, section):
    """Live stories of a section."""
    return [address for address in portal.live_addresses() if address.startswith(f"/{section}/")]


def look(page, address, seconds=1.4):
    page.goto(address)
    page.wait_for_timeout(seconds * 1000)


def test_what_is_looked_at_comes_into_populer_on_every_page(counted, reader):
    before = populer(counted)
    wanted = [address for address in counted.live_addresses() if address not in before][:1]
    look(reader(), wanted[0])
    wait_until(lambda: populer(counted) == wanted, 10, "the story coming first")
    assert wanted[0] in counted.get("/tentang-kami").text, "on a page that has nothing to do with it too"


def ranked(portal, path):
    """Addresses in the order of a page of the most read, as it is in memory now."""
    return re.findall(r'<h2><a href="([^"]+)"', portal.get(path).text.split('<ol class="ranking">')[-1].split("</ol>")[0])


def test_what_is_looked_at_comes_onto_the_pages_of_the_most_read(counted, reader):
    first, second, elsewhere = *in_section(counted, "lingkungan")[:2], in_section(counted, "opini")[0]
    pages = ["/populer", "/populer/7-hari", "/populer/30-hari", "/populer/rubrik/lingkungan", "/populer/rubrik/opini"]
    for page in pages:
        counted.get(page), counted.get(page + ".json"), counted.get(page + ".txt")
    assert "inilah yang terbaru" in counted.get("/populer/rubrik/lingkungan").text
    look(reader(), first)
    wait_until(lambda: ranked(counted, "/populer/rubrik/lingkungan") == [first], 10, "the section's page changing")
    tags = {page: counted.get(page)["ETag"] for page in pages}
    for number in range(2):
        look(reader(READER.replace("142", str(100 + number))), second, seconds=1.2)
    look(reader(READER.replace("142", "99")), elsewhere, seconds=1.2)
    everywhere = [second, first, elsewhere]
    wait_until(lambda: set(ranked(counted, "/populer")) == set(everywhere), 10, "all three being ranked")
    wait_until(lambda: ranked(counted, "/populer")[0] == second, 10, "what was read twice coming first")
    for page in pages:
        wait_until(lambda: counted.get(page)["ETag"] != tags[page], 10, f"{page} changing")
        assert [story["address"] for story in json.loads(counted.get(page + ".json").text)["stories"]] == ranked(counted, page)
    assert ranked(counted, "/populer/rubrik/lingkungan") == [second, first]
    assert ranked(counted, "/populer/rubrik/opini") == [elsewhere]
    assert ranked(counted, "/populer") == populer(counted), "as the live column has it"
    order, moment = ranked(counted, "/populer/7-hari"), dt.datetime.now(dt.UTC).isoformat(timespec="milliseconds")
    assert set(order) == set(everywhere)
    # What comes after it, and a start, change nothing of what stood then.
    counted.stop()
    counted.start()
    assert ranked(counted, "/populer/7-hari") == order and ranked(counted, "/populer/rubrik/lingkungan") == [second, first]
    for number in range(3):
        look(reader(READER.replace("142", str(80 + number))), first, seconds=1.2)
    wait_until(lambda: ranked(counted, "/populer/rubrik/lingkungan") == [first, second], 10, "the order turning")
    then = json.loads(counted.print("/populer/rubrik/lingkungan", moment, "json"))
    assert [story["address"] for story in then["stories"]] == [second, first]


def test_a_page_that_is_left_at_once_was_not_looked_at(counted, reader):
    before, page = populer(counted), reader()
    wanted = next(address for address in counted.live_addresses() if address not in before)
    look(page, wanted, seconds=0.5)
    page.goto("/tentang-kami")
    page.wait_for_timeout(2500)
    assert populer(counted) == before


def test_a_tab_in_the_background_counts_once_it_is_brought_to_the_front(counted, reader):
    before, page = populer(counted), reader()
    wanted = next(address for address in counted.live_addresses() if address not in before)
    # A browser driven from outside shows every tab; what the page is told is what a hidden one is told.
    page.add_init_script("""
        let hidden = true
        Object.defineProperty(document, 'visibilityState', {get: () => hidden ? 'hidden' : 'visible'})
        window.bringToFront = () => { hidden = false; document.dispatchEvent(new Event('visibilitychange')) }
    """)
    look(page, wanted, seconds=2.5)
    assert populer(counted) == before
    page.evaluate("bringToFront()")
    wait_until(lambda: populer(counted) == [wanted], 10, "the tab in front being counted")


def test_a_page_that_is_only_made_ready_counts_once_it_is_shown(counted, reader):
    before, page = populer(counted), reader()
    wanted = next(address for address in counted.live_addresses() if address not in before)
    page.add_init_script("""
        let preparing = true
        Object.defineProperty(document, 'prerendering', {get: () => preparing})
        window.activate = () => { preparing = false; document.dispatchEvent(new Event('prerenderingchange')) }
    """)
    look(page, wanted, seconds=2.5)
    assert populer(counted) == before
    page.evaluate("activate()")
    wait_until(lambda: populer(counted) == [wanted], 10, "the page that is shown being counted")


def test_the_same_reader_counts_three_times_in_half_an_hour_and_no_more(counted, reader):
    first, second = counted.live_addresses()[:2]
    often, others = reader(), [reader(READER.replace("142", str(100 + number))) for number in range(4)]
    for _ in range(5):
        look(often, first, seconds=1.2)
    for page in others:
        look(page, second, seconds=1.2)
    # Five looks of one against four of four: three count against four.
    wait_until(lambda: populer(counted) == [second, first], 10, "the four readers' story coming first")


@pytest.mark.parametrize("agent", ["Mozilla/5.0 (compatible; Googlebot/2.1; +http://www.google.com/bot.html)", None])
def test_crawlers_are_not_readers(counted, reader, browser, agent):
    before = populer(counted)
    wanted = next(address for address in counted.live_addresses() if address not in before)
    # None: the name of the browser that the tests drive, which has no window.
    context = browser.new_context(base_url=counted.address, **({"user_agent": agent} if agent else {}))
    look(context.new_page(), wanted)
    context.new_page().wait_for_timeout(1500)
    context.close()
    assert populer(counted) == before


def test_an_open_page_gets_new_lists_without_anything_moving(counted, reader):
    page = reader(viewport={"width": 1280, "height": 900})
    page.add_init_script(WATCH_SHIFTS)
    page.clock.install()
    page.goto("/tentang-kami")
    page.clock.run_for(1000)
    before = page.locator(".read a").evaluate_all("links => links.map(link => link.getAttribute('href'))")
    wanted = next(address for address in counted.live_addresses() if address not in before)
    look(reader(READER.replace("142", "141")), wanted)
    wait_until(lambda: populer(counted) == [wanted], 10, "the list changing")
    page.clock.run_for(31_000)
    page.locator(f'.read a[href="{wanted}"]').wait_for()
    assert sum(value for value, _ in page.evaluate("shifts")) == 0
    assert re.search(r"\d+ tulisan baru", page.locator("aside [role=status]").inner_text())


def test_an_open_page_whose_updates_are_paused_stays_as_it_is(counted, reader):
    page = reader(viewport={"width": 360, "height": 800})
    page.clock.install()
    page.goto("/tentang-kami")
    page.clock.run_for(1000)
    before = page.locator(".read a").evaluate_all("links => links.map(link => link.getAttribute('href'))")
    button = page.locator("aside [data-pause]")
    button.focus()
    page.keyboard.press("Enter")
    assert button.get_attribute("aria-pressed") == "true"
    wanted = next(address for address in counted.live_addresses() if address not in before)
    look(reader(READER.replace("142", "141")), wanted)
    wait_until(lambda: populer(counted) == [wanted], 10, "the list changing")
    page.clock.run_for(65_000)
    assert page.locator(".read a").evaluate_all("links => links.map(link => link.getAttribute('href'))") == before
    page.keyboard.press("Enter")
    page.locator("h1").click()
    page.clock.run_for(31_000)
    page.locator(f'.read a[href="{wanted}"]').wait_for()


def test_a_reader_without_script_is_counted_apart_and_not_ranked(counted, reader):
    before = populer(counted)
    wanted = next(address for address in counted.live_addresses() if address not in before)
    page = reader(java_script_enabled=False)
    asked = []
    page.on("request", lambda request: asked.append(request.url))
    look(page, wanted)
    assert any("/dibaca.gif?" in url for url in asked)
    page.wait_for_timeout(1500)
    assert populer(counted) == before


def test_nothing_is_stored_on_the_readers_device(counted, reader):
    page = reader()
    look(page, counted.live_addresses()[0])
    page.goto(counted.live_addresses()[0])
    assert page.context.cookies() == []
    stores = page.evaluate("(async () => [localStorage.length, sessionStorage.length, (await indexedDB.databases()).length])()")
    assert stores == [0, 0, 0]


def test_health_tells_of_a_list_of_crawlers_that_cannot_be_read(counted):
    health = json.loads(counted.get("/healthz").text)
    assert health["counting"]["crawlerPatterns"] > 1000 and "crawlersTrouble" not in health["counting"]
    (counted.directory / "crawlers.json").write_text("[{")
    wait_until(lambda: "crawlersTrouble" in json.loads(counted.get("/healthz").text)["counting"], 12, "the trouble being told")
    health = json.loads(counted.get("/healthz").text)
    assert health["status"] == "miscounting" and health["counting"]["crawlerPatterns"] > 1000, "the old list stays"
