"""A page with the editor and a small server behind it: the parts of the newsroom that the editor talks to, and nothing else.

It keeps the save protocol of docs/editor.md, and can be told to fail as a server does: to be gone, to be slow, to have lost a
sign-in, to take a text and never answer.
"""

import copy
import http.server
import json
import pathlib
import re
import socket
import threading
import time
import urllib.parse
from datetime import datetime, timezone

REPOSITORY = pathlib.Path(__file__).resolve().parents[2]
SCRIPTS = REPOSITORY / "Sources" / "BackOffice" / "Scripts"
LOOK = REPOSITORY / "Sources" / "BackOffice" / "Look"
FETCHED = REPOSITORY / "Sources" / "CNewsroomScripts" / "fetched.h"
POLICY = ("default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' blob: data:; connect-src 'self'; font-src 'none'; "
          "form-action 'self'; base-uri 'none'; frame-ancestors 'none'")
FIELDS = ("kind", "kicker", "headline", "lead", "dateline", "bylines", "section", "tags", "leadPhoto", "sources", "language")
EMPTY = {"kind": "news", "kicker": None, "headline": "", "lead": "", "body": [], "dateline": None, "bylines": [], "section": None,
         "tags": [], "leadPhoto": None, "sources": [], "language": "id"}

PAGE = """<!doctype html>
<html lang="{language}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width,initial-scale=1">
<meta name="color-scheme" content="light dark"><title>Naskah</title>
<link rel="stylesheet" href="/redaksi/berkas/v/newsroom.css"><link rel="stylesheet" href="/redaksi/berkas/v/editor.css">
<script type="module" src="/redaksi/berkas/v/keys.js"></script><script type="module" src="/redaksi/berkas/v/editor.js"></script>
</head><body class="on-story"><main id="utama">
<div class="bar"><div class="bar-in" id="naskah-keadaan"></div>
<form method="post" action="/redaksi/naskah/1/ajukan" id="ajukan"><input type="hidden" name="revisi" value="0"><button class="main">Ajukan</button></form></div>
<div id="benturan"></div>
<div class="story"><form id="naskah" data-naskah="1" data-bahasa="{language}" data-zona="Asia/Jakarta" data-nama="{name}" data-saya="{name}" data-nama-masuk="hani" data-panjang-judul="60"{reads}>
<h1 class="unseen">Naskah</h1></form>
<div class="panel"><section aria-labelledby="j1"><h2 id="j1">Data</h2><div id="naskah-data"><select name="section" aria-label="Rubrik"><option value=""></option><option value="dunia">Dunia</option><option value="lingkungan">Lingkungan</option></select></div></section></div>
<div class="flow"><section aria-labelledby="j2"><h2 id="j2">Sebelum terbit</h2><div id="periksa" data-butir="headline section byline photoCredit photoAlternativeText"></div></section></div>
</div></main></body></html>"""


def fetched(name):
    """One of the scripts that setup wrote into C."""
    found = re.search(r"unsigned char " + name + r"\[\] = \{\n([\d,\n]+)\n\};", FETCHED.read_text())
    return bytes(map(int, found[1].replace("\n", "").split(",")))


class Desk:
    """One story, its revisions, and what is to go wrong."""

    def __init__(self):
        self.lock = threading.RLock()
        self.revisions = {100: copy.deepcopy(EMPTY)}
        self.working, self.by = 100, "Hani"
        self.puts, self.asides, self.photos = [], [], []
        self.answers_with = None  # a status with which saves are answered
        self.is_silent = False  # takes what comes and never answers
        self.delay = self.photo_delay = self.thinking = 0
        self.names = []  # of the photos' files, as they were sent
        self.signed_in, self.second_factor = True, False
        self.listeners = []

    @property
    def manuscript(self):
        return self.revisions[self.working]

    def add(self, manuscript, by):
        revision = max(self.revisions) + 1
        self.revisions[revision] = manuscript
        self.working, self.by = revision, by
        return revision

    def save_as(self, by, **changes):
        """What a colleague does in another browser."""
        with self.lock:
            revision = self.add({**copy.deepcopy(self.manuscript), **changes}, by)
        self.say("story", json.dumps({"revision": revision, "by": by}))
        return revision

    def say(self, event, data):
        for wake in list(self.listeners):
            wake(f"event: {event}\ndata: {data}\n\n".encode())

    def take(self, sent, by):
        """The answer to a save: status and body."""
        base, mine = self.revisions[sent["base"]], sent["manuscript"]
        if sent["base"] == self.working:
            revision = self.working if mine == self.manuscript and not sent["keep"] else self.add(mine, by)
            return 200, self.answer("saved", revision)
        theirs, merged, conflicts = self.manuscript, {}, []
        for field in (*FIELDS, "body"):
            merged[field] = theirs[field] if mine[field] == base[field] else mine[field]
            if mine[field] != base[field] and theirs[field] not in (base[field], mine[field]):
                conflicts.append({"field": field, "base": base[field], "mine": mine[field], "theirs": theirs[field]})
        if not conflicts:
            revision = self.add(merged, by)
            return 200, self.answer("merged", revision) | {"manuscript": merged}
        self.asides.append(mine)
        return 409, self.answer("conflict", self.working) | {"aside": 9, "by": self.by, "manuscript": theirs, "conflicts": conflicts}

    def answer(self, outcome, revision):
        at = datetime.now(timezone.utc).isoformat(timespec="milliseconds").replace("+00:00", "Z")
        return {"outcome": outcome, "revision": revision, "savedAt": at, "workingState": "draft"}


class Handler(http.server.BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"

    def log_message(self, *_):
        pass

    @property
    def desk(self):
        return self.server.desk

    def send(self, status, content, media="application/json", **headers):
        body = content if isinstance(content, bytes) else content.encode() if isinstance(content, str) else json.dumps(content).encode()
        self.send_response(status)
        for name, value in {"Content-Type": media, "Content-Length": len(body), "Content-Security-Policy": POLICY, **headers}.items():
            self.send_header(name.replace("_", "-"), str(value))
        self.end_headers()
        self.wfile.write(body)

    def body(self):
        return self.rfile.read(int(self.headers.get("Content-Length", 0)))

    def do_GET(self):
        path, _, query = self.path.partition("?")
        words = urllib.parse.parse_qs(query)
        if path == "/redaksi/naskah/1":
            self.send(200, PAGE.format(language=words.get("bahasa", ["id"])[0], name=words.get("nama", ["Hani"])[0], reads=" data-baca-saja" if "baca" in words else ""), "text/html; charset=utf-8")
        elif path == "/redaksi/naskah/1/isi":
            if not self.desk.signed_in:
                return self.send(401, {"outcome": "signIn"})
            self.send(200, {"revision": self.desk.working, "workingState": "draft", "manuscript": self.desk.manuscript})
        elif path.startswith("/redaksi/berkas/v/"):
            self.file(path.rpartition("/")[2])
        elif path.startswith("/redaksi/saran/"):
            self.suggest(path.rpartition("/")[2], words.get("q", [""])[0])
        elif path == "/redaksi/kabar":
            self.listen()
        elif path.startswith("/media/"):
            self.send(200, self.desk.photos[-1] if self.desk.photos else b"", "image/png")
        else:
            self.send(404, {})

    def file(self, name):
        if name == "tiptap.js":
            return self.send(200, self.server.tiptap, "text/javascript")
        file = (LOOK if name.endswith(".css") else SCRIPTS) / name
        if not file.exists():
            return self.send(404, {})
        self.send(200, file.read_bytes(), "text/css" if name.endswith(".css") else "text/javascript; charset=utf-8")

    def suggest(self, what, words):
        time.sleep(self.desk.thinking)
        known = {"orang": ["Hani Fatunnisa", "Sekar Wulandari"], "topik": ["Rusia", "Rupiah"], "naskah": ["Putin Tiba di Korut"]}.get(what, [])
        self.send(200, [{"name": name, "address": f"/{what}/{place}"} for place, name in enumerate(known) if words.lower() in name.lower()])

    def listen(self):
        self.send_response(200)
        self.send_header("Content-Type", "text/event-stream")
        self.send_header("Connection", "close")
        self.end_headers()
        self.close_connection = True

        def wake(event):
            try:
                self.wfile.write(event)
                self.wfile.flush()
            except OSError:
                self.desk.listeners.remove(wake)

        self.desk.listeners.append(wake)
        wake(b'event: present\ndata: ["Hani", "Sekar"]\n\n')
        while wake in self.desk.listeners and not self.server.is_ending:
            time.sleep(0.2)

    def do_PUT(self):
        sent, desk = json.loads(self.body()), self.desk
        time.sleep(desk.delay)
        if not desk.signed_in:
            return self.send(401, {"outcome": "signIn"})
        with desk.lock:
            if desk.answers_with:
                return self.send(desk.answers_with, {403: {"outcome": "notAllowed"}, 422: {
                    "outcome": "invalid", "problems": [{"field": "headline", "message": "Judul terlalu panjang."}]}}.get(desk.answers_with, {}))
            desk.puts.append((time.monotonic(), sent))
            status, answer = desk.take(sent, "Hani")
        if desk.is_silent:
            self.close_connection = True
            return self.connection.shutdown(socket.SHUT_RDWR)
        self.send(status, answer)
        if status == 200:
            desk.say("story", json.dumps({"revision": answer["revision"], "by": "Hani"}))

    def do_POST(self):
        body, desk = self.body(), self.desk
        if self.path == "/redaksi/masuk":
            form = urllib.parse.parse_qs(body.decode())
            if form.get("sandi") != ["benar"]:
                return self.send(401, {"outcome": "refused", "message": "Nama atau kata sandi tidak cocok."})
            desk.signed_in = not desk.second_factor
            self.send(200, {"outcome": "secondFactor" if desk.second_factor else "signedIn"})
        elif self.path == "/redaksi/masuk/kode":
            if urllib.parse.parse_qs(body.decode()).get("kode") != ["123456"]:
                return self.send(401, {"outcome": "refused", "message": "Kode tidak cocok."})
            desk.signed_in = True
            self.send(200, {"outcome": "signedIn"})
        elif self.path.startswith("/redaksi/foto"):
            desk.names += urllib.parse.parse_qs(self.path.partition("?")[2]).get("nama", [None])
            time.sleep(desk.photo_delay)
            if not body.startswith(b"\x89PNG"):
                return self.send(422, {"outcome": "invalid", "message": "Berkas ini bukan gambar."})
            desk.photos.append(body)
            self.send(201, {"asset": "0" * 64 + ".png", "caption": "", "credit": "Dari berkas", "alternativeText": "", "width": 3, "height": 2,
                            "address": "/media/" + "0" * 64 + ".png", "renditions": []})
        else:
            self.send(404, {})


class Server(http.server.ThreadingHTTPServer):
    daemon_threads = True
    is_ending = False
    tiptap = None


class EditorServer:
    """The server, which can be ended and started again at the same place."""

    def __init__(self):
        Server.tiptap = Server.tiptap or fetched("tiptap")
        self.desk, self.server, self.port = Desk(), None, 0
        self.start()

    def start(self):
        self.server = Server(("127.0.0.1", self.port), Handler)
        self.server.desk, self.port = self.desk, self.server.server_address[1]
        threading.Thread(target=self.server.serve_forever, args=(0.02,), daemon=True).start()

    @property
    def address(self):
        return f"http://127.0.0.1:{self.port}"

    def stop(self):
        self.server.is_ending = True
        self.desk.listeners.clear()
        self.server.shutdown()
        self.server.server_close()
