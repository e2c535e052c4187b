"""A captured page goes in, and comes out again as it was."""

import datetime
import itertools
import json

import pytest
from manuscripts import Capture, CaptureMaker, lines, ninjs, row_date
from portal import REPOSITORY

MINUTE = datetime.timedelta(minutes=1)
MORNING = datetime.datetime(2023, 9, 14, 8, 30)
PROFILE = REPOSITORY / "Sources" / "Wire" / "Profiles" / "model.yaml"


def goes_round(portal, file, capture, given=True, seconds=30):
    """Imports a capture and says what printing it gives."""
    shown = capture.captured if given else capture.newest
    ended = portal.import_capture(file, at=capture.moment(shown) if given else None)
    return portal.print(ended.last_line, capture.moment(shown + datetime.timedelta(seconds=seconds)))


def test_every_shared_capture_is_printed_byte_for_byte(portals, shared):
    files = sorted((shared / "captures").glob("*.txt"))
    assert files
    for number, file in enumerate(files):
        portal = portals(f"data-{number}")
        address = portal.import_capture(file).last_line
        newest = json.loads(portal.print(address, "2100-01-01T00:00:00Z", "json"))["latest"][0]
        assert portal.print(address, newest["firstPublishedAt"]) == file.read_bytes()


def test_the_model_page_is_printed_as_it_was_half_a_minute_later(portal, shared):
    file = shared / "captures" / "putin-korut.txt"
    address = portal.import_capture(file).last_line
    assert portal.print(address, "2024-12-01T10:08:30+07:00") == file.read_bytes()


@pytest.mark.parametrize("zone", ["WIB", "WITA", "WIT"])
@pytest.mark.parametrize("seed", range(12))
def test_captures_made_by_chance_are_printed_byte_for_byte(portals, tmp_path, zone, seed):
    capture = CaptureMaker(f"{zone} {seed}", zone).capture()
    file = capture.written(tmp_path / "page.txt")
    portal = portals(**capture.zone_settings)
    assert goes_round(portal, file, capture, given=seed % 2 == 0).decode() == capture.text


@pytest.mark.parametrize("names", ["", "Ratih", "Ratih Kumala, Damar", "Ratih Kumala dan Damar", "Ratih Kumala & Damar", "Damar, Ully dan Jun"])
@pytest.mark.parametrize("caption", [None, "Warga di dermaga/Dok. Desa"])
def test_reporters_stand_as_they_were_joined(portal, tmp_path, names, caption):
    capture = Capture("Air surut di muara", MORNING, MORNING, names=names, caption=caption)
    assert goes_round(portal, capture.written(tmp_path / "page.txt"), capture).decode() == capture.text


@pytest.mark.parametrize("most_read, latest", [(0, 0), (0, 10), (7, 0), (1, 1), (15, 15)])
def test_lists_of_any_length_come_back(portal, tmp_path, most_read, latest):
    rows = lambda count, word: [(f"Kabar {word} {number}", MORNING - number * MINUTE) for number in range(count)]
    capture = Capture("Air surut di muara", MORNING, MORNING, most_read=rows(most_read, "terbaca")[::-1], latest=rows(latest, "baru"))
    assert goes_round(portal, capture.written(tmp_path / "page.txt"), capture).decode() == capture.text


@pytest.mark.parametrize("paragraph", ["Populer", "UPDATE", "Selengkapnya", "Populer di desa.", "UPDATE sore ini.", "Selengkapnya ada di papan."])
def test_paragraphs_that_read_like_headings_stay_paragraphs(portal, tmp_path, paragraph):
    rows = [("Kabar satu", MORNING)]
    for place in range(3):
        body = ["Awal.", "Akhir."]
        body.insert(place, paragraph)
        capture = Capture(f"Air surut {place}", MORNING, MORNING, body=body, most_read=rows, latest=rows)
        assert goes_round(portal, capture.written(tmp_path / "page.txt"), capture).decode() == capture.text


def test_a_story_in_both_lists_and_in_its_own_pages_lists_is_one_story(portal, tmp_path):
    own, other = ("Air surut di muara", MORNING), ("Kabar lain", MORNING - MINUTE)
    capture = Capture(*own, MORNING, most_read=[other, own], latest=[own, other])
    assert goes_round(portal, capture.written(tmp_path / "page.txt"), capture).decode() == capture.text
    assert portal.ask("SELECT count(*) FROM stories") == [(2,)]


def test_rows_of_one_minute_keep_their_order(portal, tmp_path):
    latest = [(f"Kabar {name}", MORNING) for name in "kelima pertama keempat kedua ketiga".split()]
    capture = Capture("Air surut di muara", MORNING - MINUTE, MORNING, latest=latest, most_read=latest[::-1])
    assert goes_round(portal, capture.written(tmp_path / "page.txt"), capture).decode() == capture.text
    front = portal.print("/", capture.moment(MORNING), "json")
    headlines = [line["headline"] for line in json.loads(front)["latest"]]
    assert headlines == [headline for headline, _ in latest]


def test_the_zone_of_the_portal_is_in_the_date_line_and_the_lists(portals, tmp_path):
    for zone in ("WITA", "WIT"):
        capture = Capture("Air surut", MORNING, MORNING, zone, latest=[("Kabar lain", MORNING - MINUTE)])
        portal = portals(zone, **capture.zone_settings)
        assert goes_round(portal, capture.written(tmp_path / f"{zone}.txt"), capture).decode() == capture.text


def test_a_second_import_changes_nothing(portal, tmp_path):
    capture = CaptureMaker("again").capture()
    file = capture.written(tmp_path / "page.txt")
    for given in (None, capture.moment(capture.captured)):
        first = portal.import_capture(file, at=given)
        before = portal.rows()
        second = portal.import_capture(file, at=given)
        assert portal.rows() == before
        assert second.last_line == first.last_line
        assert "0 created, 0 updated" in second.text


def test_a_dry_run_stores_nothing(portal, tmp_path):
    capture = CaptureMaker("dry").capture()
    ended = portal.import_capture(capture.written(tmp_path / "page.txt"), "--dry-run")
    assert "would go in" in ended.text
    assert not portal.directory.exists() or not list(portal.directory.glob("*.sqlite"))


def two_captures():
    """Two pages of one portal, an hour apart, each of which knows of the other's story."""
    later = MORNING + 60 * MINUTE
    one, two = ("Air surut di muara", MORNING - 5 * MINUTE), ("Jalan dibuka lagi", MORNING + 20 * MINUTE)
    old = [(f"Kabar lama {number}", MORNING - (10 + number) * MINUTE) for number in range(6)]
    new = [(f"Kabar baru {number}", later - number * MINUTE) for number in range(4)]
    return (
        Capture(*one, MORNING, body=["Tentang air."], names="Damar", most_read=old[::-1], latest=[one, *old]),
        Capture(*two, later, body=["Tentang jalan."], most_read=[one, old[2], new[0]], latest=[*new, two, one]))


def archive(tmp_path):
    """Other stories, around the captures' time: before, between and after."""
    file = tmp_path / "archive.jsonl"
    times = [MORNING + hours * 20 * MINUTE for hours in range(-9, 12)]
    file.write_text(lines(ninjs(number, at=f"{at:%Y-%m-%dT%H:%M:%S}+07:00") for number, at in enumerate(times)))
    return file


@pytest.mark.parametrize("order", itertools.permutations(["first", "second", "archive"]), ids="-".join)
def test_two_captures_each_come_back_at_their_own_moment(portal, tmp_path, order):
    first, second = two_captures()
    captures = {"first": first, "second": second}
    addresses = {}
    for name in order:
        if name == "archive":
            portal.import_ninjs(archive(tmp_path))
        else:
            capture = captures[name]
            file = capture.written(tmp_path / f"{name}.txt")
            addresses[name] = portal.import_capture(file, at=capture.moment(capture.captured)).last_line
    for name, capture in captures.items():
        assert portal.print(addresses[name], capture.moment(capture.captured)).decode() == capture.text, name


@pytest.mark.parametrize("turned", [False, True], ids=["in order", "turned round"])
def test_one_page_captured_twice_comes_back_with_the_lists_of_each_time(portal, tmp_path, turned):
    captures = [
        Capture("Air surut", MORNING - MINUTE, MORNING + hour * 60 * MINUTE, body=["Tentang air."],
                latest=[(f"Kabar jam {hour}", MORNING + hour * 60 * MINUTE)])
        for hour in range(2)]
    for capture in captures[::-1] if turned else captures:
        address = portal.import_capture(capture.written(tmp_path / "page.txt"), at=capture.moment(capture.captured)).last_line
    for capture in captures:
        assert portal.print(address, capture.moment(capture.captured)).decode() == capture.text


@pytest.mark.parametrize("turned", [False, True], ids=["in order", "turned round"])
def test_a_page_that_changed_between_two_captures_comes_back_as_it_was_at_each(portal, tmp_path, turned):
    captures = [
        Capture("Air surut", MORNING - MINUTE, MORNING + hour * 60 * MINUTE, body=[f"Tinggi air {hour} meter."],
                latest=[(f"Kabar jam {hour}", MORNING + hour * 60 * MINUTE)])
        for hour in range(2)]
    for capture in captures[::-1] if turned else captures:
        address = portal.import_capture(capture.written(tmp_path / "page.txt"), at=capture.moment(capture.captured)).last_line
    for capture in captures:
        assert portal.print(address, capture.moment(capture.captured)).decode() == capture.text


def test_fronts_and_the_index_of_a_captured_portal_can_be_printed(portal, tmp_path):
    first, _ = two_captures()
    at = first.moment(first.captured)
    portal.import_capture(first.written(tmp_path / "page.txt"), at=at)
    for address in ("/", "/dunia", "/arsip", f"/indeks/{MORNING:%Y/%m/%d}", "/indeks", "/rubrik"):
        text = portal.print(address, at).decode()
        assert text.endswith("\n\n".join(first.blocks[first.blocks.index("Populer"):])), address
    day = portal.print(f"/indeks/{MORNING:%Y/%m/%d}", at).decode()
    for headline, _ in first.latest:
        assert headline in day
    assert first.headline in portal.print("/dunia", at).decode()
    assert first.headline in portal.print("/", at, "html").decode()


def test_a_listed_headline_has_a_page_that_says_what_is_held_of_it(portal, tmp_path):
    first, _ = two_captures()
    at = first.moment(first.captured)
    portal.import_capture(first.written(tmp_path / "page.txt"), at=at)
    headline, published = first.latest[-1]
    stories = json.loads(portal.print(f"/indeks/{MORNING:%Y/%m/%d}", at, "json"))["stories"]
    address = next(story["address"] for story in stories if story["headline"] == headline)
    html = portal.print(address, at, "html").decode()
    text = portal.print(address, at).decode()
    for page in (html, text):
        assert headline in page and "hanya judul dan waktu terbitnya yang tersimpan" in page
    assert row_date(published).split("| ")[1] in text


def test_forms_of_a_page_agree_with_each_other(portal, tmp_path):
    capture = CaptureMaker("forms").capture()
    at = capture.moment(capture.captured)
    address = portal.import_capture(capture.written(tmp_path / "page.txt"), at=at).last_line
    facts = json.loads(portal.print(address, at, "json"))
    assert facts["headline"] == capture.headline
    assert [line["headline"] for line in facts["mostRead"]] == [headline for headline, _ in capture.most_read]
    assert [line["headline"] for line in facts["latest"]] == [headline for headline, _ in capture.latest]
    assert portal.print(address + ".txt", at) == portal.print(address, at)


def test_served_text_is_the_printed_text(portal, tmp_path):
    capture = CaptureMaker("served").capture()
    address = portal.import_capture(capture.written(tmp_path / "page.txt"), at=capture.moment(capture.captured)).last_line
    portal.start()
    answer = portal.get(address + ".txt")
    assert answer["Content-Type"] == "text/plain; charset=utf-8"
    assert answer.body == portal.print(address)


def test_a_profile_of_ones_own_reads_another_portals_captures(portal, tmp_path):
    own = PROFILE.read_text().replace("{heading: Populer,", "{heading: Terpopuler,").replace("Selengkapnya", "Indeks")
    (tmp_path / "own.yaml").write_text(own)
    text = Capture("Air surut", MORNING, MORNING).text.replace("\n\nPopuler\n\n", "\n\nTerpopuler\n\n").replace("Selengkapnya", "Indeks")
    (tmp_path / "page.txt").write_text(text)
    assert portal.run("import", "capture", tmp_path / "page.txt").status == 1
    portal.done("import", "capture", tmp_path / "page.txt", "--profile", tmp_path / "own.yaml")
