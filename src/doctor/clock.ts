/** How far this machine's clock is from others': callbacks are signed with the time and refused when it is five minutes off. */
import type { Config } from '../config.ts';
import { probePostgres } from '../store/probe.ts';
import { type Finding, finding } from './finding.ts';

const askMs = 8_000;
const noticeableMs = 30_000;
/** Short of the five minutes of the Standard Webhooks scheme. */
const harmfulMs = 240_000;

/** Against the first that tells its time: the centre, Telegram, the database. */
export async function clock({ routing, telegram, databaseUrl }: Config): Promise<Finding> {
  const ahead =
    (routing.kind === 'sandbox' ? null : await aheadOf(routing.url)) ??
    (telegram === null ? null : await aheadOf(telegram.apiRoot)) ??
    (databaseUrl === null
      ? null
      : await probePostgres(databaseUrl).then(
          ({ aheadMs }) => aheadMs,
          () => null,
        ));
  if (ahead === null) return finding('off', 'doctor.clock_unknown');
  return judged(ahead);
}

/** `aheadMs`: how far the other clock is ahead of ours. */
export function judged(aheadMs: number): Finding {
  const params = { seconds: Math.round(Math.abs(aheadMs) / 1000) };
  if (Math.abs(aheadMs) < noticeableMs) return finding('good', 'doctor.clock_good', params);
  const state = Math.abs(aheadMs) < harmfulMs ? 'warn' : 'bad';
  return finding(state, aheadMs > 0 ? 'doctor.clock_slow' : 'doctor.clock_fast', params, 'doctor.clock_remedy');
}

/** By the Date header of whatever it answers (whole seconds); null when it answers nothing. */
async function aheadOf(url: string): Promise<number | null> {
  try {
    const askedAt = Date.now();
    const answer = await fetch(url, { method: 'HEAD', redirect: 'manual', signal: AbortSignal.timeout(askMs) });
    const date = Date.parse(answer.headers.get('date') ?? '');
    return Number.isNaN(date) ? null : date - (askedAt + Date.now()) / 2;
  } catch {
    return null;
  }
}
