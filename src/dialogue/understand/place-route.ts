/** Ways told by their two ends: "dari warung jambu sampe merdeka", "dari depan giant lama sampe bunderan". Times and numbers have two ends as well. */
import { isEveryday } from './everyday.ts';
import { isName } from './place-beside.ts';
import { isTelling } from './place-ends.ts';
import { isThing, nameIn } from './place-name.ts';

const endWords = 4;
const route =
  /(?<!\p{L})dari\s+((?:(?:depan|dpn|dekat|deket|arah|ujung|perempatan|pertigaan|simpang|samping|seberang|belakang)\s+)?\p{L}[\p{L}'’-]*(?:\s+[\p{L}\d][\p{L}\d'’-]*){0,4}?)\s+(?:sampai|sampe|ampe|smpe|nyampe|hingga|terus\s+ke|ke|menuju)(?=\s)/iu;
/** Ends that have no name: of a way whose street is known. */
const landmark =
  /^(?:(?:depan|dpn|dekat|deket|arah|ujung|samping|seberang|belakang)\s+)*(?:bunderan|bundaran|masjid|mesjid|mushola|indomaret|alfamart|alfamidi|perempatan|pertigaan|simpang|jembatan|gapura|gang|pasar|halte|stasiun|terminal|sekolah|kantor|kelurahan|kecamatan|balai\s+(?:desa|kota)|puskesmas|spbu|pom(?:\s+bensin)?|lampu\s+merah|tikungan|tanjakan|turunan|portal|makam|kuburan|lapangan|ujung|pos)(?!\p{L})/iu;
const time =
  /(?<!\p{L})(?:pagi|siang|sore|malam|malem|subuh|maghrib|magrib|isya|zuhur|dzuhur|ashar|jam|hari|minggu|bulan|tahun|senin|selasa|rabu|kamis|jumat|sabtu|kemarin|kmrn|tadi|sekarang|skrg|lahir|awal|akhir|dulu|januari|februari|maret|april|mei|juni|juli|agustus|september|oktober|november|desember)(?!\p{L})/iu;

/** The way as it was written; null where none is told. `within`: a street it lies in is known. */
export function routeTold(text: string, within = false): string | null {
  const [whole = '', from = ''] = route.exec(text) ?? [];
  if (whole === '' || time.test(from)) return null;
  const at = text.indexOf(whole) + whole.length;
  const behind = text.slice(at);
  const near = landmark.exec(behind.trim())?.[0] ?? '';
  const kept = near === '' ? 0 : (/^\s+/.exec(behind)?.[0].length ?? 0) + near.length;
  const to = behind.slice(0, kept) + nameIn(behind.slice(kept), endWords, near === '' ? whole : near);
  const isEnd = (end: string) => isNamed(end) || (within && landmark.test(end.trim()));
  return time.test(to) || !isEnd(from) || !isEnd(to) ? null : (whole + to).trim().replace(/[.,]+$/, '');
}

function isNamed(end: string): boolean {
  const words = end.match(/\p{L}[\p{L}'’-]*/gu) ?? [];
  return isName(end) && words.some((word) => word.length > 2 && !isEveryday(word) && !isThing(word) && !isTelling(word));
}
