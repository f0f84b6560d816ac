/** Who may see the operator pages: a one-time code from the bot is exchanged for a signed cookie. No passwords, nothing stored. */
import { createHmac, randomBytes, timingSafeEqual } from 'node:crypto';

export interface ConsoleAccess {
  /** A code for this officer, good once within ten minutes. */
  code(officer: string): string;
  /** The cookie's value (eight hours), or null: unknown, used or too old. */
  redeem(code: string): string | null;
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

/** `key`: 32 secret bytes, the same in every copy of the program. `now` in epoch ms. Used codes are remembered in memory, for the minutes they could be used again. */
export function createConsoleAccess({ key, now }: { key: Uint8Array; now: () => number }): ConsoleAccess {
  const used = new Map<string, number>();
  const issue = (purpose: Purpose, officer: string) => {
    const words = [officer, String(now() + lifeMs[purpose]), randomBytes(12).toString('base64url')];
    const body = Buffer.from(JSON.stringify(words)).toString('base64url');
    return `${body}.${sign(purpose, body)}`;
  };
  const read = (purpose: Purpose, pass: string): string | null => {
    const [body = '', signature = ''] = pass.length > passMax ? [] : pass.split('.');
    if (!isEqual(signature, sign(purpose, body))) return null;
    const [officer, until]: unknown[] = JSON.parse(Buffer.from(body, 'base64url').toString());
    return typeof officer === 'string' && Number(until) > now() ? officer : null;
  };
  const sign = (purpose: Purpose, body: string) => createHmac('sha256', key).update(`${purpose}\0${body}`).digest('base64url');

  return {
    code: (officer) => issue('code', officer),
    redeem(code) {
      for (const [old, until] of used) if (until <= now()) used.delete(old);
      const officer = read('code', code);
      if (officer === null || used.has(code)) return null;
      used.set(code, now() + lifeMs.code);
      return issue('session', officer);
    },
    check: (cookie) => read('session', cookie),
  };
}

function isEqual(left: string, right: string): boolean {
  const [a, b] = [Buffer.from(left), Buffer.from(right)];
  return a.length === b.length && timingSafeEqual(a, b);
}
