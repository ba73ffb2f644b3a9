// The browser's part of a draft: has the last words sent before the page goes, holds on to what the server does not
// have yet (its replica died, the session ended) until this window's next page can hand it over, and shows the line.
// What is held is in this window's session storage, only while it is unsaved, and gone once the server has it.
// While this page is being left the next one may be drawn already, without what is saved only now: then all that is left
// for it is a note to look again.
import { translatable } from "translatable";

// As Python's zlib.adler32: by it the server says which text it has, without sending it back.
function sum(text) {
  let a = 1, b = 0;
  for (const byte of new TextEncoder().encode(text)) {
    a = (a + byte) % 65521;
    b = (b + a) % 65521;
  }
  return b * 65536 + a;
}

export default {
  template: translatable(`
    <p v-if="failed || at" class="soft small" style="margin: 4px 0" data-testid="draft" role="status">
      <span v-if="failed" data-testid="draft-unsaved">Not saved yet</span>
      <span v-else :title="exact">Kept from {{ when }}</span>
      <button v-if="at" type="button" class="btn quiet slim" @click="$emit('discard')" data-testid="draft-discard">Discard</button>
    </p>
    <p v-for="one in others" :key="one.key" class="soft small" style="margin: 4px 0" data-testid="draft-other">
      <span>You also began this elsewhere, {{ moment(one.at) }}: “<span dir="auto">{{ one.said }}</span>”</span>
      <button type="button" class="btn quiet slim" @click="$emit('take', one.key)" data-testid="draft-take">Use it</button>
      <button type="button" class="btn quiet slim" @click="$emit('remove', one.key)" data-testid="draft-remove" aria-label="Discard what you began elsewhere">Discard</button>
    </p>`),
  props: { person: Number, place: String, boxes: Object, initial: Object },
  data() {
    return { ...this.initial, failed: false, leaving: false };
  },
  computed: {
    key() {
      return `draft:${this.person}:${this.place}`;
    },
    // Under it lies which of the drafts at this place this window went on with.
    mine() {
      return `mine:${this.person}:${this.place}`;
    },
    when() {
      return this.moment(this.at);
    },
    exact() {
      return new Date(this.at).toLocaleString(undefined, { dateStyle: "full", timeStyle: "short" });
    },
  },
  mounted() {
    window.addEventListener("beforeunload", this.leave);
    window.addEventListener("pagehide", this.hold);
    document.addEventListener("visibilitychange", this.flush);
    window.addEventListener("popstate", this.flush, true); // before the page is asked for that one goes back to
    this.handOver();
  },
  unmounted() {
    window.removeEventListener("beforeunload", this.leave);
    window.removeEventListener("pagehide", this.hold);
    document.removeEventListener("visibilitychange", this.flush);
    window.removeEventListener("popstate", this.flush, true);
  },
  methods: {
    moment(told) {
      const at = new Date(told), today = at.toDateString() === new Date().toDateString();
      return at.toLocaleString(undefined, today ? { timeStyle: "short" } : { dateStyle: "medium", timeStyle: "short" });
    },
    show(values) {
      Object.assign(this, values);
      if (!values.saved) return;
      if (this.own) sessionStorage.setItem(this.mine, this.own);
      else sessionStorage.removeItem(this.mine);
      if (this.leaving) sessionStorage.setItem(this.key, "{}");
      else sessionStorage.removeItem(this.key);
    },
    leave() {
      this.leaving = true; // until a page that stays after all is left again: a look too many is all it costs
      this.flush();
    },
    flush() {
      // Quasar's inputs end their debouncing at this.
      for (const [, box] of this.inputs()) box.dispatchEvent(new Event("change"));
    },
    hold() {
      const values = this.inputs().filter(([name, box]) => sum(box.value) !== this.saved[name]);
      if (values.length) {
        const texts = Object.fromEntries(values.map(([name, box]) => [name, box.value]));
        sessionStorage.setItem(this.key, JSON.stringify({ at: Date.now(), texts }));
      }
      // A choice may still be on its way, of which the server's word would come too late. What is there is not handed over yet.
      else if (!sessionStorage.getItem(this.key)) sessionStorage.setItem(this.key, "{}");
    },
    handOver() {
      for (const key of Object.keys(sessionStorage))
        if (/^(draft|mine):/.test(key) && !key.split(":", 2)[1].match(`^${this.person}$`)) sessionStorage.removeItem(key);
      const held = JSON.parse(sessionStorage.getItem(this.key) || "null"), mine = sessionStorage.getItem(this.mine);
      if (held || (mine && mine !== this.own)) this.$emit("held", { age: (Date.now() - held?.at) / 1000, texts: held?.texts || {}, key: mine });
    },
    inputs() {
      return Object.entries(this.boxes)
        .map(([name, id]) => [name, document.getElementById(id)])
        .filter(([, box]) => box instanceof HTMLInputElement || box instanceof HTMLTextAreaElement);
    },
  },
};
