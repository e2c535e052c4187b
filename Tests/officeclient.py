"""The newsroom as a browser's requests reach it, without a browser."""

import re
import urllib.parse

from portal import Answer


class OfficeClient:
    """Asks a portal that is being served as someone who has signed in."""

    def __init__(self, portal, name, password):
        self.portal, self.cookie = portal, None
        answer = self.send("POST", "/redaksi/masuk", urllib.parse.urlencode({"nama": name, "sandi": password}).encode(), "application/x-www-form-urlencoded")
        assert answer.status == 200 and "signedIn" in answer.text, f"{answer.status} {answer.text[:500]}"
        self.cookie = re.match(r"[^;]+", answer["Set-Cookie"])[0]

    @classmethod
    def of(cls, portal, name, role, *words):
        """As a new account."""
        return cls(portal, name, portal.done("staff", "add", name, "--role", role, *words).last_line)

    def headers(self, media=None):
        own = {"Host": f"127.0.0.1:{self.portal.port}", "Origin": self.portal.address, "Accept": "application/json"}
        return own | ({"Cookie": self.cookie} if self.cookie else {}) | ({"Content-Type": media} if media else {})

    def send(self, method, path, body=None, media=None):
        connection = self.portal.connection()
        try:
            connection.request(method, path, body=body, headers=self.headers(media))
            response = connection.getresponse()
            return Answer(response.status, response.getheaders(), response.read())
        finally:
            connection.close()
