"""Pages of plain HTML: for who is not signed in, and for what cannot be shown. Once answered, they cost the server nothing;
a page with a socket is kept for a minute even where nobody ever connects."""

import hashlib
from collections.abc import Mapping
from html import escape
from pathlib import Path

from fastapi.responses import HTMLResponse
from nicegui.version import __version__

from components import theme

BRAND = '<p class="brand"><i aria-hidden="true">R</i><span>Reqstly</span></p>'
SCRIPTS = {name: (Path(__file__).parent / name).read_text() for name in ("credentials.js", "door.js")}
SCRIPTS_PATH = f"/assets/{hashlib.sha256(''.join(SCRIPTS.values()).encode()).hexdigest()[:16]}"
_HEADINGS = {
    401: "Signed out",
    403: "Not for you to do",
    404: "Not here",
    409: "Not possible now",
    503: "Back in a moment",
}
# `data-plain` tells scripts that drive the product that no socket will come (ops/chromium.py).
_PAGE = """<!doctype html>
<html lang="en-US" dir="ltr" data-plain><head><meta charset="utf-8"><title>{title} · Reqstly</title>
<meta name="viewport" content="width=device-width, initial-scale=1">
<link rel="icon" href="data:image/svg+xml,{icon}"><link rel="stylesheet" href="{fonts}">{head}{scripts}</head>
<body><div class="centre">{body}</div></body></html>"""


def text(said: object) -> str:
    """Escaped, for an element or an attribute in double quotes."""
    return escape(str(said), quote=True)


def document(
    title: str,
    body: str,
    status: int = 200,
    *,
    scripts: bool = False,
    headers: Mapping[str, str] | None = None,
) -> HTMLResponse:
    """A whole page around this HTML. `scripts`: with what passkeys and one-time links need (door.js)."""
    script = f'<script type="module" src="{SCRIPTS_PATH}/door.js"></script>' if scripts else ""
    page = _PAGE.format(
        title=text(title), icon=_ICON, fonts=_FONTS, head=theme.HEAD, scripts=script, body=body
    )
    return HTMLResponse(page, status, headers={"Cache-Control": "no-store", **(headers or {})})


def heading(status: int) -> str:
    """What a page says first that cannot be shown."""
    return _HEADINGS.get(status, "That was us" if status >= 500 else "Not understood")


def failed(status: int, sentence: str, quote_id: str = "") -> HTMLResponse:
    """A page that says what happened and offers the next step."""
    quote = f'<p class="soft small" data-testid="error-id">To quote: {text(quote_id)}</p>' if quote_id else ""
    again = '<a class="btn main-act" href="">Try again</a>'
    on = '<a class="btn main-act" href="/">Go home</a><a class="btn" href="/new">Ask for something</a>'
    body = (
        f'<main class="oops"><p class="code" data-testid="error-status">{status}</p>'
        f'<h1 data-testid="error-heading">{text(heading(status))}</h1>'
        f'<p class="soft" data-testid="error-sentence">{text(sentence)}</p>{quote}'
        f'<div class="stack">{again if status == 503 else on}</div></main>'
    )
    return document(heading(status), body, status)


def initials(name: str) -> str:
    """The first letters of the first and the last name."""
    words = name.split() or ["?"]
    return words[0][0] + (words[-1][0] if len(words) > 1 else "")


_ICON = theme.FAVICON.replace("#", "%23").replace('"', "'").replace("<", "%3C").replace(">", "%3E")
_FONTS = f"/_nicegui/{__version__}/static/fonts.css"
