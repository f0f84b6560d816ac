/** /riwayat: everything that happened to a complaint, with who did it and who looked; the newest part first. Nobody who told or reads it as a citizen is named. */
import type { Complaint, HistoryEntry } from '../complaints/complaint.ts';
import type { AuditEntry } from '../complaints/ports.ts';
import type { Sentence } from '../dialogue/say.ts';
import { cardChoice, clipped } from './card.ts';
import { findComplaint } from './find.ts';
import { masked } from './mask.ts';
import type { OfficerTurn } from './officers.ts';
import { practiceMark } from './practice.ts';
import { audited, type Request, turnOf } from './request.ts';

const linesMax = 15;
const wordsMax = 150;
const refusal = /^refused:(.+)$/;
/** Acts that only read. */
const looks = new Set(['lihat', 'riwayat']);

export async function history(request: Request): Promise<OfficerTurn> {
  const found = await findComplaint(request, 'riwayat', 'officer.example.riwayat');
  if ('refused' in found) return found.refused;
  const { complaint, rest } = found;
  const { world } = request;
  const [entries, acts] = await Promise.all([world.complaints.history(complaint.id), world.officers.acts(complaint.id)]);
  const names = await world.officers.names([...entries.flatMap(officerOf), ...acts.map(({ officer }) => officer)]);
  const lines = [...entries.map((entry) => happened(entry, complaint, names)), ...acts.flatMap((act) => denied(act, names))]
    .toSorted((a, b) => a.at - b.at)
    .map(({ line }) => line);
  const pages = Math.max(1, Math.ceil(lines.length / linesMax));
  const page = Math.min(Math.max(1, Number.parseInt(rest, 10) || 1), pages);
  const { number } = complaint;
  const heading: Sentence =
    pages === 1 ? { key: 'officer.history.heading', params: { number } } : { key: 'officer.history.page', params: { number, page, pages } };
  const to = lines.length - (page - 1) * linesMax;
  const older = { key: 'officer.choice.older' as const };
  const say = {
    lines: [...practiceMark(complaint), heading, ...lines.slice(Math.max(0, to - linesMax), to), ...lookedAt(acts, names)],
    about: complaint.id,
    ...(page < pages && { choices: [cardChoice('riwayat', `${number} ${page + 1}`, older)] }),
  };
  return turnOf(request.now, { say: [say], audit: [audited(request, 'riwayat', complaint.id)] });
}

function officerOf({ actor }: HistoryEntry): string[] {
  return actor.startsWith('officer:') ? [actor.slice('officer:'.length)] : [];
}

function happened(entry: HistoryEntry, complaint: Complaint, names: Map<string, string>): { at: number; line: Sentence } {
  const { at, type } = entry;
  const words = wordsOf(entry);
  const params = { at, what: { key: `officer.history.${type}` } as Sentence, who: who(entry, names) };
  if (words === '') return { at, line: { key: 'officer.history.line', params } };
  return { at, line: { key: 'officer.history.line.words', params: { ...params, words: clipped(masked(words, complaint), wordsMax) } } };
}

/** What an entry holds in words: whence and whither, why, what was said. */
export function wordsOf({ type, data }: HistoryEntry): string {
  const way = [data.from, data.agency ?? data.into ?? data.to ?? data.meant]
    .filter((word) => typeof word === 'string' && word !== '')
    .join(' → ');
  const rating = type === 'rated' && typeof data.stars === 'number' ? data.stars : null;
  const stars = rating === null ? '' : `${rating}/5`;
  // A press says no more than its number.
  const text = data.text === String(rating) ? '' : data.text;
  return [stars, way, data.reason, text].filter((word) => typeof word === 'string' && word !== '').join(' · ');
}

function who(entry: HistoryEntry, names: Map<string, string>): Sentence {
  const [officer] = officerOf(entry);
  if (officer !== undefined) return nameOf(officer, names);
  return {
    key:
      entry.actor === 'citizen'
        ? 'officer.history.citizen'
        : entry.actor === 'central'
          ? 'officer.history.central'
          : 'officer.history.system',
  };
}

function nameOf(officer: string, names: Map<string, string>): Sentence {
  const name = names.get(officer) ?? '';
  return name === '' ? { key: 'officer.history.officer' } : { key: 'officer.words', params: { words: name } };
}

/** What somebody asked for without the right to it. */
function denied({ at, act, officer }: AuditEntry, names: Map<string, string>): { at: number; line: Sentence }[] {
  const [, command] = refusal.exec(act) ?? [];
  if (command === undefined) return [];
  return [{ at, line: { key: 'officer.history.denied', params: { at, command, who: nameOf(officer, names) } } }];
}

/** Who opened it, and how often. */
function lookedAt(acts: AuditEntry[], names: Map<string, string>): Sentence[] {
  const times = new Map<string, number>();
  for (const { act, officer } of acts) if (looks.has(act)) times.set(officer, (times.get(officer) ?? 0) + 1);
  if (times.size === 0) return [];
  const told = [...times].map(([officer, count]) => `${names.get(officer) || '–'} ${count}×`).join(', ');
  return [{ key: 'officer.history.looks', params: { names: told } }];
}
