/** A part of a place that shall not be told: "hapus yg rt 3", "rt nya ga usah". */
import { clausesOf } from './place-tidy.ts';

const unsaid =
  /^(?:(?:eh|oh|min|pak|bu|tolong|mohon)\s+)*(?:(?:di)?(?:hapus|apus|buang|hilangin|ilangin|copot)(?:kan|in)?|(?:ga|gak|nggak|tidak|tdk)\s?(?:usah|perlu)|gausah|jangan|jgn|tanpa)(?:\s+(?:aja|saja|yg|yang|pake|pakai|sebut|tulis|ada|disebut|ditulis))*\s+(rt|rw|no|nomor|nomer|blok)(?:\s?nya)?(?:\s*\d+)?(?:\s+(?:aja|saja|ya|deh|dong|min|pak|bu|itu))*$|^(rt|rw|no|nomor|nomer|blok)(?:\s?nya)?(?:\s*\d+)?\s+(?:(?:di)?(?:hapus|apus|buang|hilangin|ilangin|copot)(?:kan|in)?|(?:ga|gak|nggak|tidak|tdk)\s?(?:usah|perlu)|gausah)(?:\s+(?:aja|saja|ya|deh|dong|min|pak|bu|disebut|ditulis))*$/iu;

const goes =
  '(?:(?:di)?(?:hapus|apus|buang|hilangin|ilangin|copot|busek|ilangi|coret)(?:kan|in|en|no)?|(?:ga|gak|nggak|tidak|tdk|ora)\\s?(?:usah|perlu)(?:\\s+(?:disebut|ditulis|pakai|pake))?|gausah)';
const named = new RegExp(
  `^(?:(?:eh|oh|min|pak|bu|tolong|mohon|yang|yg)\\s+)*(\\p{L}{3,}?(?:\\s\\p{L}{3,}?)??)(?:\\s?nya|ne|e)?\\s+${goes}(?:\\s+(?:aja|saja|wae|ae|ya|deh|dong|min|pak|bu))*$`,
  'iu',
);

/** `told` without the part that some words say shall go by its name or its kind: "danukusumane dibusek wae", "kelurahannya ga usah"; null: none. */
export function withoutNamedPart(told: string, text: string): string | null {
  const parts = told.split(/,\s*/);
  for (const clause of clausesOf(text)) {
    const [, name] = named.exec(clause.trim()) ?? [];
    // "danukusumane": of a name that ends in n, the ending may begin with it.
    const goesSo = name === undefined ? null : new RegExp(`^${RegExp.escape(name)}n?(?!\\p{L})`, 'iu');
    const rest = parts.filter((part) => !goesSo?.test(part));
    if (rest.length > 0 && rest.length < parts.length) return rest.join(', ');
  }
  return null;
}

/** The part, as "rt"; null: none. */
export function partDropped(text: string): string | null {
  const [, behind, before] = unsaid.exec(text.trim()) ?? [];
  return (behind ?? before ?? '').slice(0, 2) || null;
}

/** `told` without its parts of that kind; null: it has none. */
export function withoutPlacePart(told: string, head: string): string | null {
  const rest = told.replace(new RegExp(`[\\s,]*(?<!\\p{L})${head}\\p{L}*[.\\s]*\\p{L}?\\d+\\p{L}?(?![\\p{L}\\d])`, 'giu'), '').trim();
  return rest === told || rest === '' ? null : rest;
}
