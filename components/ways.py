"""Ways from one site to another, and back to our own pages only."""

from html import escape

from fastapi.responses import HTMLResponse, Response


def own(then: str) -> str:
    """A path on this site, and nothing else: no other host, no scheme."""
    return (
        then
        if then.startswith("/") and not then.startswith(("//", "/\\")) and not set("\r\n\t") & set(then)
        else "/"
    )


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
