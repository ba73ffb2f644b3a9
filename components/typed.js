// What stands in the boxes at the moment of an action goes with it. A box tells the server what is typed only when the hand
// rests, and nothing of a value that a script or a browser set without an event: whoever acts before that means what they see.
const touched = new WeakSet(); // boxes whose last words the server may not have
const told = new Map(); // id of a box -> what went with an action just now

document.addEventListener("input", (event) => touched.add(event.target), true);
// On leaving a box, Quasar writes back what it knows: let it know first.
document.addEventListener("blur", ({ target }) => model(target) && target.value !== known(target) && target.dispatchEvent(new Event("input")), true);

// NiceGUI's component of this box; none for what is no box for text.
function model(box) {
  const id = /^c(\d+)$/.exec(box?.id || "")?.[1];
  const found = id && window.socket && getElement(id);
  return found && "inputValue" in found ? found : null;
}

function known(box) {
  // As the box would show it.
  return String(model(box).inputValue ?? "").replace(/\r\n?/g, "\n");
}

// The events that tell of what the server does not have yet, in NiceGUI's own form.
export function typed() {
  const events = [];
  for (const box of document.querySelectorAll("input[id^=c], textarea[id^=c]")) {
    if (!model(box) || box.readOnly || box.disabled || (!touched.has(box) && box.value === known(box))) continue;
    const id = Number(box.id.slice(1));
    const listener = mounted_app.elements[id]?.events.find((event) => event.type === "update:value");
    if (!listener) continue;
    events.push({ id, listener_id: listener.listener_id, args: [JSON.stringify(box.value)] });
    told.set(id, box.value);
    // Quasar takes a value at the one, also while an input method is at work, and ends its debouncing at the other.
    box.dispatchEvent(new Event("input"));
    box.dispatchEvent(new Event("change"));
    touched.delete(box);
  }
  if (events.length) setTimeout(() => told.clear());
  return events;
}

// The server did not get these after all: they go with the next action.
export function untold(events) {
  const boxes = events.map(({ id }) => document.getElementById(`c${id}`));
  boxes.filter(Boolean).forEach((box) => touched.add(box));
}

// Whether this message tells only what went with an action just now: then an answer to that may have changed it again.
export function repeats(message) {
  const box = document.getElementById(`c${message.id}`), value = JSON.parse(message.args[0] ?? "null");
  if (told.get(message.id) === value) return true;
  if (box && box.value === (value ?? "")) touched.delete(box);
  return false;
}
