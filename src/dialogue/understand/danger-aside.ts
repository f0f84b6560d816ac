/** Takes out of a line what tells of no danger and of no safety: whom it greets, whose report it is, and the address it names. Somebody whose house burns names the village too. */
import { everyday } from './everyday.ts';
import { stemOf } from './signs.ts';
import { sought } from './sought.ts';

/** Begins a name of a street, a quarter or a house. */
const quarters = new Set(
  'kelurahan kel desa dusun dukuh kampung kp kecamatan kec kabupaten kab kota provinsi perumahan perum komplek kompleks jalan jl jln gang gg nagari banjar blok'.split(
    ' ',
  ),
);
const numbered = new Set('rt rw no nomor nomer blok blk'.split(' '));
const beside = new Set('dekat deket depan seberang samping sebelah belakang'.split(' '));
const landmarks = new Set(
  'masjid mushola musholla musala langgar gereja pura sekolah sd smp sma smk tk paud pesantren kampus puskesmas klinik apotek kantor balai pos polsek koramil pasar toko ruko minimarket indomaret alfamart warung warkop kafe terminal stasiun halte bandara hotel apartemen spbu pom bank atm lapangan gapura tugu alun makam'.split(
    ' ',
  ),
);
/** Whose house a place is beside: "rumah nenek di gang buntu" tells of nobody in danger. */
const homes = new Set('rumah rumahnya kos kosan kontrakan warung toko kios ruko'.split(' '));
const owners = new Set(
  'nenek kakek mbah simbah eyang oma opa ibu bapak ayah mama papa anak adik kakak mertua paman bibi tante om bayi'.split(' '),
);
const mine = new Set('saya aku kami ku'.split(' '));
const whereItIs = new Set(['di', 'itu', 'ada', 'masuk', 'gang', 'gg', 'jalan', 'jl', 'rt', 'no', 'nomor', 'pojok', 'ujung', ...beside]);
/** Two words that name one building. */
const pairs: Record<string, string> = { balai: 'desa', rumah: 'sakit', alun: 'alun', pom: 'bensin', pos: 'satpam' };
const greeting = sought(
  /^(?:(?:halo|hallo|hai|hei|permisi|punten|assalamualaikum|asalamualaikum|wr|wb|selamat|pagi|siang|sore|malam|malem|mohon maaf|maaf|sebelumnya|mengganggu|ganggu|yang terhormat|yth|kepada|bapak ibu|ibu bapak|admin|min|kak|kakak|gan|bos|pak|bu|mas|mbak|bang) )+(?=[^ ]+ [^ ]+)/,
);
const addressee = sought(/(?<![^ ])(?:admin|min)(?![^ ])/g);
/** "posisi di …", "alamatnya …" */
const whereabouts = sought(/(?<![^ ])(?:lokasi|lokasinya|posisi|posisinya|alamat|alamatnya)(?![^ ])/g);
const plea = sought(
  /(?: (?:mohon|minta|butuh|perlu) (?:segera |cepat )?(?:bantuan|bantuannya|pertolongan|pertolongannya|dibantu|perhatian|perhatiannya))+(?: (?:ya|pak|bu|segera|cepat|dong|terima|kasih))*$/,
);
const namesMax = 2;

/** The rest of a line of plain words; `tells` says of a stem whether it tells something by itself. */
export function withoutAsides(line: string, tells: (word: string) => boolean): string {
  const words = [greeting, plea, addressee, whereabouts]
    .reduce((rest, aside) => aside.replace(rest, ' '), line)
    .trim()
    .split(/ +/);
  const kept: string[] = [];
  for (let at = 0; at < words.length; ) {
    const end = addressEnd(words, at, tells);
    if (end === at) kept.push(words[at] ?? '');
    else if (kept.at(-1) === 'di') kept.pop();
    at = Math.max(end, at + 1);
  }
  return kept.join(' ');
}

/** "pasar pondok gede lantai bawah": whether a line of plain words only says on which floor of a building, whose name tells nothing by itself. */
export function onlyFloor(line: string, tells: (word: string) => boolean): boolean {
  const name = floor.exec(line)?.[1];
  return name?.split(' ').every((word) => namesOften.has(word) || !tells(word)) ?? false;
}

const namesOften = new Set(['baru', 'lama', 'tengah', 'besar', 'induk', '']);
const floor =
  /^(?:(?:di|itu|yang|ya|iya) )*(?:pasar|gedung|mal|mall|plaza|ruko|rusun|rusunawa|apartemen|kantor|rsud|rs|puskesmas|sekolah|stasiun|terminal|blok|tower)((?: (?!lantai|lt)[\p{L}\d]+){0,4}) (?:lantai|lt) (?:\d{1,2}|atas|bawah|dasar|satu|dua|tiga|empat|lima)(?: (?:los|blok|kios|nomor|no|pak|bu|min|ya|\p{L}?\d{1,3}))*$/u;

/** Where an address that begins at `at` ends, `at` itself where none does. */
function addressEnd(words: readonly string[], at: number, tells: (word: string) => boolean): number {
  const [word = '', next = ''] = [words[at], words[at + 1]];
  if (numbered.has(word) && /^(?:\d+\p{L}?|\p{L}\d*|se\p{L}+|satu|dua|tiga|empat|lima|enam|tujuh|delapan|sembilan|sepuluh)$/u.test(next))
    return at + 2;
  if (homes.has(word) && owners.has(next.replace(/(?:nya|ku)$/, ''))) {
    const end = mine.has(words[at + 2] ?? '') ? at + 3 : at + 2;
    return end === words.length || whereItIs.has(words[end] ?? '') ? end : at;
  }
  if (quarters.has(word)) return namesEnd(words, at + 1, tells) === at + 1 ? at : namesEnd(words, at + 1, tells);
  if (!beside.has(word) || !landmarks.has(next)) return at;
  const end = pairs[next] === words[at + 2] ? at + 3 : at + 2;
  return namesEnd(words, end, tells);
}

function namesEnd(words: readonly string[], at: number, tells: (word: string) => boolean): number {
  let end = at;
  while (end < at + namesMax && isName(words[end] ?? '', tells)) end += 1;
  return end;
}

function isName(word: string, tells: (word: string) => boolean): boolean {
  return /^(?:\d{1,3}\p{L}?|\p{L}{3,})$/u.test(word) && !everyday.has(word) && !tells(word) && !everyday.has(stemOf(word));
}
