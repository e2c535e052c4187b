"""A browser, and the portal's pages by what they are."""

import shutil

import pytest
from addresses import Addresses
from editor_page import EditorServer
from playwright.sync_api import sync_playwright


@pytest.fixture(scope="session")
def browser():
    path = next(filter(None, map(shutil.which, ("chromium", "chromium-browser", "google-chrome"))), None)
    if path is None:
        pytest.skip("Chromium is not installed")
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=path)
        yield browser
        browser.close()


@pytest.fixture
def open_page(browser, site):
    """Opens addresses of the portal, each in a browser that has seen nothing before."""
    contexts = []

    def open_page(address, width=1280, height=900, wait="load", before=None, **options):
        contexts.append(browser.new_context(base_url=site.address, viewport={"width": width, "height": height}, **options))
        page = contexts[-1].new_page()
        if before:
            before(page)
        page.answer = page.goto(address, wait_until=wait)
        return page

    yield open_page
    for context in contexts:
        context.close()


@pytest.fixture(scope="session")
def addresses(site, samples):
    return Addresses(site, samples)


@pytest.fixture(scope="session", params=Addresses.KINDS)
def kind(request):
    """Each kind of page in turn."""
    return request.param


@pytest.fixture(scope="session")
def address(kind, addresses):
    return addresses[kind]


@pytest.fixture(scope="session")
def opened(browser, site, address):
    """A page of the kind, opened once and looked at by one test after the other."""
    context = browser.new_context(base_url=site.address, bypass_csp=True)
    page = context.new_page()
    page.goto(address)
    yield page
    context.close()


@pytest.fixture
def page(opened):
    """The page as it is when it has just been opened."""
    opened.emulate_media(media="screen", color_scheme="light")
    return opened


@pytest.fixture(scope="session")
def editor_server():
    """The editor on a page of its own, to read scripts from."""
    server = EditorServer()
    yield server
    server.stop()
