"""A portal in a directory of its own, worked from outside as its owner would: by the terbit command and over HTTP."""

import contextlib
import gzip
import http.client
import os
import pathlib
import re
import resource
import signal
import socket
import sqlite3
import ssl
import subprocess
import sys
import tempfile
import time
from dataclasses import dataclass, field

REPOSITORY = pathlib.Path(__file__).resolve().parent.parent
SHARED = REPOSITORY.parent / "shared" / "data"
TERBIT = pathlib.Path(os.environ.get("TERBIT", REPOSITORY / ".build" / "debug" / "terbit")).resolve()


@dataclass
class Run:
    """How a command ended."""

    status: int
    out: bytes
    err: str
    memory: int = 0  # of the process at its largest, in bytes

    @property
    def text(self):
        return self.out.decode()

    @property
    def last_line(self):
        return self.text.rstrip("\n").rpartition("\n")[2]


@dataclass
class Answer:
    """An HTTP response, its body as it came."""

    status: int
    headers: list
    body: bytes

    def __getitem__(self, name):
        return next((value for key, value in self.headers if key.lower() == name.lower()), None)

    @property
    def text(self):
        body = gzip.decompress(self.body) if self["Content-Encoding"] == "gzip" else self.body
        return body.decode()


def environment(settings=()):
    """The environment of a command: nothing of the surroundings may set a portal."""
    own = {key: value for key, value in os.environ.items() if not key.startswith("TERBIT_")}
    return own | {"TZ": "UTC"} | dict(settings)


def run(*words, settings=(), stdin=None, timeout=120, prefix=(), before=None, measured=False):
    """Runs terbit with these words and waits for its end."""
    with tempfile.TemporaryFile() as out, tempfile.TemporaryFile() as err:
        process = subprocess.Popen(
            [*prefix, TERBIT, *map(str, words)], stdin=stdin or subprocess.DEVNULL, stdout=out, stderr=err,
            env=environment(settings), preexec_fn=before)
        try:
            memory = wait_measured(process, timeout) if measured else 0
            process.wait(timeout)
        finally:
            if process.poll() is None:
                process.kill()
                process.wait()
        out.seek(0), err.seek(0)
        return Run(process.returncode, out.read(), err.read().decode(errors="replace"), memory)


def free_port():
    with socket.create_server(("127.0.0.1", 0)) as listener:
        return listener.getsockname()[1]


def wait_measured(process, timeout):
    """Waits for the process's end and returns the most memory it had."""
    end = time.monotonic() + timeout
    while time.monotonic() < end:
        pid, status, usage = os.wait4(process.pid, os.WNOHANG)
        if pid:
            process.returncode = os.waitstatus_to_exitcode(status)
            return usage.ru_maxrss * (1 if sys.platform == "darwin" else 1024)
        time.sleep(0.02)
    raise subprocess.TimeoutExpired(process.args, timeout)


def wait_until(condition, seconds=10, what="it"):
    """Asks again and again until the condition holds, and returns what it gave."""
    end = time.monotonic() + seconds
    while True:
        if found := condition():
            return found
        assert time.monotonic() < end, f"{what} did not happen within {seconds} s"
        time.sleep(0.02)


@dataclass
class Portal:
    """A portal's data directory, and the process that serves it while there is one."""

    directory: pathlib.Path
    settings: dict = field(default_factory=dict)
    process: subprocess.Popen = None
    address: str = ""
    port: int = 0

    def run(self, *words, **options):
        return run(*words, "--data", self.directory, settings=self.settings | options.pop("settings", {}), **options)

    def done(self, *words, **options):
        """Runs a command that has to end well."""
        ended = self.run(*words, **options)
        assert ended.status == 0, f"terbit {' '.join(map(str, words))} ended with {ended.status}: {ended.out[-2000:]!r} {ended.err[-2000:]}"
        return ended

    def demo(self, stories=0):
        return self.done("demo", "--stories", stories)

    def import_capture(self, *files, at=None, **options):
        return self.done("import", "capture", *files, *(["--captured-at", at] if at else []), **options)

    def import_ninjs(self, *files, **options):
        return self.done("import", "ninjs", *files, **options)

    def print(self, address, at=None, form="text"):
        return self.done("print", address, "--as", form, *(["--at", at] if at else [])).out

    def start(self, *flags, scheme="http", port=None):
        """Serves the portal on a free port, unless one is given."""
        self.log = tempfile.TemporaryFile()
        port = free_port() if port is None else port
        self.process = subprocess.Popen(
            [TERBIT, "serve", "--data", self.directory, "--port", str(port), "--threads", "1", *map(str, flags)],
            stdin=subprocess.DEVNULL, stdout=self.log, stderr=self.log, env=environment(self.settings))
        try:
            self.address = wait_until(lambda: self._announced(scheme), 30, "serving")
        except BaseException:
            self.kill()
            raise
        self.port = int(self.address.rpartition(":")[2])
        return self

    def _announced(self, scheme):
        assert self.process.poll() is None, f"terbit serve ended with {self.process.returncode}: {self.said()}"
        found = re.search(rf"{scheme}://127\.0\.0\.1:\d+", self.said())
        return found and found[0]

    def said(self):
        """What the serving process has written so far."""
        return os.pread(self.log.fileno(), 1 << 20, 0).decode(errors="replace")

    def stop(self, how=signal.SIGTERM):
        """Ends the serving process and returns its status."""
        if self.process is None:
            return None
        if self.process.poll() is None:
            self.process.send_signal(how)
        try:
            return self.process.wait(30)
        except subprocess.TimeoutExpired:
            self.process.kill()
            self.process.wait()
            raise
        finally:
            self.process = None
            self.log.close()

    def kill(self):
        return self.stop(signal.SIGKILL)

    def connection(self):
        if self.address.startswith("https"):
            return http.client.HTTPSConnection("127.0.0.1", self.port, timeout=30, context=ssl._create_unverified_context())
        return http.client.HTTPConnection("127.0.0.1", self.port, timeout=30)

    def get(self, path, connection=None, method="GET", **headers):
        """Asks for a page; header names are written with underscores."""
        own = connection or self.connection()
        own.request(method, path, headers={name.replace("_", "-"): value for name, value in headers.items()})
        response = own.getresponse()
        answer = Answer(response.status, response.getheaders(), response.read())
        if connection is None:
            own.close()
        return answer

    def database(self):
        """The database as another program opens it, for a `with`; it is closed at its end."""
        return contextlib.closing(sqlite3.connect(self.directory / "terbit.sqlite", timeout=30, isolation_level=None))

    def rows(self, *leaving_out):
        """Everything in the database, table by table."""
        with self.database() as database:
            tables = [name for (name,) in database.execute("SELECT name FROM sqlite_master WHERE type = 'table' ORDER BY name")]
            return {
                table: sorted(map(repr, database.execute(f'SELECT * FROM "{table}"')))
                for table in tables if table not in leaving_out
            }

    def ask(self, query, *values):
        with self.database() as database:
            return database.execute(query, values).fetchall()

    def live_addresses(self):
        return [path for (path,) in self.ask("SELECT path FROM stories WHERE state = 'live' ORDER BY id")]


def file_sizes_limited(size):
    """For `before`: files of the process cannot grow past a size, as on a full disk."""

    def limit():
        signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
        resource.setrlimit(resource.RLIMIT_FSIZE, (size, size))

    return limit
