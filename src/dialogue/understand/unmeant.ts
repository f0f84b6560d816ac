/** Words of a story that name no matter of it: whom it is addressed to, and what it is not. */

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

/** The words of a story (as words() gives them) without its address and without what is denied: "bapak camat yang terhormat, …", "bukan lampu jalan". */
export function meantWords(all: readonly string[]): readonly string[] {
  const from = addressEnd(all);
  const at = all.indexOf('bukan', from);
  if (from === 0 && at < 0) return all;
  return all.filter((_, i) => i >= from && (at < 0 || i < at || i > at + deniedMaxWords || also.has(all[at + 1] ?? '')));
}

/** Where the address ends: behind the last word that greets or names whom, where it says that it is one. "pak lurah tidak pernah di kantor" tells of him. */
function addressEnd(all: readonly string[]): number {
  let end = 0;
  while (end < Math.min(all.length, addressMaxWords) && (addresses.has(all[end] ?? '') || offices.has(all[end] ?? ''))) end += 1;
  return all.slice(0, end).some((word) => surely.has(word)) ? end : 0;
}
