import { describe, expect, test } from 'vitest';
import { createSeal, Unsealable } from '../../src/store/seal.ts';

describe('a sealed value', () => {
  const seal = createSeal(new Uint8Array(32).fill(1));
  const value = { text: 'Nomor saya +62 812-3456-7890', list: [1, null, 'é🙏\u0000'] };

  test('opens in its own cell to what it was', () => {
    expect(seal.open('talk.state', 'row', seal.seal('talk.state', 'row', value))).toEqual(value);
  });

  test('shows nothing of what it holds and is never twice the same', () => {
    const [one, two] = [Buffer.from(seal.seal('a.b', 'row', value)), Buffer.from(seal.seal('a.b', 'row', value))];
    expect(one.includes('812')).toBe(false);
    expect(one.equals(two)).toBe(false);
    expect([...one.subarray(0, 2)]).toEqual([1, 1]);
  });

  test('does not open in another row, another column or with another key', () => {
    const sealed = seal.seal('talk.state', 'row', value);
    expect(() => seal.open('talk.state', 'other', sealed)).toThrow(Unsealable);
    expect(() => seal.open('inbox.said', 'row', sealed)).toThrow(Unsealable);
    expect(() => createSeal(new Uint8Array(32).fill(2)).open('talk.state', 'row', sealed)).toThrow(Unsealable);
  });

  test('does not open once any byte of it was changed or cut off', () => {
    const sealed = seal.seal('talk.state', 'row', 'halo');
    for (let i = 0; i < sealed.length; i++) {
      const tampered = Uint8Array.from(sealed, (byte, at) => (at === i ? byte ^ 1 : byte));
      expect(() => seal.open('talk.state', 'row', tampered)).toThrow(Unsealable);
      expect(() => seal.open('talk.state', 'row', sealed.subarray(0, i))).toThrow(Unsealable);
    }
  });

  test('fails without telling the row, which may name a person', () => {
    expect(() => seal.open('inbox.said', 'telegram/12345', new Uint8Array(40))).toThrow(/^inbox\.said: [^0-9]*$/);
  });
});

describe('a lookup', () => {
  const seal = createSeal(new Uint8Array(32).fill(1));

  test('is the same for the same words, and another for other words, another use or another key', () => {
    const found = seal.lookup('talk', 'telegram', '12');
    expect(found).toHaveLength(16);
    expect(seal.lookup('talk', 'telegram', '12')).toEqual(found);
    expect(seal.lookup('talk', 'telegram1', '2')).not.toEqual(found);
    expect(seal.lookup('officer', 'telegram', '12')).not.toEqual(found);
    expect(createSeal(new Uint8Array(32).fill(2)).lookup('talk', 'telegram', '12')).not.toEqual(found);
  });
});

test('a root key of the wrong length is refused', () => {
  expect(() => createSeal(new Uint8Array(16))).toThrow('32 bytes');
});
