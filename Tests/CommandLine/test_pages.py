"""Every page of a portal can be reached, and says what it is; every form of its bytes is the same page."""

import gzip
import itertools
import re
import subprocess
import zlib
from urllib.parse import unquote, urldefrag, urljoin, urlsplit

import pytest
from webpage import Webpage

MOST = 600


@pytest.fixture(scope="module")
def pages(site):
    """All pages of the portal that can be reached from its front by following links, text renditions and pictures included."""
    connection = site.connection()
    found, waiting = {}, ["/"]
    came_from = {"/": None}
    while waiting and len(found) < MOST:
        path = waiting.pop(0)
        answer = found[path] = site.get(path, connection)
        assert answer.status == 200, f"{path}, linked from {came_from[path]}: {answer.status} {answer['Location']}"
        if not answer["Content-Type"].startswith("text/html"):
            continue
        page = answer.page = Webpage(answer.text)
        for link in page.links + page.resources + [href for rel, href in page.head_links if rel in ("alternate", "next", "prev")]:
            target = urldefrag(urljoin(site.address + path, link)).url
            if target.startswith(site.address + "/"):
                target = target[len(site.address):]
                if target not in came_from:
                    came_from[target] = path
                    waiting.append(target)
    assert not waiting, f"more than {MOST} pages"
    connection.close()
    return found


@pytest.fixture(scope="module")
def html_pages(pages):
    return {path: answer.page for path, answer in pages.items() if hasattr(answer, "page")}


def test_every_story_is_linked_from_somewhere(pages, site):
    assert set(site.live_addresses()) <= set(pages)


def test_every_fixed_page_is_linked_from_somewhere(pages):
    for path in ("/indeks", "/rubrik", "/populer", "/populer/7-hari", "/populer/30-hari", "/populer/rubrik/opini", "/tentang-kami", "/susunan-redaksi", "/kontak", "/pedoman-media-siber", "/privasi"):
        assert path in pages


def test_titles_are_unique(html_pages):
    by_title = {}
    for path, page in html_pages.items():
        by_title.setdefault(page.title, []).append(path)
    # The newest day's index is the index.
    shared = {title: paths for title, paths in by_title.items() if len(paths) > 1 and "/indeks" not in paths}
    assert not shared


def test_every_page_has_one_first_heading_and_no_level_is_left_out(html_pages):
    for path, page in html_pages.items():
        levels = [int(tag[1]) for tag, _ in page.headings]
        assert levels.count(1) == 1, (path, page.headings)
        for before, after in itertools.pairwise(levels):
            assert after <= before + 1, (path, page.headings)
        assert all(text.strip() for _, text in page.headings), path


def test_every_page_is_its_own_canonical_address(html_pages, site):
    for path, page in html_pages.items():
        assert page.canonical in (site.address + path, None if page.metas.get("robots") else "missing") or path == "/indeks", (path, page.canonical)


def test_no_page_needs_anything_from_elsewhere(html_pages, site):
    for path, page in html_pages.items():
        for resource in page.resources:
            # Beside pictures only what tells, for browsers without script, that the page was fetched.
            fetched = urljoin(site.address + path, resource)
            assert fetched.startswith((site.address + "/media/", site.address + "/dibaca.gif?")), (path, resource)


def test_identifiers_are_unique_and_links_into_a_page_lead_somewhere(html_pages):
    for path, page in html_pages.items():
        assert len(page.ids) == len(set(page.ids)), path
        for link in page.links:
            if link.startswith("#"):
                assert link[1:] in page.ids, (path, link)


def test_links_are_written_as_canonical_paths(html_pages, site):
    for path, page in html_pages.items():
        for link in page.links:
            if not link.startswith("/"):
                continue
            parts = urlsplit(link)
            assert not parts.query and parts.path == parts.path.lower() and (parts.path == "/" or not parts.path.endswith("/")), (path, link)


def test_every_page_carries_both_lists_and_the_way_to_the_index(html_pages):
    for path, page in html_pages.items():
        assert "Populer" in page.text and "UPDATE" in page.text and "Selengkapnya" in page.text and "/indeks" in page.links, path


def test_pictures_keep_their_room_and_say_what_they_show(html_pages):
    for path, page in html_pages.items():
        for picture in page.pictures:
            assert picture.get("width") and picture.get("height"), (path, picture)
            assert "alt" in picture, (path, picture)


def kind_of(path, page):
    first = path.split("/")[1]
    if first in ("populer", "indeks", "topik", "penulis", "rubrik", "tentang-kami", "susunan-redaksi", "kontak", "pedoman-media-siber", "privasi", "media", ""):
        return first + ("/day" if first == "indeks" and path.count("/") > 1 else "")
    return "text" if path.endswith(".txt") else "story" if path.count("/") > 2 else "section"


@pytest.fixture(scope="module")
def one_of_each_kind(pages):
    kinds = {}
    for path, answer in pages.items():
        kinds.setdefault(kind_of(path, answer), path)
    return kinds


def test_there_are_pages_of_every_kind(one_of_each_kind):
    assert {"", "populer", "section", "story", "text", "indeks", "indeks/day", "topik", "penulis", "rubrik", "media"} <= set(one_of_each_kind)


def test_headers_say_what_a_page_is_and_what_may_be_done_with_it(one_of_each_kind, site):
    for path in [*one_of_each_kind.values(), "/tidak-ada", "/nusantara/2000/01/01/999999/tidak-ada"]:
        answer = site.get(path)
        names = [name.lower() for name, _ in answer.headers]
        assert len(names) == len(set(names)), (path, names)
        assert answer["X-Content-Type-Options"] == "nosniff", path
        assert answer["Content-Type"], path
        assert answer["Cache-Control"], path
        assert answer["Date"].endswith("GMT"), path
        assert int(answer["Content-Length"]) == len(answer.body), path
        for name in ("Set-Cookie", "Server", "X-Powered-By"):
            assert answer[name] is None, (path, name)
        if path.startswith("/media/"):
            continue
        assert answer["Vary"] == "Accept-Encoding", path
        assert "stale-while-revalidate" in answer["Cache-Control"] and "stale-if-error" in answer["Cache-Control"], path
        assert answer["CDN-Cache-Control"] and answer["Cache-Status"].startswith("Terbit;"), path
        assert '"all"' in answer["Cache-Groups"], path
        assert answer["ETag"], path
        if answer["Content-Type"].startswith("text/html"):
            policy = dict(part.split(None, 1) for part in answer["Content-Security-Policy"].split("; "))
            assert policy["default-src"] == "'none'" and policy["connect-src"] == "'self'"
            assert re.fullmatch(r"'sha256-[A-Za-z0-9+/]{43}='", policy["script-src"]), "our own script and no other"
            assert policy["base-uri"] == policy["frame-ancestors"] == "'none'"
            assert "unsafe" not in answer["Content-Security-Policy"] and "*" not in answer["Content-Security-Policy"]
            assert answer["Referrer-Policy"], path


def test_a_page_that_was_not_changed_is_not_sent_again(one_of_each_kind, site):
    for path in one_of_each_kind.values():
        for coding in ("gzip", "identity"):
            tag = site.get(path, Accept_Encoding=coding)["ETag"]
            again = site.get(path, Accept_Encoding=coding, If_None_Match=tag)
            assert (again.status, again.body, again["ETag"]) == (304, b"", tag), (path, coding)
            assert again["Content-Length"] in (None, str(len(site.get(path, Accept_Encoding=coding).body))), path


def test_the_head_of_a_page_is_that_of_the_page(one_of_each_kind, site):
    passing = ("date", "cache-status", "age")
    for path in one_of_each_kind.values():
        page, head = site.get(path, Accept_Encoding="gzip"), site.get(path, method="HEAD", Accept_Encoding="gzip")
        assert head.body == b""
        same = lambda answer: {name.lower(): value for name, value in answer.headers if name.lower() not in passing}
        assert same(head) == same(page), path


def unpacked_by_command(bodies, directory):
    """What `gzip -d` makes of each body, in one call for all."""
    files = []
    for number, body in enumerate(bodies):
        files.append(directory / f"{number:04}.gz")
        files[-1].write_bytes(body)
    subprocess.run(["gzip", "-d", *files], check=True, capture_output=True)
    return [file.with_suffix("").read_bytes() for file in files]


def unpacked_in_pieces(body):
    """What a streaming reader gets who is handed a few bytes at a time."""
    stream = zlib.decompressobj(wbits=31)
    text = b"".join(stream.decompress(body[start:start + 97]) for start in range(0, len(body), 97)) + stream.flush()
    assert stream.eof and not stream.unused_data
    return text


def test_a_thousand_gzip_responses_are_their_pages(large_site, tmp_path):
    paths = large_site.live_addresses()[:1_000]
    assert len(paths) == 1_000
    connection = large_site.connection()
    packed, plain = [], []
    for path in paths:
        answer = large_site.get(path, connection, Accept_Encoding="gzip")
        assert answer["Content-Encoding"] == "gzip" and answer["Content-Length"] == str(len(answer.body)), path
        packed.append(answer.body)
        answer = large_site.get(path, connection, Accept_Encoding="identity")
        assert answer["Content-Encoding"] is None and answer["Content-Length"] == str(len(answer.body)), path
        plain.append(answer.body)
    assert len(set(plain)) == 1_000
    for path, body, page, by_command in zip(paths, packed, plain, unpacked_by_command(packed, tmp_path)):
        assert gzip.decompress(body) == page, path
        assert unpacked_in_pieces(body) == page, path
        assert by_command == page, path
        page.decode("utf-8")


def test_every_form_of_an_address_leads_to_the_one_canonical_form(site):
    address = next(path for path in site.live_addresses() if path.startswith("/opini"))
    for path in (address + "/", address.upper(), address.replace("/opini", "/%6fpini"), address.rpartition("/")[0] + "/judul-lama", "/opini/", "/OPINI"):
        answer = site.get(path)
        canonical = "/opini" if "opini" in path.lower().strip("/") and path.count("/") < 3 else address
        assert (answer.status, unquote(answer["Location"] or "")) in [(301, canonical), (404, "")], path
        if not path.endswith("judul-lama"):
            assert answer.status == 301, path
    assert site.get(address + "?utm_source=surel&x=1").body == site.get(address).body


@pytest.mark.parametrize("path", ["/caf%C3%A9", "/a%20b", "/%3cscript%3E%28alert%29", "/%D8%B4%D9%85%D8%B3/", "/100%25"])
def test_an_address_of_other_letters_is_answered_after_one_redirect_at_most(site, path):
    answer = site.get(path)
    if answer.status == 301:
        answer = site.get(answer["Location"])
    assert answer.status == 404


def test_a_withdrawn_story_is_answered_with_its_notice(site):
    [(path, reason)] = site.ask("SELECT path, withdrawal_reason FROM stories WHERE state = 'withdrawn' AND path LIKE '/nusantara%'")
    answer = site.get(path)
    assert answer.status == 410 and reason in answer.text
