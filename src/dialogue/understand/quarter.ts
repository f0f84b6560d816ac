/** Finds the quarter a story names behind "di" and nothing else ("banjir di kemang"). "di" stands before verbs as well, so it takes an official name, or a state before it. */
import type { Places } from '../known.ts';
import { saysName } from './area.ts';
import { isEveryday } from './everyday.ts';
import { isRegional } from './languages.ts';
import { isName } from './place-beside.ts';
import { isTelling } from './place-ends.ts';
import { isThing, nameIn } from './place-name.ts';
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

/** Things, people and ways that are told with the name of a quarter. */
const withThing = sought(
  new RegExp(
    `(?<![\\p{L}\\p{N}])(tebing|jembatan(?:\\s+(?:gantung|kecil|kayu|besi))?|lapangan(?:\\s+bola)?|lapang|situs|prasasti|situ|kali|sungai|bendungan|bendung|tanggul|trafo(?:\\s+pln)?|gardu(?:\\s+pln)?|halte|pasar|posyandu|kebun|sawah|lahan|pemakaman|tpu|lingkungan|karang\\s+taruna|warga|masyarakat|pengurus|kader|penduduk|petani|pemuda|orang|jalan(?:an)?|bolak[\\s-]+balik|lewat|melewati|arah|menuju|sekitar|sekitaran)\\s+(?:(?:di|ke|arah|menuju|daerah|kel|kelurahan)\\s+)?${name}`,
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
/** "di X raya", and "di X" with what is done there. */
const street = sought(
  /(?<![\p{L}\p{N}])di\s+(?:(\p{L}[\p{L}'’-]{2,}\s+raya)(?!\p{L})|(\p{L}[\p{L}'’-]{4,}(?:\s+\p{L}[\p{L}'’-]{4,})?)\s+(?:bikin|dikasih|diberi|dibikin|dibuat|dipasang|dibangun|nutup|nutupin|menutup|menutupi|ngalangin|ngehalangin|menghalangi)(?!\p{L}))/giu,
);
/** What is done, behind "di" as people write it: "di palak", "di tilang". */
const root =
  /^(?:palak|tilang|bully|pukul|tampar|maki|hina|usir|tipu|peras|ancam|sita|segel|gembok|aspal|paving|beton|cor|bongkar|gusur|derek|tambal|timbun|uruk|keruk|pangkas|tebang|kerok|sogok|suap|pungut|tagih|korupsi|survei|survey|renov|rehab|relokasi|evakuasi|razia|tertib|bentak|marah|omel|cuek|abai|tolak|persulit|ping|oper|lempar|janji|sosialisasi|tinjau|cek|data|verifikasi|validasi|proses|tindak|lanjut|respon|respons|upload|download|blokir|coret|hapus|ganti|rubah|ubah|tambah|kurang|potong|sunat|biar|tinggal|kunci|tutup|buka|jaga|awas|kontrol|patroli|semprot|fogging|vaksin|rawat|periksa|rujuk|operasi|cabut|lepas|pasang|angkut|ambil|bawa|kirim|antar|jemput|parkir|pakai|pake|guna|manfaat|sewa|jual|beli|bayar|gratis|alih|alihkan|laku|temu|temui|temukan|kenal|kenai|dapat|dapati|mulai|adakan|lakukan|klaim|tuntut|gugat|hukum|tangkap|penjara|bakar|rusak|curi|rampok|jambret|begal|todong|bacok|tusuk|bunuh|perkosa|aniaya|keroyok|serang|kejar|gigit|cakar|sengat|tabrak|serempet|lindas|gilas|rendam|sapu|hantam|terjang|landa|kepung|duduki|kuasai|rebut|caplok|serobot|klakson|teriak\p{L}*|\p{L}{3,}(?:kan|in|ku|mu|nya))$/iu;
/** What stands behind a quarter and says where in it. */
const spot =
  /^,?\s+(?:(?:yg|yang|di|pas|persis)\s+)?(?:dekat|dkt|dket|deket|depan|dpn|samping|sblh|sebelah|seberang|sebrang|belakang|blkg)(?:nya)?(?=\s)/iu;
const spots = /(?<!\p{L})(?:dekat|dkt|dket|deket|depan|dpn|samping|sblh|sebelah|seberang|sebrang|belakang|blkg)(?:nya)?\s+\p{L}/iu;
const spotWords = 4;

/** The quarter, as it was written, with the spot told behind it ("pasir kuda depan alfamart"); null when there is none. `places`: official names, of the region served. */
export function quarterTold(text: string, places: Places | undefined): string | null {
  return (
    officialIn(text, places) ??
    namedBehind(behindState, text) ??
    namedBehind(behindArea, text) ??
    officialWith(text, places) ??
    streetIn(text)
  );
}

/** "bondongan rt 3", "gang kelor, cipaku": a place with the official quarter that stands right before or behind it, as it was written. */
export function withQuarter(place: string, text: string, places: Places | undefined): string {
  const at = text.indexOf(place);
  if (at < 0 || places === undefined) return place;
  const lead = text.slice(0, at).replace(/[\s,]+$/, '');
  const before = officialIn(lead, places) ?? officialBefore(lead, places);
  if (before !== null && lead.endsWith(before)) return text.slice(lead.length - before.length, at + place.length);
  const end = at + place.length;
  const gap = /^(?:\s*,\s*|\s+)(?:di\s+)?(?:(?:daerah|kel|kelurahan)\.?\s+)?/iu.exec(text.slice(end))?.[0] ?? '';
  const behind = gap.trim() === '' ? null : officialIn(`di ${text.slice(end + gap.length)}`, places);
  return behind !== null && text.startsWith(behind, end + gap.length) ? text.slice(at, end + gap.length + behind.length) : place;
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

/** "di pandu raya dikasih jalur sepeda", "di bangbarung nutup akses": what has a verb behind it is none itself. */
function streetIn(text: string): string | null {
  for (const [, raya, alone] of street.all(text)) {
    const name = raya ?? alone ?? '';
    if (
      name
        .replace(/\s+raya$/i, '')
        .split(/\s+/)
        .every((word) => isName(word) && !isNoName(word) && !root.test(word))
    )
      return name;
  }
  return null;
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
  const behind = text.slice(last);
  const beside = spot.exec(behind)?.[0] ?? '';
  const name = beside === '' ? '' : nameIn(behind.slice(beside.length), spotWords, beside);
  return found.join(' ') + (name === '' ? '' : (beside + name).replace(/[.,]+$/, ''));
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
