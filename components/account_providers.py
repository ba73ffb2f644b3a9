"""The organisations' sign-ins that one's account is connected with."""

from typing import Any

from components.dialog import confirm
from components.live_rows import LiveRows
from components.visit import Visit
from reqstly.identity import accounts
from reqstly.settings import settings

PROVIDERS = """
<section class="card pad account" aria-labelledby="providers-head" data-testid="connections">
  <h2 id="providers-head">Your organisation's sign-in</h2>
  <ul class="list"><li v-for="p in s.providers" :key="p.key" :data-testid="'connection-' + p.key" :data-connected="p.connected">
    <span class="icon" aria-hidden="true">domain</span>
    <span class="what"><b>{{ p.name }}</b><span class="soft small">{{ p.connected ? (p.email ? 'Connected as ' + p.email : 'Connected') : 'Not connected' }}</span></span>
    <button v-if="p.connected" class="btn slim quiet danger" @click="act('disconnect', p.key)" data-testid="disconnect">Disconnect</button>
    <form v-else method="post" :action="'/account/connect/' + p.key"><button class="btn slim" data-testid="connect">Connect</button></form></li></ul>
</section>
"""


async def section(visit: Visit) -> None:
    """Draw each provider there is, connected or not; nothing where there is none."""
    if not settings().providers:
        return

    async def state() -> dict[str, Any]:
        found = dict(await accounts.connected(await visit.now()))
        rows = [
            {"key": key, "name": known.name, "connected": key in found, "email": found.get(key, "")}
            for key, known in settings().providers.items()
        ]
        return {"providers": rows}

    async def reload() -> None:
        listed.set(**await state())

    async def disconnect(provider: object) -> None:
        name = settings().called(str(provider))

        async def disconnected() -> None:
            await visit.act(accounts.disconnect, provider, done="Disconnected.")

        if await visit.is_fresh():
            said = f"You can no longer sign in with {name}, until you connect it again here."
            confirm(f"Disconnect {name}?", [said], "Disconnect", disconnected)

    listed = LiveRows(PROVIDERS, await state(), act={"disconnect": disconnect})
    visit.follow(reload, ("user", visit.actor.id))
