// A select that acts. On a closed one, an arrow or a letter changes the value and fires `change` at once: that only moves.
// What counts is Enter, an option picked from the open list, or the button that appears; Escape, leaving, or the second
// button take it back. `choose` is emitted with the value (text); the select then shows `value` until the page says otherwise.
// A script that sets the value (`reqstly:choose` aside) has moved, too, and has to confirm.
import { translatable } from "translatable";

export const Choice = {
  inheritAttrs: false,
  props: { value: [String, Number], set: { type: String, default: "Set" } },
  emits: ["choose"],
  template: translatable(`
    <span class="choice" @focusout="left">
      <select ref="select" v-bind="$attrs" class="in" :value="picked ?? String(value)" @change="changed" @keydown="pressed" @keyup="look" @pointerdown="opened = true"
        @wheel.passive="opened = false" @reqstly:choose="confirm($event.detail)"><slot /></select>
      <span v-if="picked !== null" class="choice-acts"><button type="button" class="btn slim main-act" @pointerdown.prevent @mousedown.prevent @click="confirm(picked)" data-testid="choice-set">{{ set }}</button>
        <button type="button" class="btn quiet slim" @pointerdown.prevent @mousedown.prevent @click="back" data-testid="choice-back">Keep as it is</button></span>
      <span class="sr" role="status">{{ picked === null ? "" : "Not set yet. Enter sets it, Escape keeps it as it is." }}</span>
    </span>`),
  data() {
    return { picked: null };
  },
  created() {
    this.opened = false; // whether the list of options was opened since the last key on the closed select
  },
  methods: {
    changed(event) {
      const { value } = event.target;
      event.stopPropagation();
      if (value === String(this.value)) this.picked = null;
      else if (this.opened) this.confirm(value);
      else this.picked = value;
      this.opened = false;
    },
    pressed(event) {
      // While the list is open, keys go to it and not to the page.
      this.opened = false;
      setTimeout(this.look);
      if (this.picked === null || (event.key !== "Enter" && event.key !== "Escape")) return;
      event.preventDefault();
      event.stopPropagation();
      if (event.key === "Enter") this.confirm(this.picked);
      else this.back();
    },
    look() {
      this.opened = isOpen(this.$refs.select);
    },
    left(event) {
      this.opened = false;
      if (this.picked !== null && !this.$el.contains(event.relatedTarget)) this.back();
    },
    confirm(value) {
      this.back();
      if (value !== String(this.value)) this.$emit("choose", value);
    },
    back() {
      if (this.$el.querySelector(".choice-acts")?.contains(document.activeElement)) this.$refs.select.focus();
      this.picked = null;
      this.$refs.select.value = String(this.value);
    },
  },
};

function isOpen(select) {
  try {
    return !!select?.matches(":open");
  } catch {
    return false; // a browser that does not know: the button confirms
  }
}
