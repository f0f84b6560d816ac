/** Why somebody answers late, and nothing else: "maaf kemarin ketiduran", "sori baru bales, hp mati". */
import { plain, words } from './normalise.ts';
import { wordsBesideOpening } from './opening.ts';
import { sought } from './sought.ts';

const excuse = set(
  'maap sori sorry ampura kemarin semalam tadi malam pagi siang sore baru sempat belum sudah lama hp mati sinyal kuota habis hilang jelek laporannya lapornya fell was very late',
);
/** At least one of these is in it. */
const told = set(
  'ketiduran tertidur tidur kelupaan lupa sibuk telat terlambat bales balas dibales dibalas membalas jawab lowbat lanjut lanjutin lanjutkan asleep busy forgot',
);
const apology = set('maaf maap sori sorry ampura');

/** Whether these words, besides what only opens a talk, are no more than an excuse. */
export function excuses(text: string): boolean {
  const all = words(text);
  if (!all.some((word) => told.has(word) || apology.has(word))) return false;
  return wordsBesideOpening(text).every((word) => excuse.has(word) || told.has(word));
}

/** Whether a message says nothing else at all. */
export function onlyExcuses(text: string): boolean {
  if (sentTwice.test(plain(text))) return true;
  return words(text).some((word) => told.has(word)) && words(text).some((word) => apology.has(word)) && excuses(text);
}

/** "maap kekirim 2x sinyal jelek". */
const sentTwice =
  /^(?:(?:eh|oh|aduh|waduh|maaf|maap|sorry|sori|punten|hapunten|tadi|itu|yang|pesannya|chatnya|min|pak|bu|kak) )*(?:ke|ter)kirim(?:nya)? (?:dobel|double|dua kali|dua x|2 ?x|2 kali|ganda|berkali kali)(?: (?:sinyal|jaringan|internet|hp|wa|nya|jelek|lemot|lambat|error|ngadat|maaf|min|pak|bu|kak|ya|soalnya|karena|tadi))*$/;

/** "eh maap tadi antar orang. udah bisa dikirim itu min?" */
const opensExcused = sought(
  /^\s*(?:(?:eh|oh|aduh|waduh|ya|yah)[\s,]+)*(?:maaf|maap|maapkan|sori|sorry|punten|hapunten|nuwun\s+sewu)(?!\p{L})[^.!?;\n]{0,60}[.!;\n]+\s*(\S.*)$/isu,
);

/** The words behind an excuse of a sentence of its own, or null. */
export function pastExcuse(text: string): string | null {
  return opensExcused.exec(text)?.[1]?.trim() ?? null;
}

function set(line: string): ReadonlySet<string> {
  return new Set(line.split(' '));
}
