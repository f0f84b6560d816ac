/** Words that say who somebody is, where from and what brings them here, and tell of no matter: "saya ktp demak tp tiap hari kerja lewat sini". */
import { complains } from './kind-words.ts';
import { plain } from './normalise.ts';
import { tellsWrong } from './praise.ts';

const whoMaxWords = 22;
const self =
  /^(?:(?:halo|hai|selamat|pagi|siang|sore|malam|permisi|maaf|izin|pak|bu|min|admin|kak|nak|ibu|bapak|mbah|nenek|kakek|oma|opa|mau|numpang|tanya|nanya|bertanya|dulu|ini|kalau|perkenalkan|kebetulan|bukan) )*(?:(?:orang|warga|penduduk) (?:sini|luar|lain|asli|asal|dari)|(?:saya|aku|kami|kita|nama saya|maklum)|(?:ktp|domisili|alamat ktp)(?:ku| saya)?)(?: |$)/;
const ofOneself =
  /\b(?:warga|penduduk|orang|ktp|kk|domisili|tinggal|asal|asli|pindahan|kos|kost|ngekos|ngekost|ngontrak|pendatang|perantau|merantau|mahasiswa|mahasiswi|pelajar|siswa|santri|kerja|bekerja|karyawan|buruh|lansia|pensiunan|tua|sepuh|awam|gaptek|lewat|umur|usia|difabel|tunanetra|tuli|turis|wisatawan|buta huruf|(?:punya|pakai|pake|pinjam|minjam|numpang) (?:hp|hape|wa|nomor))\b/;
/** Goes on, and complains of nothing. */
const goingOn = /^(?:(?:terus|oh|eh|oiya|tapi|jadi|soalnya|ya|min|pak|bu|kak) )+/;
/** What one is not, or cannot do, is nothing wrong. */
const notBeing =
  /\b(?:bukan|tidak (?:punya|pegang|bisa baca|bisa tulis|pandai|pintar|lancar|paham|ngerti|hafal|hapal)|belum (?:punya|pindah|ganti))\b/g;
const happens =
  /\b(?:\p{L}*lapor\p{L}*|\p{L}*ngadu|belum|hilang|rusak|mati|ditolak|dipersulit|disuruh|diminta|dimintai|antre|antri|sudah \p{L}+ (?:bulan|tahun|minggu|hari) (?:tidak|belum))\b/u;

/** "ibu dikasih tau cucu". */
const toldOfThis =
  /^(?:(?:assalamualaikum|wr|wb|halo|permisi|selamat|pagi|siang|sore|malam|nak|min|admin|pak|bu|kak|mas|mbak|saya|aku|kami|ibu|bapak|mbah|tadi|kemarin|baru|soalnya|nomor|nomornya|wa|wanya|ini|itu) )*(?:dikasih tahu|diberi tahu|diberitahu|dikasih|disuruh|diajari|diajarin|dikenalin|tahu|tahunya|kata|katanya)(?: (?:dari|sama|oleh|nomor|nomornya|ini|pak|bu|di|grup|group|wa))* (?:cucu|anak|menantu|mantu|keponakan|ponakan|suami|istri|tetangga|teman|kawan|saudara|adik|kakak|rt|rw|lurah|kader|warga|keluarga|wa|fb|facebook|ig|instagram|tiktok|internet|google|baliho|spanduk|poster|radio|tv)(?:nya|ku)?(?: (?:saya|ibu|bapak|sebelah|lain|tadi|kemarin|rt|rw))*$/;

/** Whether somebody only says who they are, or who told them of this. */
export function tellsWho(text: string): boolean {
  const line = plain(text).replace(goingOn, '');
  const rest = line.replace(notBeing, ' ');
  if (toldOfThis.test(line)) return true;
  return (
    line.split(' ').length <= whoMaxWords &&
    self.test(line) &&
    ofOneself.test(line) &&
    !happens.test(rest) &&
    !tellsWrong(rest) &&
    !complains(rest)
  );
}
