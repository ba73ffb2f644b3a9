// One page inside the frame. A new page begins at its top with the focus on its heading, so that a screen reader says where
// one is; going back begins where one left. Without a connection the browser itself follows a link: another replica answers. Without a network it waits: see line.js.
const KEY = "reqstly-scroll";
const MOST = 50;
const here = () => location.pathname + location.search;
const left = new Map(JSON.parse(sessionStorage.getItem(KEY) || "[]"));
let went = ["reload", "back_forward"].includes(performance.getEntriesByType("navigation")[0]?.type) ? "back" : "load";
let shown = "";

history.scrollRestoration = "manual";

function keep() {
  if (here() !== shown) return; // the address is ahead of the page for a moment
  left.delete(shown);
  left.set(shown, scrollY);
  if (left.size > MOST) left.delete(left.keys().next().value);
}

window.addEventListener("scroll", keep, { passive: true });
window.addEventListener("pagehide", () => sessionStorage.setItem(KEY, JSON.stringify([...left])));
window.addEventListener("popstate", () => {
  if (here() !== shown) went = "back";
});
// NiceGUI listens on the document, behind the body.
document.body.addEventListener("click", (event) => {
  if (!window.socket?.connected && navigator.onLine && event.target.closest?.("a[href^='/']")) event.stopPropagation();
});

export default {
  template: `<div data-testid="page"><slot></slot></div>`,
  props: { address: String },
  mounted() {
    const first = shown === "";
    shown = this.address;
    if (went === "back") window.scrollTo(0, left.get(shown) || 0);
    else if (!first) window.scrollTo(0, 0);
    if (!first) this.focus();
    went = "link";
    this.$emit("arrived");
    // Another replica is there at once: a second's wait, socket.io's own, is for nothing. The socket is made after this.
    this.$nextTick(() => window.socket?.io.reconnectionDelay(300).reconnectionDelayMax(3000));
  },
  methods: {
    focus() {
      if (this.$el.contains(document.activeElement)) return;
      const heading = this.$el.querySelector("h1") || this.$el;
      heading.tabIndex = -1;
      heading.focus({ preventScroll: true });
    },
  },
};
