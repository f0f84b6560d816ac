/** Words of a story that name no matter of it: whom it is addressed to, what it is not, sayings and lengths. */
import { words } from './normalise.ts';

const offices = new Set(
  'bupati walikota gubernur camat lurah kades presiden menteri wakil ketua kepala dinas desa rt rw kelurahan kecamatan'.split(' '),
);
const addresses = new Set(
  'yth yang terhormat kepada bapak bapa ibu pak bu assalamualaikum asalamualaikum selamat pagi siang sore malam mohon izin halo'.split(' '),
);
/** Words of an address that stand in nothing else. */
const surely = new Set(['yth', 'terhormat', 'kepada']);
/** How far an address and a denial reach. */
const addressMaxWords = 10;
const deniedMaxWords = 2;
/** "bukan cuma sampah". */
const also = new Set(['cuma', 'cuman', 'hanya', 'sekadar', 'sekedar']);

/** How people say that they are angry, ashamed or have much to do: of no fire, no flood and no animal. */
const sayings =
  `kebakaran jenggot|kebanjiran pesanan|kebanjiran order|banjir pesanan|banjir order|banjir komentar|banjir keringat|banjir air mata|air mata|hujan protes|hujan kritik|naik darah|
  mati kutu|mati gaya|mati berdiri|mati rasa|gelap mata|tutup mata|tutup telinga|buang badan|makan hati|kambing hitam|buaya darat|lintah darat|gali lubang tutup lubang|
  banting tulang|jalan di tempat|kepala batu|angin surga|api dalam sekam|kabar burung|kapal pecah`
    .split('|')
    .map((saying) => words(saying));
const sayingsBy = Map.groupBy(sayings, ([first = '']) => first);
/** "50 meteran", "puluhan meter": how long, and nothing that counts water. "2 meteran air" does. */
const counted =
  /^(?:\d+|satu|dua|tiga|empat|lima|enam|tujuh|delapan|sembilan|sepuluh|puluhan|ratusan|ribuan|belasan|beberapa|puluh|ratus|ribu|belas)$/;
const counts = /^(?:air|listrik|pdam|pln|pam|token|gas|rusak|bocor|hilang|mati)$/;

/** The words of a story (as words() gives them) without its address, what is denied, sayings and lengths: "bapak camat yang terhormat, …", "bukan lampu jalan". */
export function meantWords(all: readonly string[]): readonly string[] {
  const matter = matterTold(all);
  return matter.length === 0 ? toldWords(all) : [...matter, ...matter, ...toldWords(all)];
}

/** How many words of a report's beginning may name its matter outright, and how many words that has. */
const openingMax = 8;
const matterMax = 2;
const reporting = new Set('lapor melapor melaporkan ngelapor laporan aduan pengaduan ngadu mengadu komplain keluhan mengeluh'.split(' '));
const about = new Set('soal tentang masalah mengenai perihal terkait'.split(' '));

/** "mau ngadu soal sampah ...": what it is about, by its teller's own word; it says as much as if it was told thrice. */
function matterTold(all: readonly string[]): readonly string[] {
  const at = all.slice(0, openingMax).findIndex((word, i) => about.has(word) && reporting.has(all[i - 1] ?? ''));
  return at < 0 ? [] : all.slice(at + 1, at + 1 + matterMax);
}

function toldWords(all: readonly string[]): readonly string[] {
  const from = addressEnd(all);
  const at = all.indexOf('bukan', from);
  const isDenied = (i: number) => at >= 0 && i >= at && i <= at + deniedMaxWords && !also.has(all[at + 1] ?? '');
  const said = saidIn(all);
  if (from === 0 && at < 0 && said.size === 0) return all;
  return all.filter((_, i) => i >= from && !isDenied(i) && !said.has(i));
}

/** "jalan depan rumah rusak": what lies there is so, and no house. */
const beside = new Set('depan dekat samping sebelah belakang seberang pinggir sekitar'.split(' '));
const how = new Set('rusak hancur ancur roboh ambruk retak bocor bolong ambles amblas longsor jebol terbakar'.split(' '));

/** Which words are of a saying or of a length. */
function saidIn(all: readonly string[]): ReadonlySet<number> {
  const found = new Set<number>();
  for (const [i, word] of all.entries()) {
    for (const saying of sayingsBy.get(word) ?? [])
      if (saying.every((other, k) => all[i + k] === other)) for (const k of saying.keys()) found.add(i + k);
    if (word === 'rumah' && beside.has(all[i - 1] ?? '') && how.has(all[i + 1] ?? '')) found.add(i);
    if (word === 'meteran' && counted.test(all[i - 1] ?? '') && !counts.test(all[i + 1] ?? '')) found.add(i);
  }
  return found;
}

/** Where the address ends: behind the last word that greets or names whom, where it says that it is one. "pak lurah tidak pernah di kantor" tells of him. */
function addressEnd(all: readonly string[]): number {
  let end = 0;
  while (end < Math.min(all.length, addressMaxWords) && (addresses.has(all[end] ?? '') || offices.has(all[end] ?? ''))) end += 1;
  return all.slice(0, end).some((word) => surely.has(word)) ? end : 0;
}
