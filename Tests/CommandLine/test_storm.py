"""kill -9 at random moments while a newsroom saves, publishes and schedules: what was acknowledged is there, once."""

import datetime
import http.client
import json
import os
import random
import threading
import time
import uuid

import pytest
from portal import Portal, free_port, wait_until

KILLS = int(os.environ.get("TERBIT_KILLS", 200))
NEWSROOM = 6


class Unacknowledged(Exception):
    """The connection broke before an answer had come whole."""


class Colleague(threading.Thread):
    """Someone who works through the API, sends again what was not acknowledged, and remembers what was."""

    def __init__(self, number, port, token, ended):
        super().__init__(name=f"colleague {number}", daemon=True)
        self.port, self.token, self.ended = port, token, ended
        self.random = random.Random(number)
        self.started, self.saved, self.published, self.scheduled = [], [], [], []
        self.acts = 0
        self.trouble = None

    def run(self):
        try:
            while not self.ended.is_set():
                self.work()
        except Exception as error:
            self.trouble = error

    def once(self, method, path, body, headers):
        connection = http.client.HTTPConnection("127.0.0.1", self.port, timeout=20)
        try:
            connection.request(method, path, json.dumps(body) if body is not None else None, headers)
            answer = connection.getresponse()
            return answer.status, json.loads(answer.read())
        except (OSError, http.client.HTTPException, ValueError) as error:
            raise Unacknowledged from error
        finally:
            connection.close()

    def send(self, method, path, body=None, revision=None):
        """Sends one request until it is acknowledged, every time under the same key."""
        headers = {"Authorization": f"Bearer {self.token}", "Idempotency-Key": str(uuid.UUID(int=self.random.getrandbits(128)))}
        if body is not None:
            headers["Content-Type"] = "application/json"
        if revision is not None:
            headers["If-Match"] = f'"{revision}"'
        end = time.monotonic() + 60
        while True:
            try:
                status, answer = self.once(method, path, body, headers)
            except Unacknowledged:
                assert time.monotonic() < end, f"{method} {path} was never answered"
                time.sleep(0.01)
                continue
            if answer.get("type") == "/api/v1/problems/in-the-past":
                # The server was away until the time had passed: nothing was done, and nothing was acknowledged.
                return None
            assert status in (200, 201), (method, path, status, answer)
            self.acts += 1
            return answer

    def manuscript(self, name, text):
        return {
            "headline": name, "section": "dunia", "bylines": [{"name": "Sekar Wening", "role": "reporter", "isPerson": True}],
            "body": [{"type": "paragraph", "text": [{"text": text}]}], "kind": "news", "kicker": None, "lead": "", "dateline": None,
            "tags": [], "leadPhoto": None, "sources": [], "language": "id",
        }

    def work(self):
        name = f"Berita {self.name} {len(self.started)}"
        made = self.send("POST", "/api/v1/stories", self.manuscript(name, "kata pertama"))
        story, revision = made["id"], made["revision"]
        self.started.append((story, name))
        for _ in range(self.random.randrange(3)):
            text = f"kata {self.random.getrandbits(64):x}"
            revision = self.send("PUT", f"/api/v1/stories/{story}", self.manuscript(name, text), revision)["revision"]
            self.saved.append((story, revision, text))
        if self.random.random() < 0.5 and self.schedule(story, revision):
            self.scheduled.append((story, revision))
        else:
            answer = self.send("POST", f"/api/v1/stories/{story}/publish", revision=revision)
            self.published.append((story, revision, answer["address"]))

    def schedule(self, story, revision):
        at = datetime.datetime.now(datetime.UTC) + datetime.timedelta(seconds=self.random.uniform(0.05, 3))
        return self.send("POST", f"/api/v1/stories/{story}/schedule", {"at": at.isoformat().replace("+00:00", "Z")}, revision)


@pytest.fixture
def newsroom(portal):
    portal.demo()
    portal.token = portal.done("staff", "add", "mesin", "--role", "chief-editor", "--token").text.strip()
    return portal


def storm(portal, kills):
    """Kills the server that many times under the newsroom's hands; returns what was acknowledged."""
    chance, ended, port = random.Random(19_450_817), threading.Event(), free_port()
    portal.start(port=port)
    colleagues = [Colleague(number, port, portal.token, ended) for number in range(NEWSROOM)]
    for colleague in colleagues:
        colleague.start()
    for _ in range(kills):
        time.sleep(chance.uniform(0.005, 0.4))
        portal.kill()
        portal.start(port=port)
    ended.set()
    for colleague in colleagues:
        colleague.join(90)
        assert not colleague.is_alive() and colleague.trouble is None, colleague.trouble
    return colleagues


def test_nothing_acknowledged_is_lost_or_done_twice_however_often_the_server_is_killed(newsroom):
    colleagues = storm(newsroom, KILLS)
    total = sum(colleague.acts for colleague in colleagues)
    assert total > KILLS, "the newsroom hardly came to do anything"
    wait_until(lambda: not newsroom.ask("SELECT 1 FROM due WHERE state = 'waiting'"), 30, "what was due")

    headlines = dict(newsroom.ask(
        "SELECT s.id, r.headline FROM stories s JOIN revisions r ON r.id = s.working_revision WHERE r.headline LIKE 'Berita colleague%'"))
    # Once each, and none that nobody asked for: a request that was not acknowledged was sent until it was.
    assert sorted(headlines.items()) == sorted(pair for colleague in colleagues for pair in colleague.started)

    texts = dict(newsroom.ask("SELECT id, body FROM revisions"))
    for colleague in colleagues:
        for story, revision, text in colleague.saved:
            assert text in texts[revision], (story, revision)
    counted = dict(newsroom.ask("SELECT story, count(*) FROM publications GROUP BY story"))
    audited = dict(newsroom.ask("SELECT story, count(*) FROM audit WHERE act = 'publish' GROUP BY story"))
    for colleague in colleagues:
        for story, revision, address in colleague.published:
            assert counted[story] == audited[story] == 1, (story, counted[story], audited[story])
            assert newsroom.get(address).status == 200
        for story, revision in colleague.scheduled:
            assert counted[story] == audited[story] == 1, (story, counted.get(story), audited.get(story))
    live = {story for (story,) in newsroom.ask("SELECT id FROM stories WHERE state = 'live'")}
    assert live >= {story for colleague in colleagues for story, *_ in colleague.published + colleague.scheduled}
    health = json.loads(newsroom.get("/healthz").text)
    assert health["lateActs"] == 0, health
    newsroom.stop()
    assert "whole" in newsroom.done("verify").text
    print(f"{KILLS} kills, {total} acts acknowledged, {len(headlines)} stories")


def test_a_server_that_was_away_does_what_fell_due_oldest_first(newsroom):
    ended = threading.Event()
    newsroom.start()
    colleague = Colleague(0, newsroom.port, newsroom.token, ended)
    late = []
    for number in range(20):
        made = colleague.send("POST", "/api/v1/stories", colleague.manuscript(f"Terjadwal {number}", "isi"))
        at = datetime.datetime.now(datetime.UTC) + datetime.timedelta(seconds=2 + (number * 7 % 20) / 20)
        colleague.send(
            "POST", f"/api/v1/stories/{made['id']}/schedule", {"at": at.isoformat().replace("+00:00", "Z")}, made["revision"])
        late.append((at, made["id"]))
    newsroom.kill()
    time.sleep(3.5)
    assert not newsroom.ask("SELECT 1 FROM due WHERE state <> 'waiting'")
    newsroom.start()
    wait_until(lambda: not newsroom.ask("SELECT 1 FROM due WHERE state = 'waiting'"), 10, "what had fallen due")
    done = [story for (story,) in newsroom.ask("SELECT story FROM audit WHERE act = 'publish' AND story IS NOT NULL ORDER BY id")]
    assert done[-20:] == [story for _, story in sorted(late)]


def test_two_servers_on_one_directory_publish_once(newsroom):
    """A second process may serve the same directory, as while an upgrade takes over."""
    newsroom.start()
    colleague = Colleague(0, newsroom.port, newsroom.token, threading.Event())
    at = (datetime.datetime.now(datetime.UTC) + datetime.timedelta(seconds=1.5)).isoformat().replace("+00:00", "Z")
    stories = []
    for number in range(10):
        made = colleague.send("POST", "/api/v1/stories", colleague.manuscript(f"Bersama {number}", "isi"))
        colleague.send("POST", f"/api/v1/stories/{made['id']}/schedule", {"at": at}, made["revision"])
        stories.append(made["id"])
    second = Portal(newsroom.directory)
    second.start()
    try:
        wait_until(lambda: not newsroom.ask("SELECT 1 FROM due WHERE state = 'waiting'"), 10, "what was due")
        for story in stories:
            assert newsroom.ask("SELECT count(*) FROM publications WHERE story = ?", story) == [(1,)]
        address = newsroom.ask("SELECT path FROM stories WHERE id = ?", stories[0])[0][0]
        wait_until(lambda: second.get(address).status == 200, 5, "the page on the second server")
    finally:
        second.stop()
