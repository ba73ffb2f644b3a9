// What people do on a page reaches the server whole and once: each message of an action brings what stands in the boxes, see
// typed.js, and is kept until the server has it, see line.js.
import { deliver, open } from "line";
import { repeats, typed } from "typed";

// Told by the page itself or while somebody types: no action.
const BY_ITSELF = /^(update:.*|input|focusin|focusout|arrived|held|hide)$/;

function kind(message) {
  return mounted_app.elements[message.id]?.events.find((event) => event.listener_id === message.listener_id)?.type || "";
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
        deliver(before.length ? { ...message, typed: before } : message, type, act);
        return socket;
      };
    });
  },
};
