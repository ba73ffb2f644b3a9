// What people do on a page reaches the server whole and once: each message of an action brings what stands in the boxes, see
// typed.js, and is kept until the server has it, see line.js.
import { deliver, open, tell } from "line";
import { repeats, typed, untold } from "typed";

// Told by the page itself or while somebody types: no action.
const BY_ITSELF = /^(update:.*|input|focusin|focusout|arrived|held|hide)$/;

function kind(message) {
  return mounted_app.elements[message.id]?.events.find((event) => event.listener_id === message.listener_id)?.type || "";
}

// Characters of a message. The server takes no longer ones (components/frames.py, a character is up to three bytes), and no text
// is kept that is a tenth of it: a connection must not end, again and again, for a novel that was pasted.
const LONG = 300000;
let warned = false;

// Whether the message is too long to be sent: then it is said, and what was typed stays in the page.
function isLong(message, act) {
  const long = JSON.stringify(message).length > LONG;
  if (long && act) tell("Not done: there is too much text on this page. Shorten it and try again; what you typed stays here.");
  else if (long && !warned) tell("This text is too long to be sent or kept. Shorten it; what you typed stays here.");
  warned = long;
  return long;
}

export default {
  template: "<i hidden></i>",
  props: { person: Number },
  mounted() {
    // The socket is made once all elements are mounted, before any of them can say something.
    this.$nextTick(() => {
      const { socket } = window, emit = socket.emit.bind(socket);
      open(this.person, emit);
      socket.emit = (name, message, ...more) => {
        if (name !== "event") return emit(name, message, ...more);
        const type = kind(message);
        if (type === "update:value" && repeats(message)) return socket;
        const act = !BY_ITSELF.test(type), before = act ? typed() : [];
        const whole = before.length ? { ...message, typed: before } : message;
        if (isLong(whole, act)) untold([...before, message]);
        else deliver(whole, type, act);
        return socket;
      };
    });
  },
};
