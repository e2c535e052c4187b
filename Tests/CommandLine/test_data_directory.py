"""A data directory that cannot be used is told in one sentence, and nothing in it changes."""

import hashlib
import os
import shutil
import subprocess

import pytest
from manuscripts import lines, ninjs
from portal import file_sizes_limited
from refusals import refuses

NOBODY = 65534


@pytest.fixture
def archive(tmp_path):
    file = tmp_path / "archive.jsonl"
    file.write_text(lines(ninjs(number) for number in range(20)))
    return file


@pytest.fixture
def filled(portal, tmp_path):
    """A portal with one story."""
    file = tmp_path / "first.jsonl"
    file.write_text(lines([ninjs("first")]))
    portal.import_ninjs(file)
    return portal


def digest(directory):
    return {
        file.name: hashlib.sha256(file.read_bytes()).hexdigest()
        for file in sorted(directory.iterdir()) if file.is_file() and not file.name.endswith("-shm")}


def commands(archive):
    return [("import", "ninjs", archive), ("demo",), ("serve", "--port", "0")]


def as_nobody():
    if os.geteuid() != 0:
        return None

    def drop():
        os.setgroups([])
        os.setgid(NOBODY)
        os.setuid(NOBODY)

    return drop


def test_a_read_only_directory(filled, archive):
    with filled.database() as database:
        database.execute("PRAGMA wal_checkpoint(TRUNCATE)")
    if os.geteuid() == 0:
        for path in [*filled.directory.parents][:3]:
            path.chmod(path.stat().st_mode | 0o055)
    for path in filled.directory.iterdir():
        path.chmod(0o444)
    filled.directory.chmod(0o555)
    before = digest(filled.directory)
    try:
        for words in commands(archive):
            ended = filled.run(*words, before=as_nobody(), timeout=30)
            refuses(ended, filled.directory)
            assert digest(filled.directory) == before, words
    finally:
        filled.directory.chmod(0o755)


def test_a_file_in_the_directorys_place(portal, archive):
    portal.directory.write_text("Bukan direktori.")
    for words in [*commands(archive), ("print", "/")]:
        refuses(portal.run(*words, timeout=30), portal.directory)
    assert portal.directory.read_text() == "Bukan direktori."


def test_a_database_that_is_none(portal, archive):
    portal.directory.mkdir()
    for content in (b"Ini bukan basis data.\n" * 100, b"SQLite format 3\0" + bytes(range(256)) * 32):
        (portal.directory / "terbit.sqlite").write_bytes(content)
        for words in [("import", "ninjs", archive), ("serve", "--port", "0"), ("print", "/")]:
            refuses(portal.run(*words, timeout=30), "terbit.sqlite")
            assert (portal.directory / "terbit.sqlite").read_bytes() == content


@pytest.mark.parametrize("table", ["stories", "notes"])
def test_a_database_of_another_program(portal, archive, table):
    portal.directory.mkdir()
    with portal.database() as database:
        database.execute(f"CREATE TABLE {table} (id INTEGER PRIMARY KEY, title TEXT)")
    before = portal.rows()
    for words in [("import", "ninjs", archive), ("serve", "--port", "0"), ("print", "/")]:
        refuses(portal.run(*words, timeout=30), "terbit.sqlite")
    assert portal.rows() == before


def test_a_database_of_a_newer_version(filled, archive):
    with filled.database() as database:
        database.execute("INSERT INTO grdb_migrations VALUES ('9999 from the future')")
    before = filled.rows()
    for words in [*commands(archive), ("print", "/")]:
        refuses(filled.run(*words, timeout=30), "newer", "9999 from the future")
    assert filled.rows() == before


def test_a_writer_that_does_not_let_go(filled, archive):
    before = filled.rows()
    with filled.database() as stuck:
        stuck.execute("BEGIN IMMEDIATE")
        refuses(filled.run("import", "ninjs", archive, timeout=60), "locked")
        assert b"Kabar nomor first" in filled.print("/")
        stuck.execute("ROLLBACK")
    assert filled.rows() == before
    filled.import_ninjs(archive)


def test_files_that_cannot_grow(filled, archive, tmp_path):
    many = tmp_path / "many.jsonl"
    many.write_text(lines(ninjs(number, body=f"<p>{'Air surut lagi. ' * 200}</p>") for number in range(600)))
    before = filled.rows("press_progress")
    ended = filled.run("import", "ninjs", many, before=file_sizes_limited(600_000))
    refuses(ended, "terbit.sqlite")
    assert filled.rows("press_progress") == before
    filled.import_ninjs(many)
    assert filled.ask("SELECT count(*) FROM stories") == [(601,)]


@pytest.fixture
def small_disk(tmp_path):
    """A disk of two megabytes."""
    place = tmp_path / "disk"
    place.mkdir()
    mount = ["mount", "-t", "tmpfs", "-o", "size=2m", "tmpfs", place]
    if not shutil.which("mount") or subprocess.run(mount, capture_output=True).returncode != 0:
        pytest.skip("a small disk can only be mounted by root, where mounting is allowed")
    yield place
    subprocess.run(["umount", place], check=True)


def test_a_full_disk(portals, small_disk, tmp_path):
    portal = portals(small_disk / "data")
    first = tmp_path / "first.jsonl"
    first.write_text(lines([ninjs("first")]))
    portal.import_ninjs(first)
    many = tmp_path / "many.jsonl"
    many.write_text(lines(ninjs(number, body=f"<p>{'Air surut lagi. ' * 400}</p>") for number in range(499)))
    refuses(portal.run("import", "ninjs", many), "full")
    assert portal.ask("SELECT count(*) FROM stories") == [(1,)]
    assert b"Kabar nomor first" in portal.print("/")


def test_looking_into_a_directory_that_is_not_there_makes_none(portal):
    refuses(portal.run("print", "/"), portal.directory)
    assert not portal.directory.exists()
