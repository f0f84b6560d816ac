/** Asks Meta whether it lets us in, before a channel runs: for the doctor. */
import { patience } from '../body.ts';
import { failureOf } from './failure.ts';
import { openGraph } from './graph.ts';

const askMs = 8_000;

/** Resolves when the token may use the number. Throws only SendError: unauthorized, unreachable, … */
export async function askCloud(settings: { apiRoot: string; token: string; phoneId: string; appSecret: string }): Promise<void> {
  try {
    await openGraph({ ...settings, callMs: askMs, uploadMs: askMs, patience }).check();
  } catch (error) {
    throw failureOf(error);
  }
}
