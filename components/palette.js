// What the keys open: the palette, a combobox over a list (WAI-ARIA 1.2), and the sheet that names the keys. Both are the
// browser's own modal dialogs: they keep the focus while they are open and give it back afterwards. What the palette lists
// comes from keys.js; here it is found and chosen.
import { translatable } from "translatable";

const SHORT = { Here: 4, "Your requests": 5, New: 5 }; // of each group, while nothing is typed
const MOST = 40;

const OTHER = { ł: "l", ø: "o", đ: "d", ß: "ss", æ: "ae", œ: "oe", ı: "i" };
const plain = (text) => text.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase().replace(/[łøđßæœı]/g, (one) => OTHER[one]);
const spaced = (text) => ` ${plain(text).replace(/[^\p{L}\p{N}]+/gu, " ")}`;

// In this order: begins the label, begins a word of it, begins a word of what else is known, stands anywhere, letters in order.
function fit(word, label, all) {
  if (label.startsWith(` ${word}`)) return 16;
  if (label.includes(` ${word}`)) return 12;
  if (all.includes(` ${word}`)) return 8;
  if (all.includes(word)) return 4;
  let at = label.indexOf(` ${word[0]}`);
  for (const letter of word) if (at < 0 || (at = label.indexOf(letter, at + 1)) < 0) return 0;
  return 1;
}

// Those that fit all the words of `text`, best first, and in their own order where they fit as well.
export function ranked(items, text) {
  const words = spaced(text).trim().split(" ");
  const score = (item) => {
    const label = spaced(item.label), all = label + spaced(item.words || "");
    const each = words.map((word) => fit(word, label, all));
    return Math.min(...each) && each.reduce((sum, one) => sum + one);
  };
  return items
    .map((item, at) => ({ item, at, score: score(item) }))
    .filter((one) => one.score)
    .sort((a, b) => b.score - a.score || a.at - b.at)
    .map((one) => one.item);
}

export const named = (key, mac) => (key === "CTRL" ? (mac ? "⌘" : "Ctrl") : key);

// Both open and close alike.
const modal = {
  emits: ["closed"],
  data() {
    return { open: false };
  },
  methods: {
    show() {
      this.open = true;
      this.$nextTick(() => {
        if (this.$refs.box && !this.$refs.box.open) this.$refs.box.showModal();
        this.$refs.words?.focus();
      });
    },
    close() {
      if (!this.open) return;
      this.open = false;
      this.$refs.box?.close(); // gives the focus back
      this.$emit("closed");
    },
    // The browser closed it, by Escape. Also told of one that has been opened again meanwhile.
    hidden(event) {
      if (!event.target.open) this.close();
    },
  },
};

export const Sheet = {
  mixins: [modal],
  props: { mac: Boolean, parts: Array, single: Boolean },
  emits: ["single"],
  template: translatable(`
    <dialog v-if="open" ref="box" class="palette sheet" aria-labelledby="keys-heading" data-testid="keys-help" @close="hidden" @click.self="close">
      <header><h2 id="keys-heading">Keys</h2><button class="btn quiet slim" aria-label="Close" @click="close"><span class="icon" aria-hidden="true">close</span></button></header>
      <div class="sheet-in"><section v-for="part in parts" :key="part[0]"><h3>{{ part[0] }}</h3>
        <dl><div v-for="line in part[1]" :key="line[0]"><dt><kbd v-for="key in line[0].split(' ')" :key="key">{{ named(key, mac) }}</kbd></dt><dd>{{ line[1] }}</dd></div></dl></section></div>
      <label class="sheet-on"><input type="checkbox" :checked="single" @change="$emit('single', $event.target.checked)" data-testid="keys-on">
        <span>Single keys act<small class="soft">Switch them off where they get in the way of a voice or a script. It is kept in this browser; {{ named('CTRL', mac) }} K stays.</small></span></label>
    </dialog>`),
  methods: { named },
};

export const Palette = {
  mixins: [modal],
  props: { items: Array, loading: Boolean },
  emits: ["missing"],
  template: translatable(`
    <dialog v-if="open" ref="box" class="palette" aria-label="Commands" data-testid="palette" @close="hidden" @click.self="close">
      <div class="palette-in"><span class="icon" aria-hidden="true">{{ pick ? 'chevron_right' : 'search' }}</span>
        <input ref="words" v-model="text" role="combobox" aria-autocomplete="list" aria-expanded="true" aria-controls="palette-list" :aria-label="pick ? pick.label : 'Where to, or what to do?'"
          :aria-activedescendant="shown.length ? 'palette-' + at : null" :placeholder="pick ? pick.label : 'Where to, or what to do?'" maxlength="200" autocomplete="off" autocapitalize="off" spellcheck="false"
          data-testid="palette-words" @input="at = 0; eager = false" @keydown="pressed"></div>
      <div id="palette-list" class="palette-list" role="listbox" :aria-label="pick ? pick.label : 'Commands'">
        <div v-for="group in groups" :key="group.head" role="group" :aria-label="group.head">
          <p v-if="group.head" class="head" aria-hidden="true">{{ group.head }}</p>
          <div v-for="one in group.items" :key="one.id" :id="'palette-' + one.at" class="palette-item" role="option" :aria-selected="one.at === at ? 'true' : 'false'" data-testid="palette-item" @mousedown.prevent @mousemove="at = one.at">
            <component :is="one.href ? 'a' : 'button'" :href="one.href" :type="one.href ? null : 'button'" tabindex="-1" @click="take(one)">
              <span class="icon" aria-hidden="true">{{ one.icon }}</span><span class="what" dir="auto">{{ one.label }}</span>
              <span v-if="one.detail || (text && one.group)" class="detail">{{ one.detail || one.group }}</span><kbd v-if="one.key" aria-hidden="true">{{ one.key }}</kbd></component></div></div>
        <p v-if="!shown.length" class="soft none">{{ loading ? 'One moment …' : 'Nothing goes by that name.' }}</p></div>
      <p class="sr" role="status">{{ text ? shown.length + ' fit' : '' }}</p>
      <p class="foot" aria-hidden="true"><span><kbd>↑</kbd><kbd>↓</kbd> move</span><span><kbd>Enter</kbd> choose</span><span><kbd>Esc</kbd> close</span></p>
    </dialog>`),
  data() {
    return { text: "", at: 0, pick: null, wanted: "", eager: false };
  },
  computed: {
    shown() {
      if (this.wanted) return [];
      const items = this.pick ? this.pick.items : this.items;
      if (!this.text.trim()) return this.pick ? items : this.short(items);
      return [...this.meant(), ...ranked(items, this.text).slice(0, MOST), ...this.sought()];
    },
    groups() {
      const groups = [];
      this.shown.forEach((item, at) => {
        const head = this.text.trim() || this.pick ? "" : item.group;
        if (groups.at(-1)?.head !== head) groups.push({ head, items: [] });
        groups.at(-1).items.push({ ...item, at });
      });
      return groups;
    },
  },
  watch: {
    at() {
      this.$nextTick(() => document.getElementById(`palette-${this.at}`)?.scrollIntoView({ block: "nearest" }));
    },
    loading(still) {
      if (!still && this.open) this.settle();
    },
  },
  methods: {
    // `wanted`: the item to be taken at once, as if it had been chosen.
    ask(wanted) {
      Object.assign(this, { text: "", at: 0, pick: null, eager: false, wanted });
      this.show();
    },
    // All is there: what was asked for, or typed and confirmed, before that is taken now.
    settle() {
      const { wanted, text } = this;
      const found = this.items.find((one) => one.id === wanted);
      this.wanted = "";
      if (wanted && !found) return this.close(), this.$emit("missing");
      if (found) this.take(found, text);
      if (this.eager) this.$nextTick(() => this.enter());
    },
    short(items) {
      const seen = {};
      return items.filter((one) => (seen[one.group] = (seen[one.group] || 0) + 1) <= (SHORT[one.group] || MOST));
    },
    meant() {
      const found = !this.pick && /^(?:req)?[-\s]?(\d{1,12})$/i.exec(this.text.trim());
      return found ? [{ id: "number", group: "", icon: "article", label: `Go to REQ-${found[1]}`, href: `/requests/REQ-${found[1]}` }] : [];
    },
    sought() {
      const text = this.text.trim();
      return this.pick ? [] : [{ id: "search", group: "", icon: "search", label: `Search for “${text}”`, href: `/search?q=${encodeURIComponent(text)}` }];
    },
    pressed(event) {
      const text = event.target.value; // also while an input method is at work, or where a script set it
      if (text !== this.text) Object.assign(this, { text, at: 0, eager: false });
      const step = { ArrowDown: 1, ArrowUp: -1 }[event.key], many = this.shown.length;
      if (step && many) this.at = (this.at + step + many) % many;
      else if (event.key === "Backspace" && !this.text && this.pick) Object.assign(this, { pick: null, at: 0 });
      else if (event.key !== "Enter" || event.isComposing) return;
      else if (this.loading && !this.pick) this.eager = true; // what was typed must mean the same whenever the list is there
      else this.$nextTick(() => this.enter());
      event.preventDefault();
    },
    enter() {
      document.getElementById(`palette-${this.at}`)?.firstElementChild.click();
    },
    take(one, text = "") {
      if (one.pick) {
        const now = text ? 0 : one.pick.items.findIndex((item) => item.icon === "check");
        Object.assign(this, { pick: one.pick, text, at: Math.max(0, now) });
        return this.$refs.words?.focus();
      }
      this.close();
      if (!one.href) one.run();
    },
  },
};
