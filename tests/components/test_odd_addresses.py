"""No address, however odd, is a fault of ours; and none is answered for another host."""

import httpx
import pytest

from components.cookies import session_cookie
from tests.components.wires import connected
from tests.e2e.world import Replica
from tests.people import PEOPLE

ODD = (
    b"%00", b"%FF%FE", b"%ED%A0%80", b"%5C%5Cevil", b"%0D%0AX-A:b", b"..%2F..%2F", b"%", b"%zz", b"99999999999999999999", b"-1",
    b"\xc3\xa9", b"%F0%9F%98%80", b"%7F", b"%C2%85", b"REQ-%00", b"a" * 3_000,
)  # fmt: skip
BEFORE = (
    b"/", b"//", b"/sign-in?then=/", b"/sign-in?then=", b"/sign-in?error=", b"/sign-in?ended=", b"/sign-in/from/", b"/requests/",
    b"/requests?q=", b"/requests?state=", b"/teams/", b"/teams/it?q=", b"/teams/it/", b"/new/", b"/new?type=", b"/welcome/",
    b"/welcome?link=", b"/admin/", b"/search?q=", b"/api/v1/requests/", b"/api/v1/requests?cursor=", b"/api/v1/search?q=",
    b"/api/v1/", b"/_nicegui/", b"/_nicegui_ws/", b"/_nicegui_ws/socket.io/?EIO=4&transport=",
    b"/_nicegui_ws/socket.io/?EIO=4&sid=",
)  # fmt: skip


async def asked(url: str, target: bytes, cookie: str, host: str = "localhost") -> int:
    """The status that this address is answered with; 0 where the connection ends without."""
    stranger = await connected(url)
    lines = [
        b"GET " + target + b" HTTP/1.1",
        b"Host: " + host.encode(),
        b"Cookie: " + cookie.encode(),
        b"Connection: close",
    ]
    await stranger.send(b"\r\n".join([*lines, b"", b""]))
    said = await stranger.ends(60)
    stranger.close()
    return int(said[9:12]) if said.startswith(b"HTTP/1.1 ") else 0


@pytest.mark.parametrize("who", ["", "agent"])
async def test_no_address_is_a_fault_of_ours(replica: Replica, who: str) -> None:
    before, cookie = len(replica.log.read_text()), ""
    async with httpx.AsyncClient(base_url=replica.url, timeout=60) as http:
        if who:
            await http.post("/sign-in/demo", data={"email": PEOPLE[who].email})
            cookie = f"{session_cookie()}={http.cookies[session_cookie()]}"
    asking = [start + odd for start in BEFORE for odd in ODD]
    said = {target[:80]: await asked(replica.url, target, cookie) for target in asking}
    assert not {target: status for target, status in said.items() if status >= 500}
    assert "Traceback" not in replica.log.read_text()[before:]
    async with httpx.AsyncClient(base_url=replica.url, timeout=60) as http:
        for then in ("/%00", "/%0d%0aX: y", "//evil.example", "/\\evil.example", "\ud7ff", "/" + "x" * 5_000):
            sent = {"email": PEOPLE["agent"].email, "then": then}
            assert (await http.post("/sign-in/demo", data=sent)).status_code == 303
        raw = await http.post(
            "/sign-in/demo",
            content=b"email=" + PEOPLE["agent"].email.encode() + b"&then=/%00%ff",
            headers={"content-type": "application/x-www-form-urlencoded"},
        )
        assert raw.status_code == 303 and raw.headers["location"] == "/"


async def test_another_host_is_answered_with_one_sentence(replica: Replica) -> None:
    for path in (b"/sign-in", b"/api/v1/health", b"/nothing"):
        for host in (
            "evil.example",
            "localhost.evil.example",
            "evil.example:80",
            "",
            "localhost@evil.example",
        ):
            assert await asked(replica.url, path, "", host) == 400, (path, host)
    for path in (b"/healthz", b"/readyz"):  # asked inside, by address
        assert await asked(replica.url, path, "", "10.0.0.7:8080") == 200
    async with httpx.AsyncClient(base_url=replica.url, timeout=60) as http:
        made_up = {
            "x-forwarded-prefix": "/elsewhere",
            "x-forwarded-host": "evil.example",
            "x-forwarded-port": "1",
        }
        answer = await http.get("/sign-in", headers=made_up)
    assert answer.status_code == 200 and "elsewhere" not in answer.text and "evil.example" not in answer.text
