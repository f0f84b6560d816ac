/** Reads questions after one's own reports that name no report, or name it by a number of letters only ("cek CGTMM-A", "mana kabarnya"). */
import { plain, words } from './normalise.ts';

/** A question is short; a longer message tells a story. */
const enquiryMaxWords = 9;
/** The signs of our numbers (complaints/number.ts): five and a check sign. */
const sign = '[2-9A-HJKMNP-TV-Z]';
const cue =
  '(?:(?:tolong|min|pak|bu|coba|mau|saya)\\s+)*\\/?(?:cek|cekin|lacak|status|laporan|nomor|nomer|no|lihat|kabar)(?:\\s+(?:laporan|aduan|status|nomor|nomer|no|saya|untuk))*[\\s.:#]+';
const cued = new RegExp(`^${cue}(${sign}{5})(?:(\\s?-\\s?|\\s)?(${sign}))?[\\s.?!]*$`, 'i');
const alone = new RegExp(`^#?(${sign}{5})(\\s?-\\s?|\\s)(${sign})[\\s.?!]*$`, 'i');
const news =
  '(?:kabar|kabarnya|berita|beritanya|kelanjutan|kelanjutannya|hasil|hasilnya|jawaban|jawabannya|tanggapan|tanggapannya|respon|responnya|balasan|balasannya|perkembangannya|progresnya)';
const asksNews = new RegExp(
  `^(?:(?:pak|bu|min|kak|halo|woy|eh|terus|ini|lho|jadi|kok|tolong) )*(?:(?:mana|gimana) ${news}|(?:sudah |masih )?(?:ada|belum ada|tidak ada) ${news})\\b`,
);
const asksWhen =
  /^(?:(?:jadi|terus|pak|bu|min) )*kapan (?:mau |akan |bisa )?(?:diperbaiki|diperbaikinya|dibenerin|dibenerinnya|ditambal|ditambalnya|diangkut|diangkutnya|dibersihkan|ditindaklanjutinya|diprosesnya|dikerjainnya|ditindak|ditindaklanjuti|diproses|selesai|selesainya|dikerjakan|ditangani|beres|beresnya)(?: (?:ya|min|pak|bu|sih|dong|nih))*$/;
const asksNumber =
  /^(?:(?:pak|bu|min|kak|eh|maaf|lupa|saya) )*(?:(?:nomor|nomornya)(?: (?:laporan|laporannya|aduan|pengaduan|tiket))?(?: (?:saya|ku|yang|tadi|kemarin))* (?:berapa|apa|mana)|berapa (?:nomor|nomornya)(?: (?:laporan|laporannya|aduan|pengaduan|tiket|saya|tadi|yang|kemarin|ku))*)(?: (?:ya|sih|min|pak|bu|tadi|dong))*$/;

const asksReceipt =
  /^(?:(?:pak|bu|min|kak|eh|ada|minta|mana|boleh|tolong|apa|apakah|saya) )*(?:bukti (?:lapor|laporan|pelaporan)|tanda terima|resi)(?:nya)?(?: (?:lapor|laporan|laporannya|saya|tidak|ya|min|pak|bu|dong|kah|mana))*$/;

/** "yg lampu gimana", below a list of several. */
const asksOne =
  /^(?:(?:terus|kalau|nah|lha|eh|min|pak|bu) )*(?:yang|laporan yang) (?:\p{L}+ ){1,3}(?:gimana|kabarnya|gimana kabarnya|sudah belum|sampai mana)(?: (?:ya|min|pak|bu|sih|dong|nih))*$/u;
const asksTaken =
  /^(?:(?:apakah|apa|jadi|min|pak|bu|laporan|laporannya|laporan saya|punya saya|yang tadi) )*(?:sudah|belum) (?:diterima|dibaca|diproses|sampai|ditanggapi)(?: (?:belum|kan|ya|tidak|kah|petugas|petugasnya|min|pak|bu|sih|oleh|dinas))*$/;

/** A number in the form of ours; `sure`: nothing else is written like it. */
export function namedNumber(text: string): { number: string; sure: boolean } | null {
  const typed = text.trim();
  const found = cued.exec(typed) ?? alone.exec(typed);
  if (!found?.[1]) return null;
  const number = `${found[1]}${found[3] ? `-${found[3]}` : ''}`.toUpperCase();
  return { number, sure: found[2]?.includes('-') ?? false };
}

/** "mana kabarnya kok lama bgt", "nomor laporan saya berapa". */
export function asksAfterOwn(text: string): boolean {
  const line = plain(text);
  return (
    words(text).length <= enquiryMaxWords &&
    (asksNews.test(line) ||
      asksNumber.test(line) ||
      asksWhen.test(line) ||
      asksReceipt.test(line) ||
      asksOne.test(line) ||
      asksTaken.test(line))
  );
}
