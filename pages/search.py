"""Search: what fits, best first, with the words that were looked for marked where they stand."""

from typing import Any
from urllib.parse import urlencode

from components import words
from components.boards import row_state
from components.live_rows import LiveRows
from components.page import page
from components.search_box import PARTS
from components.visit import Visit
from reqstly.search.language import KEYS
from reqstly.search.marks import Part
from reqstly.search.queries import RANKED, Found, Hit, find

SEARCH = (
    """
<div data-testid="search">
  <div class="page-head"><h1>{{ s.heading }}</h1></div>
  <div v-if="s.problems.length" class="card pad warn" role="alert" data-testid="search-problems"><p v-for="said in s.problems" :key="said">{{ said }}</p></div>
  <p v-if="s.meant" class="soft" style="margin-bottom:12px" data-testid="search-meant">Little was written that way, so this was looked for as well: <b>{{ s.meant }}</b></p>
  <p class="sr" role="status" aria-live="polite">{{ s.said }}</p>
  <div v-if="s.hits.length" class="rows hits" data-testid="hits">
    <div v-for="hit in s.hits" :key="hit.id" class="hit" data-testid="hit" :data-number="hit.name" :data-status="hit.status">
      <span class="icon prio" :class="hit.priority" :title="s.words.priority[hit.priority][1]" aria-hidden="true">{{ s.words.priority[hit.priority][0] }}</span>
      <a class="title" :href="hit.href" dir="auto" data-testid="hit-title">"""
    + PARTS.format("hit.title_parts")
    + """</a>
      <span class="state" :class="hit.status"><span class="icon" aria-hidden="true">{{ s.words.status[hit.status][0] }}</span>{{ s.words.status[hit.status][1] }}</span>
      <p v-if="hit.said.length" class="said-in" :class="{ note: hit.note }" dir="auto" data-testid="hit-said"><b v-if="hit.by" class="by">{{ hit.by }}{{ hit.note ? ', in a note' : '' }}: </b>"""
    + PARTS.format("hit.said")
    + """</p>
      <p class="facts-line"><span class="number">{{ hit.name }}</span><span>{{ hit.team }}</span><span>{{ hit.type }}</span><span>{{ hit.requester }}</span>
        <span>{{ hit.assignee || 'Nobody yet' }}</span><time :datetime="hit.created_at" :title="exact(hit.created_at)">{{ since(hit.created_at) }}</time></p>
    </div>
  </div>
  <div v-else class="card empty" data-testid="empty"><span class="icon" aria-hidden="true">{{ s.empty[0] }}</span><h2>{{ s.empty[1] }}</h2><p>{{ s.empty[2] }}</p>
    <dl class="teach" data-testid="search-teach"><template v-for="line in s.teach" :key="line[0]"><dt><a class="chip" :href="line[2]">{{ line[0] }}</a></dt><dd>{{ line[1] }}</dd></template></dl></div>
  <p v-if="s.capped" class="soft small" style="padding:12px 0" data-testid="search-capped">{{ s.capped }}</p>
  <p v-if="s.cut" class="soft small" style="padding:12px 0" data-testid="search-cut">{{ s.cut }}</p>
  <nav class="pager" aria-label="Pages" v-if="s.first || s.next">
    <a v-if="s.first" class="btn" :href="s.first" data-testid="first-page">Back to the start</a>
    <a v-if="s.next" class="btn" :href="s.next" data-testid="next-page">Next page</a></nav>
</div>
"""
)

TEACH = (
    ('"vpn token"', "these words, one behind the other"),
    ("printer -paper", "with the first word, without the second"),
    ("is:waiting", "by status: active, open, in_progress, waiting, resolved, cancelled"),
    ("assignee:me", "who has it: me, none, a name or a mail address; requester: in the same way"),
    ("team:it priority:high", "in one team; with one priority"),
    ("after:2026-09-01 before:2026-10-01", "asked for in September 2026"),
    ("printer sort:newest", "newest first, instead of what fits best"),
)


@page("/search", "Search", wide=True)
async def search(visit: Visit) -> None:
    """What `q` in the address asks for; `after` continues behind a result."""
    query = visit.query
    text, after = query.get("q", ""), query.get("after", "")
    found = await find(visit.actor, text, after)
    if text.strip():
        visit.entitle(f"{text.strip()[:60]} · Search")
    LiveRows(SEARCH, _state(text, after, found))


def _state(text: str, after: str, found: Found) -> dict[str, Any]:
    many = f"{len(found.hits)} requests shown" if found.hits else "No requests shown"
    return {
        "heading": "Search",
        "words": words.glyphs(),
        "hits": [_hit(hit) for hit in found.hits],
        "problems": list(found.problems),
        "meant": ", ".join(found.meant),
        "said": many,
        "empty": _empty(found),
        "teach": [[example, said, _href(example)] for example, said in TEACH],
        "capped": f"More than {RANKED} fit: these are the best of the newest {RANKED}. Another word or filter narrows it; sort:newest shows them all."
        if found.capped
        else "",
        "cut": "So many have these words, or fit these filters, that only the newest were looked at: older ones may fit too. Another word or filter finds them."
        if found.cut
        else "",
        "first": _href(text) if after else "",
        "next": _href(text, found.next) if found.next else "",
    }


def _hit(hit: Hit) -> dict[str, Any]:
    return {
        **row_state(hit.row),
        "team": hit.team,
        "title_parts": _parts(hit.title),
        "said": _parts(hit.said),
        "by": hit.by,
        "note": hit.note,
    }


def _parts(parts: tuple[Part, ...]) -> list[list[Any]]:
    return [[part.text, part.marked] for part in parts]


def _empty(found: Found) -> list[str]:
    if found.problems:
        return ["help_outline", "Not understood", "Mend what is said above; these are the filters there are:"]
    if found.query.asks:
        return [
            "search_off",
            "Nothing fits",
            "Nothing that you may see fits all of this. Leave a word or a filter out, or try one of these:",
        ]
    return [
        "search",
        "Find a request",
        f"Type words from its number, title, description or comments. Filters narrow it: {', '.join(KEYS)}.",
    ]


def _href(text: str, after: str = "") -> str:
    return "/search?" + urlencode({"q": text} | ({"after": after} if after else {}))
