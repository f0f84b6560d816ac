/** Keeps what was found in the last few texts: a turn asks the same of the same texts again and again. */

const recentMax = 32;
/** People use few words; a longer one is no word, and not worth its place. */
const wordsMax = 2_000;
const wordCharactersMax = 24;

/** `read`, which looks only at what is not among the last `most` it has seen. */
export function remembering<T>(read: (text: string) => T, most = recentMax): (text: string) => T {
  const recent = new Map<string, T>();
  return (text) => {
    const known = recent.get(text);
    if (known !== undefined) return known;
    const found = read(text);
    if (recent.size >= most) forgetOldest(recent);
    recent.set(text, found);
    return found;
  };
}

/** The same for a text read by what never changes, such as the operator's list of categories; another list is read anew. */
export function rememberingBy<K extends object, T>(read: (text: string, by: K) => T): (text: string, by: K) => T {
  const all = new WeakMap<K, (text: string) => T>();
  return (text, by) => {
    const known = all.get(by);
    if (known) return known(text);
    const recent = remembering((one) => read(one, by));
    all.set(by, recent);
    return recent(text);
  };
}

/** The same for single words. */
export function rememberingWords<T>(read: (word: string) => T): (word: string) => T {
  const recent = remembering(read, wordsMax);
  return (word) => (word.length > wordCharactersMax ? read(word) : recent(word));
}

function forgetOldest(recent: Map<string, unknown>): void {
  const [oldest] = recent.keys();
  if (oldest !== undefined) recent.delete(oldest);
}
