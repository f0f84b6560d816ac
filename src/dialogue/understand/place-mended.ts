/** A name or a number of a place put right by itself: "cilebut maksudnya", "purnama 1". */
import { isEveryday } from './everyday.ts';
import { findPlace } from './place.ts';
import { isTelling } from './place-ends.ts';
import { withSpots } from './place-finer.ts';
import { isThing } from './place-name.ts';
import { beginsPart, mergedPlace, sameThing } from './place-parts.ts';
import { bared, clausesOf, meantBehind, withoutTalk } from './place-tidy.ts';

/** A kind and its name, and nothing around them. */
const kindAndName =
  /^((?:di\s+)?(?:jl|jln|jalan|gg|gang|kel|kelurahan|desa|ds|dusun|kampung|kp|kec|kecamatan|perum|komplek|pasar)\.?\s+)\p{L}+(?:\s+\p{L}+)?$/iu;

const quarterTold =
  /(?<!\p{L})(?:kel|kelurahan|desa|ds|dusun|kampung|kp)\.?\s+\p{L}{3,}(?:\s+(?!(?:dekat|dkt|deket|depan|dpn|samping|sebelah|belakang|seberang|kec|kecamatan|kab|kabupaten|kota|rt|rw)(?!\p{L}))\p{L}{3,})?/iu;

/** "salah, itu di cibaduyut kidul": the quarter of a place that was called wrong. null: it names none. */
export function quarterMended(told: string, text: string): string | null {
  const [, name = ''] = /(?:^|\s)di\s+(\p{L}{4,}(?:\s\p{L}{3,}){0,2})$/iu.exec(withoutTalk(text)) ?? [];
  const isName = (word: string) => !isEveryday(word) && !isThing(word) && !isTelling(word);
  if (told === '' || name === '' || told.toLowerCase().includes(name.toLowerCase()) || !name.split(/\s+/).every(isName)) return null;
  if (quarterTold.test(told)) return told.replace(quarterTold, () => name);
  return /^(?:di\s+)?\p{L}+(?:\s\p{L}+)?$/u.test(told) && !beginsPart(told) ? name : `${told}, ${name}`;
}

/** "salah, jatimulya rt 2 rw 5", "ganti jatimulya rt 2", of "kelurahan kalimulya rt 1": the quarter before its rt, which was called wrong. null: none is named so, or nothing is called wrong. */
export function quarterNamed(told: string, text: string, isWrong: boolean): string | null {
  const kind = /^(?:kel|kelurahan|desa|ds|dusun|kampung|kp)\.?\s+/iu.exec(quarterTold.exec(told)?.[0] ?? '')?.[0];
  if (!isWrong && !instead.test(text)) return null;
  const clauses = text.split(/[.,;!\n]+\s*/).map((clause) => withoutTalk(clause).replace(instead, ''));
  const [, name = '', parts = ''] =
    clauses.map((clause) => /^(\p{L}{4,}(?:\s\p{L}{3,}){0,2})\s+((?:rt|rw)\.?\s*\d[\w\s/]*)$/iu.exec(clause)).findLast((found) => found) ??
    [];
  const isName = (word: string) => !isEveryday(word) && !isThing(word) && !isTelling(word);
  if (name === '' || beginsPart(name) || !name.split(/\s+/).every(isName)) return null;
  const before = kind === undefined ? nameBefore.exec(told)?.[0] : quarterTold.exec(told)?.[0];
  return before === undefined
    ? null
    : mergedPlace(
        told.replace(before, () => `${kind ?? ''}${name}`),
        parts.trim(),
      );
}

const instead =
  /^(?:(?:eh|oh|maaf|salah|ralat|keliru|d[ei]ng|itu|tapi|tolong|di)\s+)*(?:(?:di)?(?:ganti|ubah|ralat)(?:in|kan)?|jadi(?:in|kan)?|(?:se)?harusnya|(?:yg|yang)\s+ben[ae]r)\s+(?:(?:jadi|ke|di|aja)\s+)*(?=\S)/iu;
/** "kalimulya rt 2": a quarter without its kind. */
const nameBefore = /^\p{L}{4,}(?:\s\p{L}{3,})?(?=\s+(?:rt|rw)(?!\p{L}))/iu;

/** "purnama 1 maksudnya, depan komplek", of "jl purnama 2". */
export function countMended(told: string, text: string): string | null {
  const [first = '', ...rest] = clausesOf(text.replace(/^(?:(?:eh|oh|maaf|salah|ralat)[\s,]+)+/iu, ''));
  const [, name = '', number = ''] = /^(?:di\s+)?(\p{L}{4,}(?:\s\p{L}{3,})?)\s(\d{1,3}\p{L}?)$/u.exec(bared(first)) ?? [];
  const at = name === '' ? -1 : told.toLowerCase().search(new RegExp(`(?<!\\p{L})${name.toLowerCase()}\\s\\d{1,3}(?!\\d)`, 'u'));
  return at < 0 ? null : withSpots(told.slice(0, at) + told.slice(at).replace(/\d{1,3}\p{L}?(?!\p{L})/u, number), rest.join(', '));
}

/** "cilebut maksudnya", of "kel ciluar". */
export function nameMended(told: string, text: string): string | null {
  const [first = '', ...rest] = clausesOf(text);
  const name = meantBehind.test(first) ? bared(first) : '';
  const kind = kindAndName.exec(told)?.[1];
  const all = name.split(/\s+/);
  const isName = all.length <= 2 && all.every((word) => /^\p{L}{3,}$/u.test(word) && !isEveryday(word) && !isThing(word));
  const isKind = beginsPart(name) || sameThing(name, name) || findPlace(name) !== null;
  return kind !== undefined && isName && !isKind ? withSpots(kind + name, rest.join(', ')) : null;
}
