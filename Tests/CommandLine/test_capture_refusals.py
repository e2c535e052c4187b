"""A capture that cannot be taken in whole is not taken in at all, and the report says why and where."""

import datetime

import pytest
from manuscripts import Capture
from portal import REPOSITORY
from refusals import count, refuses, reports

PROFILE = REPOSITORY / "Sources" / "Wire" / "Profiles" / "model.yaml"
MORNING = datetime.datetime(2023, 9, 14, 8, 30)
GOOD = Capture("Air surut di muara", MORNING, MORNING, names="Damar", latest=[("Kabar lain", MORNING)], most_read=[("Kabar lama", MORNING)])
DATE_LINE = "KAMIS, 14 SEPTEMBER 2023 | 08:30 WIB"
ROW = "Kamis, 14 September 2023 | 08:30"


def changed(old, new):
    assert old in GOOD.text
    return GOOD.text.replace(old, new).encode()


BAD = {
    "empty": (b"", "empty"),
    "white space only": (b"\n\n\n", "empty"),
    "another text": ("Sepucuk surat.\n\nSalam.".encode(), "line"),
    "cut off": (GOOD.text[:-20].encode(), "line"),
    "without closing": (changed("\n\nSelengkapnya", ""), "Selengkapnya"),
    "without a list": (changed("Populer\n\n", ""), "Populer"),
    "a day that does not exist": (changed(DATE_LINE, "KAMIS, 31 SEPTEMBER 2023 | 08:30 WIB"), "line 7", "does not exist"),
    "a wrong day of the week": (changed(DATE_LINE, "RABU, 14 SEPTEMBER 2023 | 08:30 WIB"), "line 7", "KAMIS"),
    "a time that does not exist": (changed(DATE_LINE, "KAMIS, 14 SEPTEMBER 2023 | 24:30 WIB"), "line 7", "does not exist"),
    "an unknown month": (changed(DATE_LINE, "KAMIS, 14 SEPTEMBR 2023 | 08:30 WIB"), "line 7", "month"),
    "an unknown zone": (changed(DATE_LINE, "KAMIS, 14 SEPTEMBER 2023 | 08:30 WAB"), "line 7", "WAB"),
    "a row with a day that does not exist": (changed(ROW, "Kamis, 31 September 2023 | 08:30"), "line", "does not exist"),
    "a row with a wrong day of the week": (changed(ROW, "Rabu, 14 September 2023 | 08:30"), "line", "Kamis"),
    "a row without date": (changed("Kabar lain\n\n" + ROW, "Kabar lain"), "line"),
    "invalid UTF-8": (GOOD.text.encode().replace(b"Isi berita", b"Isi \xff berita"), "line 9", "UTF-8"),
    "cut in a character": ("Berita\n\nDunia\n\nPé".encode()[:-1], "line 5", "UTF-8"),
    "another encoding": (GOOD.text.encode("utf-16"), "line 1"),
    "a NUL": (GOOD.text.encode().replace(b"Isi berita", b"Isi \0 berita"), "line 9", "NUL"),
    "six million letters": (b"A" * 6_000_000, "limit"),
}


@pytest.mark.parametrize("name", BAD)
def test_a_bad_capture_is_refused_by_name_and_line_and_nothing_changes(portal, tmp_path, name):
    portal.import_capture(GOOD.written(tmp_path / "good.txt"))
    before = portal.rows()
    content, *words = BAD[name]
    (tmp_path / "bad.txt").write_bytes(content)
    ended = portal.run("import", "capture", tmp_path / "bad.txt")
    assert len(reports(ended, "bad.txt", *words)) == 1
    assert portal.rows() == before


def test_the_other_captures_of_a_command_go_in(portal, tmp_path):
    GOOD.written(tmp_path / "good.txt")
    (tmp_path / "bad.txt").write_text("Bukan halaman.")
    ended = portal.run("import", "capture", tmp_path / "bad.txt", tmp_path / "missing.txt", tmp_path, tmp_path / "good.txt")
    assert len(reports(ended, "bad.txt", "missing.txt")) == 3
    assert count(ended, "created") == 3
    assert ended.last_line.startswith("/dunia/2023/09/14/")


@pytest.mark.parametrize("given", ["yesterday", "2024-12-01", "2024-12-01T10:08:30", "2024-13-01T10:08:30+07:00", "2024-02-30T10:08:30+07:00", ""])
def test_a_wrong_capture_time_is_refused_before_anything_is_read(portal, tmp_path, given):
    ended = portal.run("import", "capture", GOOD.written(tmp_path / "good.txt"), "--captured-at", given)
    refuses(ended, "--captured-at", given, status=64)
    assert not portal.directory.exists()


PROFILES = {
    "with an unknown key": ("kickerz: {}\n", "kickerz"),
    "that is no YAML": ("head: [\n", "own.yaml"),
    "that is empty": ("", "own.yaml"),
    "with a key missing": (PROFILE.read_text().replace("closing: Selengkapnya", ""), "closing"),
    "with an unknown part": (PROFILE.read_text().replace("caption?, section", "caption?, colour, section"), "colour"),
    "with an unknown field": (PROFILE.read_text().replace("{weekday}, {dd}", "{weekday}, {century}"), "century"),
}


@pytest.mark.parametrize("name", PROFILES)
def test_a_wrong_profile_is_refused(portal, tmp_path, name):
    text, *words = PROFILES[name]
    (tmp_path / "own.yaml").write_text(text)
    ended = portal.run("import", "capture", GOOD.written(tmp_path / "good.txt"), "--profile", tmp_path / "own.yaml")
    refuses(ended, "own.yaml", *words)
    assert not portal.directory.exists()


def test_a_missing_profile_is_refused(portal, tmp_path):
    ended = portal.run("import", "capture", GOOD.written(tmp_path / "good.txt"), "--profile", tmp_path / "own.yaml")
    refuses(ended, "own.yaml")
