"""The content API as a program of a newsroom's uses it."""

import json
from dataclasses import dataclass

from portal import Answer


@dataclass
class Reply(Answer):
    @property
    def json(self):
        return json.loads(self.body)

    @property
    def id(self):
        return self.json["id"]

    @property
    def revision(self):
        return self.json["revision"]

    @property
    def problem(self):
        return self.json["type"].rpartition("/")[2]


class Api:
    """Asks a portal that is being served; `token` names who asks."""

    def __init__(self, portal, token=None):
        self.portal, self.token = portal, token

    @classmethod
    def of(cls, portal, name, role, *words):
        """As a new account that has a token only."""
        return cls(portal, portal.done("staff", "add", name, "--role", role, "--token", *words).last_line)

    def send(self, method, path, json_body=None, revision=None, key=None, data=None, **headers):
        headers = {name.replace("_", "-"): value for name, value in headers.items()}
        if self.token:
            headers.setdefault("Authorization", f"Bearer {self.token}")
        if json_body is not None:
            data = json.dumps(json_body).encode()
            headers.setdefault("Content-Type", "application/json")
        if revision is not None:
            headers["If-Match"] = f'"{revision}"'
        if key is not None:
            headers["Idempotency-Key"] = key
        connection = self.portal.connection()
        try:
            connection.request(method, "/api/v1/" + path, body=data, headers=headers)
            response = connection.getresponse()
            return Reply(response.status, response.getheaders(), response.read())
        finally:
            connection.close()

    def done(self, method, path, json_body=None, **options):
        """The same, where it has to end well."""
        reply = self.send(method, path, json_body, **options)
        assert reply.status < 300, f"{method} {path}: {reply.status} {reply.body[:2000]!r}"
        return reply

    def act(self, verb, story, json_body=None, **options):
        """An act on the revision that `story`, an earlier reply, told of."""
        return self.done("POST", f"stories/{story.id}/{verb}", json_body, revision=story.revision, **options)

    def start(self, headline, **fields):
        text = {"headline": headline, "body": [{"type": "paragraph", "text": [{"text": "Isi berita."}]}]}
        return self.done("POST", "stories", text | fields)
