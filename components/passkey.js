// Passkeys in the browser: sign in with one (also from the field's own suggestions), make one, and one-time links, whose
// secret stays in the address's fragment. What a browser says when it does not work is said again in a sentence.
import { translatable } from "translatable";

const SAID = {
  NotAllowedError: "That was cancelled, or took too long. Try again when you are ready.",
  InvalidStateError: "There is a passkey of yours on this device already: sign in with that one.",
  SecurityError: "Passkeys do not work at this address. Ask your admin at which one they do.",
  NotSupportedError: "This device cannot make a passkey that knows you by finger, face or code. Try another one.",
  ConstraintError: "This device cannot make a passkey that knows you by finger, face or code. Try another one.",
};
const NONE = "This browser does not know passkeys. Use a current one, or another way to sign in.";
const INSECURE = "Passkeys need a secure connection (https). Open this page under its https address.";
const UNREACHABLE = "The server cannot be reached at the moment. Try again in a minute.";
const RENEW = 240000; // ms: a challenge lasts five minutes

const bytes = (text) => Uint8Array.from(atob(text.replace(/-/g, "+").replace(/_/g, "/")), (c) => c.charCodeAt(0));
const text = (buffer) =>
  btoa(String.fromCharCode(...new Uint8Array(buffer))).replace(/\+/g, "-").replace(/\//g, "_").replace(/=+$/, "");

// Current browsers read and write JSON themselves; the others are helped.
function creationOptions(json) {
  if (PublicKeyCredential.parseCreationOptionsFromJSON) return PublicKeyCredential.parseCreationOptionsFromJSON(json);
  const exclude = (json.excludeCredentials || []).map((known) => ({ ...known, id: bytes(known.id) }));
  const user = { ...json.user, id: bytes(json.user.id) };
  return { ...json, challenge: bytes(json.challenge), user, excludeCredentials: exclude };
}

function requestOptions(json) {
  if (PublicKeyCredential.parseRequestOptionsFromJSON) return PublicKeyCredential.parseRequestOptionsFromJSON(json);
  return { ...json, challenge: bytes(json.challenge), allowCredentials: [] };
}

function asJson(credential) {
  // Some password managers put a toJSON of their own there that throws.
  try {
    if (credential.toJSON) return credential.toJSON();
  } catch {}
  const { clientDataJSON, attestationObject, authenticatorData, signature, userHandle } = credential.response;
  const response = { clientDataJSON: text(clientDataJSON) };
  if (attestationObject) {
    response.attestationObject = text(attestationObject);
    response.transports = credential.response.getTransports?.() || [];
  } else {
    response.authenticatorData = text(authenticatorData);
    response.signature = text(signature);
    response.userHandle = userHandle ? text(userHandle) : null;
  }
  return { id: credential.id, rawId: text(credential.rawId), type: credential.type, response, clientExtensionResults: {} };
}

class Refusal extends Error {}

async function post(path, body) {
  let answer, said;
  try {
    const headers = { "Content-Type": "application/json" };
    answer = await fetch(path, { method: "POST", headers, body: JSON.stringify(body) });
    said = await answer.json();
  } catch {
    throw new Refusal(UNREACHABLE);
  }
  if (!answer.ok) throw Object.assign(new Refusal(said.sentence || UNREACHABLE), { again: said.again });
  return said;
}

export default {
  props: { kind: String, then: String, providers: Array, offered: Boolean, instead: String },
  template: translatable(`
<div class="passkey" :data-kind="kind">
  <template v-if="kind === 'sign-in'">
    <label v-if="suggests" class="soft small" for="passkey-field">Your passkeys on this device</label>
    <input v-if="suggests" id="passkey-field" class="in" type="text" autocomplete="username webauthn" placeholder="Click to choose one" autocapitalize="off" spellcheck="false" @keydown.enter="signIn" data-testid="passkey-field">
    <button class="btn way" :disabled="busy" @click="signIn" data-testid="passkey-sign-in"><span class="icon" aria-hidden="true">fingerprint</span>Sign in with a passkey</button>
  </template>
  <button v-else-if="kind === 'add'" class="btn" :disabled="busy" @click="add" data-testid="passkey-add"><span class="icon" aria-hidden="true">add</span>Add a passkey</button>
  <template v-else>
    <h1 data-testid="welcome-heading">{{ heading }}</h1>
    <template v-if="link">
      <p class="soft">{{ link.kind === "recovery" ? "This link lets you make a new passkey. Whoever else is signed in as you is signed out by it." : "This link lets you in, once. Choose how you will sign in from now on." }}</p>
      <p class="soft">You are <b data-testid="welcome-email">{{ link.email }}</b>.</p>
      <div class="ways">
        <button v-if="offered" class="btn main-act way" :disabled="busy" @click="accept" data-testid="welcome-passkey"><span class="icon" aria-hidden="true">fingerprint</span>Make a passkey</button>
        <p v-else-if="instead" class="soft">Passkeys need a name, not a number, in the address: <a class="link" :href="instead + fragment">open this page as {{ instead }}</a> to make one.</p>
        <form v-for="p in providers" :key="p.key" method="post" :action="'/sign-in/with/' + p.key">
          <input type="hidden" name="link" :value="secret()"><button class="btn way" :data-testid="'with-' + p.key">Continue with {{ p.name }}</button>
        </form>
      </div>
      <p v-if="offered" class="soft small">A passkey is kept by your device and opened by finger, face or code. There is no password to remember, or to steal.</p>
    </template>
    <p v-else-if="over"><a class="btn" href="/sign-in">Go to sign-in</a></p>
  </template>
  <p v-if="said" class="banner" role="status" data-testid="passkey-said"><span class="icon" aria-hidden="true">info</span><span>{{ said }} <a v-if="again" class="link" href="/sign-in?again=1&then=/account">Sign in once more</a></span></p>
</div>`),
  data() {
    return { busy: false, said: "", again: false, suggests: false, link: null, over: false, fragment: location.hash };
  },
  computed: {
    heading() {
      if (this.over) return "This link does not open anything";
      return this.link ? `Welcome${this.link.kind === "recovery" ? " back" : ""}, ${this.link.name}` : "One moment";
    },
  },
  mounted() {
    if (this.kind === "welcome") this.look();
    if (this.kind === "sign-in") this.suggest();
  },
  unmounted() {
    this.stop();
  },
  methods: {
    async signIn() {
      this.stop();
      if (await this.attempt(async () => this.came(await this.get({})))) this.suggest();
    },
    add() {
      return this.attempt(async () => {
        const credential = await this.create("/account/passkeys/begin", {});
        await post("/account/passkeys/finish", { credential });
      });
    },
    accept() {
      return this.attempt(async () => {
        const credential = await this.create("/welcome/begin", { link: this.secret() });
        this.leave((await post("/welcome/finish", { credential })).go);
      });
    },
    async look() {
      try {
        this.link = await post("/welcome/look", { link: this.secret() });
      } catch (error) {
        this.over = true;
        this.said = error.message;
      }
    },
    // The browser offers the passkeys it has in the field, and answers whenever one is chosen.
    async suggest() {
      if (!window.PublicKeyCredential?.isConditionalMediationAvailable) return;
      if (!(await PublicKeyCredential.isConditionalMediationAvailable())) return;
      this.suggests = true;
      const mine = (this.waiting = new AbortController());
      this.renewal = setTimeout(() => this.stop() || this.suggest(), RENEW);
      try {
        const credential = await this.get({ mediation: "conditional", signal: mine.signal });
        clearTimeout(this.renewal);
        await this.attempt(() => this.came(credential));
      } catch {
        // Nobody asked for this: what goes wrong here is said when they press the button.
      }
    },
    stop() {
      clearTimeout(this.renewal);
      this.waiting?.abort();
    },
    async get(how) {
      const options = requestOptions(await post("/sign-in/passkey/begin", {}));
      return asJson(await navigator.credentials.get({ ...how, publicKey: options }));
    },
    async create(path, body) {
      const options = creationOptions(await post(path, body));
      return asJson(await navigator.credentials.create({ publicKey: options }));
    },
    async came(credential) {
      this.leave((await post("/sign-in/passkey/finish", { credential, then: this.then })).go);
    },
    // One thing at a time. Whether it failed.
    async attempt(what) {
      if (this.busy) return false;
      Object.assign(this, { busy: true, said: "", again: false });
      try {
        if (!window.isSecureContext) throw new Refusal(INSECURE);
        if (!window.PublicKeyCredential) throw new Refusal(NONE);
        await what();
        return false;
      } catch (error) {
        this.said = error instanceof Refusal ? error.message : SAID[error.name] || "That did not work. Try again.";
        this.again = Boolean(error.again);
        return true;
      } finally {
        this.busy = this.left === true;
      }
    },
    leave(where) {
      this.left = true;
      location.replace(where); // no way back to a link that is used up
    },
    secret() {
      return this.fragment.slice(1);
    },
  },
};
