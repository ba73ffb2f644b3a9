"""Where a one-time link ends: a passkey, and a session, in the one transaction that uses the link up."""

from typing import Any

from db.models import User
from db.unit_of_work import act_as, unit_of_work
from reqstly import clean, secrets
from reqstly.actor import Actor
from reqstly.identity import attempts, authenticators, ceremonies, links, sessions
from reqstly.identity.authenticators import Mistrusted
from reqstly.identity.passkeys import NAME_MOST, NO_CHALLENGE, Came, keep, known_ids
from reqstly.identity.refusals import Refused
from reqstly.identity.sessions import Entry
from reqstly.identity.visitor import Visitor


async def begin(browser: str, secret: object, visitor: Visitor) -> dict[str, Any]:
    """What to ask this browser for, to make the passkey that the link is for. Raises Refused."""
    link = await links.look(secret, visitor)
    await attempts.begin(visitor)
    async with unit_of_work(None, system=True) as work:
        user = await work.session.get_one(User, link.user_id)
        known = await known_ids(work, user.id)
    challenge, options = authenticators.registration_options(user.handle.bytes, user.name, user.email, known)
    data = {"user_id": user.id, "link": secrets.digest(str(secret)).hex()}
    await ceremonies.begin("passkey_register", challenge, browser, data)
    return options


async def finish(browser: str, credential: object, name: object, visitor: Visitor) -> Came:
    """Keep the passkey, use the link up, and let them in, by a session of its own. Raises Refused; a link that was
    good before is good still."""
    if not browser:
        raise Refused("passkey_new")  # nothing began here
    await attempts.admit(visitor)
    called = clean.name(name, "name", most=NAME_MOST)
    try:
        answer, challenge = authenticators.registration_answer(credential)
        begun = await ceremonies.end("passkey_register", challenge, browser)
        if begun is None or "link" not in begun:
            raise Mistrusted(NO_CHALLENGE)
        made = authenticators.verify_registration(answer, challenge)
    except Mistrusted as no:
        await attempts.failed("link", str(no), visitor)
        raise Refused("passkey_new") from no
    try:
        async with unit_of_work(None, system=True) as work:
            user_id = await links.use(work, bytes.fromhex(begun["link"]), visitor)
            if user_id is None:
                raise Refused("link")
            user = await work.session.get_one(User, user_id, with_for_update=True)
            await act_as(work, user.id)
            actor = Actor(user.id, user.name)
            await keep(work, actor, made, authenticators.transports(answer), called)
            return Came(await sessions.begin(work, user.id, visitor, Entry("link")), user.id)
    except Refused as no:
        await attempts.failed("link", f"not finished: {no.word}", visitor, begun["user_id"])
        raise
