"""What is being read, as the newsroom sees it: live, of the site, of a story, a section and a writer, on the desk and as tables."""

import csv
import io
import random
import re
import sqlite3

import pytest
from portal import Portal, wait_until
from staffroom import Staffroom
from test_newsroom_pages import STOP, STOPS, anyone_can_use

READER = "Mozilla/5.0 (Linux; Android 10; K) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/{}.0.0.0 Mobile Safari/537.36"
SETTINGS = {
    "TERBIT_MOST_READ_INTERVAL": "1s", "TERBIT_MOST_READ_FLOOR": "3", "TERBIT_MOST_READ_AGE_LIMIT": "0",
    "TERBIT_MOST_READ_PREFIX_SHARE": "1", "TERBIT_MOST_READ_WIDEN_BELOW": "0",
}


class ReadNewsroom(Staffroom):
    """A newsroom whose portal is read."""

    def __init__(self, portal, browser):
        super().__init__(portal, browser)
        self.chance, self.sent = random.Random(11), 0

    def stories(self):
        return dict(self.portal.ask("SELECT id, path FROM stories WHERE state = 'live' ORDER BY id"))

    def mark(self, path):
        """What a page carries so that a look at it counts."""
        return re.search(r's=\d+&(?:amp;)?t=[^"&]+', self.portal.get(path).text)[0].replace("&amp;", "&")

    def look(self, path, times=1, referrer="", agent=None, mark=None):
        """Looks of different readers, as their browsers send them."""
        mark = mark or self.mark(path)
        for _ in range(times):
            self.sent += 1
            address = f"{20 + self.sent // 200 % 100}.{self.sent % 200}.{self.chance.randrange(200)}.7"
            connection = self.portal.connection()
            connection.request("POST", "/dibaca", body=f"{mark}&r={referrer}", headers={
                "User-Agent": agent or READER.format(100 + self.sent % 40), "X-Forwarded-For": address, "Origin": self.portal.address,
                "Content-Type": "text/plain"})
            assert connection.getresponse().status == 204
            connection.close()

    def table(self, name, what, query=""):
        answer = self.browser_of(name).request.get(f"/redaksi/pembaca/csv/{what}.csv?{query}")
        assert answer.status == 200, answer.text()[:300]
        assert answer.headers["content-type"] == "text/csv; charset=utf-8; header=present"
        return list(csv.DictReader(io.StringIO(answer.text(), newline=""), strict=True))

    def written(self, views):
        """Waits until the file holds so many views."""
        def there():
            with sqlite3.connect(self.portal.directory / "readership.sqlite", timeout=30) as database:
                return database.execute("SELECT coalesce(sum(amount), 0) FROM views").fetchone()[0] >= views
        wait_until(there, 15, "what was counted being written")


def served(directory, browser):
    portal = Portal(directory / "data", SETTINGS)
    portal.demo()
    newsroom = ReadNewsroom(portal, browser)
    for name in newsroom.PEOPLE:
        newsroom.password(name)
    portal.start()
    return newsroom


@pytest.fixture
def newsroom(tmp_path, browser):
    newsroom = served(tmp_path, browser)
    yield newsroom
    newsroom.close()
    newsroom.portal.stop()


@pytest.fixture(scope="module")
def busy(tmp_path_factory, browser):
    """A portal that was read by known numbers, all of them written down."""
    newsroom = served(tmp_path_factory.mktemp("read"), browser)
    ids = list(newsroom.stories())
    newsroom.read = {ids[0]: 9, ids[1]: 6, ids[2]: 4, ids[3]: 2}
    for (story, views), referrer in zip(newsroom.read.items(), ("www.google.co.id", "facebook.com", "", "contoh.example")):
        newsroom.look(newsroom.stories()[story], views, referrer)
    newsroom.look(newsroom.stories()[ids[0]], 5, agent="Mozilla/5.0 (compatible; Googlebot/2.1; +http://www.google.com/bot.html)")
    newsroom.look(newsroom.stories()[ids[0]], 2, mark=f"s={ids[0]}&t=palsu")
    newsroom.written(21)
    yield newsroom
    newsroom.close()
    newsroom.portal.stop()


def number(page, selector):
    return int(re.sub(r"\D", "", page.locator(selector).first.inner_text()))


def populer(portal):
    return re.findall(r'<li><a href="([^"]+)"', portal.get("/live").text.split('class="latest"')[0])


def test_the_page_changes_by_itself_while_people_read(newsroom):
    page = newsroom.page("hani", "/redaksi/pembaca")
    assert number(page, "#kini b") == 0
    story, path = next(iter(newsroom.stories().items()))
    page.locator("#grafik + details summary").click()
    page.evaluate("window.isTheSame = true")
    newsroom.look(path, 7, "www.google.co.id")
    page.locator(f"#tulisan-{story}").wait_for(timeout=15_000)
    assert (number(page, "#kini b"), number(page, "#kini .big + .big b")) == (7, 7)
    assert number(page, "#tulisan .seen") == 7
    page.locator("#asal", has_text="Mesin pencari").wait_for(timeout=15_000)
    assert number(page, "#grafik figcaption b") == 7
    assert number(page, "#grafik-angka tbody td") == 7, "the numbers that were unfolded have changed too, and are unfolded"
    assert page.locator("#grafik-angka").is_visible() and page.evaluate("isTheSame")


def test_the_keyboard_stays_where_it_is_when_figures_change(newsroom):
    stories = newsroom.stories()
    first, second = list(stories)[:2]
    newsroom.look(stories[first], 5)
    page = newsroom.page("hani", "/redaksi/pembaca")
    page.locator(f"#tulisan-{first}").focus()
    newsroom.look(stories[second], 8)
    page.locator(f"#tulisan-{second}").wait_for(timeout=15_000)
    assert page.evaluate("document.activeElement.id") == f"tulisan-{first}"


def test_a_page_that_is_paused_stands_still_until_it_is_let_go_on(newsroom):
    story, path = next(iter(newsroom.stories().items()))
    page = newsroom.page("hani", "/redaksi/pembaca")
    page.locator("#jeda").click()
    newsroom.look(path, 4)
    page.wait_for_timeout(6_000)
    assert page.locator(f"#tulisan-{story}").count() == 0
    page.locator("#jeda").click()
    page.locator(f"#tulisan-{story}").wait_for()


def test_the_desk_shows_views_beside_live_stories_and_keeps_them_new(newsroom):
    story, path = list(newsroom.stories().items())[-1]
    newsroom.look(path, 3)
    page = newsroom.page("hani", "/redaksi?keadaan=live")
    cell = page.locator(f"#dibaca-{story}")
    assert number(page, f"#dibaca-{story} b") == 3
    assert cell.locator("svg path").get_attribute("d").count("M") == 2, "one hour has views, over the line at the foot"
    newsroom.look(path, 2)
    cell.locator("b", has_text="5").wait_for(timeout=15_000)
    cell.locator("a").click()
    page.wait_for_url(f"**/redaksi/pembaca/naskah/{story}")
    draft = newsroom.page("hani", "/redaksi?keadaan=draft")
    assert draft.locator(".read a").count() == 0


def test_the_desk_asks_only_for_the_stories_in_sight_and_not_for_more_than_a_page(newsroom):
    page = newsroom.page("hani", "/redaksi?keadaan=live")
    asked = page.locator("[hx-get*='/pembaca/meja']").get_attribute("hx-get")
    shown = page.locator(".stories h3 a").evaluate_all("links => links.map(one => one.id.replace('naskah-', ''))")
    assert asked.partition("naskah=")[2].split(",") == shown
    request = newsroom.browser_of("hani").request
    many = request.get("/redaksi/pembaca/meja?naskah=" + ",".join(map(str, range(1, 500)))).text()
    assert many.count("<p ") == 100
    assert request.get("/redaksi/pembaca/meja?naskah=a,-1,99999999999999999999,%3Cb%3E").text() == ""


def test_figures_add_up_on_the_page_and_in_every_table(busy):
    page = busy.page("sekar", "/redaksi/pembaca")
    assert number(page, "#grafik figcaption b") == 21
    shown = {int(re.search(r"\d+", one["id"])[0]): int(one["views"]) for one in page.locator("#tulisan li").evaluate_all(
        "rows => rows.map(row => ({ id: row.querySelector('a').id, views: row.querySelector('.seen').innerText }))")}
    assert shown == busy.read
    stories = busy.table("sekar", "tulisan")
    assert {int(one["story"]): int(one["views"]) for one in stories} == busy.read
    assert [one["most_read_rank"] for one in stories] == ["1", "2", "3", ""], "the last is below the floor"
    for period, count in (("1jam", 60), ("24jam", 24), ("7hari", 168), ("30hari", 30)):
        times = busy.table("sekar", "waktu", f"rentang={period}")
        assert len(times) == count and sum(int(one["views"]) for one in times) == 21, period
        assert all(re.fullmatch(r"\d{4}-\d\d-\d\dT\d\d:\d\d:00\+07:00", one[end]) for one in times for end in ("from", "to"))
        assert [one["to"] for one in times[:-1]] == [one["from"] for one in times[1:]], "without gaps"
    assert sum(int(one["views"]) for one in busy.table("sekar", "rubrik")) == 21
    origins = {one["referrer"]: int(one["views"]) for one in busy.table("sekar", "asal")}
    assert origins == {"search": 9, "social": 6, "direct": 4, "inside": 0, "other": 2}
    refused = {one["reason"]: int(one["looks"]) for one in busy.table("sekar", "ditolak") if one["looks"] != "0"}
    assert refused == {"crawler": 5, "forged": 2}
    by_section = {one["section"]: int(one["views"]) for one in busy.table("sekar", "rubrik")}
    for slug, views in by_section.items():
        assert sum(int(one["views"]) for one in busy.table("sekar", "waktu", f"rubrik={slug}")) == views
    for one in busy.table("sekar", "orang"):
        assert sum(int(time["views"]) for time in busy.table("sekar", "waktu", f"orang={one['person']}")) == int(one["views"])


def test_every_table_that_a_page_offers_is_there(busy):
    for path in ("", "?rentang=1jam", "/naskah/{story}", "/rubrik/{section}", "/orang/{person}"):
        page = busy.page("hani", addressed(busy, path))
        tables = page.locator("a[download]").evaluate_all("links => links.map(one => one.getAttribute('href'))")
        assert len(tables) >= 3 and len(set(tables)) == len(tables), path
        for table in tables:
            answer = busy.browser_of("hani").request.get(table)
            assert answer.status == 200 and len(list(csv.reader(io.StringIO(answer.text(), newline=""), strict=True))) > 1, table
        page.close()


def test_what_was_refused_is_said_with_its_reason(busy):
    said = busy.page("sekar", "/redaksi/pembaca").locator("#ditolak").inner_text()
    assert re.search(r"Perayap\s+5\s+Mesin pencari dan program lain, bukan orang\.", said)
    assert re.search(r"Palsu\s+2\s+Tandanya tidak dibuat portal ini", said)


def test_looks_without_script_stand_apart(newsroom, browser):
    path = next(iter(newsroom.stories().values()))
    context = browser.new_context(base_url=newsroom.portal.address, java_script_enabled=False, user_agent=READER.format(142))
    context.new_page().goto(path)
    context.close()
    wait_until(lambda: {one["reason"]: one["looks"] for one in newsroom.table("hani", "ditolak")}["withoutScript"] == "1", 15, "its being written")
    page = newsroom.page("hani", "/redaksi/pembaca?rentang=1jam")
    assert "Dilihat tanpa skrip" in page.locator("#tanpa-skrip").inner_text()
    assert number(page, "#grafik figcaption b") == 0 and "withoutScript" not in page.locator("#ditolak").inner_text()


def test_a_storys_page_takes_its_score_apart_and_says_what_keeps_it_out(busy):
    first, *_, last = busy.read
    page = busy.page("hani", f"/redaksi/naskah/{first}")
    page.get_by_role("link", name="Berapa yang membaca").click()
    page.wait_for_url("**/redaksi/pembaca/naskah/*")
    assert [number(page, f"#kini .big:nth-child({place}) b") for place in (1, 2, 3)] == [9, 9, 9]
    lists = page.locator("#kedudukan .lists > li")
    assert [re.search(r"tempat \d+|tidak ada", one)[0] for one in lists.all_inner_texts()] == ["tempat 1"] * 4
    table = busy.table("hani", "skor", f"naskah={first}")
    assert sum(int(one["views"]) for one in table) == 9
    page.locator("summary", has_text="jam demi jam").click()
    score = float(page.locator("#skor tfoot td").nth(1).inner_text().replace(",", "."))
    assert abs(score - sum(float(one["worth"]) for one in table)) < 0.2 and 8 < score <= 9
    below = busy.page("hani", f"/redaksi/pembaca/naskah/{last}")
    assert "Dibaca kurang dari 3 kali dalam rentang daftar." in below.locator("#kedudukan").inner_text()
    assert sum(int(one["views"]) for one in busy.table("hani", "jam", f"naskah={first}")) == 9
    assert sum(int(one["views"]) for one in busy.table("hani", "hari", f"naskah={first}")) == 9
    assert busy.table("hani", "pembaca", f"naskah={first}")[-1]["people_estimate"] == "9"
    assert {one["referrer"]: one["views"] for one in busy.table("hani", "asal", f"naskah={first}")}["search"] == "9"


def test_a_section_and_a_writer_have_pages_of_their_own(busy):
    page = busy.page("hani", "/redaksi/pembaca?rentang=7hari")
    link = page.locator("#rubrik .shares a").first
    name, views = link.inner_text(), number(page, "#rubrik .shares b")
    link.click()
    page.wait_for_url("**/pembaca/rubrik/*")
    assert name in page.locator("h1").inner_text() and number(page, "#kini b") == views
    assert page.locator(".pick-time [aria-current]").inner_text() == "7 hari", "the period stays"
    assert page.locator("#ditolak").count() == 0
    page.goto("/redaksi/pembaca")
    link = page.locator("#orang .shares a").first
    name, views = link.inner_text(), number(page, "#orang .shares b")
    link.click()
    page.wait_for_url("**/pembaca/orang/*")
    assert name in page.locator("h1").inner_text() and number(page, "#kini b") == views


def test_an_editor_takes_a_story_out_of_populer_with_a_reason_and_lets_it_in_again(newsroom):
    story, path = next(iter(newsroom.stories().items()))
    newsroom.look(path, 5)
    wait_until(lambda: populer(newsroom.portal) == [path], 10, "the story being in Populer")
    page = newsroom.page("damar", f"/redaksi/pembaca/naskah/{story}")
    page.locator("summary", has_text="Keluarkan dari Populer").click()
    page.locator("#populer-alasan").fill(" ")
    page.evaluate("document.querySelector('#populer-alasan').required = false")
    page.locator("#populer-kirim").click()
    assert "Perlu diisi." in page.locator("#populer").inner_text(), "without a reason nothing is done"
    page.locator("#populer-alasan").fill("Judulnya menyesatkan")
    page.locator("#populer-kirim").click()
    page.wait_for_url("**ok=keluar-populer")
    said = page.locator("#dikeluarkan").inner_text()
    assert "Damar" in said and "Judulnya menyesatkan" in said
    wait_until(lambda: path not in populer(newsroom.portal), 10, "its going from readers' pages")
    page.locator("#kedudukan", has_text="Dikeluarkan oleh editor.").wait_for(timeout=15_000)
    assert "dikeluarkan dari Populer" in newsroom.page("hani", "/redaksi/pembaca").locator("#tulisan").inner_text()
    page.locator("summary", has_text="Masukkan lagi").click()
    page.locator("#populer-alasan").fill("Judulnya diperbaiki")
    page.locator("#populer-kirim").click()
    page.wait_for_url("**ok=masuk-populer")
    wait_until(lambda: populer(newsroom.portal) == [path], 10, "its coming back")
    log = newsroom.portal.ask("SELECT act, detail FROM audit WHERE story = ? AND act LIKE '%MostRead' ORDER BY id", story)
    assert log == [("excludeFromMostRead", "Judulnya menyesatkan"), ("readmitToMostRead", "Judulnya diperbaiki")]


def test_who_may_not_keep_a_story_out_does_not_see_the_way_and_is_refused(busy):
    story = next(iter(busy.read))
    page = busy.page("hani", f"/redaksi/pembaca/naskah/{story}")
    assert page.locator("#populer").count() == 0
    sent = busy.browser_of("hani").request.post(
        f"/redaksi/pembaca/naskah/{story}/populer", form={"langkah": "keluarkan", "alasan": "Iseng"}, headers={"Origin": busy.portal.address})
    assert sent.status == 403 and "Peran Anda tidak mencakup ini" in sent.text()
    assert busy.portal.ask("SELECT count(*) FROM most_read_exclusions") == [(0,)]


def test_whoever_is_not_signed_in_sees_no_figures(busy):
    for path in ("", "/naskah/1", "/meja?naskah=1", "/csv/tulisan.csv", "/rubrik/dunia", "/orang/1"):
        answer = busy.portal.get("/redaksi/pembaca" + path)
        assert answer.status == 303 and answer["Location"].startswith("/redaksi/masuk"), path


@pytest.mark.parametrize("query", ["rentang=seabad", "rentang=", "rentang=%00", "rentang=24jam&rentang=1jam", "diam=&rentang=-1"])
def test_what_makes_no_sense_in_an_address_falls_back_to_a_day(busy, query):
    page = busy.page("hani", "/redaksi/pembaca?" + query)
    assert page.locator(".pick-time [aria-current]").inner_text() == "24 jam"
    page.close()


@pytest.mark.parametrize("path", [
    "/naskah/99999", "/naskah/a", "/rubrik/tidak-ada", "/orang/99999", "/orang/a", "/csv/tulisan", "/csv/rahasia.csv", "/csv/tulisan.csv?rubrik=tidak-ada",
    "/csv/tulisan.csv?orang=a", "/csv/jam.csv?naskah=99999", "/csv/tulisan.csv?naskah=1"])
def test_what_is_not_there_is_said_to_be_not_there(busy, path):
    assert busy.browser_of("hani").request.get("/redaksi/pembaca" + path).status == 404


PAGES = ["", "?rentang=1jam", "?rentang=7hari&diam=1", "?rentang=30hari", "/naskah/{story}", "/rubrik/{section}", "/orang/{person}"]


def addressed(busy, path):
    (person,), = busy.portal.ask("SELECT min(id) FROM people")
    (section,), = busy.portal.ask("SELECT slug FROM sections WHERE position = 1")
    return "/redaksi/pembaca" + path.format(story=next(iter(busy.read)), section=section, person=person)


@pytest.mark.parametrize("path", PAGES)
def test_a_page_can_be_used_by_everyone(busy, path):
    page = busy.page("damar", addressed(busy, path))
    page.evaluate("document.querySelectorAll('details.fold').forEach(one => { one.open = true })")
    anyone_can_use(page, path)
    page.close()


@pytest.mark.parametrize("path", ["", "/naskah/{story}"])
def test_everything_on_a_page_is_reached_by_keyboard(busy, path):
    page = busy.page("damar", addressed(busy, path) + "?diam=1")
    wanted, reached = page.evaluate(STOPS), []
    for _ in range(len(wanted) + 3):
        page.keyboard.press("Tab")
        reached.append(page.evaluate(STOP))
    assert [one for one in wanted if one not in reached] == []
    page.close()


def test_charts_are_told_to_those_who_do_not_see_them(busy):
    page = busy.page("damar", "/redaksi/pembaca")
    chart = page.get_by_role("img", name="Dibaca dalam 24 jam terakhir")
    assert "Seluruhnya 21. Tertinggi" in chart.locator("desc").text_content()
    assert page.locator("[style]").count() == 0 and page.locator("script:not([src])").count() == 0
