/** Finds the quarter a story names behind "di" and nothing else ("banjir di kemang"). "di" stands before verbs as well, so it takes an official name, or a state before it. */
import type { Places } from '../known.ts';
import { saysName } from './area.ts';
import { isEveryday } from './everyday.ts';
import { isRegional } from './languages.ts';
import { foundIn, retold } from './minang.ts';
import { plain } from './normalise.ts';
import { namesBehind, namesSpotted } from './official-names.ts';
import { findPlace } from './place.ts';
import { isName } from './place-beside.ts';
import { isTelling, nth } from './place-ends.ts';
import { isThing, nameIn } from './place-name.ts';
import { rightWithin } from './place-right.ts';
import { besideHome, wayAlong, withClause } from './quarter-beside.ts';
import { type Sought, sought } from './sought.ts';
import { isStrange } from './strange.ts';

const name = "((?:sei\\s+)?\\p{L}[\\p{L}'’-]{3,}(?:\\s+\\p{L}[\\p{L}'’-]{2,}){0,2})";
/** Indonesian, Javanese, Sundanese, Balinese and Sasak words for "in". */
const into = '(?:di|ring|neng|ning|nang|ing|leq)\\s+(?:(?:daerah|wilayah|kawasan|sekitar|sekitaran|area|seputaran)\\s+)?';
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
  'kasi tulis pinggir alas simpang tambak pasar sungai taman bukit pantai tanjung tengah tepi luar beberapa berbagai seluruh lokasi bagian badan bahu trotoar gorong halaman kamar toilet ruang ruangan atap genteng lantai loket aplikasi website sistem online internet perumahan komplek sekolah kelas puskesmas kantor masjid mushola gedung lapangan kebun sawah ladang hutan pertigaan perempatan tikungan jembatan gang pelabuhan terminal stasiun bandara kost ruko indomaret alfamart minimarket supermarket bank spbu halte pohon kabel pagar tembok pintu teras garasi renovasi tindak proses kelola grup medsos facebook instagram titik segala berita kawasan wilayah resapan pemukiman permukiman perkotaan pedesaan terpencil pegunungan pesisir perbatasan lain industri perdagangan wisata hukum kerja tertinggal dataran pinggiran khusus otonom apartemen asrama pabrik gudang hotel paeh publik pejalan makam pemakaman pertokoan perkantoran kuliner terbuka bebas bidang kolom televisi radio koran laman situs layar menu formulir dokumen surat server tagihan rekening tiktok youtube twitter undangan peta brosur spanduk zaman jaman era usia umur posisi urutan tahap tingkat sektor aspek segi hadapan mata hati pundak tangan kepala swalayan'.split(
    ' ',
  ),
);

/** Things, people and ways that are told with the name of a quarter. */
const withThing = sought(
  new RegExp(
    `(?<![\\p{L}\\p{N}])(tebing|jembatan(?:\\s+(?:gantung|kecil|kayu|besi))?|lapangan(?:\\s+bola)?|lapang|situs|prasasti|situ|kali|sungai|bendungan|bendung|tanggul|trafo(?:\\s+pln)?|gardu(?:\\s+pln)?|halte|pasar|posyandu|kebun|sawah|lahan|pemakaman|tpu|lingkungan|karang\\s+taruna|warga|masyarakat|pengurus|kader|penduduk|petani|nelayan|pedagang|pemuda|orang|jalan(?:an)?|bolak[\\s-]+balik|lewat|melewati|arah|menuju|sekitar|sekitaran)\\s+(?:(?:di|ke|arah|menuju|daerah|kel|kelurahan)\\s+)?${name}`,
    'giu',
  ),
);
const ground = /^(?:tebing|jembatan|lapang|situs?|prasasti|bendung|tanggul|trafo|gardu|halte|pasar|posyandu)/iu;
/** Official names that are ordinary words, or names of people and things elsewhere. */
const common = new Set(
  'gudang kencana empang babakan menteng harapan merdeka pahlawan kauman makmur sejahtera melati mawar kenanga cempaka anggrek semangat'.split(
    ' ',
  ),
);
const wordMin = 5;
/** Typed without its vowels it is a word: "tmpt". */
const spoken = /[aiueo].*[aiueo]/i;
/** Behind these something is done: "sudah di survei", "mohon di tindak". */
const helping = new Set(
  'sudah belum untuk buat segera yang mohon akan tidak harus bisa perlu pernah sering juga supaya agar biar tolong langsung lagi masih hanya selalu dan atau jangan boleh mau minta dapat harap mesti wajib sedang telah terus bila jika kalau malah cuma habis setelah sebelum baru kadang'.split(
    ' ',
  ),
);
const mine = /(?:ku|mu|nya)$/i;
/** Behind a street's name stands "raya", or what is done there. */
const told =
  /^\s+(?:raya|bikin|dikasih|diberi|dibikin|dibuat|dipasang|dibangun|nutup|nutupin|menutup|menutupi|ngalangin|ngehalangin|menghalangi)(?!\p{L})/iu;
const wishedFor =
  /^(?:(?:tolong|mohon|usul\p{L}*|saran\p{L}*|min|pak|bu|kak|admin|kalau|kalo|agar|supaya|bisa|bagaimana|gimana)[\s,:]+)*(\p{L}{5,}(?:\s+raya)?)\s+(?:(?:di)?kasih|diberi|dilebar\p{L}+|diaspal|dipasang\p{L}*)(?=\s|$|[.,!?])/iu;
/** How streets and quarters that have one name are told apart. */
const apart = new RegExp(
  `^(?:\\s+(?:raya|utara|selatan|barat|timur|baru|lama|dalam|tengah|permai|indah|asri|regency|residence|estate))?(?:${nth})?`,
  'iu',
);
/** "Sudi Rejo I", "Sei Sikambing B". */
const roman = /^\s+(?:I{1,3}|IV|VI{0,3}|[A-D])(?![\p{L}\p{N}])/u;
/** What stands behind a quarter and says where in it. */
const spot =
  /^,?\s+(?:(?:yg|yang|di|pas|persis)\s+)?(?:dekat|dkt|dket|deket|depan|dpn|samping|sblh|sebelah|seberang|sebrang|belakang|blkg)(?:nya)?(?=\s)/iu;
const spots =
  /(?<!\p{L})(?:dekat|dkt|dket|deket|depan|dpn|samping|sblh|sebelah|seberang|sebrang|belakang|blkg|(?<=[\s,])(?:blakang|pojok|muka|muko|ngarep|mburi|cedh?ak|deukeut|dakek|subarang))(?:nya)?\s+\p{L}/iu;
const spotWords = 4;

/** The place a story names: as what stands behind it puts it right, with the quarter beside it; or else the quarter alone. */
export function placeIn(text: string, places: Places | undefined): string | null {
  const found = foundIn(text, (read) => readIn(read, places));
  // "Pasie Nan Tigo" is a name as it stands.
  const asTyped = retold(text).text === text ? null : found === null ? quarterTold(text, places) : officialIn(text, places);
  return asTyped?.includes(found ?? '') ? asTyped : found;
}

function readIn(text: string, places: Places | undefined): string | null {
  const found = findPlace(text);
  if (found === null) return quarterTold(text, places);
  const way = wayAlong(text);
  return way?.includes(found) ? way : besideHome(toOfficialEnd(withQuarter(rightWithin(found, text), text, places), text, places), text);
}

/** The quarter, as it was written, with the spot told behind it ("pasir kuda depan alfamart"); null when there is none. `places`: official names, of the region served. */
export function quarterTold(text: string, places: Places | undefined): string | null {
  return (
    officialIn(text, places) ??
    namedBehind(behindState, text) ??
    namedBehind(behindArea, text) ??
    officialWith(text, places) ??
    spottedIn(text, places) ??
    strangeIn(text) ??
    strangeFirst(text)
  );
}

/** "bondongan rt 3", "gang kelor, cipaku": a place with the official quarter that stands right before or behind it, as it was written. */
function withQuarter(place: string, text: string, places: Places | undefined): string {
  const at = text.indexOf(place);
  if (at < 0) return place;
  const lead = text.slice(0, at).replace(/[\s,]+$/, '');
  const before = [officialIn(lead, places), places ? officialBefore(lead, places) : null, strangeIn(lead)].find(
    (name) => name !== null && standsLast(lead, name, places),
  );
  if (before) return text.slice(lead.lastIndexOf(before), at + place.length);
  if (places === undefined) return place;
  const end = at + place.length;
  const gap = /^(?:\s*,\s*|\s+)(?:di\s+)?(?:(?:daerah|kel|kelurahan)\.?\s+)?/iu.exec(text.slice(end))?.[0] ?? '';
  if (gap.trim() === '') return withClause(place, text.slice(end), places);
  const behind = officialIn(`di ${text.slice(end + gap.length)}`, places);
  return behind !== null && text.startsWith(behind, end + gap.length) ? text.slice(at, end + gap.length + behind.length) : place;
}

/** Whether a name ends a text, with the area it lies in behind it: "di caturtunggal depok". */
function standsLast(text: string, name: string, places: Places | undefined): boolean {
  const rest = text.slice(text.lastIndexOf(name) + name.length).trim();
  return rest === '' || (places !== undefined && /^\p{L}+(?:\s\p{L}+)?$/u.test(rest) && isOfficial(rest, places));
}

/** "pamoyanan" before "rt 1 rw 3". */
function officialBefore(lead: string, places: Places): string | null {
  const words = /(?:\p{L}[\p{L}'’-]*[^\S\n]+){0,2}\p{L}[\p{L}'’-]*$/u.exec(lead)?.[0].split(/\s+/) ?? [];
  const found = words.map((_, i) => words.slice(i)).find((all) => isExact(all, places));
  return found === undefined ? null : found.join(' ');
}

/** "tebing cikaret", "warga cipaku", "lewat cibuluh": an official name that stands with a thing, its people or a way; with a thing to find it by, that too. */
function officialWith(text: string, places: Places | undefined): string | null {
  if (places === undefined) return null;
  for (const [, thing = '', behind = ''] of withThing.all(text)) {
    const words = behind.split(/\s+/);
    const found = words.map((_, i) => words.slice(0, words.length - i)).find((all) => isExact(all, places));
    if (found !== undefined) return ground.test(thing) ? `${thing} ${found.join(' ')}` : found.join(' ');
  }
  return null;
}

/** "kafe di ulak karang", "trans padang ke limau manis": an official name, wherever it stands. */
function spottedIn(text: string, places: Places | undefined): string | null {
  const [first] = namesSpotted(text, places);
  return first === undefined ? null : withSpot(text, first.from, text.slice(first.from, first.to).split(/\s+/));
}

/** A place with the official name that begins in it or right behind it: "Jl. Cendrawasih Air Tawar Barat". */
function toOfficialEnd(place: string, text: string, places: Places | undefined): string {
  const at = text.indexOf(place);
  const end = at + place.length;
  const goesOn = ({ from, to }: { from: number; to: number }) => from > at && to > end && /^,?\s*$/.test(text.slice(end, from));
  const name = at < 0 ? undefined : namesBehind(text, places).find(goesOn);
  return name === undefined ? place : text.slice(at, name.to);
}

/** "di tinumbu anak2 main petasan", "di veteran utara": a name nobody knows by a list. */
function strangeIn(text: string): string | null {
  for (const { 0: whole, 1: behind = '', index } of behindIn.all(text)) {
    if (helping.has(plain(/\S+(?=\s+$)/u.exec(text.slice(0, index))?.[0] ?? ''))) continue;
    const words = behind.split(/\s+/);
    const names = words.findIndex((word) => !isName(word) || isNoName(word) || mine.test(word));
    const named = words.slice(0, names < 0 ? words.length : names);
    const strange = named.findIndex((word) => !spoken.test(word) || !isStrange(word));
    const found =
      strange < 0 || told.test(text.slice(index + whole.length - behind.length + named.join(' ').length)) ? named : named.slice(0, strange);
    if (found.length > 0) return withSpot(text, index + whole.length - behind.length, found);
  }
  return null;
}

/** "tolong losari kasih tempat sampah", "usul veteran raya dilebarkan": what a wish is for, before it. */
function strangeFirst(text: string): string | null {
  const words = wishedFor.exec(text)?.[1]?.split(/\s+/) ?? [];
  const [first = ''] = words;
  const isTheirs = words.every((word) => isName(word) || /^raya$/i.test(word));
  return first !== '' && isTheirs && spoken.test(first) && isStrange(first) && !isNoName(first) ? words.join(' ') : null;
}

function isNoName(word: string): boolean {
  return isOrdinary(word) || isThing(word) || isTelling(word);
}

/** The name as it is, and no everyday word. */
function isExact(words: readonly string[], places: Places): boolean {
  const name = words.join(' ');
  if (words.length === 1 ? name.length < wordMin || isNoName(name) || common.has(name.toLowerCase()) : words.every(isNoName)) return false;
  return places.named('village', name).some((area) => saysName(name, area.village ?? '', true));
}

/** Whether a quarter is told with a spot in it. */
export function tellsSpot(place: string): boolean {
  return spots.test(place);
}

function officialIn(text: string, places: Places | undefined): string | null {
  if (places === undefined) return null;
  for (const { 0: whole, 1: behind = '', index } of behindIn.all(text)) {
    const words = behind.split(/\s+/);
    const found = words
      .map((_, i) => words.slice(0, words.length - i))
      .find((all) => (all.length > 1 || !isOrdinary(all[0] ?? '')) && isOfficial(all.join(' '), places));
    if (found !== undefined) return withSpot(text, index + whole.length - behind.length, found);
  }
  return null;
}

function namedBehind(pattern: Sought, text: string): string | null {
  for (const { 0: whole, 1: behind = '', index } of pattern.all(text)) {
    const words = behind.split(/\s+/);
    const end = words.findIndex(isOrdinary);
    const found = words.slice(0, end < 0 ? words.length : end);
    if (found.length > 0) return withSpot(text, index + whole.length - behind.length, found);
  }
  return null;
}

/** The words that stand at `from`, as they were written, and the spot behind them. */
function withSpot(text: string, from: number, found: readonly string[]): string {
  const last = found.reduce((at, word) => text.indexOf(word, at) + word.length, from);
  const rest = text.slice(last);
  const which = roman.exec(rest)?.[0] ?? apart.exec(rest)?.[0] ?? '';
  const behind = text.slice(last + which.length);
  const beside = spot.exec(behind)?.[0] ?? '';
  const name = beside === '' ? '' : nameIn(behind.slice(beside.length), spotWords, beside);
  return found.join(' ') + which + (name === '' ? '' : (beside + name).replace(/[.,]+$/, ''));
}

/** Words that end in an everyday one ("tanah baru udh") must be the name as it is, and not be like it. */
function isOfficial(words: string, places: Places): boolean {
  const asItIs = isEveryday(words.split(' ').at(-1) ?? '');
  return (['village', 'district'] as const).some((level) =>
    places.named(level, words).some((area) => !asItIs || saysName(words, area[level] ?? '', true)),
  );
}

function isOrdinary(word: string): boolean {
  const typed = word.toLowerCase();
  return ordinary.has(typed) || isRegional(typed) || isEveryday(word) || isEveryday(`di${word}`) || /kan$/i.test(word);
}
