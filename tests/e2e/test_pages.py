"""Every page at every width, light and dark; ways in and out; what HTTP and the websocket refuse; what everybody can use."""

import asyncio
from collections.abc import AsyncIterator
from urllib.parse import quote

import httpx
import pytest
from playwright.async_api import Page, expect
from websockets.asyncio.client import ClientConnection, connect
from websockets.exceptions import ConnectionClosed, InvalidStatus

from components import testids as ids
from reqstly.requests import commands
from tests.e2e.conftest import Opener
from tests.e2e.pages import HOLD_BACK, RequestPage, Screen, SignIn
from tests.e2e.world import World, anew, open_at, ready
from tests.people import PEOPLE, actor, ask

WIDTHS = ((360, 740), (768, 1024), (1440, 900))


async def full_request() -> int:
    """A request with everything on its page: a long title, comments, a note, a question, an answer."""
    made = (await ask(title="Averylongwordwithoutanyspaceinit" * 5, description="w" * 400)).number
    łukasz = await actor("agent")
    await commands.note(łukasz, made, "Nobody else reads this " * 9)
    await commands.wait(łukasz, made, "https://example.com/" + "deep/" * 40)
    await commands.comment(await actor("requester"), made, "Yes")
    await commands.resolve(łukasz, made, "Done")
    await commands.reopen(łukasz, made)
    return made


PAGES = (
    ("", "/sign-in"),
    ("agent", "/"),
    ("agent", "/new"),
    ("agent", "/new/starter-kit"),
    ("requester", "/requests"),
    ("agent", "/requests/REQ-{number}"),
    ("agent", "/teams/it?status=all&sort=newest"),
    ("agent", "/teams/it?status=cancelled&priority=urgent&assignee=me"),
    ("admin", "/admin/people"),
    ("admin", "/admin/teams"),
    ("admin", "/admin/history"),
    ("lead", "/teams/it/history"),
    ("lead", "/teams/it/members"),
    ("agent", "/requests/REQ-999999999"),
)

WIDER = """() => {
  const wide = document.documentElement.clientWidth;
  const holds = (e) => getComputedStyle(e).position === 'fixed' || /auto|scroll|hidden/.test(getComputedStyle(e).overflowX);
  const held = (e) => e && e !== document.body && (holds(e) || held(e.parentElement));
  const over = [...document.body.querySelectorAll('*')]
    .filter((e) => e.getBoundingClientRect().right > wide + 1 && !held(e));
  return {
    scroll: document.documentElement.scrollWidth - wide,
    over: over.slice(0, 3).map((e) => e.outerHTML.slice(0, 120)),
  };
}"""

# Controls without a name, more or fewer h1 than one, ids that are there twice, pages without main, language or title.
NAMELESS = """() => {
  const shown = (e) => e.checkVisibility() && !e.closest('[aria-hidden=true]') && e.type !== 'hidden';
  const spoken = (e) => {
    const copy = e.cloneNode(true);
    copy.querySelectorAll('[aria-hidden=true]').forEach((hidden) => hidden.remove());
    return copy.textContent.trim();
  };
  const by = (e) => (e.getAttribute('aria-labelledby') || '').split(' ').map((id) => document.getElementById(id));
  const name = (e) => e.getAttribute('aria-label') || e.title
    || [...by(e), ...(e.labels || [])].filter(Boolean).map(spoken).join('')
    || (/^(A|BUTTON|SUMMARY)$/.test(e.tagName) ? spoken(e) : '');
  const controls = 'a[href], button, input, select, textarea, summary, [role=button], [role=combobox]';
  const found = [...document.querySelectorAll(controls)]
    .filter((e) => shown(e) && !name(e)).map((e) => 'no name: ' + e.outerHTML.slice(0, 160));
  const heads = [...document.querySelectorAll('h1')].filter((e) => e.checkVisibility());
  if (heads.length !== 1) found.push(heads.length + ' h1');
  if (document.querySelectorAll('main').length !== 1) found.push('not one main');
  if (!document.documentElement.lang) found.push('no language');
  if (!document.title.trim()) found.push('no title');
  const ids = [...document.querySelectorAll('[id]')].map((e) => e.id);
  new Set(ids.filter((id, at) => ids.indexOf(id) !== at)).forEach((id) => found.push('twice: #' + id));
  document.querySelectorAll('img:not([alt])').forEach(() => found.push('no alt'));
  return found;
}"""

FOCUS = """() => {
  const e = document.activeElement;
  const outlined = (s) => s.outlineStyle !== 'none' && parseFloat(s.outlineWidth) > 0;
  const visible = outlined(getComputedStyle(e)) || outlined(getComputedStyle(e, '::after'));
  return [e.dataset.testid || e.className || e.tagName, visible];
}"""


@pytest.mark.parametrize(("who", "path"), PAGES, ids=[path.split("?")[0] for _, path in PAGES])
async def test_a_page_fits_every_screen_and_has_names(
    world: World, visit: Opener, who: str, path: str
) -> None:
    if "{number}" in path:
        path = path.format(number=await full_request())
    page = await visit(who, path, world.b)
    await expect(page.locator("h1")).to_be_visible()
    for scheme in ("light", "dark"):
        await page.emulate_media(color_scheme=scheme)
        for width, height in WIDTHS:
            await page.set_viewport_size({"width": width, "height": height})
            wider = await page.evaluate(WIDER)
            assert wider == {"scroll": 0, "over": []}, (scheme, width)
        ground = await page.evaluate("() => getComputedStyle(document.body).backgroundColor")
        light = sum(int(part) for part in ground[4:-1].split(",")[:3]) > 380
        assert light == (scheme == "light"), ground
    await page.emulate_media(color_scheme="light")
    assert await page.evaluate(NAMELESS) == []


async def test_dialogs_fit_a_phone_and_have_names(visit: Opener) -> None:
    page = await visit("agent", f"/requests/REQ-{await full_request()}")
    await page.set_viewport_size({"width": 360, "height": 740})
    await anew(page, page.reload)
    await page.get_by_test_id(ids.FACTS).locator("summary").click()
    for act, dialog in (
        ("edit", ids.EDIT_DIALOG),
        ("cancel", ids.CANCEL_DIALOG),
        ("add_follower", ids.PERSON_DIALOG),
    ):
        await page.get_by_test_id(ids.ACT + act).click()
        await expect(page.get_by_test_id(dialog)).to_be_visible()
        assert (await page.evaluate(WIDER))["scroll"] == 0
        assert await page.evaluate(NAMELESS) == [], act
        await page.get_by_role("button", name="Not now").click()
        await expect(page.get_by_test_id(dialog)).to_have_count(0)


async def test_missing_pages_are_404_and_forbidden_ones_403(world: World, visit: Opener) -> None:
    context = await world.context("requester")
    for path, status in (
        ("/nowhere", 404),
        ("/requests/REQ-999999999", 404),
        ("/requests/nonsense", 404),
        ("/teams/it", 404),
        ("/teams/%00", 422),
        ("/new/nothing", 404),
        ("/admin/people", 403),
        ("/admin/teams", 403),
        ("/go?number=x", 404),
        ("/requests?before=x", 200),
    ):
        assert (await context.request.get(world.a.url + path)).status == status, path
    queue = await (await world.context("agent")).request.get(
        f"{world.a.url}/teams/it?status=x&assignee=-1&priority=%00&type=1e9&sort=;&after=1_nan_1"
    )
    assert queue.status == 200
    screen = Screen(await visit("requester", "/admin/people"))
    await screen.error(403)
    await expect(screen.at(ids.ERROR_SENTENCE)).to_have_text("Only an admin may manage people.")
    await anew(screen.page, screen.page.get_by_role("link", name="Go home").click)
    assert screen.page.url == f"{world.a.url}/"


@pytest.mark.noisy
async def test_an_error_of_ours_has_an_id_to_quote(world: World, visit: Opener) -> None:
    """Provoked honestly: a table is missing for a moment."""
    work = RequestPage(await visit("agent", f"/requests/REQ-{await full_request()}"))
    context = await world.context("agent")
    world.database.rows("alter table request_reads rename to away")
    try:
        answer = await context.request.get(f"{world.a.url}/teams/it")
        assert answer.status == 500
        screen = Screen(await visit("agent", "/teams/it"))
        await screen.error(500)
        quoted = (await screen.at(ids.ERROR_ID).inner_text()).split()[-1]
        assert quoted in world.a.log.read_text()
        assert "request_reads" not in await screen.page.content()
    finally:
        world.database.rows("alter table away rename to request_reads")
    world.database.rows("alter table comments rename to away")
    try:
        await work.say("My words stay here")
        await work.notice("That did not work, and nothing was changed.")
        notice = await work.at(ids.NOTICE).inner_text()
        quoted = notice.split("quote ")[1].split(".")[0]
        assert quoted in world.a.log.read_text()
        await expect(work.text).to_have_value("My words stay here")
        assert "My words stay here" not in world.a.log.read_text()
    finally:
        world.database.rows("alter table away rename to comments")
    await work.at(ids.SEND_COMMENT).click()
    await expect(work.said("comment", "My words stay here")).to_be_visible()


async def test_the_door_leads_back_to_where_one_wanted_to(world: World, visit: Opener) -> None:
    page = await visit("", "", fresh=True)
    await page.goto(f"{world.a.url}/teams/it?status=waiting", wait_until="commit")
    door = SignIn(await ready(page))
    assert "/sign-in?then=" in page.url
    await door.be("agent")
    assert page.url == f"{world.a.url}/teams/it?status=waiting"
    await expect(door.at(ids.ME)).to_have_text(PEOPLE["agent"].name)
    await anew(page, door.at(ids.SIGN_OUT).click)
    assert page.url.endswith("/sign-in")
    assert not [c for c in await page.context.cookies() if c.get("name") == "reqstly"]
    await open_at(page, f"{world.b.url}/")
    assert "/sign-in" in page.url  # on the other replica too


async def test_a_cookie_that_has_ended_does_not_make_a_missing_page_reload_for_ever(
    world: World, visit: Opener
) -> None:
    page = await visit("mathilde", "/", fresh=True)
    kept = await page.context.cookies()
    await anew(page, page.get_by_test_id(ids.SIGN_OUT).click)
    await page.context.add_cookies(
        [{"name": c["name"], "value": c["value"], "url": world.a.url} for c in kept]
    )
    loads: list[str] = []
    page.on("load", lambda loaded: loads.append(loaded.url))
    await open_at(page, f"{world.a.url}/nowhere")
    await expect(page.get_by_test_id(ids.ERROR_STATUS)).to_have_text("404")
    assert len(loads) == 1


async def test_signing_out_in_one_window_ends_the_others(world: World, visit: Opener) -> None:
    one = await visit("mathilde", "/", fresh=True)
    token = (await one.context.cookies())[0]
    two = await one.context.new_page()
    await open_at(two, f"{world.b.url}/new")
    await anew(one, one.get_by_test_id(ids.SIGN_OUT).click)
    async with httpx.AsyncClient() as http:
        cookies = {str(token.get("name")): str(token.get("value"))}
        old = await http.get(f"{world.b.url}/", cookies=None, headers={"cookie": _cookie(cookies)})
    assert old.status_code == 303
    # Told by the database, on the other replica too: the window goes to the door by itself.
    await two.wait_for_url("**/sign-in**")
    await two.close()


def _cookie(cookies: dict[str, str]) -> str:
    return "; ".join(f"{name}={value}" for name, value in cookies.items())


@pytest.mark.parametrize(
    ("then", "leads"),
    [
        ("/new", "/new"),
        ("/teams/it?status=waiting", "/teams/it?status=waiting"),
        ("//evil.example", "/"),
        ("https://evil.example/", "/"),
        ("/\\evil.example", "/"),
        ("/\t/evil.example", "/"),
        ("javascript:alert(1)", "/"),
        ("\\\\evil.example", "/"),
        ("/new\r\nX-Evil: 1", "/"),
        ("", "/"),
    ],
)
async def test_the_door_leads_to_own_pages_alone(world: World, then: str, leads: str) -> None:
    async with httpx.AsyncClient() as http:
        form = {"email": PEOPLE["chidi"].email, "then": then}
        answer = await http.post(f"{world.a.url}/sign-in/demo", data=form)
    assert (answer.status_code, answer.headers["location"]) == (303, leads)
    assert "x-evil" not in answer.headers


async def test_the_cookie_is_for_the_browser_alone(world: World) -> None:
    async with httpx.AsyncClient() as http:
        answer = await http.post(f"{world.a.url}/sign-in/demo", data={"email": PEOPLE["chidi"].email})
        cookie = answer.headers["set-cookie"].lower()
        assert "httponly" in cookie and "samesite=lax" in cookie and "path=/" in cookie
        for email in ("nobody@example.com", "", "' or 1=1 --"):
            refused = await http.post(f"{world.a.url}/sign-in/demo", data={"email": email})
            assert refused.headers["location"] == "/sign-in" and "set-cookie" not in refused.headers


async def test_http_says_how_it_is_and_guards_itself(world: World) -> None:
    async with httpx.AsyncClient(base_url=world.a.url) as http:
        health = await http.get("/healthz")
        assert (health.status_code, health.json()) == (200, {"status": "ok"})
        ready = await http.get("/readyz")
        well = dict.fromkeys(("database", "listener", "migrations", "disk", "draining"), "ok")
        assert (ready.status_code, ready.json()) == (200, {"status": "ready", "checks": well})
        for path in ("/sign-in", "/healthz", "/nowhere", "/_nicegui/nothing"):
            headers = (await http.get(path)).headers
            policy = headers["content-security-policy"]
            assert "default-src 'none'" in policy and "frame-ancestors 'none'" in policy
            assert "object-src 'none'" in policy and "http:" not in policy and "*" not in policy
            assert headers["x-content-type-options"] == "nosniff"
            assert headers["x-frame-options"] == "DENY"
            assert headers["referrer-policy"] == "same-origin"
            assert "server" not in headers
        form = {"email": PEOPLE["chidi"].email}
        for headers_sent in (
            {"Origin": "https://evil.example"},
            {"Origin": "http://127.0.0.1:1"},
            {"Sec-Fetch-Site": "cross-site"},
            {"Sec-Fetch-Site": "same-site"},
        ):
            for path in ("/sign-in/demo", "/sign-out"):
                refused = await http.post(path, data=form, headers=headers_sent)
                assert refused.status_code == 403 and "set-cookie" not in refused.headers, headers_sent
        assert (
            await http.post("/sign-in/demo", data=form, headers={"Origin": world.a.url})
        ).status_code == 303
        assert (await http.post("/sign-in/demo", content=b"x" * 1_000_001)).status_code == 413

        async def endless() -> AsyncIterator[bytes]:
            yield b"email=x"

        assert (await http.post("/sign-in/demo", content=endless())).status_code == 413
        for path in ("/docs", "/redoc", "/openapi.json"):
            assert (await http.get(path)).status_code == 404


# The websocket is a door of its own.


async def socket(page: Page, **changed: str) -> tuple[str, list[str]]:
    """What a hand-made socket of this page's client is told: '40…' is in, '44…' refused. And what follows."""
    query: str = await page.evaluate("() => new URLSearchParams(window.socket.io.opts.query).toString()")
    at = await page.evaluate("() => location.host")
    cookies = {str(c.get("name")): str(c.get("value")) for c in await page.context.cookies()}
    headers = {"Origin": f"http://{at}", "Cookie": _cookie(cookies)} | changed
    query = headers.pop("query", query)
    address = f"ws://{at}/_nicegui_ws/socket.io/?EIO=4&transport=websocket&{query}"
    origin = headers.pop("Origin")
    sent = {name: value for name, value in headers.items() if value}
    try:
        async with connect(address, origin=origin or None, additional_headers=sent) as opened:  # type: ignore[arg-type]
            await opened.recv()
            await opened.send("40")
            said = str(await opened.recv())
            while said.startswith('42["live"'):  # what its rooms tell may come before it
                said = str(await opened.recv())
            return said, await _rest(opened)
    except (InvalidStatus, ConnectionClosed) as error:
        return f"44 {error}", []


async def _rest(opened: ClientConnection) -> list[str]:
    frames = []
    try:
        while True:
            frames.append(str(await asyncio.wait_for(opened.recv(), 0.3)))
    except (TimeoutError, ConnectionClosed):
        return frames


async def test_a_socket_needs_the_cookie_and_our_origin(world: World, visit: Opener) -> None:
    page = await visit("agent", "/teams/it")
    tom = (await (await world.context("outsider")).cookies())[0]
    for changed in (
        {"Cookie": ""},
        {"Cookie": "reqstly=guessed"},
        {"Cookie": f"reqstly={tom.get('value')}"},
        {"Origin": "https://evil.example"},
        {"Origin": "null"},
        {"query": "client_id=unknown&implicit_handshake=true&tab_id=t&document_id=d&next_message_id=0"},
        {"query": ""},
    ):
        said, frames = await socket(page, **changed)
        assert said.startswith("44"), changed
        assert not any("REQ-" in frame for frame in frames)
    # So it is the change that was refused: with nothing changed the door opens.
    said, _ = await socket(page)
    assert said.startswith("40"), said


async def test_a_socket_acts_for_its_own_page_alone(world: World, visit: Opener) -> None:
    """Tom's socket names Łukasz's client in an event: nothing happens."""
    number = (await ask(title="Not for Tom to take")).number
    work = RequestPage(await visit("agent", f"/requests/REQ-{number}"))
    tom = await visit("outsider", "/")
    await work.page.evaluate(HOLD_BACK)
    await work.act("take")
    held = await work.page.evaluate("() => window.__late.map((all) => all[1])")
    assert len(held) == 1 and held[0]["client_id"] == await work.page.evaluate("() => window.clientId")
    # Nor does the separate handshake let him join first.
    hello = {"client_id": held[0]["client_id"], "tab_id": "t", "document_id": "d", "next_message_id": 0}
    joined = await tom.evaluate(
        "hello => new Promise((done) => window.socket.emit('handshake', hello, done))", hello
    )
    assert joined is False
    await tom.evaluate("message => window.socket.emit('event', message)", held[0])
    await commands.comment(await actor("agent"), number, "Still nobody's")
    await expect(work.said("comment", "Still nobody's")).to_be_visible()
    await work.has_status("open")
    # From his own socket the very same message takes it: it was the socket that was refused.
    await work.page.evaluate("() => window.__later()")
    await work.has_status("in_progress")


# What everybody can use.


async def test_the_keyboard_reaches_everything_and_shows_where_it_is(world: World, visit: Opener) -> None:
    page = await visit("agent", "/teams/it")
    await page.keyboard.press("Tab")
    skip = page.get_by_role("link", name="Skip to content")
    await expect(skip).to_be_focused()
    await expect(skip).to_be_in_viewport()
    await page.keyboard.press("Enter")
    assert await page.evaluate(
        "() => document.activeElement.closest('main') !== null || location.hash === '#main'"
    )
    reached = set[str]()
    for _ in range(14):
        await page.keyboard.press("Tab")
        seen = await page.evaluate(FOCUS)
        reached.add(str(seen[0]))
        assert seen[1], seen
    assert {ids.STATUS + "active", ids.PICK + "assignee", ids.PICK + "sort"} <= reached, reached


async def test_a_request_is_made_by_keyboard_alone(world: World, visit: Opener) -> None:
    page = await visit("chidi", "/new/purchase")
    await expect(page.get_by_test_id(ids.TITLE)).to_be_focused()
    for text in ("By keyboard", "Pencils", "12"):
        await page.keyboard.type(text)
        await page.keyboard.press("Tab")
    for _ in range(8):
        if await page.get_by_test_id(ids.SEND).evaluate("send => send === document.activeElement"):
            break
        await page.keyboard.press("Tab")
    await anew(page, lambda: page.keyboard.press("Enter"))
    await expect(page.get_by_test_id(ids.REQUEST_TITLE)).to_have_text("By keyboard")


async def test_who_wants_no_motion_gets_none(world: World, visit: Opener) -> None:
    page = await visit("agent", "/teams/it?sort=newest")
    await page.emulate_media(reduced_motion="reduce")
    number = (await ask(title="Comes in without a glow")).number
    row = page.locator(f"[data-number=REQ-{number}]")
    await expect(row).to_be_visible()
    moving = "() => document.getAnimations().filter((a) => a.playState === 'running').length"
    assert await page.evaluate(moving) == 0
    assert await row.evaluate("row => getComputedStyle(row).animationName") == "none"
    await page.emulate_media(reduced_motion="no-preference")
    number = (await ask(title="Comes in with a glow")).number
    await expect(page.locator(f"[data-number=REQ-{number}].glow")).to_be_visible()


async def test_each_of_the_casts_buttons_works(world: World, visit: Opener) -> None:
    page = await visit("", "/sign-in", fresh=True)
    for who in ("agent", "hr_agent", "admin"):
        await SignIn(page).be(who)
        await expect(page.get_by_test_id(ids.ME)).to_have_text(PEOPLE[who].name)
        await open_at(page, f"{world.a.url}/sign-in?then={quote('/')}")
