import { describe, expect, it } from 'vitest';
import { drawNumber, readNumber } from '../../src/complaints/number.ts';

const signs = '23456789ABCDEFGHJKMNPQRSTVWXYZ';

/** A drawing that walks through the alphabet in uneven steps: many numbers, no chance. */
function drawing(seed: number): (max: number) => number {
  let state = seed;
  return (max) => {
    state = (state * 1103515245 + 12345) % 2147483648;
    return state % max;
  };
}

describe('a complaint number', () => {
  const numbers = Array.from({ length: 200 }, (_, seed) => drawNumber(drawing(seed)));

  it('has five signs, a dash and a check sign, none of them easily mistaken', () => {
    for (const number of numbers) expect(number).toMatch(/^[2-9A-HJKMNP-TV-Z]{5}-[2-9A-HJKMNP-TV-Z]$/);
  });

  it('is understood in lower case, with spaces, and without dash or check sign', () => {
    for (const number of numbers) {
      const bare = number.replace('-', '');
      for (const typed of [number, number.toLowerCase(), bare, bare.slice(0, 5), ` ${number.slice(0, 3)} ${number.slice(3)} `]) {
        expect(readNumber(typed)).toBe(number);
      }
    }
  });

  it('catches every single mistyped sign', () => {
    for (const number of numbers.slice(0, 40)) {
      for (const position of [0, 1, 2, 3, 4, 6]) {
        for (const sign of signs) {
          if (sign === number[position]) continue;
          expect(readNumber(number.slice(0, position) + sign + number.slice(position + 1))).toBeNull();
        }
      }
    }
  });

  it('is not seen in words, other lengths or signs it never uses', () => {
    for (const text of ['', 'A', '7K3Q', '7K3QFMM', 'O1ILU', 'laporan', '😀😀😀😀😀']) expect(readNumber(text)).toBeNull();
  });
});
