"""Who works in a team: the list with its buttons, for those who decide it."""

from collections.abc import Awaitable, Callable
from typing import Any

from components.follow import choose_person
from components.visit import Visit
from reqstly.people.commands import set_membership
from reqstly.teams.queries import TeamCard

# Over a team `t` of `state`.
MEMBERS = """
<ul class="people"><li v-for="m in t.members" :key="m.user_id" data-testid="member"><i class="face" style="width:24px;height:24px;font-size:10px" aria-hidden="true">{{ initials(m.name) }}</i><span>{{ m.name }}<span v-if="!m.active" class="faint"> (deactivated)</span></span>
  <template v-if="t.decides"><button class="btn slim quiet" @click="act('role', m.user_id, t.key, m.role === 'lead' ? 'agent' : 'lead')" :aria-label="'Change the role of ' + m.name + ', now ' + m.role" data-testid="member-role">{{ m.role }}</button>
    <button class="btn slim quiet" @click="act('role', m.user_id, t.key, null)" :aria-label="'Take ' + m.name + ' out of ' + t.name" data-testid="member-out"><span class="icon" aria-hidden="true">close</span></button></template>
  <em v-else class="soft small" style="font-style:normal">{{ m.role }}</em></li>
  <li v-if="!t.members.length" class="soft">Nobody yet: requests of this team are seen by nobody who could answer.</li></ul>
<button v-if="t.decides" class="btn slim" style="margin-top:8px" @click="act('member', t.key)" data-testid="add-member">Add a member</button>
<p v-else class="soft small" style="margin-top:8px">Confidential: its leads decide who works in it.</p>
"""


def state(card: TeamCard) -> dict[str, Any]:
    """A team as `MEMBERS` draws it."""
    members = [
        {"user_id": m.user_id, "name": m.name, "role": m.role, "active": m.active} for m in card.members
    ]
    return {"key": card.team.key, "name": card.team.name, "members": members, "decides": card.decides}


def acts(visit: Visit, reload: Callable[[], Awaitable[None]]) -> dict[str, Callable[..., Awaitable[None]]]:
    """What its buttons do; `reload` shows what has become of it."""

    async def role(person: object, team: object, word: object) -> None:
        await visit.act(set_membership, person, team, word, done="Changed.")
        await reload()

    async def member(team: object) -> None:
        async def add(person: int) -> bool:
            await role(person, team, "agent")
            return True

        choose_person(visit, "Add a member", "They will see all requests of this team and answer them.", add)

    return {"role": role, "member": member}
