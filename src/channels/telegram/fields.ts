/** Looking into JSON of unknown shape without ever throwing: what is not there, or is of another type, reads as empty. */

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

export function number(value: unknown): number | undefined {
  return typeof value === 'number' && Number.isFinite(value) ? value : undefined;
}

export function list(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [];
}

/** An id of Telegram's (an integer up to 2^52) as a string; '' when there is none. */
export function id(value: unknown): string {
  return typeof value === 'number' && Number.isSafeInteger(value) ? String(value) : '';
}
