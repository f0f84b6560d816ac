/** Keeps what was found in the last few texts: a turn asks the same of the same texts again and again. */

const recentMax = 32;

/** `read`, which looks only at what it has not seen lately. */
export function remembering<T>(read: (text: string) => T): (text: string) => T {
  const recent = new Map<string, T>();
  return (text) => {
    const known = recent.get(text);
    if (known !== undefined) return known;
    const found = read(text);
    const [oldest] = recent.keys();
    if (oldest !== undefined && recent.size >= recentMax) recent.delete(oldest);
    recent.set(text, found);
    return found;
  };
}
