"""Photos through the newsroom's front door: what is none is refused in words, and whatever dies on the way leaves no half picture."""

import hashlib
import io
import json
import os
import pathlib
import signal
import socket
import threading
import time
import urllib.parse

import pytest
from officeclient import OfficeClient
from PIL import Image
from portal import wait_until
from test_photos import RED_GREEN_BLUE_WHITE, corners, drawn, photographed, png, saved, zeros


@pytest.fixture
def served(portal):
    portal.demo()
    portal.hani = portal.done("staff", "add", "hani", "--role", "reporter", "--name", "Hani").last_line
    return portal.start()


@pytest.fixture
def hani(served):
    return OfficeClient(served, "hani", served.hani)


def upload(client, photo, media="image/jpeg", name="foto.jpg"):
    return client.send("POST", "/redaksi/foto?nama=" + urllib.parse.quote(name), photo, media)


def taken_in(served, client, photo=None):
    """That photos are taken in and shown."""
    answer = upload(client, photo or saved(drawn(), "JPEG"))
    assert answer.status == 201, answer.text
    shown = served.get(json.loads(answer.body)["address"])
    assert shown.status == 200
    return Image.open(io.BytesIO(shown.body))


def media(served):
    folder = served.directory / "media"
    return sorted(folder.iterdir()) if folder.exists() else []


SVG = b"<svg xmlns='http://www.w3.org/2000/svg' onload='alert(1)'><script>alert(1)</script></svg>"
HTML = b"<!doctype html><script>alert(document.cookie)</script>"
WHOLE = saved(photographed(800, 600), "JPEG")
PHP = b"<script>alert(document.cookie)</script><?php system('id') ?>"

REFUSED = {
    "a head of 60,000 × 60,000 pixels": (png(60_000, 60_000, b""), "image/png", "a.png", "megapiksel"),
    "a bomb of 400 megapixels": (png(20_000, 20_000, zeros(20_000 * (20_000 * 3 + 1))), "image/png", "a.png", "megapiksel"),
    "a photo cut short": (WHOLE[:len(WHOLE) // 2], "image/jpeg", "a.jpg", "rusak atau terpotong"),
    "the beginning of a photo": (WHOLE[:20], "image/jpeg", "a.jpg", "rusak atau terpotong"),
    "SVG": (SVG, "image/svg+xml", "a.svg", "SVG"),
    "SVG under a photo's name": (SVG, "image/jpeg", "a.jpg", "SVG"),
    "HTML under a photo's name": (HTML, "image/jpeg", "a.jpg", "HTML"),
    "HTML after a photo's first bytes": (b"\xff\xd8\xff\xe0" + HTML, "image/jpeg", "a.jpg", "."),
    "a moving picture": (saved(drawn(60, 40), "WEBP", save_all=True, append_images=[drawn(60, 40).rotate(90)], duration=100), "image/webp", "a.webp", "bergerak"),
    "a GIF": (saved(drawn(60, 40), "GIF"), "image/gif", "a.gif", "GIF"),
    "a photo that is sent as another kind": (WHOLE, "image/png", "a.png", "JPEG"),
    "a photo that is named another kind": (WHOLE, "image/jpeg", "a.html", "JPEG"),
    "nothing": (b"", "image/jpeg", "a.jpg", "kosong"),
}


def test_what_is_no_photo_is_refused_in_words_and_harms_nothing(served, hani):
    before, process = media(served), served.process.pid
    for what, (body, kind, name, word) in REFUSED.items():
        answer = upload(hani, body, kind, name)
        assert answer.status == 422, f"{what}: {answer.status}"
        said = json.loads(answer.body)
        assert said["outcome"] == "invalid" and word in said["message"] and said["message"].endswith("."), (what, said)
        assert media(served) == before, what
    assert served.process.poll() is None and served.process.pid == process
    assert corners(taken_in(served, hani)) == RED_GREEN_BLUE_WHITE


def test_of_a_polyglot_only_the_picture_is_served(served, hani):
    jpeg = saved(drawn(), "JPEG", comment=PHP) + PHP + b"PK\x03\x04"
    shown = taken_in(served, hani, jpeg)
    assert shown.format == "JPEG" and corners(shown) == RED_GREEN_BLUE_WHITE
    for file in media(served):
        assert b"script" not in file.read_bytes() and b"php" not in file.read_bytes()
        answer = served.get("/media/" + file.name)
        assert answer["Content-Type"].startswith("image/") and answer["X-Content-Type-Options"] == "nosniff"


def test_a_file_over_the_limit_is_refused_and_the_next_is_taken(served, hani):
    process = served.process.pid
    try:
        answer = upload(hani, bytes(45 << 20))
        assert answer.status in (413, 422), answer.status
    except (BrokenPipeError, ConnectionResetError):
        pass  # refused before all of it was sent
    # What it claims counts before a byte of it is there.
    with socket.create_connection(("127.0.0.1", served.port), 10) as line:
        head = "".join(f"{name}: {value}\r\n" for name, value in (hani.headers("image/jpeg") | {"Content-Length": 3 << 30}).items())
        line.sendall(f"POST /redaksi/foto HTTP/1.1\r\n{head}\r\n".encode())
        assert line.recv(1 << 16).startswith(b"HTTP/1.1 413")
    assert served.process.poll() is None and served.process.pid == process
    taken_in(served, hani)


def test_who_has_not_signed_in_sends_no_photo(served):
    answer = served.connection()
    answer.request("POST", "/redaksi/foto", body=WHOLE, headers={"Origin": served.address, "Content-Type": "image/jpeg", "Accept": "application/json"})
    assert answer.getresponse().status == 401
    answer.close()


def developers(process):
    """The processes in which photos of a server are being developed. Threads have children of their own."""
    found = []
    for task in pathlib.Path(f"/proc/{process}/task").iterdir():
        try:
            found += map(int, (task / "children").read_text().split())
        except OSError:
            pass  # the thread has ended
    return found


def is_gone(pid):
    try:
        return "State:\tZ" in pathlib.Path(f"/proc/{pid}/status").read_text()
    except OSError:
        return True


class Sending(threading.Thread):
    """An upload under way."""

    def __init__(self, client, photo):
        super().__init__()
        self.client, self.photo, self.answer = client, photo, None
        self.start()

    def run(self):
        try:
            self.answer = upload(self.client, self.photo)
        except OSError:
            pass  # the server was killed
        except Exception as error:
            assert type(error).__module__ == "http.client", error


def large(seed):
    """A photo that takes a while to develop, each of its own."""
    image = photographed(4000, 3000)
    image.putpixel((0, 0), (seed, 0, 0))
    return saved(image, "JPEG", quality=92)


def is_confined(pid):
    """Whether a developer has closed its doors behind it: from then on it reads the photo."""
    try:
        return "Seccomp:\t2" in pathlib.Path(f"/proc/{pid}/status").read_text()
    except OSError:
        return False


@pytest.mark.parametrize("how, words", [(signal.SIGKILL, "terlalu berat"), (signal.SIGSEGV, "rusak"), (signal.SIGABRT, "rusak"), (signal.SIGTERM, "rusak")])
def test_a_decoder_that_dies_takes_nothing_with_it(served, hani, how, words):
    process, before = served.process.pid, media(served)
    sending = Sending(hani, large(1))
    child = wait_until(lambda: [one for one in developers(process) if is_confined(one)], 20, "a photo being developed")[0]
    os.kill(child, how)
    sending.join(60)
    assert sending.answer.status == 422
    assert words in json.loads(sending.answer.body)["message"]
    assert media(served) == before
    assert served.process.poll() is None and served.process.pid == process
    taken_in(served, hani)


@pytest.mark.parametrize("moment", ["being sent", "being developed", "being kept"])
def test_a_server_killed_while_a_photo_is_on_its_way_serves_no_half_of_it(served, hani, moment):
    before, photo, process = set(media(served)), large(2), served.process.pid
    half, sending, orphans = None, None, []
    if moment == "being sent":
        half = socket.create_connection(("127.0.0.1", served.port), 10)
        head = "".join(f"{name}: {value}\r\n" for name, value in (hani.headers("image/jpeg") | {"Content-Length": len(photo)}).items())
        half.sendall(f"POST /redaksi/foto HTTP/1.1\r\n{head}\r\n".encode() + photo[:len(photo) // 2])
    else:
        sending = Sending(hani, photo)
        orphans = wait_until(lambda: developers(process), 20, "the photo being developed")
        if moment == "being kept":
            wait_until(lambda: set(media(served)) - before, 60, "the first of its pictures")
    served.kill()
    half.close() if half else sending.join(60)
    for child in orphans:
        wait_until(lambda: is_gone(child), 60, "the decoder's end")

    served.start()
    for file in set(media(served)) - before:
        answer = served.get("/media/" + file.name.lower())
        # A picture is there as a whole or not at all: its name is the hash of its bytes.
        if answer.status == 200:
            assert hashlib.sha256(answer.body).hexdigest() == file.stem and len(Image.open(io.BytesIO(answer.body)).tobytes()) > 0
        else:
            assert answer.status == 404 and file.name.startswith(".")
    served.done("verify")
    answer = upload(hani, photo)
    assert answer.status == 201
    for rendition in json.loads(answer.body)["renditions"]:
        shown = served.get(rendition["address"])
        assert shown.status == 200 and Image.open(io.BytesIO(shown.body)).size == (rendition["width"], rendition["height"])


def test_what_a_killed_server_had_begun_is_removed_when_it_is_surely_no_longer_written(served):
    folder = served.directory / "media"
    folder.mkdir(exist_ok=True)
    old, fresh = folder / ".1f4d2c3b-0000-4000-8000-000000000001.new", folder / ".1f4d2c3b-0000-4000-8000-000000000002.new"
    for file in (old, fresh):
        file.write_bytes(WHOLE[:1000])
        assert served.get("/media/" + file.name).status == 404
    os.utime(old, (time.time() - 7200, time.time() - 7200))
    served.stop()
    served.start()
    assert not old.exists() and fresh.exists()
