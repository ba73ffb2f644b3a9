// What pages need for passkeys: to ask the server, and the browser. What a browser says when it does not work is said again
// in a sentence. Used by the account's page (passkey.js) and by the pages of who is not signed in (door.js).
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

export class Refusal extends Error {}

export async function post(path, body) {
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

export async function get(how) {
  const options = requestOptions(await post("/sign-in/passkey/begin", {}));
  return asJson(await navigator.credentials.get({ ...how, publicKey: options }));
}

export async function create(path, body) {
  const options = creationOptions(await post(path, body));
  return asJson(await navigator.credentials.create({ publicKey: options }));
}

// Whether this browser has passkeys at all, at this address.
export function require() {
  if (!window.isSecureContext) throw new Refusal(INSECURE);
  if (!window.PublicKeyCredential) throw new Refusal(NONE);
}

export function sentence(error) {
  return error instanceof Refusal ? error.message : SAID[error.name] || "That did not work. Try again.";
}
