/** Everyday words as they are typed in haste: a vowel or two left out ("jaln", "kmpung", "brthun"), or the "n" of "ng" ("tolog"). Only what is no other word and no name of an official area. */

const hurried =
  'jalan depan rusak parah lampu gelap sampah banjir tolong rumah kampung desa lubang jembatan belakang samping sebelah dekat bertahun warga tetangga sekolah pasar petugas saluran mampet kelurahan kecamatan lapor laporan kirim bersih kotor sudah belum minggu bulan tahun hari kemarin malam pagi bahaya hujan setiap selalu numpuk menumpuk seminggu sebulan orang jatuh pohon tumbang miring kabel listrik bantuan perbaiki diperbaiki mohon segera bagaimana kenapa kapan dimana surat bayar dipersulit pungutan berlubang becek licin macet parkir truk pabrik limbah tanggul jebol retak mobil motor';

/** Other words, or short for others. */
const others = new Set('psar rusk glp rsk klurahan krim kmrn sdh blm mtr ktr jmbtn'.split(' '));
const leastCharacters = 4;
/** So short these are known by sight. */
const brief: [string, string][] = [
  ['prh', 'parah'],
  ['jth', 'jatuh'],
  ['jbl', 'jebol'],
  ['krm', 'kirim'],
  ['hri', 'hari'],
  ['pgi', 'pagi'],
  ['dsa', 'desa'],
];

function formsOf(word: string): string[] {
  const vowels = [...word.slice(1, -1).matchAll(/[aiueo]/g)].map(({ index }) => index + 1);
  const without = (...gone: number[]) => [...word].filter((_, i) => !gone.includes(i)).join('');
  const one = vowels.map((at) => without(at));
  const two = vowels.flatMap((at, i) => vowels.slice(i + 1).map((other) => without(at, other)));
  const bare = word.length > leastCharacters + 1 && /ng/.test(word) ? [word.replace(/n(?=g(?!.*ng))/, '')] : [];
  return [...one, ...two, ...bare].filter((form) => form.length >= leastCharacters && !others.has(form));
}

/** The word meant by each. */
export const typos: readonly [string, string][] = [
  ...hurried.split(' ').flatMap((word) => formsOf(word).map((form): [string, string] => [form, word])),
  ...brief,
];
