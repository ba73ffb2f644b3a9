"""Where one is signed in, and how to end that."""

from typing import Any

from components.dialog import confirm
from components.live_rows import LiveRows
from components.visit import Visit
from reqstly.identity import sessions

SESSIONS = """
<section class="card pad account" aria-labelledby="sessions-head" data-testid="sessions">
  <div class="page-head"><h2 id="sessions-head">Where you are signed in</h2>
    <button v-if="s.sessions.length > 1" class="btn slim" @click="act('others')" data-testid="end-others">Sign out everywhere else</button></div>
  <ul class="list"><li v-for="one in s.sessions" :key="one.id" data-testid="session" :data-here="one.here">
    <span class="icon" aria-hidden="true">{{ one.phone ? 'smartphone' : 'computer' }}</span>
    <span class="what"><b>{{ one.device }}</b><span class="soft small">{{ one.how }} <span :title="exact(one.created_at)">{{ since(one.created_at) }}</span><template v-if="one.address">, from {{ one.address }}</template></span></span>
    <span v-if="one.here" class="tag">This one</span>
    <template v-else><span class="soft small" :title="exact(one.last_used_at)">used {{ since(one.last_used_at) }}</span>
      <button class="btn slim quiet danger" @click="act('end', one.id)" data-testid="end-session" :aria-label="'Sign out ' + one.device">Sign out</button></template></li></ul>
</section>
"""
HOW = {
    "demo": "Demo sign-in",
    "link": "By a one-time link",
    "oidc": "Through your organisation",
    "passkey": "With a passkey",
}


async def section(visit: Visit) -> None:
    """Draw the list, and keep it as it is now."""

    async def state() -> dict[str, Any]:
        return {"sessions": [_row(row) for row in await sessions.listed(await visit.now())]}

    async def reload() -> None:
        listed.set(**await state())

    async def end(session: object) -> None:
        known = {row.id: row.device for row in await sessions.listed(await visit.now())}
        if not isinstance(session, int) or session not in known:
            await reload()
        elif await visit.is_fresh():
            said = f"{known[session]} is signed out at once: its pages close. What was typed there and not sent is kept."
            confirm(f"Sign {known[session]} out?", [said], "Sign out", lambda: _end(session))

    async def _end(session: int) -> None:
        await visit.did(sessions.end, session)

    async def others() -> None:
        if await visit.is_fresh():
            said = "All your other windows and devices are signed out at once. Access tokens go on working."
            confirm("Sign out everywhere else?", [said], "Sign out", _end_others)

    async def _end_others() -> None:
        await visit.act(sessions.end_others, done="Signed out everywhere else.")

    listed = LiveRows(SESSIONS, await state(), act={"end": end, "others": others})
    visit.follow(reload, ("user", visit.actor.id))


def _row(row: sessions.SessionRow) -> dict[str, Any]:
    return {
        "id": row.id, "device": row.device, "address": row.address, "how": HOW.get(row.method, "Signed in"), "here": row.here,
        "phone": any(word in row.device for word in ("iOS", "Android")), "created_at": row.created_at.isoformat(),
        "last_used_at": row.last_used_at.isoformat(),
    }  # fmt: skip
