// Draws a Vue template that comes from Python over a state that is patched by the server: keyed rows keep their DOM
// node, selection and focus through every patch. Data stays data: a person's text is interpolated, never compiled.
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
  initials(name) {
    const words = (name || "?").trim().split(/\s+/);
    return [...words[0]][0] + (words.length > 1 ? [...words[words.length - 1]][0] : "");
  },
  wide() {
    return matchMedia("(min-width: 1101px)").matches;
  },
  unread(row, seen) {
    // Nobody's yet and never opened, or changed since it was opened.
    return seen === undefined ? row.status === "open" && !row.assignee_id : row.version > seen;
  },
  fits(text, query) {
    const plain = (value) => value.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase();
    return plain(query).split(/\s+/).every((word) => plain(text).includes(word));
  },
};

function view(template) {
  if (!compiled.has(template)) {
    const component = { props: ["s", "now", "act", "changed"], template, methods: helpers };
    compiled.set(template, Vue.markRaw(component));
  }
  return compiled.get(template);
}

export default {
  props: { template: String, initial: Object, rooms: Array, seq: Number },
  template: `<component :is="view" :s="s" :now="now" :act="act" :changed="changed" />`,
  data() {
    return { s: this.initial, at: this.seq, now: Date.now(), changed: {}, view: view(this.template) };
  },
  mounted() {
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
    receive(message) {
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
