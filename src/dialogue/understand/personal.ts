/** Finds what in a text leads to a person: numbers of papers, telephones and accounts, addresses of mail, and the name people give as their own. Says where, and changes nothing. */
import { isEveryday } from './everyday.ts';
import { firstNames } from './first-names.ts';
import { rememberingStories } from './recent.ts';
import { sought } from './sought.ts';

export type PersonalKind = 'national_id' | 'tax_id' | 'insurance' | 'phone' | 'account' | 'email' | 'name';

/** Positions as in `text.slice(start, end)`. */
export interface PersonalSpan {
  kind: PersonalKind;
  start: number;
  end: number;
}

/** The surest first: what one has found no other takes. */
const patterns: [PersonalKind, RegExp][] = [
  ['email', /(?<![\p{L}\p{N}._%+-])[\p{L}\p{N}._%+-]+@[\p{L}\p{N}-]+(?:\.[\p{L}\p{N}-]+)*\.[a-z]{2,}/giu],
  /** NIK and family card numbers have sixteen digits (Permendagri 109/2019). */
  ['national_id', /(?<!\d)\d(?:[ .-]?\d){15}(?!\d)/g],
  ['tax_id', /(?<!\d)\d{2}\.\d{3}\.\d{3}\.\d-\d{3}\.\d{3}(?!\d)/g],
  ['insurance', /(?<=\b(?:bpjs|jkn|kis|kpj)\D{0,25})\d{11,13}(?!\d)/gi],
  /** Mobile numbers as people write them: 08…, 628…, +62 8…, with single separators. Dots after a bare 62 are left alone: amounts of money look like that. */
  ['phone', /(?<!\d)(?:\+62[ .-]?8|628|62[ -]8|08)\d{1,3}(?:[ .-]?\d){6,9}(?!\d)/g],
  /** Fixed lines: (022) 1234567, 021-7654321. */
  ['phone', /(?<!\d)\(?0[2-7]\d{1,2}\)?[ -]?\d{6,8}(?!\d)/g],
  ['phone', /(?<=\b(?:wa|whatsapp|hp|telp|telepon|telpon|hubungi)\b\D{0,15})8\d{8,11}(?!\d)/gi],
  [
    'account',
    /(?<=\b(?:rek|rekening|norek|bri|bca|bni|btn|bsi|mandiri|bjb|cimb|danamon|permata|briva|va|virtual account|dana|ovo|gopay|shopeepay|linkaja)\b\D{0,25})\d(?:[ -]?\d){7,17}(?!\d)/gi,
  ],
];

/** Before the name people give as their own: "nama saya …". */
const calledBefore = sought(
  /(?<!\p{L})(?:nama|nm)\s+(?:saya|aku|sy|gw|gue|pelapor|lengkap(?:\s+saya)?)\s*(?:adalah|ialah|yaitu|itu|:|=)?\s*/giu,
);
/** Of a name that something happened to, or that shall be left out: "nama saya dicoret". */
const noName =
  /^(?:(?:di|ter|ke|ber)\p{L}{3,}|jangan|jgn|tolong|mohon|tidak|tdk|tak|ga|gak|nggak|kagak|belum|blm|sudah|udah|udh|salah|ada|dan|yang|yg|kok|malah|hilang|ilang|saya|masih|bukan|muncul|keluar|biar|supaya|agar|harus|kenapa|mana|apa|aja|saja|ikut|juga|sama|ini|beda|kurang|cuma|perlu|usah|boleh|bisa|mau|kalau|kalo|untuk|buat|dengan|dgn|sendiri|gimana|nya|rahasia|sembunyikan|samarkan|siapa|di|dari|ke|pada|dong|bakal|akan|nih|sih|deh|tinggal|warga|umur|ya+h?|min|pak|bu|kak|bang|mas|mbak|gan|bos|kan|lah|lho|loh|dulu|lagi|please|plis|pls|enggak|ngga|karena|krn|soalnya|soale|takut|malu|takutnya|usia|alamat|rt|rw|nik|hp)$/iu;
/** "saya Siti Aminah, warga …", "Hormat saya, Rudi Hartono": a name by its capitals. */
const introduced = sought(
  /(?<=(?<!\p{L})(?:[Ss]aya|[Aa]ku|[Pp]erkenalkan|[Pp]elapor)\s*[,:]?\s+)\p{Lu}\p{Ll}[\p{L}'’.]{0,24}(?:[^\S\n]+\p{Lu}[\p{L}'’.]{0,24}){1,3}(?=\s*[,.;\n]|\s*$|\s+(?:dari|warga|tinggal|umur|usia|alamat|nik|rt|rw|di)(?!\p{L}))/gu,
);
/** Who somebody is, and where they live, with capitals as well. */
const noPerson =
  /^(?:Warga|Ibu|Bapak|Pak|Bu|Ketua|Guru|Siswa|Mahasiswa|Pedagang|Petani|Nelayan|Pelajar|Karyawan|Pegawai|Orang|Mau|Ingin|Tidak|Sudah|Belum|Dan|Di|Dari|Ke|Yang|Minta|Mohon|Ada|Bukan|Juga|Tinggal|Desa|Kelurahan|Kecamatan|Kota|Kabupaten|Dinas|Jalan|Jl|Perumahan|RT|RW|Kampung|Dusun|Jakarta|Jawa|Pasar|Stasiun|Terminal|Kami|Harap|Butuh)(?!\p{L})/u;
/** A first name and at most so many more. */
const namesMax = 3;

/** Where people tell their own name; names of others, which the report may be about, stay. */
function ownNames(text: string): PersonalSpan[] {
  const called = calledBefore.all(text).flatMap(({ 0: before, index }) => {
    const start = index + before.length;
    const end = nameEnd(text, start);
    return end > start ? [{ kind: 'name' as const, start, end }] : [];
  });
  const met = introduced
    .all(text)
    .filter(([name]) => !noPerson.test(name))
    .map(({ 0: name, index }) => ({ kind: 'name' as const, start: index, end: index + name.length }));
  const begun = firstNames(text, (word) => noPerson.test(word)).map((place) => ({ kind: 'name' as const, ...place }));
  return [...called, ...met, ...begun];
}

/** Whose name a paper or a bill is in: "ktp atas nama bu Siti", "a.n. budi". */
const inTheName = sought(
  /(?<!\p{L})(?:atas\s+nama|atasnama|a\.\s?n\.?|a\/n|an\.)\s*:?\s+(?:(?:pak|bu|bapak|ibu|sdr|sdri|saudara|saudari|almarhum|almarhumah|alm|haji|hj|saya|sy|aku|suami|istri|anak|orang\s+tua)\b\.?\s+)*/giu,
);

/** Offices and groups are named like people there. */
const nobody =
  /^(?:sekolah|komite|yayasan|kelompok|karang|panitia|pengurus|forum|paguyuban|perusahaan|pt|cv|ud|koperasi|masjid|mushola|gereja|pura|vihara|kantor|instansi|pemerintah|pemda|pemkot|pemkab|kepala|lurah|camat|kades|bupati|walikota|siapa|siapapun|orang|pelanggan|pemilik|keluarga|seluruh|semua|para|dia|beliau|mereka|pribadi|sendiri)$/i;

/** "Pelapor: Pak RT 8", "hormat saya, Budi": who signs a report. */
const signature = sought(/(?<!\p{L})(?:pelapor|pengirim|ttd|hormat\s(?:saya|kami))\s?[:,]\s?(?=\p{L})/giu);

function signed(text: string): PersonalSpan[] {
  return signature.all(text).map(({ 0: before, index }) => {
    const start = index + before.length;
    return { kind: 'name' as const, start, end: start + text.slice(start).search(/[.,;\n]|$/) };
  });
}

/** Where the name stands that a paper is in, or that signs the report. Officers need it, unless whoever tells it hides their own. */
export function namesOfPapers(text: string): PersonalSpan[] {
  return [...signed(text), ...namesIn(text)];
}

function namesIn(text: string): PersonalSpan[] {
  return inTheName.all(text).flatMap(({ 0: before, index }) => {
    const start = index + before.length;
    const end = nameEnd(text, start);
    const [first = ''] = text.slice(start, end).split(/\s/);
    return first === '' || nobody.test(first) || isEveryday(first) ? [] : [{ kind: 'name' as const, start, end }];
  });
}

/** Where the name that begins at `start` ends: its first word, and those behind it that are no everyday ones. */
function nameEnd(text: string, start: number): number {
  let end = start;
  for (const { 0: word, index } of text.slice(start).matchAll(/\p{L}[\p{L}'’]*\.?/gu)) {
    const first = end === start;
    const gap = text.slice(end, start + index);
    if (end - start > 60 || !(first ? gap === '' : /^[^\S\n]$/.test(gap)) || noName.test(word) || (!first && isEveryday(word))) break;
    if (text.slice(start, start + index).split(/\s+/).length > namesMax) break;
    end = start + index + word.replace(/\.$/, '').length;
  }
  return end;
}

/** What leads to a person in `text`, in its order, never overlapping. */
export const personalSpans = rememberingStories((text): readonly PersonalSpan[] => {
  const found: PersonalSpan[] = [];
  const mail = text.includes('@');
  const numbers = /\d/.test(text);
  for (const [kind, pattern] of patterns.filter(([kind]) => (kind === 'email' ? mail : numbers)))
    for (const match of text.matchAll(pattern)) {
      const span = { kind, start: match.index, end: match.index + match[0].length };
      if (found.every((other) => other.end <= span.start || span.end <= other.start)) found.push(span);
    }
  for (const span of ownNames(text)) if (found.every((other) => other.end <= span.start || span.end <= other.start)) found.push(span);
  return found.sort((a, b) => a.start - b.start);
});
