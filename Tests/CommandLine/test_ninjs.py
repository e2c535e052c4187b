"""Archives in IPTC ninjs go in whole, once, and whatever is wrong in them is told."""

import gzip
import json
import os
import subprocess
import sys
import threading

import pytest
from manuscripts import lines, ninjs
from portal import TERBIT, environment, wait_until
from refusals import count, reports

MEGABYTE = 1 << 20

measured = pytest.mark.skipif(not os.path.exists("/proc/self/status"), reason="memory is read from /proc")


@pytest.fixture
def write(tmp_path):
    def write(content, name="archive.ninjs.jsonl"):
        file = tmp_path / name
        file.write_bytes(content if isinstance(content, bytes) else content.encode())
        return file

    return write


@pytest.fixture(scope="session")
def real_stories(shared, tmp_path_factory):
    """The real stories as ninjs: some thousands, or all of them with TERBIT_FULL=1."""
    stories = shared / "stories"
    if not (stories / "to_ninjs.py").exists():
        pytest.skip("the real stories do not lie beside the repository")
    file = tmp_path_factory.mktemp("real") / "real.ninjs.jsonl"
    limit = [] if os.environ.get("TERBIT_FULL") == "1" else ["--limit", "1300"]
    with file.open("wb") as out:
        for archive in ("id-articles.jsonl.gz", "en-articles.jsonl.zst"):
            subprocess.run([sys.executable, "to_ninjs.py", *limit, archive], cwd=stories, stdout=out, check=True)
    return file


def uris(file):
    with file.open() as text:
        return {json.loads(line)["uri"] for line in text}


def taken(portal):
    """How often each story of an archive stands in the database."""
    rows = portal.ask("SELECT key, count(DISTINCT story) FROM origins WHERE source = 'ninjs' GROUP BY key")
    return dict(rows)


def told(portal):
    """What readers see of each story, by its sender's name for it."""
    return sorted(portal.ask(
        "SELECT o.key, s.state, s.first_published_at, r.headline, r.lead, r.body, r.language, c.name FROM origins o "
        "JOIN stories s ON s.id = o.story JOIN revisions r ON r.id = s.working_revision JOIN sections c ON c.id = r.section"))


def is_one_time_each(portal, file):
    expected = uris(file)
    assert taken(portal) == dict.fromkeys(expected, 1)
    assert portal.ask("SELECT count(*) FROM stories") == [(len(expected),)]
    live = portal.ask("SELECT count(*), count(DISTINCT path) FROM stories WHERE state = 'live'")[0]
    assert live[0] == live[1]
    assert portal.ask("SELECT count(*), count(DISTINCT story) FROM publications WHERE to_at IS NULL") == [live]
    assert portal.ask("SELECT count(*) FROM stories WHERE path NOT IN (SELECT path FROM addresses)") == [(0,)]


def import_until(portal, file, objects):
    """Imports a file and kills the command when it has noted so many objects."""
    process = subprocess.Popen(
        [TERBIT, "import", "ninjs", file, "--data", portal.directory], env=environment(),
        stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)

    def noted():
        if process.poll() is not None:
            return True
        try:
            rows = portal.ask("SELECT coalesce(max(objects), 0) FROM reading_marks")
        except Exception:  # the database is only being made
            return False
        return rows[0][0] >= objects

    try:
        wait_until(noted, 120, "reading on")
    finally:
        process.kill()
        process.wait()


def test_all_stories_go_in_and_a_second_time_changes_nothing(portal, real_stories):
    first = portal.import_ninjs(real_stories, timeout=900, measured=os.path.exists("/proc/self/status"))
    assert first.memory < 200 * MEGABYTE
    # A story whose time is still to come is held.
    assert count(first, "created") + count(first, "held") == len(uris(real_stories)) and count(first, "refused") == 0
    is_one_time_each(portal, real_stories)
    before = portal.rows("reading_marks", "press_progress")
    second = portal.import_ninjs(real_stories, timeout=900)
    assert count(second, "created") == count(second, "updated") == count(second, "refused") == 0
    assert portal.rows("reading_marks", "press_progress") == before


def test_an_import_killed_again_and_again_ends_as_one_that_was_not(portals, real_stories):
    killed, whole = portals("killed"), portals("whole")
    total = len(uris(real_stories))
    for part in (0, 0.2, 0.45, 0.7, 0.9):
        import_until(killed, real_stories, int(total * part))
    ended = killed.import_ninjs(real_stories, timeout=900)
    assert "went on after object" in ended.text
    is_one_time_each(killed, real_stories)
    whole.import_ninjs(real_stories, timeout=900)
    assert told(killed) == told(whole)


def test_an_import_killed_between_two_batches_loses_and_doubles_nothing(portal, write):
    file = write(lines(ninjs(number) for number in range(2_600)))
    for objects in (1, 501, 502, 1_500, 2_500):
        import_until(portal, file, objects)
    portal.import_ninjs(file)
    is_one_time_each(portal, file)


def test_plain_gzip_and_zstandard_give_the_same_portal(portals, write, tmp_path):
    text = lines(ninjs(number, body=f"<p>Isi <b>{number}</b> &amp; é.</p>") for number in range(30))
    plain = write(text, "plain")
    gzipped = write(gzip.compress(text.encode()), "misleading.txt")
    members = write(gzip.compress(text[:1000].encode()) + gzip.compress(text[1000:].encode()), "members.gz")
    zstandard = tmp_path / "archive.zst"
    subprocess.run(["zstd", "-q", plain, "-o", zstandard], check=True)
    seen = []
    for number, file in enumerate([plain, gzipped, members, zstandard]):
        portal = portals(f"data-{number}")
        assert count(portal.import_ninjs(file), "created") == 30
        seen.append(told(portal))
    assert all(one == seen[0] for one in seen)


@pytest.mark.parametrize("write_objects", [
    lambda objects: json.dumps(objects[0]),
    lambda objects: json.dumps(objects),
    lambda objects: json.dumps(objects, indent=4),
    lambda objects: "\n".join(json.dumps(one, indent=2) for one in objects),
    lambda objects: "\ufeff" + lines(objects).replace("\n", "\r\n\r\n"),
    lambda objects: "".join("\x1e" + json.dumps(one) + "\n" for one in objects),
], ids=["one object", "an array", "an indented array", "one after the other", "lines with CR LF and a mark", "a text sequence"])
def test_objects_may_stand_in_any_of_the_usual_ways(portal, write, write_objects):
    objects = [ninjs(number) for number in range(5)]
    ended = portal.import_ninjs(write(write_objects(objects)))
    assert count(ended, "created") in (1, 5)
    assert (portal.ask("SELECT count(*) FROM stories") == [(1,)]) == (count(ended, "created") == 1)


GOOD = [ninjs(number) for number in range(6)]


def among_good(bad):
    """A file of seven lines, with what is bad on the fourth."""
    good = lines(GOOD).encode().splitlines(keepends=True)
    return b"".join(good[:3]) + bad + b"\n" + b"".join(good[3:])


def faulty(**others):
    return json.dumps(ninjs("bad") | others, ensure_ascii=False).encode()


BAD = {
    "without headline and text": (json.dumps({"uri": "urn:contoh:berita:bad"}).encode(), "urn:contoh:berita:bad"),
    "without uri": (json.dumps({key: value for key, value in ninjs("bad").items() if key != "uri"}).encode(), "uri"),
    "an uri that is a number": (faulty(uri=7), "uri"),
    "headlines that are no list": (faulty(headlines="Kabar"), "headlines", "urn:contoh:berita:bad"),
    "a body that is a number": (faulty(bodies=[{"value": 12}]), "bodies"),
    "an unknown status": (faulty(pubStatus="maybe"), "pubStatus"),
    "a picture": (faulty(type="picture"), "picture"),
    "a day that does not exist": (faulty(versionCreated="2025-02-30T10:00:00Z"), "2025-02-30"),
    "a month that does not exist": (faulty(firstCreated="2025-13-01T10:00:00Z"), "2025-13-01"),
    "a zone that does not exist": (faulty(firstCreated="2025-01-01T10:00:00+99:00"), "+99:00"),
    "a broken string": (b'{"uri": "urn:contoh:berita:bad", "headlines": [{"value": "Kabar', ),
    "a missing comma": (b'{"uri": "urn:contoh:berita:bad" "type": "text"}', ),
    "a bracket too many": (b'{"uri": "urn:contoh:berita:bad"}}', ),
    "no JSON": (b"Ini bukan JSON.", ),
    "a number": (b"12", ),
    "invalid UTF-8": (faulty().replace(b"Isi kabar", b"Isi \xff kabar"), "UTF-8"),
    "half a surrogate": (faulty().replace(b"Isi kabar", b"Isi \\ud800 kabar"), ),
    "deep nesting": (faulty(deep=None).replace(b"null", b"[" * 100_000 + b"]" * 100_000), ),
}


@pytest.mark.parametrize("name", BAD)
def test_a_bad_object_is_refused_by_file_and_line_and_the_rest_goes_in(portal, write, name):
    bad, *words = BAD[name]
    ended = portal.run("import", "ninjs", write(among_good(bad)))
    refused = reports(ended, "archive.ninjs.jsonl", *words)
    assert all("line 4" in line for line in refused), refused
    assert count(ended, "created") == len(GOOD)
    assert taken(portal) == {one["uri"]: 1 for one in GOOD}


@pytest.mark.parametrize("content", [b"", b"\n\n", b"[]", b"Kabar hari ini.", b"\0" * 100], ids=["empty", "blank", "an empty array", "words", "zeros"])
def test_a_file_without_stories_is_refused(portal, write, content):
    reports(portal.run("import", "ninjs", write(content)), "archive.ninjs.jsonl")
    assert portal.ask("SELECT count(*) FROM stories") == [(0,)]


def test_garbage_at_the_end_is_told_and_the_stories_before_it_go_in(portal, write):
    ended = portal.run("import", "ninjs", write(lines(GOOD).encode() + b"]]]} dan seterusnya"))
    reports(ended, "archive.ninjs.jsonl", "line 7")
    assert count(ended, "created") == len(GOOD)


@pytest.mark.parametrize("kind", ["gzip", "zstd"])
@pytest.mark.parametrize("fault", ["truncated", "damaged", "followed by garbage"])
def test_a_broken_archive_gives_what_can_be_read_and_is_told(portal, write, kind, fault):
    text = lines(ninjs(number, body=f"<p>{os.urandom(2000).hex()}</p>") for number in range(400)).encode()
    packed = gzip.compress(text) if kind == "gzip" else subprocess.run(["zstd", "-qc"], input=text, capture_output=True, check=True).stdout
    middle = len(packed) // 2
    broken = {
        "truncated": packed[:middle],
        "damaged": packed[:middle] + bytes(byte ^ 0xFF for byte in packed[middle:middle + 64]) + packed[middle + 64:],
        "followed by garbage": packed + b"dan seterusnya",
    }[fault]
    ended = portal.run("import", "ninjs", write(broken, "archive.packed"))
    reports(ended, "archive.packed")
    stored = portal.ask("SELECT count(*) FROM stories")[0][0]
    assert stored == count(ended, "created")
    assert stored == 400 if fault == "followed by garbage" else 0 < stored < 400 or kind == "zstd"


@measured
def test_an_object_over_the_limit_is_refused_in_little_memory(portal, tmp_path):
    file = tmp_path / "long.jsonl"
    with file.open("wb") as out:
        out.write(lines(GOOD[:3]).encode())
        out.write(b'{"uri": "urn:contoh:berita:panjang", "bodies": [{"value": "')
        for _ in range(100):
            out.write(b"a" * MEGABYTE)
        out.write(b'"}]}\n' + lines(GOOD[3:]).encode())
    ended = portal.run("import", "ninjs", file, measured=True)
    assert len(reports(ended, "line 4", "limit")) == 1
    assert count(ended, "created") == len(GOOD)
    assert 0 < ended.memory < 200 * MEGABYTE


@measured
def test_a_line_without_end_comes_through_a_pipe_in_little_memory(portal, tmp_path):
    pipe = tmp_path / "pipe"
    os.mkfifo(pipe)

    def feed():
        try:
            with pipe.open("wb") as out:
                out.write(lines(GOOD).encode())
                for _ in range(100):
                    out.write(b'{"a": "' + b"a" * MEGABYTE)
        except BrokenPipeError:
            pass

    feeder = threading.Thread(target=feed, daemon=True)
    feeder.start()
    ended = portal.run("import", "ninjs", pipe, measured=True)
    feeder.join(10)
    reports(ended, "pipe")
    assert count(ended, "created") == len(GOOD)
    assert 0 < ended.memory < 200 * MEGABYTE


@measured
def test_a_small_archive_that_unpacks_to_very_much_is_read_in_little_memory(portal, write):
    bomb = gzip.compress(b'{"uri": "' + b"a" * (300 * MEGABYTE))
    ended = portal.run("import", "ninjs", write(bomb, "bomb.gz"), measured=True)
    reports(ended, "bomb.gz", "line 1")
    assert 0 < ended.memory < 200 * MEGABYTE


def test_files_that_cannot_be_read_are_told_and_the_others_go_in(portal, write, tmp_path):
    ended = portal.run("import", "ninjs", tmp_path / "missing.jsonl", tmp_path, write(lines(GOOD)))
    assert len(reports(ended, "missing.jsonl")) == 2
    assert count(ended, "created") == len(GOOD)


def test_a_newer_version_is_a_new_revision_and_an_older_one_changes_nothing(portal, write):
    portal.import_ninjs(write(lines([ninjs("a", "Kabar pertama")])))
    second = portal.import_ninjs(write(lines([ninjs("a", "Kabar kedua", version="2", versionCreated="2026-01-03T03:04:05+07:00")])))
    assert count(second, "updated") == 1 and count(second, "created") == 0
    [address] = portal.live_addresses()
    assert "Kabar kedua" in portal.print(address).decode()
    portal.import_ninjs(write(lines([ninjs("a", "Kabar pertama")])))
    assert "Kabar kedua" in portal.print(address).decode()


def test_a_withdrawn_story_is_gone_with_a_notice(portal, write):
    portal.import_ninjs(write(lines([ninjs("a", "Kabar pertama")])))
    [address] = portal.live_addresses()
    ended = portal.import_ninjs(write(lines([ninjs("a", "Kabar pertama", version="2", pubStatus="canceled")])))
    assert count(ended, "withdrawn") == 1
    portal.start()
    answer = portal.get(address)
    assert answer.status == 410 and "Ditarik oleh sumbernya" in answer.text and "Isi kabar" not in answer.text


def test_a_dry_run_reads_everything_and_stores_nothing(portal, write):
    ended = portal.run("import", "ninjs", write(among_good(b"Ini bukan JSON.")), "--dry-run")
    reports(ended, "line 4")
    assert f"{len(GOOD)} would go in" in ended.text
    assert not portal.directory.exists()


def test_an_address_a_story_had_leads_to_the_one_it_has(portal, write):
    portal.import_ninjs(write(lines([ninjs("a", altIds=[{"role": "url", "value": "https://lama.example/2019/kabar-a.html?x=1"}])])))
    [address] = portal.live_addresses()
    portal.start()
    answer = portal.get("/2019/kabar-a.html")
    assert (answer.status, answer["Location"]) == (301, address)


def suite(shared, verdict):
    return sorted(file for file in (shared / "ninjs").rglob("*.json") if verdict in file.parts)


def test_every_text_story_of_the_standards_suite_that_should_pass_goes_in(portal, shared):
    files = suite(shared, "should_pass")
    if not files:
        pytest.skip("the standard's suite does not lie beside the repository")
    ended = portal.run("import", "ninjs", *files)
    # What is refused of them may only be what is no text story.
    for line in [line for line in ended.text.splitlines() if line.startswith("refused")]:
        assert "not a text story" in line, line
    assert count(ended, "created") > 0
    assert count(portal.run("import", "ninjs", *files), "created") == 0


def test_nothing_of_the_standards_suite_that_should_fail_goes_in_unremarked(portals, shared):
    files = suite(shared, "should_fail")
    if not files:
        pytest.skip("the standard's suite does not lie beside the repository")
    for number, file in enumerate(files):
        ended = portals(f"data-{number}").run("import", "ninjs", file)
        assert f"refused  {file}" in ended.text or f"remark   {file}" in ended.text, f"{file}: {ended.text}"
        assert (ended.status == 1) == (count(ended, "refused") > 0)
