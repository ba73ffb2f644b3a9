"""What the crooked provider serves: discovery, keys, and the endpoints of the authorization code flow (OpenID Connect Core 1.0)."""

import asyncio
import base64
import hashlib
from typing import TYPE_CHECKING, Any
from urllib.parse import unquote_plus, urlencode
from uuid import uuid4

from starlette.applications import Starlette
from starlette.requests import Request
from starlette.responses import JSONResponse, PlainTextResponse, RedirectResponse, Response
from starlette.routing import Route

from tests.idp.signing import kept

if TYPE_CHECKING:
    from tests.idp.crooked import Crooked


def app(crooked: "Crooked") -> Starlette:
    """Its application."""
    at = _Endpoints(crooked)
    return Starlette(
        routes=[
            Route("/.well-known/openid-configuration", at.discovery),
            Route("/jwks", at.jwks),
            Route("/authorize", at.authorize),
            Route("/token", at.token, methods=["POST"]),
            Route("/userinfo", at.userinfo, methods=["GET", "POST"]),
            Route("/leave", at.leave, methods=["GET", "POST"]),
        ]
    )


class _Endpoints:
    def __init__(self, crooked: "Crooked") -> None:
        self.crooked = crooked

    async def discovery(self, request: Request) -> Response:
        issuer = self.crooked.issuer
        paths = {
            "authorization_endpoint": "authorize", "token_endpoint": "token", "userinfo_endpoint": "userinfo",
            "jwks_uri": "jwks", "end_session_endpoint": "leave",
        }  # fmt: skip
        return await self._said("discovery", {
            "issuer": issuer, **{name: f"{issuer}/{path}" for name, path in paths.items()},
            "response_types_supported": ["code"], "subject_types_supported": ["public"],
            "id_token_signing_alg_values_supported": ["RS256"], "code_challenge_methods_supported": ["S256"],
            "authorization_response_iss_parameter_supported": True,
        })  # fmt: skip

    async def jwks(self, request: Request) -> Response:
        return await self._said("jwks", {"keys": self.crooked.published}, request.url.query)

    async def authorize(self, request: Request) -> Response:
        asked = dict(request.query_params)
        self.crooked.asked.append(asked)
        sub, code = asked.get("login_hint", "amara"), str(uuid4())
        self.crooked.codes[code] = asked | {"sub": _subject(self.crooked, sub), "sid": str(uuid4())}
        right = {"code": code, "iss": self.crooked.issuer} | _named(asked, "state")
        return await self._back("authorize", asked["redirect_uri"], right)

    async def token(self, request: Request) -> Response:
        from tests.idp.crooked import Redeemed

        form = {name: str(value) for name, value in (await request.form()).items()}
        method, client, secret = _credentials(request, form)
        begun = self.crooked.codes.get(form.get("code", ""))
        verdict = self._verdict(form, begun, client, secret)
        self.crooked.redeemed.append(Redeemed(form, method, verdict))
        if verdict != "ok" or begun is None:
            return JSONResponse({"error": verdict}, 401 if verdict == "invalid_client" else 400)
        self.crooked.spent.add(form["code"])
        access_token = str(uuid4())
        self.crooked.access[access_token] = begun["sub"]
        return await self._said("token", {
            "access_token": access_token, "token_type": "Bearer", "expires_in": 3600,
            "id_token": self.crooked.make_id_token(begun, access_token),
        })  # fmt: skip

    async def userinfo(self, request: Request) -> Response:
        from tests.idp.crooked import Told

        where, token = await _bearer(request)
        self.crooked.told.append(Told(where, token))
        sub = self.crooked.access.get(token)
        if sub is None or where == "query":
            return JSONResponse({"error": "invalid_token"}, 401)
        return await self._said("userinfo", {"sub": sub, **self.crooked.people.get(sub, {})})

    async def leave(self, request: Request) -> Response:
        asked = dict(request.query_params) or {n: str(v) for n, v in (await request.form()).items()}
        self.crooked.left.append(asked)
        if "post_logout_redirect_uri" not in asked:
            return PlainTextResponse("Signed out.")
        return await self._back("end_session", asked["post_logout_redirect_uri"], _named(asked, "state"))

    def _verdict(self, form: dict[str, str], begun: dict[str, str] | None, client: str, secret: str) -> str:
        if (client, secret) != (self.crooked.client_id, self.crooked.secret):
            return "invalid_client"
        if begun is None or form["code"] in self.crooked.spent:
            return "invalid_grant"
        verifier = form.get("code_verifier", "")
        if form.get("redirect_uri") != begun["redirect_uri"] or _challenge(verifier) != begun.get(
            "code_challenge"
        ):
            return "invalid_grant"
        return "ok"

    async def _said(self, endpoint: str, right: dict[str, Any], query: str = "") -> Response:
        self._count(endpoint, query)
        lie = self.crooked.reply(endpoint)
        await asyncio.sleep(lie.wait)
        if lie.to:
            return RedirectResponse(lie.to, 307)
        if lie.body is not None:
            return Response(lie.body, lie.status, media_type="application/json")
        return JSONResponse(kept(right, lie.members), lie.status)

    async def _back(self, endpoint: str, to: str, right: dict[str, str]) -> Response:
        self._count(endpoint)
        lie = self.crooked.reply(endpoint)
        await asyncio.sleep(lie.wait)
        return RedirectResponse(f"{to}?{urlencode(kept(right, lie.members))}", 303)

    def _count(self, endpoint: str, query: str = "") -> None:
        self.crooked.fetched[endpoint] += 1
        self.crooked.fetched_in_order.append(f"{endpoint}?{query}" if query else endpoint)


def _subject(crooked: "Crooked", hint: str) -> str:
    return next((sub for sub, claims in crooked.people.items() if claims.get("email") == hint), hint)


def _credentials(request: Request, form: dict[str, str]) -> tuple[str, str, str]:
    """How the client named itself: the method, its id, its secret."""
    kind, _, said = request.headers.get("authorization", "").partition(" ")
    if kind.lower() == "basic":
        client, _, secret = base64.b64decode(said).decode().partition(":")
        return "client_secret_basic", unquote_plus(client), unquote_plus(secret)
    method = "client_secret_post" if "client_secret" in form else "none"
    return method, form.get("client_id", ""), form.get("client_secret", "")


async def _bearer(request: Request) -> tuple[str, str]:
    kind, _, token = request.headers.get("authorization", "").partition(" ")
    if kind.lower() == "bearer":
        return "header", token
    if "access_token" in request.query_params:
        return "query", request.query_params["access_token"]
    form = await request.form() if request.method == "POST" else {}
    return ("body", str(form["access_token"])) if "access_token" in form else ("nowhere", "")


def _challenge(verifier: str) -> str:
    return base64.urlsafe_b64encode(hashlib.sha256(verifier.encode()).digest()).rstrip(b"=").decode()


def _named(said: dict[str, str], name: str) -> dict[str, str]:
    return {name: said[name]} if name in said else {}
