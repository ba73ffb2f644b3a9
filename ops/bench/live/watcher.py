"""One open queue page without its browser: it fetches, joins, keeps its rows by the rules of components/live_rows.js,
comes back as socket.io's client and nicegui.js do, and notes what came when."""

import asyncio
import json
import random
import re
import time
from array import array
from collections import Counter
from dataclasses import dataclass, field
from typing import Any

import aiohttp

from ops.bench import browserless
from ops.bench.live import wire
from ops.bench.live.wire import Wire
from reqstly.settings import CHECKOUT

REMOVED = -1
# What socket.io's client waits before it tries again, as place.js tells it: at first, at most, and how much that varies.
_SAID = re.search(
    r"reconnectionDelay\((\d+)\)\.reconnectionDelayMax\((\d+)\)",
    (CHECKOUT / "components/place.js").read_text(),
)
assert _SAID, "place.js says no longer how long socket.io's client waits"
_FIRST, _MOST, _JITTER = int(_SAID[1]) / 1000, int(_SAID[2]) / 1000, 0.5


@dataclass(slots=True)
class Seen:
    """What came to the watchers of a process: for each change the request's id, its version (REMOVED: it went), and the
    moment. Only changes to a row that the page already had, or that came in by itself: what moves up because another
    row left has no moment of its own."""

    ids: "array[int]" = field(default_factory=lambda: array("q"))
    versions: "array[int]" = field(default_factory=lambda: array("q"))
    befores: "array[int]" = field(default_factory=lambda: array("q"))
    moments: "array[float]" = field(default_factory=lambda: array("d"))
    told: Counter[str] = field(default_factory=Counter)

    def note(self, id: int, before: int, version: int, moment: float) -> None:
        """One more."""
        self.ids.append(id)
        self.befores.append(before)
        self.versions.append(version)
        self.moments.append(moment)


class Watcher:
    """A queue page. `rows` is what stands on it."""

    def __init__(
        self, http: aiohttp.ClientSession, host: str, port: int, path: str, session: str, seen: Seen
    ) -> None:
        self._http, self._host, self._port, self._path, self._session = http, host, port, path, session
        self._seen, self._replica = seen, ""
        self._wire: Wire | None = None
        self._query: dict[str, Any] = {}
        self._gap: dict[str, Any] = {}
        self._back: asyncio.Task[None] | None = None
        self._acked = -1
        self._closed = False
        self.view, self.rows, self.at, self.more = "", list[dict[str, Any]](), -1, False
        self.counts: dict[str, Any] = {}
        self.lost_at = self.back_at = 0.0

    @property
    def _cookie(self) -> str:
        return "; ".join(filter(None, (self._session, self._replica)))

    @property
    def connected(self) -> bool:
        """Whether its socket is joined."""
        return self._wire is not None

    @property
    def replica(self) -> str:
        """The cookie by which the proxy knows where this page lives."""
        return self._replica

    async def open(self) -> None:
        """Fetch the page and join it. Raises aiohttp.ClientError, OSError or wire.Refused."""
        await self._fetch()
        await self._join()

    def ack(self) -> None:
        """What nicegui.js says every three seconds when it has got something."""
        at = self._query.get("next_message_id", 0)
        if self._wire is not None and self._acked < at:
            self._wire.emit("ack", {"client_id": self._query["client_id"], "next_message_id": at})
            self._acked = at

    def close(self) -> None:
        """Leave for good."""
        self._closed = True
        if self._back is not None:
            self._back.cancel()
        if self._wire is not None:
            self._wire.close()

    async def _fetch(self) -> None:
        headers = {"Cookie": self._cookie}
        address = f"http://{self._host}:{self._port}{self._path}"
        async with self._http.get(address, headers=headers, allow_redirects=False) as answer:
            html = await answer.text()
            self._keep_cookies(answer.headers.getall("Set-Cookie", []))
            if answer.status != 200:
                raise aiohttp.ClientError(f"{self._path}: {answer.status}")
        self._query = browserless.socket_query(html)
        self._acked = -1
        self._draw(browserless.elements(html))

    def _draw(self, elements: dict[str, dict[str, Any]]) -> None:
        for id, element in elements.items():
            props = element.get("props", {})
            view = next((room for room in props.get("rooms", []) if room.startswith("queue:")), None)
            if view is not None:
                state = props["initial"]
                self.view, self.rows, self.at = view, list(state["rows"]), props["seq"]
                self.more, self.counts = state["more"], dict(state["counts"])
                listener = next(e["listener_id"] for e in element["events"] if e["type"] == "act")
                args = [json.dumps({"name": "gap", "args": []})]
                self._gap = {"id": int(id), "listener_id": listener, "args": args}
                return
        raise AssertionError(f"{self._path} shows no rows")

    async def _join(self) -> None:
        joined = await wire.join(self._host, self._port, self._query, self._cookie, self._heard, self._lost)
        self._keep_cookies(joined.cookies)
        if not joined.is_open:
            raise ConnectionError("closed as soon as it was joined")
        self._wire = joined
        self.back_at = time.monotonic()

    def _keep_cookies(self, lines: list[str]) -> None:
        for line in lines:
            if line.startswith("reqstly_replica="):
                self._replica = line.split(";")[0]

    def _lost(self) -> None:
        # Called too for a socket that never joined: whoever tried that goes on by themselves.
        if self._wire is not None and not self._closed:
            self.lost_at = time.monotonic()
            self._wire = None
            self._back = asyncio.get_running_loop().create_task(self._come_back())

    async def _come_back(self) -> None:
        tried = 0
        while True:
            delay = min(_FIRST * 2**tried, _MOST)
            await asyncio.sleep(delay * random.uniform(1 - _JITTER, 1 + _JITTER))
            try:
                return await self._join()
            except wire.Refused:
                break
            except (OSError, TimeoutError):
                tried += 1
        # Refused: the replica does not know this page, and the browser loads it anew.
        while True:
            try:
                self._seen.told["reloads"] += 1
                return await self.open()
            except (aiohttp.ClientError, OSError, TimeoutError, wire.Refused):
                # A browser would show an error here, and a person would load it again.
                self._seen.told["failed reloads"] += 1
                await asyncio.sleep(1)

    def _heard(self, event: str, message: Any, now: float) -> None:
        if event == "live":
            self._receive(message, now)
        elif isinstance(message, dict) and "_id" in message:
            self._query["next_message_id"] = max(self._query.get("next_message_id", 0), message["_id"] + 1)
            if event == "open":
                self._seen.told["sent elsewhere"] += 1

    def _receive(self, message: dict[str, Any], now: float) -> None:
        if "merge" in message:
            self.counts.update(message["merge"].get("counts", {}))
            return
        if message["room"] != self.view:
            return
        self._seen.told["messages"] += 1
        seq = message["seq"]
        if "reset" in message:
            if seq > self.at:
                self._seen.told["resets"] += 1
                self.rows, self.at = list(message["reset"]["rows"]), seq
                self.more = message["reset"]["more"]
        elif seq <= self.at:
            self._seen.told["repeated"] += 1
        elif seq != self.at + 1:
            self._seen.told["gaps"] += 1
            if self._wire is not None:
                self._wire.emit("event", {**self._gap, "client_id": self._query["client_id"]})
        else:
            self.at = seq
            self.more = message["set"]["more"]
            self._apply(message["ops"], now)

    def _apply(self, ops: list[dict[str, Any]], now: float) -> None:
        rows, room_was_made = self.rows, False
        for op in ops:
            id = op["id"]
            was = next((at for at, row in enumerate(rows) if row["id"] == id), -1)
            before = rows[was]["version"] if was >= 0 else 0
            if op["op"] == "remove":
                if was >= 0:
                    del rows[was]
                    self._seen.note(id, before, REMOVED, now)
                room_was_made = True
                continue
            row = op["row"]
            if was >= 0:
                del rows[was]
            rows.insert(op["at"], row)
            if row["version"] > before and (was >= 0 or not room_was_made):
                self._seen.note(id, before, row["version"], now)
