/** Looking into JSON of unknown shape without ever throwing: what is not there, or is of another type, reads as empty. What all channels that read another's JSON share. */

export type Fields = Readonly<Record<string, unknown>>;

/** The object's fields; none when it is no object. */
export function fields(value: unknown): Fields {
  return isFields(value) ? value : {};
}

export function isFields(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

export function text(value: unknown): string {
  return typeof value === 'string' ? value : '';
}

/** Numbers, and numbers written as text, as some come. */
export function number(value: unknown): number | undefined {
  const given = typeof value === 'string' && value.trim() !== '' ? Number(value) : value;
  return typeof given === 'number' && Number.isFinite(given) ? given : undefined;
}

/** The objects in it; none when it is no list. */
export function list(value: unknown): readonly Fields[] {
  return Array.isArray(value) ? value.filter(isFields) : [];
}

/** An id that comes as an integer (Telegram's: up to 2^52) as a string; '' when there is none. */
export function id(value: unknown): string {
  return typeof value === 'number' && Number.isSafeInteger(value) ? String(value) : '';
}

/** The fields of a JSON text without NUL, which PostgreSQL keeps in no text; null when it is none, or no object. */
export function parsed(json: string): Fields | null {
  try {
    const value: unknown = JSON.parse(json, json.includes('\\u0000') ? withoutNul : undefined);
    return isFields(value) ? value : null;
  } catch {
    return null;
  }
}

function withoutNul(_key: string, value: unknown): unknown {
  return typeof value === 'string' ? value.replaceAll('\0', '') : value;
}
