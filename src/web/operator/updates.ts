/** Keeps an open page up to date by server-sent events: a number's section again whenever it changed. */
import type { Request, Response } from 'express';
import type { PairingPort } from './routes.ts';
import { numberState, type PageFacts } from './view.ts';

/** Also without a change: the count of messages moves, and proxies close what is silent. */
const againMs = 15_000;

/** Sends until the browser leaves or its session is over. */
export function sendUpdates(
  request: Request,
  response: Response,
  whatsapp: PairingPort,
  facts: PageFacts,
  isSignedIn: () => Promise<boolean>,
): void {
  response.set({ 'Content-Type': 'text/event-stream', 'X-Accel-Buffering': 'no' }).flushHeaders();
  const tell = async (account: string) => {
    if (!(await isSignedIn())) return void response.end();
    const html = await numberState(facts, account, whatsapp.pairing(account));
    if (!response.writableEnded) response.write(`data: ${JSON.stringify({ account, html })}\n\n`);
  };
  const tellAll = () => {
    for (const account of whatsapp.accounts) void tell(account);
  };
  const forget = whatsapp.accounts.map((account) => whatsapp.onPairing(() => void tell(account), account));
  const timer = setInterval(tellAll, againMs);
  timer.unref();
  request.on('close', () => {
    clearInterval(timer);
    for (const off of forget) off();
  });
  tellAll();
}
