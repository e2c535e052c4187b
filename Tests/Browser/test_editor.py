"""Writing in the editor: nothing typed is lost, nothing of a colleague's is overwritten, everything works by keyboard."""

import time

import pytest
from axe_playwright_python.sync_playwright import Axe
from editor_page import EditorServer
from portal import wait_until
from test_accessibility import RULES, SMALL_TARGETS, TOO_WIDE

PNG = bytes.fromhex("89504e470d0a1a0a0000000d4948445200000003000000020802000000121641000000000c49444154789c636000000000ffff03000006000557bfabd40000000049454e44ae426082")
TEXT = "#isi-naskah"
STATUS = ".tersimpan"


@pytest.fixture
def server():
    server = EditorServer()
    yield server
    server.stop()


@pytest.fixture
def desk(server):
    return server.desk


@pytest.fixture
def opened(browser, server):
    """Opens the editor; pages of one context are tabs of one browser."""
    contexts = []

    def opened(context=None, width=1280, name="Hani", language="id", more="", **options):
        if context is None:
            context = browser.new_context(viewport={"width": width, "height": 900}, **options)
            contexts.append(context)
        page = context.new_page()
        page.complaints = []
        page.on("pageerror", lambda error: page.complaints.append(str(error)))
        page.on("console", lambda message: page.complaints.append(message.text) if "Content Security Policy" in message.text else None)
        page.goto(f"{server.address}/redaksi/naskah/1?nama={name}&bahasa={language}{more}")
        ready(page)
        return page

    yield opened
    for context in contexts:
        assert [one for page in context.pages for one in page.complaints] == []
        context.close()


def until(page, condition):
    """Waits for a condition of the page; the page's policy allows no other way to ask."""
    wait_until(lambda: page.evaluate(condition), 8, condition)


def ready(page):
    until(page, "document.querySelector('#naskah').dataset.siap")


def body(desk):
    """The paragraphs as the server holds them."""
    return ["".join(run["text"] for run in block.get("text", [])) for block in desk.manuscript["body"]]


def paragraphs(*texts):
    return [{"type": "paragraph", "text": [{"text": one}] if one else []} for one in texts]


def at_end(page):
    page.locator(TEXT).click()
    page.keyboard.press("Control+End")


def write(page, text):
    at_end(page)
    page.keyboard.type(text)


def holds(value, expected, seconds=6):
    """Waits until a value is as expected, and shows how it differs if it does not become so."""
    try:
        wait_until(lambda: value() == expected, seconds)
    except AssertionError:
        assert value() == expected


def has(desk, *texts, seconds=6):
    holds(lambda: body(desk), list(texts), seconds)


def says(page, text, seconds=8):
    wait_until(lambda: page.locator(STATUS).inner_text().startswith(text), seconds, f"the status being {text}")


# ---- saving ----

def test_what_is_typed_is_on_the_server_while_typing_goes_on_and_is_said_to_be(opened, desk):
    page = opened()
    at_end(page)
    began = time.monotonic()
    while time.monotonic() < began + 5:
        page.keyboard.type("kata ", delay=40)
    times = [when for when, _ in desk.puts]
    assert len(times) >= 2
    assert times[0] - began < 2.5
    says(page, "Tersimpan ")
    assert page.locator(STATUS).inner_text().endswith(" WIB")
    wait_until(lambda: body(desk) == [page.locator(TEXT + " p").inner_text().rstrip("\n")], what="the whole text")
    # In turn, each made from what the one before became.
    assert [sent["base"] for _, sent in desk.puts] == list(range(100, 100 + len(desk.puts)))


def test_what_is_opened_and_not_changed_is_not_saved(opened, desk):
    desk.revisions[100].update(lead="Dua\nbaris", body=[*paragraphs("a", ""), {"type": "table", "caption": "", "head": [], "rows": [[[{"text": "1"}], []], [[{"text": "2"}]]]}])
    page = opened()
    page.locator(TEXT).click()
    page.keyboard.press("ArrowRight")
    page.wait_for_timeout(2500)
    assert desk.puts == []


def test_every_field_is_saved(opened, desk):
    page = opened()
    page.get_by_label("Kicker").fill("Berita")
    page.get_by_label("Judul", exact=True).fill("Putin Tiba")
    page.get_by_label("Teras").fill("Untuk dua hari.")
    page.get_by_label("Rubrik").select_option("dunia")
    page.get_by_label("Tambah nama").fill("Hani F")
    page.get_by_role("option", name="Hani Fatunnisa").click()
    page.get_by_label("Tambah nama").fill("Antara")
    page.get_by_role("option", name="sebagai nama saja").click()
    page.get_by_label("Peran Antara").select_option("contributor")
    page.get_by_label("Naikkan Antara").click()
    page.get_by_label("Tempat", exact=True).fill("Kupang")
    page.get_by_label("Zona waktu tempat").select_option("Asia/Makassar")
    page.get_by_label("Topik").fill("Rusia")
    page.keyboard.press("Enter")
    page.get_by_label("Topik").press_sequentially("Korut,")
    page.get_by_label("Sumber").fill("Reuters\nKCNA")
    page.get_by_label("Jenis", exact=True).select_option("opinion")
    page.get_by_label("Bahasa").select_option("en")
    expected = {
        "kind": "opinion", "kicker": "Berita", "headline": "Putin Tiba", "lead": "Untuk dua hari.", "body": [], "section": "dunia",
        "bylines": [{"name": "Antara", "role": "contributor", "isPerson": False}, {"name": "Hani Fatunnisa", "role": "reporter", "isPerson": True}],
        "dateline": {"place": "Kupang", "zone": "Asia/Makassar"}, "tags": ["Rusia", "Korut"], "leadPhoto": None, "sources": ["Reuters", "KCNA"],
        "language": "en"}
    holds(lambda: desk.manuscript, expected)


def test_topics_typed_faster_than_suggestions_come_are_each_their_own(opened, desk):
    desk.thinking = 0.7
    page = opened()
    topics = page.get_by_label("Topik")
    topics.click()
    for one in ("rusia", "Korut", "beras"):
        page.keyboard.type(one)
        page.keyboard.press("Enter")
    page.keyboard.type("Pasar,")
    # The newsroom knows one of them, with a capital.
    holds(lambda: desk.manuscript["tags"], ["Rusia", "Korut", "beras", "Pasar"])


def test_a_name_entered_before_its_suggestions_does_not_swallow_what_is_typed_next(opened, desk):
    desk.thinking = 0.7
    page = opened()
    names = page.get_by_label("Tambah nama")
    names.click()
    page.keyboard.type("hani fatunnisa")
    page.keyboard.press("Enter")
    page.keyboard.type("Sekar")
    holds(lambda: desk.manuscript["bylines"], [{"name": "Hani Fatunnisa", "role": "reporter", "isPerson": True}])
    assert names.input_value() == "Sekar"


def test_one_request_is_under_way_at_a_time(opened, desk):
    desk.delay = 1.5
    page = opened()
    page.evaluate("""() => { window.most = window.now = 0; const was = fetch; window.fetch = async (...all) => {
        if (all[1]?.method !== 'PUT') return was(...all)
        window.most = Math.max(most, ++window.now); try { return await was(...all) } finally { window.now-- } } }""")
    at_end(page)
    for _ in range(10):
        page.keyboard.type("satu dua ", delay=50)
    desk.delay = 0
    has(desk, ("satu dua " * 10))
    assert page.evaluate("most") == 1


def test_ctrl_s_keeps_a_milestone(opened, desk):
    page = opened()
    write(page, "Selesai.")
    page.keyboard.press("Control+s")
    wait_until(lambda: desk.puts and desk.puts[-1][1]["keep"], 4, "a kept save")
    has(desk, "Selesai.")


# ---- trouble ----

def test_without_a_connection_the_text_is_kept_here_and_sent_when_it_is_back(opened, desk):
    page = opened()
    write(page, "Sebelum.")
    has(desk, "Sebelum.")
    page.context.set_offline(True)
    page.keyboard.type(" Tanpa sambungan.")
    says(page, "Luring: tersimpan di peramban ini")
    assert body(desk) == ["Sebelum."]
    page.keyboard.type(" Tetap menulis.")
    page.context.set_offline(False)
    has(desk, "Sebelum. Tanpa sambungan. Tetap menulis.")
    says(page, "Tersimpan")


def test_a_save_that_was_taken_and_never_answered_makes_no_conflict(opened, desk):
    page = opened()
    desk.is_silent = True
    write(page, "Satu.")
    wait_until(lambda: body(desk) == ["Satu."], 5)
    page.keyboard.type(" Dua.", delay=30)
    says(page, "Luring")
    desk.is_silent = False
    has(desk, "Satu. Dua.", seconds=12)
    assert desk.asides == []
    assert page.locator(".dua-versi").is_hidden()


def test_an_ended_sign_in_is_renewed_in_place_and_the_text_goes_on(opened, desk):
    page = opened()
    desk.signed_in, desk.second_factor = False, True
    write(page, "Masih di sini.")
    dialog = page.get_by_role("dialog", name="Masuk lagi")
    dialog.wait_for()
    assert dialog.get_by_label("Nama masuk").input_value() == "hani"
    page.keyboard.type("salah")
    page.keyboard.press("Enter")
    dialog.get_by_text("Nama atau kata sandi tidak cocok.").wait_for()
    dialog.get_by_label("Kata sandi").fill("benar")
    page.keyboard.press("Enter")
    dialog.get_by_label("Kode dari aplikasi").fill("123456")
    page.keyboard.press("Enter")
    dialog.wait_for(state="detached")
    has(desk, "Masih di sini.")
    says(page, "Tersimpan")


def test_who_signs_in_later_loses_nothing(opened, desk):
    page = opened()
    desk.signed_in = False
    write(page, "Satu.")
    dialog = page.get_by_role("dialog", name="Masuk lagi")
    dialog.wait_for()
    page.keyboard.press("Escape")
    dialog.wait_for(state="detached")
    says(page, "Masuk lagi untuk menyimpan")
    write(page, " Dua.")
    page.locator(".papan").get_by_role("button", name="Masuk lagi").click()
    dialog.get_by_label("Kata sandi").fill("benar")
    page.keyboard.press("Enter")
    has(desk, "Satu. Dua.")


@pytest.mark.parametrize(("status", "sentence"), [(403, "Anda tidak boleh menyimpan"), (413, "Belum tersimpan: naskah terlalu panjang"), (422, "Belum tersimpan: periksa judul")])
def test_a_refusal_is_said_and_the_next_change_is_tried_again(opened, desk, status, sentence):
    page = opened()
    desk.answers_with = status
    write(page, "Teks.")
    says(page, sentence)
    if status == 422:
        assert page.locator("[data-bidang=headline] .problem").inner_text() == "Judul terlalu panjang."
        assert page.get_by_label("Judul", exact=True).get_attribute("aria-invalid") == "true"
    desk.answers_with = None
    page.locator(TEXT).click()
    page.keyboard.press("Control+End")
    page.keyboard.type(" Lagi.")
    has(desk, "Teks. Lagi.")
    page.locator("[data-bidang=headline] .problem").wait_for(state="hidden")


def test_text_of_a_closed_tab_is_there_when_the_story_is_opened_again(opened, desk):
    page = opened()
    context = page.context
    context.set_offline(True)
    write(page, "Belum sampai ke mana-mana.")
    page.wait_for_timeout(150)
    page.close()
    context.set_offline(False)
    page = opened(context)
    assert page.locator(TEXT).inner_text().strip() == "Belum sampai ke mana-mana."
    has(desk, "Belum sampai ke mana-mana.")
    assert "sudah dikembalikan" in page.locator(".rekan").inner_text()
    page.close()
    assert "dikembalikan" not in opened(context).locator(".papan").inner_text()


def test_text_typed_right_before_a_reload_is_there_after_it(opened, desk):
    page = opened()
    write(page, "Huruf terakhir")
    page.reload()
    ready(page)
    has(desk, "Huruf terakhir")
    assert page.locator(TEXT).inner_text().strip() == "Huruf terakhir"
    assert desk.asides == []


def test_text_of_a_closed_tab_meets_a_colleagues_change(opened, desk):
    desk.revisions[100]["body"] = paragraphs("satu", "dua")
    page = opened()
    context = page.context
    context.set_offline(True)
    write(page, " milik saya")
    page.wait_for_timeout(150)
    page.close()
    desk.save_as("Sekar", headline="Judul Sekar", body=paragraphs("satu milik Sekar", "dua"))
    context.set_offline(False)
    page = opened(context)
    has(desk, "satu milik Sekar", "dua milik saya")
    assert desk.manuscript["headline"] == page.get_by_label("Judul", exact=True).input_value() == "Judul Sekar"


# ---- two people ----

def test_a_colleagues_change_comes_in_without_reload_and_is_named(opened, desk):
    desk.revisions[100]["body"] = paragraphs("satu", "dua", "tiga")
    page = opened()
    page.locator(TEXT + " p").nth(1).click()
    page.keyboard.press("End")
    page.keyboard.type(" punya")
    desk.save_as("Sekar", headline="Dari Sekar", body=paragraphs("nol", "satu!", "dua", "tiga"))
    page.keyboard.type(" saya", delay=20)
    has(desk, "nol", "satu!", "dua punya saya", "tiga")
    until(page, "document.querySelector('.rekan').textContent.startsWith('Sekar menyimpan ')")
    assert page.get_by_label("Judul", exact=True).input_value() == "Dari Sekar"
    assert "Sekar" in page.locator(".hadir").inner_text() and "Hani" not in page.locator(".hadir").inner_text()
    page.keyboard.type(", ya")
    has(desk, "nol", "satu!", "dua punya saya, ya", "tiga")
    assert page.locator(".dua-versi").is_hidden()


def test_two_tabs_on_one_story_both_keep_their_words(opened, desk):
    desk.revisions[100]["body"] = paragraphs("atas", "bawah")
    one = opened()
    other = opened(one.context)
    one.locator(TEXT + " p").first.click()
    one.keyboard.press("End")
    one.keyboard.type(" dari satu")
    other.locator(TEXT + " p").last.click()
    other.keyboard.press("End")
    other.keyboard.type(" dari dua")
    has(desk, "atas dari satu", "bawah dari dua", seconds=10)
    for page in (one, other):
        until(page, "document.querySelector('#isi-naskah').innerText.includes('dari satu') && document.querySelector('#isi-naskah').innerText.includes('dari dua')")


@pytest.mark.parametrize("choice", ["mine", "theirs", "both"])
def test_the_same_paragraph_asks_which_and_loses_neither(opened, desk, choice):
    desk.revisions[100].update(headline="Judul", body=paragraphs("awal", "akhir"))
    page = opened()
    page.locator(TEXT + " p").first.click()
    page.keyboard.press("End")
    desk.delay = 0.5
    page.keyboard.type(" saya")
    desk.save_as("Sekar", headline="Judul Sekar", body=paragraphs("awal Sekar", "akhir"))
    panel = page.locator(".dua-versi")
    panel.wait_for()
    desk.delay = 0
    says(page, "Ada dua versi")
    assert "Sekar" in panel.inner_text() and "awal saya" in panel.inner_text() and "awal Sekar" in panel.inner_text()
    # Both are there until someone has chosen, and writing goes on.
    assert page.locator(TEXT + " p").first.inner_text() == "awal saya"
    assert desk.manuscript["body"] == paragraphs("awal Sekar", "akhir")
    write(page, " terus")
    page.locator(".papan").get_by_role("button", name="Pilih versi").focus()
    page.keyboard.press("Enter")
    for _ in range(["mine", "theirs", "both"].index(choice)):
        page.keyboard.press("ArrowDown")
    page.keyboard.press("Space")
    page.get_by_role("button", name="Pakai pilihan ini").focus()
    page.keyboard.press("Enter")
    has(desk, *{"mine": ["awal saya"], "theirs": ["awal Sekar"], "both": ["awal saya", "awal Sekar"]}[choice], "akhir terus")
    assert desk.manuscript["headline"] == "Judul Sekar"
    assert panel.is_hidden()


def test_two_headlines_can_be_made_one(opened, desk):
    desk.revisions[100]["headline"] = "Judul"
    page = opened()
    page.context.set_offline(True)
    page.get_by_label("Judul", exact=True).fill("Judul saya")
    page.wait_for_timeout(200)
    desk.save_as("Sekar", headline="Judul Sekar")
    page.context.set_offline(False)
    panel = page.locator(".dua-versi")
    panel.get_by_label("Tulis sendiri").first.check()
    panel.locator("textarea").fill("Judul kami")
    page.get_by_role("button", name="Pakai pilihan ini").click()
    holds(lambda: desk.manuscript["headline"], "Judul kami", 5)
    assert page.get_by_label("Judul", exact=True).input_value() == "Judul kami"


def in_conflict(opened, desk, mine, theirs, base=("awal",)):
    """A page on which two versions of the text stand side by side."""
    desk.revisions[100].update(headline="Judul", body=paragraphs(*base))
    page = opened()
    page.context.set_offline(True)
    page.locator(TEXT).click()
    page.keyboard.press("Control+a")
    page.keyboard.insert_text(mine)
    page.wait_for_timeout(150)
    desk.save_as("Sekar", body=theirs)
    page.context.set_offline(False)
    panel = page.locator(".dua-versi")
    panel.wait_for()
    return page, panel


@pytest.mark.parametrize("start", ["mine", "theirs", "both"])
def test_two_paragraphs_can_be_made_one_and_keep_what_is_in_them(opened, desk, start):
    link = [{"type": "paragraph", "text": [{"text": "dari Sekar "}, {"text": "penting", "marks": ["strong"]}]}]
    page, panel = in_conflict(opened, desk, "dari Hani", link)
    panel.get_by_label({"mine": "Tulisan saya", "theirs": "Tulisan Sekar", "both": "Keduanya"}[start]).check()
    panel.get_by_label("Tulis sendiri").first.check()
    own = panel.locator(".sendiri [role=textbox]")
    assert own.locator("p").all_inner_texts() == {"mine": ["dari Hani"], "theirs": ["dari Sekar penting"], "both": ["dari Hani", "dari Sekar penting"]}[start]
    own.press("Control+End")
    page.keyboard.type(" sekali")
    # Looking at the others' again takes nothing of it away.
    panel.get_by_label("Tulisan Sekar").check()
    assert own.is_hidden()
    panel.get_by_label("Tulis sendiri").first.check()
    page.get_by_role("button", name="Pakai pilihan ini").click()
    has(desk, *{"mine": ["dari Hani sekali"], "theirs": ["dari Sekar penting sekali"], "both": ["dari Hani", "dari Sekar penting sekali"]}[start])
    if start != "mine":
        assert {"text": "penting sekali", "marks": ["strong"]} in desk.manuscript["body"][-1]["text"]
    assert panel.is_hidden()
    assert page.locator(TEXT + " > p").all_inner_texts()[0] == body(desk)[0]


@pytest.mark.parametrize("is_cut_off", [False, True])
def test_what_is_typed_before_the_choice_is_shown_and_put_aside_if_it_is_not_chosen(opened, desk, is_cut_off):
    page, panel = in_conflict(opened, desk, "dari Hani", paragraphs("dari Sekar"))
    write(page, " dan seterusnya")
    wait_until(lambda: "dari Hani dan seterusnya" in panel.inner_text(), 5, "the text in the choice")
    page.context.set_offline(is_cut_off)
    panel.get_by_label("Tulisan Sekar").check()
    page.get_by_role("button", name="Pakai pilihan ini").click()
    if is_cut_off:
        says(page, "Luring")
        # Nothing is taken off the page before the server has it.
        assert page.locator(TEXT).inner_text().strip() == "dari Hani dan seterusnya"
        page.context.set_offline(False)
    panel.wait_for(state="hidden")
    has(desk, "dari Sekar")
    assert page.locator(TEXT).inner_text().strip() == "dari Sekar"
    assert paragraphs("dari Hani dan seterusnya") in [aside["body"] for aside in desk.asides]


def test_a_choice_is_asked_again_when_a_colleague_has_gone_on(opened, desk):
    page, panel = in_conflict(opened, desk, "dari Hani", paragraphs("dari Sekar"))
    desk.save_as("Sekar", body=paragraphs("dari Sekar lagi"))
    write(page, " juga")
    panel.get_by_label("Tulisan Sekar").check()
    page.get_by_role("button", name="Pakai pilihan ini").click()
    wait_until(lambda: "dari Sekar lagi" in panel.inner_text(), 5, "the newer text")
    panel.get_by_label("Tulisan saya").check()
    page.get_by_role("button", name="Pakai pilihan ini").click()
    has(desk, "dari Hani juga")


def test_an_unsolved_conflict_is_still_there_after_the_tab_was_closed(opened, desk):
    desk.revisions[100]["body"] = paragraphs("awal")
    page = opened()
    context = page.context
    context.set_offline(True)
    write(page, " saya")
    page.wait_for_timeout(150)
    desk.save_as("Sekar", body=paragraphs("awal Sekar"))
    context.set_offline(False)
    page.locator(".dua-versi").wait_for()
    page.close()
    page = opened(context)
    page.locator(".dua-versi").wait_for()
    assert page.locator(TEXT + " p").first.inner_text() == "awal saya"


# ---- photos ----

def test_a_file_that_is_no_picture_is_refused_with_the_reason(opened):
    page = opened()
    place = page.get_by_role("group", name="Foto utama")
    place.locator("input[type=file]").set_input_files({"name": "a.html", "mimeType": "text/html", "buffer": b"<script>"})
    place.get_by_text("Berkas harus JPEG, PNG atau WebP.").wait_for()
    place.locator("input[type=file]").set_input_files({"name": "a.png", "mimeType": "image/png", "buffer": b"<script>"})
    place.get_by_text("Berkas ini bukan gambar.").wait_for()


def test_who_leaves_while_a_photo_is_on_its_way_is_asked_first(opened, desk):
    page = opened()
    asked = []
    page.on("dialog", lambda dialog: (asked.append(dialog.type), dialog.dismiss()))
    page.locator(TEXT).click()
    desk.photo_delay = 2
    place = page.get_by_role("group", name="Foto utama")
    place.locator("input[type=file]").set_input_files({"name": "pasar pagi & sore.png", "mimeType": "image/png", "buffer": PNG})
    wait_until(lambda: desk.names == ["pasar pagi & sore.png"], 5, "the file's name being sent")
    page.close(run_before_unload=True)
    wait_until(lambda: page.wait_for_timeout(50) or asked == ["beforeunload"], 5, "the question")
    # Who stays has the photo, and is asked no more.
    place.get_by_label("Keterangan").wait_for()
    wait_until(lambda: desk.manuscript["leadPhoto"], 5, "the photo being saved")
    says(page, "Tersimpan")
    page.reload()
    ready(page)
    assert asked == ["beforeunload"]


def test_a_photo_is_dropped_into_the_text(opened, desk):
    page = opened()
    write(page, "Sebelum")
    page.evaluate("""bytes => {
        const data = new DataTransfer(), place = document.querySelector('#isi-naskah p').getBoundingClientRect()
        data.items.add(new File([new Uint8Array(bytes)], 'a.png', { type: 'image/png' }))
        document.querySelector('#isi-naskah p').dispatchEvent(new DragEvent('drop', { dataTransfer: data, bubbles: true, cancelable: true, clientX: place.left + 5, clientY: place.top + 5 }))
    }""", list(PNG))
    wait_until(lambda: [block["type"] for block in desk.manuscript["body"]] == ["paragraph", "photo"] and desk.manuscript["body"][1]["photo"]["asset"], 5, str(desk.manuscript["body"]))


# ---- writing ----

def test_every_block_can_be_made_by_keyboard(opened, desk):
    page = opened()
    page.locator(TEXT).focus()
    page.keyboard.type("Pembuka ")
    page.keyboard.press("Control+b")
    page.keyboard.type("tebal")
    page.keyboard.press("Control+b")
    page.keyboard.press("Shift+Enter")
    page.keyboard.type("baris")
    page.keyboard.press("Enter")
    page.keyboard.press("Control+Alt+2")
    page.keyboard.type("Bagian")
    page.keyboard.press("Enter")
    page.keyboard.type("Kutipan")
    page.keyboard.press("Control+Shift+b")
    page.keyboard.press("Control+End")
    page.keyboard.press("ArrowUp")
    page.keyboard.press("End")
    page.keyboard.type("Putin")
    page.keyboard.press("Enter")
    page.keyboard.press("Control+Shift+8")
    page.keyboard.type("satu")
    page.keyboard.press("Enter")
    page.keyboard.type("dua")
    page.keyboard.press("Enter")
    page.keyboard.press("Enter")
    page.keyboard.type("Penutup")
    holds(lambda: desk.manuscript["body"], [
        {"type": "paragraph", "text": [{"text": "Pembuka "}, {"text": "tebal", "marks": ["strong"]}, {"text": "\nbaris"}]},
        {"type": "heading", "level": 2, "text": [{"text": "Bagian"}]},
        {"type": "quote", "paragraphs": [[{"text": "Kutipan"}]], "attribution": "Putin"},
        {"type": "list", "ordered": False, "items": [[{"text": "satu"}], [{"text": "dua"}]]},
        {"type": "paragraph", "text": [{"text": "Penutup"}]}])


def test_the_bar_is_worked_by_keyboard(opened, desk):
    page = opened()
    write(page, "Awal")
    page.keyboard.press("Alt+F10")
    page.keyboard.press("ArrowRight")
    assert page.evaluate("document.activeElement.getAttribute('aria-label')") == "Tebal"
    page.keyboard.press("Enter")
    wait_until(lambda: page.get_by_role("button", name="Tebal", exact=True).get_attribute("aria-pressed") == "true")
    page.keyboard.type(" tebal")
    page.keyboard.press("Alt+F10")
    page.keyboard.press("Escape")
    page.keyboard.type("!")
    holds(lambda: desk.manuscript["body"], [{"type": "paragraph", "text": [{"text": "Awal"}, {"text": " tebal!", "marks": ["strong"]}]}])
    assert page.evaluate("document.querySelectorAll('.bilah [tabindex=\"0\"]').length") == 1


def test_tables_notes_embeds_and_links_are_made_in_place(opened, desk):
    page = opened()
    write(page, "Baca ")
    page.keyboard.press("Control+k")
    page.get_by_label("Alamat, atau cari naskah kita").fill("putin")
    page.get_by_role("option", name="Putin Tiba di Korut").wait_for()
    page.keyboard.press("ArrowDown")
    page.keyboard.press("Enter")
    page.keyboard.press("Enter")
    page.get_by_role("dialog").wait_for(state="detached")
    page.keyboard.type(" ya")
    page.keyboard.press("Enter")
    page.get_by_role("button", name="Sematan").click()
    page.get_by_label("Alamat", exact=True).fill("https://jahat.example/x")
    page.keyboard.press("Enter")
    page.get_by_text("Hanya dari:").wait_for()
    page.get_by_label("Alamat", exact=True).fill("https://www.youtube.com/watch?v=1")
    page.keyboard.press("Enter")
    page.get_by_role("dialog").wait_for(state="detached")
    page.get_by_role("button", name="Tabel", exact=True).click()
    page.keyboard.type("A")
    page.keyboard.press("Tab")
    page.keyboard.type("B")
    page.get_by_role("button", name="Hapus kolom").click()
    page.keyboard.press("Control+End")
    page.get_by_role("button", name="Catatan", exact=True).click()
    page.keyboard.type("Catatan kami")
    page.get_by_label("Jenis catatan").select_option("unverified")
    holds(lambda: desk.manuscript["body"], [
        {"type": "paragraph", "text": [{"text": "Baca "}, {"text": "Putin Tiba di Korut", "link": "/naskah/0"}, {"text": " ya"}]},
        {"type": "embed", "address": "https://www.youtube.com/watch?v=1", "title": ""},
        {"type": "table", "caption": "", "head": [[{"text": "A"}], []], "rows": [[[], []], [[], []]]},
        {"type": "note", "kind": "unverified", "text": [{"text": "Catatan kami"}]}])


def test_figures_guide_and_checklist_follow_the_text(opened):
    page = opened()
    until(page, "document.querySelectorAll('#periksa li').length === 3")
    page.get_by_label("Judul", exact=True).fill("x" * 61)
    assert "lebih panjang dari 60" in page.locator("#panjang-judul").inner_text()
    write(page, "satu dua-tiga empat")
    until(page, "document.querySelector('.ukuran').textContent === '3 kata · 19 karakter · 1 menit baca'")
    page.get_by_label("Rubrik").select_option("dunia")
    until(page, "[...document.querySelectorAll('#periksa li')].map(one => one.textContent).join() === 'Nama penulis'")


def test_the_checklist_leads_to_what_is_missing_by_keyboard(opened, desk):
    desk.revisions[100]["leadPhoto"] = {"asset": "0" * 64 + ".png", "caption": "Pasar", "credit": "", "alternativeText": ""}
    page = opened()
    for item, label in {"Judul": "Judul", "Rubrik": "Rubrik", "Nama penulis": "Tambah nama", "Kredit foto": "Kredit", "Teks pengganti foto": "Teks pengganti"}.items():
        page.locator("#periksa").get_by_role("button", name=item, exact=True).focus()
        page.keyboard.press("Enter")
        assert page.evaluate("document.activeElement.labels[0].textContent") == label, item
        assert page.evaluate("(({ top, bottom }) => top >= 0 && bottom <= innerHeight)(document.activeElement.getBoundingClientRect())")


def test_an_address_pasted_over_words_is_their_link(opened, desk):
    page = opened()
    write(page, "tautan")
    page.keyboard.press("Shift+Home")
    page.wait_for_timeout(100)
    for address in ("javascript:alert(1)", "https://contoh.id/"):
        page.evaluate("""text => { const data = new DataTransfer(); data.setData('text/plain', text)
            document.querySelector('#isi-naskah').dispatchEvent(new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true })) }""", address)
        page.keyboard.press("Shift+Home")
        page.wait_for_timeout(100)
    holds(lambda: desk.manuscript["body"], [{"type": "paragraph", "text": [{"text": "javascript:alert(1)", "link": "https://contoh.id/"}]}])


def test_ten_thousand_paragraphs_can_be_pasted_and_saved(opened, desk):
    page = opened()
    page.locator(TEXT).click()
    page.evaluate("""() => { const data = new DataTransfer(); data.setData('text/plain', Array.from({ length: 10000 }, (_, n) => 'alinea ' + n).join('\\n'))
        document.querySelector('#isi-naskah').dispatchEvent(new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true })) }""")
    wait_until(lambda: len(desk.manuscript["body"]) == 10000, 20, "all paragraphs")
    assert body(desk)[-1] == "alinea 9999"


# ---- everyone ----

@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("width", [360, 1280])
def test_axe_finds_nothing_and_nothing_is_wider_than_the_screen(opened, desk, width, scheme):
    desk.revisions[100].update(headline="Judul", bylines=[{"name": "Hani", "role": "reporter", "isPerson": True}], tags=["Rusia"], body=[
        *paragraphs("satu"), {"type": "heading", "level": 2, "text": [{"text": "Bagian"}]}, {"type": "quote", "paragraphs": [[{"text": "a"}]], "attribution": "b"},
        {"type": "list", "ordered": True, "items": [[{"text": "a"}]]}, {"type": "table", "caption": "T", "head": [[{"text": "a"}]], "rows": [[[{"text": "b" * 80}]]]},
        {"type": "photo", "photo": {"asset": None, "caption": "a", "credit": "", "alternativeText": ""}},
        {"type": "gallery", "photos": [{"asset": None, "caption": "a", "credit": "", "alternativeText": ""}]},
        {"type": "embed", "address": "https://www.youtube.com/watch?v=" + "1" * 60, "title": ""}, {"type": "note", "kind": "editor", "text": [{"text": "a"}]}])
    page = opened(width=width, color_scheme=scheme, bypass_csp=True)
    page.context.set_offline(True)
    write(page, "z")
    page.wait_for_timeout(150)
    desk.save_as("Sekar", headline="Judul S", body=paragraphs("lain"))
    page.context.set_offline(False)
    page.evaluate(Axe().axe_script)

    def faults():
        found = page.evaluate("rules => axe.run(document, rules)", RULES)["violations"]
        return [f"{one['id']}: {node['html'][:200]} {node['failureSummary']}" for one in found for node in one["nodes"]]

    assert faults() == []
    assert page.evaluate(TOO_WIDE) == []
    assert page.evaluate(SMALL_TARGETS) == []
    page.locator(TEXT + " p").first.click()
    page.keyboard.press("Control+k")
    assert faults() == []


def test_single_keys_act_only_when_nothing_is_typed_and_can_be_switched_off(opened):
    page = opened()
    page.evaluate("document.querySelector('main').append(Object.assign(document.createElement('a'), { href: '#x', textContent: 'Ke x', id: 'x' }))")
    page.evaluate("x.dataset.kunci = 'x'")
    page.get_by_label("Judul", exact=True).press("x")
    assert not page.url.endswith("#x")
    page.evaluate("document.activeElement.blur()")
    page.keyboard.press("x")
    assert page.url.endswith("#x")
    page.evaluate("history.replaceState(null, '', location.pathname)")
    page.keyboard.press("?")
    page.get_by_role("dialog", name="Tombol").get_by_text("Ke x").wait_for()
    page.get_by_label("Pakai tombol satu huruf").uncheck()
    page.keyboard.press("Escape")
    page.keyboard.press("x")
    assert not page.url.endswith("#x")


def test_who_may_only_read_sees_changes_and_makes_none(opened, desk):
    desk.revisions[100].update(headline="Judul", body=paragraphs("satu"), bylines=[{"name": "Hani", "role": "reporter", "isPerson": True}])
    page = opened(more="&baca=1")
    says(page, "Hanya dapat dibaca")
    page.locator(TEXT).click()
    page.keyboard.type("x")
    assert page.locator(TEXT).inner_text().strip() == "satu"
    assert page.locator("#naskah :is(button, select, textarea):enabled, #naskah-data :is(button, select, input):enabled").count() == 0
    assert page.locator(".bilah, .kecil").locator("visible=true").count() == 0
    desk.save_as("Sekar", headline="Judul lain")
    wait_until(lambda: page.get_by_label("Judul", exact=True).input_value() == "Judul lain", 8)
    assert desk.puts == []


def test_it_speaks_english(opened):
    page = opened(language="en")
    write(page, "a")
    says(page, "Saved ")
    assert page.get_by_label("Headline").is_visible()
