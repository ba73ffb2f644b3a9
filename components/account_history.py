"""When and how somebody signed in, and what changed of how they can: newest first."""

from collections.abc import Awaitable, Callable
from typing import Any

from components.live_rows import LiveRows
from components.visit import Visit
from reqstly.actor import Actor
from reqstly.identity.history import SignIn, of_nobody_known, sign_ins
from reqstly.live import Subject
from reqstly.settings import settings

HISTORY = """
<section class="card pad account" aria-labelledby="history-head" data-testid="history">
  <h2 id="history-head">{{ s.head }}</h2>
  <ul class="list"><li v-for="one in s.history" :key="one.id" data-testid="history-entry" :data-action="one.action">
    <span class="icon" aria-hidden="true">{{ one.icon }}</span>
    <span class="what"><b>{{ one.words }}</b><span class="soft small">{{ one.more }}</span></span>
    <time class="soft small" :datetime="one.at" :title="exact(one.at)">{{ since(one.at) }}</time></li>
    <li v-if="!s.history.length" class="soft">Nothing yet.</li></ul>
</section>
"""

WORDS = {
    "activated": ("lock_open", "Let in again"),
    "deactivated": ("block", "Deactivated"),
    "identity_linked": ("link", "Connected with a provider"),
    "identity_unlinked": ("link_off", "Disconnected from a provider"),
    "link_made": ("mail", "One-time link made"),
    "link_used": ("mark_email_read", "One-time link used"),
    "passkey_added": ("key", "Passkey added"),
    "passkey_cloned": ("warning", "Passkey refused: a copy of it may be in use"),
    "passkey_removed": ("key_off", "Passkey removed"),
    "session_ended": ("logout", "Signed out from elsewhere"),
    "sign_in_failed": ("error_outline", "Sign-in failed"),
    "signed_in": ("login", "Signed in"),
    "signed_out": ("logout", "Signed out"),
    "signed_out_by_provider": ("logout", "Signed out by the provider"),
    "token_made": ("vpn_key", "Access token made"),
    "token_revoked": ("vpn_key", "Access token revoked"),
}
HOW = {
    "demo": "demo sign-in",
    "invite": "an invitation",
    "jwt": "a provider's access token",
    "link": "one-time link",
    "oidc": "the organisation's sign-in",
    "passkey": "passkey",
    "recovery": "for recovery",
    "token": "access token",
}


async def section(visit: Visit, user_id: int | None = None) -> None:
    """Draw the history of this person, or of who looks at the page, and keep it as it is now."""
    whose = user_id or visit.actor.id
    await _drawn(visit, "Sign-in history", lambda actor: sign_ins(actor, whose), ("user", whose))


async def of_strangers(visit: Visit) -> None:
    """The same of who was refused without it being known who was meant, for admins."""
    await _drawn(visit, "Refused, of nobody known", of_nobody_known, ("sign_in", 0))


async def _drawn(
    visit: Visit, head: str, load: Callable[[Actor], Awaitable[tuple[SignIn, ...]]], about: Subject
) -> None:
    async def state() -> dict[str, Any]:
        return {"head": head, "history": [_entry(one) for one in await load(await visit.now())]}

    async def reload() -> None:
        drawn.set(**await state())

    drawn = LiveRows(HISTORY, await state())
    visit.follow(reload, about)


def _entry(one: SignIn) -> dict[str, Any]:
    icon, words = WORDS[one.action]
    how = HOW.get(one.method) or settings().called(one.method)
    more = [
        how,
        one.reason,
        one.device,
        f"from {one.address}" if one.address else "",
        f"by {one.by}" if one.by else "",
    ]
    return {
        "id": one.id, "at": one.at.isoformat(), "action": one.action, "icon": icon, "words": words,
        "more": ", ".join(filter(None, more)),
    }  # fmt: skip
