"""The editor with the whole newsroom behind it."""

import io
import random
import signal

import pytest
from axe_playwright_python.sync_playwright import Axe
from PIL import Image
from portal import Portal, wait_until
from staffroom import Staffroom, code_now
from test_accessibility import RULES, SMALL_TARGETS, TOO_WIDE
from test_editor_text import block, payloads

TEXT = "#isi-naskah"


@pytest.fixture(scope="module")
def newsroom(tmp_path_factory, browser):
    portal = Portal(tmp_path_factory.mktemp("newsroom") / "data")
    portal.demo()
    staffroom = Staffroom(portal, browser)
    for name in staffroom.PEOPLE:
        staffroom.password(name)
    portal.start()
    yield staffroom
    staffroom.close()
    portal.stop()


def ready(page):
    wait_until(lambda: page.evaluate("document.querySelector('#naskah')?.dataset.siap"), 10, "the editor being ready")


@pytest.fixture
def story(newsroom):
    """A story that Hani has just begun: her page, and its address."""
    page = newsroom.page("hani")
    page.locator("form[action='/redaksi/naskah'] button").first.click()
    page.wait_for_url("**/redaksi/naskah/*")
    ready(page)
    yield page, page.url.removeprefix(newsroom.portal.address).partition("?")[0]
    page.close()


def paragraphs(newsroom, address):
    body = newsroom.manuscript("hani", address)["manuscript"]["body"]
    return ["".join(run["text"] for run in one["text"]) for one in body]


def holds(newsroom, address, *texts, seconds=8):
    try:
        wait_until(lambda: paragraphs(newsroom, address) == list(texts), seconds)
    except AssertionError:
        assert paragraphs(newsroom, address) == list(texts)


def write(page, text, paragraph=-1):
    page.locator(TEXT + " > p").nth(paragraph).click()
    page.keyboard.press("End")
    page.keyboard.type(text)


def put(newsroom, name, address, **changes):
    """Saves as someone's editor would."""
    now = newsroom.manuscript(name, address)
    sent = {"base": now["revision"], "keep": False, "manuscript": now["manuscript"] | changes}
    answer = newsroom.browser_of(name).request.put(address + "/isi", data=sent, headers={"Origin": newsroom.portal.address})
    assert answer.status == 200, answer.text()
    return answer.json()


def typed(*texts):
    return [{"type": "paragraph", "text": [{"text": one}]} for one in texts]


def test_everything_typed_is_there_after_a_reload(newsroom, story):
    page, address = story
    page.get_by_label("Judul", exact=True).fill("Beras Turun")
    page.get_by_label("Teras").fill("Harga beras turun di Kupang.")
    page.locator("#naskah-data").get_by_label("Rubrik").select_option(index=1)
    page.get_by_label("Tambah nama").fill("Wartawan Baru")
    page.get_by_role("option", name="sebagai orang baru").click()
    page.get_by_label("Topik").fill("Beras")
    page.keyboard.press("Enter")
    write(page, "Satu dua tiga.")
    holds(newsroom, address, "Satu dua tiga.")
    page.reload()
    ready(page)
    assert page.get_by_label("Judul", exact=True).input_value() == "Beras Turun"
    assert page.get_by_label("Teras").input_value() == "Harga beras turun di Kupang."
    assert page.locator(".nama li span").all_inner_texts() == ["Hani", "Wartawan Baru"]
    assert page.locator(".topik li span").all_inner_texts() == ["Beras"]
    assert page.locator(TEXT).inner_text().strip() == "Satu dua tiga."


def test_what_the_server_holds_is_opened_without_a_change(newsroom, story):
    page, address = story
    chance = random.Random(4)
    put(newsroom, "hani", address, headline="Semua bentuk", body=[
        one for one in (block(chance) for _ in range(60)) if one["type"] not in ("photo", "gallery") and "addedAt" not in one])
    before = newsroom.manuscript("hani", address)
    page.reload()
    ready(page)
    page.get_by_label("Judul", exact=True).press_sequentially("!")
    wait_until(lambda: newsroom.manuscript("hani", address)["revision"] > before["revision"], 8)
    after = newsroom.manuscript("hani", address)["manuscript"]
    assert after == before["manuscript"] | {"headline": "Semua bentuk!"}


def test_what_the_editor_lets_be_embedded_the_server_takes_and_the_rest_neither(newsroom, story):
    page, address = story
    modules = page.evaluate("document.querySelector('script[src$=\"editor.js\"]').src.replace(/[^/]*$/, '')")
    links = "module => import(module + 'links.js').then(all => all.%s)"
    good = [f"https://{place}" + ("" if "/" in place else "/x") for place in page.evaluate(links % "PROVIDERS", modules)]
    bad = ["http://youtube.com/x", "https://youtube.com.evil.example/x", "https://evilyoutube.com/x", "https://google.com/x", "https://youtube.com:444/x",
           "https://a@youtube.com/x", "https://youtube.com\\@evil.example/x", "https://youtube.com/\u00e9", "javascript:alert(1)"]
    asked = page.evaluate("([module, all]) => import(module + 'links.js').then(links => all.map(one => links.isEmbeddable(one)))", [modules, good + bad])
    assert asked == [True] * len(good) + [False] * len(bad)
    put(newsroom, "hani", address, body=[{"type": "embed", "address": one, "title": ""} for one in good])
    for one in bad:
        now = newsroom.manuscript("hani", address)
        sent = {"base": now["revision"], "keep": False, "manuscript": now["manuscript"] | {"body": [{"type": "embed", "address": one, "title": ""}]}}
        answer = newsroom.browser_of("hani").request.put(address + "/isi", data=sent, headers={"Origin": newsroom.portal.address})
        assert answer.status == 422, one


def test_the_server_is_killed_while_typing_and_no_letter_is_lost(newsroom, story):
    page, address = story
    said = ""
    for round in range(3):
        words = f"Putaran {round}: abcdefghijklmnopqrstuvwxyz. "
        page.locator(TEXT).focus()
        page.keyboard.press("Control+End")
        for place, letter in enumerate(words):
            page.keyboard.type(letter, delay=30)
            if place == 5 + 7 * round:
                newsroom.portal.stop(signal.SIGKILL)
        wait_until(lambda: page.locator(".tersimpan").inner_text().startswith("Luring"), 10, "the status")
        newsroom.portal.start(port=newsroom.portal.port)
        said += words
        holds(newsroom, address, said, seconds=15)
    assert page.locator(".dua-versi").is_hidden()


def test_an_ended_sign_in_is_renewed_in_place(newsroom, story):
    page, address = story
    page.context.clear_cookies()
    write(page, "Masih di sini.")
    dialog = page.get_by_role("dialog", name="Masuk lagi")
    dialog.wait_for()
    assert dialog.get_by_label("Nama masuk").input_value() == "hani"
    dialog.get_by_label("Kata sandi").fill("bukan kata sandinya")
    page.keyboard.press("Enter")
    dialog.locator(".problem:visible").wait_for()
    dialog.get_by_label("Kata sandi").fill(newsroom.password("hani"))
    page.keyboard.press("Enter")
    dialog.wait_for(state="detached")
    holds(newsroom, address, "Masih di sini.")


def test_the_second_factor_is_asked_for_in_place_too(newsroom):
    page = newsroom.page("damar")
    page.goto("/redaksi/akun/faktor-kedua")
    page.locator("input[name=kode]").fill(code_now(page.locator(".secret code").inner_text().replace(" ", "")))
    page.locator("input[name=sekarang]").fill(newsroom.password("damar"))
    page.keyboard.press("Enter")
    page.locator(".codes").wait_for()
    recovery = page.locator(".codes > *").first.inner_text()
    page.goto("/redaksi")
    page.locator("form[action='/redaksi/naskah'] button").first.click()
    page.wait_for_url("**/redaksi/naskah/*")
    ready(page)
    address = page.url.removeprefix(newsroom.portal.address)
    page.context.clear_cookies()
    write(page, "Dengan dua faktor.")
    dialog = page.get_by_role("dialog", name="Masuk lagi")
    dialog.get_by_label("Kata sandi").fill(newsroom.password("damar"))
    page.keyboard.press("Enter")
    dialog.get_by_label("Kode dari aplikasi").fill("000000")
    page.keyboard.press("Enter")
    dialog.locator(".problem:visible").wait_for()
    # A code of the app holds once, and its next one comes in half a minute.
    dialog.get_by_label("Kode dari aplikasi").fill(recovery)
    page.keyboard.press("Enter")
    dialog.wait_for(state="detached")
    holds(newsroom, address, "Dengan dua faktor.")
    page.close()


def test_two_people_write_in_one_story_and_see_each_other(newsroom, story):
    page, address = story
    put(newsroom, "hani", address, body=typed("atas", "bawah"))
    page.reload()
    ready(page)
    other = newsroom.page("sekar", address)
    ready(other)
    wait_until(lambda: "Sekar" in page.locator(".hadir").inner_text(), 8, "Sekar being seen")
    wait_until(lambda: "Hani" in other.locator(".hadir").inner_text(), 8, "Hani being seen")
    write(page, " dari Hani", 0)
    write(other, " dari Sekar", 1)
    holds(newsroom, address, "atas dari Hani", "bawah dari Sekar")
    for one in (page, other):
        wait_until(lambda: one.locator(TEXT + " > p").all_inner_texts() == ["atas dari Hani", "bawah dari Sekar"], 8, "both texts on both pages")
    wait_until(lambda: page.locator(".rekan").inner_text().startswith("Sekar menyimpan "), 8, "who saved")
    other.close()


def test_the_same_paragraph_asks_and_what_is_not_chosen_is_in_the_history(newsroom, story):
    page, address = story
    put(newsroom, "hani", address, body=typed("awal"))
    page.reload()
    ready(page)
    page.context.set_offline(True)
    write(page, " dari Hani", 0)
    page.wait_for_timeout(150)
    put(newsroom, "sekar", address, body=typed("awal dari Sekar"))
    page.context.set_offline(False)
    panel = page.locator(".dua-versi")
    panel.wait_for()
    assert "awal dari Hani" in panel.inner_text() and "awal dari Sekar" in panel.inner_text() and "Sekar" in panel.locator("h2").inner_text()
    panel.get_by_label("Tulisan Sekar").check()
    page.get_by_role("button", name="Pakai pilihan ini").click()
    panel.wait_for(state="hidden")
    assert page.locator(TEXT).inner_text().strip() == "awal dari Sekar"
    holds(newsroom, address, "awal dari Sekar")
    asides = newsroom.portal.ask("SELECT body FROM revisions WHERE milestone = 'aside' AND story = ?", int(address.rpartition("/")[2]))
    assert any("awal dari Hani" in body for (body,) in asides)


def test_no_script_in_any_field_runs_in_the_editor(newsroom, story):
    page, address = story
    found = payloads() or pytest.skip("the payloads do not lie beside the repository")
    chance = random.Random(6)

    def words(longest):
        return next(one for one in iter(lambda: chance.choice(found), None) if len(one) <= longest and one == one.strip() and one.isprintable())

    def run(longest=2000):
        return [{"text": words(longest)}]

    for _ in range(6):
        photo = {"asset": None, "caption": words(300), "credit": words(100), "alternativeText": words(300)}
        put(newsroom, "hani", address, kicker=words(60), headline=words(120), lead=words(300), tags=[words(60)], sources=[words(100)], leadPhoto=photo,
            bylines=[{"name": words(60), "role": "reporter", "isPerson": False}], dateline={"place": words(60), "zone": None}, body=[
                *({"type": "paragraph", "text": run()} for _ in range(150)), {"type": "heading", "level": 2, "text": run()},
                {"type": "quote", "paragraphs": [run()], "attribution": words(100)}, {"type": "list", "ordered": False, "items": [run()]},
                {"type": "table", "caption": words(100), "head": [run()], "rows": [[run()]]}, {"type": "photo", "photo": photo}, {"type": "gallery", "photos": [photo]},
                {"type": "embed", "address": "https://youtu.be/" + "x", "title": words(100)}, {"type": "note", "kind": "editor", "text": run()}])
        held = newsroom.manuscript("hani", address)["manuscript"]
        # Without the page's policy: the editor has to be harmless by itself.
        other = newsroom.browser.new_context(base_url=newsroom.portal.address, bypass_csp=True, storage_state=page.context.storage_state())
        victim = other.new_page()
        victim.add_init_script("window.ran = []; for (const name of ['alert', 'prompt', 'confirm']) window[name] = value => { ran.push(String(value)) }")
        victim.goto(address)
        ready(victim)
        assert victim.locator(TEXT + " > p").first.inner_text() == held["body"][0]["text"][0]["text"]
        assert victim.evaluate("ran") == []
        other.close()


def test_a_photo_is_taken_in_and_shown(newsroom, story):
    page, address = story
    file = io.BytesIO()
    Image.effect_noise((1600, 1000), 40).convert("RGB").save(file, "JPEG")
    place = page.get_by_role("group", name="Foto utama")
    place.locator("input[type=file]").set_input_files({"name": "beras.jpg", "mimeType": "image/jpeg", "buffer": file.getvalue()})
    place.get_by_label("Keterangan").fill("Pedagang beras")
    place.get_by_label("Kredit").fill("Antara")
    place.get_by_label("Teks pengganti").fill("Karung beras di pasar")
    wait_until(lambda: (newsroom.manuscript("hani", address)["manuscript"]["leadPhoto"] or {}).get("alternativeText") == "Karung beras di pasar", 10, "the photo")
    wait_until(lambda: place.locator("img").evaluate("image => image.naturalWidth > 0"), 8, "the picture being shown")
    page.reload()
    ready(page)
    assert place.get_by_label("Kredit").input_value() == "Antara"
    wait_until(lambda: place.locator("img").evaluate("image => image.naturalWidth > 0"), 8, "the picture being shown again")


def test_a_file_that_only_calls_itself_a_picture_is_refused_beside_its_place(newsroom, story):
    page, _ = story
    place = page.get_by_role("group", name="Foto utama")
    place.locator("input[type=file]").set_input_files({"name": "a.jpg", "mimeType": "image/jpeg", "buffer": b"<html><script>alert(1)</script>"})
    wait_until(lambda: len(place.locator(".unggahan").inner_text()) > 10 and not place.locator("progress").is_visible(), 8, "the reason")
    assert place.get_by_role("button", name="Pilih foto").is_visible()


def test_a_file_whose_name_says_what_it_is_not_is_refused_by_its_name(newsroom, story):
    page, address = story
    file = io.BytesIO()
    Image.new("RGB", (300, 200), "red").save(file, "JPEG")
    place = page.get_by_role("group", name="Foto utama")
    for name in ("laporan.html", "gambar.svg"):
        place.locator("input[type=file]").set_input_files({"name": name, "mimeType": "image/jpeg", "buffer": file.getvalue()})
        wait_until(lambda: place.locator(".unggahan").inner_text().endswith(".") and not place.locator("progress").is_visible(), 8, "the reason")
        assert place.locator("img").count() == 0
    assert newsroom.manuscript("hani", address)["manuscript"]["leadPhoto"] is None


def test_submitting_takes_the_last_letter_along(newsroom, story):
    page, address = story
    page.get_by_label("Judul", exact=True).fill("Beras")
    write(page, "Baru saja diketik")
    page.keyboard.press("Control+Enter")
    wait_until(lambda: newsroom.manuscript("hani", address)["workingState"] == "inReview", 8, "the story being in review")
    assert paragraphs(newsroom, address) == ["Baru saja diketik"]


@pytest.mark.parametrize("width", [360, 1280])
@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_axe_finds_nothing_and_nothing_is_wider_than_the_screen(newsroom, story, width, scheme):
    page, _ = story
    page.emulate_media(color_scheme=scheme)
    page.set_viewport_size({"width": width, "height": 800})
    write(page, "Teks")
    page.evaluate(Axe().axe_script)
    found = page.evaluate("rules => axe.run(document, rules)", RULES)["violations"]
    assert [f"{one['id']}: {node['html'][:200]} {node['failureSummary']}" for one in found for node in one["nodes"]] == []
    assert page.evaluate(TOO_WIDE) == []
    assert page.evaluate(SMALL_TARGETS) == []
