"""What an admin gives a person or takes from them, each asked first in a dialog that says what follows, and offered to be
taken back: the admin's role, being let in, being signed in."""

from collections.abc import Callable

from components import consequences
from components.dialog import confirm
from components.hand_over import hand_over_section
from components.undo import offer_undo
from components.visit import Visit, say
from reqstly.identity import sessions
from reqstly.people import commands
from reqstly.people.consequences import OfPerson, of_person
from reqstly.people.handing_over import held
from reqstly.people.person import person
from reqstly.settings import settings


async def ask_admin(visit: Visit, user: object, to: object) -> None:
    """Make somebody an admin (True), or staff (False)."""
    one: OfPerson | None = await visit.act(of_person, user)
    if one is None:
        return
    wanted, name = to is True, one.name
    if one.is_admin is wanted:
        say(f"{name} is {'an admin' if wanted else 'no admin'} already.")
        return

    async def change() -> None:
        if await visit.did(commands.set_admin, one.id, wanted):
            said = f"{name} is an admin now." if wanted else f"{name} is no admin any more."
            offer_undo(visit, said, undo)

    async def undo() -> None:
        await visit.act(commands.set_admin, one.id, not wanted, done="Taken back.")

    heading, verb = (
        (f"Make {name} an admin?", "Make admin")
        if wanted
        else (f"Take the admin's role from {name}?", "Make staff")
    )
    confirm(heading, consequences.of_admin(one, settings().called(one.admin_via)), verb, change)


async def ask_activity(visit: Visit, user: object, to: object) -> None:
    """Let somebody in again (True), or keep them out (False)."""
    one: OfPerson | None = await visit.act(of_person, user)
    known = await visit.act(person, user)
    some = await visit.act(held, user)
    if one is None or known is None or some is None:
        return
    wanted, name = to is True, one.name
    if one.is_active is wanted:
        say(f"{name} is {'let in' if wanted else 'deactivated'} already.")
        return

    chosen: list[Callable[[], dict[str, int]]] = []  # who goes on with what they have under way

    async def change() -> None:
        if await visit.did(commands.set_active, one.id, wanted, *(choice() for choice in chosen)):
            said = (
                f"{name} can sign in again."
                if wanted
                else f"{name} is deactivated, and signed out everywhere."
            )
            offer_undo(visit, said, undo)

    async def undo() -> None:
        await visit.act(commands.set_active, one.id, not wanted, done="Taken back.")

    heading, verb = (f"Let {name} in again?", "Activate") if wanted else (f"Deactivate {name}?", "Deactivate")
    more = None if wanted else lambda: chosen.append(hand_over_section(some))
    confirm(heading, consequences.of_activity(one, known.sessions), verb, change, more=more)


async def ask_sign_out(visit: Visit, user: object) -> None:
    """Sign somebody out everywhere. Nothing brings that back, so that nothing is offered."""
    one: OfPerson | None = await visit.act(of_person, user)
    known = await visit.act(person, user)
    if one is None or known is None:
        return

    async def change() -> None:
        await visit.act(sessions.end_all, one.id, done=f"{one.name} is signed out everywhere.")

    said = consequences.of_signing_out(one.name, known.sessions, one.tokens)
    confirm(f"Sign {one.name} out everywhere?", said, "Sign out", change)
