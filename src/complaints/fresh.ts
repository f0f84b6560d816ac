/** The fresh values of a turn: ids, a token, a number. */
import type { Known } from '../dialogue/known.ts';
import type { Chance } from './ports.ts';

/** Drawn when the turn first asks for them, and the same from then on: most turns need none. */
export function freshFrom(chance: Chance): Known['fresh'] {
  let ids: readonly string[] | undefined;
  let token: string | undefined;
  let number: string | undefined;
  return {
    get ids() {
      ids ??= [chance.id(), chance.id()];
      return ids;
    },
    get token() {
      token ??= chance.token();
      return token;
    },
    get number() {
      number ??= chance.number();
      return number;
    },
  };
}
