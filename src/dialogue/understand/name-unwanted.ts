/** Reads whose name shall not stand in a report, where it is somebody else's: "jgn nyebut nama bu tini ya". */
import { sought } from './sought.ts';

const called = '(?:bu|ibu|pak|bapak|mas|mbak|mba|kang|teh|om|tante|mbah|pakde|bude|bang|haji|h\\.|hj\\.)';
const unwanted = sought(
  new RegExp(
    `(?<!\\p{L})(?:jgn|jangan|jng|ojo|tanpa|(?:ga|gak|nggak|tdk|tidak)\\s+(?:usah|perlu))\\s+(?:sampe\\s+|sampai\\s+)?(?:di|me|ny|nye|men)?(?:sebut|ebut|tulis|ulis|cantum|bawa|masuk|tampil)\\p{L}*(?:\\s+bawa)?\\s+nama(?:nya)?\\s+((?:${called}\\s+){1,2}\\p{L}{3,})`,
    'iu',
  ),
);

/** The name with what its bearer is called by, as it was written; null where no such wish is said. */
export function nameUnwanted(text: string): string | null {
  return unwanted.exec(text)?.[1] ?? null;
}

/** `text` without the name; the words its bearer is called by stay. */
export function withoutName(text: string, name: string): string {
  const bare = name.split(/\s+/).at(-1) ?? name;
  return text.replace(new RegExp(`((?<!\\p{L})${called}\\s+)?(?<!\\p{L})${bare}(?!\\p{L})`, 'giu'), (_, before = '') => `${before}…`);
}
