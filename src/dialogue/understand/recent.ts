/** Keeps what was found in the last few texts: a turn asks the same of the same texts again and again. */

const recentMax = 32;
const storiesMax = 256;
/** So long are they together at most. */
const charactersMax = 100_000;
/** People use few words; a longer one is no word, and not worth its place. A power of two. */
const wordsMax = 4_096;
const wordCharactersMax = 24;

interface Seen<T> {
  text: string;
  found: T;
}

/** `read`, which looks only at what is not among the last it has seen: `most` of them, and up to as many before these. */
export function remembering<T>(read: (text: string) => T, most = recentMax): (text: string) => T {
  let recent = new Map<string, Seen<T>>();
  let before = new Map<string, Seen<T>>();
  let last: Seen<T> | undefined;
  let characters = 0;
  return (text) => {
    // Most often the same text is asked about several times in a row.
    if (last?.text === text) return last.found;
    last = recent.get(text);
    if (last !== undefined) return last.found;
    last = before.get(text) ?? { text, found: read(text) };
    if (recent.size >= most || characters >= charactersMax) [before, recent, characters] = [recent, new Map(), 0];
    recent.set(text, last);
    characters += text.length;
    return last.found;
  };
}

/** The same of what is asked of a story with each message that follows it: between two messages of a citizen lie those of many others. */
export function rememberingStories<T>(read: (story: string) => T): (story: string) => T {
  return remembering(read, storiesMax);
}

/** The same for single words, of which a turn asks hundreds of times: found by their letters, which is far sooner than in a Map. */
export function rememberingWords<T>(read: (word: string) => T): (word: string) => T {
  const words = new Array<string | null>(wordsMax).fill(null);
  const found = new Array<T | undefined>(wordsMax).fill(undefined);
  return (word) => {
    if (word.length > wordCharactersMax) return read(word);
    const first = placeOf(word);
    if (words[first] === word) return found[first] as T;
    const second = first ^ 1;
    if (words[second] === word) return found[second] as T;
    const one = read(word);
    // Each has two places: the older of the words that share them goes.
    words[second] = words[first] ?? null;
    found[second] = found[first];
    words[first] = word;
    found[first] = one;
    return one;
  };
}

/** The same for texts and single words alike: the words of a message that is looked at word by word would drive out the message itself. */
export function rememberingTexts<T>(read: (text: string) => T): (text: string) => T {
  const [ofText, ofWord] = [remembering(read), rememberingWords(read)];
  return (text) => (text.length > wordCharactersMax || text.includes(' ') ? ofText(text) : ofWord(text));
}

function placeOf(word: string): number {
  let hash = word.length;
  for (let at = 0; at < word.length; at += 1) hash = Math.imul(hash ^ word.charCodeAt(at), 0x01000193);
  return (hash ^ (hash >>> 15)) & (wordsMax - 1);
}

/** `read`, remembered of what it was asked about last: one turn asks it of one draft or one reply again and again. */
export function lately<Of extends readonly unknown[], T>(read: (...of: Of) => T): (...of: Of) => T {
  let last: { of: Of; found: T } | undefined;
  return (...of) => {
    let same = last?.of.length === of.length;
    for (let i = 0; same && i < of.length; i += 1) same = last?.of[i] === of[i];
    if (last === undefined || !same) last = { of, found: read(...of) };
    return last.found;
  };
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
