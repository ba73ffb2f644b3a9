"""Design tokens and the style sheet: colours, type, spacing, in one place."""

import hashlib

DARK = """
    --ground: #151616; --surface: #1d1f1f; --sunken: #262828; --line: #313434; --line-strong: #474b4b;
    --text: #ececea; --soft: #b6b5af; --faint: #a09f99;
    --accent: #62cbb9; --accent-strong: #8adccd; --on-accent: #07231e; --accent-tint: #19332f;
    --note: #33290f; --note-line: #a67c1f; --note-text: #f1d48d;
    --urgent: #ff8f86; --high: #ffb26b; --good: #7fd39b; --wait: #cfa5ec; --glow: #1f4a43;
    --shadow: 0 1px 2px rgb(0 0 0 / 40%), 0 4px 16px rgb(0 0 0 / 30%);
"""
WALL_PRIORITIES = {"urgent": "#ff8f86", "high": "#ffb26b", "normal": "#62cbb9", "low": "#a09f99"}

TOKENS = (
    """
:root {
  color-scheme: light dark;
  --ground: #f6f6f4; --surface: #ffffff; --sunken: #efefec; --line: #e0dfda; --line-strong: #c9c7c0;
  --text: #1d1d1b; --soft: #55544f; --faint: #6b6963;
  --accent: #0b6b5d; --accent-strong: #08554a; --on-accent: #ffffff; --accent-tint: #e3f1ee;
  --note: #fdf3dc; --note-line: #e2b04a; --note-text: #6b4a06;
  --urgent: #b3261e; --high: #a14b00; --good: #1f6f3c; --wait: #7a4d9c; --glow: #d4efe9;
  --shadow: 0 1px 2px rgb(0 0 0 / 5%), 0 4px 16px rgb(0 0 0 / 6%);
  --t12: 0.75rem; --t13: 0.8125rem; --t14: 0.875rem; --t16: 1rem; --t20: 1.25rem; --t28: 1.75rem;
  --radius: 6px; --rail: 216px; --bar: 56px;
  --q-primary: var(--accent);
  --sans: system-ui, -apple-system, "Segoe UI", Roboto, "Noto Sans", "Liberation Sans", sans-serif;
}
@media (prefers-color-scheme: dark) {
  :root {
"""
    + DARK
    + """  }
}
"""
)

SHEET = """
*, *::before, *::after { box-sizing: border-box; }
html { font-size: 16px; }
body { margin: 0; font-family: var(--sans); font-size: var(--t14); line-height: 20px; color: var(--text);
  background: var(--ground) !important; font-variant-numeric: tabular-nums; -webkit-font-smoothing: antialiased; }
body.body--dark { color: var(--text); }
h1, h2, h3, p, ul, ol, dl, dd { margin: 0; padding: 0; }
h1 { font-size: var(--t20); line-height: 28px; font-weight: 650; letter-spacing: -0.01em; overflow-wrap: anywhere; }
h2 { font-size: var(--t14); line-height: 20px; font-weight: 650; }
h3 { font-size: var(--t13); line-height: 20px; font-weight: 600; }
ul, ol { list-style: none; }
a { color: inherit; text-decoration: none; }
.text a, .link { color: var(--accent); text-decoration: underline; text-underline-offset: 2px; }
:focus-visible { outline: 2px solid var(--accent) !important; outline-offset: 2px; border-radius: 4px; }
::selection { background: var(--accent-tint); color: var(--text); }
.icon { font-family: "Material Icons"; font-size: 20px; line-height: 1; font-style: normal; font-weight: 400;
  display: inline-block; width: 1em; overflow: hidden; white-space: nowrap; flex: none; font-feature-settings: "liga";
  text-transform: none; letter-spacing: normal; direction: ltr; }
.soft { color: var(--soft); } .faint { color: var(--faint); } .small { font-size: var(--t12); line-height: 16px; }
.sr { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }
.skip { position: absolute; left: 8px; top: -60px; z-index: 50; background: var(--accent); color: var(--on-accent);
  padding: 8px 12px; border-radius: var(--radius); } .skip:focus { top: 8px; }

/* frame */
.nicegui-layout { min-height: 100dvh !important; }
.nicegui-content { display: block; padding: 0; min-height: 100dvh; }
.rail { position: fixed; inset: 0 auto 0 0; width: var(--rail); background: var(--surface); border-right: 1px solid var(--line);
  display: flex; flex-direction: column; gap: 2px; padding: 12px 8px; z-index: 20; overflow-y: auto; }
.brand { display: flex; align-items: center; gap: 8px; font-weight: 700; font-size: var(--t16); padding: 4px 8px 16px;
  letter-spacing: -0.02em; }
.brand i { width: 24px; height: 24px; border-radius: var(--radius); background: var(--accent); color: var(--on-accent);
  display: grid; place-items: center; font-style: normal; font-size: var(--t14); font-weight: 750; }
.rail a.place { display: flex; align-items: center; gap: 12px; min-height: 36px; padding: 0 8px; border-radius: var(--radius);
  color: var(--soft); font-weight: 500; }
.rail a.place:hover { background: var(--sunken); color: var(--text); }
.rail a.place[aria-current] { background: var(--accent-tint); color: var(--accent-strong); font-weight: 600; }
.rail .label { flex: 1; overflow: hidden; text-overflow: ellipsis; white-space: nowrap; }
.rail .head { padding: 16px 8px 4px; font-size: var(--t12); color: var(--faint); font-weight: 600; }
.two { width: 22px; height: 20px; border-radius: 4px; background: var(--sunken); color: var(--soft); font-size: 10px; font-weight: 700; display: grid; place-items: center;
  text-transform: uppercase; flex: none; } .two.lock { background: var(--note); color: var(--note-text); } [aria-current] > .two { background: var(--surface); }
.count { font-size: var(--t12); color: var(--soft); background: var(--sunken); border-radius: 10px; padding: 0 7px; line-height: 20px;
  font-weight: 600; }
[aria-current] > .count { background: var(--surface); }
.who { margin-top: auto; padding: 12px 8px 0; border-top: 1px solid var(--line); display: flex; align-items: center; gap: 8px; }
.who .me { flex: 1; min-width: 0; display: flex; align-items: center; gap: 8px; border-radius: var(--radius); color: inherit; } .who .me:hover .name { text-decoration: underline; }
.who .name { flex: 1; min-width: 0; overflow: hidden; text-overflow: ellipsis; white-space: nowrap; font-weight: 550; }
.face { font-style: normal; width: 28px; height: 28px; border-radius: 50%; background: var(--sunken); color: var(--soft); display: inline-grid;
  place-items: center; font-size: 11px; font-weight: 650; flex: none; text-transform: uppercase; }
.bar { position: sticky; top: 0; z-index: 15; margin-left: var(--rail); height: var(--bar); background: color-mix(in srgb, var(--ground) 92%, transparent);
  backdrop-filter: blur(8px); border-bottom: 1px solid var(--line); display: flex; align-items: center; gap: 12px; padding: 0 24px; }
.bar form { flex: 1; max-width: 320px; }
.main { margin-left: var(--rail); padding: 24px; max-width: 1240px; } .main.nicegui-sub-pages { display: block; }
.main.wide { max-width: none; }
.bottom { display: none; }
.page-head { display: flex; align-items: center; gap: 12px; flex-wrap: wrap; margin-bottom: 16px; }
.page-head h1 { margin-right: auto; } .page-head .grow { flex: 1 1 240px; }

/* controls */
.btn { display: inline-flex; align-items: center; justify-content: center; gap: 6px; min-height: 36px; padding: 0 14px; border-radius: var(--radius);
  border: 1px solid var(--line-strong); background: var(--surface); color: var(--text); font: 550 var(--t14)/20px var(--sans); cursor: pointer;
  white-space: nowrap; transition: background-color 120ms; }
.btn:hover { background: var(--sunken); }
.btn.main-act { background: var(--accent); border-color: var(--accent); color: var(--on-accent); }
.btn.main-act:hover { background: var(--accent-strong); }
.btn.quiet { border-color: transparent; background: transparent; color: var(--soft); }
.btn.quiet:hover { background: var(--sunken); color: var(--text); }
.btn.danger { color: var(--urgent); }
.btn.slim { min-height: 28px; padding: 0 8px; font-size: var(--t13); }
.btn .icon { font-size: 18px; }
.btn:disabled { opacity: .55; cursor: default; }
.in, select.in { width: 100%; min-height: 36px; border: 1px solid var(--line-strong); border-radius: var(--radius); background: var(--surface);
  color: var(--text); padding: 6px 10px; font: 400 var(--t14)/20px var(--sans); }
.in::placeholder { color: var(--faint); opacity: 1; }
.in:hover { border-color: var(--faint); }
select.in { cursor: pointer; }
.choice { display: block; } .picks .choice { display: inline-flex; gap: 4px; flex-wrap: wrap; align-items: center; }
.choice-acts { display: flex; gap: 8px; flex-wrap: wrap; margin-top: 8px; } .moving li + li { margin-top: 8px; }
.looking { display: flex; gap: 8px 16px; flex-wrap: wrap; align-items: end; margin: 12px 0; } .looking label { flex: 1 1 160px; max-width: 240px; } .picks .choice-acts { margin-top: 0; }
.chips { display: flex; gap: 4px; flex-wrap: wrap; }
.chip { display: inline-flex; gap: 6px; align-items: center; min-height: 32px; padding: 0 12px; border-radius: 16px; color: var(--soft); font-weight: 550;
  border: 1px solid transparent; white-space: nowrap; }
.chip:hover { background: var(--sunken); }
.chip[aria-current] { background: var(--accent-tint); color: var(--accent-strong); border-color: color-mix(in srgb, var(--accent) 30%, transparent); }
.card { background: var(--surface); border: 1px solid var(--line); border-radius: var(--radius); }
.pad { padding: 16px; }
.stack { display: flex; flex-direction: column; gap: 12px; }

/* states */
.state { display: inline-flex; align-items: center; gap: 5px; font-weight: 550; white-space: nowrap; font-size: var(--t13); }
.state .icon { font-size: 16px; }
.state.open { color: var(--accent-strong); } .state.in_progress { color: var(--text); } .state.waiting { color: var(--wait); }
.state.resolved { color: var(--good); } .state.cancelled { color: var(--faint); }
.prio { font-size: 18px; } .prio.urgent { color: var(--urgent); } .prio.high { color: var(--high); } .prio.normal { color: var(--line-strong); } .prio.low { color: var(--faint); }
.tag { display: inline-flex; align-items: center; gap: 4px; font-size: var(--t12); line-height: 20px; font-weight: 600; padding: 0 8px; border-radius: 10px;
  background: var(--sunken); color: var(--soft); white-space: nowrap; }
.tag.lock { background: var(--note); color: var(--note-text); }
.tag.words, .count.words { background: var(--accent-tint); color: var(--accent-strong); display: inline-flex; align-items: center; gap: 2px; }

/* queue */
.rows { border: 1px solid var(--line); border-radius: var(--radius); background: var(--surface); overflow: clip; }
.row-line { display: grid; grid-template-columns: var(--p, 24px) 76px minmax(220px, 2.4fr) minmax(0, 1fr) minmax(0, 1fr) 56px minmax(0, 1fr) 116px; gap: 12px;
  align-items: center; min-height: 40px; padding: 0 12px; border-top: 1px solid var(--line); position: relative; }
.row-line:first-child { border-top: 0; }
.row-line > span, .row-line .title { overflow: hidden; text-overflow: ellipsis; white-space: nowrap; min-width: 0; }
.row-line.head { color: var(--faint); font-size: var(--t12); font-weight: 600; min-height: 32px; background: var(--ground); }
a.row-line:hover, .row-line:has(a.title:hover), .row-line:focus-within { background: color-mix(in srgb, var(--sunken) 60%, transparent); }
.row-line .title::after { content: ""; position: absolute; inset: 0; }
.row-line .title:focus-visible { outline: none !important; } .row-line .title:focus-visible::after { outline: 2px solid var(--accent); outline-offset: -2px; border-radius: 4px; }
.row-line .number { color: var(--soft); } .row-line .c-age { white-space: nowrap; }
.row-line.unread .title { font-weight: 650; }
.row-line .acts { position: absolute; right: 8px; top: 5px; display: none; gap: 4px; z-index: 1; background: var(--surface); padding-left: 8px; }
.row-line:hover .acts, .row-line:focus-within .acts { display: flex; }
.glow { animation: glow 1.1s ease-out; }
@keyframes glow { from { background: var(--glow); } to { background: transparent; } }
.empty { padding: 48px 24px; text-align: center; color: var(--soft); }
.empty h2 { color: var(--text); font-size: var(--t16); margin-bottom: 4px; }
.empty .icon { font-size: 32px; color: var(--faint); margin-bottom: 12px; } .empty .next { margin-top: 16px; }
.filters { display: flex; gap: 8px 16px; flex-wrap: wrap; align-items: center; margin-bottom: 12px; }
.filters .picks { display: flex; gap: 8px; margin-left: auto; flex-wrap: wrap; }
.filters select.in { width: auto; max-width: 180px; min-height: 32px; padding: 4px 8px; font-size: var(--t13); }
.pager { display: flex; gap: 8px; justify-content: center; padding: 16px; }

/* search */
.find { position: relative; } .find > .icon { position: absolute; left: 10px; top: 9px; font-size: 18px; color: var(--faint); pointer-events: none; } .find .in { padding-left: 34px; }
.suggest { position: absolute; left: 0; top: calc(100% + 4px); width: max(100%, min(520px, 100vw - 24px)); max-height: min(420px, 70dvh); overflow-y: auto; z-index: 30; padding: 4px; background: var(--surface);
  border: 1px solid var(--line-strong); border-radius: var(--radius); box-shadow: var(--shadow); }
.suggest li > * { display: flex; align-items: center; gap: 10px; width: 100%; min-height: 36px; padding: 4px 8px; border: 0; border-radius: 4px; background: none; color: inherit; font: inherit; text-align: left; cursor: pointer; }
.suggest li > :hover { background: var(--sunken); } .suggest [aria-selected=true] > * { background: var(--accent-tint); color: var(--accent-strong); }
.suggest .icon { font-size: 18px; color: var(--faint); } .suggest .what { flex: 0 1 auto; min-width: 0; overflow: hidden; text-overflow: ellipsis; white-space: nowrap; font-weight: 550; }
.suggest .detail { margin-left: auto; flex: 0 1 auto; min-width: 0; overflow: hidden; text-overflow: ellipsis; white-space: nowrap; color: var(--soft); font-size: var(--t12); }
mark { background: var(--accent-tint); color: var(--accent-strong); border-radius: 3px; padding: 0 2px; margin: 0 -2px; font-weight: 650; }
.hit { display: grid; grid-template-columns: 24px minmax(0, 1fr) auto; gap: 2px 12px; padding: 10px 12px; border-top: 1px solid var(--line); position: relative; align-items: center; } .hit:first-child { border-top: 0; }
.hit:has(a.title:hover), .hit:focus-within { background: color-mix(in srgb, var(--sunken) 60%, transparent); }
.hit .title { font-weight: 600; overflow-wrap: anywhere; } .hit .title::after { content: ""; position: absolute; inset: 0; }
.hit .title:focus-visible { outline: none !important; } .hit .title:focus-visible::after { outline: 2px solid var(--accent); outline-offset: -2px; border-radius: 4px; }
.hit p { grid-column: 2 / -1; } .hit .said-in { color: var(--soft); overflow-wrap: anywhere; max-width: 100ch; } .hit .said-in .by { font-weight: 600; }
.hit .said-in.note { justify-self: start; background: var(--note); color: var(--note-text); border-left: 3px solid var(--note-line); padding: 2px 8px; border-radius: 0 4px 4px 0; }
.hit .facts-line { display: flex; flex-wrap: wrap; gap: 0 12px; color: var(--faint); font-size: var(--t12); line-height: 18px; }
.warn { border-color: var(--note-line); background: var(--note); color: var(--note-text); margin-bottom: 16px; }
.teach { display: grid; grid-template-columns: auto minmax(0, 1fr); gap: 8px 16px; align-items: center; text-align: left; width: fit-content; max-width: 100%; margin: 24px auto 0; } .teach dt { justify-self: end; min-width: 0; }
.by-words { flex: 0 1 340px; min-width: 180px; }
.teach .chip { background: var(--sunken); font-size: var(--t13); white-space: normal; }

/* home */
.ask { margin-bottom: 32px; }
.ask h1 { font-size: var(--t28); line-height: 36px; margin-bottom: 12px; }
.ask .in { min-height: 48px; font-size: var(--t16); padding: 8px 16px; max-width: 560px; box-shadow: var(--shadow); }
.cards { display: grid; grid-template-columns: repeat(3, minmax(0, 1fr)); gap: 12px; margin-top: 16px; }
.kind { height: 100%; display: flex; gap: 12px; padding: 12px; align-items: flex-start; min-height: 68px; transition: border-color 120ms; }
.kind:hover { border-color: var(--accent); }
.kind .icon { color: var(--accent); margin-top: 1px; }
.kind b { font-weight: 600; display: block; }
.section { margin-top: 28px; } .section > h2 { margin-bottom: 8px; display: flex; gap: 8px; align-items: center; }
.mine { display: grid; grid-template-columns: minmax(0, 1fr) auto; gap: 4px 16px; padding: 12px 16px; border-top: 1px solid var(--line); position: relative; }
.mine:first-child { border-top: 0; }
.mine:hover { background: color-mix(in srgb, var(--sunken) 60%, transparent); }
.mine .title { font-weight: 600; overflow-wrap: anywhere; } .mine .title::after { content: ""; position: absolute; inset: 0; }
.mine .word { grid-column: 1 / -1; color: var(--soft); overflow: hidden; text-overflow: ellipsis; white-space: nowrap; }
.steps { display: flex; align-items: center; gap: 6px; font-size: var(--t12); color: var(--faint); white-space: nowrap; }
.steps b { font-weight: 600; color: var(--accent-strong); display: inline-flex; align-items: center; gap: 3px; } .steps b .icon { font-size: 14px; }
.steps i.to { width: 14px; height: 1px; background: var(--line-strong); }

/* request */
.request { display: grid; grid-template-columns: minmax(0, 1fr) 300px; gap: 32px; align-items: start; }
.talk { max-width: 72ch; min-width: 0; }
.request-head { margin-bottom: 16px; } .request-head .meta { display: flex; gap: 4px 12px; flex-wrap: wrap; align-items: center; color: var(--soft); margin-top: 4px; }
.text { white-space: pre-wrap; overflow-wrap: anywhere; line-height: 22px; }
.said { display: grid; grid-template-columns: 28px minmax(0, 1fr); gap: 12px; padding: 12px 0; }
.said .by { display: flex; gap: 8px; align-items: baseline; flex-wrap: wrap; margin-bottom: 2px; } .said .by b { font-weight: 600; }
.said.note .box { background: var(--note); color: var(--note-text); border-left: 3px solid var(--note-line); padding: 8px 12px; border-radius: 0 var(--radius) var(--radius) 0; }
.said.note .soft { color: inherit; }
.said.answer .box { border-left: 3px solid var(--good); padding-left: 12px; } .said.question .box { border-left: 3px solid var(--wait); padding-left: 12px; }
.event { display: flex; gap: 8px; align-items: baseline; padding: 3px 0 3px 40px; color: var(--soft); font-size: var(--t13); flex-wrap: wrap; overflow-wrap: anywhere; }
.event .was { text-decoration: line-through; color: var(--faint); }
.fold { padding: 4px 0 4px 36px; }
.facts { position: sticky; top: 72px; }
.facts dl { display: grid; grid-template-columns: 92px minmax(0, 1fr); gap: 10px 8px; align-items: center; }
.facts dt { color: var(--faint); font-size: var(--t13); } .facts dd { overflow-wrap: anywhere; }
.facts select.in { min-height: 32px; padding: 4px 6px; }
.status dl { display: grid; grid-template-columns: minmax(96px, 160px) minmax(0, 1fr); gap: 6px 12px; margin-top: 8px; }
.status dt { color: var(--faint); } .status dd { overflow-wrap: anywhere; }
.answers { display: grid; grid-template-columns: minmax(100px, auto) minmax(0, 1fr); gap: 6px 16px; margin-top: 12px; padding: 12px; background: var(--sunken); border-radius: var(--radius); }
.answers dt { color: var(--soft); } .answers dd { overflow-wrap: anywhere; white-space: pre-wrap; }
.composer { margin-top: 16px; border: 1px solid var(--line-strong); border-radius: 8px; background: var(--surface); padding: 8px 12px 12px; }
.composer:has(.modes.noting) { background: var(--note); border-color: var(--note-line); }
.modes { display: flex; gap: 4px; align-items: center; flex-wrap: wrap; } .modes .hint { margin-left: auto; color: var(--note-text); font-weight: 550; font-size: var(--t13); }
.mode { border: 0; background: transparent; padding: 6px 10px; border-radius: var(--radius); font: 550 var(--t13)/20px var(--sans); color: var(--soft); cursor: pointer; }
.mode[aria-pressed="true"] { background: var(--accent-tint); color: var(--accent-strong); }
.noting .mode[aria-pressed="true"] { background: var(--note-line); color: #241800; }
.composer:has(.modes.noting) .for-answer, .composer:has(.modes:not(.noting)) .for-note { display: none; }
.here { position: sticky; bottom: 8px; z-index: 5; min-height: 32px; margin: 12px 0 -8px; display: flex; align-items: center; pointer-events: none; }
.here p:not(.sr) { display: inline-flex; align-items: center; gap: 8px; max-width: 100%; min-height: 28px; padding: 2px 10px 2px 4px; border: 1px solid var(--line); border-radius: 16px; background: var(--surface); color: var(--soft); font-size: var(--t13); box-shadow: var(--shadow); }
.here p > span { overflow: hidden; text-overflow: ellipsis; white-space: nowrap; padding-left: 4px; } .here .face, .at-it .face { width: 22px; height: 22px; font-size: 10px; position: relative; border: 1px solid var(--line-strong); }
.here .face + .face { margin-left: -4px; } :is(.here, .at-it) .face:is(.answer, .note) { background: var(--accent-tint); color: var(--accent-strong); border-color: var(--accent); }
.face > .icon { position: absolute; right: -5px; bottom: -4px; font-size: 11px; background: var(--surface); border-radius: 50%; }
.at-it { position: absolute; grid-column: 3 / 4; right: 0; top: calc(50% - 11px); display: flex; gap: 2px; padding-left: 8px; pointer-events: none; overflow: visible !important; } .row-line:has(.at-it) .title { padding-right: 76px; }
.writing:has(.theirs) { display: grid; grid-template-columns: minmax(0, 1fr) minmax(0, 1fr); gap: 12px; margin-top: 8px; }
.theirs { max-height: 240px; overflow-y: auto; display: flex; flex-direction: column; gap: 8px; padding: 8px 12px; border-left: 3px solid var(--accent); background: var(--sunken); border-radius: 0 var(--radius) var(--radius) 0; }
.overtaken { margin-top: 8px; padding: 6px 10px; border-radius: var(--radius); background: var(--accent-tint); color: var(--text); overflow-wrap: anywhere; }
.sends { display: flex; gap: 8px; justify-content: flex-end; flex-wrap: wrap; margin-top: 8px; }
.acts-row { display: flex; gap: 8px; flex-wrap: wrap; margin-bottom: 16px; }
.people { display: flex; flex-direction: column; gap: 6px; } .people li { display: flex; gap: 8px; align-items: center; } .people li span { flex: 1; min-width: 0; overflow: hidden; text-overflow: ellipsis; }

.facts summary { display: none; cursor: pointer; font-weight: 550; gap: 10px; align-items: center; list-style: none; }
.facts summary .soft { flex: 1; min-width: 0; overflow: hidden; text-overflow: ellipsis; white-space: nowrap; }
.facts summary .icon.more { margin-left: auto; }

/* Quasar, made ours. Its important rules are in a layer: only an important rule in an earlier layer wins over them. */
body { --q-primary: var(--accent) !important; }
@layer theme { .q-btn.bg-primary { color: var(--on-accent) !important; } .q-notification .q-btn { color: inherit !important; } .q-btn.bg-primary:hover { background: var(--accent-strong) !important; } }
.q-field--outlined .q-field__control { border-radius: var(--radius); background: var(--surface); } .q-field--outlined .q-field__control::before { border-color: var(--line-strong) !important; }
.q-field__native, .q-field__input, .q-field__label, .q-field__messages { font-family: var(--sans); color: var(--text) !important; letter-spacing: 0; }
.q-field__label, .q-field__bottom, .q-field__messages { color: var(--soft) !important; } .q-field__native, textarea.q-field__native { font-size: var(--t14); line-height: 22px; }
.q-field--error .q-field__messages { color: var(--urgent) !important; }
.composer .q-field__control::before, .composer .q-field__control::after { display: none; } .composer .q-field__control { background: transparent !important; padding: 0 4px; }
.q-btn { font-family: var(--sans); text-transform: none; border-radius: var(--radius); letter-spacing: 0; font-weight: 550; min-height: 36px; padding: 0 14px; box-shadow: none; }
.q-btn.bg-primary { background: var(--accent) !important; color: var(--on-accent) !important; } .q-btn::before { box-shadow: none !important; }
.q-btn.text-primary { color: var(--accent-strong) !important; }
.q-card, .q-menu { background: var(--surface); color: var(--text); border-radius: 8px; border: 1px solid var(--line); box-shadow: var(--shadow); }
.q-dialog .q-card { width: 560px; max-width: 94vw; padding: 20px; gap: 12px; align-items: stretch; }
.q-notification__actions { color: inherit; }
.q-notification { border-radius: var(--radius); font-family: var(--sans); max-width: 92vw; background: var(--text) !important; color: var(--ground) !important; }
.form { max-width: 640px; } .form .q-field { width: 100%; } .form .nicegui-row { gap: 8px; }
.form > * + * { margin-top: 12px; }
/* The line for what is wrong is always there: a form that shrank under a pressed button would lose the click. */
.form .q-field { padding-bottom: 20px; } .form .q-field + .q-field, .form .q-field + .q-btn { margin-top: 0; }
.nicegui-error-popup { position: fixed; inset: 0 0 auto 0; width: auto; max-width: none; margin: 0; border-radius: 0; padding: 6px 16px; transform: none; display: flex; flex-direction: row; flex-wrap: wrap; align-items: center; gap: 0 8px; justify-content: center;
  background: var(--note); color: var(--note-text); border: 0; border-bottom: 1px solid var(--note-line); font: 550 var(--t13)/20px var(--sans); box-shadow: none; z-index: 9999; }
.nicegui-error-popup::before, .nicegui-error-popup::after { display: none !important; }
.nicegui-error-popup[aria-hidden="true"] { display: none; }

/* sign-in, errors */
.centre { min-height: 100dvh; display: grid; place-items: center; padding: 24px; }
.door { width: 100%; max-width: 720px; }
.door .brand { padding-left: 0; font-size: var(--t20); } .door .brand i { width: 32px; height: 32px; font-size: var(--t16); }
.door.narrow { max-width: 380px; } .door h1 { margin: 20px 0 8px; }
.ways { display: flex; flex-direction: column; gap: 8px; margin: 16px 0; } .way { width: 100%; min-height: 44px; justify-content: center; }
[hidden] { display: none !important; } .passkey { display: flex; flex-direction: column; gap: 8px; align-items: flex-start; } .passkey :is(.way, .in, label) { width: 100%; } .passkey[data-kind="sign-in"] .way { margin-top: 4px; }
.account + .passkey { margin-top: 12px; } .by-passkey { max-width: 380px; margin-top: 24px; } .narrow .by-passkey { margin-top: 0; }
.banner { display: flex; gap: 10px; align-items: flex-start; padding: 10px 12px; margin: 12px 0; border-radius: var(--radius); background: var(--note); color: var(--note-text); border-left: 3px solid var(--note-line); }
.banner.look { flex-wrap: wrap; align-items: center; margin: 0 0 12px; } .banner .what { flex: 1 1 240px; min-width: 0; overflow-wrap: anywhere; } .banner .acts { display: flex; gap: 8px; flex-wrap: wrap; }
.sections { max-width: 760px; display: flex; flex-direction: column; gap: 16px; } .account h2 { flex: 1; }
.list { margin-top: 8px; } .list li { display: flex; gap: 12px; align-items: center; padding: 10px 0; border-top: 1px solid var(--line); flex-wrap: wrap; } .list li:first-child { border-top: 0; }
.list .icon { color: var(--faint); } .list .what { flex: 1; min-width: 160px; overflow-wrap: anywhere; } .list .what b { display: block; font-weight: 600; }
.cast { display: grid; grid-template-columns: repeat(auto-fill, minmax(210px, 1fr)); gap: 8px; margin-top: 16px; }
.cast button { display: flex; gap: 12px; align-items: center; width: 100%; text-align: left; padding: 10px 12px; border: 1px solid var(--line); background: var(--surface);
  color: var(--text); border-radius: var(--radius); font: inherit; cursor: pointer; min-height: 60px; height: 100%; } .cast button:hover { border-color: var(--accent); }
.cast b { display: block; font-weight: 600; }
.oops { max-width: 480px; } .oops .code { color: var(--faint); font-weight: 600; } .oops .stack { margin-top: 16px; flex-direction: row; }
table.plain { width: 100%; border-collapse: collapse; } table.plain th { text-align: left; color: var(--faint); font-size: var(--t12); font-weight: 600; padding: 8px 12px; }
table.plain td { padding: 8px 12px; border-top: 1px solid var(--line); vertical-align: middle; overflow-wrap: anywhere; }

#skeleton { position: fixed; inset: 0; padding: calc(var(--bar) + 24px) 24px 0 calc(var(--rail) + 24px); display: flex; flex-direction: column; gap: 12px; pointer-events: none; }
#skeleton > i { display: block; height: 40px; border-radius: var(--radius); background: var(--sunken); } #skeleton > .rail + i { width: 240px; height: 28px; margin-bottom: 12px; }
body:has(#app:not(:empty)) #skeleton { display: none; }
@media (max-width: 1100px) {
  .facts summary { display: flex; } .facts details[open] summary { margin-bottom: 12px; } .cards { grid-template-columns: repeat(2, minmax(0, 1fr)); }
  .request { grid-template-columns: minmax(0, 1fr); gap: 16px; } .facts { position: static; order: -1; max-width: 72ch; }
  .row-line { grid-template-columns: var(--p, 24px) 76px minmax(120px, 1fr) minmax(0, 120px) 56px minmax(0, 120px) 120px; } .row-line .c-type { display: none; }
}
@media (max-width: 900px) {
  table.plain thead { display: none; } table.plain tr { display: block; padding: 8px 0; border-top: 1px solid var(--line); } table.plain td { display: block; border: 0; padding: 2px 12px; }
  :root { --rail: 60px; }
  .rail .label, .rail .head, .rail .who .name, .brand span { display: none; } .rail a.place { justify-content: center; position: relative; }
  .rail .count { position: absolute; top: -2px; right: -2px; padding: 0 4px; font-size: 10px; line-height: 16px; } .rail .count.words { top: auto; bottom: -4px; } .rail .who { justify-content: center; flex-direction: column; } .brand { justify-content: center; }
  .main { padding: 16px; } .bar { padding: 0 16px; }
  .row-line { grid-template-columns: var(--p, 24px) 76px minmax(100px, 1fr) 52px minmax(0, 110px) 118px; } .row-line .c-requester { display: none; }
}
@media (max-width: 640px) {
  :root { --rail: 0px; }
  .rail { inset: auto 0 0 0; width: auto; flex-direction: row; padding: 4px max(4px, env(safe-area-inset-left)) max(4px, env(safe-area-inset-bottom)); border-right: 0; border-top: 1px solid var(--line);
    overflow-x: auto; overflow-y: hidden; }
  .rail .brand { display: none; } .rail a.place { flex: 1 0 56px; flex-direction: column; gap: 0; justify-content: center; min-height: 52px; font-size: 11px; line-height: 14px; padding: 0 4px; }
  .rail .label { display: block; flex: none; max-width: 72px; } .rail .count { top: 0; right: auto; left: calc(50% + 8px); } .rail .count.words { left: auto; right: calc(50% + 8px); bottom: auto; } .rail .who { margin: 0; padding: 0 8px; border-top: 0; flex-direction: row; }
  .main { padding: 12px 12px 96px; } .bar { padding: 0 12px; height: 52px; }
  .ask h1 { font-size: 1.5rem; line-height: 32px; }
  .row-line.head { display: none; }
  .row-line { grid-template-columns: var(--p, 22px) auto minmax(0, 1fr) auto; gap: 2px 12px; padding: 8px 12px; min-height: 56px; grid-template-areas: "p t t t" "p m a s"; }
  .row-line .c-prio { grid-area: p; } .row-line .title { grid-area: t; } .row-line .c-age { grid-area: a; font-size: var(--t12); color: var(--faint); } .row-line .state { grid-area: s; font-size: var(--t12); }
  .row-line .c-number { grid-area: m; font-size: var(--t12); } .row-line .c-assignee, .row-line .acts { display: none !important; }
  .mine { grid-template-columns: minmax(0, 1fr); } .filters .picks { margin-left: 0; } .filters select.in { max-width: none; width: 100%; }
  .teach { grid-template-columns: minmax(0, 1fr); gap: 2px; } .teach dt { justify-self: start; } .teach dd { padding: 0 0 12px 12px; }
  .list.lines .what { flex-basis: 100%; } .looking label { max-width: none; }
  .cards { grid-template-columns: 1fr; } .kind { min-height: 48px; }
  .ask.short .cards { grid-template-columns: 1fr 1fr; gap: 8px; } .ask.short .kind { padding: 10px; gap: 8px; } .ask.short .kind .more { display: none; }
  .chips { flex-wrap: nowrap; overflow-x: auto; margin: 0 -12px; padding: 0 12px; scrollbar-width: none; } .filters { flex-wrap: wrap; } .filters nav { max-width: 100vw; } .filters .picks { display: grid; grid-template-columns: 1fr 1fr; width: 100%; }
  .here { bottom: 72px; } .at-it { grid-area: t; top: 0; } .writing:has(.theirs) { grid-template-columns: minmax(0, 1fr); }
  .event, .fold { padding-left: 0; } .sends .btn { flex: 1; } .btn, .chip { min-height: 40px; }
}
@media (prefers-reduced-motion: reduce) { *, *::before, *::after { animation: none !important; transition: none !important; scroll-behavior: auto !important; } }
"""

# The wall: for a big screen, so in parts of the screen; dark whatever the browser prefers. No chrome around it.
WALL = (
    """
body:has(.wall) :is(.rail, .bar) { display: none; } body:has(.wall) .main { padding: 0; margin: 0; max-width: none; }
body:has(.wall) { background: #151616 !important; }
.wall { color-scheme: dark;
"""
    + DARK
    + """
  --u: min(1vw, 1.7778vh); background: var(--ground); color: var(--text); min-height: 100dvh; padding: 16px; display: flex; flex-direction: column; gap: 24px; }
.wall-all { display: contents; } .wall ul { display: grid; gap: 8px 16px; } .wall h2 { color: var(--soft); font-weight: 600; }
.wall a { display: block; border-radius: 8px; } .wall ul a { height: 100%; padding: 8px; margin: -8px; } .wall ul a:hover { background: var(--sunken); }
.wall b { display: block; font-weight: 600; font-size: 48px; line-height: 1.05; letter-spacing: -0.03em; white-space: nowrap; } .wall b.long { font-size: 36px; line-height: 50px; } .wall b small { font-size: 0.55em; margin-left: 0.15em; letter-spacing: 0; font-weight: 600; }
.wall li { min-width: 0; } .wall li span { display: block; color: var(--soft); overflow: hidden; text-overflow: ellipsis; white-space: nowrap; font-size: var(--t14); line-height: 1.4; }
.wall-head { display: flex; justify-content: space-between; gap: 16px; align-items: flex-start; } .wall-head h1 { font-size: var(--t28); line-height: 1.2; } .wall-head h1 a { display: inline; } .wall-head h1 .icon { font-size: 0.6em; margin-left: 8px; color: var(--note-text); }
.wall-head > div { flex: 1; min-width: 0; } .wall-said { color: var(--accent-strong); font-size: var(--t16); line-height: 1.4; min-height: 1.4em; }
.wall-head .time { text-align: right; font-size: 48px; line-height: 1; font-weight: 600; letter-spacing: -0.03em; white-space: nowrap; } .wall-head .time span { display: block; font-size: var(--t13); line-height: 1.6; font-weight: 400; letter-spacing: 0; color: var(--soft); }
.wall-figures, .wall-priorities ul { grid-template-columns: 1fr 1fr; } .wall-agents ul { grid-template-columns: 1fr 1fr; }
.wall-ages { order: 1; text-align: center; } .wall .prio.normal { color: var(--soft); } .wall-columns { order: 1; height: 160px; width: 100%; margin-bottom: -16px; } .wall-ages ul { grid-template-columns: repeat(5, minmax(0, 1fr)); gap: 4px; } .wall-ages ul a { padding: 8px 0; margin: -8px 0; } .wall-ages .wall-chart { display: none; } .wall-ages li span { white-space: normal; font-size: var(--t12); } .wall-ages b { font-size: 28px; } .wall-ages b.long { font-size: 16px; line-height: 30px; }
.wall-priorities, .wall-agents { order: 2; } .wall-priorities .icon { font-size: 1.1em; vertical-align: -0.15em; margin-right: 4px; } .wall .swatch { display: inline-block; width: 0.8em; height: 0.8em; border-radius: 2px; margin-right: 6px; }
"""
    + "".join(
        f".wall .{key} > a .swatch {{ background: {colour}; }} " for key, colour in WALL_PRIORITIES.items()
    )
    + """
.wall .load { display: block; height: 6px; border-radius: 3px; background: var(--sunken); overflow: hidden; margin-top: 4px; } .wall .load > i { display: block; height: 100%; background: var(--accent); border-radius: 3px; overflow: hidden; }
.wall .load > i > i { display: block; height: 100%; margin-left: auto; background: repeating-linear-gradient(45deg, var(--wait) 0 4px, #151616 4px 6px); } .wall-agents small { color: var(--soft); font-size: var(--t12); line-height: 1.5; }
.wall.asking { justify-content: center; align-items: center; }
@media (min-width: 641px) { .wall { padding: 24px; } .wall-figures { grid-template-columns: repeat(3, 1fr); } .wall-priorities ul { grid-template-columns: repeat(4, 1fr); } .wall-agents ul { grid-template-columns: repeat(4, minmax(0, 1fr)); } .wall b { font-size: 56px; } .wall-ages b { font-size: 40px; } .wall-ages b.long { font-size: 28px; line-height: 42px; } }
@media (min-width: 1200px) and (min-aspect-ratio: 4/3) {
  .wall { height: 100dvh; overflow: hidden; padding: calc(1.5 * var(--u)) calc(2.4 * var(--u)); display: grid; gap: calc(1.2 * var(--u)) calc(3 * var(--u));
    grid-template: auto auto minmax(0, 1fr) auto / minmax(0, 1.35fr) minmax(0, 1fr); grid-template-areas: "head head" "figures figures" "ages priorities" "agents agents"; }
  .wall-head { grid-area: head; } .wall-figures { grid-area: figures; } .wall-ages, .wall-columns { grid-area: ages; } .wall-priorities { grid-area: priorities; } .wall-agents { grid-area: agents; }
  .wall-head h1 { font-size: calc(2.6 * var(--u)); } .wall-said { font-size: calc(1.7 * var(--u)); } .wall-head .time { font-size: calc(5.2 * var(--u)); } .wall-head .time span { font-size: calc(1.3 * var(--u)); }
  .wall li span { font-size: calc(1.5 * var(--u)); } .wall h2 { font-size: calc(1.35 * var(--u)); line-height: 1.5; } .wall-agents small { font-size: calc(1.2 * var(--u)); line-height: 1.4; }
  .wall b, .wall-ages b { font-size: calc(5.1 * var(--u)); line-height: 1.05; } .wall b.long, .wall-ages b.long { font-size: calc(4 * var(--u)); line-height: calc(5.35 * var(--u)); }
  .wall-figures { grid-template-columns: repeat(6, minmax(0, 1fr)); } .wall-figures b { font-size: calc(6.6 * var(--u)); } .wall-figures b.long { font-size: calc(3.6 * var(--u)); line-height: calc(6.9 * var(--u)); } .wall-agents b.long, .wall-ages b.long { font-size: calc(2.4 * var(--u)); line-height: calc(5.35 * var(--u)); }
  .wall-ages { display: flex; flex-direction: column; } .wall-ages .wall-chart { display: block; flex: 1; } .wall-ages h2 { text-align: left; } .wall-ages li span { white-space: nowrap; }
  .wall-ages ul, .wall-priorities ul { gap: 0; } .wall-columns { height: auto; margin: calc(2.2 * var(--u)) 0 calc(8.2 * var(--u)); min-height: 0; pointer-events: none; }
  .wall-priorities { display: flex; flex-direction: column; } .wall-priorities ul { flex: 1; grid-template-columns: 1fr 1fr; align-content: space-around; }
  .wall-agents ul { grid-template-columns: none; grid-auto-flow: column; grid-auto-columns: minmax(0, 1fr); } .wall .load { height: calc(0.5 * var(--u)); } .wall-agents > p { font-size: calc(1.2 * var(--u)); line-height: 1.4; }
}

/* my teams */
.teams-now { display: grid; grid-template-columns: repeat(auto-fill, minmax(min(100%, 340px), 1fr)); gap: 16px; } .team-now { padding: 16px; } .team-now header { display: flex; gap: 8px; align-items: center; } .team-now h2 { flex: 1; font-size: var(--t16); }
.team-now ul { display: grid; grid-template-columns: repeat(3, 1fr); gap: 12px 8px; margin-top: 12px; } .team-now li a { display: block; border-radius: var(--radius); } .team-now li a:hover b { text-decoration: underline; } .team-now li span { display: block; color: var(--soft); font-size: var(--t12); }
.team-now b { font-size: var(--t28); line-height: 36px; font-weight: 600; } .team-now .quiet { color: var(--soft); margin-top: 8px; min-height: 20px; }
"""
)

KEYS = """
/* keys and the palette */
.row-line, .hit, .mine { scroll-margin: calc(var(--bar) + 8px) 0 72px; }
kbd { display: inline-block; min-width: 20px; padding: 0 5px; border: 1px solid var(--line-strong); border-bottom-width: 2px; border-radius: 4px; background: var(--ground); color: var(--soft); font: 600 11px/16px var(--sans); text-align: center; white-space: nowrap; } kbd + kbd { margin-left: 3px; }
.keys-said { position: fixed; left: 50%; bottom: 24px; transform: translateX(-50%); z-index: 40; max-width: min(640px, 100vw - 24px); padding: 8px 14px; border-radius: var(--radius); background: var(--text); color: var(--ground); font-size: var(--t13); box-shadow: var(--shadow); } .keys-said:empty { clip-path: inset(50%); padding: 0; }
dialog.palette { position: fixed; inset: 12vh 0 auto; margin: 0 auto; width: min(620px, 100vw - 24px); max-width: none; max-height: min(560px, 76dvh); padding: 0; overflow: hidden; flex-direction: column; border: 1px solid var(--line-strong); border-radius: 10px; background: var(--surface); color: var(--text); box-shadow: var(--shadow); }
dialog.palette[open] { display: flex; } dialog.palette::backdrop { background: rgb(0 0 0 / 32%); }
.palette-in { position: relative; border-bottom: 1px solid var(--line); flex: none; } .palette-in .icon { position: absolute; left: 16px; top: 16px; color: var(--faint); } .palette-in input { width: 100%; height: 52px; padding: 0 16px 0 46px; border: 0; background: none; color: var(--text); font: 400 var(--t16)/24px var(--sans); outline: none !important; } .palette-in input::placeholder { color: var(--faint); opacity: 1; }
.palette-list { flex: 1; min-height: 120px; overflow-y: auto; padding: 6px; scroll-padding: 6px; } .palette .head { padding: 8px 10px 4px; color: var(--faint); font-size: var(--t12); font-weight: 600; } .palette .none { padding: 16px 10px; }
.palette-item > * { display: flex; align-items: center; gap: 12px; width: 100%; min-height: 36px; padding: 4px 10px; border: 0; border-radius: var(--radius); background: none; color: inherit; font: inherit; text-align: left; cursor: pointer; }
.palette-item .icon { font-size: 18px; color: var(--faint); } .palette-item .what { flex: 0 1 auto; min-width: 0; overflow: hidden; text-overflow: ellipsis; white-space: nowrap; } .palette-item .detail { flex: none; margin-left: auto; color: var(--soft); font-size: var(--t12); } .palette-item .what + kbd { margin-left: auto; }
.palette-item[aria-selected=true] > * { background: var(--accent-tint); color: var(--accent-strong); box-shadow: inset 3px 0 var(--accent); } .palette-item[aria-selected=true] .icon { color: inherit; }
.palette .foot { flex: none; display: flex; gap: 16px; padding: 8px 16px; border-top: 1px solid var(--line); color: var(--soft); font-size: var(--t12); }
dialog.sheet { inset-block-start: 8vh; width: min(980px, 100vw - 24px); max-height: 84dvh; } .sheet header { display: flex; align-items: center; padding: 12px 12px 12px 20px; border-bottom: 1px solid var(--line); } .sheet h2 { flex: 1; font-size: var(--t16); }
.sheet-in { flex: 1; min-height: 0; overflow-y: auto; padding: 16px 20px; columns: 3 250px; column-gap: 32px; } .sheet-in section { break-inside: avoid; padding-bottom: 16px; } .sheet-in h3 { color: var(--faint); font-size: var(--t12); padding-bottom: 4px; }
.sheet-in dl > div { display: flex; gap: 8px; align-items: center; padding: 4px 0; } .sheet-in dt { flex: 0 0 84px; display: flex; flex-wrap: wrap; gap: 3px; } .sheet-in kbd + kbd { margin: 0; } .sheet-on { flex: none; display: flex; gap: 12px; align-items: flex-start; padding: 12px 20px; border-top: 1px solid var(--line); cursor: pointer; font-weight: 550; } .sheet-on input { width: 18px; height: 18px; margin: 1px 0 0; accent-color: var(--accent); flex: none; } .sheet-on small { display: block; font-weight: 400; font-size: var(--t12); line-height: 16px; }
@media (max-width: 640px) { .by-keys, .palette .foot, .palette-item kbd { display: none; } dialog.palette, dialog.sheet { inset-block-start: 12px; max-height: calc(100dvh - 24px); } .palette-item > * { min-height: 44px; } .palette-item .detail { max-width: 40%; overflow: hidden; text-overflow: ellipsis; white-space: nowrap; } .keys-said { bottom: 84px; } }
@media (hover: none) { .by-keys { display: none; } }
"""

BULK = """
/* many at once */
.row-line > .c-prio { display: flex; align-items: center; gap: 8px; overflow: visible; }
.rows.picks { --p: 48px; }
.tick { appearance: none; -webkit-appearance: none; position: relative; z-index: 1; flex: none; width: 24px; height: 24px; margin: 0 -4px; padding: 4px; cursor: pointer; opacity: 0; }
.tick::before { content: ""; display: block; width: 16px; height: 16px; border: 1.5px solid var(--faint); border-radius: 4px; background: var(--surface); }
.tick:checked::before, .tick:indeterminate::before { border-color: var(--accent); background: var(--accent); }
.tick::after { content: ""; position: absolute; left: 9.5px; top: 6.5px; width: 5px; height: 9px; border: solid var(--on-accent); border-width: 0 2px 2px 0; transform: rotate(45deg); visibility: hidden; }
.tick:checked::after { visibility: visible; } .tick:indeterminate::after { visibility: visible; left: 8px; top: 10.5px; width: 8px; height: 2px; border-width: 0 0 2px; transform: none; }
.row-line:hover .tick, .row-line:focus-within .tick, .picking .tick { opacity: 1; } @media (hover: none) { .tick { opacity: 1; } }
.row-line.picked { background: color-mix(in srgb, var(--accent-tint) 70%, transparent); box-shadow: inset 3px 0 var(--accent); }
.bulk { position: fixed; inset: auto 24px 16px calc(var(--rail) + 24px); z-index: 18; display: flex; flex-direction: column; gap: 8px; align-items: center; pointer-events: none; }
.bulk > div { pointer-events: auto; max-width: 100%; background: var(--surface); border: 1px solid var(--line-strong); border-radius: 10px; box-shadow: var(--shadow); }
.bulk-bar { display: flex; align-items: center; gap: 6px; flex-wrap: wrap; padding: 8px 8px 8px 16px; }
.bulk-count { display: flex; flex-wrap: wrap; gap: 0 10px; align-items: baseline; margin-right: 8px; } .bulk-count b { font-weight: 650; } .bulk-count span { max-width: 46ch; }
.bulk-acts { display: flex; gap: 4px; align-items: center; margin-left: auto; flex: none; }
.bulk-panel { width: min(640px, 100%); padding: 12px 12px 12px 16px; display: flex; flex-direction: column; gap: 6px; outline: none !important; }
.bulk-said { display: flex; gap: 12px; align-items: flex-start; } .bulk-said b { font-weight: 600; padding: 4px 0; overflow-wrap: anywhere; }
.bulk-panel ul { display: flex; flex-direction: column; gap: 4px; max-height: min(200px, 30dvh); overflow-y: auto; padding-right: 8px; color: var(--soft); font-size: var(--t13); }
.bulk-panel progress { appearance: none; width: 100%; height: 4px; border: 0; border-radius: 2px; overflow: hidden; background: var(--sunken); } .bulk-panel progress::-webkit-progress-bar { background: var(--sunken); }
.bulk-panel progress::-webkit-progress-value { background: var(--accent); } .bulk-panel progress::-moz-progress-bar { background: var(--accent); }
.bulk-option { width: 100%; justify-content: flex-start; text-align: left; gap: 12px; white-space: normal; min-height: 44px; } .bulk-option > .icon { width: 28px; text-align: center; color: var(--soft); } .bulk-option .small { display: block; font-weight: 400; }
/* Seconds are counted by the style sheet: no script, and nothing that is read out. It is no motion, so it goes on where less of that is asked for. */
@property --left { syntax: "<integer>"; inherits: true; initial-value: 30; }
.bulk-panel .undo { animation: left 30s linear forwards !important; } .bulk-panel .left { min-width: 3.4ch; color: var(--soft); font-weight: 400; text-align: right; }
.bulk-panel .left::after { counter-reset: left var(--left); content: counter(left) " s"; }
@keyframes left { from { --left: 30; } to { --left: 0; } }
body:has(.bulk-bar, .bulk-panel) .main { padding-bottom: 120px; }
@media (max-width: 640px) {
  .rows.picks { --p: 28px; } .row-line > .c-prio { flex-direction: column-reverse; gap: 0; justify-content: center; }
  .tick { width: 28px; height: 28px; padding: 6px; margin: 0; } .tick::after { left: 11.5px; top: 8.5px; } .tick:indeterminate::after { left: 10px; top: 12.5px; }
  .bulk { inset: auto 8px calc(72px + env(safe-area-inset-bottom)); align-items: stretch; } .bulk-bar { padding: 8px; } .bulk-count { flex: 1; padding: 0 4px; margin: 0; } .bulk-acts { order: 1; } .bulk-bar::before { content: ""; width: 100%; order: 2; } .bulk-bar > .btn { order: 3; } .bulk-panel { width: auto; }
  .bulk-bar .btn { min-height: 40px; } body:has(.bulk-bar, .bulk-panel) .main { padding-bottom: 240px; }
}
"""

DONE = """
/* what was just done, with Undo */
.done-bar { position: fixed; inset: auto 24px 16px calc(var(--rail) + 24px); z-index: 19; display: flex; justify-content: center; pointer-events: none; }
.done-bar p { pointer-events: auto; display: flex; gap: 8px; align-items: center; max-width: min(640px, 100%); padding: 8px 8px 8px 16px; background: var(--surface); border: 1px solid var(--line-strong); border-radius: 10px; box-shadow: var(--shadow); }
.confirm-acts { animation: not-yet 400ms !important; } @keyframes not-yet { from, to { pointer-events: none; } }
.done-bar span { overflow-wrap: anywhere; }
@media (max-width: 640px) { .done-bar { inset: auto 8px calc(72px + env(safe-area-inset-bottom)); } .done-bar .btn { min-height: 40px; } }
"""

TOUR = """
/* the tour */
.tour { display: grid; grid-template-columns: auto minmax(0, 1fr); gap: 4px 16px; padding: 16px; margin-bottom: 24px; max-width: 720px; border-color: color-mix(in srgb, var(--accent) 40%, var(--line)); border-left: 3px solid var(--accent); }
.tour > .icon { color: var(--accent-strong); font-size: 24px; } .tour h2 { font-size: var(--t16); } .tour .what p { color: var(--soft); max-width: 68ch; min-height: 3em; }
.tour-acts { grid-column: 2; display: flex; align-items: center; gap: 8px; margin-top: 8px; } .tour-acts .quiet { margin-left: -8px; } .tour-acts .at { margin-left: auto; margin-right: 4px; white-space: nowrap; }
body:has(.tour[data-step=need]) #need, body:has(.tour[data-step=works]) [data-part=works] > .card, body:has(.tour[data-step=queue]) .rail .place:has(.two), body:has(.tour[data-step=admin]) .rail [href^="/admin/"], body:has(.tour[data-step=find]) .find .in { box-shadow: 0 0 0 3px color-mix(in srgb, var(--accent) 50%, transparent); }
@media (max-width: 640px) { .tour { grid-template-columns: minmax(0, 1fr); padding: 12px; } .tour > .icon { display: none; } .tour-acts { grid-column: 1; } .tour-acts .btn { min-height: 44px; } }
"""

STYLE = TOKENS + SHEET + WALL + KEYS + BULK + DONE + TOUR
# The address changes with the content, so that a browser may keep it for ever.
STYLE_PATH = f"/assets/{hashlib.sha256(STYLE.encode()).hexdigest()[:16]}.css"
HEAD = f'<link rel="stylesheet" href="{STYLE_PATH}"><meta name="theme-color" content="#0b6b5d">'
FAVICON = (
    '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 32 32"><rect width="32" height="32" rx="8" fill="#0b6b5d"/>'
    '<path d="M11 24V8h6.5a4.7 4.7 0 0 1 1.6 9.2L22.6 24h-3.4l-3.2-6.4h-2V24zm3-9h3.2a2.1 2.1 0 0 0 0-4.3H14z"'
    ' fill="#fff"/></svg>'
)
