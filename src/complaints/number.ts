/** Our own short complaint numbers, e.g. 7K3QF-M: five signs and a check sign that catches every single mistyped sign. */

/** No 0 O 1 I L U: nothing that is mistaken for another sign when read aloud or copied by hand. */
export const signs = '23456789ABCDEFGHJKMNPQRSTVWXYZ';
/** Coprime to 30 = the number of signs, so that a change of any one sign changes the check sign. */
const weights = [7, 11, 13, 17, 19];

/** A number of five signs drawn by `random` (each call: an integer in 0..max-1), with its check sign. */
export function drawNumber(random: (max: number) => number): string {
  const body = weights.map(() => signs.charAt(random(signs.length))).join('');
  return `${body}-${checkSign(body)}`;
}

/** Reads a number as people type it (lower case, spaces, without dash or check sign); null when it is none or its check sign is wrong. */
export function readNumber(text: string): string | null {
  const typed = text.toUpperCase().replace(/[^A-Z0-9]/g, '');
  const body = typed.slice(0, weights.length);
  if (typed.length < weights.length || typed.length > weights.length + 1 || [...typed].some((sign) => !signs.includes(sign))) return null;
  const check = checkSign(body);
  return typed.length === weights.length || typed.endsWith(check) ? `${body}-${check}` : null;
}

function checkSign(body: string): string {
  const sum = [...body].reduce((total, sign, i) => total + signs.indexOf(sign) * (weights[i] ?? 1), 0);
  return signs.charAt(sum % signs.length);
}
