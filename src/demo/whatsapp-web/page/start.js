/** The page itself: links the account or restores it, syncs, and hears events from then on. `standIn` { version, url } stands in the page. */
import { createHearing } from './hearing.js';
import { createWid } from './ids.js';
import { createModules } from './modules.js';
import { createSending } from './sending.js';
import { Cmd, Conn, me, Socket } from './store.js';
import { openVault } from './vault.js';
import { Wire } from './wire.js';

const { version, url } = globalThis.standIn;
const listenerPollMs = 20;
/** The library waits for the navigation in its own listener: it is not waited for longer than this. */
const logoutMs = 300;

const vault = await openVault();
const wire = new Wire(url);
const tables = { reactions: { bulkUpsert: async () => undefined }, votes: { bulkUpsert: async () => undefined } };
const hearing = createHearing(tables);
const sending = createSending(wire, vault);
const pairing = { refresh: () => wire.tell('refresh'), code: (phone) => wire.ask('code', { phone }) };
const modules = createModules({ wire, sending, pairing, tables });
/** Events that come before the snapshot they follow. */
const early = [];
let isLoaded = false;

window.require = (name) => {
  if (!(name in modules)) wire.ask('missing', { name });
  return modules[name];
};
Object.assign(Socket, {
  logout: async () => {
    await wire.ask('logout');
    await forget();
  },
  takeover: async () => {
    const missed = await wire.ask('takeover', { heard: hearing.heard });
    for (const event of missed) hearing.apply(event);
    wire.greeted();
  },
  reconnect: () => undefined,
});

wire.on('open', greet);
wire.on('closed', () => isLoaded && Socket.set({ state: 'TIMEOUT' }));
wire.on('frame', (frame) => frames[frame.type]?.(frame));
wire.connect();

const frames = {
  ref: ({ ref }) => Conn.set({ ref }),
  linked: async ({ session }) => {
    await vault.put('session', 'session', session);
    Socket.set({ state: 'PAIRING' });
    await greet();
  },
  state: ({ state }) => Socket.set({ state }),
  event: (event) => (isLoaded ? hearing.apply(event) : early.push(event)),
  logout: async () => {
    await Promise.race([Promise.all(Cmd.trigger('logout')), pause(logoutMs)]);
    await forget();
    location.reload();
  },
};

async function greet() {
  const [session] = await vault.all('session');
  const greeting = await wire.hello({ session, heard: isLoaded ? hearing.heard : null, version });
  wire.greeted();
  if (!greeting.linked) return isLoaded ? frames.logout() : offerLink(greeting);
  me.pn = createWid(greeting.me.pn);
  me.lid = createWid(greeting.me.lid);
  Conn.set({ pushname: greeting.me.name, wid: me.pn });
  if (isLoaded) resync(greeting);
  else await sync(greeting);
}

function offerLink({ ref }) {
  Conn.set({ ref });
  awake();
  Socket.set({ state: 'UNPAIRED' });
}

/** The library misses a sync that ends before it listens (`missReady`); otherwise it is waited for. */
async function sync({ snapshot, slowMs, missReady }) {
  if (!missReady) {
    awake();
    Socket.set({ state: 'CONNECTED' });
    while (!Socket.listens('change:hasSynced')) await pause(listenerPollMs);
  }
  hearing.load(snapshot);
  isLoaded = true;
  for (const event of early.splice(0)) hearing.apply(event);
  await sending.resume();
  await pause(slowMs);
  Socket.set({ state: 'CONNECTED', hasSynced: true });
  awake();
}

/** The same page is back on the line: what was missed comes as events, and the sync is told again. */
function resync({ events }) {
  for (const event of events) hearing.apply(event);
  Socket.set({ state: 'CONNECTED' });
  Socket.trigger('change:hasSynced', Socket, true);
}

/** From now on the library finds the page. */
function awake() {
  window.Debug = { VERSION: version };
}

async function forget() {
  await vault.drop('session', 'session');
  for (const { place } of await vault.all('unsent')) await vault.drop('unsent', place);
}

function pause(ms) {
  return new Promise((resolve) => setTimeout(resolve, ms));
}
