/** Reads who wonders whether a report came, or came twice, and tells nothing: "hp ku ngehang td, dobel gak ya", "saya kirim ulang ya takut ga masuk". */
import { wantsSameAgain } from './more.ts';
import { plain, words } from './normalise.ts';

const wonderMaxWords = 12;
/** All such words are made of. */
const ofSending = new Set(
  `saya aku ku tak to tho kita apa apakah kira jadi terus takut takutnya takute kuatir khawatir kirain dikira tidak ya yah min pak bu kak bang kan kah sih dong deh lah aja saja eh oh oalah owalah lho loh maaf halo
  itu ini yang tadi barusan sampai nanti malah kok bisa perlu harus mesti usah mending boleh kalau gitu soalnya karena hp hpku hape handphone sinyal jaringan internet wa aplikasi
  ngehang ngehank hang heng macet lemot error eror ngadat ngelag jelek hilang gangguan putus dobel double ganda dua kali kedobel laporan laporannya laporanku
  masuk belum sudah yaudah jangan foto fotonya video videonya gambar gambarnya suara suaranya berkasnya filenya laporin lapor botnya bot sistem sistemnya aplikasinya kirim dikirim kirimkan kirimin kekirim terkirim kekirimnya ulang lagi kepencet pencet tombol tombolnya`.split(
    /\s+/,
  ),
);
const twice =
  /\b(?:ke)?(?:dobel|double|ganda)\b|\b(?:ke|ter|di)kirim(?:nya)? (?:dua|2) ?(?:kali|x)\b|\bkirim(?:kan|in)? ulang\b|\b(?:apa|perlu|harus|takut(?:nya)?)\b.*\bkirim(?:kan|in)? lagi\b|^(?:oh|oalah|owalah|eh|lho|loh) (?:\p{L}+ ){0,2}?(?<!\bya )sudah\b.* tidak (?:usah|perlu)\b|^(?:(?:kok|apa|lagi|ini|itu|tadi|eh|lho|loh|min|pak|bu|halo|bot|botnya|sistem|sistemnya|aplikasinya) )*(?:error|eror|hang|heng|ngehang|ngelag|ngadat|gangguan)(?: (?:ya|kah|tidak|kan|apa|sih|min|pak|bu|kak|bot|botnya|ini|itu|lagi|kok))+$/u;

/** Whether nothing is said but this. */
export function wondersIfTwice(text: string): boolean {
  const all = words(text);
  return all.length <= wonderMaxWords && twice.test(plain(text)) && all.every((word) => ofSending.has(word)) && !wantsSameAgain(text);
}

const afraid = /\b(?:takut(?:nya|e)?|kuatir|khawatir|ulang|lagi)\b/;

/** "takut blm masuk, sy ulang ya: got mampet": what is told once more, as it was written; null where nothing of the kind stands before it. */
export function toldAgain(text: string): string | null {
  const [, lead = '', rest = ''] = /^([^:\n]{4,80})[:\n]\s*(\S[\s\S]*)$/.exec(text) ?? [];
  return lead !== '' && afraid.test(plain(lead)) && words(lead).every((word) => ofSending.has(word)) ? rest : null;
}
