/** What was said and is not stored yet, kept in the browser, so that a reload loses nothing. Where a browser keeps nothing (private windows), memory has to do. */

const database = 'kanal-aduan';

export async function openUnsent(base) {
  const db = await open().catch(() => null);
  const memory = new Map();
  const run = (mode, work) =>
    new Promise((resolve, reject) => {
      const store = db.transaction('unsent', mode).objectStore('unsent');
      const request = work(store);
      request.onsuccess = () => resolve(request.result);
      request.onerror = () => reject(request.error);
    });
  const keyOf = (id) => `${base} ${id}`;
  let newest = 0;
  return {
    /** In the order they were put in: the time they were said at is that of a clock which may be set meanwhile. */
    async all() {
      const items = db ? await run('readonly', (store) => store.getAll()).catch(() => []) : [...memory.values()];
      return items.filter((item) => item.base === base).sort((a, b) => nthOf(a) - nthOf(b) || a.at - b.at);
    },
    async put(item) {
      const stored = await this.all();
      // Another may have been put in while this one looked.
      newest = Math.max(newest, ...stored.map(nthOf)) + 1;
      item.nth = newest;
      memory.set(item.id, item);
      if (db) await run('readwrite', (store) => store.put({ ...item, base, key: keyOf(item.id) })).catch(() => undefined);
    },
    async drop(id) {
      memory.delete(id);
      if (db) await run('readwrite', (store) => store.delete(keyOf(id))).catch(() => undefined);
    },
    async clear() {
      for (const { id } of await this.all()) await this.drop(id);
    },
  };
}

/** What an older page left has none. */
function nthOf({ nth = 0 }) {
  return nth;
}

function open() {
  return new Promise((resolve, reject) => {
    const request = indexedDB.open(database, 1);
    request.onupgradeneeded = () => request.result.createObjectStore('unsent', { keyPath: 'key' });
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });
}
