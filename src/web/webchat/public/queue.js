/** Sends what was said, in order, again and again until it is stored. Files go in a lane of their own, so that a word never waits behind a photo. */
import { pause } from './elements.js';
import { openUnsent } from './unsent.js';

const pausesMs = [1000, 2000, 4000, 8000, 15000, 30000];

/** `changed(item)`: its state moved (sending, waiting, refused, stored). `lost()`: the server does not know this browser, or this chat is gone. */
export async function openQueue(base, { say, partMaxBytes, changed, lost }) {
  const unsent = await openUnsent(base);
  const lanes = { words: [], files: [] };
  const running = new Set();
  const resting = new Set();
  const wake = () => {
    for (const end of resting) end();
  };

  addEventListener('online', wake);

  const laneOf = (item) => (item.blob ? 'files' : 'words');

  async function run(name) {
    if (running.has(name)) return;
    running.add(name);
    const lane = lanes[name];
    for (let tries = 0; lane.length > 0; ) {
      const [item] = lane;
      const outcome = await send(item);
      if (outcome.done) {
        if (lane[0] === item) lane.shift();
        tries = 0;
        if (item.state === 'stored') await unsent.drop(item.id);
      } else {
        await rest(outcome.waitMs || pausesMs[Math.min(tries, pausesMs.length - 1)]);
        tries += 1;
      }
    }
    running.delete(name);
  }

  /** One try. done: nothing more is to be done by itself. */
  async function send(item) {
    set(item, { state: 'sending', text: '' });
    try {
      if (item.blob) await upload(item);
      const answer = await post(`${base}/messages`, item.body);
      return settle(item, answer);
    } catch (error) {
      if (error instanceof Refused) return settle(item, error.answer);
      set(item, { state: 'waiting', text: '' });
      return { done: false };
    }
  }

  async function settle(item, answer) {
    const { error, text: told = '' } = await answer.json().catch(() => ({}));
    // In the page's own language.
    const text = error ? say(`refused.${error}`, { seconds: answer.headers.get('retry-after') || 0 }) : told;
    if (answer.ok) return stored(item);
    if (answer.status === 401 || answer.status === 410) {
      set(item, { state: 'waiting', text });
      lost(answer.status);
      return { done: false, waitMs: 30000 };
    }
    if (answer.status === 429 || answer.status >= 500) {
      set(item, { state: 'waiting', text });
      return { done: false, waitMs: 1000 * Number(answer.headers.get('retry-after') || 0) };
    }
    set(item, { state: 'refused', text });
    return { done: true };
  }

  function stored(item) {
    set(item, { state: 'stored', text: '' });
    return { done: true };
  }

  /** In parts, from where the server has it. */
  async function upload(item) {
    const { blob, body } = item;
    const announced = await checked(post(`${base}/files`, { id: body.file, name: body.name, mediaType: body.mediaType, bytes: blob.size }));
    let { received } = announced;
    while (received < blob.size) {
      set(item, { state: 'sending', text: '', percent: Math.floor((100 * received) / blob.size) });
      const part = blob.slice(received, received + partMaxBytes);
      const url = `${base}/files/${body.file}?start=${received}`;
      ({ received } = await checked(fetch(url, { method: 'PUT', body: part, headers: { 'content-type': 'application/octet-stream' } })));
    }
  }

  function set(item, changes) {
    Object.assign(item, { percent: undefined }, changes);
    changed(item);
  }

  /** Until the time is over, the line is back, or somebody presses "again". */
  async function rest(ms) {
    let end = () => undefined;
    const woken = new Promise((resolve) => {
      end = resolve;
    });
    resting.add(end);
    await Promise.race([pause(ms), woken]);
    resting.delete(end);
  }

  return {
    /** What an earlier page left; sent on. */
    async begin() {
      const all = await unsent.all();
      for (const item of all) {
        item.state = 'sending';
        lanes[laneOf(item)].push(item);
      }
      for (const item of all) changed(item);
      for (const name of Object.keys(lanes)) run(name);
    },
    async add(item) {
      item.state = 'sending';
      await unsent.put(item);
      changed(item);
      lanes[laneOf(item)].push(item);
      run(laneOf(item));
    },
    again(item) {
      if (lanes[laneOf(item)].includes(item)) return wake();
      lanes[laneOf(item)].push(item);
      run(laneOf(item));
    },
    async drop(item) {
      const lane = lanes[laneOf(item)];
      if (lane.includes(item)) lane.splice(lane.indexOf(item), 1);
      await unsent.drop(item.id);
    },
    has: (id) => [...lanes.words, ...lanes.files].some((item) => item.id === id),
    clear: () => unsent.clear(),
  };
}

class Refused extends Error {
  constructor(answer) {
    super('refused');
    this.answer = answer;
  }
}

async function checked(asked) {
  const answer = await asked;
  if (!answer.ok) throw new Refused(answer);
  return answer.json();
}

function post(url, body) {
  return fetch(url, { method: 'POST', body: JSON.stringify(body), headers: { 'content-type': 'application/json' } });
}
