"""Who works in a team, for its leads, who decide it."""

from contextlib import suppress
from typing import Any

from components import team_members
from components.live_rows import LiveRows
from components.page import page
from components.visit import Visit
from reqstly.errors import Forbidden
from reqstly.teams.queries import TeamCard, team_card

TEAM = """
<div data-testid="team-members"><template v-for="t in [s.team]">
  <div class="page-head"><h1>{{ t.name }} members</h1>
    <span v-if="t.confidential" class="tag lock"><span class="icon" style="font-size:14px" aria-hidden="true">lock</span>Confidential</span>
    <a class="btn slim" :href="'/teams/' + t.key" data-testid="to-queue">Queue</a></div>
  <p class="soft" style="max-width:72ch">Agents see all requests of this team and answer them. Leads besides decide who works in it.</p>
  <section class="card pad" style="max-width:560px;margin-top:12px" aria-label="Members">MEMBERS</section>
</template></div>
""".replace("MEMBERS", team_members.MEMBERS)


@page("/teams/{key}/members", "Members")
async def members(visit: Visit, key: str) -> None:
    """The members of a team; 403 for who does not decide about them."""
    first = await team_card(visit.actor, key)
    visit.entitle(f"{first.team.name} members")

    async def reload() -> None:
        # Who has just stepped down sees no more of it: the page is about to say so.
        with suppress(Forbidden):
            drawn.set(team=_state(await team_card(await visit.now(), key)))

    drawn = LiveRows(TEAM, {"team": _state(first)}, act=team_members.acts(visit, reload))
    visit.follow(reload, ("team", first.team.id))


def _state(card: TeamCard) -> dict[str, Any]:
    return {"confidential": card.team.confidential, **team_members.state(card)}
