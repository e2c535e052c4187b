"""A story's way through the newsroom, by those who work there, in their browsers; and what readers see of it."""

import datetime
import zoneinfo

import pytest
from axe_playwright_python.sync_playwright import Axe
from portal import Portal, wait_until
from staffroom import Staffroom, code_now
from test_accessibility import RULES, SMALL_TARGETS, TOO_WIDE

JAKARTA = zoneinfo.ZoneInfo("Asia/Jakarta")


class Newsroom(Staffroom):
    PEOPLE = Staffroom.PEOPLE | {"laras": ("administrator", "Laras")}


@pytest.fixture(scope="module")
def newsroom(tmp_path_factory, browser):
    portal = Portal(tmp_path_factory.mktemp("newsroom") / "data")
    portal.demo()
    newsroom = Newsroom(portal, browser)
    with portal.database() as database:
        names = ",".join(slug for (slug,) in database.execute("SELECT slug FROM sections WHERE slug <> 'belum-berrubrik'"))
    newsroom.passwords["sekar"] = portal.done("staff", "add", "sekar", "--role", "editor", "--name", "Sekar", "--sections", names).last_line
    for name in newsroom.PEOPLE:
        newsroom.password(name)
    portal.start()
    yield newsroom
    newsroom.close()
    portal.stop()


def ready(page):
    wait_until(lambda: page.evaluate("document.querySelector('#naskah')?.dataset.siap"), 10, "the editor being ready")


def unfold(page, form):
    """Opens what a form is folded under, if it is."""
    fold = page.locator("details.fold", has=page.locator(f"form#{form}"))
    if fold.count() and fold.first.get_attribute("open") is None:
        fold.first.locator("summary").click()
    return page.locator(f"form#{form}")


def act(page, form, **fields):
    """Fills a form of the story page and sends it."""
    own = unfold(page, form)
    for name, value in fields.items():
        field = own.locator(f"[name={name}]")
        if field.first.get_attribute("type") == "radio":
            own.locator(f"[name={name}][value={value}]").check()
        elif value is True:
            field.check()
        else:
            field.fill(value)
    with page.expect_navigation():
        own.locator("button").last.click()
    return page


def file_a_story(newsroom, name, headline, text, **options):
    """Someone writes a story that lacks nothing, and is still on its page."""
    page = newsroom.page(name, **options)
    page.locator("form[action='/redaksi/naskah'] button").first.click()
    page.wait_for_url("**/redaksi/naskah/*")
    ready(page)
    page.get_by_label("Judul", exact=True).fill(headline)
    page.locator("#isi-naskah > p").first.click()
    page.keyboard.type(text)
    page.get_by_label("Rubrik", exact=True).first.select_option("nasional")
    address = page.url.removeprefix(newsroom.portal.address).partition("?")[0]
    wait_until(lambda: written(newsroom, name, address) == (headline, text, "nasional"), 8, "the text being saved")
    return page, address


def written(newsroom, name, address):
    manuscript = newsroom.manuscript(name, address)["manuscript"]
    return manuscript["headline"], "".join(run["text"] for run in manuscript["body"][0]["text"]) if manuscript["body"] else "", manuscript["section"]


def number(address):
    return int(address.rpartition("/")[2])


def reader_path(newsroom, address):
    (path,), = newsroom.portal.ask("SELECT path FROM stories WHERE id = ?", number(address))
    return path


def live(newsroom, address):
    path = reader_path(newsroom, address)
    return path is not None and newsroom.portal.get(path).status == 200


def test_a_first_sign_in_sets_up_the_second_factor_that_is_demanded(newsroom, browser):
    password = newsroom.portal.done("staff", "add", "ratna", "--role", "editor", "--second-factor").last_line
    context = browser.new_context(base_url=newsroom.portal.address)
    page = context.new_page()
    page.goto("/redaksi/hak-jawab")
    assert page.url.partition("?")[0].endswith("/redaksi/masuk")
    page.locator("[name=nama]").fill("ratna")
    page.locator("[name=sandi]").fill("salah sama sekali")
    page.keyboard.press("Enter")
    page.locator("[role=alert]").wait_for()
    assert page.locator("[name=nama]").input_value() == "ratna"
    page.locator("[name=sandi]").fill(password)
    page.keyboard.press("Enter")
    page.locator(".secret code").wait_for()
    # Nothing else is to be had before it is set up.
    assert page.request.get("/redaksi/naskah/1/isi").status == 401
    page.locator("[name=kode]").fill(code_now(page.locator(".secret code").inner_text().replace(" ", "")))
    page.locator("[name=sekarang]").fill(password)
    page.keyboard.press("Enter")
    page.locator(".codes").wait_for()
    recovery = page.locator(".codes > *").all_inner_texts()
    assert len(set(recovery)) == 10
    page.goto("/redaksi")
    page.get_by_role("heading", name="Meja").or_(page.locator("#meja")).first.wait_for(state="attached")
    page.locator("details.menu summary").click()
    page.locator("form[action='/redaksi/keluar'] button").first.click()
    page.wait_for_url("**/redaksi/masuk*")
    page.locator("[name=nama]").fill("ratna")
    page.locator("[name=sandi]").fill(password)
    page.keyboard.press("Enter")
    page.locator("[name=kode]").fill(recovery[0])
    page.keyboard.press("Enter")
    page.wait_for_url("**/redaksi")
    context.close()


def test_a_story_goes_from_a_phone_to_a_withdrawn_page(newsroom):
    # The reporter files from a phone.
    hani, address = file_a_story(newsroom, "hani", "Jembatan Ampera ditutup sementara", "Perbaikan berlangsung tiga malam.")
    hani.set_viewport_size({"width": 360, "height": 740})
    act(hani, "ajukan")
    assert newsroom.manuscript("hani", address)["workingState"] == "inReview"

    # The editor returns it with a reason, which the reporter reads.
    sekar = newsroom.page("sekar", address)
    ready(sekar)
    act(sekar, "kembalikan", alasan="Sebutkan jam penutupannya.")
    hani.reload()
    ready(hani)
    assert "Sebutkan jam penutupannya." in hani.locator("main").inner_text()
    hani.locator("#isi-naskah > p").first.click()
    hani.keyboard.press("End")
    hani.keyboard.type(" Mulai pukul 22.00.")
    act(hani, "ajukan")
    wait_until(lambda: "22.00" in written(newsroom, "hani", address)[1], 8, "the mended text")

    # It is approved, scheduled for five seconds later, and is there on time.
    sekar.goto(address)
    ready(sekar)
    act(sekar, "setujui")
    form = unfold(sekar, "jadwalkan")
    at = datetime.datetime.now(JAKARTA) + datetime.timedelta(seconds=5)
    form.locator("[name=waktu]").evaluate("field => field.step = 1")
    form.locator("[name=waktu]").fill(at.strftime("%Y-%m-%dT%H:%M:%S"))
    with sekar.expect_navigation():
        form.locator("button").last.click()
    assert newsroom.manuscript("sekar", address)["workingState"] == "scheduled"
    assert not live(newsroom, address)
    wait_until(lambda: live(newsroom, address), 10, "the story being out")
    (first,), = newsroom.portal.ask("SELECT first_published_at FROM stories WHERE id = ?", number(address))
    assert 0 <= first / 1000 - int(at.timestamp()) < 1
    path = reader_path(newsroom, address)
    home = newsroom.portal.get("/").text
    assert "Jembatan Ampera ditutup sementara" in home

    # The next version is written while the first stays up, and then takes its place.
    sekar.goto(address)
    ready(sekar)
    sekar.locator("#isi-naskah > p").first.click()
    sekar.keyboard.press("End")
    sekar.keyboard.type(" Kapal tetap boleh lewat.")
    wait_until(lambda: newsroom.manuscript("sekar", address)["workingState"] == "draft", 8, "the next version")
    assert "Kapal tetap" not in newsroom.portal.get(path).text
    sekar.reload()
    ready(sekar)
    act(sekar, "terbitkan")
    assert "Kapal tetap boleh lewat." in newsroom.portal.get(path).text

    # It is corrected, and answered to by someone it is about.
    act(sekar, "koreksi", jenis="correction", teks="Penutupan berlangsung dua malam, bukan tiga.")
    page = newsroom.portal.get(path).text
    assert "Penutupan berlangsung dua malam" in page and '"correction"' in page
    act(sekar, "hak-jawab", requester="Dinas Perhubungan", contact="humas@dishub.example", claim="Jadwalnya keliru.")
    sekar.goto("/redaksi/hak-jawab")
    sekar.get_by_role("link", name="Dinas Perhubungan").or_(sekar.locator(".rows a")).first.click()
    form = sekar.locator("form", has=sekar.locator("[name=teks]"))
    form.locator("[name=teks]").fill("Kami tidak pernah mengumumkan tiga malam.")
    with sekar.expect_navigation():
        form.locator("button").last.click()
    assert sekar.locator(".wrong, .has-problem").all_inner_texts() == []
    page = newsroom.portal.get(path).text
    assert "Kami tidak pernah mengumumkan tiga malam." in page and "hak jawab" in page.lower()
    everything = newsroom.portal.get("/koreksi").text
    assert "Penutupan berlangsung dua malam" in everything and "Kami tidak pernah" in everything
    assert "humas@dishub.example" not in page + everything

    # Two people withdraw it, and its address says so.
    damar = newsroom.page("damar", address)
    ready(damar)
    act(damar, "tarik", dasar="victimTrauma", alasan="Memuat identitas korban.")
    assert newsroom.portal.get(path).status == 200
    laras = newsroom.page("laras", address)
    ready(laras)
    with laras.expect_navigation():
        laras.locator("form#tarik button").last.click()
    gone = newsroom.portal.get(path)
    assert gone.status == 410 and "Memuat identitas korban." in gone.text
    assert "Jembatan Ampera ditutup sementara" not in newsroom.portal.get("/").text
    for page in (hani, sekar, damar, laras):
        page.close()


def test_a_reporter_on_a_phone_files_without_a_wide_screen_ever(newsroom):
    page, address = file_a_story(newsroom, "hani", "Panen garam di Jeneponto", "Hujan datang lebih awal.")
    page.set_viewport_size({"width": 360, "height": 740})
    page.goto("/redaksi")
    assert page.evaluate(TOO_WIDE) == [] and page.evaluate(SMALL_TARGETS) == []
    page.locator(f"#saya-{number(address)}").click()
    ready(page)
    assert page.evaluate(TOO_WIDE) == [] and page.evaluate(SMALL_TARGETS) == []
    page.close()


def test_a_colleagues_change_appears_on_an_open_desk(newsroom):
    desk = newsroom.page("sekar")
    desk.wait_for_timeout(500)
    page, address = file_a_story(newsroom, "hani", "Kabut tebal di Palangkaraya", "Sekolah diliburkan.")
    act(page, "ajukan")
    wait_until(lambda: desk.locator(f"#tunggu-{number(address)}").count() == 1, 8, "the story on the desk")
    assert desk.locator(f"#tunggu-{number(address)}").inner_text() == "Kabut tebal di Palangkaraya"
    page.close(), desk.close()


def test_a_preview_is_the_real_page_and_may_be_shown_to_someone_without_an_account(newsroom, browser):
    page, address = file_a_story(newsroom, "hani", "Gerhana terlihat dari Bali", "Puncaknya pukul 21.40 WITA.")
    page.goto(address + "/pratinjau")
    assert page.locator("h1").inner_text() == "Gerhana terlihat dari Bali"
    assert page.locator("aside").first.is_visible()
    page.goto(address)
    ready(page)
    act(page, "bagikan")
    link = page.locator("main").inner_text().split("/pratinjau/")[1].split()[0] if "/pratinjau/" in page.locator("main").inner_text() else \
        page.locator("input[value*='/pratinjau/'], a[href*='/pratinjau/']").first.evaluate("one => one.value || one.href").split("/pratinjau/")[1]
    stranger = browser.new_context(base_url=newsroom.portal.address)
    other = stranger.new_page()
    assert other.goto("/pratinjau/" + link).status == 200
    assert other.locator("h1").inner_text() == "Gerhana terlihat dari Bali"
    assert other.goto("/pratinjau/" + link[:-4] + "AAAA").status == 410
    assert other.goto(address).url.partition("?")[0].endswith("/redaksi/masuk")
    stranger.close(), page.close()


def test_two_versions_are_compared_word_by_word_and_one_field_is_restored(newsroom):
    page, address = file_a_story(newsroom, "hani", "Harga cabai naik", "Pedagang mengeluh.")
    page.keyboard.press("Control+s")
    page.wait_for_timeout(600)
    page.get_by_label("Judul", exact=True).fill("Harga cabai turun")
    wait_until(lambda: written(newsroom, "hani", address)[0] == "Harga cabai turun", 8, "the new headline")
    page.goto(address + "/riwayat")
    first = newsroom.portal.ask("SELECT min(id), max(id) FROM revisions WHERE story = ? AND headline LIKE 'Harga%' AND body LIKE '%mengeluh.%'", number(address))
    (old, new), = first
    (old,), = newsroom.portal.ask("SELECT max(id) FROM revisions WHERE story = ? AND headline = 'Harga cabai naik' AND body LIKE '%mengeluh.%'", number(address))
    page.goto(f"{address}/banding?dari={old}&ke={new}")
    assert page.locator("del").first.inner_text().strip() == "naik" and page.locator("ins").first.inner_text().strip() == "turun"
    form = page.locator("form[action$='/pulihkan']").first
    with page.expect_navigation():
        form.locator("button").last.click()
    assert written(newsroom, "hani", address)[0] == "Harga cabai naik"
    page.close()


PAGES = {
    "hani": ["/redaksi", "/redaksi?cari=har", "/redaksi/jadwal", "/redaksi/akun", "/redaksi/akun/faktor-kedua"],
    "laras": [
        "/redaksi", "/redaksi/jadwal", "/redaksi/hak-jawab", "/redaksi/ralat", "/redaksi/rubrik", "/redaksi/orang", "/redaksi/topik",
        "/redaksi/staf", "/redaksi/token", "/redaksi/pengaturan", "/redaksi/log",
    ],
}


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("width", [360, 1280])
@pytest.mark.parametrize("name, address", [(name, address) for name, pages in PAGES.items() for address in pages])
def test_axe_finds_nothing_and_nothing_is_wider_than_the_screen(newsroom, name, address, width, scheme):
    page = newsroom.page(name, address)
    page.emulate_media(color_scheme=scheme)
    page.set_viewport_size({"width": width, "height": 800})
    page.evaluate(Axe().axe_script)
    found = page.evaluate("rules => axe.run(document, rules)", RULES)["violations"]
    assert [f"{one['id']}: {node['html'][:200]} {node['failureSummary']}" for one in found for node in one["nodes"]] == []
    assert page.evaluate(TOO_WIDE) == []
    assert page.evaluate(SMALL_TARGETS) == []
    page.close()


def test_a_day_at_the_desk_by_keyboard_alone(newsroom):
    page = newsroom.page("hani")
    page.keyboard.press("n")
    page.wait_for_url("**/redaksi/naskah/*")
    ready(page)
    address = page.url.removeprefix(newsroom.portal.address).partition("?")[0]
    page.get_by_label("Judul", exact=True).focus()
    page.keyboard.type("Tanpa tetikus")
    page.locator("#isi-naskah").focus()
    page.keyboard.type("Semua dengan papan ketik.")
    page.get_by_label("Rubrik", exact=True).first.focus()
    page.keyboard.type("Nas")
    wait_until(lambda: written(newsroom, "hani", address) == ("Tanpa tetikus", "Semua dengan papan ketik.", "nasional"), 8, "the text")
    page.keyboard.press("Control+Enter")
    wait_until(lambda: newsroom.manuscript("hani", address)["workingState"] == "inReview", 8, "the story being in review")
    page.close()
