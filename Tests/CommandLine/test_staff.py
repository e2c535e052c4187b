"""Accounts from the command line: secrets are printed once, refusals in one sentence."""

import re
import sqlite3

import pytest
from portal import run
from refusals import refuses

PASSWORD = re.compile(r"^[0-9a-hjkmnp-tv-z]{5}(-[0-9a-hjkmnp-tv-z]{5}){4}$")
TOKEN = re.compile(r"^terbit_[A-Za-z0-9_-]{43}$")
LINK = re.compile(r"^http://127\.0\.0\.1:8080/redaksi/sandi/[A-Za-z0-9_-]{43}$")


def add(portal, name, *words):
    return portal.done("staff", "add", name, *words)


def listed(portal):
    """The rows of the list by account, as columns."""
    head, *rows = portal.done("staff", "list").text.splitlines()
    assert head.split("  ")[0] == "ACCOUNT"
    return {cells[0]: cells for cells in (re.split(r"\s{2,}", row) for row in rows)}


def bytes_of(portal):
    return b"".join(file.read_bytes() for file in portal.directory.iterdir() if file.is_file())


def test_an_account_is_made_and_its_password_printed_alone_and_once(portal):
    made = add(portal, "sekar", "--role", "reporter", "--name", "Sekar Wening")
    assert PASSWORD.match(made.text.strip()), made.text
    assert "sekar may sign in at http://127.0.0.1:8080/redaksi" in made.err
    assert listed(portal)["sekar"][1:5] == ["Sekar Wening", "reporter", "-", "no"]
    assert made.text.strip().encode() not in bytes_of(portal)


def test_no_two_passwords_are_the_same(portal):
    made = {add(portal, f"s{number}", "--role", "reporter").text for number in range(3)}
    assert len(made) == 3


@pytest.mark.parametrize("word", ["chief-editor", "chiefEditor", "Chief Editor", "chiefeditor"])
def test_a_role_may_be_written_in_several_ways(portal, word):
    add(portal, "larasati", "--role", word)
    assert listed(portal)["larasati"][2] == "chief-editor"


def test_an_editor_gets_sections_by_slug(portal):
    portal.demo()
    add(portal, "ratna", "--role", "editor", "--sections", "dunia, ekonomi", "--second-factor")
    assert listed(portal)["ratna"][2:5] == ["editor", "dunia,ekonomi", "to be set up"]
    refuses(portal.run("staff", "add", "hendra", "--role", "editor", "--sections", "angkasa"), '"angkasa"', "dunia")
    assert "hendra" not in listed(portal)


@pytest.mark.parametrize("name", ["a", "Se kar", "../etc", "sékar", ".", ""])
def test_a_name_that_is_none_is_refused(portal, name):
    refuses(portal.run("staff", "add", name, "--role", "reporter"), "lower-case letters")
    assert not listed_or_none(portal)


def listed_or_none(portal):
    ended = portal.done("staff", "list")
    return ended.text if "no account" not in ended.err else ""


def test_a_name_that_is_taken_is_refused(portal):
    add(portal, "sekar", "--role", "reporter")
    refuses(portal.run("staff", "add", "SEKAR", "--role", "editor"), "already")
    assert listed(portal)["sekar"][2] == "reporter"


def test_wrong_words_are_told(portal):
    refuses(portal.run("staff", "add", "sekar", "--role", "king"), "king", status=64)
    refuses(portal.run("staff", "add", "sekar"), "--role", status=64)
    refuses(portal.run("staff", "add", "sekar", "--role", "editor", "--token", "--days", "367"), "366", status=64)
    refuses(portal.run("staff", "add", "sekar", "--role", "editor", "--days", "3"), "--token", status=64)
    refuses(portal.run("staff", "token", "sekar", "--days", "0"), "366", status=64)
    refuses(portal.run("staff", "reset", "sekar", "--password", "--second-factor"), "one of", status=64)


@pytest.mark.parametrize("command", ["add", "list", "reset", "disable", "enable", "token"])
def test_each_command_explains_itself_with_an_example(command):
    ended = run("help", "staff", command)
    assert ended.status == 0
    assert f"terbit staff {command}" in ended.text and "Example" in ended.text


def test_a_token_is_printed_alone(portal):
    made = add(portal, "planner", "--role", "editor", "--token", "--days", "30")
    assert TOKEN.match(made.text.strip()), made.text
    assert "30 days" in made.err
    assert listed(portal)["planner"][-1] == "no password"
    again = portal.done("staff", "token", "planner", "--role", "reporter", "--label", "papan")
    assert TOKEN.match(again.text.strip()) and again.text != made.text
    assert "reporter" in again.err and "90 days" in again.err
    for token in (made.text, again.text):
        assert token.strip().encode() not in bytes_of(portal)


def test_a_token_does_no_more_than_its_account(portal):
    add(portal, "sekar", "--role", "reporter")
    refuses(portal.run("staff", "token", "sekar", "--role", "administrator"), "no more than its account")
    refuses(portal.run("staff", "token", "nobody"), '"nobody"')


def test_a_reset_prints_a_link_or_a_password(portal):
    first = add(portal, "sekar", "--role", "reporter").text
    link = portal.done("staff", "reset", "sekar")
    assert LINK.match(link.text.strip()), link.text
    assert "within a day" in link.err
    password = portal.done("staff", "reset", "sekar", "--password")
    assert PASSWORD.match(password.text.strip()) and password.text != first
    refuses(portal.run("staff", "reset", "sekar", "--second-factor"), "no second factor")
    refuses(portal.run("staff", "reset", "nobody"), '"nobody"')


def test_the_links_address_is_the_portals(portal):
    add(portal, "sekar", "--role", "reporter")
    link = portal.done("staff", "reset", "sekar", settings={"TERBIT_SITE_URL": "https://lembarpagi.example"})
    assert link.text.startswith("https://lembarpagi.example/redaksi/sandi/")


def test_an_account_is_disabled_and_enabled(portal):
    add(portal, "sekar", "--role", "reporter")
    portal.done("staff", "disable", "sekar")
    assert listed(portal)["sekar"][-1] == "disabled"
    refuses(portal.run("staff", "token", "sekar"), "sekar")
    portal.done("staff", "enable", "sekar")
    assert listed(portal)["sekar"][-1] == "enabled"
    refuses(portal.run("staff", "disable", "nobody"), '"nobody"')


def test_the_last_administrator_stays(portal):
    add(portal, "admin", "--role", "administrator")
    refuses(portal.run("staff", "disable", "admin"), "last administrator", "terbit staff add")
    add(portal, "second", "--role", "administrator")
    portal.done("staff", "disable", "admin")
    refuses(portal.run("staff", "disable", "second"), "last administrator")


def test_the_demo_makes_the_first_administrator_once(portal):
    first = portal.demo().text
    name, password = re.search(r"name +(\S+)\n +password +(\S+)", first).groups()
    assert name == "admin" and PASSWORD.match(password)
    assert "http://127.0.0.1:8080/redaksi" in first
    assert password.encode() not in bytes_of(portal)
    second = portal.demo().text
    assert "password" not in second and password not in second
    assert list(listed(portal)) == ["admin"]


def test_the_demo_leaves_a_portal_with_accounts_alone(portal):
    add(portal, "larasati", "--role", "administrator")
    assert "password" not in portal.demo().text
    assert list(listed(portal)) == ["larasati"]


def test_serving_a_portal_nobody_can_sign_in_to_says_how_to_change_that(portal):
    assert "terbit staff add NAME --role administrator" in portal.start().said()
    portal.stop()
    add(portal, "larasati", "--role", "administrator")
    assert "terbit staff add" not in portal.start().said()


def test_a_whole_audit_log_is_counted(portal):
    portal.demo()
    add(portal, "sekar", "--role", "reporter")
    ended = portal.done("verify")
    assert re.match(r"^[1-9]\d* entries, whole\.$", ended.text.strip()), ended.text
    portal.done("staff", "disable", "sekar")
    assert int(portal.done("verify").text.split()[0]) > int(ended.text.split()[0])


def tamper(portal, *statements):
    """What someone with the file and without the triggers could do."""
    with sqlite3.connect(portal.directory / "terbit.sqlite") as database:
        for (trigger,) in database.execute("SELECT name FROM sqlite_master WHERE type = 'trigger' AND tbl_name = 'audit'").fetchall():
            database.execute(f"DROP TRIGGER {trigger}")
        for statement in statements:
            database.execute(statement)


@pytest.mark.parametrize("statement", [
    "UPDATE audit SET who = 'somebody else' WHERE id = 3",
    "UPDATE audit SET at = at + 1 WHERE id = 3",
    "UPDATE audit SET detail = detail || '.' WHERE id = 3",
    "DELETE FROM audit WHERE id = 3",
])
def test_a_changed_audit_log_is_told_with_the_first_broken_entry(portal, statement):
    for number in range(5):
        add(portal, f"s{number}", "--role", "reporter")
    portal.done("verify")
    tamper(portal, statement)
    refuses(portal.run("verify"), "broken at entry")


def test_a_portal_that_is_none_is_refused(portal):
    refuses(portal.run("verify"), portal.directory)
    refuses(portal.run("staff", "list"), portal.directory)
