"""Who works in a team: the list with its buttons, for those who decide it. Each asks first, and says what follows."""

from collections.abc import Awaitable, Callable
from functools import partial
from typing import Any

from components import consequences
from components.dialog import confirm
from components.follow import choose_person
from components.undo import offer_undo
from components.visit import Visit
from reqstly.people.commands import set_membership
from reqstly.people.consequences import OfPlace, of_place, of_team
from reqstly.settings import settings
from reqstly.teams.commands import set_confidential
from reqstly.teams.queries import TeamCard

# Over a team `t` of `state`.
MEMBERS = """
<ul class="people"><li v-for="m in t.members" :key="m.user_id" style="flex-wrap:wrap" data-testid="member"><i class="face" style="width:24px;height:24px;font-size:10px" aria-hidden="true">{{ initials(m.name) }}</i><span style="flex:1 1 120px">{{ m.name }}<span v-if="!m.active" class="faint"> (deactivated)</span></span>
  <em class="soft small" style="font-style:normal" data-testid="member-role">{{ m.role }}</em>
  <template v-if="t.decides"><button class="btn slim quiet" @click="act('role', m.user_id, t.key, m.role === 'lead' ? 'agent' : 'lead')" :aria-label="(m.role === 'lead' ? 'Make agent: ' : 'Make lead: ') + m.name" data-testid="member-change">{{ m.role === 'lead' ? 'Make agent' : 'Make lead' }}</button>
    <button class="btn slim quiet" @click="act('role', m.user_id, t.key, null)" :aria-label="'Take ' + m.name + ' out of ' + t.name" data-testid="member-out"><span class="icon" aria-hidden="true">close</span></button></template></li>
  <li v-if="!t.members.length" class="soft">Nobody yet: requests of this team are seen by nobody who could answer.</li></ul>
<button v-if="t.decides" class="btn slim" style="margin-top:8px" @click="act('member', t.key)" data-testid="add-member">Add a member</button>
<p v-else class="soft small" style="margin-top:8px">Confidential: its leads decide who works in it.</p>
"""

# What the team is, which is no button; and beside it one, for who may change that.
CONFIDENTIAL = """
<span class="tag" :class="{ lock: t.confidential }" data-testid="team-confidential"><span class="icon" style="font-size:14px" aria-hidden="true">{{ t.confidential ? 'lock' : 'lock_open' }}</span>{{ t.confidential ? 'Confidential' : 'Not confidential' }}</span>
<button v-if="t.secludes" class="btn slim quiet" @click="act('confidential', t.key, !t.confidential)" :aria-label="(t.confidential ? 'Open to admins: ' : 'Make confidential: ') + t.name" data-testid="change-confidential">{{ t.confidential ? 'Open to admins' : 'Make confidential' }}</button>
"""


def state(card: TeamCard) -> dict[str, Any]:
    """A team as `MEMBERS` and `CONFIDENTIAL` draw it."""
    members = [
        {"user_id": m.user_id, "name": m.name, "role": m.role, "active": m.active} for m in card.members
    ]
    return {
        "key": card.team.key, "name": card.team.name, "confidential": card.team.confidential, "members": members,
        "decides": card.decides, "secludes": card.secludes,
    }  # fmt: skip


def acts(visit: Visit, reload: Callable[[], Awaitable[None]]) -> dict[str, Callable[..., Awaitable[None]]]:
    """What its buttons do; `reload` shows what has become of it."""

    async def role(person: object, team: object, word: object) -> None:
        await ask_role(visit, person, team, word, reload)

    async def member(team: object) -> None:
        async def add(person: int, name: str) -> None:
            await ask_role(visit, person, team, "agent", reload)

        choose_person(
            visit, "Add a member", "Choose somebody. You are asked once more before they are added.", add
        )

    async def confidential(team: object, value: object) -> None:
        await ask_confidential(visit, team, value, reload)

    return {"role": role, "member": member, "confidential": confidential}


async def ask_role(
    visit: Visit, person: object, team: object, word: object, reload: Callable[[], Awaitable[None]]
) -> None:
    """Make somebody agent or lead of a team, or take them out of it (None)."""
    place: OfPlace | None = await visit.act(of_place, person, team)
    if place is None:
        return
    role = word if word in ("agent", "lead") else None
    me = visit.actor.id
    if role == place.role:
        await reload()  # somebody was faster: what stands there is shown as it is
        return

    async def change() -> None:
        if await visit.did(set_membership, place.person_id, place.team_key, role, was=place.role):
            await reload()
            # Who gave up their own place may lack what it takes to come back.
            if place.person_id != me:
                offer_undo(visit, _became(place, role), undo)

    async def undo() -> None:
        back = partial(set_membership, was=role)
        if await visit.did(back, place.person_id, place.team_key, place.role):
            await reload()

    heading, verb = _asked(place, role)
    said = consequences.of_role(place, role, me, settings().called(place.via))
    confirm(heading, said, verb, change)


async def ask_confidential(
    visit: Visit, team: object, to: object, reload: Callable[[], Awaitable[None]]
) -> None:
    """Make a team confidential (True), or open it to admins again (False)."""
    one = await visit.act(of_team, team)
    if one is None:
        return
    now = await visit.now()
    lead = now.roles.get(one.id) == "lead"
    wanted = to is True
    if one.confidential is wanted:
        await reload()  # somebody was faster
        return

    async def change() -> None:
        if await visit.did(set_confidential, one.key, wanted):
            await reload()
            # What is confidential now is its leads' to open; what is open is anybody's to close who could open it.
            if lead:
                said = f"{one.name} is confidential now." if wanted else f"{one.name} is open to admins now."
                offer_undo(visit, said, undo)

    async def undo() -> None:
        if await visit.did(set_confidential, one.key, not wanted):
            await reload()

    heading, verb = (
        (f"Make {one.name} confidential?", "Make confidential")
        if wanted
        else (f"Open {one.name} to admins?", "Open to admins")
    )
    confirm(heading, consequences.of_seclusion(one, lead=lead), verb, change)


def _asked(place: OfPlace, role: str | None) -> tuple[str, str]:
    if role is None:
        return f"Take {place.person} out of {place.team}?", "Take out"
    if place.role is None:
        heading = f"Add {place.person} to {place.team}{' as its lead' if role == 'lead' else ''}?"
        return heading, "Add"
    word = "a lead" if role == "lead" else "an agent"
    return f"Make {place.person} {word} of {place.team}?", f"Make {role}"


def _became(place: OfPlace, role: str | None) -> str:
    if role is None:
        return f"{place.person} is out of {place.team}."
    return f"{place.person} is {'a lead' if role == 'lead' else 'an agent'} of {place.team} now."
