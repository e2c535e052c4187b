"""Beacons as the script of a page sends them, many at a time."""

import html
import re
import socket

AGENT = "Mozilla/5.0 (Linux; Android 10; K) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/142.0.0.0 Mobile Safari/537.36"
ANSWER = b"HTTP/1.1 204 "


def mark(portal, address):
    """What a story's page carries to be counted by: `s=41&t=…`."""
    found = re.search(r'/dibaca\.gif\?([^"]+)"', portal.get(address).text)
    assert found, f"{address} carries no mark"
    return html.unescape(found[1])


def beacon(text, reader, agent=AGENT):
    """A whole request.

    reader: the address of whoever looks, as a proxy on this machine names it.
    """
    return (
        f"POST /dibaca HTTP/1.1\r\nHost: 127.0.0.1\r\nUser-Agent: {agent}\r\nX-Forwarded-For: {reader}\r\n"
        f"Content-Type: text/plain;charset=UTF-8\r\nContent-Length: {len(text)}\r\n\r\n{text}").encode()


class Line:
    """A connection on which beacons go one behind the other, without waiting for each answer."""

    def __init__(self, port, seconds=20):
        self.socket = socket.create_connection(("127.0.0.1", port), seconds)
        self.rest = b""

    def send(self, beacons):
        """Sends beacons and yields once for each that is answered."""
        self.socket.sendall(b"".join(beacons))
        left = len(beacons)
        while left:
            came = self.socket.recv(1 << 16)
            if not came:
                raise ConnectionResetError("the connection was closed")
            # An answer is known by how it begins; that may have come in two pieces.
            self.rest += came
            answered = self.rest.count(ANSWER)
            self.rest = self.rest[-(len(ANSWER) - 1):] if answered else self.rest[-4096:]
            for _ in range(answered):
                left -= 1
                yield

    def close(self):
        self.socket.close()
