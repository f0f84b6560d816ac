/** Spots told by what they are beside, where that is called by its name alone: "dpn borma dago", "seberang upn"; and ways from one name to another. */
import { isEveryday } from './everyday.ts';
import { isRegional } from './languages.ts';
import { inFuture } from './place-cues.ts';
import { isTelling } from './place-ends.ts';
import { isThing, nameIn } from './place-name.ts';
import { sought } from './sought.ts';

const nameWords = 4;
const beside = sought(
  /(?<![\p{L}\p{N}])(?:(?:di|pas|persis)\s+)?(?:depan|dpn|seberang|sebrang|dekat|dkt|deket|samping|sebelah|sblh|belakang|blkg)(?:nya)?(?=\s)/giu,
);
/** Kinds of things, parts and people: without a name behind them they are anywhere. */
const kinds = new Set(
  `gerbang kosan kos-kosan kost kos kontrakan cewek cewe cowok cowo putri putra sekolah sekolahan pintu mata layar laptop kamera kelas
  kasir pos gang tembok teras gedung komplek kompleks perumahan atm bank gudang ruko konter bengkel sungai kali kandang dapur masjid
  mesjid mushola musholla gereja pasar kampus kantor mall mal zebra emperan pinggiran persis tikungan bundaran pertigaan perempatan
  simpang kantin hutan sawah kebun kolam makam kuburan rel stasiun terminal taman lapangan lobi meja kursi utara selatan timur barat
  tenggara sisi jalur lajur publik tetanggaku mertua saudara keluarga pohonan alas balai area lokasi titik situs kelurahan kecamatan
  balaikota kepala badan muka wajah punggung tangan leher spbu pom apotek klinik puskesmas hotel resto restoran kafe cafe minimarket
  supermarket sakit indomaret alfamart dll dsb sono mriku antara berbatas`.split(/\s+/),
);
/** "rumah sebelah karaokean", "tetangga depan melihara ayam": the house next door, and what is done there. */
const neighbour = /(?<!\p{L})(?:(?:rumah|kamar|kosan?|kontrakan)\s+(?:sebelah|sblh)|tetangga(?:ku)?\s+\p{L}+)$/iu;
const whatWay = '(?:jalan|jln|jl|jalur|ruas|rute|akses|arah)';
const way = sought(
  new RegExp(
    `(?<![\\p{L}\\p{N}])(?:${whatWay}\\s+)(?:dari\\s+|antara\\s+)(\\p{L}[\\p{L}'-]{2,}(?:\\s+\\p{L}[\\p{L}'-]{2,})?)\\s+(?:ke|menuju|sampai|sampe|arah|dan|sama)(?=\\s)`,
    'giu',
  ),
);

/** Where the spots stand in a text. */
export function spotsIn(text: string): { from: number; to: number }[] {
  return beside.all(text).flatMap(({ 0: found, index }) => {
    const end = index + found.length;
    const name = nameIn(text.slice(end), nameWords, found);
    if (/^depan$/i.test(found) && inFuture.test(text.slice(0, index))) return [];
    return !neighbour.test(text.slice(0, end)) && !isTelling(/\S+/.exec(name)?.[0] ?? '') && isName(name)
      ? [{ from: index, to: end + name.length }]
      : [];
  });
}

/** "jalan dari cibiru ke cileunyi"; null when none is told. */
export function wayTold(text: string): string | null {
  for (const { 0: found, 1: from = '', index } of way.all(text)) {
    const to = nameIn(text.slice(index + found.length), 2, found);
    if (isName(from) && isName(to)) return found + to;
  }
  return null;
}

/** Whether words hold one that is no everyday word and no kind of thing. */
export function isName(words: string): boolean {
  const all = words.toLowerCase().match(/[\p{L}\p{N}'’-]+/gu) ?? [];
  return all.some((word) => /\p{L}{3}|^ui$/u.test(word) && !kinds.has(word) && !isEveryday(word) && !isThing(word) && !isRegional(word));
}
