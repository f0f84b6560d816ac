/** The clock and everything drawn by chance, in one place, so that tests can decide it. */
import { randomBytes, randomInt } from 'node:crypto';
import { v7 } from 'uuid';
import { drawNumber } from './complaints/number.ts';
import type { Chance } from './complaints/ports.ts';

const tokenSigns = 'abcdefghijklmnopqrstuvwxyz234567';
const tokenLength = 12;

/** The real clock and a cryptographic source. */
export const chance: Chance = {
  now: () => Date.now(),
  id: () => v7(),
  token: () => Array.from(randomBytes(tokenLength), (byte) => tokenSigns.charAt(byte % tokenSigns.length)).join(''),
  number: () => drawNumber((max) => randomInt(max)),
};
