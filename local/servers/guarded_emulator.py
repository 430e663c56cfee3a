"""Runs the AWS emulator, and refuses the requests of web pages: the emulator asks nobody for credentials, so that a page in a
browser on this machine could otherwise make and run functions in it."""

import re

import ministack.app as emulator

# Names that only this machine has. Any other name that leads here is DNS rebinding. Browsers never look up *.localhost.
OWN_HOST = re.compile(rb"(?:(?:[a-z0-9_-]+\.)*localhost|127(?:\.\d{1,3}){3}|\[::1\])(?::\d{1,5})?", re.IGNORECASE)
# Browsers add these headers to the requests of pages, and a page can't remove them.
FROM_BROWSER = (b"origin", b"sec-fetch-site")
REFUSAL = b"This port is for programs on this machine, and refuses web browsers.\n"

unguarded = emulator.app


def is_trusted(headers):
    hosts = [value for name, value in headers if name.lower() == b"host"]
    if len(hosts) != 1 or not OWN_HOST.fullmatch(hosts[0]):
        return False
    return not any(name.lower() in FROM_BROWSER for name, _ in headers)


async def guarded(scope, receive, send):
    if scope["type"] == "lifespan" or is_trusted(scope["headers"]):
        await unguarded(scope, receive, send)
    elif scope["type"] == "http":
        headers = [(b"content-type", b"text/plain"), (b"connection", b"close")]
        await send({"type": "http.response.start", "status": 403, "headers": headers})
        await send({"type": "http.response.body", "body": REFUSAL})
    else:
        await receive()
        await send({"type": "websocket.close", "code": 1008})


emulator.app = guarded
emulator.main()
