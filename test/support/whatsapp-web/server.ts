/** WhatsApp for tests: the stand-in of src/demo/whatsapp-web/server.ts (how to use it stands there) with the browser that drives it. */
import { type StandInOptions, startWhatsAppWeb, type WhatsAppStandIn } from '../../../src/demo/whatsapp-web/server.ts';

export type { Citizen } from '../../../src/demo/whatsapp-web/citizen.ts';
export type { ShownMessage } from '../../../src/demo/whatsapp-web/messages.ts';
export { findBrowser, noBrowser } from './browser.ts';
export { browserProcesses, crashTab, killBrowser } from './processes.ts';

export type StandIn = WhatsAppStandIn;

/** The only internals the library asks for inside a try: they may be missing. Any other name in `missing` is an internal the page must learn. */
export const guardedInternals = ['WAWebBackendJobsCommon', 'WAWebE2EProtoUtils'];

export function startWhatsApp(options: StandInOptions = {}): Promise<StandIn> {
  return startWhatsAppWeb(options);
}
