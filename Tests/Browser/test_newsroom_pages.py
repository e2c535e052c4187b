"""Everyone can use every page of the newsroom: by eye, by ear, by keyboard, on a phone and at a desk, by day and by night."""

import datetime
import io
import re

import pytest
from apiclient import Api
from axe_playwright_python.sync_playwright import Axe
from PIL import Image
from portal import Portal
from staffroom import Staffroom, code_now
from test_accessibility import RULES, SMALL_TARGETS, TAB_STOP, TOO_WIDE
from test_newsroom import act, ready, unfold

AXE = Axe().axe_script

# What can be reached by Tab: of radios that belong together one, and nothing that is folded away.
STOPS = """() => {
    const seen = new Set()
    return [...document.querySelectorAll('a[href], button, input:not([type=hidden]), select, textarea, summary')].filter(one => {
        if (one.disabled || one.tabIndex < 0 || !one.checkVisibility({ checkVisibilityCSS: true })) return false
        if (one.type !== 'radio') return true
        const key = one.form?.id + ' ' + one.name
        return !seen.has(key) && seen.add(key)
    }).map(one => one.type === 'radio' ? 'radio ' + one.name : one.outerHTML.slice(0, 150))
}"""

STOP = """() => { const one = document.activeElement; return one.type === 'radio' ? 'radio ' + one.name : one.outerHTML.slice(0, 150) }"""


class PagesNewsroom(Staffroom):
    PEOPLE = Staffroom.PEOPLE | {"laras": ("administrator", "Laras")}

    def fill(self):
        """Stories in every state, with everything a page can show of them."""
        chief = Api(self.portal, self.portal.done("staff", "token", "damar").last_line)
        other = Api(self.portal, self.portal.done("staff", "token", "laras").last_line)
        file = io.BytesIO()
        Image.effect_noise((900, 600), 40).convert("RGB").save(file, "JPEG")
        asset = chief.done("POST", "photos?name=pasar.jpg", data=file.getvalue(), Content_Type="image/jpeg").json["asset"]
        photo = {"asset": asset, "caption": "Pasar pagi", "credit": "Hani", "alternativeText": "Orang berbelanja"}
        text = lambda words: [{"text": words}]
        body = [{"type": "paragraph", "text": text("Isi berita.")}, {"type": "quote", "paragraphs": [text("Kami siap.")], "attribution": "Surip"}, {"type": "photo", "photo": photo},
                {"type": "table", "caption": "Harga", "head": [text("Barang"), text("Rp")], "rows": [[text("Beras"), text("12.000")]]},
                {"type": "list", "ordered": True, "items": [text("Satu")]}, {"type": "embed", "address": "https://youtu.be/x", "title": "Rekaman"}]
        make = lambda headline: chief.start(headline, section="nasional", body=body, leadPhoto=photo, tags=["Beras"], lead="Harga turun.")
        draft = make("Harga beras turun")
        chief.done("POST", f"stories/{draft.id}/comments", {"text": "Tunggu jawaban Bulog."})
        chief.done("POST", f"stories/{draft.id}/submit", revision=draft.revision)
        chief.done("POST", f"stories/{draft.id}/return", {"reason": "Sebutkan sumbernya."}, revision=draft.revision)
        now = chief.done("GET", f"stories/{draft.id}")
        changed = now.json["manuscript"] | {"headline": "Harga beras turun lagi", "leadPhoto": None, "body": body[1:] + [{"type": "paragraph", "text": text("Tambahan.")}]}
        chief.done("PUT", f"stories/{draft.id}", changed, revision=now.revision)
        review = make("Menunggu diperiksa")
        chief.done("POST", f"stories/{review.id}/submit", revision=review.revision)
        scheduled = make("Terbit nanti")
        chief.done("POST", f"stories/{scheduled.id}/schedule", {"at": "2099-01-01T00:00:00Z"}, revision=scheduled.revision)
        embargoed = make("Ditahan dulu")
        chief.act("embargo", embargoed, {"until": "2099-01-01T00:00:00Z", "publishesWhenLifted": True})
        live = chief.act("publish", make("Sudah terbit"))
        ago = (datetime.datetime.now(datetime.timezone.utc) - datetime.timedelta(days=4)).strftime("%Y-%m-%dT%H:%M:%SZ")
        asked = [chief.done("POST", f"stories/{live.id}/reply-requests", {"requester": f"Dinas {place}", "contact": "0812", "claim": "Keliru."} | more).json["id"]
                 for place, more in enumerate([{}, {"receivedAt": ago}, {}])]
        chief.done("POST", f"reply-requests/{asked[2]}/refuse", {"reason": "Tidak disebut."})
        chief.act("correct", live, {"kind": "correction", "text": [text("Semula dua.")]})
        gone, proposed = chief.act("publish", make("Sudah dicabut")), chief.act("publish", make("Diusulkan dicabut"))
        for story in (gone, proposed):
            chief.act("withdraw", story, {"ground": "decency", "reason": "Memuat foto korban."})
        other.act("withdraw", gone)
        self.stories = {"draft": draft.id, "review": review.id, "scheduled": scheduled.id, "embargoed": embargoed.id, "live": live.id, "gone": gone.id, "proposed": proposed.id}
        ids = {one: self.portal.ask(f"SELECT max(id) FROM {table}")[0][0] for one, table in {"section": "sections", "person": "people", "topic": "tags", "account": "staff"}.items()}
        self.ids = ids | {"request": asked[0], "live": live.id}
        (self.oldest,), = self.portal.ask("SELECT min(id) FROM revisions WHERE story = ?", draft.id)


@pytest.fixture(scope="module")
def newsroom(tmp_path_factory, browser):
    portal = Portal(tmp_path_factory.mktemp("pages") / "data")
    portal.demo()
    newsroom = PagesNewsroom(portal, browser)
    for name in newsroom.PEOPLE:
        newsroom.password(name)
    portal.start()
    newsroom.fill()
    yield newsroom
    newsroom.close()
    portal.stop()


def anyone_can_use(page, what):
    """In both sizes and both schemes: axe finds nothing, nothing is too wide, everything is large enough to press."""
    page.evaluate(AXE)
    for width in (360, 1280):
        page.set_viewport_size({"width": width, "height": 800})
        for scheme in ("light", "dark"):
            page.emulate_media(color_scheme=scheme)
            found = page.evaluate("rules => axe.run(document, rules)", RULES)["violations"]
            said = [f"{one['id']}: {node['html'][:200]} {node['failureSummary']}" for one in found for node in one["nodes"]]
            assert said == [], (what, width, scheme)
        assert page.evaluate(TOO_WIDE) == [], (what, width)
        assert page.evaluate(SMALL_TARGETS) == [], (what, width)


STORY_PAGES = {
    "a draft": ("hani", "draft", ""), "a draft, for a chief": ("damar", "draft", ""), "in review": ("damar", "review", ""), "scheduled": ("damar", "scheduled", ""),
    "embargoed": ("damar", "embargoed", ""), "live": ("damar", "live", ""), "live, for a reporter": ("hani", "live", ""), "withdrawn": ("damar", "gone", ""),
    "a withdrawal that was proposed": ("laras", "proposed", ""), "history": ("damar", "draft", "/riwayat"), "comparison": ("damar", "draft", "/banding?dari={oldest}"),
    "a comparison of the same": ("damar", "live", "/banding"), "preview": ("hani", "draft", "/pratinjau"),
}


@pytest.mark.parametrize("what", STORY_PAGES)
def test_a_storys_pages_can_be_used_by_everyone(newsroom, what):
    name, story, more = STORY_PAGES[what]
    page = newsroom.page(name, f"/redaksi/naskah/{newsroom.stories[story]}" + more.format(oldest=newsroom.oldest))
    if page.locator("#naskah").count():
        ready(page)
        # Folded forms too.
        page.evaluate("document.querySelectorAll('details.fold').forEach(one => { one.open = true })")
    anyone_can_use(page, what)
    page.close()


PAGES = [
    "/redaksi", "/redaksi?cari=tidakada", "/redaksi/jadwal", "/redaksi/hak-jawab", "/redaksi/hak-jawab/{request}", "/redaksi/ralat", "/redaksi/rubrik", "/redaksi/rubrik/{section}",
    "/redaksi/orang", "/redaksi/orang/{person}", "/redaksi/topik", "/redaksi/topik/{topic}", "/redaksi/staf", "/redaksi/staf/{account}", "/redaksi/pengaturan", "/redaksi/log", "/redaksi/akun",
    "/redaksi/pembaca?diam=1", "/redaksi/pembaca/naskah/{live}?diam=1", "/redaksi/pembaca/rubrik/nasional?diam=1", "/redaksi/pembaca/orang/{person}?diam=1",
    "/redaksi/akun/faktor-kedua", "/redaksi/tidak-ada", "/redaksi/naskah/99999",
]


@pytest.mark.parametrize("address", PAGES)
def test_a_page_can_be_used_by_everyone(newsroom, address):
    page = newsroom.page("laras", address.format(**newsroom.ids))
    anyone_can_use(page, address)
    page.close()


@pytest.mark.parametrize("address", [one for one in PAGES if one != "/redaksi/naskah/99999"])
def test_everything_on_a_page_is_reached_by_keyboard_and_shows_that_it_is(newsroom, address):
    page = newsroom.page("laras", address.format(**newsroom.ids))
    page.evaluate("document.activeElement.blur()")
    wanted, reached = page.evaluate(STOPS), []
    for _ in range(len(wanted) + 10):
        page.keyboard.press("Tab")
        stop = page.evaluate(TAB_STOP)
        if stop["tag"] == "BODY":
            break
        # The parts of a date are stops too, and marked by the browser itself.
        isDate = page.evaluate("document.activeElement.matches('[type=date], [type=datetime-local]')")
        assert (stop["isMarked"] or isDate) and stop["isSeen"], stop
        reached.append(page.evaluate(STOP))
    assert set(wanted) - set(reached) == set()
    page.close()


def send(page, form, **fields):
    own = unfold(page, form)
    for name, value in fields.items():
        own.locator(f"[name='{name}']").fill(value)
    with page.expect_navigation():
        own.locator("button").last.click()


@pytest.mark.parametrize("address, form, fields", [
    ("/redaksi/rubrik", "rubrik-baru", {"name": "Baru", "slug": "Bukan Alamat"}), ("/redaksi/rubrik/{section}", "nama", {"slug": "Bukan Alamat"}),
    ("/redaksi/pengaturan", "pengaturan", {"headline.guide": "banyak"}), ("/redaksi/staf", "akun-baru", {"name": "Nama Besar!", "displayName": "Baru"}),
    ("/redaksi/akun", "sandi", {"sekarang": "x", "baru": "pendek", "ulang": "lain"}), ("/redaksi/akun/faktor-kedua", "faktor", {"kode": "1", "sekarang": "x"}),
    ("/redaksi/hak-jawab/{request}", "jawab", {"teks": "Jawaban.", "tautan": "/tidak/ada"}), ("/redaksi/naskah/{live}", "koreksi", {"teks": "Ralat.", "tautan": "/tidak/ada"}), ("/redaksi/pembaca/naskah/{live}", "populer", {"alasan": " "}),
])
def test_a_form_that_was_refused_can_be_used_by_everyone(newsroom, address, form, fields):
    page = newsroom.page("laras", address.format(**newsroom.ids))
    if page.locator("#naskah").count():
        ready(page)
    send(page, form, **fields)
    if page.locator("#naskah").count():
        ready(page)
    assert page.locator(".wrong, .problem:visible, .has-problem").count()
    anyone_can_use(page, form)
    page.close()


def test_what_is_shown_once_can_be_used_by_everyone(newsroom):
    page = newsroom.page("laras", "/redaksi/staf")
    send(page, "akun-baru", name="bayu", displayName="Bayu")
    link = re.search(r"/redaksi/sandi/[\w.~-]+", page.content())[0]
    anyone_can_use(page, "the link for a new account")
    page.goto(f"/redaksi/naskah/{newsroom.stories['draft']}")
    ready(page)
    act(page, "bagikan")
    anyone_can_use(page, "the link to a preview")
    page.close()

    context = newsroom.browser.new_context(base_url=newsroom.portal.address, bypass_csp=True)
    page = context.new_page()
    page.goto(link)
    anyone_can_use(page, "setting a password")
    send(page, "sandi", baru="pendek", ulang="pendek")
    anyone_can_use(page, "a password that is refused")
    send(page, "sandi", baru="kuda baterai staples benar", ulang="kuda baterai staples benar")
    anyone_can_use(page, "the way in")
    page.goto(link)
    anyone_can_use(page, "a link that has ended")
    page.goto("/pratinjau/tidak-ada")
    anyone_can_use(page, "a preview that has ended")
    page.goto("/redaksi/masuk")
    send(page, "masuk", nama="bayu", sandi="bukan ini sandinya")
    anyone_can_use(page, "a sign-in that is refused")
    send(page, "masuk", nama="bayu", sandi="kuda baterai staples benar")
    page.goto("/redaksi/akun/faktor-kedua")
    secret = page.locator(".secret code").inner_text().replace(" ", "")
    send(page, "faktor", kode=code_now(secret), sekarang="kuda baterai staples benar")
    anyone_can_use(page, "recovery codes")
    page.goto("/redaksi/akun/faktor-kedua")
    anyone_can_use(page, "a second factor that is set up")
    page.context.clear_cookies()
    page.goto("/redaksi/masuk")
    send(page, "masuk", nama="bayu", sandi="kuda baterai staples benar")
    anyone_can_use(page, "the second factor")
    send(page, "kode", kode="000000")
    anyone_can_use(page, "a code that is refused")
    context.close()


def test_two_versions_side_by_side_can_be_used_by_everyone(newsroom):
    address = f"/redaksi/naskah/{newsroom.stories['review']}"
    page, origin = newsroom.page("damar", address), {"Origin": newsroom.portal.address}
    ready(page)
    page.context.set_offline(True)
    page.get_by_label("Judul", exact=True).fill("Judul Damar")
    page.locator("#isi-naskah > p").first.click()
    page.keyboard.type("Damar. ")
    now = newsroom.manuscript("laras", address)
    text = [{"type": "paragraph", "text": [{"text": "Laras."}]}, *now["manuscript"]["body"][1:]]
    saved = newsroom.browser_of("laras").request.put(address + "/isi", headers=origin, data={
        "base": now["revision"], "keep": False, "manuscript": now["manuscript"] | {"headline": "Judul Laras", "body": text}})
    assert saved.status == 200, saved.text()
    page.context.set_offline(False)
    panel = page.locator(".dua-versi")
    panel.wait_for()
    for own in panel.get_by_label("Tulis sendiri", exact=True).all():
        if own.get_attribute("type") == "radio":
            own.check()
    panel.locator(".sendiri [role=textbox]").wait_for()
    anyone_can_use(page, "two versions")
    page.get_by_role("button", name="Pakai pilihan ini").click()
    panel.wait_for(state="hidden")
    page.close()
