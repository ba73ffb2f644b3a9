"""What the server has of what somebody is typing. Within `pool`, on whichever database that is."""

from reqstly.drafts.queries import load
from tests.conftest import until
from tests.people import actor


async def kept(who: str, place: str) -> dict[str, str]:
    """What the server has of it."""
    found = (await load(await actor(who), place)).get(place)
    return found.fields if found else {}


async def is_kept(who: str, place: str, **texts: str) -> None:
    """Return once the server has just this; the version that it was begun on may be with it."""

    async def look() -> bool:
        found = await kept(who, place)
        return {name: text for name, text in found.items() if name in texts or name != "version"} == texts

    await until(look, 60)
