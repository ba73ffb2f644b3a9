// The browser's part of a draft: has the last words sent before the page goes, holds on to what the server does not
// have yet (its replica died, the session ended) until this window's next page can hand it over, and shows the line.
// What is held is in this window's session storage, only while it is unsaved, and gone once the server has it.
// While this page is being left the next one may be drawn already, without what is saved only now: then all that is left
// for it is a note to look again.

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
  template: `
    <p v-if="failed || at" class="soft small" style="margin: 4px 0" data-testid="draft" role="status">
      <span v-if="failed" data-testid="draft-unsaved">Not saved yet</span>
      <span v-else :title="exact">Kept from {{ when }}</span>
      <button v-if="at" type="button" class="btn quiet slim" @click="$emit('discard')" data-testid="draft-discard">Discard</button>
    </p>`,
  props: { person: Number, place: String, boxes: Object, initial: Object },
  data() {
    return { at: this.initial.at, failed: false, saved: this.initial.saved, leaving: false };
  },
  computed: {
    key() {
      return `draft:${this.person}:${this.place}`;
    },
    when() {
      const at = new Date(this.at), today = at.toDateString() === new Date().toDateString();
      return at.toLocaleString(undefined, today ? { timeStyle: "short" } : { dateStyle: "medium", timeStyle: "short" });
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
    show(values) {
      Object.assign(this, values);
      if (!values.saved) return;
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
        if (key.startsWith("draft:") && !key.startsWith(`draft:${this.person}:`)) sessionStorage.removeItem(key);
      const held = JSON.parse(sessionStorage.getItem(this.key) || "null");
      if (held) this.$emit("held", { age: (Date.now() - held.at) / 1000, texts: held.texts || {} });
    },
    inputs() {
      return Object.entries(this.boxes)
        .map(([name, id]) => [name, document.getElementById(id)])
        .filter(([, box]) => box instanceof HTMLInputElement || box instanceof HTMLTextAreaElement);
    },
  },
};
