"""The content API of the running program: what it answers is so, and stays so."""

import html.parser
import http.client
import io
import json
import os
import re
import shutil
import socket
import subprocess
import threading

import pytest
from apiclient import Api
from portal import REPOSITORY, TERBIT, Portal


@pytest.fixture(scope="module")
def demo(tmp_path_factory):
    """The demo newsroom, to be copied: what makes these tests slow is filling one."""
    portal = Portal(tmp_path_factory.mktemp("demo") / "data")
    portal.demo()
    return portal.directory


@pytest.fixture(scope="module")
def served(tmp_path_factory, demo):
    portal = Portal(shutil.copytree(demo, tmp_path_factory.mktemp("api") / "data"))
    yield portal.start()
    portal.stop()


@pytest.fixture
def own(portals, demo):
    """A portal for one test."""
    portal = portals()
    shutil.copytree(demo, portal.directory)
    return portal.start()


@pytest.fixture(scope="module")
def chief(served):
    return Api.of(served, "damar", "chief-editor", "--name", "Damar")


@pytest.fixture(scope="module")
def reporter(served):
    return Api.of(served, "hani", "reporter", "--name", "Hani")


@pytest.fixture
def public(served):
    return Api(served)


def test_a_story_is_on_every_page_when_publish_answers(served, chief, reporter, public):
    draft = reporter.start("Gempa guncang Kupang", section="dunia", tags=["Gempa"])
    assert draft.status == 201 and draft["Location"] == f"/api/v1/stories/{draft.id}"
    submitted = reporter.act("submit", draft)
    live = chief.act("publish", submitted).json
    assert live["state"] == "live" and live["address"]
    for page in [live["address"], "/", "/dunia", "/topik/gempa"]:
        assert "Gempa guncang Kupang" in served.get(page).text, page
    assert public.done("GET", f"public/stories/{draft.id}").json["address"] == live["address"]

    corrected = chief.act("correct", submitted, {"kind": "correction", "text": [[{"text": "Bukan Kota, Kabupaten."}]]})
    assert len(corrected.json["notes"]) == 1
    assert "Bukan Kota, Kabupaten." in served.get(live["address"]).text

    second = Api.of(served, "tata", "administrator")
    proposed = chief.act("withdraw", corrected, {"ground": "victimTrauma", "reason": "Permintaan keluarga."})
    assert proposed.status == 202 and served.get(live["address"]).status == 200
    assert second.act("withdraw", proposed).status == 200
    assert served.get(live["address"]).status == 410
    assert "Gempa guncang Kupang" not in served.get("/dunia").text


def test_what_was_acknowledged_is_there_after_the_process_is_killed(own):
    portal = own
    chief = Api.of(portal, "damar", "chief-editor")
    live = chief.act("publish", chief.start("Selamat dari mati listrik", section="dunia"))
    draft = chief.done("POST", "stories", {"headline": "Baru mulai"}, key="satu")
    portal.kill()
    portal.start()
    assert "Selamat dari mati listrik" in portal.get(live.json["address"]).text
    assert chief.done("GET", f"stories/{draft.id}").json["manuscript"]["headline"] == "Baru mulai"
    again = chief.done("POST", "stories", {"headline": "Baru mulai"}, key="satu")
    assert again.id == draft.id
    assert portal.run("verify").status == 0


def test_two_editors_who_publish_the_same_revision_at_once_are_one_act(served, chief):
    other = Api.of(served, "larasati", "chief-editor")
    draft = chief.start("Rebutan tombol", section="dunia")
    replies, barrier = [], threading.Barrier(2)

    def publish(api):
        barrier.wait()
        replies.append(api.send("POST", f"stories/{draft.id}/publish", revision=draft.revision))

    threads = [threading.Thread(target=publish, args=(api,)) for api in (chief, other)]
    [thread.start() for thread in threads], [thread.join() for thread in threads]
    assert sorted(reply.status for reply in replies) == [200, 409]
    assert next(reply for reply in replies if reply.status == 409).problem == "already-done"
    acts = [entry["act"] for entry in chief.done("GET", f"stories/{draft.id}/audit").json["entries"]]
    assert acts.count("publish") == 1


def test_a_photo_is_taken_in_and_shown(served, chief):
    image = pytest.importorskip("PIL.Image")
    file = io.BytesIO()
    image.new("RGB", (1600, 900), (20, 90, 160)).save(file, "JPEG")
    photo, again = (
        chief.done("POST", "photos?name=laut.jpg", data=file.getvalue(), key="laut", Content_Type="image/jpeg") for _ in range(2))
    assert photo.status == again.status == 201 and photo.json == again.json
    assert photo["Idempotency-Replayed"] is None and again["Idempotency-Replayed"] == "true"
    other = chief.send("POST", "photos?name=sawah.jpg", data=file.getvalue(), key="laut", Content_Type="image/jpeg")
    assert other.status == 422 and other.problem == "key-taken"
    taken = photo.json
    assert (taken["width"], taken["height"]) == (1600, 900) and taken["renditions"]
    assert served.get(taken["address"]).status == 200
    shown = {"asset": taken["asset"], "caption": "Laut Sawu", "credit": "Hani", "alternativeText": "Ombak di pantai"}
    live = chief.act("publish", chief.start("Laut tenang", section="dunia", leadPhoto=shown)).json
    assert live["manuscript"]["leadPhoto"]["width"] == 1600
    page = served.get(live["address"]).text
    assert taken["asset"] in page and 'alt="Ombak di pantai"' in page


BOMB = b"\xff\xd8\xff\xe0\0\x10JFIF\0\x01\x01\0\0\x01\0\x01\0\0\xff\xc0\0\x11\x08\xff\xff\xff\xff\x03\x01\x11\0\x02\x11\x01\x03\x11\x01\xff\xd9"


@pytest.mark.parametrize("body, kind", [
    (b"<svg xmlns='http://www.w3.org/2000/svg'><script>alert(1)</script></svg>", "image/svg+xml"),
    (b"<!doctype html><script>alert(1)</script>", "image/jpeg"), (BOMB, "image/jpeg"), (b"\xff\xd8\xff\xe0" + bytes(100), "image/jpeg"),
])
def test_a_picture_that_is_none_is_refused_with_its_reason(served, chief, body, kind):
    reply = chief.send("POST", "photos", data=body, Content_Type=kind)
    assert reply.status == 422 and reply.problem == "photo-refused" and reply.json["detail"].endswith(".")
    assert served.get("/").status == 200


def test_a_body_over_the_limit_is_refused_and_others_are_served(served, chief):
    text = json.dumps({"headline": "x", "lead": "a" * (9 << 20)}).encode()
    try:
        reply = chief.send("POST", "stories", data=text, Content_Type="application/json")
        assert reply.status == 413
    except (ConnectionResetError, BrokenPipeError):
        pass  # refused before all of it was sent
    whole = {"headline": "Panjang", "body": [{"type": "paragraph", "text": [{"text": "kata " * 20}]}] * 9_000}
    assert chief.done("POST", "stories", whole).status == 201


GET = b"GET /api/v1/stories HTTP/1.1\r\nHost: a\r\n"
POST = b"POST /api/v1/stories HTTP/1.1\r\nHost: a\r\nContent-Type: application/json\r\n"
# Of one byte more than is taken.
CHUNK = b"Transfer-Encoding: chunked\r\n\r\n800001\r\n"


@pytest.mark.parametrize("request_, status, problem", [
    (GET + b"If-Match: \x00\r\n\r\n", 400, "not-http"), (GET + b"If Match: x\r\n\r\n", 400, "not-http"),
    (b"GET /api/v1/stories HTTP/9.9\r\n\r\n", 400, "not-http"), (GET + b"Content-Length: x\r\n\r\n", 400, "not-http"),
    (GET + b"Idempotency-Key: " + b"k" * 9_000 + b"\r\n\r\n", 431, "head-too-large"),
    (b"GET /api/v1/people?prefix=" + b"a" * 9_000 + b" HTTP/1.1\r\nHost: a\r\n\r\n", 431, "head-too-large"),
    (POST + b"Content-Length: 8388609\r\n\r\n", 413, "too-large"), (POST + CHUNK + b" " * 8_388_609, 413, "too-large"),
], ids=["a control character", "a name that is none", "no such version", "no length", "a long field", "a long address",
        "a long body announced", "a long body"])
def test_what_never_reaches_the_api_is_refused_with_a_document_too(served, chief, public, request_, status, problem):
    with socket.create_connection(("127.0.0.1", served.port), timeout=30) as connection:
        connection.sendall(request_.replace(b"\r\n", f"\r\nAuthorization: Bearer {chief.token}\r\n".encode(), 1))
        answer = http.client.HTTPResponse(connection)
        answer.begin()
        document = json.loads(answer.read())
    assert answer.status == document["status"] == status
    assert answer.headers["Content-Type"] == "application/problem+json" and answer.headers["Connection"] == "close"
    assert document["type"] == f"/api/v1/problems/{problem}" and document["title"] and document["detail"]
    assert public.done("GET", f"problems/{problem}").json["status"] == status


def test_a_body_that_is_too_long_gets_no_second_answer(served):
    with socket.create_connection(("127.0.0.1", served.port), timeout=30) as connection:
        connection.sendall(POST + CHUNK + b" " * 8_000_000)
        answer = http.client.HTTPResponse(connection)
        answer.begin()
        assert answer.status == 401 and answer.read()
        connection.sendall(b" " * 388_609)
        assert connection.recv(1_000) == b""


def test_nobody_is_anybody_by_a_cookie(served):
    assert Api(served).send("GET", "stories", Cookie="terbit=abc; __Host-terbit=abc").status == 401


def test_what_is_not_live_is_on_no_public_address(served, chief, public):
    draft = chief.start("Masih rahasia", section="dunia")
    chief.act("embargo", draft, {"until": "2099-01-01T00:00:00Z", "publishesWhenLifted": False})
    assert chief.send("POST", f"stories/{draft.id}/publish", revision=draft.revision).problem == "embargoed"
    for path in ["public/stories", "public/latest", "public/stories?section=dunia", "public/most-read"]:
        assert "Masih rahasia" not in public.done("GET", path).text
    assert public.send("GET", f"public/stories/{draft.id}").status == 404


class Elements(html.parser.HTMLParser):
    """Every element of a page with its attributes, and its scripts by their type, as a parser meets them."""

    def __init__(self, page):
        super().__init__()
        self.all, self.scripts, self.script = [], [], None
        self.feed(page)

    def handle_starttag(self, name, marks):
        self.all.append((name, marks))
        self.script = (dict(marks).get("type"), "") if name == "script" else None

    def handle_data(self, text):
        if self.script:
            self.script = (self.script[0], self.script[1] + text)

    def handle_endtag(self, name):
        if self.script and name == "script":
            self.scripts.append(self.script)
            self.script = None

    def program(self):
        """What a browser would run."""
        return [script for script in self.scripts if script[0] != "application/ld+json"]


def payloads(folder):
    found = []
    for file in sorted((folder / "xss").iterdir()):
        found += [line for line in file.read_text(errors="replace").splitlines() if line.strip()]
    return found


def test_hostile_strings_come_back_as_text_and_stand_escaped_on_the_page(served, chief, shared):
    strings = [text for text in json.loads((shared / "badinput" / "blns.json").read_text()) if text.strip()]
    strings += payloads(shared / "badinput")[:4_000]
    body = [{"type": "paragraph", "text": [{"text": text}]} for text in strings]
    live = chief.act("publish", chief.start("<img src=x onerror=alert(1)> & “judul”", section="dunia", body=body, lead="<script>alert(1)</script>")).json
    assert live["manuscript"]["headline"].startswith("<img src=x")
    page = served.get(live["address"]).text
    assert "<img src=x onerror" not in page and "&lt;img src=x onerror" in page
    seen = Elements(page)
    harmless = chief.act("publish", chief.start("Tenang", section="dunia")).json
    assert seen.program() == Elements(served.get(harmless["address"]).text).program()
    assert all(json.loads(text) for kind, text in seen.scripts if kind == "application/ld+json")
    assert len(seen.scripts) == sum(name == "script" for name, _ in seen.all)
    assert [mark for _, marks in seen.all for mark, _ in marks if mark.startswith("on")] == []
    assert not {name for name, _ in seen.all} & {"iframe", "object", "embed", "base", "form"}


def test_a_slow_sender_keeps_nobody_waiting(served, public):
    with socket.create_connection(("127.0.0.1", served.port)) as slow:
        slow.sendall(b"POST /api/v1/stories HTTP/1.1\r\nHost: a\r\nContent-Length: 1000\r\n\r\n{")
        assert public.done("GET", "public/latest").status == 200


def test_the_guide_s_examples_work(own, tmp_path):
    blocks = re.findall(r"^```sh\n(.*?)^```$", (REPOSITORY / "docs" / "api.md").read_text(), re.S | re.M)
    assert len(blocks) > 5
    (tmp_path / "bin").mkdir()
    (tmp_path / "bin" / "terbit").symlink_to(TERBIT)
    image = pytest.importorskip("PIL.Image")
    image.new("RGB", (900, 600), (200, 80, 40)).save(tmp_path / "foto.jpg")
    script = "".join(blocks).replace("http://127.0.0.1:8080", own.address).replace("--data data", f"--data {own.directory}")
    ran = subprocess.run(
        ["bash", "-euo", "pipefail", "-c", script], cwd=tmp_path, capture_output=True, text=True, timeout=60,
        env=os.environ | {"PATH": f"{tmp_path / 'bin'}{os.pathsep}{os.environ['PATH']}"})
    assert ran.returncode == 0, ran.stdout[-3000:] + ran.stderr[-3000:]
    assert '"state":"live"' in ran.stdout.replace('": "', '":"')
