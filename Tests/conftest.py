"""Fixtures of everything that tests the finished program from outside."""

import pytest
from manuscripts import SampleFiles
from portal import REPOSITORY, SHARED, TERBIT, Portal


def pytest_configure(config):
    if not TERBIT.exists():
        raise pytest.UsageError(f"{TERBIT} is missing: build it with 'swift build --product terbit', or name another in TERBIT")


@pytest.fixture
def portal(tmp_path):
    """An empty portal; what serves it ends with the test."""
    portal = Portal(tmp_path / "data")
    yield portal
    portal.stop()


@pytest.fixture
def portals(tmp_path):
    """Makes empty portals, each in its own directory."""
    made = []

    def make(name="data", **settings):
        made.append(Portal(tmp_path / name, settings))
        return made[-1]

    yield make
    for portal in made:
        portal.stop()


@pytest.fixture(scope="session")
def samples(tmp_path_factory):
    return SampleFiles(tmp_path_factory.mktemp("samples"))


def filled(directory, samples, **settings):
    portal = Portal(directory, settings)
    portal.demo()
    portal.import_ninjs(samples.ninjs)
    portal.import_capture(samples.capture)
    return portal


@pytest.fixture(scope="session")
def site(tmp_path_factory, samples):
    """The demo newsroom with an archive behind it, served to all tests that only read."""
    portal = filled(tmp_path_factory.mktemp("site") / "data", samples)
    yield portal.start()
    portal.stop()


@pytest.fixture(scope="session")
def english_site(tmp_path_factory, samples):
    portal = filled(tmp_path_factory.mktemp("english") / "data", samples, TERBIT_SITE_LANGUAGE="en")
    yield portal.start()
    portal.stop()


@pytest.fixture(scope="session")
def large_site(tmp_path_factory):
    """A portal of a thousand stories, served to all tests that only read."""
    portal = Portal(tmp_path_factory.mktemp("large") / "data")
    portal.demo(stories=1_000)
    yield portal.start()
    portal.stop()


@pytest.fixture(scope="session")
def shared():
    """Captures, ninjs files and real stories that lie beside the repository."""
    if not SHARED.is_dir():
        pytest.skip(f"{SHARED.relative_to(REPOSITORY.parent)} does not lie beside the repository")
    return SHARED
