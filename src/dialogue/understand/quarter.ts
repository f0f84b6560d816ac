/** Finds the quarter a story names behind "di" and nothing else ("banjir di kemang"). "di" stands before verbs as well, so it takes an official name, or a state before it. */
import type { Places } from '../known.ts';
import { isEveryday } from './everyday.ts';
import { isRegional } from './languages.ts';
import { type Sought, sought } from './sought.ts';

const name = "(\\p{L}[\\p{L}'’-]{3,}(?:\\s+\\p{L}[\\p{L}'’-]{2,}){0,2})";
/** Indonesian, Javanese, Sundanese and Balinese words for "in". */
const into = '(?:di|ring|neng|ning|nang|ing)\\s+(?:(?:daerah|wilayah|kawasan|sekitar|sekitaran|area|seputaran)\\s+)?';
const behindIn = sought(new RegExp(`(?<![\\p{L}\\p{N}])${into}${name}`, 'giu'));
/** What is so somewhere; what is done ("di perbaiki") seldom stands behind it. */
const behindState = sought(
  new RegExp(
    `(?<![\\p{L}\\p{N}])(?:mati|padam|pejah|paeh|rusak|ruksak|usak|hancur|ancur|banjir|kebanjiran|caah|numpuk|menumpuk|menggunung|berserakan|mampet|buntu|meluap|bau|gelap|poek|peteng|berlubang|bolong|parah|macet|banget|bgt|pisan|tumbang|miring|roboh|keruh|bocor|longsor|ambles|amblas|surut|kering|liar|sembarangan|jelek|licin|becek|kotor|kumuh|putus|retak|jebol|tersumbat|redup|rawan|sepi|anjlok|pungli|tawuran|pdam|pln|wifi|internet)(?:nya|ne|na)?\\s+${into}${name}`,
    'giu',
  ),
);
/** "didaerah margorukun": said to be one. */
const behindArea = sought(
  new RegExp(`(?<![\\p{L}\\p{N}])(?:di\\s?)?(?:daerah|wilayah|kawasan|seputaran|sekitaran|area)\\s+${name}`, 'giu'),
);
/** Everyday words besides (everyday.ts), and areas' names that are. */
const ordinary = new Set(
  'kasi tulis pinggir alas simpang tambak pasar jalan kota desa kampung sungai taman bukit pantai tanjung tengah tepi luar beberapa berbagai seluruh hampir lokasi bagian badan bahu trotoar selokan gorong halaman kamar toilet ruang ruangan atap genteng lantai loket aplikasi website sistem online internet perumahan komplek sekolah kelas puskesmas kantor masjid mushola gedung lapangan kebun sawah ladang hutan pertigaan perempatan tikungan jembatan gang pelabuhan terminal stasiun bandara tetangga kost kontrakan ruko toko warung indomaret alfamart minimarket supermarket bank spbu halte tiang pohon kabel pagar tembok pintu teras garasi renovasi tindak proses kelola grup medsos facebook instagram tempat titik segala berita banjar musim kawasan wilayah daerah rawan resapan pemukiman permukiman perkotaan pedesaan terpencil pegunungan pesisir perbatasan lain tersebut industri perdagangan wisata hukum kerja tertinggal aliran dataran pinggiran khusus padat otonom apartemen asrama pabrik gudang hotel paeh pejah caah sai parkir publik umum bermain pejalan makam pemakaman pertokoan perkantoran kuliner jalan terbuka bebas seberang depan belakang sebelah'.split(
    ' ',
  ),
);

/** The quarter, as it was written; null when there is none. `places`: official names, of the region served. */
export function quarterTold(text: string, places: Places | undefined): string | null {
  return officialIn(text, places) ?? namedBehind(behindState, text) ?? namedBehind(behindArea, text);
}

/** "bondongan rt 3", "gang kelor, cipaku": a place with the official quarter that stands right before or behind it, as it was written. */
export function withQuarter(place: string, text: string, places: Places | undefined): string {
  const at = text.indexOf(place);
  if (at < 0 || places === undefined) return place;
  const lead = text.slice(0, at).replace(/[\s,]+$/, '');
  const before = officialIn(lead, places);
  if (before !== null && lead.endsWith(before)) return text.slice(lead.length - before.length, at + place.length);
  const end = at + place.length;
  const gap = /^(?:\s*,\s*|\s+)(?:di\s+)?(?:(?:daerah|kel|kelurahan)\.?\s+)?/iu.exec(text.slice(end))?.[0] ?? '';
  const behind = gap.trim() === '' ? null : officialIn(`di ${text.slice(end + gap.length)}`, places);
  return behind !== null && text.startsWith(behind, end + gap.length) ? text.slice(at, end + gap.length + behind.length) : place;
}

function officialIn(text: string, places: Places | undefined): string | null {
  if (places === undefined) return null;
  for (const [, behind = ''] of behindIn.all(text)) {
    const words = behind.split(/\s+/);
    const found = words
      .map((_, i) => words.slice(0, words.length - i))
      .find((all) => (all.length > 1 || !isOrdinary(all[0] ?? '')) && isOfficial(all.join(' '), places));
    if (found !== undefined) return found.join(' ');
  }
  return null;
}

function namedBehind(pattern: Sought, text: string): string | null {
  for (const [, behind = ''] of pattern.all(text)) {
    const words = behind.split(/\s+/);
    const end = words.findIndex(isOrdinary);
    const found = words.slice(0, end < 0 ? words.length : end);
    if (found.length > 0) return found.join(' ');
  }
  return null;
}

function isOfficial(words: string, places: Places): boolean {
  return (['village', 'district'] as const).some((level) => places.named(level, words).length > 0);
}

function isOrdinary(word: string): boolean {
  const typed = word.toLowerCase();
  return ordinary.has(typed) || isRegional(typed) || isEveryday(word) || isEveryday(`di${word}`) || /kan$/i.test(word);
}
