"""A browser without screen that goes to a provider and comes back, with its cookies."""

import re
from urllib.parse import parse_qsl, urlsplit

import httpx

_ACTION, _SECRET = re.compile(r'action="([^"]+)"'), re.compile(r'name="xsrf" value="([^"]+)"')


async def come_back(address: str, http: httpx.AsyncClient, home: str) -> dict[str, str]:
    """Follow a provider's redirects from `address` until it sends the browser to `home`. Returns what it sends along."""
    for _ in range(10):
        if address.startswith(home):
            return dict(parse_qsl(urlsplit(address).query, keep_blank_values=True))
        answer = await http.get(address, follow_redirects=False)
        assert answer.is_redirect, f"{answer.status_code}: {answer.text[:500]}"
        address = str(answer.next_request.url) if answer.next_request else ""
    raise AssertionError("the provider did not send the browser back")


async def leave(address: str, http: httpx.AsyncClient, home: str) -> dict[str, str]:
    """Sign out at the certified provider, whose page asks by a form. Returns what it sends along to `home`."""
    shown = await http.get(address)
    action, secret = _ACTION.search(shown.text), _SECRET.search(shown.text)
    assert action and secret, shown.text[:500]
    sent = await http.post(action[1], data={"xsrf": secret[1], "logout": "yes"}, follow_redirects=False)
    return await come_back(sent.headers["location"], http, home)
