/** Reads what is arranged among people who know each other: somebody is fetched, something is on for tonight. Meant for somebody else, and no report. */
import { complains } from './kind-words.ts';
import { plain, words } from './normalise.ts';
import { sought } from './sought.ts';

const arrangedMaxWords = 12;
const known =
  '(?:(?:assalamualaikum|halo|hai|eh|oi|woi|p) )*(?:pak|bu|ma|mah|mama|pa|pah|papa|ayah|bunda|sayang|say|bro|sis|bestie|beb|ustadz|ustad|ustadzah|umi|abi|nduk|le|dik|dek|kak)';
const later = '(?:nanti|besok|lusa|ahad|minggu depan|malam ini|sore ini|jam \\d+)';
const deed =
  '(?:jemput|dijemput|anterin|antar|nganter|pulang|main|futsal|badminton|arisan|pengajian|ngaji|kondangan|nongkrong|ngopi|makan|rapat|kumpul|latihan|les|sekolah|kuliah|kerja|lembur|servis|pasang|ngisi|ikut|datang|dateng|otw|beliin|titip|nitip|belanja)';
/** "ma nanti jemput adek jam 3 ya", "bro futsal jadi ga ntar malem?", "pak besok jadi servis ac kan jam 10". */
const arranges = sought(
  new RegExp(
    `^${known} (?=(?:\\S+ )*?${deed}(?: |$))(?=(?:\\S+ )*?${later}(?: |$))(?:\\S+ ?)+$|^(?:${known} )?(?:\\S+ ){0,2}?${deed}(?:nya)? jadi (?:tidak|kan|apa tidak|ya)(?: (?:\\S+ ?){0,4})?$`,
    'u',
  ),
);
const asksOrWishes = /\?|\b(?:ya|yo|kan|tidak|dong|jadi)\b/;
/** A question by its last word says nothing is wrong. */
const tag = /\b(?:tidak|belum)\b(?= |$)/g;
const leaves = /\b(?:tolong|kalau|aku|tidak ada)\b/;

/** Whether something is arranged, and nothing is told besides. */
export function isArranged(text: string): boolean {
  const line = plain(text);
  if (words(text).length > arrangedMaxWords || !(text.includes('?') || asksOrWishes.test(line))) return false;
  return arranges.test(line) && !leaves.test(line) && !complains(line.replace(tag, ' '));
}
