"""Who may ask: the Host and Origin of a request, the token, the owner's cookie, the size of a body.

By default only this machine reaches the studio. A page of another site that a browser on this machine shows
must not reach it either: the Host header names us (against DNS rebinding), and what changes something must
come from our own page (Origin). Behind any other address everything but /api/health needs the token, as
`Authorization: Bearer` or as the cookie that the link `/?token=...` sets.
"""

from __future__ import annotations

import hashlib
import hmac
import html
import ipaddress
import json
import secrets
from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from urllib.parse import parse_qsl, urlencode, urlsplit

from starlette.datastructures import Headers, MutableHeaders
from starlette.requests import cookie_parser
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from segvigen.errors import PromptError

TOKEN_COOKIE = "segvigen_token"
OWNER_COOKIE = "segvigen_owner"
YEAR = 365 * 24 * 3600
LEAST_TOKEN = 8  # characters; `secrets.token_urlsafe(16)` makes good ones
SAFE_METHODS = ("GET", "HEAD", "OPTIONS")
OPEN_PATHS = ("/api/health",)
DRAINED = 256 << 20  # bytes of a refused upload that are still read, so that the client hears why

POLICY = "; ".join(
    [
        "default-src 'self'",
        "img-src 'self' blob: data:",
        "connect-src 'self' blob: data:",
        "worker-src 'self' blob:",
        "media-src 'self' blob:",
        "object-src 'none'",
        "base-uri 'none'",
        "form-action 'self'",
        "frame-ancestors 'none'",
    ]
)
HEADERS = {
    "x-content-type-options": "nosniff",
    "content-security-policy": POLICY,
    "referrer-policy": "no-referrer",
    "cross-origin-opener-policy": "same-origin",
    "cross-origin-resource-policy": "same-origin",
}

DOOR = """<!doctype html><html lang="en"><meta charset="utf-8"><title>segvigen studio</title>
<h1>This studio needs its token</h1>
<p>Open the link that <code>segvigen serve</code> printed, or give the token:</p>
<form action="/" method="get"><label>Token <input name="token" type="password" required></label>
<button>Open</button></form></html>"""
ONWARD = """<!doctype html><html lang="en"><meta charset="utf-8"><title>segvigen studio</title>
<meta http-equiv="refresh" content="0; url={to}"><p><a href="{to}">Open the studio</a></p></html>"""


class TooLarge(Exception):
    """A body grew over its limit while it came in."""


def is_loopback(host: str) -> bool:
    """Whether only this machine reaches an address."""
    try:
        return ipaddress.ip_address(host.strip("[]")).is_loopback
    except ValueError:
        return host == "localhost"


def check_bind(host: str, token: str | None) -> None:
    """Raise PromptError for an address that others reach without a token, and for a token easily guessed."""
    if token is None:
        if not is_loopback(host):
            raise PromptError(
                f"--host is {host}, which other machines reach; expected a --token with it "
                "(any secret of 8 characters or more), or 127.0.0.1"
            )
    elif len(token) < LEAST_TOKEN or not token.isascii() or not token.isprintable() or " " in token:
        raise PromptError(
            f"--token has {len(token)} characters; expected {LEAST_TOKEN} or more letters, digits and signs "
            "without spaces"
        )


def new_id() -> str:
    """22 characters that nobody guesses (128 bits)."""
    return secrets.token_urlsafe(16)


def is_id(text: str) -> bool:
    """Whether a text looks like one of our ids; anything else is never looked up."""
    return len(text) == 22 and all(c.isascii() and (c.isalnum() or c in "-_") for c in text)


@dataclass(frozen=True)
class Guard:
    """ASGI middleware: refuses strangers and adds the headers that keep a browser strict.

    What passes has scope["owner"]: the id in the browser's owner cookie (made here on the first visit), or
    None where there is no token and all projects are the user's.
    """

    app: ASGIApp
    token: str | None
    limit: Callable[[str, str], int]  # method, path -> bytes a body may have

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Let a request through, or answer it."""
        if scope["type"] != "http":
            return await self.app(scope, receive, send)
        headers = Headers(scope=scope)
        cookies = cookie_parser(headers.get("cookie", ""))
        given = self._owner(cookies)
        owner = given or new_id()
        fresh = self.token is not None and given is None

        async def answer(message: Message) -> None:
            if message["type"] == "http.response.start":
                out = MutableHeaders(scope=message)
                for name, value in HEADERS.items():
                    out.setdefault(name, value)
                if fresh and message["status"] < 400:
                    out.append("set-cookie", _cookie(OWNER_COOKIE, owner))
            await send(message)

        refusal = self._strange(scope, headers)
        if refusal is not None:
            return await _refuse(answer, *refusal)
        if self.token is not None and scope["path"] not in OPEN_PATHS:
            entered = await self._enter(scope, headers, answer)
            if entered:
                return
            if not self._knows(headers, cookies):
                return await self._turn_away(scope, headers, answer)
        scope["owner"] = owner if self.token is not None else None
        scope["owner_is_new"] = fresh
        await self._limited(scope, headers, receive, answer)

    def _owner(self, cookies: dict[str, str]) -> str | None:
        value = cookies.get(OWNER_COOKIE, "")
        return value if is_id(value) else None

    def _strange(self, scope: Scope, headers: Headers) -> tuple[int, str, str] | None:
        """Why a request is not from us: (status, kind, message), or None."""
        host = headers.get("host", "")
        name = urlsplit(f"//{host}").hostname if host else ""
        if self.token is None and not (name and is_loopback(name)):
            return (
                403,
                "HostRefused",
                f"the Host header is {host[:100]!r}; expected localhost or 127.0.0.1, or start the server "
                "with --token",
            )
        if scope["method"] in SAFE_METHODS:
            return None
        origin = headers.get("origin")
        foreign = origin is not None and urlsplit(origin).netloc.lower() != host.lower()
        if foreign or headers.get("sec-fetch-site") == "cross-site":
            return (
                403,
                "OriginRefused",
                f"the request comes from {(origin or 'another site')[:100]!r}; expected this server's "
                "own page",
            )
        return None

    def _stamp(self) -> str:
        """What the cookie holds: made from the token, and not the token."""
        assert self.token is not None
        return hmac.new(self.token.encode(), b"segvigen studio cookie", hashlib.sha256).hexdigest()

    def _knows(self, headers: Headers, cookies: dict[str, str]) -> bool:
        assert self.token is not None
        scheme, _, bearer = headers.get("authorization", "").partition(" ")
        if scheme.lower() == "bearer" and hmac.compare_digest(bearer.strip().encode(), self.token.encode()):
            return True
        return hmac.compare_digest(cookies.get(TOKEN_COOKIE, "").encode(), self._stamp().encode())

    async def _enter(self, scope: Scope, headers: Headers, send: Send) -> bool:
        """Answer the link with the token: set the cookie and lead on to the same page without it."""
        if scope["method"] != "GET" or scope["path"] != "/":
            return False
        query = parse_qsl(scope.get("query_string", b"").decode("latin-1"), keep_blank_values=True)
        given = dict(query).get("token")
        if given is None or not hmac.compare_digest(given.encode(), (self.token or "").encode()):
            return False
        rest = urlencode([(key, value) for key, value in query if key != "token"])
        to = "/" + (f"?{rest}" if rest else "")
        cookie = _cookie(TOKEN_COOKIE, self._stamp())
        # Coming from another site, a strict cookie does not follow a redirect; from our own page it does.
        if headers.get("sec-fetch-site", "none") in ("none", "same-origin"):
            await _send(send, 303, b"", {"location": to, "set-cookie": cookie})
        else:
            page = ONWARD.format(to=html.escape(to, quote=True)).encode()
            await _send(send, 200, page, {"content-type": "text/html; charset=utf-8", "set-cookie": cookie})
        return True

    async def _turn_away(self, scope: Scope, headers: Headers, send: Send) -> None:
        if scope["path"] == "/" and "text/html" in headers.get("accept", ""):
            return await _send(send, 401, DOOR.encode(), {"content-type": "text/html; charset=utf-8"})
        await _refuse(
            send,
            401,
            "TokenNeeded",
            "this server needs its token; send `Authorization: Bearer TOKEN`, or open the link it printed",
        )

    async def _limited(self, scope: Scope, headers: Headers, receive: Receive, send: Send) -> None:
        """Pass on, counting the body as it comes in; over the limit the answer is 413 at once."""
        limit = self.limit(scope["method"], scope["path"])
        announced = headers.get("content-length", "0")
        count, over, started = 0, announced.isdigit() and int(announced) > limit, False

        async def counted() -> Message:
            nonlocal count, over
            message = await receive()
            count += len(message.get("body", b""))
            over = over or count > limit
            if over:
                raise TooLarge
            return message

        async def noted(message: Message) -> None:
            nonlocal started
            if started or not over:  # what the app makes of a body cut short is not the answer
                started = True
                await send(message)

        try:
            if not over:
                await self.app(scope, counted, noted)
        except Exception:
            if not over:
                raise
        if over and not started:
            body = _problem(
                "TooLarge",
                f"the request has more than {limit} bytes ({limit / 2**20:.3g} MiB), which is this server's "
                "limit; send a smaller file, or start the server with a larger --max-upload",
            )
            await _answer_and_drain(receive, send, body)


async def _answer_and_drain(receive: Receive, send: Send, body: bytes) -> None:
    """Say 413 now, and read on for a while: a client that is still sending would miss the answer."""
    headers = [(b"content-type", b"application/json"), (b"content-length", str(len(body)).encode())]
    await send(
        {"type": "http.response.start", "status": 413, "headers": [*headers, (b"connection", b"close")]}
    )
    await send({"type": "http.response.body", "body": body, "more_body": True})
    read = 0
    while read < DRAINED:
        message = await receive()
        read += len(message.get("body", b""))
        if message["type"] == "http.disconnect" or not message.get("more_body", False):
            break
    await send({"type": "http.response.body", "body": b"", "more_body": False})


def _cookie(name: str, value: str) -> str:
    return f"{name}={value}; Max-Age={YEAR}; Path=/; HttpOnly; SameSite=Strict"


def _problem(kind: str, message: str) -> bytes:
    return json.dumps({"error": {"kind": kind, "message": message}}).encode()


async def _refuse(send: Callable[[Message], Awaitable[None]], status: int, kind: str, message: str) -> None:
    headers = {"content-type": "application/json"}
    if status == 401:
        headers["www-authenticate"] = "Bearer"
    await _send(send, status, _problem(kind, message), headers)


async def _send(
    send: Callable[[Message], Awaitable[None]], status: int, body: bytes, headers: dict[str, str]
) -> None:
    told = [(key.encode("latin-1"), value.encode("latin-1")) for key, value in headers.items()]
    told.append((b"content-length", str(len(body)).encode()))
    await send({"type": "http.response.start", "status": status, "headers": told})
    await send({"type": "http.response.body", "body": body})
