/** Hears who only asked something and wants it answered at once, by somebody, or without a report. */
import { plain } from './normalise.ts';
import { sought } from './sought.ts';

const opens =
  '(?:(?:ya|yah|lah|lho|loh|eh|oh|min|pak|bu|kak|bang|saya|aku|kami|cuma|cuman|kan|tolong|bisa|boleh|mau|pengen|ingin|minta|maunya|kok|sudah|tinggal|langsung|kenapa|tidak|coba|mending|mendingan|gitu|doang) )*';
const ends = '(?: (?:ya|yah|lah|dong|deh|sih|kan|kok|nih|ini|itu|aja|saja|langsung|sekarang|gitu|doang|min|pak|bu|kak|bang))*';
const someone = '(?:petugas|orang|admin|pegawai|manusia|cs|operator|staf)(?:nya)?';
const now = '(?:sekarang|langsung|aja|saja|dong|dulu|cepat|buruan)';
const report = '(?:lapor|melapor|ngelapor|laporan|aduan|pengaduan|ngadu|mengadu)(?:nya|in|kan)?';

const wants = sought(
  new RegExp(
    [
      // "jawab sekarang dong", "tinggal jawab aja"
      `^(?=.*\\b${now}\\b)${opens}(?:di)?jawab(?:in|kan)?(?: (?:pertanyaan(?:nya|ku| saya)?|di ?sini|saya|tanya|yang|${now}))*${ends}$`,
      // "sama petugas aja", "mau nanya langsung ke orangnya"
      `^${opens}(?:(?:tanya|nanya|bertanya|ngomong|bicara|konsultasi)(?: langsung| aja)* )?(?:ke|sama|dengan|kepada)(?: langsung)? ${someone}(?: langsung)?${ends}$`,
      // "kok ga dijawab", "malah ditanya balik"
      `^(?=.*\\b(?:kok|kenapa|malah)\\b)(?:${opens}|malah )*(?:(?:tidak|belum) (?:di|men|ng)?jawab(?:in)?|(?:di)?(?:tanya|nanya)(?:in|nya)? (?:balik|lagi|terus|mulu))(?: juga)?${ends}$`,
      // "ya masa harus lapor", "lho kok jadi laporan"
      `^(?=.*\\b(?:kok|kenapa|masa|masak|ngapain|emang|memang|malah|masih)\\b)(?:${opens}|(?:masa|masak|ngapain|emang|memang|malah|masih|nanya|tanya|begini|begitu) )*(?:(?:harus|mesti|musti|disuruh|perlu|jadi|dibikin|dibuat|bikin|buat|dianggap|masuk|dijadikan|dijadiin|malah|pakai|jadinya|ke) )*${report}(?: (?:segala|dulu|cuma|mau|nanya|tanya))*${ends}$`,
    ].join('|'),
    'u',
  ),
);
/** "bukan ngadu ya ini", "bukan mau lapor" */
const denies = sought(
  new RegExp(
    `^(?:(?:ini|itu|eh|maaf|min|pak|bu|kak|saya|aku|kan|tapi) )*bukan (?:(?:mau|niat|lagi|maksud|untuk|buat|ini) )*${report}${ends}$`,
  ),
);

/** "dijawab ga ya", "jawabnya di sini kan" */
const wonders = sought(
  new RegExp(
    `^${opens}(?:(?:bakal|akan|pasti|nanti|beneran|ini) )*(?:di)?(?:jawab|balas|bales)(?:nya|an|annya|in)?(?: (?:nanti|ke|di|lewat|sini|di ?sini|ke ?sini|chat|wa|pertanyaan saya|oleh petugas|petugas))* (?:tidak|kan|kah)(?: (?:ya|sih|min|pak|bu|kak|nih|ini))*$`,
  ),
);

/** Whether there will be an answer, or where. */
export function asksIfAnswered(text: string): boolean {
  return wonders.test(plain(text));
}

/** "jawab sekarang dong", "sama petugas aja", "lho kok jadi laporan": of a question. */
export function wantsAnswerNow(text: string): boolean {
  return wants.test(plain(text));
}

/** "bukan ngadu ya ini": it is no complaint. */
export function deniesComplaint(text: string): boolean {
  return denies.test(plain(text));
}
