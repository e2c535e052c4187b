"""For schemathesis: numbers that name something, so that cases reach past the first refusal."""

import json
import os
import urllib.error
import urllib.request

import schemathesis

STORIES = json.loads(os.environ["TERBIT_STORIES"])
REQUESTS = json.loads(os.environ["TERBIT_REQUESTS"])


@schemathesis.hook
def map_path_parameters(context, path_parameters):
    """Three numbers in four name a story or request there is."""
    if path_parameters is None:
        return None
    for name, known in (("story", STORIES), ("request", REQUESTS)):
        value = path_parameters.get(name)
        if isinstance(value, int) and not isinstance(value, bool) and value > 0 and value % 4:
            path_parameters[name] = known[value % len(known)]
    return path_parameters


def revision(case):
    """The revision that a story's next change has to name."""
    url = f"{os.environ['TERBIT_ADDRESS']}/api/v1/stories/{case.path_parameters['story']}"
    request = urllib.request.Request(url, headers={"Authorization": f"Bearer {os.environ['TERBIT_TOKEN']}"})
    try:
        with urllib.request.urlopen(request, timeout=10) as answer:
            return answer.headers["ETag"]
    except urllib.error.HTTPError:
        return None


@schemathesis.hook
def before_call(context, case, kwargs):
    """A well-formed `If-Match` names the revision that counts, three times in four."""
    given = (case.headers or {}).get("If-Match")
    if not isinstance(given, str) or not given.strip('"').isdigit() or int(given.strip('"')) % 4 == 0:
        return
    if current := revision(case):
        case.headers["If-Match"] = current
