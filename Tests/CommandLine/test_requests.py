"""Whatever comes in over the wire is answered with a status that says what is wrong, or not at all; others never notice."""

import socket

import pytest

HOST = b"Host: 127.0.0.1\r\n"


def ask(site, request, timeout=10):
    """Sends bytes as they are and gives the status answered with, or None where the connection was closed."""
    with socket.create_connection(("127.0.0.1", site.port), timeout) as connection:
        try:
            connection.sendall(request)
            got = b""
            while b"\r\n" not in got and (piece := connection.recv(65536)):
                got += piece
        except (ConnectionResetError, BrokenPipeError):
            return None
    return int(got.split()[1]) if got.startswith(b"HTTP/1.1 ") else None


def get(target, *fields, method=b"GET"):
    return method + b" " + target + b" HTTP/1.1\r\n" + HOST + b"".join(field + b"\r\n" for field in fields) + b"\r\n"


BAD = {
    "a method that is none": (get(b"/", method=b"FETCH"), {400, 405, 501}),
    "a method that changes things": (get(b"/", b"Content-Length: 0", method=b"POST"), {405}),
    "deleting": (get(b"/", method=b"DELETE"), {405}),
    "a broken escape": (get(b"/%zz"), {400, 404}),
    "an escape cut off": (get(b"/opini%2"), {400, 404}),
    "bytes that are no text": (get(b"/%ff%fe"), {400, 404}),
    "a NUL": (get(b"/opini%00"), {400, 404}),
    "a raw NUL": (get(b"/opi\0ni"), {400, 404}),
    "the directory above": (get(b"/../../etc/passwd"), {400, 404}),
    "the directory above, escaped": (get(b"/media/%2e%2e/terbit.sqlite"), {301, 400, 404}),
    "the directory above, with a slash escaped": (get(b"/media/..%2fterbit.sqlite"), {301, 400, 404}),
    "the directory above, backwards": (get(b"/media/..%5cterbit.yaml"), {301, 400, 404}),
    "the database": (get(b"/terbit.sqlite"), {404}),
    "a target that is no path": (get(b"opini"), {400, 404}),
    "a long target": (get(b"/" + b"a" * 100_000), {400, 404, 414, 431}),
    "a long field": (get(b"/", b"X-Long: " + b"a" * 100_000), {400, 431}),
    "many fields": (get(b"/", *[b"X-%d: 1" % number for number in range(5_000)]), {400, 431}),
    "a line that is no field": (get(b"/", b"not a field"), {400}),
    "no host": (b"GET / HTTP/1.1\r\n\r\n", {200, 400}),
    "two hosts": (get(b"/", b"Host: lain.example"), {200, 400}),
    "two lengths": (get(b"/", b"Content-Length: 1", b"Content-Length: 2") + b"x", {400}),
    "a length that is none": (get(b"/", b"Content-Length: many"), {400}),
    "a very long body announced": (get(b"/", b"Content-Length: 99999999999", method=b"POST"), {405, 413}),
    "length and chunks": (get(b"/", b"Content-Length: 4", b"Transfer-Encoding: chunked", method=b"POST") + b"0\r\n\r\n", {400, 405}),
    "words": (b"Selamat pagi.\r\n\r\n", {400}),
    "a TLS greeting": (bytes.fromhex("1603010200010001fc0303") + bytes(200), {400}),
    "an HTTP/2 preface": (b"PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n", {400, 405, 505}),
    "a version to come": (b"GET / HTTP/9.9\r\n" + HOST + b"\r\n", {400, 505}),
}


@pytest.mark.parametrize("name", BAD)
def test_a_bad_request_is_refused_and_others_are_served(site, name):
    request, statuses = BAD[name]
    assert ask(site, request) in statuses | {None}
    assert site.get("/").status == 200


GOOD = {
    "HTTP/1.0": b"GET / HTTP/1.0\r\n\r\n",
    "an absolute target": get(b"http://127.0.0.1/"),
    "a query of nonsense": get(b"/?" + b"a=%zz&" * 200),
    "fields of any case": get(b"/", b"ACCEPT-ENCODING: GZIP"),
    "an unknown field": get(b"/", b"X-Selamat: \xe2\x98\x80"),
    "an empty coding": get(b"/", b"Accept-Encoding:"),
    "a coding refused": get(b"/", b"Accept-Encoding: gzip;q=0, identity"),
    "conditions that are none": get(b"/", b"If-None-Match: ,,,", b"If-Modified-Since: kemarin"),
    "a range": get(b"/", b"Range: bytes=0-10"),
}


@pytest.mark.parametrize("name", GOOD)
def test_an_odd_request_is_answered_with_the_page(site, name):
    assert ask(site, GOOD[name]) == 200


def test_pipelined_requests_are_answered_in_their_order(site):
    paths = ["/kontak", "/tidak-ada", "/", "/opini", "/OPINI", "/privasi.txt", "/rubrik"] * 20
    expected = [site.get(path) for path in paths[:7]] * 20
    with socket.create_connection(("127.0.0.1", site.port), 20) as connection:
        connection.sendall(b"".join(get(path.encode()) for path in paths[:-1]) + get(paths[-1].encode(), b"Connection: close"))
        got = b""
        while piece := connection.recv(1 << 20):
            got += piece
    for path, answer in zip(paths, expected):
        head, _, got = got.partition(b"\r\n\r\n")
        assert int(head.split()[1]) == answer.status, path
        assert got.startswith(answer.body), path
        got = got[len(answer.body):]
    assert got == b""
