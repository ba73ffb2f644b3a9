// The line to the server, as somebody who acts has to know it: shown as lost when it does not answer within a second, and not
// only when a dead connection is given up by the browser, which takes 22 s. Each action is numbered, kept until the server
// says that it has it, and sent again in order on every connection until then: the server does each number once.
const PATIENCE = 1000; // ms that an answer may take
const USED = 30000; // ms after somebody did something in which the line is asked often
const OFTEN = 700, SELDOM = 10000; // ms between two questions
const GIVE_UP = 8000; // ms without an answer after which another connection is tried; up to half as much again
const CONNECT = 5000; // ms that a new connection may take
const OLD = 120000; // ms after which what was done is done no more
const MOST = 200; // actions that wait
const SPARE = new Set(["suggest", "gap", "lost", "mode"]); // of which nobody needs to know that they were not done

let number = 0, question = 0;
let pending = []; // what the server does not have for certain: { n, at, act, told, sent, message }
let asked = []; // what was not answered on this connection: { id, at }
let heard = Date.now(), used = Date.now(), online = 0, patience = 0;
let send = null, person = 0, source = "", met = false;

const storage = () => `undone:${person}`;

// By which words somebody knows what they pressed.
function named(target) {
  const one = target?.closest?.("button, a, select, summary, [role=option], [role=button]");
  if (!one) return "";
  const copy = one.cloneNode(true);
  copy.querySelectorAll(".icon, .q-icon, .count, .sr, option").forEach((part) => part.remove());
  return one.getAttribute("aria-label") || one.labels?.[0]?.textContent || copy.textContent.trim().replace(/\s+/g, " ");
}

function label(type, message) {
  if (type === "sub_pages_open") return ""; // the address is there already
  if (type === "act" || type === "ask") {
    const { name } = JSON.parse(message.args[0] ?? "{}");
    if (SPARE.has(name) || (type === "ask" && name !== "do")) return "";
  }
  const where = /REQ-\d+/.exec(location.pathname)?.[0];
  return `“${named(window.event?.target) || source || "What you did"}”${where ? ` on ${where}` : ""}`;
}

export const lost = () => !window.socket.connected || !navigator.onLine || (asked.length > 0 && Date.now() - asked[0].at > PATIENCE);

function show() {
  const popup = document.getElementById("popup"), hidden = String(!lost());
  if (met && popup && popup.ariaHidden !== hidden) popup.ariaHidden = hidden;
}

export function tell(text) {
  Quasar.Notify.create({ message: text, position: "bottom", timeout: 0, closeBtn: "Close", attrs: { "data-testid": "notice" } });
}

function ask(name, ...values) {
  const id = ++question;
  asked.push({ id, at: Date.now() });
  send(name, ...values, (last) => {
    if (!asked.some((one) => one.id === id)) return; // of a connection that is gone
    heard = Date.now();
    if (last !== undefined) pending = pending.filter((one) => one.n > last);
    // What was asked before and stays without an answer got lost on its way: with it, perhaps, words of the server.
    if (asked[0].id !== id) return again();
    asked.shift();
    show();
  });
}

function again() {
  asked = [];
  window.socket.io.engine?.close();
}

// Send the message, or keep it until there is a connection. `type`: of its event; `act`: somebody did it.
export function deliver(message, type, act) {
  const told = act ? label(type, message) : "";
  const newer = act ? null : waiting(message);
  if (newer) return (newer.message.args = message.args);
  if (pending.length >= MOST && type !== "update:value") {
    if (told) tell(`Not done: ${told}. Too much waits for the connection.`);
    return;
  }
  const n = ++number;
  const one = { n, at: Date.now(), act, told, sent: false, message: { ...message, n, document: window.documentId } };
  pending.push(one);
  if (window.socket.connected) pass(one);
}

// What the same box told since the last action, and did not go out yet: its newest words stand for all of them.
function waiting({ id, listener_id }) {
  const since = pending.slice(pending.findLastIndex((one) => one.act) + 1);
  return since.find((one) => !one.sent && one.message.id === id && one.message.listener_id === listener_id);
}

function pass(one) {
  if (one.told && Date.now() - one.at > OLD) {
    const { n, client_id, document } = one.message;
    one.message = { n, client_id, document, skip: true };
    tell(`${uncertain(one)} That was more than two minutes ago.`);
    one.told = "";
  }
  one.sent = true;
  ask("event", one.message);
}

const uncertain = (one) =>
  one.sent
    ? `${one.told} may not have been done: the connection was lost. Look, and do it again if it was not.`
    : `Not done: ${one.told}, since there was no connection. Do it again.`;

function look() {
  show();
  const now = Date.now(), { socket } = window;
  if (!socket.connected) return;
  if (asked.length) {
    if (now - asked[0].at > (online > asked[0].at ? 1.5 * PATIENCE : patience)) again();
    return;
  }
  const pause = document.hidden ? Infinity : now - used < USED ? OFTEN : SELDOM;
  if (now - heard > pause) ask("probe");
}

// What the page before this one could not deliver.
function report() {
  for (const key of Object.keys(sessionStorage)) {
    if (!key.startsWith("undone:")) continue;
    if (key === storage()) JSON.parse(sessionStorage.getItem(key)).forEach(tell);
    sessionStorage.removeItem(key);
  }
}

export function open(me, emit) {
  const { socket } = window;
  person = me;
  send = emit;
  patience = GIVE_UP * (1 + Math.random() / 2); // so that not all pages of a replica that hangs come at once
  socket.on("connect", () => {
    met = true;
    asked = [];
    heard = Date.now();
    pending.forEach(pass);
    show();
  });
  socket.on("disconnect", () => (asked = []));
  // NiceGUI's own loads the page again also when a connection takes too long: on a dead line that leaves no page at all.
  socket.off("connect_error");
  socket.on("connect_error", (error) => error.message === "Implicit handshake failed" && location.reload());
  socket.io.timeout(CONNECT);
  window.addEventListener("offline", show);
  window.addEventListener("online", () => {
    online = Date.now();
    if (socket.connected) ask("probe");
  });
  for (const name of ["pointerdown", "pointermove", "keydown", "click", "focus"])
    window.addEventListener(name, ({ target }) => {
      used = Date.now();
      if (name === "click" || name === "keydown") source = named(target);
    }, { capture: true, passive: true });
  window.addEventListener("pagehide", () => {
    const left = pending.filter((one) => one.told).slice(-5).map(uncertain);
    if (left.length && lost()) sessionStorage.setItem(storage(), JSON.stringify(left));
  });
  const lines = document.querySelectorAll("#popup > *");
  if (lines.length > 1) [lines[0].textContent, lines[1].textContent] = ["Not connected.", "What you do is kept, and done once the connection is back."];
  setInterval(look, 200);
  report();
}
