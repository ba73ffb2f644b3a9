"""Told before one sends: somebody was faster. Their words beside one's own, a line above the buttons, one click more."""

from typing import Any

from components import words
from reqstly.errors import Spoke

THEIRS = """
<div><section v-if="s.overtaken.length" class="theirs" tabindex="0" aria-label="What others did since you began to write" data-testid="overtaken-text">
  <div v-for="o in s.overtaken" :key="o.at"><p class="small"><b>{{ o.author }}</b> {{ o.words }} <time class="soft" :title="exact(o.at)">{{ since(o.at) }}</time></p>
    <p v-if="o.body" class="text" dir="auto">{{ o.body }}</p></div></section></div>
"""

# The box is there before its words, so that a screen reader says them.
LINE = """
  <div role="status"><p v-for="o in s.overtaken.slice(-1)" :key="o.at" class="overtaken" data-testid="overtaken">{{ o.author }} {{ o.words }} {{ since(o.at).replace('just now', 'a moment ago') }}<template v-if="o.short">: “<span dir="auto">{{ o.short }}</span>”</template>. Look before you send.</p></div>
"""

# Where the button that was pressed stood is the one that sends nothing: a double click is no second thought.
ANYWAY = """
  <template v-if="s.pressed"><button class="btn" @click="act('anyway')" data-testid="send-anyway">{{ { comment: 'Send', note: 'Save', wait: 'Ask back', resolve: 'Resolve' }[s.pressed] }} anyway</button>
    <button class="btn main-act" @click="act('back')" @vue:mounted="(v) => v.el.focus()" data-testid="keep-writing">Keep writing</button></template>
"""


def overtaken_state(spoke: tuple[Spoke, ...]) -> list[dict[str, Any]]:
    """What others did, as the templates draw it."""
    return [
        {
            "author": said.author,
            "words": "answered" if said.action == "commented" else words.ACTION.get(said.action, said.action),
            "body": said.body,
            "short": _short(said.body),
            "at": said.at.isoformat(),
        }
        for said in spoke
    ]


def _short(body: str) -> str:
    line = " ".join(body.split()).rstrip(".")
    return line if len(line) <= 80 else f"{line[:79]}…"
