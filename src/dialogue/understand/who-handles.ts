/** Reads the question who works on a report. */
import { sought } from './sought.ts';

const handling =
  '(?:(?:mau|akan|bakal|harus|lagi|sedang) )?(?:(?:me)?nangani|nanganin|tangani|ngurus|ngurusin|mengurus|urus|(?:me)?megang|pegang|ngerjain|(?:nger|menger)jakan|kerjain|(?:mem)?perbaiki|benerin|betulin|nambal|bersihin|(?:ng)?angkut)(?:nya)?';
const really = '(?:s(?:e?be?|b)n[ae]?rnya|sebetulnya)';
const receiving = '(?:(?:ber)?tanggung jawab|terima|(?:me)?nerima|baca|proses)';
/** "dipegang dinas siapa". */
const passive =
  'di(?:pegang|tangani|kerjakan|kerjain|urus|garap|proses|oper|lempar|limpahkan)(?: (?:sama|oleh|ke))?(?: (?:dinas|instansi|kantor|bagian|bidang|pihak))? (?:siapa|mana|apa(?! \\p{L}+ (?:atau|apa) ))';
/** Behind the question: of what, and whom people guess at. */
const handled =
  '(?: (?:ya|sih|min|pak|bu|nih|dong|laporan|laporannya|ini|itu|saya|kah|sekarang|jadinya|s(?:e?be?|b)n[ae]?rnya|sebetulnya)| \\p{L}+(?:nya)? (?:ini|itu|saya)| \\p{L}+ (?:atau|apa) \\p{L}+)*';
/** "jangan dioper oper", "kata pak rt pu bilang bukan urusan mereka": what they are tired of. */
const tossed =
  '(?: (?:kok|jangan|malah)(?: (?:saling|pada|main|cuma|mau))* (?:di)?(?:oper|lempar|ping ?pong|pim ?pong)\\w*(?: (?:di)?(?:oper|lempar)\\w*| terus| mulu| lagi)*|(?: (?:kata|katanya|soalnya))(?: \\p{L}+){0,5} bukan (?:urusan|tugas|wewenang|kewenangan|bagian|ranah)(?:nya)?(?: \\p{L}+){0,2})?';
const who = sought(
  new RegExp(
    `^(?:(?:pak|bu|min|kak|terus|jadi|lah|loh|lho|nah|ini|itu|eh|emang|memang|sekarang|katanya|kok|kenapa|lagi|terus|dinas(?:nya)?|di(?:oper|lempar|pingpong|pindah)\\p{L}*|(?:oper|lempar|pindah)|${really}) )*(?:${passive}|(?:petugas(?:nya)?|dinas(?:nya)?|pihak|yang ${handling}) (?:siapa|mana|apa)|yang ${handling} siapa|yang ${handling} (?:dinas|instansi|kantor|bagian|pihak) (?:apa|mana|siapa)|siapa (?:sih |ya )?petugasnya|(?:siapa (?:sih |ya |${really} )?|(?:dinas|instansi|kantor|pihak|bagian) (?:apa|mana) (?:sih |ya )?)yang (?:${handling}|${receiving}))${handled}${tossed}$`,
    'u',
  ),
);

const owner =
  '(?:pusat|nasional|negara|provinsi|propinsi|prov|kota|kabupaten|kab|pemko|pemkot|pemkab|pemprov|pemda|desa|kelurahan|pln|pdam|d?pupr|pu|dlhk?|dishub|perkim|disperkim|dinsos|dinkes|disdik|disperindag|diskominfo|bpbd|damkar|satpol pp|polisi|polsek|polres|kecamatan|camat|dinas|bina marga|balai|swasta|developer|pengembang)';
const either = new RegExp(`\\b${owner}(?: \\p{L}+)? (?:apa|atau|po) (?:\\p{L}+ )?${owner}\\b`, 'u');
const belongs = new RegExp(
  `\\b(?:punya|milik|wewenang|kewenangan|urusan|tugas|aset|jalan|tanggung jawab)(?:nya)? (?:\\p{L}+ )?${owner}\\b`,
  'u',
);

/** "bener ga min", "masa sih" behind it. */
const isIt =
  /\b(?:(?:benar|bener|betul|iya|gitu|begitu)(?: (?:tidak|ga|gak|kah|apa tidak|apa bukan|bukan)|kah)|masa(?:k)?(?: iya)?(?: sih)?)(?: (?:sih|ya|min|pak|bu|kak|mas|mbak))*$/;

/** "kata lurah itu jalan punya pusat, bener ga?", "yang ngurus PLN atau dinas ya": to whom it belongs, as a text and its line. */
export function asksWhose(text: string, line: string): boolean {
  return (
    (either.test(line) && /\b(?:ini|itu|yang|jadi|punya|milik|urus|mengurus|ngurus|wewenang)\b/.test(line)) ||
    ((text.includes('?') || isIt.test(line)) && belongs.test(line))
  );
}

const when = '(?:kemarin|tadi|dulu|awalnya|katanya|bilangnya|kata|sekarang|terus|lalu|malah|eh|hari ini|besoknya|ke|di|jadi|lagi|ternyata)';
const desks = sought(new RegExp(`^(?:${when} )*${owner}(?: (?:${when} )+${owner})+(?: (?:${when}|lagi|sih|ya|gimana|pak|bu|min))*$`));

/** "kemarin katanya pu sekarang dlh": from whom to whom it was passed, as a line of plain words. */
export function namesDesks(line: string): boolean {
  return desks.test(line);
}

/** "petugasnya siapa sih", "jadi dinas apa yang pegang", "itu siapa yg ngerjain dishub apa perkim", as a line of plain words. */
export function asksWho(line: string): boolean {
  return who.test(line);
}
