"""One's own passkeys: add, name, remove."""

from typing import Any

from nicegui import ui

from components.dialog import buttons, dialog
from components.live_rows import LiveRows
from components.passkey import PasskeyAdd
from components.visit import Visit
from reqstly.identity import accounts, passkey_commands, passkeys
from reqstly.identity.passkeys import PasskeyRow
from reqstly.settings import settings

PASSKEYS = """
<div class="account">
  <h2 id="passkeys-head">Passkeys</h2>
  <p v-if="!s.passkeys.length" class="soft" data-testid="no-passkeys">None yet. With one, you sign in by finger, face or code, without typing anything.</p>
  <ul v-else class="list"><li v-for="one in s.passkeys" :key="one.id" data-testid="passkey" :data-name="one.name">
    <span class="icon" aria-hidden="true">key</span>
    <span class="what"><b>{{ one.name }}</b><span class="soft small"><span :title="exact(one.created_at)">Added {{ since(one.created_at) }}</span>, <template v-if="one.last_used_at">used <span :title="exact(one.last_used_at)">{{ since(one.last_used_at) }}</span> by {{ one.last_used_on }}<template v-if="one.last_used_address">, from {{ one.last_used_address }}</template></template><template v-else>not used yet</template></span></span>
    <span class="tag" :title="one.synced ? 'Its maker keeps a copy, for your other devices' : 'It is nowhere else'">{{ one.synced ? 'Synced' : 'On one device' }}</span>
    <button class="btn slim quiet" @click="act('rename', one.id)" data-testid="passkey-rename" :aria-label="'Rename ' + one.name">Rename</button>
    <button class="btn slim quiet danger" @click="act('remove', one.id)" data-testid="passkey-remove" :aria-label="'Remove ' + one.name">Remove</button></li></ul>
  <p v-if="s.instead" class="soft small">Passkeys need a name, not a number, in the address: open this page as <a class="link" :href="s.instead">{{ s.instead }}</a> to add one.</p>
</div>
"""


async def section(visit: Visit) -> None:
    """Draw the list, and keep it as it is now; nothing where there are no passkeys."""
    if not settings().has_passkeys:
        return
    offered = passkeys.offered(visit.host)
    shown: dict[int, PasskeyRow] = {}

    async def state() -> dict[str, Any]:
        rows = await passkeys.listed(await visit.now())
        shown.clear()
        shown.update({row.id: row for row in rows})
        instead = "" if offered else f"{settings().origin}/account"
        return {"passkeys": [_row(row) for row in rows], "instead": instead}

    async def reload() -> None:
        listed.set(**await state())

    async def rename(passkey: object) -> None:
        if isinstance(passkey, int) and passkey in shown:
            _rename_dialog(visit, shown[passkey])

    async def remove(passkey: object) -> None:
        if isinstance(passkey, int) and passkey in shown:
            await _remove_dialog(visit, shown[passkey], alone=len(shown) == 1)

    with (
        ui.element("section")
        .classes("card pad")
        .props('aria-labelledby="passkeys-head" data-testid="passkeys"')
    ):
        listed = LiveRows(PASSKEYS, await state(), act={"rename": rename, "remove": remove})
        if offered:
            PasskeyAdd()
    visit.follow(reload, ("user", visit.actor.id))


def _row(row: PasskeyRow) -> dict[str, Any]:
    return {
        "id": row.id, "name": row.name, "synced": row.synced, "created_at": row.created_at.isoformat(),
        "last_used_at": row.last_used_at and row.last_used_at.isoformat(), "last_used_on": row.last_used_on,
        "last_used_address": row.last_used_address,
    }  # fmt: skip


def _rename_dialog(visit: Visit, row: PasskeyRow) -> None:
    async def rename() -> None:
        if await visit.act(passkey_commands.rename_passkey, row.id, name.value, done="Renamed."):
            opened.close()

    with dialog("Rename this passkey", testid="passkey-rename-dialog") as opened:
        name = ui.input("Name", value=row.name).props('outlined autofocus data-testid="passkey-name"')
        buttons(opened, "Rename", rename, testid="passkey-rename-save")


async def _remove_dialog(visit: Visit, row: PasskeyRow, *, alone: bool) -> None:
    # The verb says it too; here it is said before, so that nobody finds out by losing their way in.
    only = alone and not await accounts.connected(await visit.now())

    async def remove() -> None:
        if await visit.act(passkey_commands.remove_passkey, row.id, only, done="Removed."):
            opened.close()

    with dialog(f"Remove “{row.name}”?", testid="passkey-remove-dialog") as opened:
        if only:
            ui.label(passkey_commands.LAST).classes("banner").props('role="alert" data-testid="passkey-last"')
        ui.label(
            "It opens nothing here from then on. Remove it from your device too, where it is kept."
        ).classes("soft")
        buttons(opened, "Remove it all the same" if only else "Remove", remove, testid="passkey-remove-yes")
