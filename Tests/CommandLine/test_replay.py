"""Recorded traffic through the counting line: at every minute of it, the lists are those of a plain query over the raw views."""

import datetime
import gzip
import json
import random
import re
import sqlite3

import pytest
from portal import SHARED, run
from refusals import refuses

NEUTRAL = {
    "mostRead.repeatCap": 0, "mostRead.prefixShare": 1, "mostRead.halfLife": 0, "mostRead.ageLimit": 0, "mostRead.floor": 0,
    "mostRead.sampleAbove": 0, "mostRead.length": 10,
}
EPOCH = datetime.datetime(1970, 1, 1, tzinfo=datetime.timezone.utc)
NOON = 1_709_208_000_000  # 2024-02-29T12:00:00Z, a leap day
QUERY = """
    SELECT story, count(*) AS views, {score} AS score FROM raw WHERE at >= :now - :window AND at < :now
    GROUP BY story HAVING count(*) >= :floor
    ORDER BY {order} DESC, (SELECT min(at) FROM raw AS first WHERE first.story = raw.story) DESC, story LIMIT :length
"""


def rfc3339(milliseconds):
    at = EPOCH + datetime.timedelta(milliseconds=milliseconds)
    return at.isoformat(timespec="milliseconds").replace("+00:00", "Z")


def lines_of(views):
    return [json.dumps({"at": rfc3339(at), "story": story}) for at, story in views]


def write(path, lines):
    text = "".join(line + "\n" for line in lines).encode()
    path.write_bytes(gzip.compress(text) if path.suffix == ".gz" else text)
    return path


def replay(*files, data=None, timeout=300, **settings):
    """Replays with neutral settings but for those given, and returns the lists and how it ended."""
    words = [word for key, value in (NEUTRAL | {key.replace("_", "."): value for key, value in settings.items()}).items() for word in ("--set", f"{key}={value}")]
    ended = run("replay", *files, *words, *(["--data", data] if data else []), timeout=timeout)
    assert ended.status == 0, ended.err[-2000:]
    return [json.loads(line) for line in ended.out.splitlines()], ended


def expect_plain(lists, views, window, interval=60, floor=1, half_life=0, length=10):
    """Compares every list with what SQL says of the raw views."""
    raw = sqlite3.connect(":memory:")
    raw.execute("CREATE TABLE raw (at INTEGER NOT NULL, story TEXT NOT NULL)")
    raw.executemany("INSERT INTO raw VALUES (?, ?)", views)
    raw.execute("CREATE INDEX by_time ON raw (at, story)")
    raw.execute("CREATE INDEX by_story ON raw (story, at)")
    raw.create_function("weight", 2, lambda now, at: 2.0 ** (-((now - at // 60_000 * 60_000) / 1000) / half_life), deterministic=True)
    score = "sum(weight(:now, at))" if half_life else "count(*)"
    query = QUERY.format(score=score, order=f"round({score}, 12)" if half_life else score)
    step, first, last = interval * 1000, min(views)[0], max(views)[0]
    moments = list(range(first // step * step + step, -(-last // step) * step + 1, step))
    assert [line["at"] for line in lists] == [rfc3339(at).replace(".000Z", "Z") for at in moments]
    good = []
    for line, now in zip(lists, moments):
        rows = raw.execute(query, {"now": now, "window": window * 1000, "floor": floor, "length": length}).fetchall()
        good = rows or good
        assert [(row["story"], row["views"]) for row in line["list"]] == [row[:2] for row in good], line["at"]
        if rows:
            assert all(abs(row["score"] - score) < 1e-9 for row, (_, _, score) in zip(line["list"], rows)), line["at"]


def made_up(seed, count, seconds, stories=25, start=NOON):
    chance = random.Random(seed)
    views = []
    for _ in range(count):
        at = start + chance.randrange(seconds * 1000)
        # Now and then on the edge of a minute, or of a second.
        at = chance.choice([at, at, at // 1000 * 1000, at // 60_000 * 60_000])
        views.append((at, f"/berita/{min(chance.randrange(stories), chance.randrange(stories))}"))
    return views


# Real traffic.

def shared(name):
    path = SHARED / "traffic" / name
    if not path.exists():
        pytest.skip(f"{path} is not on this machine")
    with gzip.open(path, "rt", errors="replace") as lines:
        return lines.read().splitlines()


LOG = re.compile(r'(\S+) \S+ .*?\[([^\]]+)\] "GET (\S+)[^"]*" (\d{3}) ')
NO_PAGE = re.compile(r"\.(js|css|map|json|xml|rss|atom|rdf|txt|ico|png|jpe?g|gif|svg|webp|bmp|woff2?|ttf|eot|mp3|mp4|ogg|webm|wav|pdf|zip|gz|bz2|xz|tar|tgz|rar|7z|exe|deb|rpm|iso|jar)$|/(feed|rss|atom)/?$", re.IGNORECASE)


@pytest.fixture(scope="module")
def log_views():
    """The looks at pages in a log of four days, read a second time and otherwise."""
    views = []
    for line in shared("apache_logs.log.gz"):
        if (found := LOG.match(line)) and found[4] in ("200", "304"):
            address = re.split(r"[?#]", found[3])[0]
            if address.startswith("/") and not NO_PAGE.search(address):
                at = datetime.datetime.strptime(found[2], "%d/%b/%Y:%H:%M:%S %z")
                views.append((int((at - EPOCH).total_seconds()) * 1000, address))
    assert len(views) > 3_000
    return views


@pytest.mark.parametrize("window, half_life", [("24h", 0), ("3h", 0), ("24h", 6 * 3600)])
def test_a_real_log_gives_the_lists_of_a_plain_query_at_every_minute(log_views, tmp_path, window, half_life):
    file = write(tmp_path / "views.jsonl.gz", lines_of(log_views))
    lists, _ = replay(file, mostRead_window=window, mostRead_halfLife=half_life)
    assert len(lists) > 4_900
    expect_plain(lists, log_views, int(window[:-1]) * 3600, half_life=half_life)


def test_the_log_itself_is_read_as_it_is(log_views, tmp_path):
    # Without agents, which would be judged.
    lines = [re.sub(r' "[^"]*" "(?:[^"\\]|\\.)*"$', "", line) for line in shared("apache_logs.log.gz")]
    lists, ended = replay(write(tmp_path / "access.log.gz", lines), mostRead_window="12h", mostRead_interval="10m")
    expect_plain(lists, log_views, 12 * 3600, interval=600)
    assert f"{len(log_views)} views" in ended.err and f"{len(log_views)} counted, 0 refused" in ended.err


def test_crawlers_of_a_real_log_are_refused_and_counted(tmp_path):
    file = write(tmp_path / "access.log", shared("apache_logs.log.gz"))
    ended = run("replay", file, "--out", tmp_path / "lists.jsonl", "--set", "mostRead.interval=1h")
    assert ended.status == 0, ended.err
    assert int(re.search(r"crawler: (\d+)", ended.text)[1]) > 500
    assert "10000 lines read" in ended.text


def test_the_clicks_of_a_real_news_site_give_the_lists_of_a_plain_query(tmp_path):
    chance, at, views = random.Random(7), NOON, []
    for session in shared("kosarak-head.dat.gz")[:4_000]:
        at += int(chance.expovariate(1 / 4_000))
        for click, page in enumerate(session.split()[:30]):
            views.append((at + click * chance.randrange(1_000, 60_000), f"/hal/{page}"))
    lists, _ = replay(write(tmp_path / "clicks.jsonl", lines_of(views)), mostRead_window="2h")
    expect_plain(lists, views, 7_200)


# Made-up traffic.

@pytest.mark.parametrize("window, interval, half_life, seconds", [
    ("90s", "60s", 0, 3_000), ("7h", "5m", 0, 60_000), ("600", "1s", 0, 900), ("45s", "1s", 0, 600), ("1h", "7s", 900, 4_000),
    ("1d", "90s", 3_600, 9_000),
])
def test_odd_windows_and_intervals_are_exact_too(tmp_path, window, interval, half_life, seconds):
    views = made_up(window + interval, 700, seconds)
    lists, _ = replay(
        write(tmp_path / "views.jsonl", lines_of(views)), mostRead_window=window, mostRead_interval=interval,
        mostRead_halfLife=half_life)
    in_seconds = {"90s": 90, "7h": 25_200, "600": 600, "45s": 45, "1h": 3_600, "1d": 86_400, "60s": 60, "5m": 300, "1s": 1, "7s": 7}
    expect_plain(lists, views, in_seconds[window], interval=in_seconds[interval], half_life=half_life)


def test_a_window_holds_the_view_at_its_beginning_and_not_the_one_at_its_end(tmp_path):
    views = [(NOON, "/tepat"), (NOON + 60_000, "/tepat"), (NOON + 120_000, "/lain"), (NOON + 180_000, "/lain")]
    lists, _ = replay(write(tmp_path / "views.jsonl", lines_of(views)), mostRead_window="60s")
    assert [[(row["story"], row["views"]) for row in line["list"]] for line in lists] == [
        [("/tepat", 1)], [("/tepat", 1)], [("/lain", 1)]]
    assert [line["at"] for line in lists] == ["2024-02-29T12:01:00Z", "2024-02-29T12:02:00Z", "2024-02-29T12:03:00Z"]


def test_the_order_of_lines_and_files_does_not_matter(tmp_path):
    views = made_up(3, 900, 6_000)
    lines = lines_of(views)
    whole, _ = replay(write(tmp_path / "a.jsonl", sorted(lines)), mostRead_window="30m")
    random.Random(1).shuffle(lines)
    first, second = write(tmp_path / "b.jsonl", lines[:400]), write(tmp_path / "c.jsonl.gz", lines[400:])
    assert replay(first, second, mostRead_window="30m")[0] == whole
    assert replay(second, first, mostRead_window="30m")[0] == whole
    expect_plain(whole, views, 1_800)


def test_a_recording_may_come_through_a_pipe(tmp_path):
    views = made_up(4, 50, 600)
    file = write(tmp_path / "views.jsonl.gz", lines_of(views))
    words = [word for key, value in NEUTRAL.items() for word in ("--set", f"{key}={value}")]
    with file.open("rb") as stdin:
        piped = run("replay", "-", *words, stdin=stdin)
    assert piped.status == 0 and piped.out == run("replay", file, *words).out != b""


def test_a_story_below_the_floor_is_not_listed_and_the_list_looks_further_back(tmp_path):
    day = 86_400_000
    views = [(NOON + n, f"/lama/{n % 6}") for n in range(60)] + [(NOON + 2 * day + n, f"/baru/{n % 3}") for n in range(60)]
    views += [(NOON + 2 * day, "/jarang")]
    lists, _ = replay(write(tmp_path / "views.jsonl", lines_of(views)), mostRead_floor=10, mostRead_interval="1h")
    last = lists[-1]
    assert last["widenedToHours"] == 72
    assert [row["story"] for row in last["list"]] == ["/baru/2", "/baru/1", "/baru/0", *[f"/lama/{n}" for n in (5, 4, 3, 2, 1, 0)]]
    assert "widenedToHours" not in lists[0] and len(lists[0]["list"]) == 6


def test_repeats_are_refused_by_the_cap_and_views_that_do_not_say_who_are_not(tmp_path):
    agent = "Mozilla/5.0 (X11; Linux x86_64; rv:128.0) Gecko/20100101 Firefox/128.0"
    known = [json.dumps({"at": rfc3339(NOON + n * 1000), "story": "/satu", "ip": "203.0.113.7", "userAgent": agent}) for n in range(10)]
    unknown = lines_of([(NOON + n * 1000, "/dua") for n in range(10)])
    lists, ended = replay(write(tmp_path / "views.jsonl", known + unknown), mostRead_repeatCap=3)
    assert {row["story"]: row["views"] for row in lists[-1]["list"]} == {"/satu": 3, "/dua": 10}
    assert "repeated: 7" in ended.err


# With a portal.

def test_with_a_portal_its_ages_hold_and_addresses_it_does_not_know_are_refused(portal, tmp_path):
    portal.demo()
    rows = portal.ask("SELECT path, first_published_at FROM stories WHERE state = 'live' ORDER BY first_published_at DESC")
    (young, at), (old, _) = rows[0], rows[-1]
    views = [(at + 60_000 + n, address) for n in range(30) for address in (young, old, "/tidak/ada")]
    file = write(tmp_path / "views.jsonl", lines_of(views))
    lists, ended = replay(file, data=portal.directory, mostRead_ageLimit="72h")
    assert [row["story"] for row in lists[-1]["list"]] == [young]
    assert "unknownStory: 30" in ended.err
    lists, _ = replay(file, data=portal.directory)
    assert {row["story"] for row in lists[-1]["list"]} == {young, old}


# What goes wrong.

def test_lines_that_cannot_be_read_are_counted_and_named_and_the_others_count(tmp_path):
    bad = ["{", '{"at": "kemarin", "story": "/x"}', '{"at": "2024-02-29T12:00:00Z"}', "halo", '{"at": "2024-02-29T12:00:00Z", "story": 7}', "[1]", ""]
    lists, ended = replay(write(tmp_path / "views.jsonl", [*bad, *lines_of([(NOON, "/a")]), "sisa"]))
    assert lists == [] or lists[-1]["list"]
    assert "8 lines read: 1 views, 7 that cannot be read" in ended.err
    for words in ("line 1:", "line 2:", '"at"', '"story"', "and 2 more"):
        assert words in ended.err


def test_an_empty_recording_gives_no_lists(tmp_path):
    lists, ended = replay(write(tmp_path / "views.jsonl", []))
    assert lists == [] and "0 lists" in ended.err


def test_files_and_settings_that_are_none_are_told(tmp_path):
    file = write(tmp_path / "views.jsonl", lines_of([(NOON + 1, "/a")]))
    refuses(run("replay", tmp_path / "tidak-ada"), "tidak-ada")
    refuses(run("replay", tmp_path), tmp_path)
    (tmp_path / "cut.gz").write_bytes(gzip.compress(b"x" * 1000)[:20])
    refuses(run("replay", tmp_path / "cut.gz"), "cut.gz")
    refuses(run("replay", file, "--out", tmp_path / "tidak" / "ada"), "tidak/ada")
    refuses(run("replay", file, "--set", "mostRead.windows=1h"), "mostRead.windows", "mostRead.window")
    refuses(run("replay", file, "--set", "mostRead.window=besok"), "mostRead.window", '"besok"', "24h")
    refuses(run("replay", file, "--data", tmp_path / "kosong"), "kosong")
    assert run("replay").status == 64


def test_the_lists_go_into_a_file_and_the_report_is_printed(tmp_path):
    file = write(tmp_path / "views.jsonl", lines_of([(NOON + 1, "/a")]))
    ended = run("replay", file, "--out", tmp_path / "lists.jsonl", "--set", "mostRead.floor=1")
    assert ended.status == 0 and "1 counted, 0 refused" in ended.text and ended.err == ""
    assert json.loads((tmp_path / "lists.jsonl").read_text())["list"] == [{"story": "/a", "views": 1, "score": pytest.approx(0.998, abs=0.01)}]
