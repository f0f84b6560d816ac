/**
 * Tells the words that only say where ("depan pasar baru") or who comes by ("anak sekolah lewat situ") from those that say what: a broken road before a market is no matter of the
 * market, nor of the school whose children pass it.
 */
import { everyday } from './everyday.ts';

/** What stands before a landmark. */
const beside = new Set(
  'depan dekat samping sebelah belakang seberang sekitar menuju arah pojok sekitaran area kawasan ngarep mburi cedhak cedak gigireun tukangeun hareupeun deukeut arep samping nuju ngarepe mburine cerak muka gerbang bawah'.split(
    ' ',
  ),
);
/** "jalan ke SD 2", "akses ke pasar": where a road leads. */
const ways = new Set('jalan akses gang jembatan lewat arah trotoar jalur rute masuk'.split(' '));
/** Buildings and grounds people find their way by. What smells or floods by itself ("dekat pabrik", "dekat sungai") is none. */
export const landmarks: ReadonlySet<string> = new Set(
  `pasar sekolah sekolahan sd sdn smp smpn sma sman smk smkn mi mts min mtsn tk paud madrasah pesantren ponpes kampus universitas unair its puskesmas pustu rsud rsu rs klinik
  apotek bidan posyandu masjid mesjid mushola musholla musala langgar gereja pura vihara klenteng toko ruko minimarket indomaret alfamart alfamidi supermarket mall mal plaza
  warung warkop kafe cafe terminal stasiun halte bandara pelabuhan kantor kelurahan kecamatan balai pendopo polsek polres polrestabes koramil kodim pos gedung hotel rusun rusunawa
  apartemen perumahan perum komplek kompleks spbu pom bank atm samsat gor stadion lapangan taman alun makam kuburan tpu gapura tugu bundaran museum kolam pemakaman damkar dinas
  disdukcapil dukcapil bengkel restoran resto gudang asrama panti koperasi kantin sentra fakultas radio pohon`.split(/\s+/),
);
/** Two words that name one building. */
const pairs: Record<string, string> = {
  rumah: 'sakit',
  tempat: 'ibadah',
  lampu: 'merah',
  balai: 'desa',
  pom: 'bensin',
  pangkas: 'rambut',
  potong: 'rambut',
};
/** Words between the two: "depan pintu pasar", "samping kanan sekolah". */
const between = new Set('pintu gerbang kanan kiri dari ke area halaman gedung kantor pagar tembok masuk rumah lokasi eks bekas'.split(' '));
const betweenMax = 2;
/** Words of its name. */
const nameMax = 3;

/** Who comes by, in two words and in one. */
const passersBy = new Map([
  ['anak', new Set('sekolah sd smp sma'.split(' '))],
  ['ibu', new Set(['hamil'])],
  ['orang', new Set(['tua'])],
]);
const passerBy = new Set('siswa siswi murid pelajar santri mahasiswa lansia jamaah jemaah pasien'.split(' '));
/** What tells that they come by, or what happens to them there. */
const passing = new Set(
  `lewat lewati lewatin dilewati dilewatin melewati lalui dilalui melalui melintas melintasi dilintasi nyebrang nyeberang menyebrang menyeberang jatuh terjatuh kepleset terpeleset tergelincir
  nabrak menabrak ditabrak tertabrak ketabrak nyerempet menyerempet diserempet
  keserempet terserempet kesandung tersandung tersangkut kesangkut nyangkut kecemplung kecebur tercebur kejeblos kejedot ketimpa celaka kasihan kasian membahayakan bahaya berbahaya ngeri rawan takut serem seram khawatir
  nutup menutup tutup hidung mual muntah terganggu keganggu`.split(/\s+/),
);
/** Places of one's own that are told to say where, unless something is done to them ("warung saya digusur"). */
const shops = new Set('toko warung ruko kios lapak kedai kadai bengkel kos kosan kontrakan'.split(' '));
const owners = new Set('saya kami aku kita'.split(' '));
const acts = /^(?:di\p{L}{3,}|tidak|belum|mau|izin)$/u;
/** Where anything may be wrong: "pasar kenari, sampahnya numpuk". */
const grounds = new Set('pasar terminal stasiun kampus stadion gor'.split(' '));
/** So many words before them or behind them. */
const passingMax = 3;
/** Who was told of it before, and did nothing: "pak rt udah dikasih tau, cuek aja". */
const heads = new Set('rt rw lurah kades kadus dukuh pala kepling bhabin babinsa'.split(' '));
const heard = new Set(
  'dilapori dilaporin dilaporkan lapor dikasih diberi diberitahu dibilangi dibilangin bilang ditegur negur menegur disampaikan disurati cuek dicuekin diam diem didiamkan'.split(
    ' ',
  ),
);
const heardMax = 5;

/** A text's words parted: what is told, and what only says where. Each keeps its order. */
export interface Parted {
  told: readonly string[];
  where: readonly string[];
}

/** Parts words as normalise.ts makes them; the same list where no landmark stands in it. */
export function partedByLandmark(all: readonly string[]): Parted {
  let where: string[] | undefined;
  let told: string[] = [];
  for (let at = 0; at < all.length; ) {
    const opens = at === 0 && grounds.has(all[0] ?? '') && isNamed(all, 1) && !landmarks.has(all[1] ?? '');
    const end = opens
      ? 2
      : leads(all, at)
        ? landmarkEnd(all, at + 1)
        : Math.max(passerByEnd(all, at), ownEnd(all, at), heardEnd(all, at), stretchEnd(all, at), streetEnd(all, at));
    if (end > at) {
      told = where === undefined ? all.slice(0, at) : told;
      where = [...(where ?? []), ...all.slice(at, end)];
      at = end;
      continue;
    }
    if (where !== undefined) told.push(all[at] ?? '');
    at += 1;
  }
  return { told: where === undefined ? all : told, where: where ?? [] };
}

function leads(all: readonly string[], at: number): boolean {
  const word = all[at] ?? '';
  return beside.has(word) || (word.endsWith('nya') && beside.has(word.slice(0, -3))) || (word === 'ke' && ways.has(all[at - 1] ?? ''));
}

/** "jl pemuda rusak": what a street is called after, and no matter. */
const streetNames = new Set(
  'pemuda pelajar puskesmas kesehatan pendidikan stasiun terminal pertanian industri pasar sekolah guru koperasi'.split(' '),
);

function streetEnd(all: readonly string[], at: number): number {
  return (all[at - 1] === 'jalan' || all[at - 1] === 'gang') && streetNames.has(all[at] ?? '') ? at + 1 : 0;
}

/** Where the landmark that begins at `from` ends; 0 when none does. */
function landmarkEnd(all: readonly string[], from: number): number {
  let at = from;
  while (at < from + betweenMax && between.has(all[at] ?? '') && !isPlace(all, at)) at += 1;
  if (!isPlace(all, at)) return 0;
  at += pairs[all[at] ?? ''] === all[at + 1] ? 2 : 1;
  const name = at;
  while (at < all.length && at < name + nameMax && (isPlace(all, at) || isNamed(all, at))) {
    at += 1;
    // "depan sd 3 zebra cross hilang": a number ends a name.
    if (/^\d+$/.test(all[at - 1] ?? '')) break;
  }
  return at;
}

/** What is wrong somewhere, and no name. */
const things = new Set(
  'selokan gorong drainase parit pju pipa talud senderan tanggul spanduk baliho reklame zebra rambu marka kabel tiang pohon ranting trotoar limbah copet jukir pengemis anjing tikus nyamuk'.split(
    ' ',
  ),
);

/** A word of a name: none of everyday, and no "lubangnya" and "gorong gorong", which tell the matter. */
function isNamed(all: readonly string[], at: number): boolean {
  const word = all[at] ?? '';
  return !everyday.has(word) && !things.has(word) && !/\p{L}{3}nya$/u.test(word) && word !== all[at + 1];
}

/** Where who comes by at `at` ends; 0 when nobody does. */
function passerByEnd(all: readonly string[], at: number): number {
  const word = all[at] ?? '';
  const end = passersBy.get(word)?.has(all[at + 1] ?? '') ? at + 2 : passerBy.has(word) ? at + 1 : 0;
  if (end === 0) return 0;
  const around = [...all.slice(Math.max(0, at - passingMax), at), ...all.slice(end, end + passingMax)];
  return around.some((near) => passing.has(near)) ? end : 0;
}

/** "toko saya pas di seberangnya", "masuk warung kami": whose place it is, where what is told happens beside it; 0 where it is none. */
function ownEnd(all: readonly string[], at: number): number {
  return shops.has(all[at] ?? '') && owners.has(all[at + 1] ?? '') && !acts.test(all[at + 2] ?? '') ? at + 2 : 0;
}

/** "dari rumah sakit sampai kantor wali kota": where a stretch from one landmark to another ends; 0 when none begins. */
function stretchEnd(all: readonly string[], at: number): number {
  const first = all[at] === 'dari' ? landmarkEnd(all, at + 1) : 0;
  return first > 0 && all[first] === 'sampai' ? landmarkEnd(all, first + 1) : 0;
}

/** Where what was told them before ends; 0 when it was told nobody. */
function heardEnd(all: readonly string[], at: number): number {
  const first = all[at] === 'pak' || all[at] === 'bu' ? at + 1 : at;
  if (!heads.has(all[first] ?? '')) return 0;
  const last = all.slice(first, first + heardMax + 1).findLastIndex((word) => heard.has(word));
  return last < 0 ? 0 : first + last + 1;
}

function isPlace(all: readonly string[], at: number): boolean {
  const word = all[at] ?? '';
  return landmarks.has(word) || (word in pairs && pairs[word] === all[at + 1]);
}
