/** Who may see the operator pages: a one-time code from the bot is exchanged for a signed cookie. No passwords; stored is only that somebody came in. */
import { createHmac, randomUUID } from 'node:crypto';
import { isEqual } from '../request.ts';

export interface ConsoleAccess {
  /** A code for this officer, good once within ten minutes. */
  code(officer: string): string;
  /** The cookie's value (eight hours), or null: unknown, used or too old. */
  redeem(code: string): Promise<string | null>;
  /** The officer whose cookie this is, or null. */
  check(cookie: string): string | null;
}

type Purpose = 'code' | 'session';

const minuteMs = 60_000;
const lifeMs: Record<Purpose, number> = { code: 10 * minuteMs, session: 8 * 60 * minuteMs };
/** How long the browser keeps the cookie. */
export const sessionSeconds = lifeMs.session / 1000;
/** A pass is far shorter. */
const passMax = 500;

interface Pass {
  officer: string;
  id: string;
}

/**
 * `key`: 32 secret bytes, the same in every copy of the program. `now` in epoch ms. `enter` keeps that the officer came in by the code of this id (a uuid), once for all
 * copies; false: it was used before.
 */
export function createConsoleAccess({
  key,
  now,
  enter,
}: {
  key: Uint8Array;
  now: () => number;
  enter: (id: string, officer: string, now: number) => Promise<boolean>;
}): ConsoleAccess {
  const issue = (purpose: Purpose, officer: string) => {
    const words = [officer, String(now() + lifeMs[purpose]), randomUUID()];
    const body = Buffer.from(JSON.stringify(words)).toString('base64url');
    return `${body}.${sign(purpose, body)}`;
  };
  const read = (purpose: Purpose, pass: string): Pass | null => {
    const [body = '', signature = ''] = pass.length > passMax ? [] : pass.split('.');
    if (!isEqual(signature, sign(purpose, body))) return null;
    const [officer, until, id]: unknown[] = JSON.parse(Buffer.from(body, 'base64url').toString());
    return typeof officer === 'string' && typeof id === 'string' && Number(until) > now() ? { officer, id } : null;
  };
  const sign = (purpose: Purpose, body: string) => createHmac('sha256', key).update(`${purpose}\0${body}`).digest('base64url');

  return {
    code: (officer) => issue('code', officer),
    async redeem(code) {
      const pass = read('code', code);
      return pass !== null && (await enter(pass.id, pass.officer, now())) ? issue('session', pass.officer) : null;
    },
    check: (cookie) => read('session', cookie)?.officer ?? null,
  };
}
