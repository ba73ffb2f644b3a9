"""Ways from one site to another, and back to our own pages only."""

import re
from html import escape
from urllib.parse import unquote

from fastapi.responses import HTMLResponse, Response

THEN_MOST = 2_000  # characters: what people have in their address bars is shorter
_OWN = re.compile(r"/(?!/)[^\x00-\x1f\x7f-\x9f\\\ud800-\udfff]*")


def own(then: str) -> str:
    """A path on this site as it may stand in a header, and nothing else: no other host, no scheme, nothing that a browser or a
    database reads in its own way. Where it is not one, home."""
    path = unquote(then.partition("?")[0].partition("#")[0])
    return then if len(then) <= THEN_MOST and _OWN.fullmatch(then) and _OWN.fullmatch(path) else "/"


def leave_for(address: str, response: Response) -> Response:
    """Go to another site after a form was sent here. A plain redirect would be a form's target to the browser, and our
    policy lets forms go to ourselves alone. Cookies already put on `response` go along."""
    safe = escape(address, quote=True)
    page = HTMLResponse(
        '<!doctype html><html lang="en"><title>On to signing in · Reqstly</title>'
        f'<meta http-equiv="refresh" content="0;url={safe}"><p><a href="{safe}">Go on</a>',
        headers={"Cache-Control": "no-store", "Referrer-Policy": "no-referrer"},
    )
    page.raw_headers += [pair for pair in response.raw_headers if pair[0] == b"set-cookie"]
    return page
