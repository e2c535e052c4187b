"""Wrong settings, themes and words on the command line are told in one sentence before anything starts."""

import socket

import pytest
from portal import run
from refusals import refuses

WRONG = [
    ("server.port", "TERBIT_SERVER_PORT", "99999"),
    ("server.port", "TERBIT_SERVER_PORT", "eighty"),
    ("server.threads", "TERBIT_SERVER_THREADS", "0"),
    ("server.connections", "TERBIT_SERVER_CONNECTIONS", "-1"),
    ("site.zone", "TERBIT_SITE_ZONE", "Asia/Atlantis"),
    ("site.language", "TERBIT_SITE_LANGUAGE", "fr"),
    ("site.url", "TERBIT_SITE_URL", "lembarpagi.example"),
    ("site.addressPattern", "TERBIT_SITE_ADDRESS_PATTERN", "/{section}/{slug}"),
    ("mostRead.length", "TERBIT_MOST_READ_LENGTH", "1000"),
    ("mostRead.window", "TERBIT_MOST_READ_WINDOW", "a day"),
    ("mostRead.window", "TERBIT_MOST_READ_WINDOW", "0"),
    ("mostRead.halfLife", "TERBIT_MOST_READ_HALF_LIFE", "-6h"),
    ("mostRead.ageLimit", "TERBIT_MOST_READ_AGE_LIMIT", "72 hours"),
    ("mostRead.interval", "TERBIT_MOST_READ_INTERVAL", "0s"),
    ("mostRead.floor", "TERBIT_MOST_READ_FLOOR", "many"),
    ("mostRead.perSection", "TERBIT_MOST_READ_PER_SECTION", "51"),
    ("mostRead.widenBelow", "TERBIT_MOST_READ_WIDEN_BELOW", "-1"),
    ("mostRead.ofDays", "TERBIT_MOST_READ_OF_DAYS", "32"),
    ("mostRead.repeatCap", "TERBIT_MOST_READ_REPEAT_CAP", "2.5"),
    ("mostRead.prefixShare", "TERBIT_MOST_READ_PREFIX_SHARE", "1.5"),
    ("mostRead.honourOptOut", "TERBIT_MOST_READ_HONOUR_OPT_OUT", "maybe"),
    ("latest.length", "TERBIT_LATEST_LENGTH", "ten"),
    ("press.memory", "TERBIT_PRESS_MEMORY", "0"),
]


@pytest.fixture
def served(portal):
    """A portal that is only started to see it refuse."""
    portal.directory.mkdir()
    return lambda *flags, **settings: portal.run("serve", *([] if "--port" in flags else ["--port", "0"]), *flags, settings=settings, timeout=8)


@pytest.mark.parametrize("name, variable, value", WRONG)
def test_a_wrong_variable_is_named_with_what_was_expected(portal, name, variable, value):
    refuses(portal.run("serve", settings={variable: value}, timeout=8), name, f'"{value}"', "expected")


@pytest.mark.parametrize("name, variable, value", WRONG)
def test_a_wrong_line_in_the_file_is_named_with_what_was_expected(portal, name, variable, value):
    portal.directory.mkdir()
    group, key = name.split(".")
    (portal.directory / "terbit.yaml").write_text(f"{group}:\n  {key}: {value}\n")
    refuses(portal.run("serve", timeout=8), name, value, "expected")


@pytest.mark.parametrize("flag, value, name", [("--port", "99999", "server.port"), ("--threads", "0", "server.threads"), ("--host", "", "server.host")])
def test_a_wrong_flag_is_named_with_what_was_expected(served, flag, value, name):
    refuses(served(flag, value), name, "expected")


@pytest.mark.parametrize("flag", ["--port", "--threads"])
def test_a_flag_that_is_no_number_is_a_wrong_command_line(served, flag):
    refuses(served(flag, "many"), flag, "many", status=64)


@pytest.mark.parametrize("text, words", [
    ("site:\n  nama: Lembar\n", ["site.nama"]),
    ("colour: red\n", ["colour"]),
    ("site: Lembar Pagi\n", ["site"]),
    ("- site\n- name\n", ["terbit.yaml"]),
    ("just words\n", ["terbit.yaml"]),
    ("site:\n  name: [a, b]\n", ["site.name"]),
    ("site:\n  name:\n    first: Lembar\n", ["site.name"]),
    ("site: {name: \n", ["terbit.yaml"]),
    ("site:\n\tname: Lembar\n", ["terbit.yaml"]),
    ("site:\n  name: Satu\n  name: Dua\n", ["terbit.yaml", "name"]),
], ids=["unknown key", "unknown group", "a value for a group", "a list", "a sentence", "a list as name", "a group as name", "broken", "tab", "twice"])
def test_a_file_that_does_not_set_what_there_is_to_set(portal, text, words):
    portal.directory.mkdir()
    (portal.directory / "terbit.yaml").write_text(text)
    refuses(portal.run("serve", "--port", "0", timeout=8), *words)


def test_a_file_in_another_encoding_is_refused(portal):
    portal.directory.mkdir()
    (portal.directory / "terbit.yaml").write_bytes("site:\n  name: Kabar Désa\n".encode("latin-1"))
    refuses(portal.run("serve", "--port", "0", timeout=8), "terbit.yaml")


def test_flags_go_before_variables_and_variables_before_the_file(portals):
    portal = portals(TERBIT_SITE_NAME="Nama Lingkungan")
    portal.directory.mkdir()
    (portal.directory / "terbit.yaml").write_text("site:\n  name: Nama Berkas\nserver:\n  port: 1\nlatest:\n  length: 3\n")
    portal.start()
    page = portal.get("/").text
    assert "Nama Lingkungan" in page and "Nama Berkas" not in page


def test_a_portal_on_a_port_the_system_chose_knows_it(portal):
    portal.start(port=0)
    assert portal.port != 0
    assert f'<link rel="canonical" href="{portal.address}/">' in portal.get("/").text


def test_a_port_in_use(portal):
    with socket.create_server(("127.0.0.1", 0)) as taken:
        port = taken.getsockname()[1]
        refuses(portal.run("serve", "--port", port, timeout=8), port, "--port")


def test_an_address_that_this_machine_does_not_have(served):
    refuses(served("--host", "192.0.2.1"), "192.0.2.1")


def test_a_host_name_that_is_none(served):
    refuses(served("--host", "tidak.ada.invalid"), "tidak.ada.invalid")


THEMES = {
    "with an unknown tag": ("article.mustache", "<h1>{{headlin}}</h1>", "article.mustache", "headlin", "headline"),
    "with a section left open": ("article.mustache", "{{#lead}}<p>{{lead}}</p>", "article.mustache", "lead"),
    "with a tag left open": ("head.mustache", "<title>{{title</title>", "head.mustache", "never closed"),
    "with a section closed twice": ("article.mustache", "{{#lead}}{{/lead}}{{/lead}}", "article.mustache", "lead"),
    "with a piece that is none": ("home.mustache", "{{>kartu}}", "home.mustache", "kartu"),
    "with text unescaped": ("article.mustache", "<h1>{{{headline}}}</h1>", "article.mustache", "headline"),
    "with a script": ("article.mustache", "<script>1</script>", "article.mustache", "script"),
    "without a place for the page": ("frame.mustache", "<main></main>", "frame.mustache", "page"),
    "with a file that is none of a theme's": ("artikel.mustache", "", "artikel.mustache"),
}


@pytest.mark.parametrize("name", THEMES)
def test_a_wrong_theme_is_told_with_its_file(served, tmp_path, name):
    theme = tmp_path / "theme"
    theme.mkdir()
    file, text, *words = THEMES[name]
    (theme / file).write_text(text)
    refuses(served("--theme", theme), *words)


def test_a_theme_that_is_no_text(served, tmp_path):
    theme = tmp_path / "theme"
    theme.mkdir()
    (theme / "article.mustache").write_bytes(b"<h1>\xff{{headline}}</h1>")
    refuses(served("--theme", theme), "article.mustache")


def test_a_theme_that_is_not_there(served, tmp_path):
    refuses(served("--theme", tmp_path / "theme"), tmp_path / "theme")
    (tmp_path / "file").write_text("")
    refuses(served("--theme", tmp_path / "file"), tmp_path / "file")


def test_reloading_wants_a_theme(served):
    refuses(served("--reload"), "--theme", status=64)


def test_a_certificate_wants_its_key(served, tmp_path):
    refuses(served("--tls-cert", tmp_path / "cert.pem"), "--tls-key", status=64)
    refuses(served("--tls-cert", tmp_path / "cert.pem", "--tls-key", tmp_path / "key.pem"), "cert.pem")


@pytest.mark.parametrize("at", ["noon", "2024-12-01", "2024-12-01T10:08:30", "2024-02-30T10:08:30+07:00", "2024-12-01T25:08:30+07:00"])
def test_a_moment_that_is_none(portal, at):
    portal.demo()
    refuses(portal.run("print", "/", "--at", at), "--at", at)


@pytest.mark.parametrize("address", ["/tidak/ada", "/tidak-ada", "/indeks/2024/13/01", "/%ff", "/../etc/passwd", "http://contoh.example/tidak-ada"])
def test_an_address_that_no_page_has(portal, address):
    portal.demo()
    refuses(portal.run("print", address), address)


def test_a_form_that_is_none(portal):
    refuses(portal.run("print", "/", "--as", "pdf"), "pdf", status=64)


@pytest.mark.parametrize("words", [
    ["nonsense"], ["serve", "--nonsense"], ["import", "capture"], ["import", "wordperfect", "x"], ["demo", "--stories", "-1"],
], ids=" ".join)
def test_a_wrong_command_line_ends_with_64(words):
    assert run(*words).status == 64


@pytest.mark.parametrize("words", [[], ["serve"], ["demo"], ["import", "capture"], ["import", "ninjs"], ["print"], ["replay"]], ids=" ".join)
def test_every_command_explains_itself_with_an_example(words):
    ended = run(*words, "--help")
    assert ended.status == 0
    assert "Example: terbit" in ended.text or "To begin: terbit" in ended.text


def test_the_demo_fills_an_empty_portal_once(portal):
    first, second = portal.demo(), portal.demo()
    assert first.text != second.text and "already" in second.text
    assert len(portal.live_addresses()) >= 40
