// The pages of who is not signed in: sign in with a passkey (also from the field's own suggestions), and one-time links, whose
// secret stays in the address's fragment.
import { create, get, post, require, sentence } from "./credentials.js";

const RENEW = 240000; // ms: a challenge lasts five minutes
const box = document.querySelector(".passkey");
const at = (name) => box.querySelector(`[data-part="${name}"]`);
const button = at("go");
let busy = false, left = false, waiting, renewal;

function say(words) {
  at("said")?.remove();
  if (!words) return;
  box.insertAdjacentHTML("beforeend", '<p class="banner" role="status" data-part="said" data-testid="passkey-said"><span class="icon" aria-hidden="true">info</span><span></span></p>');
  at("said").lastElementChild.textContent = words;
}

function show(name, words) {
  const part = at(name);
  if (!part) return;
  part.hidden = false;
  if (words !== undefined) part.textContent = words;
}

// One thing at a time. Whether it failed.
async function attempt(what) {
  if (busy) return false;
  hold(true);
  say("");
  try {
    require();
    await what();
    return false;
  } catch (error) {
    say(sentence(error));
    return true;
  } finally {
    hold(left);
  }
}

function hold(whether) {
  busy = whether;
  if (button) button.disabled = whether;
}

function leave(where) {
  left = true;
  location.replace(where); // no way back to a link that is used up
}

async function came(credential) {
  leave((await post("/sign-in/passkey/finish", { credential, then: box.dataset.then })).go);
}

async function signIn() {
  stop();
  if (await attempt(async () => came(await get({})))) suggest();
}

// The browser offers the passkeys it has in the field, and answers whenever one is chosen.
async function suggest() {
  if (!window.PublicKeyCredential?.isConditionalMediationAvailable) return;
  if (!(await PublicKeyCredential.isConditionalMediationAvailable())) return;
  show("field");
  const mine = (waiting = new AbortController());
  renewal = setTimeout(() => stop() || suggest(), RENEW);
  try {
    const credential = await get({ mediation: "conditional", signal: mine.signal });
    clearTimeout(renewal);
    await attempt(() => came(credential));
  } catch {
    // Nobody asked for this: what goes wrong here is said when they press the button.
  }
}

function stop() {
  clearTimeout(renewal);
  waiting?.abort();
}

const secret = location.hash.slice(1);

async function look() {
  try {
    const link = await post("/welcome/look", { link: secret });
    const back = link.kind === "recovery";
    show("heading", `Welcome${back ? " back" : ""}, ${link.name}`);
    show(back ? "recovery" : "invite");
    at("email").textContent = link.email;
    for (const field of box.querySelectorAll("input[name=link]")) field.value = secret;
    if (at("instead")) at("instead").href += location.hash;
    show("link");
  } catch (error) {
    show("heading", "This link does not open anything");
    show("over");
    say(error.message);
  }
}

function accept() {
  return attempt(async () => {
    const credential = await create("/welcome/begin", { link: secret });
    leave((await post("/welcome/finish", { credential })).go);
  });
}

if (box.dataset.kind === "welcome") {
  button?.addEventListener("click", accept);
  look();
} else {
  button.addEventListener("click", signIn);
  at("field").addEventListener("keydown", (event) => event.key === "Enter" && signIn());
  suggest();
}
