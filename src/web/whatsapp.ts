/** Meta's webhook over HTTP: the handshake and the deliveries, which are signed over their exact bytes. It knows no message. */
import express, { Router } from 'express';
import type { Received } from './web.ts';

export interface WhatsAppDoor {
  /** The query of Meta's handshake in, the answer out. */
  verify(query: Readonly<Record<string, unknown>>): { status: number; text: string };
  /** The exact bytes of a delivery and its X-Hub-Signature-256 header in, the answer out. */
  receive(body: Uint8Array, signature: string | undefined): Promise<Received>;
}

/** Meta's deliveries may be that large. https://developers.facebook.com/docs/whatsapp/cloud-api/guides/set-up-webhooks */
const deliveryMaxBytes = '3mb';

/** Routes of /whatsapp. */
export function whatsappRoutes(door: WhatsAppDoor): Router {
  const router = Router();
  router.get('/', (request, response) => {
    const { status, text } = door.verify(request.query);
    response.status(status).type('text').set('Cache-Control', 'no-store').send(text);
  });
  router.post('/', express.raw({ limit: deliveryMaxBytes, type: () => true }), async (request, response) => {
    const body = Buffer.isBuffer(request.body) ? request.body : Buffer.alloc(0);
    const { status, retryAfterSeconds } = await door.receive(body, request.get('x-hub-signature-256'));
    if (retryAfterSeconds !== undefined) response.set('Retry-After', String(Math.ceil(retryAfterSeconds)));
    response.status(status).end();
  });
  return router;
}
