/** What of a citizen's words an officer does not get to see: swear words, and numbers that lead to a person. Pure. */
import { maskAbuse } from '../dialogue/understand/abuse.ts';

/** Mobile numbers as people write them: 08…, 628…, +62 8…, with single separators. Dots after a bare 62 are left alone: amounts of money look like that. */
const mobile = /(?<!\d)(?:\+62[ .-]?8|628|62[ -]8|08)\d{1,3}(?:[ .-]?\d){6,9}(?!\d)/g;
/** Fixed lines: (022) 1234567, 021-7654321. */
const fixed = /(?<!\d)\(?0[2-7]\d{1,2}\)?[ -]?\d{6,8}(?!\d)/g;
/** NIK and family card numbers have sixteen digits (Permendagri 109/2019). */
const sixteen = /(?<!\d)\d(?:[ .-]?\d){15}(?!\d)/g;

/** The words as a card or a list shows them. */
export function masked(text: string): string {
  return maskNumbers(maskAbuse(text));
}

/** Phone numbers and NIK with only their first and last two digits left: people can still tell two of them apart. */
export function maskNumbers(text: string): string {
  return [sixteen, mobile, fixed].reduce((words, pattern) => words.replace(pattern, dotted), text);
}

function dotted(number: string): string {
  const digits = number.replace(/\D/g, '');
  return `${digits.slice(0, 2)}${'•'.repeat(digits.length - 4)}${digits.slice(-2)}`;
}
