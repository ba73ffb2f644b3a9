"""Making, naming and removing one's own passkeys. Signing in with one: `passkeys.py`."""

from typing import Any

from db.models import Passkey, User
from db.unit_of_work import Work, unit_of_work
from reqstly import audit, clean
from reqstly.access import NOTHING, Permission, require, require_fresh
from reqstly.actor import Actor
from reqstly.errors import NotFound, NotNow
from reqstly.identity import authenticators, ceremonies, ways_in
from reqstly.identity.authenticators import Mistrusted
from reqstly.identity.passkeys import NAME_MOST, NO_CHALLENGE, PASSKEYS_MOST, keep, known_ids
from reqstly.identity.refusals import Refused

LAST = (
    "This is your only way in. Without it nobody can sign in as you, not even you, until a recovery link is made for you "
    "on the server."
)


async def begin_registration(actor: Actor, browser: object) -> dict[str, Any]:
    """What to ask this browser for, to make a passkey for the actor. `browser` is the secret of its flow cookie."""
    _require(actor)
    secret = clean.line(browser, "browser", most=200)
    async with unit_of_work(actor.user_id) as work:
        user = await work.session.get_one(User, actor.id)
        known = await known_ids(work, actor.id)
    if len(known) >= PASSKEYS_MOST:
        raise NotNow(f"You have {PASSKEYS_MOST} passkeys. Remove one that you no longer use first.")
    challenge, options = authenticators.registration_options(user.handle.bytes, user.name, user.email, known)
    await ceremonies.begin("passkey_register", challenge, secret, {"user_id": actor.id})
    return options


async def finish_registration(actor: Actor, browser: object, credential: object, name: object) -> int:
    """Keep the passkey that this browser made. Returns its id. Raises Refused where its answer is not believed."""
    _require(actor)
    secret, called = clean.line(browser, "browser", most=200), clean.name(name, "name", most=NAME_MOST)
    try:
        answer, challenge = authenticators.registration_answer(credential)
        begun = await ceremonies.end("passkey_register", challenge, secret)
        if begun != {"user_id": actor.id}:
            raise Mistrusted(NO_CHALLENGE)
        made = authenticators.verify_registration(answer, challenge)
    except Mistrusted as no:
        raise Refused("passkey_new") from no
    async with unit_of_work(actor.user_id) as work:
        return await keep(work, actor, made, authenticators.transports(answer), called)


async def rename_passkey(actor: Actor, passkey: object, name: object) -> str:
    """Call one's passkey otherwise. Returns its name as it is now."""
    require(actor, Permission.MANAGE_OWN_ACCESS, NOTHING)
    passkey_id, called = clean.identifier(passkey, "passkey"), clean.name(name, "name", most=NAME_MOST)
    async with unit_of_work(actor.user_id) as work:
        found = await _own(work, actor, passkey_id)
        if found.name == called:
            return called
        payload: dict[str, object] = {"passkey": found.id, "changes": {"name": [found.name, called]}}
        found.name = called
        await audit.append(work, actor, "passkey_renamed", "user", actor.id, payload)
        return called


async def remove_passkey(actor: Actor, passkey: object, sure: object) -> str:
    """From now on it opens nothing. Returns its name. NotNow with a warning where it is the only way in and they are not `sure`."""
    _require(actor)
    passkey_id, is_sure = clean.identifier(passkey, "passkey"), clean.flag(sure, "confirmation")
    async with unit_of_work(actor.user_id) as work:
        await work.session.get(
            User, actor.id, with_for_update=True
        )  # one way after the other, never two at once
        found = await _own(work, actor, passkey_id)
        if not is_sure and await ways_in.count(work, actor.id) < 2:
            raise NotNow(LAST)
        await work.session.delete(found)
        payload: dict[str, object] = {"passkey": found.id, "name": found.name}
        await audit.append(work, actor, "passkey_removed", "user", actor.id, payload)
        return found.name


def _require(actor: Actor) -> None:
    require(actor, Permission.MANAGE_OWN_ACCESS, NOTHING)
    require_fresh(actor)


async def _own(work: Work, actor: Actor, passkey_id: int) -> Passkey:
    found = await work.session.get(Passkey, passkey_id, with_for_update=True)
    if found is None or found.user_id != actor.id:
        raise NotFound("There is no such passkey, or it was removed already.")
    return found
