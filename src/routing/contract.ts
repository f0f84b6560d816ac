/** Asks a centre whether it lets us in and which version of openapi.yaml it keeps: for the doctor. Hands over no complaint. */
import { z } from 'zod';
import { exchange, parsed } from './exchange.ts';
import { RoutingError } from './routing.ts';

/** `info.version` of openapi.yaml. */
export const contractVersion = '1.1.0';

const answerMs = 8_000;
const told = z.object({ version: z.string().regex(/^\d+\.\d+\.\d+$/) });

/** The centre's version; null when it names none (before 1.1 the contract had no word for it). Throws RoutingError: unauthorized, unreachable, … */
export async function readContract({ url, key }: { url: string; key: string }): Promise<string | null> {
  const headers = { accept: 'application/json', authorization: `Bearer ${key}` };
  const world = { timeoutMs: answerMs, now: Date.now };
  try {
    const text = await exchange({ method: 'GET', url: `${url.replace(/\/+$/, '')}/contract`, headers }, world);
    return told.safeParse(parsed(text)).data?.version ?? null;
  } catch (error) {
    if (error instanceof RoutingError && error.failure.kind === 'refused') return null;
    throw error;
  }
}

/** Versions of one major number understand each other. */
export function isUnderstood(version: string): boolean {
  return version.split('.')[0] === contractVersion.split('.')[0];
}
