/** /tunda: an honest later date with its reason. Not for ever: twice by the officer, then a superior says so. */
import { readDay } from '../day.ts';
import type { Request } from '../request.ts';
import { type Act, asText } from './act.ts';
import { barOver, isSuperior, news } from './common.ts';

const postponedMax = 2;
/** SP4N knows no step longer than 60 working days. */
const furthestMs = 90 * 86_400_000;

const reasonWord = /^alasan(?:nya)?\s*:?\s+/i;

export const postpone: Act = {
  example: 'officer.example.tunda',
  takesFiles: false,
  bar(complaint, request) {
    if ((complaint.postponed ?? 0) >= postponedMax && !isSuperior(request, complaint))
      return { key: 'officer.postpone.superior', params: { number: complaint.number, times: postponedMax } };
    if (complaint.status === 'info_requested') return { key: 'officer.postpone.paused', params: { number: complaint.number } };
    return barOver(complaint);
  },
  async read(words, known, complaint, request) {
    if (known.to !== '') return asText(words, known);
    const { now, timeZone } = clockOf(request);
    const read = readDay(words, now, timeZone);
    if (read === null)
      return words.trim() === '' ? known : { refused: [{ key: 'officer.postpone.unread' }, { key: 'officer.example.tunda' }] };
    const tooEarly = read.at <= Math.max(now, complaint.dueAt ?? 0);
    if (tooEarly) return { refused: [{ key: 'officer.postpone.early', params: { due: complaint.dueAt ?? now } }] };
    if (read.at > now + furthestMs) return { refused: [{ key: 'officer.postpone.far', params: { until: now + furthestMs } }] };
    return asText(read.rest.replace(reasonWord, ''), { ...known, to: String(read.at) });
  },
  missing(wanted, complaint) {
    if (wanted.to === '') return { ask: [{ key: 'officer.postpone.when', params: { number: complaint.number } }] };
    if (wanted.text !== '') return null;
    return { ask: [{ key: 'officer.postpone.why', params: { number: complaint.number, until: Number(wanted.to) } }] };
  },
  async done({ text: reason, to }, complaint, { world }) {
    const later = { ...complaint, dueAt: Number(to), postponed: (complaint.postponed ?? 0) + 1 };
    return {
      complaint: later,
      type: 'postponed',
      data: { reason, until: Number(to) },
      ...news('postponed', later, { reason }, [], world),
      central: world.words({ key: 'officer.central.postponed', params: { until: Number(to), reason } }),
      notices: [],
      receipt: [{ key: 'officer.postpone.sent', params: { number: complaint.number, until: Number(to) } }],
    };
  },
};

function clockOf({ world }: Request) {
  return { now: world.chance.now(), timeZone: world.region.timeZone };
}
