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

/** The same for single words. */
export function rememberingWords<T>(read: (word: string) => T): (word: string) => T {
  const recent = remembering(read, wordsMax);
  return (word) => (word.length > wordCharactersMax ? read(word) : recent(word));
}

/** `make`, done once for each of what never changes, such as the operator's list of categories; a changed list is another list. */
export function oncePer<K extends object, T>(make: (of: K) => T): (of: K) => T {
  const made = new WeakMap<K, T>();
  return (of) => {
    const known = made.get(of);
    if (known !== undefined) return known;
    const found = make(of);
    made.set(of, found);
    return found;
  };
}

function forgetOldest(recent: Map<string, unknown>): void {
  const [oldest] = recent.keys();
  if (oldest !== undefined) recent.delete(oldest);
}
