"""Access control: Host and Origin headers, the token, the owner cookie, and the size of request bodies.

By default only this machine reaches the studio. Pages of other sites in a browser on this machine must not
reach it either: the Host header must name this machine (against DNS rebinding), and requests that change
something must come from our own page (Origin). On any other address every path except /api/health needs the
token, as `Authorization: Bearer` or as the cookie that the link `/?token=...` sets.
"""

from __future__ import annotations

import hashlib
import hmac
import html
import ipaddress
import secrets
from collections.abc import Callable
from dataclasses import dataclass
from urllib.parse import parse_qsl, urlencode, urlsplit

from starlette.datastructures import Headers, MutableHeaders
from starlette.requests import cookie_parser
from starlette.responses import HTMLResponse, JSONResponse, RedirectResponse, Response
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from segvigen.errors import PromptError

TOKEN_COOKIE = "segvigen_token"
OWNER_COOKIE = "segvigen_owner"
YEAR = 365 * 24 * 3600
MIN_TOKEN = 8  # characters; `secrets.token_urlsafe(16)` makes good ones
SAFE_METHODS = ("GET", "HEAD", "OPTIONS")
OPEN_PATHS = ("/api/health",)
MAX_DRAIN = 256 << 20  # bytes of a rejected upload that are still read, so that the client gets the response

HEADERS = {
    "x-content-type-options": "nosniff",
    "content-security-policy": "default-src 'self'; img-src 'self' blob: data:; connect-src 'self' blob: "
    "data:; worker-src 'self' blob:; media-src 'self' blob:; object-src 'none'; base-uri 'none'; "
    "form-action 'self'; frame-ancestors 'none'",
    "referrer-policy": "no-referrer",
    "cross-origin-opener-policy": "same-origin",
    "cross-origin-resource-policy": "same-origin",
}
TITLE = '<!doctype html><html lang="en"><meta charset="utf-8"><title>segvigen studio</title>'
TOKEN_PAGE = f"""{TITLE}
<h1>This studio needs a token</h1>
<p>Open the link that <code>segvigen serve</code> printed, or enter the token:</p>
<form action="/" method="get"><label>Token <input name="token" type="password" required></label>
<button>Open</button></form></html>"""
REDIRECT_PAGE = f"""{TITLE}
<meta http-equiv="refresh" content="0; url={{to}}"><p><a href="{{to}}">Open the studio</a></p></html>"""


class _BodyTooLarge(Exception):
    """Raised into the app while a body over the limit arrives."""


def error_response(
    status: int, kind: str, message: str, headers: dict[str, str] | None = None
) -> JSONResponse:
    """Return an error with a one-line message, in the form of schemas.Problem."""
    error = {"kind": kind, "message": " ".join(message.split())}
    return JSONResponse({"error": error}, status, headers)


def is_loopback(host: str) -> bool:
    """Return whether an address is reachable from this machine only."""
    try:
        return ipaddress.ip_address(host.strip("[]")).is_loopback
    except ValueError:
        return host == "localhost"


def check_bind(host: str, token: str | None) -> None:
    """Raise PromptError without a token for an address that others reach, and for a weak token."""
    if token is None:
        if not is_loopback(host):
            raise PromptError(
                f"--host is {host}, which other machines reach; expected a --token with it "
                "(any secret of 8 characters or more), or 127.0.0.1"
            )
    elif len(token) < MIN_TOKEN or not token.isascii() or not token.isprintable() or " " in token:
        raise PromptError(
            f"--token has {len(token)} characters; expected {MIN_TOKEN} or more ASCII letters, digits and "
            "symbols without spaces"
        )


def new_id() -> str:
    """Return a random id of 22 characters (128 bits)."""
    return secrets.token_urlsafe(16)


def is_id(text: str) -> bool:
    """Return whether a text has the form of an id; others are never looked up."""
    return len(text) == 22 and all(c.isascii() and (c.isalnum() or c in "-_") for c in text)


@dataclass(frozen=True)
class Guard:
    """ASGI middleware that rejects foreign requests and adds security headers.

    Sets scope["owner"]: the id in the owner cookie (new on the first visit), or None without a token, when
    all projects belong to the user. Checks the Host header itself, because Starlette's TrustedHostMiddleware
    takes neither IPv6 addresses nor all of 127.0.0.0/8, and answers in plain text.
    """

    app: ASGIApp
    token: str | None
    limit: Callable[[str, str], int]  # method, path -> largest body in bytes

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Pass the request on or reject it."""
        if scope["type"] != "http":
            return await self.app(scope, receive, send)
        headers = Headers(scope=scope)
        cookies = cookie_parser(headers.get("cookie", ""))
        owner = cookies.get(OWNER_COOKIE, "")
        set_owner = self.token is not None and not is_id(owner)
        owner = new_id() if set_owner else owner

        async def send_secure(message: Message) -> None:
            if message["type"] == "http.response.start":
                out = MutableHeaders(scope=message)
                for name, value in HEADERS.items():
                    out.setdefault(name, value)
                if set_owner and message["status"] < 400:
                    out.append("set-cookie", _cookie(OWNER_COOKIE, owner))
            await send(message)

        response = self._foreign(scope, headers)
        if response is None and self.token is not None and scope["path"] not in OPEN_PATHS:
            response = self._sign_in(scope, headers)
            if response is None and not self._has_token(headers, cookies):
                response = _token_needed(scope, headers)
        if response is not None:
            return await response(scope, receive, send_secure)
        scope["owner"] = owner if self.token is not None else None
        await self._limited(scope, headers, receive, send_secure)

    def _foreign(self, scope: Scope, headers: Headers) -> Response | None:
        """Return an error for a request with a foreign Host or Origin."""
        host = headers.get("host", "")
        name = urlsplit(f"//{host}").hostname if host else ""
        if self.token is None and not (name and is_loopback(name)):
            return error_response(
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
            site = (origin or "another site")[:100]
            return error_response(
                403, "OriginRefused", f"the request comes from {site!r}; expected this server's own page"
            )
        return None

    def _cookie_value(self) -> str:
        """Return the value of the token cookie, derived from the token without revealing it."""
        assert self.token is not None
        return hmac.new(self.token.encode(), b"segvigen studio cookie", hashlib.sha256).hexdigest()

    def _has_token(self, headers: Headers, cookies: dict[str, str]) -> bool:
        assert self.token is not None
        scheme, _, bearer = headers.get("authorization", "").partition(" ")
        if scheme.lower() == "bearer" and hmac.compare_digest(bearer.strip().encode(), self.token.encode()):
            return True
        return hmac.compare_digest(cookies.get(TOKEN_COOKIE, "").encode(), self._cookie_value().encode())

    def _sign_in(self, scope: Scope, headers: Headers) -> Response | None:
        """For the link with the token: set the cookie and redirect to the same page without the token."""
        if scope["method"] != "GET" or scope["path"] != "/":
            return None
        query = parse_qsl(scope.get("query_string", b"").decode("latin-1"), keep_blank_values=True)
        token = dict(query).get("token")
        if token is None or not hmac.compare_digest(token.encode(), (self.token or "").encode()):
            return None
        rest = urlencode([(key, value) for key, value in query if key != "token"])
        to = "/" + (f"?{rest}" if rest else "")
        response: Response = RedirectResponse(to, 303)
        # Coming from another site, a strict cookie does not follow a redirect; from our own page it does.
        if headers.get("sec-fetch-site", "none") not in ("none", "same-origin"):
            response = HTMLResponse(REDIRECT_PAGE.format(to=html.escape(to, quote=True)))
        response.headers["set-cookie"] = _cookie(TOKEN_COOKIE, self._cookie_value())
        return response

    async def _limited(self, scope: Scope, headers: Headers, receive: Receive, send: Send) -> None:
        """Pass the request on and count its body as it arrives; respond with 413 at once over the limit."""
        limit = self.limit(scope["method"], scope["path"])
        length = headers.get("content-length", "0")
        count, over, started = 0, length.isdigit() and int(length) > limit, False

        async def counted() -> Message:
            nonlocal count, over
            message = await receive()
            count += len(message.get("body", b""))
            over = over or count > limit
            if over:
                raise _BodyTooLarge
            return message

        async def send_if_whole(message: Message) -> None:
            nonlocal started
            if started or not over:  # drop the app's own response to an incomplete body
                started = True
                await send(message)

        try:
            if not over:
                await self.app(scope, counted, send_if_whole)
        except Exception:
            if not over:
                raise
        if over and not started:
            response = error_response(
                413,
                "TooLarge",
                f"the request has more than {limit:,} bytes ({limit / 2**20:.3g} MiB), this server's limit; "
                "send a smaller file",
                {"connection": "close"},
            )
            await _respond_and_drain(response, receive, send)


def _token_needed(scope: Scope, headers: Headers) -> Response:
    if scope["path"] == "/" and "text/html" in headers.get("accept", ""):
        return HTMLResponse(TOKEN_PAGE, 401)
    message = "this server needs its token; send `Authorization: Bearer TOKEN`, or open the link it printed"
    return error_response(401, "TokenNeeded", message, {"www-authenticate": "Bearer"})


async def _respond_and_drain(response: Response, receive: Receive, send: Send) -> None:
    """Send a response now and keep reading; a client that is still sending would miss it otherwise."""
    start = {"type": "http.response.start", "status": response.status_code, "headers": response.raw_headers}
    await send(start)
    await send({"type": "http.response.body", "body": response.body, "more_body": True})
    count = 0
    while count < MAX_DRAIN:
        message = await receive()
        count += len(message.get("body", b""))
        if message["type"] == "http.disconnect" or not message.get("more_body", False):
            break
    await send({"type": "http.response.body", "body": b"", "more_body": False})


def _cookie(name: str, value: str) -> str:
    return f"{name}={value}; Max-Age={YEAR}; Path=/; HttpOnly; SameSite=Strict"
