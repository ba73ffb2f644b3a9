// Make a passkey for who is signed in.
import { create, post, require, sentence } from "credentials";
import { translatable } from "translatable";

export default {
  template: translatable(`
<div class="passkey" data-kind="add">
  <button class="btn" :disabled="busy" @click="add" data-testid="passkey-add"><span class="icon" aria-hidden="true">add</span>Add a passkey</button>
  <p v-if="said" class="banner" role="status" data-testid="passkey-said"><span class="icon" aria-hidden="true">info</span><span>{{ said }} <a v-if="again" class="link" href="/sign-in?again=1&then=/account">Sign in once more</a></span></p>
</div>`),
  data() {
    return { busy: false, said: "", again: false };
  },
  methods: {
    // One thing at a time.
    async add() {
      if (this.busy) return;
      Object.assign(this, { busy: true, said: "", again: false });
      try {
        require();
        const credential = await create("/account/passkeys/begin", {});
        await post("/account/passkeys/finish", { credential });
      } catch (error) {
        this.said = sentence(error);
        this.again = Boolean(error.again);
      } finally {
        this.busy = false;
      }
    },
  },
};
