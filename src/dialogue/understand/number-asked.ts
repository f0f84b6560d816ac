/** Reads questions after the number of one's own report: "nomerku brp", "udah ada nomor dari pusat blm", "ada tanda terimanya ga". */
import { plain } from './normalise.ts';
import { sought } from './sought.ts';

/** "sp4n berapa", "kok nomornya beda", "nomornya masih yang lama kan". */
const asksOther = sought(
  /^(?:(?:pak|bu|min|kak|eh|terus|kok|lho|loh) )*(?:di )?(?:sp4n|sp4n lapor|lapor|sistem pusat|pusat|pusatnya|sistemnya) (?:berapa|mana|apa|beda)(?: (?:ya|sih|min|pak|bu|kak))*$|^(?:(?:pak|bu|min|kak|eh|kok|kenapa|lho|loh) )+(?:nomor|nomornya)(?: (?:laporan|laporannya|saya|yang|tadi|ini))* (?:beda|berbeda|ada dua|dua|lain|ganti|berubah)(?: (?:ya|sih|min|pak|bu|lagi))*$|^(?:(?:pak|bu|min|kak|eh|terus|jadi|berarti) )*(?:nomor|nomornya)(?: (?:laporan|laporannya|saya))* (?:(?:masih|tetap|ganti|berubah|sama|itu|yang|tadi|lama|kemarin|ini|tidak|atau) )+(?:kan|tidak|kah|ya)(?: (?:ya|sih|min|pak|bu))*$|^(?:(?:pak|bu|min|kak|eh|terus|jadi|berarti|ini|itu|laporan|laporannya|saya) )*(?:tetap|masih|sama)(?: (?:pakai|pake|dengan|di|yang|ini))* (?:nomor|nomornya)(?: (?:laporan|laporannya|saya|yang|lama|tadi|itu|kemarin|sama|ini|dulu))+(?: (?:kan|tidak|kah|ya|apa))+(?: (?:ya|sih|ganti|baru|min|pak|bu))*$|^(?:(?:pak|bu|min|kak|eh|ada|minta|mana|boleh|tolong|apa|apakah|saya) )*(?:bukti (?:lapor|laporan|pelaporan)|tanda terima|resi)(?:nya)?(?: (?:lapor|laporan|laporannya|saya|ada|tidak|ya|min|pak|bu|dong|kah|mana))*$/,
);

/** All a question after the number is made of: with any other word another number is asked after, or something is told. */
const around = new Set(
  `nomor nomornya nomorku laporan laporannya laporanku laporanmu aduan aduannya pengaduan tiket tiketnya lapor pusat pusatnya sistem sistemnya sp4n saya ku kami punya
  yang tadi ini itu tuh nih kemarin barusan di ke dari buat untuk min pak bu kak bang mas mbak om halo hai eh oh maaf woy jadi terus lalu nah kok loh lho lah deh dong sih ya kan kah to tho
  berapa berapaan mana apa apaan apakah kenapa sudah belum ada tidak masih dapat dikasih diberi keluar masuk minta boleh tolong coba bisa mau tahu lihat sebut sebutin sebutkan kasih kirim kirimin
  muncul kelihatan terbaca terlihat terkirim lupa hilang kehapus terhapus sempat catat dicatat mencatat nyatat simpan disimpan soalnya lagi juga aja saja`.split(
    /\s+/,
  ),
);
const number = /\bnomor(?:nya|ku)?\b/;
/** "berapa", "sudah ada belum", "minta nomornya". */
const asks =
  /\b(?:berapa(?:an)?|mana|kenapa|kok|apa(?:an)?|apakah)\b|\b(?:ada|sudah|dapat|dikasih|diberi|keluar|masuk)\b.*\b(?:tidak|belum|kah|apa)\b(?! (?:ada|dapat|keluar))|\b(?:minta|boleh|tolong|coba|mau tahu)\b.*\bnomor(?:nya|ku| (?:laporan|aduan|pengaduan|tiket))/;

/** "nomor saya dikasih ke dia tidak" asks after a telephone's. */
const own = /\bnomor(?:ku| saya)\b(?!.*\b(?:berapa|mana)\b)/;

/** "nomor yg got berapa". */
const ofOne =
  /^(?:(?:min|pak|bu|kak|eh|terus|kalau) )*nomor(?:nya)? (?:laporan |aduan )?(?:yang|soal) (?!bisa|harus|boleh|darurat)\p{L}{2,}(?: \p{L}{2,})? (?:berapa|mana|apa)(?: (?:ya|sih|min|pak|bu|kak))*$/u;

/** Whether a line of plain words asks for the number, or the receipt, of the teller's report. */
export function asksNumber(line: string): boolean {
  if (asksOther.test(line) || ofOne.test(line)) return true;
  // "nomornya buat apa" asks what it is for.
  if (/\b(?:buat|untuk) apa\b/.test(line)) return false;
  return number.test(line) && asks.test(line) && !own.test(line) && line.split(' ').every((word) => around.has(word));
}

/** Whom a number is asked of ("nomor pln berapa"): what emergency numbers are for, or null. */
export function numberOf(text: string): string | null {
  const line = plain(text);
  return whose.find(([, pattern]) => pattern.test(line))?.[0] ?? null;
}

const whose: [string, RegExp][] = [
  ['power', /\b(?:pln|listrik|kabel|kesetrum|setrum)\b/],
  ['fire', /\b(?:damkar|pemadam|kebakaran|api)\b/],
  ['police', /\b(?:polisi|polsek|polres|maling|begal|tawuran|perampokan|jambret|curi\p{L}*)\b/u],
  ['ambulance', /\b(?:ambulans|rumah sakit|kecelakaan|tabrakan|melahirkan|sakit|pingsan)\b/],
  ['rescue', /\b(?:basarnas|sar|bpbd|banjir|longsor|gempa|tenggelam|ular|bencana|pohon tumbang)\b/],
  ['women_children', /\b(?:sapa|perlindungan (?:anak|perempuan))\b/],
  ['any', /\b(?:darurat)\b/],
];
