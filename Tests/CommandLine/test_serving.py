"""A portal goes on serving what it has, whatever is done to it."""

import json
import os
import pathlib
import signal
import socket
import subprocess
import threading
import time
from datetime import datetime, timezone

import pytest
from manuscripts import Capture, lines, ninjs
from portal import TERBIT, environment, wait_until


@pytest.fixture
def publish(portal, tmp_path):
    """Brings one story in by a command of its own, which has ended well."""

    def publish(number, **others):
        file = tmp_path / f"{number}.json"
        file.write_text(json.dumps(ninjs(number, at=others.pop("at", f"2026-01-02T03:{number % 60:02}:00Z"), **others)))
        portal.import_ninjs(file)
        return f"Kabar nomor {number}"

    return publish


def test_what_was_acknowledged_is_there_after_the_server_was_killed(portal, publish):
    portal.demo()
    said = []
    for number in range(6):
        if portal.process is None:
            portal.start()
        said.append(publish(number))
        if number % 2:
            portal.kill()
    portal.start()
    page = portal.get("/arsip-daerah").text
    assert all(headline in page for headline in said)


def test_what_was_acknowledged_is_there_after_server_and_newsroom_were_killed_together(portal, tmp_path):
    """Stories come one by one from a newsroom that is killed in between, and so is the server."""
    portal.demo()
    acknowledged = []
    for life in range(3):
        portal.start()
        for number in range(life * 10, life * 10 + 3):
            file = tmp_path / f"{number}.json"
            file.write_text(json.dumps(ninjs(number)))
            portal.import_ninjs(file)
            acknowledged.append(f"Kabar nomor {number}")
        last = tmp_path / "last.jsonl"
        last.write_text(lines(ninjs(f"{life}-{number}") for number in range(700)))
        newsroom = subprocess.Popen([TERBIT, "import", "ninjs", last, "--data", portal.directory], env=environment(),
                                    stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        time.sleep(0.05 * life)
        portal.kill()
        newsroom.kill()
        newsroom.wait()
    portal.start()
    stored = {headline for (headline,) in portal.ask("SELECT headline FROM revisions")}
    assert set(acknowledged) <= stored
    live = dict(portal.ask("SELECT r.headline, s.path FROM stories s JOIN revisions r ON r.id = s.live_revision"))
    for headline in acknowledged:
        assert headline in portal.get(live[headline]).text
    assert portal.ask("PRAGMA integrity_check") == [("ok",)]
    assert portal.ask("PRAGMA foreign_key_check") == []


def test_an_import_is_on_every_page_when_its_command_has_ended(portal, publish):
    portal.demo(stories=150)
    portal.start()
    paths = ["/", "/opini", "/indeks", "/rubrik", "/kontak", "/tidak-ada", *portal.live_addresses()]
    read = portal.connection()
    for path in paths:  # all are pressed, and have been read before
        portal.get(path, read, Accept_Encoding="gzip")
    now = datetime.now(timezone.utc).strftime("%Y-%m-%dT%H:%M:%SZ")
    for number in range(3):
        headline = publish(number, at=now)
        for path in paths:
            for coding in ("gzip", "identity"):
                page = portal.get(path, read, Accept_Encoding=coding).text
                assert headline in page.partition("UPDATE")[2], (path, coding)


def test_a_changed_story_is_changed_everywhere_when_its_command_has_ended(portal, tmp_path):
    file = tmp_path / "story.json"
    for version, headline in enumerate(["Judul pertama", "Judul kedua", "Judul ketiga"], 1):
        file.write_text(json.dumps(ninjs("a", headline, version=str(version), versionCreated=f"2026-01-0{version}T04:00:00+07:00")))
        portal.import_ninjs(file)
        if portal.process is None:
            portal.start()
        [address] = portal.live_addresses()
        for path in ("/", "/arsip-daerah", "/indeks/2026/01/02", address, address + ".txt"):
            page = portal.get(path).text
            assert headline in page, path
            assert not any(other in page for other in ("Judul pertama", "Judul kedua", "Judul ketiga") if other != headline), path


def half_a_request(portal, path="/"):
    connection = socket.create_connection(("127.0.0.1", portal.port), 10)
    connection.sendall(f"GET {path} HTTP/1.1\r\nHost: 127.0.0.1\r\n".encode())
    return connection


@pytest.mark.parametrize("how", [signal.SIGTERM, signal.SIGINT], ids=["TERM", "INT"])
def test_a_stop_lets_answers_finish_and_ends_with_zero(portal, how):
    portal.demo()
    portal.start()
    big = max((portal.directory / "media").iterdir(), key=lambda file: file.stat().st_size)
    slow = socket.socket()
    slow.setsockopt(socket.SOL_SOCKET, socket.SO_RCVBUF, 4096)
    slow.connect(("127.0.0.1", portal.port))
    slow.sendall(f"GET /media/{big.name} HTTP/1.1\r\nHost: 127.0.0.1\r\n\r\n".encode())
    slow.settimeout(20)
    got = slow.recv(1024)
    idle = portal.connection()
    portal.get("/", idle)
    portal.process.send_signal(how)
    ended = threading.Event()
    threading.Thread(target=lambda: (portal.process.wait(30), ended.set()), daemon=True).start()
    while piece := slow.recv(65536):
        got += piece
    head, _, body = got.partition(b"\r\n\r\n")
    assert b" 200 OK" in head and body == big.read_bytes()
    assert ended.wait(10), "still running"
    assert portal.process.returncode == 0
    with pytest.raises(ConnectionRefusedError):
        socket.create_connection(("127.0.0.1", portal.port), 2)
    slow.close()


def test_a_stop_cuts_no_answer_in_the_middle(portal):
    portal.demo()
    portal.start()
    page = portal.get("/")
    slow = socket.create_connection(("127.0.0.1", portal.port), 20)
    slow.sendall(b"GET / HTTP/1.1\r\nHost: 127.0.0.1\r\n\r\n" * 300)
    got = slow.recv(1024)
    portal.process.send_signal(signal.SIGTERM)
    while piece := slow.recv(1 << 20):
        got += piece
    slow.close()
    answers = 0
    while got:
        head, _, rest = got.partition(b"\r\n\r\n")
        assert head.startswith(b"HTTP/1.1 200 OK")
        assert rest[:len(page.body)] == page.body
        got, answers = rest[len(page.body):], answers + 1
    assert answers > 0
    assert portal.process.wait(10) == 0


def test_a_stop_is_not_held_up_by_idle_or_half_finished_readers(portal):
    portal.demo()
    portal.start()
    idle = [socket.create_connection(("127.0.0.1", portal.port), 5) for _ in range(20)]
    half = [half_a_request(portal) for _ in range(20)]
    portal.get("/")
    begun = time.monotonic()
    assert portal.stop() == 0
    assert time.monotonic() - begun < 10
    for connection in idle + half:
        connection.close()


def test_two_thousand_idle_readers_do_not_stall_another(portal):
    portal.demo()
    portal.start()
    idle = []
    try:
        for number in range(2_000):
            idle.append(socket.create_connection(("127.0.0.1", portal.port), 5))
            if number % 2:
                idle[-1].sendall(b"GET / HTTP/1.1\r\nHost: 127.0.0.1\r\nX-Slow: ")
        for path in ["/", "/opini", "/indeks", *portal.live_addresses()[:20]]:
            connection = portal.connection()
            connection.timeout = 5
            assert portal.get(path, connection).status == 200
            connection.close()
    except OSError as error:
        if error.errno == 24:
            pytest.skip("this user may not open 2,000 files")
        raise
    finally:
        for connection in idle:
            connection.close()


def test_more_readers_than_are_allowed_make_room_for_new_ones(portals):
    portal = portals(TERBIT_SERVER_CONNECTIONS="50")
    portal.demo()
    portal.start()
    idle = [socket.create_connection(("127.0.0.1", portal.port), 5) for _ in range(200)]
    assert portal.get("/").status == 200
    for connection in idle:
        connection.close()


def test_pressed_pages_are_served_while_the_database_is_away(portal):
    portal.demo()
    portal.start()
    paths = ["/", "/opini", "/indeks", *portal.live_addresses()[:20]]
    before = {path: portal.get(path).body for path in paths}
    database = portal.directory / "terbit.sqlite"
    with portal.database() as stuck:
        stuck.execute("BEGIN IMMEDIATE")
        assert {path: portal.get(path).body for path in paths} == before
        stuck.execute("ROLLBACK")
    database.rename(database.with_suffix(".away"))
    assert {path: portal.get(path).body for path in paths} == before
    database.with_suffix(".away").rename(database)


@pytest.fixture
def theme(tmp_path):
    theme = tmp_path / "theme"
    theme.mkdir()
    return theme


def built_in(name):
    return (pathlib.Path(__file__).parents[2] / "Sources" / "Pages" / "Theme" / name).read_text()


def test_a_theme_lies_over_the_built_in_one_file_by_file(portal, theme):
    portal.demo()
    (theme / "foot.mustache").write_text(built_in("foot.mustache").replace("<p>{{siteName}}</p>", "<p>Kaki halaman sendiri</p>"))
    portal.start("--theme", theme)
    page = portal.get("/").text
    assert "Kaki halaman sendiri" in page and "UPDATE" in page
    assert "Kaki halaman sendiri" in portal.done("print", "/", "--theme", theme).text


def test_a_changed_theme_is_taken_up_and_a_broken_one_is_not(portal, theme):
    portal.demo()
    foot, style = theme / "foot.mustache", theme / "style.css"
    write = lambda words: foot.write_text(built_in("foot.mustache").replace("<p>{{siteName}}</p>", f"<p>{words}</p>"))
    write("Kaki pertama")
    portal.start("--theme", theme, "--reload")
    address = portal.live_addresses()[0]
    shows = lambda words: all(words in portal.get(path).text for path in ("/", "/opini", address, "/tidak-ada"))
    assert shows("Kaki pertama")
    write("Kaki kedua")
    wait_until(lambda: shows("Kaki kedua"), 5, "the new foot")
    foot.write_text("{{tidakAda}}")
    wait_until(lambda: "last good one stays" in portal.said(), 5, "the complaint")
    assert "tidakAda" in portal.said() and "foot.mustache" in portal.said()
    assert shows("Kaki kedua")
    write("Kaki ketiga")
    wait_until(lambda: shows("Kaki ketiga"), 5, "the mended foot")
    style.write_text(built_in("style.css") + "\n.tambahan{color:red}\n")
    wait_until(lambda: shows(".tambahan{"), 5, "the new style")
    policy = portal.get(address)["Content-Security-Policy"]
    assert policy == portal.get("/")["Content-Security-Policy"]
    foot.unlink()
    wait_until(lambda: not shows("Kaki ketiga"), 5, "the built-in foot")


@pytest.fixture(scope="module")
def certificate(tmp_path_factory):
    directory = tmp_path_factory.mktemp("tls")
    cert, key = directory / "cert.pem", directory / "key.pem"
    subprocess.run(
        ["openssl", "req", "-x509", "-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:prime256v1", "-nodes", "-days", "2",
         "-subj", "/CN=localhost", "-addext", "subjectAltName=IP:127.0.0.1,DNS:localhost", "-keyout", key, "-out", cert],
        check=True, capture_output=True)
    return cert, key


def curl(*words):
    return subprocess.run(["curl", "-sS", "--max-time", "20", *words], check=True, capture_output=True).stdout


def test_https_and_http2_give_the_same_pages_as_plain_http(portals, certificate):
    cert, key = certificate
    plain = portals("data", TERBIT_SITE_URL="https://lembarpagi.example")
    plain.demo()
    secure = type(plain)(plain.directory, plain.settings)
    plain.start()
    try:
        secure.start("--tls-cert", cert, "--tls-key", key, scheme="https")
        for path in ["/", "/opini", "/indeks", "/populer", "/populer.json", "/populer/7-hari.txt", "/tidak-ada", *plain.live_addresses()[:10]]:
            page = plain.get(path).body
            packed = plain.get(path, Accept_Encoding="gzip").body
            for version, number in (("--http2", b"2"), ("--http1.1", b"1.1")):
                words = ["--cacert", cert, version, secure.address + path]
                assert curl(*words) == page, (path, version)
                assert curl("-H", "Accept-Encoding: gzip", *words) == packed, (path, version)
                assert curl("-o", os.devnull, "-w", "%{http_version}", *words) == number
    finally:
        secure.stop()


def test_many_streams_of_one_http2_connection_are_answered(portals, certificate):
    cert, key = certificate
    portal = portals("data")
    portal.demo()
    portal.start("--tls-cert", cert, "--tls-key", key, scheme="https")
    addresses = [portal.address + path for path in portal.live_addresses()]
    # curl works at the addresses of one call over one connection.
    words = [part for address in addresses for part in ("-o", os.devnull, address)]
    codes = curl("--cacert", cert, "--http2", "--parallel", "-w", "%{http_code} ", *words).split()
    assert codes == [b"200"] * len(addresses)


def test_the_health_of_a_portal_can_be_asked(portal):
    portal.demo()
    portal.start()
    answer = portal.get("/healthz")
    facts = json.loads(answer.body)
    assert answer.status == 200 and {"status", "storage", "edition", "pages", "pageBytes", "lateActs", "oldestLateBySeconds"} <= set(facts)
    assert facts["status"] == "well"
    assert answer["Cache-Control"] == "no-store"


def test_a_capture_taken_in_while_serving_is_served(portal, tmp_path):
    portal.demo()
    portal.start()
    at = datetime(2024, 3, 5, 9, 30)
    capture = Capture("Air surut di muara", at, at, latest=[("Kabar lain", at)])
    address = portal.import_capture(capture.written(tmp_path / "page.txt")).last_line
    assert "Air surut di muara" in portal.get(address).text
