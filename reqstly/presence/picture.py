"""What a replica knows of who is where: read whole after each gap, then only the requests that a message names."""

from collections.abc import Awaitable, Callable

from reqstly import live
from reqstly.presence.queries import Seen, present

Changed = Callable[[dict[int, tuple[Seen | None, Seen | None]]], Awaitable[None]]


class Picture:
    """Everybody on every replica. `changed` gets before and after of the requests where it differs."""

    def __init__(self, changed: Changed) -> None:
        self._changed = changed
        self._seen: dict[int, Seen] = {}
        self._unsubscribe = live.subscribe(self._heard)

    def close(self) -> None:
        """Follow no more."""
        self._unsubscribe()

    def at(self, request_id: int) -> Seen | None:
        """Who is at this request."""
        return self._seen.get(request_id)

    def anybody(self) -> bool:
        """Whether somebody is anywhere."""
        return bool(self._seen)

    async def _heard(self, subjects: frozenset[live.Subject] | None) -> None:
        if subjects is None or any(kind in ("team", "user") for kind, _ in subjects):
            # After a gap, or when a name or a membership may be another.
            await self._replace(None)
            return
        # A request that somebody is at may have gone to another team.
        ids = {id for kind, id in subjects if kind == "presence" or (kind == "request" and id in self._seen)}
        if ids:
            await self._replace(sorted(ids))

    async def _replace(self, ids: list[int] | None) -> None:
        now = await present(ids)
        about = set(ids) if ids is not None else self._seen.keys() | now.keys()
        differing = {
            id: (self._seen.get(id), now.get(id)) for id in about if self._seen.get(id) != now.get(id)
        }
        for id, (_, after) in differing.items():
            if after is None:
                del self._seen[id]
            else:
                self._seen[id] = after
        if differing:
            await self._changed(differing)
