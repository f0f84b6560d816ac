/** A command for a report of the list just shown, by its place in it: "ambil 1", "lihat yang 2", "balas no 1 besok kami cek". Pure. */
import { isOfReport } from './commands.ts';
import { freshOffers } from './offered.ts';
import type { Line } from './parse.ts';
import type { Request } from './request.ts';

const byPlace = /^\/?\s*([a-z]{2,32})\s+(?:(?:yang|yg|no\.?|nomor|nomer|ke-?|laporan)\s*)*(\d{1,2})(?:[.,:;]?\s+(\S[\s\S]*))?[.!]*$/i;
const reportNumber = /^[2-9A-Z]{5}-[2-9A-Z]$/;

/** null: it is no such command, or the list has no such place. */
export function lineOfList(request: Request): Line | null {
  const { said } = request.incoming;
  const [, word = '', place = '', rest = ''] = (said.type === 'text' && byPlace.exec(said.text.trim())) || [];
  if (!isOfReport(word.toLowerCase())) return null;
  // Below one report every choice is about it.
  const numbers = new Set(freshOffers(request).flatMap(({ choice }) => (reportNumber.test(choice) ? [choice] : [])));
  const number = [...numbers][Number(place) - 1];
  return number === undefined ? null : { command: word.toLowerCase(), args: `${number} ${rest}`.trim() };
}
