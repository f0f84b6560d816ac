/** A change of a file in its place. */

/** Bytes that take the place of as many from `at` on. */
export interface Edit {
  at: number;
  bytes: Uint8Array;
}

/** Nothing, in place of so many bytes. */
export function blank(at: number, length: number): Edit {
  return { at, bytes: new Uint8Array(length) };
}
