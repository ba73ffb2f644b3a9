// Keys: what each does on the page that is open. The page's own controls are pressed: what a page does not offer, no key
// does. Where the focus is in a list, it stays with its request through every patch, and goes to the neighbour when that
// one leaves. While somebody types, no single key means anything but its letter. What opens is in palette.js.
import { Palette, Sheet, named } from "palette";
import { translatable } from "translatable";

// After g: the key, the place, and how its link is found.
const PLACES = [
  ["h", "Home", () => control("nav-home")],
  ["m", "My requests", () => control("nav-mine")],
  ["t", "My teams", () => control("nav-my-teams")],
  ["q", "Your team’s queue", () => queue()],
  ["w", "The queue’s wall", () => queue(), "/wall"],
  ["n", "New request", () => control("new-request")],
  ["a", "Sign-in and security", () => control("nav-account")],
  ["p", "People", () => control("nav-people")],
];
const SHEET = [
  ["Anywhere", [["CTRL K", "Commands: every place and action"], ["/", "Search"], ["?", "This sheet"]]],
  ["In a list", [["j", "Next request"], ["k", "Previous request"], ["o", "Open"], ["x", "Select"], ["t", "Take"], ["a", "Assign"],
    ["c", "Open and answer"], ["r", "Open and resolve"], ["e", "Open and edit"]]],
  ["On a request", [["a", "Assign"], ["t", "Take"], ["c", "Answer, or comment"], ["i", "Internal note"], ["r", "Answer that resolves"], ["e", "Edit"],
    ["CTRL Enter", "Send what is written"], ["CTRL Shift Enter", "Resolve with what is written"], ["Esc", "Leave the box; keys work again"]]],
];
const ACTS = { a: "assign", c: "comment", e: "edit", i: "note", r: "resolve", t: "take", x: "select" };
const KEY_OF = { "act-take": "t", "act-edit": "e", "mode-answer": "c", "mode-note": "i", "send-resolve": "r", "fact-assignee": "a" };
const ICONS = { "act-take": "pan_tool", "act-start": "play_arrow", "act-edit": "edit", "act-cancel": "cancel", "act-reopen": "replay", "act-follow": "visibility",
  "act-add_follower": "group_add", "mode-answer": "reply", "mode-note": "sticky_note_2", "send-comment": "send", "send-note": "send", "send-wait": "help_outline",
  "send-resolve": "check_circle", "fact-assignee": "person_add", "fact-priority": "flag", "fact-team": "drive_file_move", "next-page": "arrow_forward", "first-page": "first_page" };
const PICKS = { "fact-assignee": "Assign to …", "fact-priority": "Change the priority …", "fact-team": "Move to another team …" };
const WAIT = 10000, MEANT = 700, SINGLE = "reqstly:keys", WISH = "reqstly:wish", ROW = "reqstly:row";

// Reads what is kept, keeps a value, or with null forgets it. A browser may refuse to keep anything.
function kept(store, key, value) {
  try {
    if (value === undefined) return JSON.parse(window[store].getItem(key) || "null");
    if (value === null) window[store].removeItem(key);
    else window[store].setItem(key, JSON.stringify(value));
  } catch {
    return null;
  }
}

const control = (name) => [...document.querySelectorAll("a, button, select, input, textarea")].find((one) => one.dataset.testid === name);
const queue = () => document.querySelector(`.rail a[href="${/^\/teams\/[^/]+/.exec(location.pathname)?.[0]}"], .rail a[href^="/teams/"]`);
const rows = () => [...document.querySelectorAll("#main a.title")].filter((link) => link.checkVisibility());
const place = () => location.pathname + location.search;
const number = (link) => /REQ-\d+/.exec(link.getAttribute("href"))?.[0] || "This request";
const onRequest = () => document.querySelector("#main .request");

function label(one) {
  const copy = one.cloneNode(true);
  copy.querySelectorAll(".icon, .count, .sr").forEach((part) => part.remove());
  return one.getAttribute("aria-label") || copy.textContent.trim().replace(/\s+/g, " ");
}

// A button of the page's head, or one that is named as an action; not the one that is chosen already.
function isAction(one) {
  const name = one.dataset.testid || "";
  if (/^mode-/.test(name)) return true;
  const named = /^(act-|send-|status-|first-page|next-page)/.test(name) || (one.closest(".page-head") && !name.startsWith("to-"));
  return named && !one.matches("[aria-current], :disabled");
}

function typing(one) {
  if (one.isContentEditable || /^(TEXTAREA|SELECT)$/.test(one.tagName)) return true;
  if (one.tagName === "INPUT") return !/^(button|checkbox|radio|submit|reset|range|color|file|image)$/.test(one.type);
  return !!one.closest?.("[role=textbox], [role=searchbox], [role=combobox], [role=listbox], [role=menu]");
}

function go(href) {
  const link = Object.assign(document.createElement("a"), { href });
  link.setAttribute("href", href);
  document.body.append(link);
  link.click();
  link.remove();
}

function send(name) {
  const box = [...document.querySelectorAll(".composer textarea")].find((one) => one.checkVisibility());
  if (!box?.value.trim()) return false;
  control(name)?.click(); // what stands in the box goes along: see typed.js
  return true;
}

// What was chosen from the palette is confirmed by that: see choice.js.
function choose(select, value) {
  select.dispatchEvent(new CustomEvent("reqstly:choose", { detail: value }));
}

export default {
  components: { Palette, Sheet },
  template: translatable(`
    <div class="keys">
      <p class="keys-said" role="status" data-testid="keys-said">{{ said }}</p>
      <palette ref="palette" :items="items" :loading="loading" @closed="closed" @missing="say('That is not possible here.')" />
      <sheet ref="sheet" :mac="mac" :parts="sheet" :single="single" @single="keep" @closed="closed" />
    </div>`),
  data() {
    return { mac: /Mac|iP/.test(navigator.platform), said: "", told: null, page: [], loading: false, single: true, sheet: [] };
  },
  computed: {
    items() {
      return [...this.ofRow(), ...this.page, ...(this.told?.items || []), ...this.own()];
    },
  },
  created() {
    // Not for drawing: plain fields, which Vue does not watch.
    Object.assign(this, { held: null, last: kept("sessionStorage", ROW) || "", subject: null, prefix: 0, busy: 0, shifted: 0 });
    this.observer = new MutationObserver(() => this.mutated());
  },
  mounted() {
    this.listeners = { keydown: this.key, focusin: this.focused, pointerdown: this.pointed, click: this.clicked };
    for (const [name, listener] of Object.entries(this.listeners)) document.addEventListener(name, listener);
    this.arrive();
  },
  unmounted() {
    for (const [name, listener] of Object.entries(this.listeners)) document.removeEventListener(name, listener);
    this.observer.disconnect();
    clearTimeout(this.busy);
  },
  methods: {
    // Which key means what.
    key(event) {
      if (event.defaultPrevented || event.isComposing) return;
      const chord = this.mac ? event.metaKey && !event.ctrlKey : event.ctrlKey && !event.metaKey;
      if (chord && !event.altKey && !event.shiftKey && event.key.toLowerCase() === "k") return this.chord(event);
      if (this.covered()) return;
      if (typing(event.target)) return this.typed(event, chord);
      if (event.ctrlKey || event.metaKey || event.altKey || event.key === "Escape" || !this.acts()) return;
      const letter = this.letter(event);
      if (letter && this.press(letter, event.repeat)) event.preventDefault();
    },
    chord(event) {
      const { palette } = this.$refs;
      if (!palette.open && this.covered()) return;
      event.preventDefault();
      if (palette.open) palette.close();
      else this.ask();
    },
    typed(event, chord) {
      const box = event.target;
      if (event.key === "Escape" && this.acts() && box.closest("#main, .bar") && box.tagName !== "SELECT") {
        box.blur();
        rows().find((link) => link.getAttribute("href") === this.last)?.focus({ preventScroll: true });
      }
      if (event.key !== "Enter" || !chord || !box.closest(".composer")) return;
      event.preventDefault();
      if (event.repeat) return;
      const noting = box.closest(".for-note"), name = event.shiftKey ? "send-resolve" : noting ? "send-note" : "send-comment";
      // Right after the mode was changed, the buttons of the other mode are still there.
      this.soon(
        () => !control(noting ? "send-comment" : "send-note"),
        () => control(name) && (send(name) || this.say("There is nothing written yet.")),
      );
    },
    letter(event) {
      const code = /^Key([A-Z])$/.exec(event.code);
      // On a keyboard of another script, the letter that stands in the same place.
      const letter = event.key.length === 1 && event.key > "\x7f" && code ? code[1] : event.key;
      if (letter.length !== 1 || (event.shiftKey && /[a-z]/i.test(letter))) return "";
      return letter.toLowerCase();
    },
    press(letter, repeat) {
      if (this.busy) return true; // meant for a box that is about to come
      if (this.prefix) return this.goto(letter);
      if (letter === "j" || letter === "k") return this.move(letter === "j" ? 1 : -1);
      if (repeat) return false;
      if (letter === "g") return this.expect();
      if (letter === "/") return this.search();
      if (letter === "?") return this.help();
      if (letter === "o") return !!this.row() && !this.row().click();
      return letter in ACTS && !this.act(ACTS[letter]);
    },
    acts() {
      return kept("localStorage", SINGLE) !== "off";
    },
    // One that is on its way out covers nothing any more: who pressed its button goes on at once.
    covered() {
      return document.querySelector("dialog[open], :is(.q-dialog__inner, .q-menu):not([class*=leave-active])");
    },

    // Places.
    places() {
      return PLACES.filter(([, , link]) => link());
    },
    expect() {
      this.prefix = setTimeout(() => (this.prefix = 0), 2000);
      this.say(`Go to: ${this.places().map(([key, name]) => `${key} ${name}`).join(", ")}`);
      return true;
    },
    goto(letter) {
      clearTimeout(this.prefix);
      this.prefix = 0;
      const found = this.places().find(([key]) => key === letter);
      if (found) go(found[2]().getAttribute("href") + (found[3] || ""));
      this.say(found ? "" : "No place goes by that key.");
      return true;
    },
    search() {
      const box = control("go-to");
      if (!box?.checkVisibility()) go("/search");
      else box.focus(), box.select();
      return true;
    },

    // Rows: the one in focus, and what keeps it there.
    row() {
      return this.held?.link.isConnected ? this.held.link : null;
    },
    move(step) {
      const all = rows();
      if (!all.length) return false;
      const at = all.indexOf(this.row());
      const back = all.find((link) => link.getAttribute("href") === this.last);
      const link = at < 0 ? back || all[0] : all[Math.min(Math.max(at + step, 0), all.length - 1)];
      link.focus({ preventScroll: true });
      (link.closest(".row-line, .hit, .mine") || link).scrollIntoView({ block: "nearest" });
      return true;
    },
    focused(event) {
      if (this.$el.contains(event.target)) return;
      const link = event.target.closest("#main :is(.row-line, .hit, .mine)")?.querySelector("a.title");
      if (!link) return this.hold(null);
      this.last = link.getAttribute("href");
      kept("sessionStorage", ROW, this.last);
      this.hold({ link, href: this.last, index: rows().indexOf(link), place: place() });
    },
    pointed(event) {
      if (this.held && !this.$el.contains(event.target) && !event.target.closest("#main :is(.row-line, .hit, .mine)")) this.hold(null);
    },
    hold(held) {
      this.observer.disconnect();
      this.held = held;
      if (held) this.observer.observe(document.body, { childList: true, subtree: true });
    },
    mutated() {
      if (this.held.link.isConnected) this.held.index = rows().indexOf(this.held.link);
      this.restore();
    },
    restore() {
      const held = this.held, on = document.activeElement;
      if (!held || this.covered() || (on && on !== document.body)) return;
      if (held.place !== place()) return this.hold(null);
      if (held.link.isConnected) return held.link.focus({ preventScroll: true });
      const all = rows();
      const same = all.find((link) => link.getAttribute("href") === held.href);
      if (!same) {
        // A key that was meant for the one that left must not reach its neighbour.
        this.shifted = Date.now();
        this.say(`${number(held.link)} left this list.`);
      }
      const next = same || all[Math.min(Math.max(held.index, 0), all.length - 1)] || document.getElementById("main");
      next?.focus({ preventScroll: true });
    },

    // What can be done, here or with the row in focus.
    act(name) {
      const row = this.row();
      // What is selected is meant, wherever the focus is.
      const many = { assign: control("bulk-assign"), resolve: control("bulk-resolve") }[name];
      if (many) return many.click();
      if (row && Date.now() - this.shifted < MEANT) return;
      if (row) return this.actOn(row, name);
      if (!onRequest()) return this.say(rows().length ? "Choose a request with j and k first." : "There is no request here.");
      if (name === "assign") return this.pick("fact-assignee");
      if (name === "move") return this.pick("fact-team");
      if (name === "comment" || name === "wait") return this.compose("answer");
      if (name === "note") return this.compose("note");
      if (name === "resolve") return this.compose("answer", true);
      if (control(`act-${name}`)) control(`act-${name}`).click();
      else if (name !== "select") this.say("That is not possible here.");
    },
    actOn(row, name) {
      const line = row.closest(".row-line, .hit, .mine");
      const take = [...line.querySelectorAll("button")].find((one) => one.dataset.testid === "row-take");
      if (name === "select") line.dispatchEvent(new CustomEvent("reqstly:select", { bubbles: true, detail: { number: number(row) } }));
      else if (name === "assign") this.ask("assign");
      else if (name === "take" && take) take.click();
      else this.then(row.getAttribute("href"), name);
    },
    // Opens a request and does it there, once its page is drawn: after a load, or without one.
    then(href, name) {
      kept("sessionStorage", WISH, { path: href, name, at: Date.now() });
      go(href);
      this.arrive();
    },
    arrive() {
      const wish = kept("sessionStorage", WISH);
      if (!wish) return;
      const there = () => Date.now() - wish.at < WAIT && location.pathname === wish.path && window.did_handshake && document.querySelector("#main .request .facts");
      this.soon(there, () => (kept("sessionStorage", WISH, null), this.act(wish.name)), () => kept("sessionStorage", WISH, null));
    },
    compose(mode, resolves) {
      const button = control(`mode-${mode}`);
      if (!button) return this.say("That is not possible here.");
      if (button.getAttribute("aria-pressed") !== "true") button.click();
      const box = () => control(mode === "note" ? "composer-note" : "composer-text");
      this.soon(
        () => box()?.checkVisibility(),
        () => {
          box().focus();
          if (resolves && control("send-resolve")) this.say(`Write the answer: ${named("CTRL", this.mac)} Shift Enter resolves with it.`);
        },
      );
    },
    soon(look, then, never = () => {}) {
      const until = Date.now() + WAIT;
      const again = () => {
        this.busy = 0;
        if (look()) then();
        else if (Date.now() < until) this.busy = setTimeout(again, 30);
        else never();
      };
      clearTimeout(this.busy);
      again();
    },

    // The palette.
    ask(wanted = "") {
      this.$refs.sheet.close();
      this.subject = this.row();
      Object.assign(this, { page: this.here(), told: this.told && { ...this.told, row: null }, loading: true });
      this.asking = this.subject ? number(this.subject) : null;
      this.$emit("ask", { name: "open", args: [this.asking] });
      this.$refs.palette.ask(wanted);
      // Where the server does not answer there are the page's own controls still; nothing is taken unseen.
      clearTimeout(this.asked);
      this.asked = setTimeout(() => ((this.$refs.palette.eager = false), (this.loading = false)), WAIT);
    },
    pick(name) {
      const found = this.here().find((one) => one.id === name);
      if (!found) return this.say("That is not possible here.");
      this.ask();
      this.$refs.palette.take(found);
    },
    fill(told) {
      if (told.asked !== this.asking) return; // of an earlier opening
      clearTimeout(this.asked);
      Object.assign(this, { told, loading: false });
    },
    // What the page offers now: its own controls, by their own words.
    here() {
      const group = onRequest() ? "This request" : "Here";
      const items = [...document.querySelectorAll("#main :is(a, button)")].filter(isAction).map((one) => this.pressing(one, group));
      const picks = [...document.querySelectorAll("#main .facts select, #main .picks select")].map((one) => this.picking(one, group));
      return [...items.slice(0, 1), ...(onRequest() ? picks : []), ...items.slice(1), ...(onRequest() ? [] : picks)];
    },
    pressing(one, group) {
      const name = one.dataset.testid || "", [kind, mode] = name.split("-"), filter = kind === "status";
      const press = () => (one.isConnected ? one : control(name))?.click(); // it may have been drawn again meanwhile
      const run = { mode: () => this.compose(mode), send: () => send(name) || this.compose(mode === "note" ? "note" : "answer") }[kind] || press;
      const icon = ICONS[name] || (filter ? "filter_list" : "bolt");
      return { id: name || label(one), group, icon, label: filter ? `Show: ${label(one)}` : label(one), key: KEY_OF[name], run };
    },
    picking(select, group) {
      const name = select.dataset.testid, text = PICKS[name] || `Filter: ${(select.labels[0]?.textContent || select.name).toLowerCase()} …`;
      const one = (option) => ({ id: option.value, label: option.text, icon: option.selected ? "check" : "", run: () => choose(control(name), option.value) });
      return { id: name, group, icon: ICONS[name] || "filter_list", label: text, key: KEY_OF[name], pick: { label: text, items: [...select.options].map(one) } };
    },
    // What can be done with the row in focus, as the server told.
    ofRow() {
      const row = this.told?.row;
      const once = (act, [id, label]) => ({ id, label, icon: id === act.now ? "check" : "", run: () => this.$emit("ask", { name: "do", args: [act.id, row.number, row.version, id] }) });
      const pick = (act) => act.choices && { label: `${row.name}: ${act.label}`, items: act.choices.map((choice) => once(act, choice)) };
      const run = (act) => (this.subject?.isConnected ? this.actOn(this.subject, act.id) : this.say(`${row.name} left this list.`));
      return (row?.acts || []).map((act) => ({ ...act, group: row.name, pick: pick(act), run: () => run(act) }));
    },
    own() {
      return [
        { id: "keys", group: "Places", icon: "keyboard", label: "Keys", words: "keyboard shortcuts help", key: "?", run: () => this.help() },
        { id: "sign-out", group: "Places", icon: "logout", label: "Sign out", words: "log out leave", run: () => control("sign-out")?.click() },
      ];
    },
    help() {
      this.$refs.palette.close();
      this.single = this.acts();
      this.sheet = [SHEET[0], ["Go to", this.places().map(([key, name]) => [`g ${key}`, name])], ...SHEET.slice(1)];
      this.$refs.sheet.show();
      return true;
    },
    keep(on) {
      this.single = on;
      kept("localStorage", SINGLE, on ? null : "off");
    },
    closed() {
      clearTimeout(this.asked);
      this.$nextTick(() => this.restore());
    },
    clicked(event) {
      if (event.target.closest("button")?.dataset.testid === "open-palette") this.ask();
    },
    say(text) {
      this.said = text;
      clearTimeout(this.saying);
      this.saying = setTimeout(() => (this.said = ""), 3000);
    },
  },
};
