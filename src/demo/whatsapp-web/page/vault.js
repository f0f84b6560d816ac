/** What survives a restart of the browser: the linked session and messages not yet accepted. In IndexedDB, which outlives even a killed browser. */

const names = ['session', 'unsent'];

/** Where the profile was removed under the running browser (the library's logout), things are kept for this page only. */
export async function openVault() {
  const database = await open().catch(() => null);
  const spare = new Map();

  async function run(store, mode, act) {
    const transaction = database.transaction(store, mode);
    const request = act(transaction.objectStore(store));
    return new Promise((resolve, reject) => {
      transaction.oncomplete = () => resolve(request.result);
      transaction.onerror = () => reject(transaction.error);
      transaction.onabort = () => reject(transaction.error);
    });
  }

  return {
    async put(store, key, value) {
      spare.set(`${store}/${key}`, value);
      await run(store, 'readwrite', (rows) => rows.put(value, key)).catch(() => undefined);
    },
    async drop(store, key) {
      spare.delete(`${store}/${key}`);
      await run(store, 'readwrite', (rows) => rows.delete(key)).catch(() => undefined);
    },
    /** All values of a store in the order of their keys. */
    all(store) {
      const kept = [...spare].filter(([key]) => key.startsWith(`${store}/`)).map(([, value]) => value);
      return run(store, 'readonly', (rows) => rows.getAll()).catch(() => kept);
    },
  };
}

function open() {
  return new Promise((resolve, reject) => {
    const request = indexedDB.open('stand-in', 1);
    request.onupgradeneeded = () => {
      for (const name of names) request.result.createObjectStore(name);
    };
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });
}
