/** Makes the file of /ekspor when its message goes out: what the officer may read then, page by page. */
import type { OutFile } from '../channels/channel.ts';
import type { Exported, Figures, Officers } from '../complaints/ports.ts';
import type { Region } from '../dialogue/known.ts';
import type { ExportOf, Sentence } from '../dialogue/say.ts';
import { zoneHours } from '../dialogue/understand/clock.ts';
import { agencyName } from './agencies.ts';
import { categoryOf, clipped, storyOf } from './card.ts';
import { byteOrderMark, type Cell, csvLine } from './csv.ts';
import { exportRowsMax, secretOf } from './export.ts';
import { masked } from './mask.ts';
import type { OfficerWorld } from './officers.ts';
import { watched } from './watched.ts';

export interface ExportWorld extends Pick<OfficerWorld, 'agencies' | 'categories' | 'region' | 'words'> {
  officers: Pick<Officers, 'byId'>;
  figures: Pick<Figures, 'exported'>;
}

/** So many complaints are in memory at once. */
const pageRows = 250;
/** A cell of a spreadsheet holds 32,767 signs; nobody reads that much in one. */
const storyMax = 4000;

/** null: the officer watches over none of these agencies any more. */
export async function exportFile(of: ExportOf, world: ExportWorld): Promise<OutFile | null> {
  const { region } = world;
  const officer = await world.officers.byId(of.officer);
  const agencies = officer === null ? [] : watched(officer, region.code, world.agencies).filter((code) => of.agencies.includes(code));
  if (officer === null || agencies.length === 0) return null;
  const scope = { region: region.code, agencies, secretOf: secretOf(officer, region.code, agencies) };
  const parts = [encoded(byteOrderMark + csvLine(world.words({ key: 'export.columns' }).split('|')))];
  let last: Exported | undefined;
  for (let left = exportRowsMax; left > 0; ) {
    const rows: Exported[] = await world.figures.exported(scope, of, last?.complaint ?? null, Math.min(left, pageRows));
    parts.push(encoded(rows.map((row) => csvLine(cellsOf(row, world))).join('')));
    last = rows.at(-1);
    left = rows.length < pageRows ? 0 : left - rows.length;
  }
  const days = [of.from, of.to - 1].map((at) => local(at, region).slice(0, 10));
  return { kind: 'document', name: `laporan ${days.join(' ')}.csv`, mediaType: 'text/csv', bytes: joined(parts) };
}

/** In the order of 'export.columns'. Names and numbers people wrote into their stories are hidden as everywhere. */
function cellsOf({ complaint, answeredAt, missed, closedAt }: Exported, world: ExportWorld): Cell[] {
  const { number, centralNumber, kind, status, visibility, place, occurred, submittedAt, dueAt, stars, closing, mergedInto } = complaint;
  const words = (sentence: Sentence) => world.words(sentence);
  const time = (at: number | null) => (at === null ? null : local(at, world.region));
  const yes = (is: boolean) => (is ? words({ key: 'export.yes' }) : '');
  return [
    ...[number, centralNumber, time(submittedAt), words({ key: `kind.${kind}` }), words(categoryOf(complaint, world.categories))],
    ...[agencyName(complaint.agency, world), words({ key: `figures.status.${status}` }), words({ key: `export.visibility.${visibility}` })],
    ...[masked(place?.text ?? '', complaint), place?.lat ?? null, place?.lon ?? null],
    ...[masked(occurred ?? '', complaint), clipped(masked(storyOf(complaint), complaint), storyMax)],
    ...[
      time(dueAt),
      yes(missed),
      time(answeredAt),
      time(closedAt),
      closing === undefined ? '' : words({ key: `export.closing.${closing}` }),
    ],
    ...[complaint.disputes ?? 0, complaint.passes ?? 0, complaint.postponed ?? 0, stars],
    ...[complaint.verified?.unfit ? words({ key: 'export.unfit' }) : yes(complaint.verified !== undefined), yes(mergedInto !== undefined)],
  ];
}

/** "2026-11-26 14:05" by the clock on the wall, which spreadsheet programs read as a time. */
function local(at: number, { timeZone }: Region): string {
  return new Date(at + zoneHours[timeZone] * 3_600_000).toISOString().slice(0, 16).replace('T', ' ');
}

function encoded(text: string): Uint8Array {
  return new TextEncoder().encode(text);
}

function joined(parts: readonly Uint8Array[]): Uint8Array {
  const bytes = new Uint8Array(parts.reduce((length, part) => length + part.byteLength, 0));
  let at = 0;
  for (const part of parts) {
    bytes.set(part, at);
    at += part.byteLength;
  }
  return bytes;
}
