"""kill -9 while readers are counted, and floods: what is counted was sent, and hardly anything is lost."""

import collections
import json
import os
import random
import re
import shutil
import sqlite3
import threading
import time

import pytest
from beacons import Line, beacon, mark
from portal import free_port, wait_until

KILLS = int(os.environ.get("TERBIT_KILLS", 100))
FLOOD = int(os.environ.get("TERBIT_FLOOD", 1_000_000))
# A crash may cost this many seconds of counts.
MOST_LOST = 10


@pytest.fixture
def counted(portal):
    portal.settings = {
        "TERBIT_MOST_READ_LENGTH": "10",
        "TERBIT_MOST_READ_INTERVAL": "1s", "TERBIT_MOST_READ_FLOOR": "1", "TERBIT_MOST_READ_AGE_LIMIT": "0",
        "TERBIT_MOST_READ_WIDEN_BELOW": "0",
    }
    portal.demo()
    return portal


def reader(chance):
    """Somebody of a network of their own."""
    return f"{chance.randrange(20, 90)}.{chance.randrange(256)}.{chance.randrange(256)}.{chance.randrange(1, 255)}"


class Readers(threading.Thread):
    """Readers who look at stories as fast as they are answered, and remember what was answered when."""

    def __init__(self, number, port, marks, ended):
        super().__init__(name=f"readers {number}", daemon=True)
        self.port, self.marks, self.ended = port, marks, ended
        self.chance = random.Random(number)
        self.sent, self.answered = [], []  # (when, story)
        self.trouble = None

    def run(self):
        try:
            while not self.ended.is_set():
                self.look()
        except Exception as error:
            self.trouble = error

    def look(self):
        try:
            line = Line(self.port)
        except OSError:
            return time.sleep(0.005)
        try:
            while not self.ended.is_set():
                stories = self.chance.choices(list(self.marks), k=16)
                requests = [beacon(self.marks[story], reader(self.chance)) for story in stories]
                self.sent += [(time.time(), story) for story in stories]
                for story, _ in zip(stories, line.send(requests)):
                    self.answered.append((time.time(), story))
                time.sleep(0.002)
        except OSError:
            pass  # the server was killed
        finally:
            line.close()
        return None


def views(portal, folder):
    """Views by story as the file has them, read from a copy: a reader of the file itself would tidy up after the crash."""
    for name in ("readership.sqlite", "readership.sqlite-wal"):
        if (portal.directory / name).exists():
            shutil.copy(portal.directory / name, folder / name)
    database = sqlite3.connect(folder / "readership.sqlite")
    try:
        assert database.execute("PRAGMA integrity_check").fetchone() == ("ok",)
        return collections.Counter(dict(database.execute("SELECT story, sum(amount) FROM views GROUP BY story")))
    finally:
        database.close()
        for file in folder.glob("readership.sqlite*"):
            file.unlink()


def test_a_crash_costs_ten_seconds_of_counts_at_most_and_counts_nothing_twice(counted, tmp_path):
    counted.settings |= {"TERBIT_MOST_READ_REPEAT_CAP": "0", "TERBIT_MOST_READ_PREFIX_SHARE": "1"}
    port, ended, chance = free_port(), threading.Event(), random.Random(17)
    folder = tmp_path / "copy"
    folder.mkdir()
    counted.start(port=port)
    stories = counted.ask("SELECT id, path FROM stories WHERE state = 'live' ORDER BY id LIMIT 20")
    marks = {story: mark(counted, path) for story, path in stories}
    crowd = [Readers(number, port, marks, ended) for number in range(2)]
    for readers in crowd:
        readers.start()

    kept, before, start, missing, total = views(counted, folder), collections.Counter(), time.time(), [], 0
    for number in range(KILLS):
        # Most die young, some after they have written several times.
        time.sleep(MOST_LOST + 3 if number % 25 == 24 else chance.uniform(0.02, 0.6))
        counted.kill()
        killed = time.time()
        now = views(counted, folder)
        written = now - kept
        sent = collections.Counter(story for readers in crowd for at, story in list(readers.sent) if start <= at)
        owed = collections.Counter(
            story for readers in crowd for at, story in list(readers.answered) if start <= at <= killed - MOST_LOST)
        assert not kept - now, ("what was written is gone", number, kept - now)
        assert not written - sent, ("more than was sent", number, written - sent)
        assert not owed - written, ("older than ten seconds and lost", number, owed - written)
        missing.append(sum(1 for readers in crowd for at, _ in list(readers.answered) if start <= at <= killed) - written.total())
        kept, total = now, total + written.total()
        start = killed
        counted.start(port=port)
    ended.set()
    for readers in crowd:
        readers.join(30)
        assert not readers.is_alive() and readers.trouble is None, readers.trouble
    # Who is told to stop loses nothing.
    start_answered = collections.Counter(story for readers in crowd for at, story in readers.answered if start <= at)
    counted.stop()
    last = views(counted, folder) - kept
    assert not start_answered - last, start_answered - last
    sent = collections.Counter(story for readers in crowd for at, story in readers.sent if start <= at)
    assert not last - sent, last - sent
    assert total > KILLS and start_answered
    print(f"{KILLS} kills, {sum(len(readers.answered) for readers in crowd)} looks answered, {total + last.total()} counted; "
          f"the worst crash cost {max(missing)} looks")


def populer(portal):
    column = portal.get("/live").text
    return re.findall(r'<li><a href="([^"]+)"', column.split('class="latest"')[0])


def test_a_flood_from_one_network_moves_its_story_by_less_than_its_cap_and_no_other(counted):
    counted.start()
    paths = counted.live_addresses()[:12]
    chance = random.Random(5)
    line = Line(counted.port)
    marks = {path: mark(counted, path) for path in paths}
    # Ten stories with readers, the first with the most; the eleventh with a few.
    wanted = paths[:10]
    for place, path in enumerate(wanted):
        for _ in line.send([beacon(marks[path], reader(chance)) for _ in range(60 - 4 * place)]):
            pass
    for _ in line.send([beacon(marks[paths[10]], reader(chance)) for _ in range(6)]):
        pass
    wait_until(lambda: populer(counted)[:10] == wanted, 15, "the ten that are read")

    flooded, addresses = paths[11], [f"198.51.100.{number}" for number in range(1, 201)]
    requests = [beacon(marks[flooded], address) for address in addresses]
    began, left = time.monotonic(), FLOOD
    while left:
        for _ in line.send(requests[:left]):
            left -= 1
    took = time.monotonic() - began
    time.sleep(3)
    assert populer(counted)[:10] == wanted
    counted.stop()
    database = sqlite3.connect(counted.directory / "readership.sqlite")
    story, = counted.ask("SELECT id FROM stories WHERE path = ?", flooded)[0]
    moved, = database.execute("SELECT coalesce(sum(amount), 0) FROM views WHERE story = ?", (story,)).fetchone()
    refused = dict(database.execute("SELECT reason, sum(amount) FROM refusals GROUP BY reason"))
    database.close()
    # A network may make eight views beside its share, and as many again when the hour turns.
    assert moved <= 24, moved
    assert moved + sum(refused.values()) == FLOOD, (moved, refused)
    print(f"{FLOOD} beacons in {took:.0f} s: {moved} counted, refused {json.dumps(refused)}")
