/** Reads that a report shall be taken back, said behind why. */
import { plain, words } from './normalise.ts';
import { sought } from './sought.ts';

const holdMaxWords = 8;
/** "jangan diproses dulu ya", "tunggu dulu jangan diteruskan": of a report that is sent. */
const holding =
  /\b(?:jangan|stop|tahan|tunda|hentikan)(?: (?:dulu|mau|usah))* (?:di|me)?(?:proses|terus|lanjut|kirim|kerja|tindak ?lanjut)(?:kan|in|i)?(?: dulu)?\b(?! (?:\p{L}+ )?(?:kalau|asal))/u;

/** Whether a report that is sent shall not go on. */
export function holdsBack(text: string): boolean {
  return words(text).length <= holdMaxWords && holding.test(plain(text));
}

const closingMaxWords = 14;
const closingBehind = sought(
  /^(.+) (?:di)?(cabut|cabuik|batal(?:kan|in)?|tarik|tutup)(?: (?:aja|saja|deh|lah|dong|se|laporan|laporannya|laporanku))+(?: (?:aja|saja|deh|lah|dong|se|ya|min|pak|bu|saya))*$/,
);

/** "sudah berhenti musiknya, cabut aja": what stands before it; null where no report is to be closed. */
export function beforeClosing(text: string): string | null {
  const [, before, verb] = words(text).length > closingMaxWords ? [] : (closingBehind.exec(plain(text)) ?? []);
  if (before === undefined || verb === undefined) return null;
  // "speakernya cabut aja" wants the thing taken away.
  const isOfThing =
    !verb.startsWith('batal') && before.endsWith('nya') && !/\b(?:sudah|lah|alah|tidak jadi|berhenti|baranti)\b/.test(before);
  return isOfThing ? null : before;
}

const asksMaxWords = 12;
const takesBack = '(?:di|me|mem|nge)?(?:cabut|nyabut|tarik|narik|batal|batalkan|batalin|hapus)(?:kan|in)?';
const report = '(?:laporan|aduan|pengaduan)(?:nya|ku|saya)?';
/** "ini kalo laporannya mau dicabut bisa ga?", "cara narik laporan gimana". */
const asksIt = new RegExp(`\\b${report}\\b.{0,25}\\b${takesBack}\\b|\\b${takesBack}\\b.{0,15}\\b${report}\\b`);
const asking =
  /\b(?:bisa|boleh|cara|caranya|gimana|bagaimana)\b.*(?:\b(?:tidak|kah|ya|gimana|bagaimana|caranya)$)|^(?:(?:pak|bu|min|kak|kalau|mau) )*(?:cara|caranya|gimana|bagaimana)\b/;

/** Whether it is asked if, or how, a report that is sent can be taken back. */
export function asksToClose(text: string): boolean {
  const line = plain(text);
  const asks = asking.test(line) || (/\?\s*$/.test(text) && /\b(?:bisa|boleh|mau|kalau)\b/.test(line));
  return words(text).length <= asksMaxWords && asks && asksIt.test(line) && !/\b(?:kenapa|kok|siapa|kapan|jangan)\b/.test(line);
}

const little = '(?:aja|saja|dong|deh|ya|dulu|lah|min|pak|bu|kak)';
/** "yg got batalin aja", "cabut yang lampu": of one of several. */
const closesOne = sought(
  new RegExp(
    `^(?:(?:eh|min|pak|bu|tolong|kalau|itu|ya|oh|terus|laporan|laporannya|soal) )*yang (?:\\p{L}+ ){1,3}?(?:tolong )?(?:di)?(?:batal\\p{L}*|cabut|tarik|tutup|hapus)(?:in|kan)?(?: ${little})*$|^(?:(?:eh|min|pak|bu|tolong|mau) )*(?:di)?(?:batal\\p{L}*|cabut|tarik)(?:in|kan)? (?:${little} )*(?:laporan )?yang (?:\\p{L}+ ?){1,3}$`,
    'u',
  ),
);

/** Whether one of several reports, called by its name, shall be closed. */
export function closesNamed(text: string): boolean {
  return words(text).length <= asksMaxWords && closesOne.test(plain(text));
}
