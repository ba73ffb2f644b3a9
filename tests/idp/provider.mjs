// A certified OpenID provider for tests alone: `node provider.mjs STATE`, STATE being what real.py writes as JSON.
// It listens on 127.0.0.1, signs in whom `login_hint` names at once, and shows a form page to anybody else.
import { generateKeyPairSync, randomUUID } from 'node:crypto';
import { createServer } from 'node:http';
import Provider from 'oidc-provider';

const state = JSON.parse(process.argv[2]); // { port, clients, accounts: { sub: claims } }
const issuer = `http://localhost:${state.port}`;
const resource = { audience: 'api://reqstly', scope: 'requests.read requests.write', accessTokenFormat: 'jwt' };
let keys = [newKey()];
let provider = built();

createServer((request, response) =>
  request.url.startsWith('/-/') ? administer(request, response) : provider.callback()(request, response),
).listen(state.port, '127.0.0.1', () => console.log('ready'));

// What is kept (codes, grants, sessions) lives in the module's memory, so a provider built anew goes on with it.
function built() {
  const made = new Provider(issuer, {
    clients: state.clients,
    jwks: { keys },
    cookies: { keys: ['only for tests'] },
    scopes: ['openid', 'profile', 'email', 'groups', 'offline_access'],
    claims: {
      openid: ['sub'],
      profile: ['name', 'preferred_username'],
      email: ['email', 'email_verified'],
      groups: ['groups', 'roles'],
    },
    conformIdTokenClaims: false,
    pkce: { required: () => true },
    // Its own dispatcher calls nobody on this machine, where all back channels of the tests are.
    fetch: (url, { dispatcher, ...options }) => fetch(url, options),
    findAccount,
    loadExistingGrant: everything,
    extraTokenClaims: (_context, token) => named(state.accounts[token.accountId]),
    interactions: { url: (_context, interaction) => `/interaction/${interaction.uid}` },
    features: {
      devInteractions: { enabled: false },
      userinfo: { enabled: true },
      rpInitiatedLogout: { enabled: true, logoutSource: leaveAtOnce },
      backchannelLogout: { enabled: true },
      resourceIndicators: { enabled: true, getResourceServerInfo: () => resource, useGrantedResource: () => true },
    },
  });
  made.use(interactions(made));
  for (const event of ['server_error', 'backchannel.error', 'grant.error', 'authorization.error']) {
    made.on(event, (_context, error) => console.error(event, error.error_detail ?? error));
  }
  return made;
}

function newKey() {
  const { privateKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
  return { ...privateKey.export({ format: 'jwk' }), kid: randomUUID(), use: 'sig', alg: 'RS256' };
}

function findAccount(_context, sub) {
  const claims = state.accounts[sub];
  return claims && { accountId: sub, claims: () => ({ sub, ...claims }) };
}

function named({ email, groups, roles } = {}) {
  return { email, groups, roles };
}

// Nobody is asked for consent: who signs in grants what the client asks for.
async function everything(context) {
  const { client, session, provider: at, params } = context.oidc;
  const grant = new at.Grant({ clientId: client.clientId, accountId: session.accountId });
  grant.addOIDCScope('openid profile email groups offline_access');
  if (params.resource) grant.addResourceScope(params.resource, resource.scope);
  await grant.save();
  return grant;
}

// ------------------------------------------------------------------ the pages

function interactions(at) {
  return async (context, next) => {
    if (!context.path.startsWith('/interaction/')) return next();
    const { params } = await at.interactionDetails(context.req, context.res);
    const answer = context.method === 'POST' ? await form(context.req) : { mail: params.login_hint };
    if (answer.cancel !== undefined) return finish(at, context, { error: 'access_denied' });
    const sub = whose(answer.mail);
    if (sub) return finish(at, context, { login: { accountId: sub } });
    context.type = 'html';
    context.body = signIn(context.method === 'POST' ? 'Nobody here has that address.' : '');
  };
}

async function finish(at, context, result) {
  await at.interactionFinished(context.req, context.res, result, { mergeWithLastSubmission: false });
  context.respond = false;
}

function whose(mail) {
  const wanted = (mail ?? '').trim().toLowerCase();
  return Object.keys(state.accounts).find((sub) => [sub, state.accounts[sub].email].includes(wanted));
}

const signIn = (notice) => page('Sign in', `
  <form method="post">
    <p>${notice}</p>
    <label>Mail address <input name="mail" type="email" autofocus required autocomplete="username"></label>
    <button>Sign in</button>
    <button name="cancel" formnovalidate>Cancel</button>
  </form>`);

function leaveAtOnce(context, form) {
  context.body = page('Sign out', `${form}<script>document.forms[0].append(
    Object.assign(document.createElement('input'), { type: 'hidden', name: 'logout', value: 'yes' }));
    document.forms[0].submit()</script>`);
}

const page = (title, body) => `<!doctype html><html lang="en"><meta charset="utf-8">
  <meta name="viewport" content="width=device-width"><title>${title} - Example directory</title>
  <style>body{font:16px system-ui;max-width:22rem;margin:15vh auto;padding:0 1rem}
  input{display:block;width:100%;box-sizing:border-box;font:inherit;padding:.5rem;margin:.25rem 0 1rem}
  button{font:inherit;padding:.5rem 1rem}</style><h1>${title}</h1>${body}</html>`;

// ------------------------------------------------------------------ what tests change at run time

async function administer(request, response) {
  const asked = JSON.parse((await text(request)) || '{}');
  if (asked.rotate) keys = asked.keep ? [newKey(), ...keys] : [newKey()];
  Object.assign(state, asked.state);
  provider = built();
  response.setHeader('content-type', 'application/json').end(JSON.stringify({ kid: keys[0].kid }));
}

async function text(request) {
  let said = '';
  for await (const part of request) said += part;
  return said;
}

async function form(request) {
  return Object.fromEntries(new URLSearchParams(await text(request)));
}
