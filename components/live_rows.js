// Draws a Vue template that comes from Python over a state that is patched by the server: keyed rows keep their DOM
// node, selection and focus through every patch. Data stays data: a person's text is interpolated, never compiled.
import { Choice } from "choice";
import { translatable } from "translatable";

const compiled = new Map();
const rooms = new Map();
let listening = false;

function listen() {
  if (listening) return;
  if (!window.socket) return setTimeout(listen, 20);
  listening = true;
  window.socket.on("live", (message) => rooms.get(message.room)?.forEach((rows) => rows.receive(message)));
}

const DAY = 86400;
function ago(moment, now) {
  const seconds = Math.max(0, (now - new Date(moment)) / 1000);
  if (seconds < 60) return "just now";
  if (seconds < 3600) return `${Math.floor(seconds / 60)} min`;
  if (seconds < DAY) return `${Math.floor(seconds / 3600)} h`;
  if (seconds < 100 * DAY) return `${Math.floor(seconds / DAY)} d`;
  if (seconds < 730 * DAY) return `${Math.floor(seconds / (30.44 * DAY))} mo`;
  return `${Math.floor(seconds / (365.25 * DAY))} y`;
}

const helpers = {
  ago(moment) {
    return ago(moment, this.now);
  },
  since(moment) {
    const text = ago(moment, this.now);
    return /\d (min|h|d|mo|y)$/.test(text) ? `${text} ago` : text;
  },
  exact(moment) {
    return new Date(moment).toLocaleString(undefined, { dateStyle: "full", timeStyle: "short" });
  },
  clock(moment) {
    return new Date(moment).toLocaleTimeString(undefined, { timeStyle: "short" });
  },
  initials(name) {
    const words = (name || "?").trim().split(/\s+/);
    return [...words[0]][0] + (words.length > 1 ? [...words[words.length - 1]][0] : "");
  },
  online() {
    return Boolean(window.socket?.connected);
  },
  wide() {
    return matchMedia("(min-width: 1101px)").matches;
  },
  unread(row, seen) {
    // Nobody's yet and never opened, changed since it was opened, or with words that the team has not answered.
    if (row.unanswered_since) return true;
    return seen === undefined ? row.status === "open" && !row.assignee_id : row.version > seen;
  },
  others(people, me) {
    return (people || []).filter((person) => person.id !== me);
  },
  whoIs(people, me) {
    // Who is at it, in words: who writes, or else who looks.
    const there = this.others(people, me), writing = there.filter((person) => person.doing !== "looking");
    if (!writing.length && there.length > 2) return `${there[0].name} and ${there.length - 1} others are looking at it`;
    return (writing.length ? writing : there).map((person) => person.says).join(", ");
  },
  fits(text, query) {
    const plain = (value) => value.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase();
    return plain(query).split(/\s+/).every((word) => plain(text).includes(word));
  },
};

// What is selected in a list, by id: it stays what the person chose while rows change, move, or go to another page.
// `shown` gives the rows on the page. Whether one that goes has left the list is for the server to say: see `lost`.
function selection(shown) {
  const picks = Vue.reactive({
    chosen: new Map(), // id -> the row as it was when it was chosen, in that order
    left: [], // names of those that left the list, and so the selection
    more: "", // what was said about choosing all
    last: 0,
    has: (id) => picks.chosen.has(id),
    count: () => picks.chosen.size,
    here: () => shown().filter((row) => picks.has(row.id)),
    away: () => picks.count() - picks.here().length,
    // As they are shown at this moment; those on other pages as they were.
    now() {
      const here = new Map(picks.here().map((row) => [row.id, row]));
      return [...picks.chosen.values()].map((row) => here.get(row.id) || row);
    },
    fit: (statuses) => picks.now().some((row) => statuses.includes(row.status)),
    versions: () => picks.now().map((row) => [row.number, row.version]),
    pick(id, range) {
      const rows = shown(), place = (id) => rows.findIndex((row) => row.id === id);
      const to = place(id), from = range && place(picks.last) >= 0 ? place(picks.last) : to;
      picks.put(rows.slice(Math.min(from, to), Math.max(from, to) + 1), !picks.has(id));
      picks.last = id;
    },
    pickPage() {
      picks.put(shown(), picks.here().length < shown().length);
    },
    put(rows, on) {
      Object.assign(picks, { left: [], more: "" });
      for (const row of rows) on ? picks.chosen.set(row.id, { ...row }) : picks.chosen.delete(row.id);
    },
    // These left the list, and so the selection.
    leave(ids) {
      const left = ids.filter(picks.has).map((id) => picks.chosen.get(id).name);
      picks.left = [...picks.left, ...left];
      ids.forEach((id) => picks.chosen.delete(id));
    },
    done(numbers) {
      picks.put([...picks.chosen.values()].filter((row) => numbers.includes(row.number)), false);
    },
    clear() {
      picks.chosen.clear();
      Object.assign(picks, { left: [], more: "", last: 0 });
    },
  });
  return picks;
}

function view(template) {
  if (!compiled.has(template)) {
    const props = ["s", "now", "act", "changed", "picks"];
    const component = { props, template: translatable(template), methods: helpers, components: { Choice } };
    compiled.set(template, Vue.markRaw(component));
  }
  return compiled.get(template);
}

export default {
  props: { template: String, initial: Object, rooms: Array, seq: Number },
  template: `<component :is="view" :s="s" :now="now" :act="act" :changed="changed" :picks="picks" />`,
  data() {
    const picks = selection(() => this.s.rows || []);
    return { s: this.initial, at: this.seq, now: Date.now(), changed: {}, picks, view: view(this.template) };
  },
  mounted() {
    document.getElementById("skeleton")?.remove();
    this.clock = setInterval(() => (this.now = Date.now()), 15000);
    for (const room of this.rooms) {
      if (!rooms.has(room)) rooms.set(room, new Set());
      rooms.get(room).add(this);
    }
    if (this.rooms.length) listen();
  },
  unmounted() {
    clearInterval(this.clock);
    for (const room of this.rooms) rooms.get(room)?.delete(this);
  },
  methods: {
    act(name, ...args) {
      this.$emit("act", { name, args });
    },
    set(values) {
      Object.assign(this.s, values);
      this.now = Date.now();
    },
    reset(values, seq) {
      this.set(values);
      this.at = seq;
    },
    // All of these, and nothing else, are selected.
    choose(rows, more) {
      this.picks.clear();
      this.picks.put(rows, true);
      this.picks.more = more;
    },
    unchoose(ids) {
      this.picks.leave(ids);
    },
    // It is done with these: what was refused, or not begun, is still selected.
    done(numbers) {
      this.picks.done(numbers);
    },
    receive(message) {
      const before = this.picks.here();
      this.patch(message);
      const lost = before.map((row) => row.id).filter((id) => !this.s.rows.some((row) => row.id === id));
      if (lost.length) this.act("lost", lost);
    },
    patch(message) {
      // What replaces a value whole needs no order; rows do: each patch builds on the one before.
      if (message.merge) {
        for (const [key, values] of Object.entries(message.merge)) Object.assign(this.s[key], values);
        return;
      }
      if (message.reset) {
        if (message.seq > this.at) this.reset(message.reset, message.seq);
        return;
      }
      if (message.seq <= this.at) return;
      if (message.seq !== this.at + 1) return this.act("gap");
      this.at = message.seq;
      this.now = Date.now();
      if (message.set) Object.assign(this.s, message.set);
      (message.ops || []).forEach((op) => this.apply(op));
    },
    apply(op) {
      const rows = this.s.rows;
      const was = rows.findIndex((row) => row.id === op.id);
      if (op.op === "remove") {
        if (was >= 0) rows.splice(was, 1);
        return;
      }
      if (was === op.at) rows[was] = op.row;
      else {
        if (was >= 0) rows.splice(was, 1);
        rows.splice(op.at, 0, op.row);
      }
      this.changed[op.id] = (this.changed[op.id] || 0) + 1;
      const mark = this.changed[op.id];
      setTimeout(() => {
        if (this.changed[op.id] === mark) delete this.changed[op.id];
      }, 1200);
    },
  },
};
