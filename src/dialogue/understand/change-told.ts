/** Reads the wish that what was told be changed ("tlg laporannya diganti", "ubah jadi kemarin", "ganti 5"), and whether it is told already. Nothing is told by it. */
import { plain, words } from './normalise.ts';

const lead =
  '(?:(?:eh|oh|nah|ya|iya|jadi|berarti|brarti|makanya|tolong|mohon|minta|min|pak|bu|kak|mas|mbak|bang|mau|saya|aku|maaf|itu|dong) )*';
const verbs = '(?:di)?(?:ganti|ubah|rubah|ralat|koreksi|revisi|edit)(?:in|kan)?';
const tail = '(?: (?:ya|dong|aja|saja|deh|lah|jo|dulu|min|pak|bu|kak|mas|mbak|bang|tolong|itu|tadi))*';
const what = '(?:(?:isi|bunyi|yang) )?(?:laporan|aduan|pengaduan|masalah|keluhan|cerita|keterangan)(?:nya|ku| saya| tadi)?';
const ofAll = new RegExp(`^${lead}(?:${verbs}${tail} ${what}${tail}|${what}${tail} (?:tolong )?${verbs}${tail})$`);
const into = new RegExp(
  `^${lead}${verbs}${tail}(?: (?:tu |itu |dari |yang )?(?<from>\\p{L}{3,}))?${tail} (?:jadi|ke|menjadi) (?<to>(?:\\S+ ){0,3}?\\S+?)${tail}$`,
  'u',
);
const number = new RegExp(`^${lead}${verbs}${tail} (?<to>\\d+(?: \\p{L}+)?)${tail}$`, 'u');
/** A message that puts another right. */
const corrects = /\b(?:bukan|bukang|ralat|ternyata|salah|keliru|koreksi|maksud\w*|harusnya|seharusnya|yang benar)\b/;

/** What shall be changed, and into what; `from` and `to` are '' where it is not said. */
export interface ChangeWish {
  from: string;
  to: string;
}

/** null: something else is said. */
export function changeWished(text: string): ChangeWish | null {
  const line = plain(text);
  if (ofAll.test(line)) return { from: '', to: '' };
  const { from = '', to = '' } = (into.exec(line) ?? number.exec(line))?.groups ?? {};
  return to === '' ? null : { from, to };
}

/** What is told before such a wish for all of it at the end of `text`; null: none ends it, or nothing stands before. */
export function beforeChangeWish(text: string): string | null {
  const [, before = '', last = ''] = /^(.*[^\s.,;!])[.,;!]+\s*([^.,;!]+)[.!\s]*$/s.exec(text.trim()) ?? [];
  return before !== '' && ofAll.test(plain(last)) ? before : null;
}

/** Whether the pieces of a story, in their order, tell it so already. */
export function toldSo({ from, to }: ChangeWish, pieces: readonly string[]): boolean {
  const later = pieces.slice(1).map(plain);
  if (to === '') return later.some((line) => corrects.test(line));
  const denied = new RegExp(`\\b(?:bukan|bukang|salah) (?:\\S+ )?${from}\\b`);
  if (from !== '' && later.some((line) => denied.test(line))) return true;
  const told = later.flatMap((line) => line.split(' '));
  return words(to).every((word) => told.includes(word));
}
