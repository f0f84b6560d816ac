/** The shape of /health/ready. What each part reports comes in; this file only decides the HTTP status. */
import type { Response } from 'express';

/** `since`: epoch ms. `why`: one machine word, '' when ready. `note`: a sentence for the operator. Never an address, token or name. */
export interface PartHealth {
  state: 'starting' | 'ready' | 'degraded' | 'off';
  since?: number;
  why?: string;
  kind?: string;
  note?: string;
  waiting?: number;
  stuck?: number;
  oldestMs?: number;
}

export interface Health {
  /** unavailable: messages cannot be taken in, a load balancer should look elsewhere. */
  status: 'ready' | 'degraded' | 'unavailable';
  parts: Record<string, PartHealth>;
}

/** 200 while messages can be taken in, 503 otherwise; the parts in either case. */
export function sendHealth(response: Response, health: Health): void {
  response
    .status(health.status === 'unavailable' ? 503 : 200)
    .set('Cache-Control', 'no-store')
    .json(health);
}
