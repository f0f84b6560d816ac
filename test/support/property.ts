/**
 * Properties by fast-check with a fixed seed, so that a run is the same everywhere; a failure prints its seed and the smallest example.
 * PROPERTY_SEED and PROPERTY_RUNS (a factor) look elsewhere and longer, for nightly runs.
 */
import fc from 'fast-check';
import { vi } from 'vitest';

const seed = Number(process.env.PROPERTY_SEED ?? 20_261_126);
const factor = Number(process.env.PROPERTY_RUNS ?? 1);
vi.setConfig({ testTimeout: 60_000 * Math.max(1, factor) });

export function holds<Given>(runs: number, given: fc.Arbitrary<Given>, check: (given: Given) => void): void {
  fc.assert(fc.property(given, check), { seed, numRuns: runs * factor });
}

export function holdsLater<Given>(runs: number, given: fc.Arbitrary<Given>, check: (given: Given) => Promise<void>): Promise<void> {
  return fc.assert(fc.asyncProperty(given, check), { seed, numRuns: runs * factor });
}

/** Words and signs people and attackers send: both kinds of Unicode trouble, bidi signs, NUL, very long lines. */
export const anyText: fc.Arbitrary<string> = fc.oneof(
  { weight: 4, arbitrary: fc.string({ unit: 'grapheme', maxLength: 60 }) },
  { weight: 3, arbitrary: fc.string({ unit: 'binary', maxLength: 200 }) },
  {
    weight: 3,
    arbitrary: fc
      .array(
        fc.constantFrom(
          'jl',
          'rt 3',
          'kirim',
          'ya',
          '1',
          'tidak',
          'kemarin',
          '/lihat',
          '7K3QF-M',
          '\u202e',
          '\u0000',
          '\ud800',
          '😀',
          '\n',
          '08123456789',
        ),
        {
          maxLength: 30,
        },
      )
      .map((parts) => parts.join(' ')),
  },
  {
    weight: 1,
    arbitrary: fc.constantFrom('a'.repeat(20_000), '1'.repeat(5_000), 'ha'.repeat(4_000), '\n'.repeat(3_000), '('.repeat(2_000)),
  },
);

/** Anything JSON can say, with the field names of the shape it pretends to be. */
export function anyJson(fields: readonly string[]): fc.Arbitrary<unknown> {
  const leaf = fc.oneof(
    anyText,
    fc.integer(),
    fc.double(),
    fc.boolean(),
    fc.constant(null),
    fc.constantFrom(-1, 0, 1e21, Number.MAX_SAFE_INTEGER + 1),
  );
  const { tree } = fc.letrec((tie) => ({
    tree: fc.oneof({ depthSize: 'small', withCrossShrink: true }, leaf, tie('list'), tie('object')),
    list: fc.array(tie('tree'), { maxLength: 4 }),
    object: fc.dictionary(fc.oneof(fc.constantFrom(...fields), fc.string({ maxLength: 5 })), tie('tree'), { maxKeys: 8 }),
  }));
  return tree;
}
