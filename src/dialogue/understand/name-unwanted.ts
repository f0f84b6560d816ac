/** Reads whose name shall not stand in a report, where it is somebody else's: "jgn nyebut nama bu tini ya". */
import { plain } from './normalise.ts';
import { sought } from './sought.ts';

const called = '(?:bu|ibu|pak|bapak|mas|mbak|mba|kang|teh|om|tante|mbah|pakde|bude|bang|haji|h\\.|hj\\.)';
const unwanted = sought(
  new RegExp(
    `(?<!\\p{L})(?:jgn|jangan|jng|ojo|tanpa|(?:ga|gak|nggak|tdk|tidak)\\s+(?:usah|perlu))\\s+(?:sampe\\s+|sampai\\s+)?(?:di|me|ny|nye|men)?(?:sebut|ebut|tulis|ulis|cantum|bawa|masuk|tampil)\\p{L}*(?:\\s+bawa)?\\s+nama(?:nya)?\\s+((?:${called}\\s+){1,2}\\p{L}{3,})`,
    'iu',
  ),
);

/** "namanya siti aminah jangan disebut ya": told by the wish itself. */
const toldHere = sought(
  new RegExp(
    `(?<!\\p{L})nama(?:nya|\\s+(?:beliau|dia|ibu|bapak|anak|anaknya|korban(?:nya)?|orang(?:nya)?))?\\s+((?!saya|aku|gw|gue|gua|kami|ku(?!\\p{L}))(?:${called}\\s+)?\\p{L}{3,}(?:\\s+(?!jangan|jgn|jng|tapi|tp|tolong)\\p{L}{3,})?),?\\s+(?:tolong\\s+|tapi\\s+|tp\\s+)?(?:jgn|jangan|jng|(?:ga|gak|nggak|tdk|tidak)\\s+(?:usah|perlu))\\s+(?:sampe\\s+|sampai\\s+|ikut\\s+)?(?:di)?(?:sebut|tulis|cantum|catat|tampil|masuk)`,
    'iu',
  ),
);

/** The name with what its bearer is called by, as it was written; null where no such wish is said. */
export function nameUnwanted(text: string): string | null {
  return unwanted.exec(text)?.[1] ?? toldHere.exec(text)?.[1] ?? null;
}

/** `text` without the name; the words its bearer is called by stay. */
export function withoutName(text: string, name: string): string {
  const bare = RegExp.escape(name.replace(new RegExp(`^(?:${called}\\s+)+`, 'iu'), ''));
  return text.replace(new RegExp(`((?<!\\p{L})${called}\\s+)?(?<!\\p{L})${bare}(?!\\p{L})`, 'giu'), (_, before = '') => `${before}…`);
}

/** "nama saya budi, jangan disebut ya kirim": the wish without the name, which is the teller's own, and what sends behind it apart. */
export function namelessWish(text: string): string {
  return text.replace(ownNamed, '$1 ').replace(sendsBehind, ', ');
}

const sendsBehind =
  /(?<=\S\s+\S+)(?<!(?:jangan|jgn|jng|usah|belum|blm|tidak|ga|gak|mau|bisa|boleh|tolong|mohon|sudah|udah|lagi|langsung))\s+(?=(?:kirim|krim|krm|gas)(?:kan|in)?(?:\s+(?:aja|saja|dong|ya|lah|deh|sekarang|langsung|pak|bu|min|kak))*\s*[.!]*$)/iu;

const ownNamed =
  /(?<!\p{L})(nama\s?(?:saya|ku|aku|gw|gue|gua))\s+\p{L}{3,}(?:\s+\p{L}{3,})?,?\s+(?=(?:jangan|jgn|jng|(?:ga|gak|nggak|tdk|tidak)\s+(?:usah|perlu))(?!\p{L}))/iu;

/** "nama saya ga usah dipajang": in whatever words, the teller's name shall not be somewhere. */
export function hidesOneself(text: string): boolean {
  return selfHidden.test(plain(text));
}

const selfHidden =
  /\b(?:nama|identitas|nomor)(?:ku| saya| aku| kami)\b(?: \p{L}+){0,3} (?:jangan|tidak (?:usah|perlu|mau|boleh))\b|\b(?:jangan|tidak (?:usah|perlu))\b(?: \p{L}+){0,3} (?:nama|identitas|nomor)(?:ku| saya| aku| kami)\b/u;
