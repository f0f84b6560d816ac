/** Reads words that name a button of the draft and nothing else: "ubah", "mau diubah dulu", "isi cerita". No question is answered by them, and nothing is told. */
import { plain } from './normalise.ts';

/** What they open: the choice of what to change, one field of it, the whole story, nothing after all, or nothing more, for the report shall go. */
export type BareChange = 'edit' | 'place' | 'story' | 'category' | 'kind' | 'when' | 'visibility' | 'anew' | 'back' | 'drop';

const lead =
  '(?:(?:eh|oh|ya|iya|maaf|min|pak|bu|kak|mau|saya|aku|coba|pengen|ingin|boleh|bisa|ada yang(?: mau)?|sebentar|bentar|tunggu|klik|pencet|tekan|ketik|tombol) )*';
const tail = '(?: (?:dulu|dong|ya|min|pak|bu|kak|deh|aja|saja|lagi|sedikit|dikit|bentar|sebentar))*';
const report = '(?: (?:isi|isinya|ini|itu|yang tadi|laporan|laporannya|laporan saya|laporanku))*';
/** "tolong diganti", "perbaiki jalannya" are wishes for what is wrong; alone the verbs are none. */
const wishes = new RegExp(
  `^(?:${lead}(?:di)?(?:ubah|edit|ralat|koreksi|revisi)(?:in|kan)?${report}${tail}|${lead}(?:ganti|gantiin)${report}${tail}|(?:perbaiki|perbaikin|benerin|betulin)${tail})$`,
);
const button = '(?:(?:eh|oh|ya|iya|min|pak|bu|kak|klik|pencet|tekan|ketik|tombol|pilih|yang) )*';
const fields: readonly [BareChange, RegExp][] = [
  ['story', /isi (?:cerita|laporan)|cerita(?=nya$|$)|isi|ulang|ulangi|(?:tulis|ketik|cerita) ulang/],
  ['place', /tempat|lokasi|alamat/],
  ['category', /kategori/],
  ['kind', /jenis/],
  ['when', /waktu|tanggal/],
  ['visibility', /nama (?:dan |& )?kerahasiaan|kerahasiaan|privasi|biasa(?: aja| saja)?/],
  ['anew', /(?:ulang )?dari awal|semua/],
  [
    'back',
    /(?:tidak (?:jadi|ada|usah|perlu)|sudah (?:benar|bener|betul|pas|cukup|oke)|benar|bener|betul)(?: (?:semua|kok|diubah|ubah|ngubah|yang|perlu|mau|salah|deh|sih|lah))*/,
  ],
  ['drop', /hapus|hapusin|hapus (?:aja|saja)/],
];
const named = fields.map(([field, words]): [BareChange, RegExp] => [field, new RegExp(`^${button}(?:${words.source})(?:nya)?${tail}$`)]);

/** null: something else is said. */
export function bareChange(text: string): BareChange | null {
  const line = plain(text);
  if (wishes.test(line)) return 'edit';
  return named.find(([, words]) => words.test(line))?.[0] ?? null;
}

/** A part of a place, and no value. */
const partAlone =
  /^(?:(?:eh|yang|mau|ganti|ubah|salah|bagian|min|pak|bu) )*(?:(?:rt|rw|nomor|no|blok|jalan|gang|kelurahan|kecamatan|desa|dusun) ?nya)(?: (?:salah|keliru|ganti|diganti|ya|min|pak|bu|dong|deh))*$/;

/** "rt nya", "yang salah gang nya": a part of the place shall be another, and which is not said. */
export function placePartAlone(text: string): boolean {
  return partAlone.test(plain(text));
}
