/** Every channel there is, a line each. Adding a channel is adding its file and its line. */
import { telegram } from './telegram/index.ts';
import { webchat } from './webchat/index.ts';
import type { WhatsAppSettings } from './whatsapp/index.ts';
import { whatsappCloud } from './whatsapp-cloud/index.ts';

export const channels = {
  telegram,
  webchat,
  whatsappCloud,
  /** Loaded only when it is on: it brings the driver of a whole browser. */
  whatsapp: async (settings: WhatsAppSettings) => (await import('./whatsapp/index.ts')).whatsapp(settings),
};
