/** /konsol: an admin gets a link to the operator pages, good once and only for some minutes. */
import type { OfficerTurn } from './officers.ts';
import { audited, type Request, says } from './request.ts';

/** The link is the key: it is said to nobody but the admin who asked, and the audit keeps that it was asked for. */
export async function openConsole(request: Request): Promise<OfficerTurn> {
  const link = request.world.consoleLink(request.officer.id);
  return says(request, [{ key: 'officer.console.link', params: { link } }, { key: 'officer.console.once' }], {
    audit: [audited(request, 'konsol', null)],
  });
}
