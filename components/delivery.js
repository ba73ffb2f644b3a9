// What people do on a page reaches the server whole: every message of an action brings what stands in the boxes.
import { repeats, typed } from "typed";

// Told by the page itself or while somebody types: no action.
const BY_ITSELF = /^(update:.*|input|focusin|focusout|arrived|held|hide)$/;

function kind(message) {
  return mounted_app.elements[message.id]?.events.find((event) => event.listener_id === message.listener_id)?.type || "";
}

function wrap(socket) {
  const emit = socket.emit.bind(socket);
  socket.emit = (name, message, ...more) => {
    if (name !== "event") return emit(name, message, ...more);
    const type = kind(message);
    if (type === "update:value" && repeats(message)) return socket;
    const before = BY_ITSELF.test(type) ? [] : typed();
    return emit(name, before.length ? { ...message, typed: before } : message, ...more);
  };
}

export default {
  template: "<i hidden></i>",
  mounted() {
    // The socket is made once all elements are mounted, before any of them can say something.
    this.$nextTick(() => wrap(window.socket));
  },
};
