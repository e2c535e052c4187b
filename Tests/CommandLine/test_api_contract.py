"""The API held against its own description: thousands of cases, good and bad, over every operation."""

import json
import os
import pathlib
import re
import subprocess
import sys

import pytest
from apiclient import Api
from portal import Portal

HERE = pathlib.Path(__file__).parent

# Not `positive_data_acceptance`: a good request may still be refused by where a story stands, which no schema can say.
CHECKS = [
    "not_a_server_error", "status_code_conformance", "content_type_conformance", "response_headers_conformance", "response_schema_conformance",
    "negative_data_rejection", "missing_required_header", "unsupported_method", "allow_header_conformance", "ignored_auth",
]
# The same cases each time; another number makes others.
SEED = os.environ.get("TERBIT_SEED", "3")


@pytest.fixture(scope="module")
def newsroom(tmp_path_factory):
    portal = Portal(tmp_path_factory.mktemp("contract") / "data")
    portal.demo()
    portal.start()
    yield portal, Api.of(portal, "tata", "administrator")
    portal.stop()


def stories_everywhere(api):
    """Stories in every state, several of each, and requests for a reply."""
    stories, requests = [], []
    for number in range(6):
        draft = api.start(f"Draf {number}", section="dunia")
        review = api.act("submit", api.start(f"Ditinjau {number}", section="dunia"))
        approved = api.act("approve", api.act("submit", api.start(f"Disetujui {number}", section="dunia")))
        planned = api.act("schedule", api.start(f"Dijadwalkan {number}", section="dunia"), {"at": "2098-01-01T00:00:00Z"})
        live = api.act("publish", api.start(f"Tayang {number}", section="dunia"))
        asked = {"requester": "Budi", "contact": "budi@contoh.example", "claim": "Tidak benar."}
        requests.append(api.done("POST", f"stories/{live.id}/reply-requests", asked).id)
        stories += [draft.id, review.id, approved.id, planned.id, live.id]
    return stories, requests


def test_no_case_breaks_the_contract(newsroom, tmp_path):
    portal, api = newsroom
    stories, requests = stories_everywhere(api)
    environment = os.environ | {
        "SCHEMATHESIS_HOOKS": "api_hooks", "PYTHONPATH": str(HERE), "TERBIT_ADDRESS": portal.address, "TERBIT_TOKEN": api.token,
        "TERBIT_STORIES": json.dumps(stories), "TERBIT_REQUESTS": json.dumps(requests)}
    # A request that names no revision is answered with 428 (RFC 6585, 3).
    (tmp_path / "schemathesis.toml").write_text(
        "[checks.missing_required_header]\nexpected-statuses = [400, 401, 403, 406, 415, 422, 428]\n")
    ran = subprocess.run(
        [pathlib.Path(sys.executable).parent / "st", "--no-color", "run", f"{portal.address}/api/v1/openapi.json",
         "--phases", "examples,coverage,fuzzing,stateful", "--checks", ",".join(CHECKS), "--max-examples", "60", "--workers", "1", "--seed", SEED,
         "--header", f"Authorization: Bearer {api.token}", "--suppress-health-check", "all", "--warnings", "off", "--request-timeout", "30",
         "--continue-on-failure", "--no-shrink"],
        cwd=tmp_path, env=environment, capture_output=True, text=True, timeout=900)
    said = ran.stdout + ran.stderr
    assert ran.returncode == 0, said[-20_000:]
    counts = re.search(r"([\d,]+) generated", said)
    assert counts, said[-2_000:]
    cases = int(counts[1].replace(",", ""))
    print(f"{cases} cases")
    assert cases >= 5_000, said[-2_000:]
    assert portal.run("verify").status == 0
