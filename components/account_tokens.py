"""One's access tokens: which there are, making one, and taking it back."""

from typing import Any

from nicegui import ui

from components.dialog import buttons, confirm, copy_buttons, dialog
from components.live_rows import LiveRows
from components.visit import Visit
from reqstly.access import Scope
from reqstly.identity import token_commands, tokens
from reqstly.identity.tokens import TokenRow

TOKENS = """
<section class="card pad account" aria-labelledby="tokens-head" data-testid="tokens">
  <div class="page-head"><h2 id="tokens-head">Access tokens</h2>
    <button class="btn slim" @click="act('make')" data-testid="make-token">Make a token</button></div>
  <p class="soft small">For programs of yours. Whoever has a token can do what it was made for, as you.</p>
  <ul class="list"><li v-for="t in s.tokens" :key="t.id" data-testid="token" :data-state="t.state">
    <span class="icon" aria-hidden="true">vpn_key</span>
    <span class="what"><b>{{ t.name }}</b>
      <span class="soft small"><code>{{ t.prefix }}…</code> may {{ t.may }}</span><br>
      <span class="soft small">Made <span :title="exact(t.created_at)">{{ since(t.created_at) }}</span>, <template v-if="t.last_used_at">used <span :title="exact(t.last_used_at)">{{ since(t.last_used_at) }}</span><template v-if="t.last_used_address"> from {{ t.last_used_address }}</template></template><template v-else>never used</template></span></span>
    <template v-if="t.state === 'live' && new Date(t.expires_at) > now"><span class="soft small">until <span :title="exact(t.expires_at)">{{ new Date(t.expires_at).toLocaleDateString(undefined, { dateStyle: 'medium' }) }}</span></span>
      <button class="btn slim quiet danger" @click="act('revoke', t.id)" data-testid="revoke-token" :aria-label="'Revoke ' + t.name">Revoke</button></template>
    <span v-else class="tag">{{ t.state === 'revoked' ? 'Revoked' : 'Over' }}</span></li>
    <li v-if="!s.tokens.length" class="soft">None yet.</li></ul>
</section>
"""
# What a scope lets a program do, after “may”.
MAY = {
    Scope.REQUESTS_READ: "read requests",
    Scope.REQUESTS_WRITE: "read and change requests",
    Scope.TEAMS_READ: "see the teams and what they can be asked for",
    Scope.PEOPLE_READ: "look people up",
    Scope.ADMIN: "manage people and teams",
}
LASTS = {7: "A week", 30: "30 days", 90: "90 days", 180: "180 days", 366: "A year"}


async def section(visit: Visit) -> None:
    """Draw the list, and keep it as it is now."""

    async def state() -> dict[str, Any]:
        return {"tokens": [_row(row) for row in await tokens.listed(await visit.now())]}

    async def reload() -> None:
        listed.set(**await state())

    async def make() -> None:
        if await visit.is_fresh():
            make_dialog(visit)

    async def revoke(token: object) -> None:
        known = {row.id: row.name for row in await tokens.listed(await visit.now())}
        if not isinstance(token, int) or token not in known:
            await reload()
            return

        async def revoked() -> None:
            await visit.act(token_commands.revoke_token, token, done="Revoked. It works no more.")

        said = "The program that uses it stops working at once. That cannot be taken back: you can make a new token."
        if await visit.is_fresh():
            confirm(f"Revoke “{known[token]}”?", [said], "Revoke", revoked)

    listed = LiveRows(TOKENS, await state(), act={"make": make, "revoke": revoke})
    visit.follow(reload, ("user", visit.actor.id))


def make_dialog(visit: Visit) -> None:
    """Ask what it is for and what it may do; then show it, once."""
    offered = [scope for scope in MAY if scope is not Scope.ADMIN or visit.actor.is_admin]

    async def make() -> None:
        wanted = [scope for scope, box in boxes.items() if box.value]
        made = await visit.act(token_commands.make_token, name.value or "", wanted, days.value)
        if made is not None:
            opened.close()
            _show(visit, made)

    with dialog("Make an access token", testid="make-token-dialog") as opened:
        name = ui.input("What it is for").props('outlined autofocus maxlength=80 data-testid="token-name"')
        ui.label("It may").classes("soft")
        boxes = {scope: _box(scope) for scope in offered}
        days = ui.select(LASTS, label="It lasts", value=token_commands.DAYS).props(
            'outlined data-testid="token-days"'
        )
        buttons(opened, "Make it", make, testid="token-make")


def _box(scope: Scope) -> ui.checkbox:
    return ui.checkbox(MAY[scope]).props(f'dense data-testid="scope-{scope.value.replace(":", "-")}"')


def _show(visit: Visit, token: str) -> None:
    with visit.content, dialog("Your new token", testid="token-dialog", persistent=True) as opened:
        ui.label(
            "Copy it now, to where your program keeps its secrets. You will not see it again: lost, it has to be"
            " revoked, and a new one made."
        ).classes("soft")
        ui.input("Token", value=token).props('outlined readonly data-testid="token-value"')
        copy_buttons(opened, token, testid="token-copy")


def _row(row: TokenRow) -> dict[str, Any]:
    # To write is also to read: said once.
    held = [
        s
        for s in MAY
        if s in row.scopes and not (s is Scope.REQUESTS_READ and Scope.REQUESTS_WRITE in row.scopes)
    ]
    return {
        "id": row.id, "name": row.name, "prefix": row.prefix, "state": row.state, "may": "; ".join(MAY[s] for s in held),
        "created_at": row.created_at.isoformat(), "expires_at": row.expires_at.isoformat(),
        "last_used_at": row.last_used_at.isoformat() if row.last_used_at else None,
        "last_used_address": row.last_used_address,
    }  # fmt: skip
