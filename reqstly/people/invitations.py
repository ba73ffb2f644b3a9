"""From the command line: the first admin's way in, and back in after a lost passkey, each by a one-time link; and a lead
for a team that has none."""

from db.reading import Statement, reading
from reqstly import clean
from reqstly.actor import SYSTEM
from reqstly.errors import NotFound, NotNow
from reqstly.identity import links
from reqstly.people import commands, person
from reqstly.settings import settings


async def invite(email: object, name: object = "", *, is_admin: object = False) -> str:
    """A link that lets this person in for the first time. Makes the person where no active one has the address, and an
    admin of one who is not. Raises NotNow where they can sign in already."""
    address, admin = clean.email(email), clean.flag(is_admin, "admin's role")
    user_id = await _id(address)
    if user_id is None:
        # A leaver's address is free for somebody new.
        user_id = await commands.add_person(SYSTEM, name or _name(address), address, is_admin=admin)
        return _address(await links.make(SYSTEM, user_id, "invite"))
    there = await person.person(SYSTEM, user_id)
    if there.has_way_in:
        raise NotNow(
            f"{there.name} can sign in already. After a lost passkey: reqstly people recover {address}"
        )
    secret = await links.make(SYSTEM, user_id, "invite")
    if admin and not there.is_admin:
        await commands.set_admin(SYSTEM, user_id, True)
    return _address(secret)


async def recover(email: object) -> str:
    """A link that lets this person make a new passkey, and ends the sessions that are open as them. Raises NotFound,
    NotNow where they are deactivated."""
    return _address(await links.make(SYSTEM, await _known(email), "recovery"))


async def appoint(email: object, team_key: object) -> str:
    """Make this person a lead of the team, whatever it is and whoever leads it. Returns their name. Raises NotFound,
    NotNow where they are deactivated."""
    user_id = await _known(email)
    there = await person.person(SYSTEM, user_id)
    if not there.is_active:
        raise NotNow(f"{there.name} is deactivated, and so could decide nothing. An admin can activate them.")
    await commands.set_membership(SYSTEM, user_id, team_key, "lead")
    return there.name


async def _known(email: object) -> int:
    address = clean.email(email)
    if (user_id := await _id(address, or_left=True)) is None:
        raise NotFound(f"Nobody has the mail address {address}. To add them: reqstly people invite {address}")
    return user_id


async def _id(email: str, *, or_left: bool = False) -> int | None:
    """The active person with this address; with `or_left`, else the one deactivated last, so that they are told of."""
    async with reading(None, system=True) as connection:
        found = await connection.row(_BY_EMAIL, {"email": email, "or_left": or_left})
    return None if found is None else int(found[0])


def _address(secret: str) -> str:
    # In the fragment: browsers keep it to themselves, and no server or log ever has it.
    return f"{settings().origin}/welcome#{secret}"


def _name(email: str) -> str:
    return email.partition("@")[0].replace(".", " ").replace("_", " ").title().strip() or email


_BY_EMAIL = Statement(
    "select id from users where email = :email and (is_active or cast(:or_left as boolean))"
    " order by is_active desc, id desc limit 1"
)
