/** Compares names of areas the way people spell them. Knows letters, no areas. */

/** Shorter names have too many neighbours for a slip of the pen. */
const oneSlipMin = 5;
const twoSlipsMin = 10;

const romans = ['i', 'ii', 'iii', 'iv', 'v', 'vi', 'vii', 'viii', 'ix', 'x'];
const romanLast = new RegExp(`(?<=\\p{L}[\\s-]+)(?:${romans.join('|')})\\s*$`, 'iu');

const parted = /[\s-]/;
const beyondAscii = /[^\0-\x7f]/;

/** A name without case, signs, spaces and doubled letters, old spellings as new ones: "Soekamadjoe" and "suka maju" are equal, and so are "Sudirejo I" and "sudi rejo 1". */
export function squashed(name: string): string {
  return letters(parted.test(name) ? name.replace(romanLast, (number) => String(romans.indexOf(number.trim().toLowerCase()) + 1)) : name)
    .replace(/oe/g, 'u')
    .replace(/dj/g, 'j')
    .replace(/tj/g, 'c')
    .replace(/(\p{L})\1+/gu, '$1');
}

/** A name without case, signs and spaces: "Sukajaya II" and "sukajaya-ii" are equal, "Sukajaya III" is another. */
export function letters(name: string): string {
  const plain = beyondAscii.test(name) ? name.normalize('NFKD') : name;
  return plain.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '');
}

/** Whether a squashed name has another number at its end: no slip of the pen. */
export function otherNumber(told: string, name: string): boolean {
  const number = /\d+$/.exec(told)?.[0];
  return number !== undefined && number !== /\d+$/.exec(name)?.[0];
}

/** The slips allowed in a squashed name. */
export function slipsAllowed(name: string): number {
  return name.length < oneSlipMin ? 0 : name.length < twoSlipsMin ? 1 : 2;
}

/** Letters that must be put in, left out or changed to make one name of the other; `limit` + 1 when there are more. */
export function slips(left: string, right: string, limit: number): number {
  if (Math.abs(left.length - right.length) > limit) return limit + 1;
  let row = Array.from({ length: right.length + 1 }, (_, column) => column);
  for (let i = 1; i <= left.length; i++) {
    const next = [i];
    for (let j = 1; j <= right.length; j++) {
      const same = left[i - 1] === right[j - 1] ? 0 : 1;
      next.push(Math.min((row[j - 1] ?? 0) + same, (row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1));
    }
    if (Math.min(...next) > limit) return limit + 1;
    row = next;
  }
  return row[right.length] ?? limit + 1;
}
