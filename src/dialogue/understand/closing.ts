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
