"""The newsroom of a portal: its accounts, and browsers that are signed in to them."""

import base64
import hmac
import struct
import time


def code_now(secret):
    """What an authenticator app shows for a secret (RFC 6238)."""
    key = base64.b32decode(secret + "=" * (-len(secret) % 8))
    digest = hmac.digest(key, struct.pack(">Q", int(time.time()) // 30), "sha1")
    start = digest[-1] & 15
    return f"{(struct.unpack('>I', digest[start:start + 4])[0] & 0x7FFFFFFF) % 1_000_000:06}"


class Staffroom:
    """Accounts are made when they are first asked for; everyone has one browser."""

    PEOPLE = {"hani": ("reporter", "Hani"), "sekar": ("editor", "Sekar"), "damar": ("chief-editor", "Damar")}

    def __init__(self, portal, browser):
        self.portal, self.browser = portal, browser
        self.passwords, self.contexts = {}, {}

    def password(self, name):
        if name not in self.passwords:
            role, shown = self.PEOPLE[name]
            self.passwords[name] = self.portal.done("staff", "add", name, "--role", role, "--name", shown).last_line
        return self.passwords[name]

    def browser_of(self, name, **options):
        """A browser that the person has signed in with."""
        if name not in self.contexts:
            context = self.contexts[name] = self.browser.new_context(base_url=self.portal.address, **{"viewport": {"width": 1280, "height": 900}} | options)
            page = context.new_page()
            page.goto("/redaksi/masuk")
            page.locator("input[name=nama]").fill(name)
            page.locator("input[name=sandi]").fill(self.password(name))
            page.keyboard.press("Enter")
            page.wait_for_url("**/redaksi")
            page.close()
        return self.contexts[name]

    def page(self, name, address="/redaksi", **options):
        page = self.browser_of(name, **options).new_page()
        page.complaints = []
        page.on("pageerror", lambda error: page.complaints.append(str(error)))
        page.on("console", lambda message: page.complaints.append(message.text) if "Content Security Policy" in message.text else None)
        page.goto(address)
        return page

    def manuscript(self, name, address):
        """A story as the server gives it to the editor: revision, workingState, manuscript."""
        return self.browser_of(name).request.get(address + "/isi").json()

    def close(self):
        complaints = [one for context in self.contexts.values() for page in context.pages for one in getattr(page, "complaints", [])]
        for context in self.contexts.values():
            context.close()
        assert complaints == []
