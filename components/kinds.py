"""What can be asked for: type to find, cards to choose."""

import asyncio
from typing import Any

from components.boards import boards
from reqstly.actor import Actor
from reqstly.teams.queries import recent_kinds

KINDS = """
<section class="ask" :class="{ short: s.short && !s.query.trim() }">
  <h1><label for="need">What do you need?</label></h1>
  <input id="need" class="in" v-model="s.query" placeholder="A laptop, access, a room, time off …" autocomplete="off" data-testid="need">
  <template v-for="group in [s.query.trim() ? s.kinds.filter(k => fits(k.words, s.query)) : s.first]" :key="0">
    <ul v-if="group.length" class="cards" data-testid="kinds">
      <li v-for="kind in group" :key="kind.key">
        <a class="card kind" :href="'/new/' + kind.key" :data-testid="'kind-' + kind.key">
          <span class="icon" aria-hidden="true">{{ kind.icon }}</span>
          <span><b>{{ kind.name }}</b><span class="soft small more">{{ kind.description }}</span>
            <span class="faint small" style="display:block">{{ kind.team }}<template v-if="kind.confidential"> · confidential</template></span></span>
        </a>
      </li>
    </ul>
    <p v-else-if="!s.kinds.length" class="soft" style="margin-top:16px">Nothing can be asked for yet: an admin first sets up the teams, and what each of them does.</p>
    <p v-else class="soft" style="margin-top:16px" data-testid="no-kinds">Nothing here goes by that name. Try another word, or
      <a class="link" href="/new">look through everything</a>.</p>
  </template>
  <p v-if="s.short && s.kinds.length && !s.query.trim()" style="margin-top:12px"><a class="link" href="/new">Everything you can ask for</a></p>
</section>
"""

FIRST = 6


async def kinds_state(actor: Actor, *, popular: bool) -> dict[str, Any]:
    """The state for KINDS: everything by team, or with `popular` a handful first, the person's own recent ones before
    one of each team."""
    everything, recent = await asyncio.gather(boards.kinds(actor), recent_kinds(actor))
    cards = [
        {
            "key": kind.key, "name": kind.name, "description": kind.description, "icon": kind.icon, "team": kind.team,
            "confidential": kind.confidential,
            "words": f"{kind.name} {kind.description} {kind.words} {kind.team}",
        }
        for kind in everything
    ]  # fmt: skip
    first = cards
    if popular:
        teams: set[str] = set()
        one_each = [card for card in cards if card["team"] not in teams and not teams.add(str(card["team"]))]  # type: ignore[func-returns-value]
        own = sorted((c for c in cards if c["key"] in recent), key=lambda c: recent.index(str(c["key"])))
        first = list({card["key"]: card for card in [*own, *one_each, *cards]}.values())[:FIRST]
    return {"query": "", "kinds": cards, "first": first, "short": popular}
